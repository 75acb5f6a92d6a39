import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tolerance } from '../answering/model/tolerance';

/** What learning depends on besides the knowledge: the code that reads it and learns. */
const FOLDERS = ['../answering', '../knowledge', '../language', '../lib'].map((name) =>
  join(__dirname, name),
);

let code: Promise<string> | undefined;

async function hashCode(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of FOLDERS) {
    const options = { recursive: true, encoding: 'utf8' } as const;
    const names = await readdir(folder, options).catch(() => []);
    for (const name of names.sort()) {
      const path = join(folder, name);
      if ((await stat(path)).isFile() && !name.endsWith('.map')) hash.update(await readFile(path));
    }
  }
  return hash.digest('hex');
}

/**
 * The key for what this version of the code learns from a version of the knowledge; 32 hex digits.
 */
export async function learnedKey(version: string, tolerance: Tolerance): Promise<string> {
  code ??= hashCode();
  return createHash('sha256')
    .update(JSON.stringify([version, tolerance, await code]))
    .digest('hex')
    .slice(0, 32);
}
