import type { FieldChanges, FieldName, Qualifier } from '../../../src/records/model/recordFields';
import type { LogProcessState } from '../logProcessState';

/** What was understood from an answer. */
export interface ParsedAnswer {
  changes: FieldChanges;
  /** How inexactly the new values were said. */
  qualifiers?: readonly Qualifier[];
  /** The fields of which the person has to say what their values count: pages or sheets. */
  unsettled?: readonly FieldName[];
  /** Changes to the state of the dialog. */
  state?: Partial<LogProcessState>;
  /** How the answer was understood, if the value alone does not show it. */
  lines?: readonly string[];
}
