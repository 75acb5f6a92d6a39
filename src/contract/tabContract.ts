import { z } from 'zod';
import type { knowledge } from './knowledgeContract';
import type { overview, overviewQuery } from './overviewContract';
import {
  recordFilters,
  type records,
  type recordLine,
  type decision,
  type decisionBody,
  type record,
} from './recordContract';
import { bilingual, id, language, role, scope, target } from './contractValues';

export * from './knowledgeContract';
export * from './overviewContract';
export * from './recordContract';
export { records, recordsQuery } from './recordContract';
export { grade, processType, rejectReason, status } from './contractValues';

/**
 * What the tab and its server say to each other: the queries and bodies that the server takes, and
 * the answers that it gives. The server checks what it takes, the tab what it gets. Sheets are
 * decimal numbers written out ("239200.5"), days are ISO days in Dubai.
 */

/** `GET /api/tab/people`: who can be chosen to look at it; in local mode alone. */
export const people = z.object({
  people: z.array(z.object({ id, name: z.string(), roles: z.array(z.string()) })),
});

/** `GET /api/tab/me` */
export const me = z.object({
  id,
  name: z.string().nullable(),
  entityId: id.nullable(),
  grants: z.array(z.object({ role, entityId: id })),
  isAdmin: z.boolean(),
  /** Has records to decide on, in principle. */
  verifies: z.boolean(),
  /** What the person has set; null: not set. */
  language: language.nullable(),
  mode: z.enum(['local', 'teams']),
  /** The data are made up. */
  demonstration: z.boolean(),
  /** Files are taken as evidence. */
  takesFiles: z.boolean(),
  /** Where the chat with the bot is opened. */
  chatUrl: z.string().nullable(),
  /** Client id of the app, by which deep links name it; null in local mode. */
  appId: z.string().nullable(),
});

/** `GET /api/tab/texts?language=ar`: messages in ICU MessageFormat, by key. */
export const textsQuery = z.strictObject({ language });
export const texts = z.object({ messages: z.record(z.string(), z.string()) });

/** `GET /api/tab/reference`: what ids stand for. */
export const reference = z.object({
  /** Those that exist now. */
  entities: z.array(
    z.object({ id, code: z.string(), name: bilingual, short: bilingual, phaseId: id.nullable() }),
  ),
  phases: z.array(
    z.object({
      id,
      number: z.int(),
      name: bilingual,
      short: bilingual,
      members: z.array(id),
      target: target.optional(),
    }),
  ),
  finalTarget: target.optional(),
});

/** `GET /api/tab/exports/records.xlsx`: what the table shows, with summary, method and factors. */
export const exportQuery = z.strictObject({ ...recordFilters, language });
/** `GET /api/tab/reports/summary.pdf`: one page about an entity, a phase, or all. */
export const reportQuery = z.strictObject({ ...scope, language });

/** Any answer that is not a success. */
export const failure = z.object({
  error: z.string(),
  /** Names of the parameters that cannot be read. */
  fields: z.array(z.string()).optional(),
});

/** `GET` addresses whose answers are JSON, by name. */
export const ADDRESSES = {
  people: '/api/tab/people',
  me: '/api/tab/me',
  texts: '/api/tab/texts',
  reference: '/api/tab/reference',
  overview: '/api/tab/overview',
  records: '/api/tab/records',
  knowledge: '/api/tab/knowledge',
  recordsXlsx: '/api/tab/exports/records.xlsx',
  summaryPdf: '/api/tab/reports/summary.pdf',
} as const;

export type Language = z.infer<typeof language>;
export type Me = z.infer<typeof me>;
export type People = z.infer<typeof people>;
export type Texts = z.infer<typeof texts>;
export type Reference = z.infer<typeof reference>;
export type Overview = z.infer<typeof overview>;
export type OverviewQuery = z.infer<typeof overviewQuery>;
export type Records = z.infer<typeof records>;
export type RecordLine = z.infer<typeof recordLine>;
export type RecordPage = z.infer<typeof record>;
export type Decision = z.infer<typeof decision>;
export type DecisionBody = z.infer<typeof decisionBody>;
export type KnowledgeHealth = z.infer<typeof knowledge>;
