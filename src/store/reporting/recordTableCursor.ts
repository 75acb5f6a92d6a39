import { createHash } from 'node:crypto';
import { z } from 'zod';
import { CursorError, type TableQuery, type TableSort } from '../../records/reporting/recordTable';
import type { Position } from './recordTableOrder';
import { storableText } from '../core/storableText';

/** Where a page ended, and what is known of the whole by then. */
export interface Cursor extends Position {
  /** There are more lines than are counted. */
  many: boolean;
}

/** 132 bits. */
const SEAL_LENGTH = 22;

const text = z.string().refine((key) => storableText(key) === key);
/** Its calendar has no year 0. */
const isDay = (key: string) => key >= '0001' && z.iso.date().safeParse(key).success;
const TIME = /^([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,6})?[+-](0\d|1[0-4])(:[0-5]\d){0,2}$/;

/** What PostgreSQL writes for a key, and reads again. */
const KEYS: Readonly<Record<TableSort, z.ZodType<string>>> = {
  updated: z.string().refine(isTimestamp),
  number: text,
  name: text,
  eliminated: z.string().regex(/^-?\d{1,40}(\.\d{1,20})?$/),
  launched: z.string().refine(isDay),
};

/** Such as `2026-11-25 08:30:00.123+04`. */
function isTimestamp(key: string): boolean {
  const [day = '', time = ''] = key.split(' ');
  return isDay(day) && TIME.test(time);
}

const positionIn = (sort: TableSort) => z.tuple([KEYS[sort].nullable(), z.uuid(), z.boolean()]);

/** A cursor as text; only the same person's same query reads it again. */
export function writeCursor(query: TableQuery, { key, id, many }: Cursor): string {
  return sealed(query, JSON.stringify([key, id, many]));
}

/** @throws CursorError if this query has not written it */
export function readCursor(query: TableQuery): Cursor | undefined {
  const { after } = query;
  if (after === undefined) return undefined;
  const json = Buffer.from(after.split('.')[0] ?? '', 'base64url').toString();
  if (after !== sealed(query, json)) throw new CursorError('The cursor is of another query.');
  const position = positionIn(query.sort).safeParse(parsed(json));
  if (!position.success) throw new CursorError('The cursor says nothing of a place in a table.');
  const [key, id, many] = position.data;
  return { key, id, many };
}

/** Undefined if it is not JSON: nothing secret seals it, so anything may stand in a cursor. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

const sealed = (query: TableQuery, json: string) =>
  `${Buffer.from(json).toString('base64url')}.${sealOf(query, json)}`;

/**
 * Binds a cursor to its query. Not a secret: a forged cursor shows no line that the query would
 * not have shown, because every page checks what the person may see.
 */
function sealOf({ viewer, ...query }: TableQuery, json: string): string {
  // Pages may differ in their length, and what the person may see may change.
  const asked = { ...query, personId: viewer.personId, after: undefined, limit: undefined };
  const known = Object.entries(asked).filter(([, value]) => value !== undefined);
  const inOrder = known.sort(([a], [b]) => (a < b ? -1 : 1));
  const hash = createHash('sha256').update(JSON.stringify([inOrder, json]));
  return hash.digest('base64url').slice(0, SEAL_LENGTH);
}
