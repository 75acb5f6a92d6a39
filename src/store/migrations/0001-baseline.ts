import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql, type Kysely, type Migration } from 'kysely';

/** In an order in which each statement finds what it refers to. */
const FILES = [
  'conversationTables',
  'historyGuards',
  'recordVersionTables',
  'recordHistoryTables',
  'staffTables',
  'lineTables',
  'countTables',
  'sumTriggers',
  'messageTables',
  'knowledgeTables',
  'questionLogTables',
  'installationTables',
];

/**
 * The tables, functions and triggers of the first release. To read how they are now, with what
 * later migrations changed, see `src/store/schema.sql`.
 */
export const baseline: Migration = {
  async up(db: Kysely<unknown>) {
    for (const file of FILES) {
      const script = await readFile(join(__dirname, 'baseline', `${file}.sql`), 'utf8');
      await sql.raw(script).execute(db);
    }
  },
};
