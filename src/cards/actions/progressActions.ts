import { z } from 'zod';
import { askedPeriod } from '../../records/reporting/reportScope';
import { GRADES } from '../../records/model/recordFigures';
import { MOST_NAMED, PROGRESS_VIEWS } from '../../records/reporting/progressQuestion';
import { PROCESS_TYPES } from '../../records/model/recordFields';

const id = z.string().min(1).max(100);

/** Progress in another view or of another entity. Totals are for everybody. */
export const progressActions = [
  z.strictObject({
    verb: z.literal('progress.show'),
    view: z.enum(PROGRESS_VIEWS),
    entityIds: z.array(id).min(1).max(MOST_NAMED).optional(),
    phaseIds: z.array(id).min(1).max(MOST_NAMED).optional(),
    own: z.literal(true).optional(),
    processType: z.enum(PROCESS_TYPES).optional(),
    grade: z.enum(GRADES).optional(),
    period: askedPeriod.optional(),
    limit: z.int().min(1).max(100).optional(),
  }),
] as const;
