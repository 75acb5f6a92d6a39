import { existsSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isServerAlive } from './postmasterFile';
import { unfinishedName } from './unfinishedFiles';

/**
 * Removes the server's data in `dataDir` with all that they hold; the next start begins from
 * scratch.
 * @returns false, and nothing is removed, if the server is running
 */
export function removeCluster(dataDir: string): boolean {
  const place = join(dataDir, 'postgres');
  if (!existsSync(place)) return true;
  const cluster = join(realpathSync(place), 'cluster');
  if (!existsSync(cluster)) return true;
  if (isServerAlive(join(cluster, 'data'))) return false;
  // Out of its place first: a start that comes meanwhile finds all of it or nothing.
  const leaving = unfinishedName(cluster);
  renameSync(cluster, leaving);
  rmSync(leaving, { recursive: true, force: true });
  return true;
}
