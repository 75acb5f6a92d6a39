import { z } from 'zod';
import { bilingual, day, id, percent, processType, scope, sheets, target } from './contractValues';

const share = z.object({
  records: z.int(),
  eliminatedSheets: sheets,
  percent: percent.optional(),
});
const totals = z.object({
  records: z.int(),
  leftOut: z.int(),
  baselineSheets: sheets,
  residualSheets: sheets,
  eliminatedSheets: sheets,
  reductionPercent: percent.optional(),
  grades: z.object({ A: share, B: share, C: share }),
});
const pending = z.object({ records: z.int(), eliminatedSheets: sheets });
const againstTarget = z.object({
  target,
  basis: z.enum(['purchased', 'logged']),
  baselineSheets: sheets,
  percent: percent.optional(),
  reached: z.boolean(),
});
const part = { verified: totals, pending, againstTarget: againstTarget.optional() };

/** A result that was published: it is shown beside the sums and in none of them. */
const published = z.object({
  entryId: z.string(),
  question: bilingual,
  answer: bilingual,
  asOf: z.string().nullable(),
  sources: z.array(
    z.object({
      title: z.string(),
      /** What is to be said of the title; null if it is that of the source. */
      titleType: z.enum(['translated', 'devised']).nullable(),
      date: z.string().nullable(),
      url: z.string().nullable(),
    }),
  ),
});

/** `GET /api/tab/overview` */
export const overviewQuery = z.strictObject(scope);
export const overview = z.object({
  asOf: day,
  verified: totals,
  pending,
  savedToDate: sheets,
  saved: z
    .object({
      period: z.object({ from: day, until: day }),
      sheets,
      launched: z.object({ records: z.int(), eliminatedSheets: sheets }),
    })
    .optional(),
  againstTarget: againstTarget.optional(),
  againstFinalTarget: againstTarget.optional(),
  entities: z.array(z.object({ entityId: id, ...part })),
  phases: z.array(z.object({ phaseId: id, entitiesWithRecords: z.int(), ...part })),
  types: z.array(z.object({ processType, verified: totals, pending })),
  months: z.array(
    z.object({
      month: z.string(),
      records: z.int(),
      eliminatedSheets: sheets,
      cumulativeSheets: sheets,
      cumulativePercent: percent.optional(),
    }),
  ),
  published: z.array(published),
});
