import { phraseSet, phraseTable, type PhraseTable } from '../tokens/phraseTable';
import { wordSet } from '../text/wordSet';
import detailWords from './detailPhrases.json';

/** The details of a record that a message gives beside what was asked. */
export type DetailName = keyof typeof detailWords.names;

/** What each detail is called in front of its value: "method: counted", «التصنيف مفتوحة». */
export const DETAIL_NAMES: ReadonlyMap<DetailName, PhraseTable<true>> = new Map(
  (Object.entries(detailWords.names) as [DetailName, string | string[]][]).map(
    ([field, phrases]) => [field, phraseSet(phrases)] as const,
  ),
);

/** Stands between a name and its value. */
export const DETAIL_LINKS = phraseSet(detailWords.links);

/** A value that tells by itself whose it is: "no personal data". */
export interface DetailStatement {
  field: string;
  value: string;
}

export const DETAIL_STATEMENTS = phraseTable<DetailStatement>(
  Object.entries(detailWords.statements).map(([key, phrases]) => {
    const [field = '', value = ''] = key.split('.');
    return [{ field, value }, phrases] as const;
  }),
);

/** Say that a percentage is the share done digitally. */
export const DIGITAL_WORDS = wordSet(detailWords.digital);
/** Make a year the one of a launch. */
export const SINCE_WORDS = wordSet(detailWords.since);
/** Behind these first words, a year is nothing else than that of a launch. */
export const LAUNCH_WORDS = wordSet(detailWords.launched);
/** Stand before a year: "counted in 2019". */
export const YEAR_LEADS = wordSet(detailWords.yearLeads);
