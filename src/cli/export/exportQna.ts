import { writeFile } from 'node:fs/promises';
import type { Language } from '../../language/text/detectLanguage';
import { COLUMNS } from '../import/qnaColumns';
import { inPlaceOf } from '../table/replaceOutputFile';
import type { WrittenCell } from '../table/table';
import { LONGEST_CELL, writeXlsx } from '../table/writeXlsx';
import { FaultsFound } from '../usageError';
import { loadFolder } from '../loadKnowledgeFiles';
import { qnaRows, type QnaCells } from './qnaRows';
import { writeTsv } from './writeTsv';

export interface QnaExportWish {
  folder: string;
  format: 'tsv' | 'xlsx';
  language: Language;
  out: string;
}

const LINE_END_WRITTEN_OUT = /(?<!\\)\\[rn]/;
const MOST_NAMED = 5;

/** The rows as a spreadsheet. */
export function toXlsx(rows: readonly QnaCells[], language: Language): Promise<Buffer> {
  async function* cells(): AsyncGenerator<readonly WrittenCell[]> {
    yield await Promise.resolve(COLUMNS);
    for (const row of rows)
      yield COLUMNS.map((column) => (column === 'QnaId' ? Number(row.QnaId) : row[column]));
  }
  return writeXlsx(cells(), { name: 'QnA', rightToLeft: language === 'ar' });
}

/** Cells of a spreadsheet have an end; what stands beyond it would be lost. */
function refuseTooLong(rows: readonly QnaCells[]): void {
  const faults = rows.flatMap(({ Question, ...cells }) =>
    Object.entries(cells)
      .filter(([, text]) => text.length > LONGEST_CELL)
      .map(([column]) => `"${Question}": ${column} is longer than a cell of .xlsx can be.`),
  );
  if (faults.length > 0) throw new FaultsFound([...faults, 'Export it with --format tsv.']);
}

function remarks({ rows, leftOut }: ReturnType<typeof qnaRows>, language: Language): string[] {
  const doubtful = rows.filter(({ Question, Answer }) =>
    [Question, Answer].some((text) => LINE_END_WRITTEN_OUT.test(text)),
  );
  const named = leftOut.slice(0, MOST_NAMED).join(', ');
  const more = leftOut.length > MOST_NAMED ? ` and ${leftOut.length - MOST_NAMED} more` : '';
  return [
    ...(leftOut.length > 0 ? [`not in ${language} and left out: ${named}${more}.`] : []),
    ...doubtful.map(
      ({ Question }) => `"${Question}": a backslash with n or r will be read as the end of a line.`,
    ),
  ];
}

/**
 * Writes what is said in one language as Azure custom question answering exports it.
 * @throws FaultsFound where the folder does not load or a text does not fit
 */
export async function exportQna({ folder, format, language, out }: QnaExportWish): Promise<void> {
  const { files, knowledge } = await loadFolder(folder);
  const exported = qnaRows(knowledge, files, language);
  const { rows } = exported;
  if (format === 'xlsx') refuseTooLong(rows);
  const file = format === 'xlsx' ? await toXlsx(rows, language) : writeTsv(rows);
  await inPlaceOf(out, (beside) => writeFile(beside, file));
  for (const line of remarks(exported, language)) console.log(`please check: ${line}`);
  const entries = new Set(rows.map(({ QnaId }) => QnaId)).size;
  console.log(`${out}: ${entries} entries with ${rows.length} phrasings.`);
}
