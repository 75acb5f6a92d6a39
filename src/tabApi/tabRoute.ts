import type { z } from 'zod';
import type { Language } from '../language/text/detectLanguage';
import type { ReportFile } from '../records/reporting/reportFiles';
import type { StaffMember } from '../records/model/staffMember';
import type { NotIdentified } from './auth/identify';

/** Addresses that take a file as their body. */
export const UPLOADS = /^\/api\/tab\/records\/[^/?]+\/files(?:\?|$)/;

/** A validated request to the tab's API, from an authenticated person. */
export interface TabRequest<Query = unknown, Body = unknown> {
  person: StaffMember;
  language: Language;
  query: Query;
  body: Body;
  /** The path segment in the place of `:key`; empty if the route has none. */
  key: string;
}

/** The result of a request. */
export type TabAnswer =
  | { outcome: 'found' | 'conflict' | 'unfit'; json: unknown }
  | { outcome: 'file'; file: TabFile }
  | { outcome: 'bad_query'; fields: string[] }
  | { outcome: 'not_found' | 'forbidden' }
  /** @property seconds until a retry makes sense */
  | { outcome: 'busy'; seconds: number };

/** A file with a name is downloaded; one without is displayed. */
export interface TabFile extends Omit<ReportFile, 'name'>, Partial<Pick<ReportFile, 'name'>> {
  /** Call it when the file was sent, or sending has ended. */
  release?: () => void;
}

/** A route of the tab's API, for people who may use the tab. */
export interface TabRoute {
  method: 'GET' | 'POST';
  path: string;
  query: z.ZodType;
  body?: z.ZodType;
  /** Bytes of a file at most, which is the body. */
  upload?: number;
  /** How many requests it counts as in the limit per person; default 1. */
  cost?: number;
  answer(request: TabRequest): Promise<TabAnswer>;
}

/**
 * A route without authentication. It returns no records; people only in local mode, for the person
 * picker.
 */
export interface OpenRoute {
  path: string;
  query: z.ZodType;
  answer(request: Pick<TabRequest, 'query' | 'key'>): Promise<TabAnswer>;
}

/** The tab's API for the HTTP server. */
export interface TabApi {
  routes: readonly TabRoute[];
  openRoutes: readonly OpenRoute[];
  /** The sender of a request with their current roles. */
  authenticate(authorization: string): Promise<StaffMember | NotIdentified>;
  /** The language for a person whose request names none. */
  languageOf(person: StaffMember): Promise<Language>;
}

interface Checks<Q extends z.ZodType, B extends z.ZodType> {
  query: Q;
  body?: B;
  cost?: number;
}

/** A route whose query and body have the types of their schemas. */
export function route<Q extends z.ZodType, B extends z.ZodType>(
  method: TabRoute['method'],
  path: string,
  checks: Checks<Q, B>,
  answer: (request: TabRequest<z.output<Q>, z.output<B>>) => Promise<TabAnswer> | TabAnswer,
): TabRoute {
  return {
    method,
    path,
    ...checks,
    answer: async (request) => answer(request as TabRequest<z.output<Q>, z.output<B>>),
  };
}

export function openRoute<Q extends z.ZodType>(
  path: string,
  query: Q,
  answer: (request: { query: z.output<Q>; key: string }) => Promise<TabAnswer> | TabAnswer,
): OpenRoute {
  return {
    path,
    query,
    answer: async (request) => answer(request as { query: z.output<Q>; key: string }),
  };
}

export const found = (json: unknown): TabAnswer => ({ outcome: 'found', json });
