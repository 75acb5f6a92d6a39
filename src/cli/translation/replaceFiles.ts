import { copyFile, mkdtemp, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChangedFile } from '../../knowledge/editing/unifiedPatch';
import { FaultsFound } from '../usageError';

interface Replacement {
  path: string;
  /** The file as it is to be, and a copy of it as it was. */
  made: string;
  before: string;
}

async function prepare(path: string, text: string, beside: string): Promise<Replacement> {
  const made = `${beside}.new`;
  const before = `${beside}.before`;
  await copyFile(path, before);
  await writeFile(made, text, { mode: (await stat(path)).mode });
  return { path, made, before };
}

/** Renaming leaves no moment in which a file is half written or not there. */
async function replaceAll(replacements: readonly Replacement[]): Promise<void> {
  const done: Replacement[] = [];
  try {
    for (const replacement of replacements) {
      await rename(replacement.made, replacement.path);
      done.push(replacement);
    }
  } catch (error) {
    for (const { path, before } of done) await rename(before, path);
    throw error;
  }
}

async function write(folder: string, changes: readonly ChangedFile[]): Promise<void> {
  // Hidden: what reads and watches the folder passes it over.
  const beside = await mkdtemp(join(folder, '.part-'));
  try {
    const replacements: Replacement[] = [];
    for (const [at, { name, after }] of changes.entries()) {
      const path = await realpath(join(folder, name));
      replacements.push(await prepare(path, after, join(beside, String(at))));
    }
    await replaceAll(replacements);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/**
 * Writes the files of a folder that have changed: all of them, or none.
 * @throws FaultsFound where one of them cannot be written
 */
export async function replaceFiles(folder: string, changes: readonly ChangedFile[]): Promise<void> {
  try {
    await write(folder, changes);
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new FaultsFound([`${path} cannot be written (${code}); nothing is changed.`]);
  }
}
