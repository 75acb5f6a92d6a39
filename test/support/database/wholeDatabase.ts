import { sql } from 'kysely';
import type { Database } from '../../../src/store/core/database';

/** The names of all tables, but for the migrator's. */
async function tableNames(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'kysely%'
    order by 1`.execute(db);
  return rows.map(({ name }) => name);
}

/** Every row of every table as text, in an order that does not depend on where it lies. */
export async function everyRow(db: Database): Promise<Record<string, string[]>> {
  const rows: Record<string, string[]> = {};
  for (const table of await tableNames(db)) {
    const found = await sql<{ row: string }>`
      select held::text as row from ${sql.table(table)} as held order by held::text collate "C"`.execute(
      db,
    );
    rows[table] = found.rows.map(({ row }) => row);
  }
  return rows;
}

/** The tables that have a text anywhere in a row. */
export async function tablesWith(db: Database, text: string): Promise<string[]> {
  const rows = Object.entries(await everyRow(db));
  return rows.filter(([, held]) => held.some((row) => row.includes(text))).map(([table]) => table);
}

/** The tables in which two databases have other rows. */
export async function differing(one: Database, other: Database): Promise<string[]> {
  const [rows, others] = [await everyRow(one), await everyRow(other)];
  const tables = new Set([...Object.keys(rows), ...Object.keys(others)]);
  return [...tables].filter((table) => String(rows[table]) !== String(others[table]));
}
