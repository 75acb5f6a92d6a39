import type { FieldChanges, FieldName } from '../../../src/records/model/recordFields';
import type { LogProcessState } from '../logProcessState';

/** What was understood of an answer. */
export interface ParsedAnswer {
  changes: FieldChanges;
  /** Those of them that the person did not say in so many words. */
  assumed?: readonly FieldName[];
  /** What it settles, or asks next, beside the fields. */
  state?: Partial<LogProcessState>;
  /** How it was understood, where that is more than the value itself. */
  lines?: readonly string[];
}
