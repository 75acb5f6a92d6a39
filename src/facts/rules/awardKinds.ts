import factTerms from '../../language/questions/factTerms.json';
import type { CueWord } from '../../frames/cues/cue';
import { wordSet } from '../../language/text/wordSet';

/** What tells of an award. */
export interface Award {
  /** Attribute that lists who holds it. */
  holders: string;
  /** The day it was received, or that of the report if only that is known. */
  dates: readonly string[];
  /** How many the first group had. */
  firstCount: string;
}

/** By the type of the subject. */
export const AWARDS: Readonly<Record<string, Award>> = {
  stamp: {
    holders: 'stamp_holders',
    dates: ['stamp_awarded_on', 'stamp_reported_on'],
    firstCount: 'stamp_holders_count',
  },
};

/** Having it, in the words of both languages. */
export const HOLDING = wordSet(factTerms.awards.holding);

/** Having it, or getting it; «خذته» has what was received at its end. */
export const isHolding = ({ read, typed }: Pick<CueWord, 'read' | 'typed'>): boolean =>
  [read, typed].some((word) => HOLDING.has(word) || HOLDING.has(word.replace(/(?<=.{3})ها?$/, '')));
