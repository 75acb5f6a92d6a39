import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PROJECT_DIR } from '../config/config';
import type { Tolerance } from '../answering/model/tolerance';

/** What learning depends on besides the knowledge: the code that reads it and learns. */
const FOLDERS = ['answering', 'knowledge', 'language', 'frames', 'facts', 'lib', 'learning'];
const SOURCES = join(__dirname, '..');
/** Which packages there are; in an installation without it, they came with the code. */
const PACKAGES = join(PROJECT_DIR, 'package-lock.json');

function filesOf(folder: string): string[] {
  const items = readdirSync(folder, { withFileTypes: true });
  return items
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((item) => {
      const path = join(folder, item.name);
      return item.isDirectory() ? filesOf(path) : [path];
    });
}

let version: string | undefined;

/** A hash of the code that reads knowledge and learns from it; computed once, in about 20 ms. */
export function codeVersion(): string {
  if (version !== undefined) return version;
  const hash = createHash('sha256');
  const code = FOLDERS.flatMap((folder) => filesOf(join(SOURCES, folder)));
  for (const path of [...code, ...[PACKAGES].filter((file) => existsSync(file))])
    if (!path.endsWith('.map')) hash.update(relative(SOURCES, path)).update(readFileSync(path));
  return (version = hash.digest('hex'));
}

/** A key for something that depends on all of these; 32 hex digits. */
export const keyOf = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);

/**
 * The key for what this version of the code learns from a version of the knowledge; 32 hex digits.
 */
export const learnedKey = (version: string, tolerance: Tolerance): string =>
  keyOf(version, tolerance, codeVersion());
