import { basename, dirname, join, resolve } from 'node:path';
import { cp, mkdir, mkdtemp, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { readFolders } from '../../config/config';
import { loadMessages } from '../../messages/loadMessages';
import type { RowRemark } from '../table/table';
import { readTable } from '../table/readTable';
import { readXlsx } from '../table/readXlsx';
import { InputFaults } from '../usageError';
import { groupQnaRows, type QnaEntry, dedupePhrasings } from './groupQnaRows';
import { readQnaRows } from './readQnaRows';
import { readTsv } from './readTsv';
import { MOST_FOLLOW_UPS, toKnowledgeFiles, type KnowledgeFilesInput } from './toKnowledgeFiles';
import type { KnowledgeFile } from '../../knowledge/yaml/yamlFile';

/** What is in the folder; undefined if there is none. */
async function contentsOf(folder: string): Promise<string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Puts a folder in the place of another one, which is taken back if that fails. */
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
    throw new InputFaults([
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
 * Writes files into a new or an empty folder, with `force` also into another; either all of them
 * are there afterwards or none, and other files in the folder stay.
 * @throws InputFaults if the folder is not empty or cannot be written
 */
async function writeFolder(
  out: string,
  files: readonly KnowledgeFile[],
  force: boolean,
): Promise<void> {
  try {
    await write(out, files, force);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new InputFaults([`${out} cannot be written (${code}).`]);
  }
}

export interface KnowledgeImportOptions extends Omit<KnowledgeFilesInput, 'file'> {
  /** Path of the export. */
  file: string;
  /** Path of the folder that is written. */
  out: string;
  /** Write although the folder is not empty. */
  force: boolean;
}

/** Bytes; an export repeats every answer for each of its phrasings. */
const LARGEST = 50 * 1024 * 1024;

const counted = (count: number, one: string, more: string) =>
  `${count} ${count === 1 ? one : more}`;

/** `file:line what`, by line; editors turn it into a link. */
const toLines = (file: string, remarks: readonly RowRemark[]) =>
  [...remarks].sort((a, b) => a.row - b.row).map(({ row, text }) => `${file}:${row} ${text}.`);

/** What is kept as a comment only, because somebody has to decide on it. */
function undecided(entries: readonly QnaEntry[]): RowRemark[] {
  return entries.flatMap(({ prompts, suggestions, questions: [first] }) => {
    const row = first?.line ?? 1;
    const rest = prompts.length - MOST_FOLLOW_UPS;
    return [
      ...(rest > 0
        ? [{ row, text: `Prompts: ${rest} beyond ${MOST_FOLLOW_UPS} are a comment only` }]
        : []),
      ...(suggestions.length > 0
        ? [
            {
              row,
              text: 'SuggestedQuestions: nobody has accepted them yet; they are a comment only',
            },
          ]
        : []),
    ];
  });
}

function readEntries(options: KnowledgeImportOptions, read: ReturnType<typeof readQnaRows>) {
  const { entries, ...found } = groupQnaRows(read);
  const faults = [...read.faults, ...found.faults];
  if (faults.length === 0 && entries.length === 0)
    faults.push({ row: 1, text: 'there is no row below the headings' });
  if (faults.length > 0) {
    const rows = new Set(faults.map(({ row }) => row)).size;
    const sum = `${counted(faults.length, 'error', 'errors')} in ${counted(rows, 'row', 'rows')}`;
    throw new InputFaults([...toLines(options.file, faults), `${sum}; nothing was written.`]);
  }
  const { settled, remarks } = dedupePhrasings(entries);
  return {
    settled,
    remarks: [...read.remarks, ...found.remarks, ...remarks, ...undecided(entries)],
  };
}

/**
 * Writes a knowledge folder out of an export of Azure custom question answering or QnA Maker.
 * @throws InputFaults with every fault of every row; nothing is written then
 */
export async function importKnowledge(options: KnowledgeImportOptions): Promise<void> {
  const { file, out, force } = options;
  const messages = await loadMessages(readFolders().localesDir);
  const table = await readTable(file, { '.tsv': readTsv, '.xlsx': readXlsx }, LARGEST);
  const { settled, remarks } = readEntries(options, readQnaRows(table));
  await writeFolder(
    out,
    toKnowledgeFiles(settled, { ...options, file: basename(file) }, messages),
    force,
  );
  for (const line of toLines(file, remarks)) console.log(`please check: ${line}`);
  const phrasings = settled.reduce((sum, entry) => sum + entry.phrasings.length, 0);
  const what = `${counted(settled.length, 'entry', 'entries')} with ${counted(phrasings, 'phrasing', 'phrasings')}`;
  console.log(`${out}: ${what}.`);
}
