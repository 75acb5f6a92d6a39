import { sql } from 'kysely';
import type { Database } from '../core/database';
import type { Count } from './erasure';
import { storedKey } from '../core/storedKey';

/** In the order in which rows lead to each other. */
const AROUND = [
  ...(['record_events', 'record_submissions', 'record_keys'] as const),
  ...(['record_lines', 'record_counts', 'record_versions'] as const),
];

/**
 * Removes a person's records of which no version was ever handed in. Their numbers are given to no
 * other record.
 * @returns the numbers
 */
export async function eraseDrafts(db: Database, person: string, count: Count): Promise<string[]> {
  const drafts = await db
    .selectFrom('records')
    .select(['id', 'number'])
    .where('owner_id', '=', storedKey(person))
    .where(
      sql<boolean>`not exists (select from record_versions
        where record_id = records.id and submitted_by is not null)`,
    )
    .forUpdate()
    .execute();
  const ids = sql`${drafts.map(({ id }) => id)}::uuid[]`;
  for (const table of AROUND)
    await count(table, sql`delete from ${sql.table(table)} where record_id = any(${ids})`);
  await count('records', sql`delete from records where id = any(${ids})`);
  return drafts.flatMap(({ number }) => (number === null ? [] : [number])).sort();
}
