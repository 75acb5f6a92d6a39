import type { Client } from 'pg';

/** What sums come to, whatever zeros stand behind their numbers. */
const SUMS = `select md5(coalesce(string_agg(concat_ws(' ', entity_id, state, process_type, grade,
    month, records, left_out, trim_scale(baseline_sheets), trim_scale(residual_sheets),
    trim_scale(eliminated_sheets), trim_scale(eliminated_sheet_days)), e'\\n'
    order by entity_id, state, process_type, grade, month), '')) as sums
  from record_sums where records <> 0 or left_out <> 0`;

const LINE = 'record_id, version, status, number, owner_id, owners, is_current';
const LINES = `select exists (
    (select ${LINE} from record_lines except select ${LINE} from record_line_sources)
    union all
    (select ${LINE} from record_line_sources except select ${LINE} from record_lines)) as differ`;

/**
 * Holds what triggers keep beside the records against what follows from the records, and makes anew
 * what differs.
 * @returns the tables that were made anew
 */
export async function verifyTriggerTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ sums: boolean; lines: boolean }>(
    `select to_regproc('rebuild_sums') is not null as sums,
      to_regclass('record_line_sources') is not null as lines`,
  );
  const has = rows[0] ?? { sums: false, lines: false };
  return [
    ...(has.sums && !(await areSumsRight(client)) ? ['record_sums'] : []),
    ...(has.lines && !(await areLinesRight(client)) ? ['record_lines'] : []),
  ];
}

/** Leaves them as they are where that is right. */
async function areSumsRight(client: Client): Promise<boolean> {
  const sums = async () => (await client.query<{ sums: string }>(SUMS)).rows[0]?.sums;
  const before = await sums();
  await client.query('savepoint sums');
  await client.query('select rebuild_sums()');
  if (before !== (await sums())) return false;
  await client.query('rollback to savepoint sums');
  return true;
}

async function areLinesRight(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ differ: boolean }>(LINES);
  if (rows[0]?.differ !== true) return true;
  await client.query('select write_record_lines(id) from records');
  return false;
}
