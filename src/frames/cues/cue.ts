/** The groups of what a wording tells about a question. */
export type CueSection =
  | 'asks'
  | 'of_what'
  | 'polarity'
  | 'relation'
  | 'order'
  | 'choice'
  | 'time'
  | 'conversation'
  | 'parts'
  | 'command_evidence'
  | 'scope';

/** A word of a question, or a name in it. */
export interface CueWord {
  /** Normalised, as it was typed; of a name, its words. */
  typed: string;
  /** The same in Arabic letters if it was typed as Arabizi; else as typed. */
  read: string;
  /** True for a name: words inside a name are no evidence. */
  isName: boolean;
  /** The punctuation between it and the word before, if there is any: `,`, `?`. */
  mark?: string;
  /** The punctuation at the end, on the last word: `?`, `!`. */
  after?: string;
}

/** A wording that was found in a question, and what it means there. */
export interface Cue {
  section: CueSection;
  /** What it means: `how_many`, `sheets_paper`, `negated`. */
  id: string;
  /** The words that it takes up, from `start` up to `end` (not included). */
  start: number;
  end: number;
  /** The number that it has, if it has one: "at least 55". */
  number?: number;
}

/** The places of the words that a cue takes up. */
export const placesOfCue = ({ start, end }: Pick<Cue, 'start' | 'end'>): number[] =>
  Array.from({ length: end - start }, (_, on) => start + on);

/** A new list of words, in which those at some places are names. */
export const asNames = (words: readonly CueWord[], places: readonly number[]): CueWord[] =>
  words.map((word, at) => (places.includes(at) ? { ...word, isName: true } : word));
