import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Builds dist: the server, its SQL files and the tab. With --if-changed only if dist is not what the
 * last build made of exactly these files.
 */
const project = join(dirname(fileURLToPath(import.meta.url)), '..');
const MADE_OF = [
  ...['src', 'dialogs', 'locales', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
  // npm writes down here which packages are installed.
  'node_modules/.package-lock.json',
  ...['scripts/build.mjs', 'scripts/buildTab.mjs'],
];
const STAMP = join(project, 'dist/.built.json');
const SQL = 'src/store/migrations/baseline';

/** The files of a folder, or the file itself; none if it is not there. */
function filesOf(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [path] : [];
  return readdirSync(path).flatMap((name) => filesOf(join(path, name)));
}

/** A hash of the names and contents of everything that dist is made of. */
function digestOfSources() {
  const hash = createHash('sha256');
  for (const path of MADE_OF.flatMap((name) => filesOf(join(project, name)).sort())) {
    const content = readFileSync(path);
    hash.update(`${path.slice(project.length)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** Changes if a file of dist is changed, added or removed: whoever did that, it is built again. */
function digestOfOutputs() {
  const hash = createHash('sha256');
  for (const path of filesOf(join(project, 'dist')).sort()) {
    if (path === STAMP) continue;
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path.slice(project.length)}\0${size}\0${mtimeMs}\0`);
  }
  return hash.digest('hex');
}

function lastBuilt() {
  try {
    return JSON.parse(readFileSync(STAMP, 'utf8'));
  } catch {
    return {};
  }
}

// Before the build: what is edited while it runs is built the next time.
const sources = digestOfSources();
const { sources: built, outputs } = lastBuilt();
if (!process.argv.includes('--if-changed') || built !== sources || outputs !== digestOfOutputs()) {
  rmSync(STAMP, { force: true });
  const run = (...command) =>
    execFileSync(process.execPath, command, { cwd: project, stdio: 'inherit' });
  try {
    run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
    cpSync(join(project, SQL), join(project, 'dist', SQL), { recursive: true });
    run('scripts/buildTab.mjs');
  } catch (error) {
    // It has said itself what is wrong.
    process.exit(error.status ?? 1);
  }
  writeFileSync(STAMP, JSON.stringify({ sources, outputs: digestOfOutputs() }));
}
