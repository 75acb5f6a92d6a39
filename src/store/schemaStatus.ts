import { DEFAULT_MIGRATION_TABLE, sql } from 'kysely';
import type { Database } from './core/database';
import { migrations } from './migrations';

export const COMPATIBILITY_TABLE = 'kysely_migration_compatibility';

/** A migration that this version does not know. */
interface UnknownMigration {
  name: string;
  /** This version can serve anyway. */
  compatible: boolean;
}

/** What a database has of the migrations, in the order of their names. */
export interface SchemaStatus {
  applied: { name: string; appliedAt: string }[];
  /** Known to this version, and not applied. */
  pending: string[];
  unknown: UnknownMigration[];
}

/** Reads it; nothing is changed. */
export async function schemaStatus(
  db: Database,
  known: ReadonlySet<string> = new Set(Object.keys(migrations)),
): Promise<SchemaStatus> {
  const rows = (await exists(db, DEFAULT_MIGRATION_TABLE))
    ? await sql<{ name: string; appliedAt: string }>`
        select name, timestamp as "appliedAt" from ${sql.table(DEFAULT_MIGRATION_TABLE)}
        order by name`.execute(db)
    : { rows: [] };
  const worksFrom = await compatibilities(db);
  const names = new Set(rows.rows.map(({ name }) => name));
  return {
    applied: rows.rows.filter(({ name }) => known.has(name)),
    pending: [...known].filter((name) => !names.has(name)).sort(),
    unknown: [...names]
      .filter((name) => !known.has(name))
      .map((name) => ({ name, compatible: known.has(worksFrom.get(name) ?? '') })),
  };
}

async function compatibilities(db: Database): Promise<ReadonlyMap<string, string>> {
  if (!(await exists(db, COMPATIBILITY_TABLE))) return new Map();
  const { rows } = await sql<{ name: string; from: string }>`
    select name, works_from as "from" from ${sql.table(COMPATIBILITY_TABLE)}`.execute(db);
  return new Map(rows.map(({ name, from }) => [name, from]));
}

async function exists(db: Database, table: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select to_regclass(${table}) is not null as found`.execute(db);
  return rows[0]?.found === true;
}

/**
 * What keeps this version from serving the database, in words for the operator.
 * @returns undefined if nothing does
 */
export function whyNotServed({ unknown, pending }: SchemaStatus): string | undefined {
  const foreign = unknown.filter(({ compatible }) => !compatible).map(({ name }) => name);
  if (foreign.length > 0)
    return `The database is newer than this version of the bot (it has ${foreign.join(', ')}). Install the version that made it, or a later one.`;
  if (unknown.length > 0 && pending.length > 0)
    return `The database was made by a version of the bot that has ${unknown.map(({ name }) => name).join(', ')}, but not ${pending.join(', ')}. Install a version that has them all.`;
  return undefined;
}
