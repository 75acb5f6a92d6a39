import { sql } from 'kysely';
import type { Database } from '../../../src/store/core/database';
import { inventedWords, type NameWord } from '../knowledge/manyNames';
import {
  AMONG_OTHERS,
  BUNDLES,
  COUNT,
  heads,
  NUMBERS,
  RANDOM,
  versions,
  WRITE,
} from './manyRecordsSql';

/** What is to be made. */
export interface Many {
  count: number;
  /** The same seed makes the same records. */
  seed?: number;
  /** The first have the most records. Fifty that no knowledge has, where absent. */
  entities?: readonly { id: string; code: string }[];
  /** ISO day until which processes went live. */
  today?: string;
}

/** From so many records on, indexes are made again rather than kept with every row. */
const WORTH_NEW_INDEXES = 2_000;
const TABLES = ['records', 'record_versions', 'record_events', 'record_lines', 'record_counts'];

export const FIFTY_ENTITIES = Array.from({ length: 50 }, (_, at) => ({
  id: `entity-${at + 1}`,
  code: `E${at + 1}`,
}));

/**
 * Random records as the application would have written them, all of them in a few statements: every
 * status, versions that amend and supersede, drafts on top of them by others, bundles, chains and
 * rounds of bundles, figures that were lowered. Triggers are left out while they are written, and
 * what these keep is made at the end. Needs a role that may do so.
 *
 * Of an entity `rta` work `person-rta-0` to `person-rta-39`; `coordinator-rta`, `verifier-rta-1` and
 * `verifier-rta-2` have that role, as has `verifier-central` of all.
 */
export async function createManyRecords(db: Database, many: Many): Promise<void> {
  const { count, seed = 1, entities = FIFTY_ENTITIES, today = '2026-11-01' } = many;
  await db.transaction().execute(async (transaction) => {
    const run = (statement: string) => sql.raw(statement).execute(transaction);
    await run(`set local session_replication_role = replica`);
    await run(`set local work_mem = '256MB'`);
    await run(`set local maintenance_work_mem = '512MB'`);
    await run(RANDOM(seed));
    await sql`create temp table made_words on commit drop as
      select * from ${wordRows(inventedWords('en'), 'en')}
      union all select * from ${wordRows(inventedWords('ar'), 'ar')}`.execute(transaction);
    await sql`create temp table made_entities on commit drop as
      select * from unnest(${entities.map(({ id }) => id)}::text[],
        ${entities.map(({ code }) => code)}::text[]) with ordinality as e (id, code, place)`.execute(
      transaction,
    );
    for (const statement of [heads(count, seed), ...NUMBERS, ...BUNDLES, versions(today)])
      await run(statement);
    const indexes = count < WORTH_NEW_INDEXES ? [] : await dropIndexes(transaction);
    for (const statement of [...WRITE, ...COUNT, ...indexes]) await run(statement);
  });
  for (const statement of AMONG_OTHERS) await sql.raw(statement).execute(db);
}

const wordRows = (words: readonly NameWord[], language: string) => sql`
  (select ${language}::text as language, place::integer - 1 as place, written, found, compared
    from unnest(${words.map(({ written }) => written)}::text[],
      ${words.map(({ found }) => found)}::text[],
      ${words.map(({ compared }) => compared)}::text[])
      with ordinality as words (written, found, compared, place)) as words`;

/**
 * Takes off the indexes that are no constraint.
 * @returns the statements that make them again
 */
async function dropIndexes(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string; definition: string }>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
      from pg_index
      where indrelid = any (${TABLES}::regclass[]) and not indisunique`.execute(db);
  for (const { name } of rows) await sql.raw(`drop index ${name}`).execute(db);
  return rows.map(({ definition }) => definition);
}
