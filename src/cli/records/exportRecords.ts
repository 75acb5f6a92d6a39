import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readFolders } from '../../config';
import { loadMessages } from '../../messages/loadMessages';
import type { ProcessRecord, Status } from '../../records/processRecord';
import { loadEntities } from '../loadEntities';
import type { WrittenCell } from '../table/table';
import { writeCsv } from '../table/writeCsv';
import { writeXlsx } from '../table/writeXlsx';
import { FaultsFound } from '../usage';
import { withStore } from '../withStore';
import { RECORD_COLUMNS, type Words } from './recordColumns';
import { createWording, type WordingName } from './wording';

export interface ExportWish {
  format: 'csv' | 'xlsx';
  language: WordingName;
  /** Versions in one of these states; absent: the current version of every record. */
  statuses: readonly Status[] | undefined;
  entityIds: readonly string[] | undefined;
  /** Absent: standard output. */
  out: string | undefined;
}

/** The headings, and a row for each record. */
async function* toRows(
  records: AsyncIterable<ProcessRecord>,
  words: Words,
): AsyncGenerator<readonly WrittenCell[]> {
  yield RECORD_COLUMNS.map(({ heading }) => words.word(heading));
  for await (const record of records) yield RECORD_COLUMNS.map(({ cell }) => cell(record, words));
}

/** Writes beside the file and then in its place: half a file looks like a whole one. */
async function inPlaceOf(out: string, write: (beside: string) => Promise<void>): Promise<void> {
  const beside = `${out}.part`;
  try {
    await write(beside);
    await rename(beside, out);
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (path !== beside) throw error;
    throw new FaultsFound([`${out} cannot be written (${code}).`]);
  } finally {
    await rm(beside, { force: true });
  }
}

/**
 * Waits where whoever reads it is slower, and stops where they have had enough, as `head` does: the
 * database is still to be closed.
 */
async function toOutput(pieces: AsyncIterable<string | Buffer>): Promise<void> {
  const { stdout } = process;
  let failure: NodeJS.ErrnoException | undefined;
  const onError = (error: NodeJS.ErrnoException) => (failure = error);
  stdout.on('error', onError);
  try {
    for await (const piece of pieces) {
      if (!stdout.write(piece)) await once(stdout, 'drain').catch(onError);
      if (failure) break;
    }
  } finally {
    stdout.off('error', onError);
  }
  if (failure && failure.code !== 'EPIPE') throw failure;
}

/** Writes records into a file, with headings and values in the language that is wished. */
export async function exportRecords(wish: ExportWish): Promise<void> {
  const { knowledgeDir, localesDir } = readFolders();
  const messages = await loadMessages(localesDir);
  const entities = await loadEntities(knowledgeDir);
  const word = createWording(messages, wish.language);
  const { entityIds, statuses, out } = wish;
  await withStore(async ({ bulkRecords }) => {
    const query = { ...(entityIds && { entityIds }), ...(statuses && { statuses }) };
    const rows = toRows(bulkRecords.each(query), { word, entities });
    if (wish.format === 'csv') return toCsvFile(rows, out);
    const name = word((labels) => labels.messages.say(labels.language, 'record.column.sheetName'));
    const rightToLeft = wish.language !== 'en';
    const file = await writeXlsx(rows, { name: name.replace(' / ', ' - '), rightToLeft });
    if (out !== undefined) await inPlaceOf(out, (beside) => writeFile(beside, file));
    else await toOutput(Readable.from([file]));
  });
}

async function toCsvFile(rows: AsyncIterable<readonly WrittenCell[]>, out: string | undefined) {
  const text = writeCsv(rows);
  if (out === undefined) await toOutput(text);
  else await inPlaceOf(out, (beside) => pipeline(text, createWriteStream(beside)));
}
