import type { Language } from '../../src/language/text/detectLanguage';
import type { VersionState } from '../../src/records/operations/recordOperations';
import type { FieldName } from '../../src/records/model/recordFields';

/** What the dialog asks for: a field, or what is no field of its own. */
export type Step =
  | FieldName
  /** The name in the language in which it is given. */
  | 'processName'
  /** Whether the number that was given counts sheets or pages. */
  | 'paperUnit'
  /** What of a range is to be written down. */
  | 'range'
  /** On how many days a year that many transactions are made. */
  | 'workingDays'
  /** Whether anything is still printed, and how much. */
  | 'residual'
  /** Whether the process is one of those that look like it. */
  | 'similar'
  /** The whole, to be saved, submitted or changed. */
  | 'summary'
  /** Which field is to be changed. */
  | 'editWhich';

/**
 * What is kept between the turns. What the person has said is in the draft; this is only where the
 * talk is, and can be rebuilt from the draft.
 */
export interface LogProcessState {
  /** Id of the draft, minted before there is one. */
  record: string;
  /** The draft exists. */
  begun: boolean;
  language: Language;
  step: Step;
  /** The steps that were answered, for the way back. */
  trail: Step[];
  /** How often in a row the answer to this step was not understood. */
  misses: number;
  /** Everything that a submission needs is asked for, not only what a draft needs. */
  complete: boolean;
  /** Fields that the person does not want to say now. */
  skipped: Step[];
  /** Pages or sheets has been settled; it is asked once. */
  unitKnown: boolean;
  /** Numbers of a range that are to be chosen from, for a field. */
  range?: { field: 'sheetsPerTransaction' | 'transactionsPerYear'; from: number; to: number };
  /** Entities that an ambiguous name may mean, or days, to choose from. */
  offered?: string[];
  /** What the summary showed last. */
  seen?: VersionState;
  /** Numbers of the records that look like it, as they were shown. */
  similar?: readonly string[];
  /** Transactions a day, until the number of days is known. */
  perDay?: number;
}

/**
 * The beginning of a talk about a draft.
 * @param begun there is such a draft already
 */
export function newState(language: Language, record: string, begun: boolean): LogProcessState {
  return {
    record,
    begun,
    language,
    step: 'processName',
    trail: [],
    misses: 0,
    complete: false,
    skipped: [],
    unitKnown: false,
  };
}
