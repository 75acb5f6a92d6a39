import { z } from 'zod';
import type { Grade } from '../model/recordFigures';
import type { RecordFields } from '../model/recordFields';

export type ProcessType = NonNullable<RecordFields['processType']>;

/** Days in the Gregorian calendar of Dubai, both included: `2019-01-01` to `2019-12-31`. */
export interface Period {
  from: string;
  until: string;
}

/** What figures are asked for; what is absent is not narrowed down. */
export interface ReportScope {
  /** Id of the entity directory. */
  entityId?: string;
  /** Id of a phase of the Strategy: the entities that belong to it. */
  phaseId?: string;
  processType?: ProcessType;
  grade?: Grade;
  period?: Period;
}

/** Years that a database takes and that still have a day after their last one, as an ISO day. */
const day = z.iso.date().refine((text) => text >= '1900' && text < '3000');

/** A period that comes from outside, in a button or a link: ISO days, both included. */
export const askedPeriod = z.strictObject({ from: day, until: day });
