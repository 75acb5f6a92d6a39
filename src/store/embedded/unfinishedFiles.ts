import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/*
 * What takes a while is made under another name and renamed when it is
 * complete: whatever is in place is then whole, also after kill -9, and of two that
 * start at once one wins and the other uses the winner's.
 */
const UNFINISHED = /\.new-(\d+)-[0-9a-f]+$/;

/** A name next to `path` that says which process is working on it. */
export function unfinishedName(path: string): string {
  return `${path}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
}

/** Puts a finished folder in its place, or drops it when another process was first. */
export function moveIntoPlace(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    rmSync(from, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}

/** Copies a folder of programs, without the archives that only a compiler reads. */
export function copyWhole(from: string, to: string): string {
  if (existsSync(to)) return to;
  const copy = unfinishedName(to);
  cpSync(from, copy, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'),
  });
  moveIntoPlace(copy, to);
  return to;
}

/** Removes what a killed process left half done in `dir`. */
export function removeUnfinished(dir: string): void {
  for (const name of readdirSync(dir)) {
    const pid = Number(UNFINISHED.exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    try {
      rmSync(join(dir, name), { recursive: true, force: true });
    } catch {
      // An orphaned initdb may still be writing there; the next start removes it.
    }
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
