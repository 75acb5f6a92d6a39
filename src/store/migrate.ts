import { DEFAULT_MIGRATION_TABLE, Migrator, sql, type Kysely } from 'kysely';
import { migrations } from './migrations';
import type { Schema } from './schema';

/**
 * Brings the tables up to date. Safe when several replicas start at once:
 * Kysely's migrator takes an advisory lock.
 * @throws when the database has migrations that this code does not know.
 */
export async function migrate(db: Kysely<Schema>): Promise<void> {
  const unknown = (await applied(db)).filter((name) => !(name in migrations));
  if (unknown.length > 0) {
    throw new Error(
      `The database is newer than this version of the bot (it has ${unknown.join(', ')}). Install the version that made it, or a later one.`,
    );
  }
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error instanceof Error) throw error;
  if (error !== undefined) throw new Error('The migration failed.', { cause: error });
}

async function applied(db: Kysely<Schema>): Promise<string[]> {
  const table = await sql<{ found: boolean }>`
    select to_regclass(${DEFAULT_MIGRATION_TABLE}) is not null as found`.execute(db);
  if (!table.rows[0]?.found) return [];
  const names = await sql<{ name: string }>`
    select name from ${sql.table(DEFAULT_MIGRATION_TABLE)} order by name`.execute(db);
  return names.rows.map((row) => row.name);
}
