import type { Language } from '../../src/language/text/detectLanguage';
import type { Hedge } from '../../src/language/numbers/amountHedge';
import type { ShownState } from '../../src/records/operations/recordOperations';
import type { FieldChanges, FieldName } from '../../src/records/model/recordFields';

/** What the dialog asks for: a field, or something that is not a single field. */
export type Step =
  | FieldName
  /** The name, in whichever language it is given. */
  | 'processName'
  /** Whether the number counts sheets or pages. */
  | 'paperUnit'
  /** On how many days a year the daily number of transactions applies. */
  | 'workingDays'
  /** Whether anything is still printed, and how much. */
  | 'residual'
  /** Whether the process is one of the similar records. */
  | 'similar'
  /** The summary, to save, submit or change. */
  | 'summary'
  /** Which field to change. */
  | 'editWhich';

/**
 * What is stored between turns. The answers are in the draft; this is only the position in the
 * dialog, and it can be rebuilt from the draft.
 */
export interface LogProcessState {
  /** Id of the draft, created before the draft itself. */
  record: string;
  /** The draft exists. */
  begun: boolean;
  language: Language;
  step: Step;
  /** The answered steps, for going back. */
  trail: Step[];
  /** How many answers to this step in a row were not understood. */
  misses: number;
  /** Whether to ask for everything that a submission needs, not only what a draft needs. */
  complete: boolean;
  /** Fields that the person does not want to answer now. */
  skipped: Step[];
  /** Whether pages or sheets are counted is known; the dialog asks once. */
  unitKnown: boolean;
  /** The choices for an ambiguous entity name or date. */
  offered?: string[];
  /** What the summary showed last. */
  seen?: ShownState | undefined;
  /** Numbers of the similar records, as displayed. */
  similar?: readonly string[];
  /** What the last message changed beside its step, as it was before; null: no value. */
  undo?: FieldChanges | undefined;
  /** Transactions per day, until the number of days is known. */
  perDay?: number;
  /** How inexactly it was said. */
  perDayHedge?: Hedge | undefined;
}

/**
 * The initial state of a conversation about a draft.
 * @param begun whether the draft already exists
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
