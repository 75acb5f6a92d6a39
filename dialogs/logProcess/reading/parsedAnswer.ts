import type { FieldChanges, FieldName } from '../../../src/records/model/recordFields';
import type { LogState } from '../logProcessState';

/** What was understood of an answer. */
export interface Answer {
  changes: FieldChanges;
  /** Those of them that the person did not say in so many words. */
  assumed?: readonly FieldName[];
  /** What it settles, or asks next, beside the fields. */
  state?: Partial<LogState>;
  /** How it was understood, where that is more than the value itself. */
  lines?: readonly string[];
}
