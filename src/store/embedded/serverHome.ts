import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { findPostgresBinaries } from './postgresBinaries';
import { copyWhole, removeUnfinished } from './unfinishedFiles';

/** Whom the server runs as; absent: as ourselves. */
interface Account {
  uid: number;
  gid: number;
}

/** Where the server lives and what runs it. */
export interface ServerInstallation {
  /** Holds the folder `cluster`; never a link. */
  dir: string;
  /** The folder with the programs postgres and initdb. */
  bin: string;
  account: Account | undefined;
}

/** Where a home goes whose own place the account cannot reach. */
const REACHABLE = '/var/lib/lawaraq-';

/**
 * Prepares the folder `postgres` in `dataDir`.
 *
 * PostgreSQL refuses to run as root, so root hands it to the account `postgres`.
 * That account cannot pass through folders such as /root (mode 0700); then
 * `postgres` is made a link to a folder in /var/lib, which also gets a copy of
 * the programs. Deleting `dataDir` therefore still begins anew.
 */
export function prepareServerHome(
  dataDir: string,
  log: (line: string) => void,
): ServerInstallation {
  mkdirSync(dataDir, { recursive: true });
  const place = join(dataDir, 'postgres');
  const { dir: native, version } = findPostgresBinaries();
  const bin = join(native, 'bin');
  if (process.getuid?.() !== 0) {
    mkdirSync(place, { recursive: true });
    return { dir: realpathSync(place), bin, account: undefined };
  }
  const account = ownerOf(join(place, 'cluster/data')) ?? postgresAccount();
  if (!ownerOf(place)) makeHome(dataDir, place, account, log);
  const dir = realpathSync(place);
  removeUnfinished(dir);
  if (!reaches(account, dir)) {
    throw new Error(`The account that owns the database in ${dir} cannot enter that folder.`);
  }
  if (reaches(account, bin)) return { dir, bin, account };
  return { dir, bin: join(copyWhole(native, join(dir, `native-${version}`)), 'bin'), account };
}

function ownerOf(path: string): Account | undefined {
  const { uid, gid } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

function postgresAccount(): Account {
  if (idOfPostgres('-u') === undefined) {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  }
  const [uid, gid] = [idOfPostgres('-u'), idOfPostgres('-g')];
  if (uid === undefined || gid === undefined) {
    throw new Error(
      'PostgreSQL cannot run as root and there is no account postgres. Run as an ordinary user, or set DATABASE_URL.',
    );
  }
  return { uid, gid };
}

function idOfPostgres(option: '-u' | '-g'): number | undefined {
  const id = spawnSync('id', [option, 'postgres'], { encoding: 'utf8' });
  return id.status === 0 ? Number(id.stdout) : undefined;
}

/** Asks the kernel, as the account: that takes every mode and access list on the way into account. */
function reaches(account: Account, folder: string): boolean {
  return spawnSync('ls', ['-d', `${folder}/.`], { ...account, cwd: '/' }).status === 0;
}

/** Makes `place` a folder that the account reaches, or a link to one. */
function makeHome(dataDir: string, place: string, account: Account, log: (line: string) => void) {
  if (reaches(account, dataDir)) {
    mkdirSync(place, { recursive: true });
    chmodSync(place, 0o755);
    return;
  }
  const home = mkdtempSync(REACHABLE);
  chmodSync(home, 0o755);
  try {
    symlinkSync(home, place);
  } catch (error) {
    // Another start made it at the same moment: use that one.
    rmSync(home, { recursive: true });
    if (!ownerOf(place)) throw error;
  }
  log(`PostgreSQL keeps its data in ${realpathSync(place)}: its account cannot enter ${dataDir}.`);
}
