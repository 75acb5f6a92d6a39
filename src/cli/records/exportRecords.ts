import { readFolders } from '../../config/config';
import { loadMessages } from '../../messages/loadMessages';
import type { ProcessRecord, Status } from '../../records/model/processRecord';
import { loadEntities } from '../loadEntityDirectory';
import type { WrittenCell } from '../table/table';
import { writeTable, type TableOptions } from '../table/writeTable';
import { withStore } from '../withStore';
import { RECORD_COLUMNS, type Words } from './recordColumns';
import { createWording, type WordingName } from './fileLanguage';

export interface RecordExportOptions extends TableOptions {
  language: WordingName;
  /** Versions in one of these states; absent: the current version of every record. */
  statuses: readonly Status[] | undefined;
  entityIds: readonly string[] | undefined;
}

/** The headings, and a row for each record. */
async function* toRows(
  records: AsyncIterable<ProcessRecord>,
  words: Words,
): AsyncGenerator<readonly WrittenCell[]> {
  yield RECORD_COLUMNS.map(({ heading }) => words.word(heading));
  for await (const record of records) yield RECORD_COLUMNS.map(({ cell }) => cell(record, words));
}

/** Writes records into a file, with headings and values in the requested language. */
export async function exportRecords(options: RecordExportOptions): Promise<void> {
  const { knowledgeDir, localesDir } = readFolders();
  const messages = await loadMessages(localesDir);
  const entities = await loadEntities(knowledgeDir);
  const word = createWording(messages, options.language);
  const { entityIds, statuses } = options;
  await withStore(async ({ bulkRecords }) => {
    const query = { ...(entityIds && { entityIds }), ...(statuses && { statuses }) };
    const rows = toRows(bulkRecords.each(query), { word, entities });
    const name = word((labels) => labels.messages.say(labels.language, 'record.column.sheetName'));
    const rightToLeft = options.language !== 'en';
    await writeTable(rows, { name: name.replace(' / ', ' - '), rightToLeft }, options);
  });
}
