import type { z } from 'zod';
import type { Language } from '../language/text/detectLanguage';
import type { ReportFile } from '../records/reporting/reportFiles';
import type { StaffMember } from '../records/model/staffMember';
import type { NotIdentified } from './auth/identify';

/** A question to the tab's API, its sender known and everything in it checked. */
export interface TabRequest<Query = unknown, Body = unknown> {
  person: StaffMember;
  language: Language;
  query: Query;
  body: Body;
  /** What stands in the address in the place of `:key`; empty where nothing does. */
  key: string;
}

/** What comes of it. */
export type TabAnswer =
  | { outcome: 'found' | 'conflict' | 'unfit'; json: unknown }
  | { outcome: 'file'; file: TabFile }
  | { outcome: 'bad_query'; fields: string[] }
  | { outcome: 'not_found' | 'forbidden' }
  /** @property seconds after which it is worth while to ask again */
  | { outcome: 'busy'; seconds: number };

/** A file without a name is shown, any other saved. */
export interface TabFile extends Omit<ReportFile, 'name'>, Partial<Pick<ReportFile, 'name'>> {
  /** To be called once it is sent, or will not be sent any further. */
  release?: () => void;
}

/** One address of the tab's API, for whoever may use the tab. */
export interface TabRoute {
  method: 'GET' | 'POST';
  path: string;
  query: z.ZodType;
  body?: z.ZodType;
  /** How many requests it counts as, for the limit of each person; else 1. */
  cost?: number;
  answer(request: TabRequest): Promise<TabAnswer>;
}

/**
 * An address that is answered without knowing who asks: no record is there, and of persons only, in
 * local mode, those who can be chosen to look at the tab.
 */
export interface OpenRoute {
  path: string;
  query: z.ZodType;
  answer(request: Pick<TabRequest, 'query' | 'key'>): Promise<TabAnswer>;
}

/** The tab's API as a server needs it. */
export interface TabApi {
  routes: readonly TabRoute[];
  openRoutes: readonly OpenRoute[];
  /** Who sends a request, and what they are allowed as things are now. */
  authenticate(authorization: string): Promise<StaffMember | NotIdentified>;
  /** The language of answers to somebody whose request names none. */
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
