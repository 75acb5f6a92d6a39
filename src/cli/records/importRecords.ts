import { readFolders, readRecordConfig } from '../../config/config';
import { loadMessages } from '../../messages/loadMessages';
import { loadEntities } from '../loadEntityDirectory';
import { readTable } from '../table/readTable';
import { InputFaults } from '../usageError';
import { withRealStore, type Store } from '../withStore';
import { describeRow, planImport, type ImportPlan, type RecordImportOptions } from './planImport';
import { readRecordRows } from './readRecordRows';
import { remarkLines, type RowRemark } from '../table/table';

const counted = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;

/**
 * Imports the records of a file, all or none, or says what an import would do.
 * @throws InputFaults with every fault of every row
 */
export async function importRecords(options: RecordImportOptions): Promise<void> {
  const { knowledgeDir, localesDir } = readFolders();
  const table = await readTable(options.file);
  const messages = await loadMessages(localesDir);
  const entities = await loadEntities(knowledgeDir);
  const read = readRecordRows(table, messages, entities);
  if (read.faults.some(({ row }) => row === 0)) throw new InputFaults(remarkLines(read.faults));
  await withRealStore(async (store) => {
    const planned = await planImport(read, {
      options,
      messages,
      entities,
      store,
      rules: readRecordConfig(),
    });
    for (const line of remarkLines(planned.passedOver)) console.log(line);
    for (const line of remarkLines(planned.warnings)) console.log(`please check: ${line}`);
    if (planned.faults.length > 0) refuse(planned.faults);
    const what = counted(planned.records.length, options.submit ? 'submitted record' : 'draft');
    if (options.apply) await write(planned, store);
    else console.log(`${what} would be created; to do so, add --apply.`);
  });
}

function refuse(faults: readonly RowRemark[]): never {
  const rows = new Set(faults.map(({ row }) => row)).size;
  const sum = `${counted(faults.length, 'error')} in ${counted(rows, 'row')}; nothing was imported.`;
  throw new InputFaults([...remarkLines(faults), sum]);
}

async function write({ records, rows }: ImportPlan, { bulkRecords }: Store): Promise<void> {
  const result = await bulkRecords.createAll(records);
  if ('taken' in result) {
    const { taken } = result;
    const faults = records.flatMap(({ hardKey }, at) => {
      const holder = taken.get(hardKey ?? '');
      const text = `the same process as ${holder && describeRow(holder)}, which has just been submitted.`;
      return holder ? [{ row: rows[at]?.row ?? 0, text }] : [];
    });
    const again = { row: 0, text: 'Something else was changed in the meantime; please try again.' };
    refuse(faults.length > 0 ? faults : [again]);
  }
  result.created.forEach((record, at) => {
    const what = record ? describeRow(record) : 'skipped: it has just been imported';
    console.log(`row ${rows[at]?.row}: ${what}`);
  });
  const created = result.created.filter((record) => record !== undefined);
  console.log(`${counted(created.length, 'record')} created.`);
}
