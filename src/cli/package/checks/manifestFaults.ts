import { commandFaults } from './commandFaults';
import { type Fault, repeatedTitles, MANIFEST } from './packageFault';
import { identityFaults } from './identityFaults';
import { type Manifest, SCHEMA_ADDRESSES } from './officialSchemas';
import { tabFaults } from './tabFaults';
import { textFaults } from './textFaults';
import { translatableTexts } from './translatableTexts';

/** A rule finds what is wrong, by place. */
type Found = Omit<Fault, 'file'>;

/** The pattern that the schema defines for versions and does not use. */
const VERSION = /^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/;
const PLACEHOLDER = /\{\{.*?\}\}/;

/** What Teams does not take of a manifest although its schema has nothing against it. */
export function manifestFaults(manifest: Manifest): Fault[] {
  const texts = translatableTexts(manifest);
  const found = [
    ...placeholders(manifest, ''),
    ...versionFaults(manifest),
    ...identityFaults(manifest),
    ...tabFaults(manifest),
    ...scopeFaults(manifest),
    ...languageFaults(manifest),
    ...commandFaults(manifest),
  ];
  return [
    ...found.map((fault) => ({ file: MANIFEST, ...fault })),
    ...textFaults(MANIFEST, texts, 'en'),
    ...repeatedTitles(MANIFEST, texts),
  ];
}

/** What the template leaves open and nothing has filled. */
function placeholders(value: unknown, place: string): Found[] {
  if (typeof value === 'string') {
    const open = PLACEHOLDER.exec(value)?.[0];
    return open === undefined
      ? []
      : [{ place, what: `${open} is not filled in by anything; correct its spelling` }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    placeholders(
      inner,
      Array.isArray(value) ? `${place}[${key}]` : [place, key].filter(Boolean).join('.'),
    ),
  );
}

function versionFaults({ $schema, version }: Manifest): Found[] {
  return [
    ...($schema === SCHEMA_ADDRESSES.manifest
      ? []
      : [{ place: '$schema', what: `it must be ${SCHEMA_ADDRESSES.manifest}` }]),
    ...(VERSION.test(version)
      ? []
      : [{ place: 'version', what: `“${version}”; it must be three numbers such as 1.4.0` }]),
  ];
}

function scopeFaults({
  bots = [],
  defaultInstallScope,
  defaultGroupCapability,
}: Manifest): Found[] {
  const scopes = new Set<string>(bots[0]?.scopes ?? []);
  const has = (scope: string) => scopes.has(scope);
  const lacks = (place: string, scope: string) => ({
    place,
    what: `the bot is not in ${scope}; add it to bots[0].scopes or remove this`,
  });
  return [
    ...(defaultInstallScope === undefined || has(defaultInstallScope)
      ? []
      : [lacks('defaultInstallScope', defaultInstallScope)]),
    ...(defaultGroupCapability?.team === undefined || has('team')
      ? []
      : [lacks('defaultGroupCapability.team', 'team')]),
    ...(defaultGroupCapability?.groupchat === undefined || has('groupChat')
      ? []
      : [lacks('defaultGroupCapability.groupchat', 'groupChat')]),
  ];
}

function languageFaults({ localizationInfo }: Manifest): Found[] {
  const tags = (localizationInfo?.additionalLanguages ?? []).map(({ languageTag }) => languageTag);
  const place = 'localizationInfo';
  return [
    ...(localizationInfo?.defaultLanguageTag === 'en'
      ? []
      : [{ place: `${place}.defaultLanguageTag`, what: 'the texts of this file are English; en' }]),
    ...(tags.includes('ar')
      ? []
      : [
          {
            place: `${place}.additionalLanguages`,
            what: 'no “ar”, which serves Arabic of every country; add it with its file',
          },
        ]),
    ...tags.flatMap((tag, at) =>
      tags.indexOf(tag) < at
        ? [{ place: `${place}.additionalLanguages[${at}]`, what: `“${tag}” twice` }]
        : [],
    ),
  ];
}
