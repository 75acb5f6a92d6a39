import type { EditPath } from '../../knowledge/editing/textEdit';
import { isConversations } from '../../knowledge/readEntries';
import { readSafeYaml } from '../../knowledge/yaml/safeYaml';
import type { KnowledgeFile } from '../../knowledge/yaml/yamlFile';
import { LANGUAGES, type Language } from '../../language/text/detectLanguage';

/** A part of a knowledge file that is worded in both languages, or is to be. */
export interface BilingualPlace {
  file: string;
  path: EditPath;
  /** The id of the entry or the like that it is part of; empty if that has none. */
  id: string;
  /** A list in each language, such as the phrasings, or a text in each. */
  isList: boolean;
  /** A text is a list of one, or of none if it is missing. */
  texts: Record<Language, string[]>;
}

type Values = Record<string, unknown>;

/** Worded by themselves in each language: neither is a translation of the other. */
const NOT_TRANSLATED: ReadonlySet<string> = new Set(['tests', 'aliases', 'words']);

const isText = (value: unknown) => value === undefined || typeof value === 'string';
const isTexts = (value: unknown): value is string[] | undefined =>
  value === undefined || (Array.isArray(value) && value.every((item) => typeof item === 'string'));

function textsOf(value: unknown): string[] {
  if (isTexts(value)) return value ?? [];
  return typeof value === 'string' ? [value] : [];
}

function isBilingual(value: Values): boolean {
  const worded = LANGUAGES.map((language) => value[language]);
  return worded.some((one) => one !== undefined) && (worded.every(isText) || worded.every(isTexts));
}

/** The id of an item of a list, if it leads to this item alone, else its place. */
function stepTo(list: readonly unknown[], at: number): string | number {
  const ids = list.map((item) => (item as { id?: unknown } | null)?.id);
  const id = ids[at];
  return typeof id === 'string' && ids.indexOf(id) === ids.lastIndexOf(id) ? id : at;
}

/** Files of entries are lists; in the others, lists and maps stand below a heading. */
function idOf(path: EditPath, isEntries: boolean): string {
  const step = path[isEntries ? 0 : 1];
  return typeof step === 'string' ? step : '';
}

function* placesIn(value: unknown, path: EditPath): Generator<Omit<BilingualPlace, 'file' | 'id'>> {
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) yield* placesIn(item, [...path, stepTo(value, at)]);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const values = value as Values;
  if (isBilingual(values)) {
    const texts = { en: textsOf(values['en']), ar: textsOf(values['ar']) };
    yield { path, isList: LANGUAGES.some((one) => Array.isArray(values[one])), texts };
    return;
  }
  for (const [key, inner] of Object.entries(values))
    if (!NOT_TRANSLATED.has(key)) yield* placesIn(inner, [...path, key]);
}

/** Every such part of the files, in their order. Tests and other spellings are none. */
export function bilingualPlaces(files: readonly KnowledgeFile[]): BilingualPlace[] {
  return files.flatMap(({ name, text }) => {
    const read = isConversations(name) ? undefined : readSafeYaml(text);
    if (!read || 'faults' in read) return [];
    const { value } = read;
    return [...placesIn(value, [])].map((place) => ({
      ...place,
      file: name,
      id: idOf(place.path, Array.isArray(value)),
    }));
  });
}
