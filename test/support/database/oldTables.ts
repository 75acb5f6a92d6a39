import { sql, type Kysely } from 'kysely';
import type { Schema } from '../../../src/store/schema/databaseSchema';

/** A table as it was before a migration. */
export interface OldTable {
  oid: number;
  /** Another one where the table was written again. */
  file: number;
  /** How often it was read from end to end, by what this session has not told its server yet. */
  scans: number;
}

/** The tables that are there; in the transaction of the migration. */
export async function oldTables(transaction: Kysely<Schema>): Promise<OldTable[]> {
  const { rows } = await sql<OldTable>`
    select oid::int as oid, relfilenode::int as file, coalesce(seq_scan, 0)::int as scans
    from pg_class left join pg_stat_xact_user_tables on relid = oid
    where relnamespace = current_schema()::regnamespace and relkind = 'r'`.execute(transaction);
  return rows;
}

/**
 * What a transaction has done to tables that were there before it, and takes the longer the more rows
 * they have, while whoever writes to them waits.
 */
export async function changesOfOldTables(
  transaction: Kysely<Schema>,
  before: readonly OldTable[],
): Promise<string[]> {
  const { rows } = await sql<{ name: string; what: string }>`
    with old as (
      select * from jsonb_to_recordset(${JSON.stringify(before)}::jsonb)
        as old (oid oid, file oid, scans integer)
    )
    select relname as name, what from (
      select oid, 'is written again' as what from old join pg_class using (oid)
        where relfilenode <> file
      union all
      select indrelid, 'is indexed' from pg_index join pg_class on pg_class.oid = indexrelid
        where pg_class.xmin::text = txid_current()::text
      union all
      select conrelid, 'is checked by a constraint' from pg_constraint
        where xmin::text = txid_current()::text and contype in ('c', 'f') and convalidated
      union all
      select oid, 'is read through' from old join pg_stat_xact_user_tables on relid = oid
        where seq_scan > scans and exists (select from pg_locks
          where pid = pg_backend_pid() and relation = oid and mode in
            ('ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock'))
    ) as changed join old using (oid) join pg_class using (oid)
    group by 1, 2 order by 1, 2`.execute(transaction);
  return rows.map(({ name, what }) => `${name} ${what}`);
}
