import { cp, mkdir, mkdtemp, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { KnowledgeFile } from '../../knowledge/yaml/yamlFile';
import { FaultsFound } from '../usageError';

/** What is in the folder; undefined where there is none. */
async function contentsOf(folder: string): Promise<string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Puts a folder in the place of another one, which is taken back where that fails. */
async function replace(folder: string, made: string, before: string): Promise<void> {
  await rename(folder, before);
  try {
    await rename(made, folder);
  } catch (error) {
    await rename(before, folder);
    throw error;
  }
  await rm(before, { recursive: true, force: true });
}

async function write(out: string, files: readonly KnowledgeFile[], force: boolean) {
  const contents = await contentsOf(out);
  if (contents && contents.length > 0 && !force)
    throw new FaultsFound([
      `${out} is not empty; name another folder, or replace its files of the same names with --force.`,
    ]);
  const folder = contents ? await realpath(out) : resolve(out);
  await mkdir(dirname(folder), { recursive: true });
  const beside = await mkdtemp(join(dirname(folder), `.${basename(folder)}.part-`));
  try {
    const made = join(beside, basename(folder));
    if (contents) await cp(folder, made, { recursive: true });
    else await mkdir(made);
    for (const { name, text } of files) await writeFile(join(made, name), text);
    if (contents) await replace(folder, made, `${beside}.before`);
    else await rename(made, folder);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/**
 * Writes files into a new or an empty folder, with `force` also into another; either all of them are
 * there afterwards or none, and other files in the folder stay.
 * @throws FaultsFound where the folder is not empty or cannot be written
 */
export async function writeFolder(
  out: string,
  files: readonly KnowledgeFile[],
  force: boolean,
): Promise<void> {
  try {
    await write(out, files, force);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new FaultsFound([`${out} cannot be written (${code}).`]);
  }
}
