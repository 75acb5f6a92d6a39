import type { Fault } from './packageFault';
import type { TranslatableText } from './translatableTexts';

const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /\p{Script=Latin}/u;

/** What is wrong with texts that people read, in one language. */
export function textFaults(
  file: string,
  texts: readonly TranslatableText[],
  language: string,
): Fault[] {
  return texts.flatMap(({ key, text, kind }) => {
    const what = wrongWith(text, kind, language);
    return what === undefined ? [] : [{ file, place: key, what }];
  });
}

function wrongWith(
  text: string,
  kind: TranslatableText['kind'],
  language: string,
): string | undefined {
  if (text.trim() === '') return 'empty; write a text';
  if (text !== text.trim()) return 'a space at its beginning or end; remove it';
  if (!/^ar\b/i.test(language))
    return ARABIC.test(text) ? 'Arabic letters; it is in English' : undefined;
  if (!ARABIC.test(text)) return 'no Arabic letter; translate it';
  // A title stands on a button, where two directions in one line are hard to read.
  if (kind === 'title' && LATIN.test(text)) return 'Latin letters in a title; write it in Arabic';
  return undefined;
}
