import type { TextEdit } from '../../knowledge/editing/textEdit';
import { LANGUAGES, type Language } from '../../language/text/detectLanguage';
import type { BilingualPlace } from './bilingualPlaces';
import {
  sheetText,
  fingerprintOf,
  readFingerprint,
  type Fingerprint,
  writePath,
} from './translationRows';

/** A row of a sheet as it came back. */
export interface SheetRow {
  /** As a spreadsheet counts it. */
  row: number;
  file: string;
  path: string;
  fingerprint: string;
  texts: Record<Language, string>;
}

/** Something about a row; row 0 stands for the whole sheet. */
export interface RowRemark {
  row: number;
  text: string;
}

/** A text that a row asks for. */
export interface WantedText {
  row: number;
  language: Language;
  file: string;
  edit: TextEdit;
}

/** What a row comes to. */
export type RowOutcome = { wanted: WantedText[] } | { fault: string } | { leftAlone: string };

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', ar: 'Arabic' };

const namesOf = (languages: readonly Language[]) =>
  languages.map((language) => LANGUAGE_NAMES[language]).join(' and ');

const ITEM = /^(.+)\/#(\d+)$/;
const NOTHING = fingerprintOf({ en: '', ar: '' });
const NONE: RowOutcome = { wanted: [] };

/** Parts of files by file and path as rows have them. */
export type Places = ReadonlyMap<string, BilingualPlace>;

const keyOf = (file: string, path: string) => `${file}\0${path}`;

export const placesByKey = (places: readonly BilingualPlace[]): Places =>
  new Map(places.map((place) => [keyOf(place.file, writePath(place)), place]));

/** The part of a file that a row is about, and which item of its lists. */
function find({ file, path }: SheetRow, places: Places) {
  const whole = places.get(keyOf(file, path));
  if (whole && !whole.isList) return { place: whole, item: 0 };
  const [, listPath, item] = ITEM.exec(path) ?? [];
  const list = places.get(keyOf(file, listPath ?? ''));
  return list?.isList ? { place: list, item: Number(item) - 1 } : undefined;
}

/** Where the text stands now that stood there when the sheet was written. */
function whereNow(
  { texts, isList }: BilingualPlace,
  item: number,
  language: Language,
  before: Fingerprint,
): number | 'missing' | 'changed' {
  const now = texts[language].map((text) => fingerprintOf({ en: text, ar: text })[language]);
  if (before[language] === NOTHING[language] && (isList || now.length === 0)) return 'missing';
  if (now[item] === before[language]) return item;
  const elsewhere = isList ? now.indexOf(before[language]) : -1;
  return elsewhere < 0 ? 'changed' : elsewhere;
}

function toEdit(
  { path, isList }: BilingualPlace,
  language: Language,
  at: number | 'missing',
  text: string,
): TextEdit {
  const where = [...path, language];
  if (!isList) return { path: where, text };
  const phrasing = text.replace(/\s+/g, ' ');
  return at === 'missing'
    ? { path: where, add: [phrasing] }
    : { path: [...where, at], text: phrasing };
}

/**
 * What a row asks for: the texts that were changed in the sheet and are as they were in the files.
 */
export function readRow(row: SheetRow, places: Places): RowOutcome {
  const before = readFingerprint(row.fingerprint);
  if (!before) return { fault: 'Fingerprint: is not as it was written; take it from the export' };
  const cells = fingerprintOf(row.texts);
  const touched = LANGUAGES.filter((language) => cells[language] !== before[language]);
  if (touched.length === 0) return NONE;
  const found = find(row, places);
  if (!found) return { leftAlone: `${row.file} has no ${row.path} any more` };
  const { place, item } = found;
  const now = {
    en: whereNow(place, item, 'en', before),
    ar: whereNow(place, item, 'ar', before),
  };
  const isThere = (language: Language) =>
    place.texts[language].some((text) => sheetText(text) === row.texts[language]);
  const open = touched.filter((one) => typeof now[one] === 'number' || !isThere(one));
  if (open.length === 0) return NONE;
  // Of a text each language is a translation of the other; phrasings stand for themselves.
  const changed = (place.isList ? open : LANGUAGES).filter((one) => now[one] === 'changed');
  if (changed.length > 0)
    return { leftAlone: `${namesOf(changed)}: was changed in ${row.file} meanwhile` };
  const empty = open.filter((one) => row.texts[one] === '');
  if (empty.length > 0)
    return { fault: `${namesOf(empty)}: is empty; a text is removed in the file itself` };
  return {
    wanted: open.flatMap((language) => {
      const at = now[language];
      if (at === 'changed') return [];
      const edit = toEdit(place, language, at, row.texts[language]);
      return { row: row.row, language, file: row.file, edit };
    }),
  };
}
