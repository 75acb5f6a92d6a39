import type { Bilingual } from '../knowledgeSchema';

/** How a source words a figure. Absent: it is printed without such a word. */
export type FactQualifier =
  'exactly' | 'more_than' | 'at_least' | 'less_than' | 'up_to' | 'about' | 'nearly';

/** What sort of statement a fact is. A goal or a target is never given for a result. */
export type FactKind =
  | 'goal'
  | 'target'
  | 'result'
  | 'count'
  | 'membership'
  | 'definition'
  | 'event'
  | 'person'
  | 'law'
  | 'method'
  | 'claim'
  | 'derived';

/**
 * The value of a fact. A date is as precise as its source: `2019`, `2019-01` or `2019-01-16`. Ids
 * are those of {@link FactSubject}.
 */
export type FactValue =
  | { kind: 'number'; number: number }
  | { kind: 'date'; date: string }
  | { kind: 'text'; text: Bilingual }
  | { kind: 'ids'; ids: readonly string[] };

/**
 * What a figure is about. Dates are as precise as the source gives them; `from` and `to` are
 * included. A figure "to 2020-04" has only `to`.
 */
export interface FactPeriod {
  from?: string;
  to?: string;
  /** The figure is that of any one year. */
  perYear?: true;
}

/** One value of one attribute of one subject, from its sources. */
export interface Fact {
  id: string;
  /** Id of a {@link FactSubject}. */
  subject: string;
  /** Id of a {@link FactAttribute}. */
  attribute: string;
  value: FactValue;
  qualifier?: FactQualifier;
  period?: FactPeriod;
  kind: FactKind;
  /** For which it holds: year, month or day, no more precise than the source. Absent: undated. */
  asOf?: string;
  /** Keys of the sources. */
  sources: readonly string[];
  /** Ids of the facts that say otherwise; always mutual. */
  conflicts: readonly string[];
  /** Of two facts that conflict, the one to say first. */
  preferred?: true;
  /** A set that the source does not list in full: what is missing in it may still belong to it. */
  incomplete?: true;
  /** What has to be said with it, in a few words: "14 entities", "as planned". */
  note?: Bilingual;
}

/** What facts are about: an entity, a phase, a law, a service, a person. */
export interface FactSubject {
  id: string;
  /** `entity`, `phase` and `journey` for those of the reference files, else as it is declared. */
  type: string;
  name: Bilingual;
  /** What people call it in a sentence. */
  short: Bilingual;
  /** The short name inside a sentence, if it takes "the" there; else it is the short name. */
  inSentence?: Bilingual;
  /** Every spelling that means it, the names included. */
  aliases: readonly string[];
}

/** What can be known of a subject. */
export interface FactAttribute {
  id: string;
  valueKind: FactValue['kind'];
  /** Of a number, such as `sheets` or `aed`; absent for one without a unit, such as a rank. */
  unit?: string;
  label: Bilingual;
  /** Other words by which people ask for it. */
  words: { readonly en: readonly string[]; readonly ar: readonly string[] };
  /** Ids of what questions ask for (see `src/frames`): `sheets_paper`, `money`, `users`. */
  askedAs: readonly string[];
}

/** What staff ask and no source says. */
export interface MissingFact {
  subject: string;
  attribute: string;
  /** What is said about it, and what comes nearest. */
  text: Bilingual;
}

/** The facts of a knowledge base. */
export interface FactBase {
  /**
   * By id; the entities, phases and journeys of the reference files are among them. Empty, as all
   * the rest, in a folder without facts.
   */
  subjects: ReadonlyMap<string, FactSubject>;
  attributes: ReadonlyMap<string, FactAttribute>;
  facts: readonly Fact[];
  missing: readonly MissingFact[];
}
