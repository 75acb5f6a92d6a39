import { type Fault, repeatedTitles } from './packageFault';
import { type Manifest, SCHEMA_ADDRESSES } from './officialSchemas';
import { textFaults } from './textFaults';
import { translatableTexts } from './translatableTexts';

/**
 * What is wrong with the texts of one language, beyond their schema: each text of the manifest has
 * its translation, and nothing else is translated.
 */
export function localeFaults(
  file: string,
  language: string,
  locale: Readonly<Record<string, string>>,
  manifest: Manifest,
): Fault[] {
  const { $schema, ...translated } = locale;
  const texts = translatableTexts(manifest);
  const known = new Set(texts.map(({ key }) => key));
  const given = texts.flatMap((text) => {
    const own = translated[text.key];
    return own === undefined ? [] : [{ ...text, text: own }];
  });
  const wrongSchema = `it must be ${SCHEMA_ADDRESSES.locale}, like the version of the manifest`;
  return [
    ...($schema === SCHEMA_ADDRESSES.locale ? [] : [{ file, place: '$schema', what: wrongSchema }]),
    ...texts
      .filter(({ key }) => translated[key] === undefined)
      .map(({ key, text }) => ({ file, place: key, what: `missing; translate “${text}”` })),
    ...Object.keys(translated)
      .filter((key) => !known.has(key))
      .map((key) => ({
        file,
        place: key,
        what: 'the manifest does not have this text; remove it',
      })),
    ...textFaults(file, given, language),
    ...repeatedTitles(file, given),
  ];
}
