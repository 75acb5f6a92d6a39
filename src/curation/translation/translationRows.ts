import type { KnowledgeFile } from '../../knowledge/yaml/yamlFile';
import type { Language } from '../../language/text/detectLanguage';
import { bilingualPlaces, type BilingualPlace } from './bilingualPlaces';
import { sheetText, fingerprintOf, writeFingerprint } from './sheetText';

/** A row for translators: an English text beside its Arabic one, and where both stand. */
export interface TranslationRow {
  file: string;
  id: string;
  /** Of a phrasing with its place in the list, from 1: `strategy-goal/questions/#2`. */
  path: string;
  /** Empty where there is none. */
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
