import { migratePatiently } from '../migrate';
import type { Migrations } from '../migrations';
import { BackupError } from './backupFormat';

/**
 * Makes the tables of an empty database as they were when the backup was made.
 * @param wanted the migrations that the backup had
 * @param applied those that the database has; undefined: none ever
 * @param migrations those of this version
 * @throws BackupError where the backup is of a newer version, or the database is
 */
export async function migrateToLevel(
  url: string,
  wanted: readonly string[],
  applied: readonly string[] = [],
  migrations: Migrations,
): Promise<void> {
  const known = Object.keys(migrations).sort();
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new BackupError(
      `The backup is of a newer version (it has ${unknown.join(', ')}). Restore it with the version that made it, or a later one.`,
    );
  if (wanted.length === 0 || String(wanted) !== String(known.slice(0, wanted.length)))
    throw new BackupError('The backup has migrations in an order that no version has.');
  const beyond = applied.filter((name) => !wanted.includes(name));
  if (beyond.length > 0)
    throw new BackupError(
      `The database is empty, but its tables are of a later version than the backup (${beyond.join(', ')}). Restore into a new database: --into makes one.`,
    );
  if (applied.length === wanted.length) return;
  const then = known.slice(0, wanted.length).flatMap((name) => {
    const migration = migrations[name];
    return migration ? [[name, migration] as const] : [];
  });
  await migratePatiently(url, { migrations: Object.fromEntries(then) });
}
