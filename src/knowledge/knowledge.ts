import type { FieldHelps } from '../records/model/fieldHelp';
import type { FactBase } from './facts/fact';
import type { Language } from '../language/text/detectLanguage';
import type { Bilingual, Command, EntryKind, EntryVerdict } from './knowledgeSchema';
import type { Ambiguous, Confusable, Source, Topic } from './referenceSchema';

export type NameType = 'entity' | 'phase' | 'journey';

/** Something that questions name: an entity, a phase, a journey. */
export interface Name {
  id: string;
  type: NameType;
  full: Bilingual;
  short: Bilingual;
  /** Both inside a sentence: in English with "the", if the name takes it. */
  inSentence: { full: Bilingual; short: Bilingual };
  /** Every spelling that means it, the full and short names included. */
  aliases: string[];
  /** Ids of the names it belongs to: the phases of an entity. */
  memberOf: string[];
}

/** A government entity, as far as records need to know it. */
export interface NumberedEntity {
  id: string;
  /** What record numbers call it; of an entity that was merged, the code of its successor. */
  code: string;
  name: Bilingual;
  /** What people call it. */
  short: Bilingual;
  /** Id of the entity that took over its work; always one that exists now. */
  successor?: string;
}

/** By how much paper was to be cut, and by when. */
export interface PaperTarget {
  /** Per cent of what was used before. */
  percent: number;
  /** ISO day. */
  by: string;
  /** Keys of {@link Knowledge.sources}. */
  sources: readonly string[];
}

/** A phase of the Strategy, as far as figures are compared with it. */
export interface TargetedPhase {
  id: string;
  number: number;
  name: Bilingual;
  /** What people call it. */
  short: Bilingual;
  /** Ids of {@link Knowledge.entities}. */
  members: readonly string[];
  target?: PaperTarget;
}

/** An entry as it is answered: written out for its subject, figures filled in. */
export interface ExpandedEntry {
  /** The id of the family, and of the subject if it was written for one: `phase-target.phase-2`. */
  id: string;
  /** The id under which it was written; all its expansions share it. */
  family: string;
  /** The folder of its file below the knowledge folder; entries of one explain one field. */
  section?: string;
  kind: EntryKind;
  command?: Command;
  /** The type of name that the family is written for. */
  slot?: NameType;
  /** Id of the name that this expansion is about. */
  subject?: string;
  /** As written, with `{entity}` and the like for the subject; none if not written in it. */
  patterns: Record<Language, string[]>;
  /** The question that stands on buttons; as the answer, in the other language if need be. */
  label: Bilingual;
  answer: Bilingual;
  /** The language of the answer if it is missing in the other one. */
  onlyIn?: Language;
  /** What it says to its own question on buttons, if that asks for yes or no. */
  verdict?: EntryVerdict;
  sources: string[];
  asOf?: string;
  /** Ids of expanded entries. */
  followUps: string[];
}

/** A question that must find an entry. */
export interface EntryTest {
  language: Language;
  question: string;
  /** Id of an expanded entry, or of a family if the question itself names the subject. */
  expect: string;
  file: string;
  line: number;
}

/** Questions that follow one another, each with what must answer it. */
export interface ConversationTest {
  /** In which every question of it is answered. */
  language: Language;
  file: string;
  turns: readonly ConversationTurn[];
}

interface ConversationTurn {
  question: string;
  /** Id of an expanded entry, a family or the fact said first; {@link NO_ANSWER} if there is none. */
  expect: string;
  line: number;
}

/** What a test expects of a question that nothing answers. */
export const NO_ANSWER = 'unknown';

/** The validated, expanded whole. It is never changed: a new one is built beside it. */
export interface Knowledge {
  /** Content hash of the files. */
  readonly version: string;
  readonly entries: readonly ExpandedEntry[];
  readonly names: readonly Name[];
  /** In the order of entities.yaml. */
  readonly entities: readonly NumberedEntity[];
  /** In the order of their numbers. */
  readonly phases: readonly TargetedPhase[];
  /** What all entities together were to reach in the end. */
  readonly finalTarget?: PaperTarget;
  readonly ambiguous: readonly Ambiguous[];
  readonly confusable: readonly Confusable[];
  readonly sources: Readonly<Record<string, Source>>;
  /** What is known as data: subject, attribute, value. */
  readonly facts: FactBase;
  /** By which questions find colleagues, in the order of topics.yaml. */
  readonly topics: readonly Topic[];
  /** What is said of the fields of a record to somebody who logs a process. */
  readonly fieldHelp: FieldHelps;
  /** ISO days on which offices are closed, beside the weekend. */
  readonly holidays: readonly string[];
  readonly tests: readonly EntryTest[];
  /** Those of the folder `tests`; nothing is learned from them. */
  readonly conversations: readonly ConversationTest[];
}
