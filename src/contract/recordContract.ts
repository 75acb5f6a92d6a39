import { z } from 'zod';
import {
  action,
  day,
  grade,
  percent,
  rejectReason,
  sheets,
  status,
  via,
  askedDay,
  id,
  language,
  listOf,
  processType,
} from './contractValues';
import { EVIDENCE_KINDS } from '../records/model/recordFields';
import { TABLE_SORTS } from '../records/reporting/recordTable';

/** `GET /api/tab/records/:key`, a number or an id; `?version=2` for an older version. */
export const recordQuery = z.strictObject({ version: z.coerce.number().int().min(1).optional() });
export const record = z.object({
  id: z.uuid(),
  number: z.string().nullable(),
  version: z.int(),
  rowVersion: z.int(),
  /** The versions that the person may see, the first one first. */
  versions: z.array(z.object({ version: z.int(), status })),
  status,
  /** The fields of the record by their names; see `recordFields.ts`. */
  fields: z.record(z.string(), z.unknown()),
  /** Names of fields whose value the person did not give. */
  assumed: z.array(z.string()),
  figures: z
    .object({
      baselineSheets: sheets,
      residualSheets: sheets,
      eliminatedSheets: sheets,
      reductionPercent: percent.optional(),
      /** Whole sheets since the go-live; only of verified ones. */
      savedToDate: sheets.optional(),
      grade: grade.optional(),
      calcVersion: z.string(),
    })
    .nullable(),
  ownerName: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  submittedByName: z.string().nullable(),
  submittedAt: z.iso.datetime().nullable(),
  decision: z
    .object({
      verifierName: z.string(),
      at: z.iso.datetime(),
      note: z.string().optional(),
      rejectReason: rejectReason.optional(),
      verifiedValues: z.record(z.string(), z.number()).optional(),
      /** Positions, from 1, of the evidence that the verifier has confirmed. */
      confirmedEvidence: z.array(z.int()).optional(),
    })
    .nullable(),
  possibleDuplicates: z.array(z.object({ number: z.string(), dismissed: z.boolean() })),
  central: z.boolean(),
  nextReviewDate: day.nullable(),
  /** What this person can do with it now. */
  actions: z.array(action),
  /** What a verifier should look at, as sentences in the language of the request. */
  warnings: z.array(z.string()),
  /** What the fields are that this person can correct, by field, in the language of the request. */
  help: z.record(z.string(), z.string()),
  events: z.array(
    z.object({
      version: z.int(),
      at: z.iso.datetime(),
      actorName: z.string(),
      action: z.string(),
      field: z.string().optional(),
      old: z.unknown().optional(),
      new: z.unknown().optional(),
      note: z.string().optional(),
      via,
    }),
  ),
});

/** `POST /api/tab/records/:id/decision`: a verifier's word on the state that was shown. */
export const decisionBody = z.strictObject({
  /** Minted by the tab for each press: sent twice, it is done once. */
  submissionId: z.uuid().toLowerCase(),
  version: z.int().min(1),
  rowVersion: z.int().min(1),
  verdict: z.discriminatedUnion('action', [
    z.strictObject({
      action: z.literal('verify'),
      note: z.string().max(4000).optional(),
      /** Values that are lowered, or a residual that is raised. */
      values: z
        .strictObject({
          sheetsPerTransaction: z.number().optional(),
          copiesPerTransaction: z.number().optional(),
          transactionsPerYear: z.number().optional(),
          residualSheetsPerTransaction: z.number().optional(),
          residualTransactionsPerYear: z.number().optional(),
          sheetsPerYear: z.number().optional(),
          residualSheetsPerYear: z.number().optional(),
        })
        .optional(),
      /** Positions, from 1, of the evidence that the verifier has opened and confirms. */
      evidence: z.array(z.int().min(1).max(20)).max(20).optional(),
    }),
    z.strictObject({ action: z.literal('ask'), note: z.string().min(1).max(4000) }),
    z.strictObject({
      action: z.literal('reject'),
      reason: rejectReason,
      note: z.string().max(4000).optional(),
    }),
  ]),
});
/** Answered with 200 if it was done, else with 409 (`stale`, `not_allowed`) or 422. */
export const decision = z.union([
  z.object({ done: z.literal(true), record }),
  z.object({
    done: z.literal(false),
    /** `stale`, `not_allowed`, or what the verdict lacks: see `BadDecision`. */
    refused: z.string(),
    /** What to tell the person. */
    message: z.string(),
    field: z.string().optional(),
  }),
]);

/**
 * `POST /api/tab/records/:key/files`, the content as `application/octet-stream`: adds a file to the
 * evidence of a draft. Answered like a decision.
 */
export const uploadQuery = z.strictObject({
  /** As the person's machine calls it. */
  name: z.string().min(1).max(300),
  kind: z.enum(EVIDENCE_KINDS).optional(),
});
/** `GET /api/tab/records/:key/file`: a file of the evidence, to be saved. */
export const fileQuery = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The tab names it with every file; this one is the same in each. */
  language: language.optional(),
});

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
  sort: z.enum(TABLE_SORTS).default('updated'),
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
