import type { Fault } from '../rules/recordFault';
import type { Similarity } from '../rules/duplicates';
import type { ProcessRecord, Status } from '../model/processRecord';
import type { FieldName } from '../model/recordFields';
import type { Action } from './recordWorkflow';

/** A record as one person may see it, with what that person can do now. */
export interface OpenedRecord {
  record: ProcessRecord;
  actions: readonly Action[];
}

/** The record does not exist, or the person may not know that it does: the same answer for both. */
export interface NotFound {
  refused: 'not_found';
}
/** The person may see it, but not do this now. */
interface NotAllowed {
  refused: 'not_allowed';
  opened: OpenedRecord;
}
/** It has changed since it was shown. */
export interface StaleVersion {
  refused: 'stale';
  opened: OpenedRecord;
}
/** Something is missing or does not fit; nothing of the step was done. */
export interface Incomplete {
  refused: 'incomplete';
  missing: readonly FieldName[];
  faults: readonly Fault[];
}
/** It looks like others; the person has to say that it is another process. */
interface Similar {
  refused: 'similar';
  candidates: readonly Similarity[];
}
/** Another live record holds the same key. */
export interface Duplicate {
  refused: 'duplicate';
  of: { id: string; number: string | null; status: Status };
}
/** The step needs words that were not given, or values that only lower. */
export interface BadDecision {
  refused: 'bad_decision';
  fault: 'note_needed' | 'reason_needed' | 'only_lower' | 'not_understood' | 'personal_data';
  field?: FieldName;
}

export type Refusal =
  NotFound | NotAllowed | StaleVersion | Incomplete | Similar | Duplicate | BadDecision;

/** What was done; `replayed` if the same submission had done it before. */
export interface StepResult extends OpenedRecord {
  replayed: boolean;
}

/** The result of an edit: valid values are saved, invalid ones are named. */
export interface EditResult extends OpenedRecord {
  /** Fields that now have another value. */
  changed: readonly FieldName[];
  faults: readonly Fault[];
  /** Others that it looks like and that the person has not spoken about yet. */
  similar: readonly Similarity[];
}
