import type { DayUnit } from './dateWords';
import { keyedPhrases, phraseSet, type PhraseTable } from '../tokens/phraseTable';
import periodPhrases from './periodPhrases.json';

/** How a date that follows bounds a period. */
export type Lead = 'in' | 'since' | 'until' | 'between' | 'after' | 'before';

/** Said right before a date. */
export const PERIOD_LEADS: PhraseTable<Lead> = keyedPhrases(periodPhrases.periodLeads);

/** Between the two dates of a range. */
export const RANGE_LINKS = phraseSet(periodPhrases.rangeLinks);

/** "the last three months": what stands before or behind the number and its unit. */
export const LATEST = phraseSet(periodPhrases.latest);

/** Periods in one word, up to today. */
export const TO_DATE: PhraseTable<DayUnit> = keyedPhrases(periodPhrases.toDate);

/** "today" without one of these is the day of the report: "how far are we today". */
export const SAVING = phraseSet(periodPhrases.saving);
/** "today", as of which everything is told. */
export const TODAY = phraseSet(periodPhrases.today);

/** Says that everything until now is meant: no period at all. */
export const UNTIL_NOW = phraseSet(periodPhrases.untilNow);
