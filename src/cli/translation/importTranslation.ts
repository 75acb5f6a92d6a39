import { join, relative } from 'node:path';
import { copyFile, mkdtemp, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { planTranslation } from '../../curation/translation/planTranslation';
import type { RowRemark } from '../../curation/translation/wantedTexts';
import { unifiedPatch, type ChangedFile } from '../../knowledge/editing/textEdit';
import { loadFolder } from '../openKnowledgeFolder';
import { remarkLines } from '../table/table';
import { readTable } from '../table/readTable';
import { readXlsx } from '../table/readXlsx';
import { InputFaults } from '../usageError';
import { readSheet } from './translationSheet';

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
 * @throws InputFaults if one of them cannot be written
 */
export async function replaceFiles(folder: string, changes: readonly ChangedFile[]): Promise<void> {
  try {
    await write(folder, changes);
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new InputFaults([`${path} cannot be written (${code}); nothing is changed.`]);
  }
}

export interface TranslationImportOptions {
  /** Path of the workbook. */
  file: string;
  folder: string;
  /** Print the patch and write nothing. */
  dryRun: boolean;
}

const counted = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;
const lines = (remarks: readonly RowRemark[]) => remarkLines(remarks).map((line) => `${line}.`);

function refuse(faults: readonly RowRemark[]): never {
  throw new InputFaults([
    ...lines(faults),
    `${counted(faults.length, 'error')}; nothing was written.`,
  ]);
}

/** As `git apply` takes it in the folder that the command is run in, if the files are below it. */
function asPatch(folder: string, changes: readonly ChangedFile[]): string {
  const named = changes.map((change) => {
    const path = relative(process.cwd(), join(folder, change.name));
    return path.startsWith('..') ? change : { ...change, name: path };
  });
  return unifiedPatch(named);
}

/**
 * Takes what translators changed in a workbook into the files of a folder.
 * @throws InputFaults with every fault of every row; nothing is written then
 */
export async function importTranslation(options: TranslationImportOptions): Promise<void> {
  const { file, folder, dryRun } = options;
  const sheet = readSheet(await readTable(file, { '.xlsx': readXlsx }));
  if (sheet.faults.length > 0) refuse(sheet.faults);
  const { files } = await loadFolder(folder);
  const { changes, texts, faults, leftAlone } = planTranslation(files, sheet.rows);
  if (faults.length > 0) refuse(faults);
  for (const line of lines(leftAlone)) console.error(`left alone: ${line}`);
  if (dryRun) {
    process.stdout.write(asPatch(folder, changes));
    return;
  }
  await replaceFiles(folder, changes);
  for (const { name } of changes) console.log(join(folder, name));
  console.log(`${counted(texts, 'text')} changed in ${counted(changes.length, 'file')}.`);
}
