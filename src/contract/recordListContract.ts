import { z } from 'zod';
import { askedDay, day, grade, id, listOf, processType, sheets, status } from './contractValues';

/** What tables of records are narrowed down by; lists have commas between their items. */
export const recordFilters = {
  only: z.enum(['mine', 'toVerify', 'counted']).optional(),
  entityId: id.optional(),
  phaseId: id.optional(),
  status: listOf(status).optional(),
  processType: listOf(processType).optional(),
  grade: listOf(grade).optional(),
  liveFrom: askedDay.optional(),
  liveUntil: askedDay.optional(),
  text: z.string().max(200).optional(),
  sort: z.enum(['updated', 'number', 'name', 'eliminated', 'launched']).default('updated'),
  order: z.enum(['asc', 'desc']).default('desc'),
};

/** `GET /api/tab/records` */
export const recordsQuery = z.strictObject({
  ...recordFilters,
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export const recordLine = z.object({
  id: z.uuid(),
  number: z.string().nullable(),
  version: z.int(),
  status,
  entityId: id.nullable(),
  nameAr: z.string().nullable(),
  nameEn: z.string().nullable(),
  processType: processType.nullable(),
  grade: grade.nullable(),
  goLiveDate: day.nullable(),
  eliminatedSheets: sheets.nullable(),
  ownerName: z.string(),
  updatedAt: z.iso.datetime(),
});
export const records = z.object({
  records: z.array(recordLine),
  next: z.string().nullable(),
  total: z.object({ count: z.int(), exact: z.boolean() }),
});
