import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { REMOVABLE } from './shipped';

function* filesIn(folder: string): Generator<string> {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) yield path;
  }
}

/** Bytes and number of the files below a folder. */
export function folderSize(folder: string): { bytes: number; files: number } {
  let [bytes, files] = [0, 0];
  for (const path of filesIn(folder)) {
    bytes += statSync(path).size;
    files += 1;
  }
  return { bytes, files };
}

/** The packages with the most bytes of their own, those that they bring along included. */
export function largestPackages(modules: string, count: number): [name: string, bytes: number][] {
  const names = readdirSync(modules).flatMap((name) => {
    if (name.startsWith('.')) return [];
    return name.startsWith('@')
      ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`)
      : [name];
  });
  return names
    .map((name): [string, number] => [name, folderSize(join(modules, name)).bytes])
    .sort((a, b) => b[1] - a[1])
    .slice(0, count);
}

/** Removes what the image is made without. */
export function slim(modules: string): void {
  for (const name of REMOVABLE.packages) rmSync(join(modules, name), { recursive: true });
  for (const path of filesIn(modules)) if (REMOVABLE.names.test(path)) rmSync(path);
}
