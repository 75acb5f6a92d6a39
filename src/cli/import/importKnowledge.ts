import { basename } from 'node:path';
import { readFolders } from '../../config/config';
import { loadMessages } from '../../messages/loadMessages';
import type { Remark } from '../table/rowRemark';
import { readTable } from '../table/readTable';
import { readXlsx } from '../table/readXlsx';
import { FaultsFound } from '../usageError';
import { groupRows, type QnaEntry } from './groupQnaRows';
import { readRows } from './readQnaRows';
import { readTsv } from './readTsv';
import { settlePhrasings } from './dedupePhrasings';
import { MOST_FOLLOW_UPS, toFiles, type Given } from './toKnowledgeFiles';
import { writeFolder } from './writeKnowledgeFolder';

export interface ImportWish extends Omit<Given, 'file'> {
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
const toLines = (file: string, remarks: readonly Remark[]) =>
  [...remarks].sort((a, b) => a.row - b.row).map(({ row, text }) => `${file}:${row} ${text}.`);

/** What is kept as a comment only, because somebody has to decide on it. */
function undecided(entries: readonly QnaEntry[]): Remark[] {
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

function readEntries(wish: ImportWish, read: ReturnType<typeof readRows>) {
  const { entries, ...found } = groupRows(read);
  const faults = [...read.faults, ...found.faults];
  if (faults.length === 0 && entries.length === 0)
    faults.push({ row: 1, text: 'there is no row below the headings' });
  if (faults.length > 0) {
    const rows = new Set(faults.map(({ row }) => row)).size;
    const sum = `${counted(faults.length, 'fault', 'faults')} in ${counted(rows, 'row', 'rows')}`;
    throw new FaultsFound([...toLines(wish.file, faults), `${sum}; nothing is written.`]);
  }
  const { settled, remarks } = settlePhrasings(entries);
  return {
    settled,
    remarks: [...read.remarks, ...found.remarks, ...remarks, ...undecided(entries)],
  };
}

/**
 * Writes a knowledge folder out of an export of Azure custom question answering or QnA Maker.
 * @throws FaultsFound with every fault of every row; nothing is written then
 */
export async function importKnowledge(wish: ImportWish): Promise<void> {
  const { file, out, force } = wish;
  const messages = await loadMessages(readFolders().localesDir);
  const table = await readTable(file, { '.tsv': readTsv, '.xlsx': readXlsx }, LARGEST);
  const { settled, remarks } = readEntries(wish, readRows(table));
  await writeFolder(out, toFiles(settled, { ...wish, file: basename(file) }, messages), force);
  for (const line of toLines(file, remarks)) console.log(`please check: ${line}`);
  const phrasings = settled.reduce((sum, entry) => sum + entry.phrasings.length, 0);
  const what = `${counted(settled.length, 'entry', 'entries')} with ${counted(phrasings, 'phrasing', 'phrasings')}`;
  console.log(`${out}: ${what}.`);
}
