import type { ClientBase } from 'pg';
import type { TableLine } from './backupFormat';

/** Of Kysely's migrator: which migrations there are is told by the header. */
const OF_THE_MIGRATOR = 'kysely\\_migration%';

interface Found {
  table: string;
  columns: string[];
  needs: string[];
}

/**
 * The tables of the schema in use, but for the migrator's, each after those that it refers to at
 * once; a reference that is looked at when the transaction ends asks for no order.
 */
export async function listTables(client: ClientBase): Promise<TableLine[]> {
  const { rows } = await client.query<Found>(
    `select class.relname as table,
      array(select attname::text from pg_attribute where attrelid = class.oid and attnum > 0
        and not attisdropped and attgenerated = '' order by attnum) as columns,
      array(select target.relname::text from pg_constraint
        join pg_class target on target.oid = confrelid
        where contype = 'f' and conrelid = class.oid and confrelid <> class.oid
          and not condeferred order by 1) as needs
    from pg_class class
    where relkind in ('r', 'p') and not relispartition
      and relnamespace = current_schema()::regnamespace and relname not like $1
    order by relname collate "C"`,
    [OF_THE_MIGRATOR],
  );
  return inOrder(rows).map(({ table, columns }) => ({ table, columns }));
}

function inOrder(found: readonly Found[]): Found[] {
  const ordered: Found[] = [];
  const placed = new Set<string>();
  while (ordered.length < found.length) {
    const next = found.filter(
      ({ table, needs }) => !placed.has(table) && needs.every((one) => placed.has(one)),
    );
    if (next.length === 0) throw new Error('Tables refer to each other in a round.');
    ordered.push(...next);
    for (const { table } of next) placed.add(table);
  }
  return ordered;
}

/**
 * The names of the migrations that were applied, in their order; undefined if there never was one.
 */
export async function migrationsIn(client: ClientBase): Promise<string[] | undefined> {
  const table = await client.query<{ found: boolean }>(
    `select to_regclass('kysely_migration') is not null as found`,
  );
  if (!table.rows[0]?.found) return undefined;
  const { rows } = await client.query<{ name: string }>(
    `select name from kysely_migration order by name collate "C"`,
  );
  return rows.map(({ name }) => name);
}

/** A name as SQL takes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The table with its columns as COPY takes them. */
export const copied = ({ table, columns }: TableLine): string =>
  `${quoted(table)} (${columns.map(quoted).join(', ')})`;
