import { sql, type RawBuilder } from 'kysely';
import type { BatchRun } from './statementBatch';

interface Settings {
  /**
   * Whether the commit waits for the disk. Without it the last moments may be lost if the server or
   * its machine dies; the data stays consistent.
   */
  durable: boolean;
}

/**
 * The source of a statement for several askers: the settings of its transaction, then one row for
 * each of them, as `asked`, in an order in which no two statements lock each other out.
 * @param columns with their types, as in `key text, value text`; `place` is added
 */
export function batchedRows(
  rows: readonly object[],
  { columns, order }: { columns: string; order: string },
  { lockTimeout }: BatchRun,
  { durable }: Settings,
): RawBuilder<unknown> {
  const asked = JSON.stringify(rows.map((row, place) => ({ ...row, place })));
  const timeout = lockTimeout === undefined ? null : `${lockTimeout}ms`;
  // The rows lean on the settings, so that these hold before anything is locked.
  return sql`(
      select set_config('lock_timeout', coalesce(${timeout}, current_setting('lock_timeout')), true)
        ${durable ? sql`` : sql`|| set_config('synchronous_commit', 'off', true)`} as made
    ) settings cross join lateral (
      select * from json_to_recordset(case when settings.made is not null then ${asked}::json end)
        as row(place int, ${sql.raw(columns)}) order by ${sql.ref(order)}
    ) asked`;
}
