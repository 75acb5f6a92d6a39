import type { Language } from '../../language/text/detectLanguage';
import type { Command, EntryKind } from '../../knowledge/knowledgeSchema';
import type { SourceReference } from '../../knowledge/sourceReference';

export type { SourceReference };

/** A question that the person can choose; sending `text` asks it. */
export interface Option {
  entryId: string;
  text: string;
}

interface Common {
  /** The language of the reply. */
  language: Language;
  /** Calibrated share of right answers at this score, 0 to 1. */
  confidence: number;
  /** What to say, plain text with literal bullets. */
  text: string;
}

export interface Answered extends Common {
  status: 'answered';
  entryId: string;
  kind: EntryKind;
  /** ISO date for which the fact holds; absent for small talk. */
  asOf?: string;
  sources: SourceReference[];
  followUps: Option[];
}

export interface Suggested extends Common {
  status: 'suggested';
  /** One to three. */
  options: Option[];
  /** The question left open which name it is about; absent if the answer was not sure enough. */
  asksBack?: true;
}

export interface Unknown extends Common {
  status: 'unknown';
  /** The entry that says that the fact is not in the sources, if there is one. */
  entryId?: string;
}

export interface CommandOutcome extends Common {
  status: 'command';
  entryId: string;
  command: Command;
  /** What else can be asked about what it shows. */
  followUps: Option[];
  /** Of the command "source": what `text` names, one a line. */
  sources?: SourceReference[];
}

/** The outcome of a question. Expected outcomes are values; only faults throw. */
export type Outcome = Answered | Suggested | Unknown | CommandOutcome;
