import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ServerInstallation } from './serverHome';
import { moveIntoPlace, removeUnfinished, unfinishedName } from './unfinishedFiles';

/** A database cluster on disk, and how to log in to it. */
export interface Cluster extends ServerInstallation {
  /** PostgreSQL's data folder. */
  data: string;
  /** Holds the port that was used last. */
  portFile: string;
  logFile: string;
  user: string;
  password: string;
}

const USER = 'lawaraq';

/**
 * Opens the cluster in `home`, making it on the first start (about two seconds).
 * It is made under another name, together with its password, and then
 * renamed, so that a killed start leaves nothing in its place.
 * @param signal stops the making; the promise rejects with its reason
 */
export async function openCluster(
  home: ServerInstallation,
  signal?: AbortSignal,
): Promise<Cluster> {
  const dir = join(home.dir, 'cluster');
  removeUnfinished(home.dir);
  if (!existsSync(dir)) {
    const partial = unfinishedName(dir);
    try {
      await create(home, partial, signal);
      moveIntoPlace(partial, dir);
    } finally {
      rmSync(partial, { recursive: true, force: true });
    }
  }
  return {
    ...home,
    data: join(dir, 'data'),
    portFile: join(dir, 'port'),
    logFile: join(dir, 'server.log'),
    user: USER,
    password: readPassword(join(dir, 'password')),
  };
}

async function create(home: ServerInstallation, dir: string, signal?: AbortSignal): Promise<void> {
  const [data, password] = [join(dir, 'data'), join(dir, 'password')];
  mkdirSync(data, { recursive: true });
  writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (home.account) {
    for (const path of [dir, data, password]) {
      chownSync(path, home.account.uid, home.account.gid);
    }
  }
  const initdb = promisify(execFile)(
    join(home.bin, 'initdb'),
    [
      `--pgdata=${data}`,
      `--username=${USER}`,
      `--pwfile=${password}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // PostgreSQL's own locale: the same order everywhere, whatever the system has.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
    ],
    { ...home.account, cwd: '/', env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' } },
  );
  // Node's own option rejects at once; here initdb has to end first, because it still writes.
  const stop = () => initdb.child.kill();
  signal?.addEventListener('abort', stop);
  try {
    await initdb;
  } finally {
    signal?.removeEventListener('abort', stop);
    signal?.throwIfAborted();
  }
}

function readPassword(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
    throw new Error(`The database in ${path} belongs to another user. Start as that user.`);
  }
}
