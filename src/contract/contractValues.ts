import { z } from 'zod';
import { GRADES } from '../records/model/recordFigures';
import { REJECT_REASONS, STATUSES } from '../records/model/processRecord';
import { PROCESS_TYPES } from '../records/model/recordFields';
import { ROLES, VIAS } from '../records/model/staffMember';
import { ACTIONS } from '../records/workflow/recordWorkflow';

/**
 * Values that many answers have: sheets are decimal numbers written out ("239200.5"), days ISO days
 * in Dubai.
 */

export const sheets = z.string().regex(/^-?\d+(\.\d+)?$/);
export const percent = z.string().regex(/^-?\d+\.\d\d$/);
export const day = z.iso.date();
/**
 * What may be asked for: years for which calendars, databases and the next day can be computed.
 */
export const askedDay = day.refine((text) => text >= '1900' && text < '3000');
export const id = z.string().min(1).max(100);
export const bilingual = z.object({ ar: z.string(), en: z.string() });
export const language = z.enum(['ar', 'en']);

export const status = z.enum(STATUSES);
export const processType = z.enum(PROCESS_TYPES);
export const grade = z.enum(GRADES);
export const rejectReason = z.enum(REJECT_REASONS);
export const action = z.enum(ACTIONS);
/** A role that can be granted. */
export const role = z.enum(ROLES).exclude(['staff']);
export const via = z.enum(VIAS);

export const target = z.object({ percent: z.number(), by: day, sources: z.array(z.string()) });

/** What figures are asked for. */
export const scope = {
  entityId: id.optional(),
  phaseId: id.optional(),
  processType: processType.optional(),
  grade: grade.optional(),
  from: askedDay.optional(),
  until: askedDay.optional(),
};

/** Several of them, with commas between. */
export const listOf = <T extends z.ZodType<string, string>>(item: T) =>
  z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(item).min(1).max(50));
