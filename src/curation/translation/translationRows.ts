import { createHash } from 'node:crypto';
import type { KnowledgeFile } from '../../knowledge/yaml/yamlFile';
import type { Language } from '../../language/text/detectLanguage';
import { bilingualPlaces, type BilingualPlace } from './bilingualPlaces';

// Sheets know one kind of line end; the other control characters have no place in XML.
const NOT_IN_CELLS = /(?![\n\t])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu;
const DIGITS = 12;

/** A text as it comes back from a cell of a spreadsheet. */
export const sheetText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(NOT_IN_CELLS, '').trim();

const hashOf = (text: string): string =>
  createHash('sha256').update(sheetText(text)).digest('hex').slice(0, DIGITS);

/**
 * What a sheet remembers of the texts of a row: a hash of the English one and of the Arabic one.
 */
export interface Fingerprint {
  en: string;
  ar: string;
}

const WRITTEN = new RegExp(`^([0-9a-f]{${DIGITS}})-([0-9a-f]{${DIGITS}})$`);

export const fingerprintOf = (texts: { en: string; ar: string }): Fingerprint => ({
  en: hashOf(texts.en),
  ar: hashOf(texts.ar),
});

const writeFingerprint = ({ en, ar }: Fingerprint): string => `${en}-${ar}`;

/** Undefined for what {@link writeFingerprint} has not written. */
export function readFingerprint(text: string): Fingerprint | undefined {
  const [, en, ar] = WRITTEN.exec(text) ?? [];
  return en === undefined || ar === undefined ? undefined : { en, ar };
}

/** A row for translators: an English text beside its Arabic one, and where both stand. */
export interface TranslationRow {
  file: string;
  id: string;
  /** Of a phrasing with its place in the list, from 1: `strategy-goal/questions/#2`. */
  path: string;
  /** Empty if there is none. */
  texts: Record<Language, string>;
  /** Of the texts as they are when the row is written. */
  fingerprint: string;
}

const writeStep = (step: string | number) => (typeof step === 'number' ? `#${step + 1}` : step);

/** A part of a file as the column shows it; with the place of an item, counted from 0. */
export function writePath({ path }: Pick<BilingualPlace, 'path'>, item?: number): string {
  const steps = item === undefined ? path : [...path, item];
  return steps.map(writeStep).join('/');
}

/** The texts of a part in both languages; of a list one item, counted from 0. */
const textsAt = ({ texts }: BilingualPlace, item: number): Record<Language, string> => ({
  en: sheetText(texts.en[item] ?? ''),
  ar: sheetText(texts.ar[item] ?? ''),
});

function rowsOf(place: BilingualPlace): TranslationRow[] {
  const { file, id, isList } = place;
  const { en, ar } = place.texts;
  return Array.from({ length: Math.max(en.length, ar.length) }, (_, item) => {
    const texts = textsAt(place, item);
    const fingerprint = writeFingerprint(fingerprintOf(texts));
    return { file, id, path: writePath(place, isList ? item : undefined), texts, fingerprint };
  });
}

/** A row for each phrasing, answer, name and the like, in the order of the files. */
export const translationRows = (files: readonly KnowledgeFile[]): TranslationRow[] =>
  bilingualPlaces(files).flatMap(rowsOf);
