import { readFileSync } from 'node:fs';
import * as records from '../../../../src/cli/commands/recordsCommand';
import { RECORD_COLUMNS } from '../../../../src/cli/records/recordColumns';
import { createWording } from '../../../../src/cli/records/fileLanguage';
import { readCsv } from '../../../../src/cli/table/readTable';
import { readXlsx } from '../../../../src/cli/table/readXlsx';
import type { Cell, Table } from '../../../../src/cli/table/table';
import { workflowDocument } from '../../../../src/records/workflow/workflowDiagram';
import { SqlRecordStore } from '../../../../src/store/records/sqlRecordStore';
import { openCommandLine, type CommandLine } from '../../../support/process/commandLine';
import { realMessages } from '../../../support/knowledge/messages';
import { completeFields } from '../../../support/records/recordBook';
import {
  createSample,
  NUMBER_OF_RTA,
  rewrite,
  VERIFIED,
} from '../../../support/records/sampleRecord';

let line: CommandLine;
let store: SqlRecordStore;
beforeEach(async () => {
  line = await openCommandLine();
  store = new SqlRecordStore(line.database.db);
});
afterEach(async () => {
  await line[Symbol.asyncDispose]();
});

const lawaraq = (...args: string[]) => line.run(records, ...args);

/** The rows of a file that was exported, by the keys of their columns. */
async function byKey({ headings, rows }: Table, language: 'ar' | 'en' | 'both') {
  const word = createWording(await realMessages(), language);
  expect(headings).toEqual(RECORD_COLUMNS.map(({ heading }) => word(heading)));
  return rows.map(
    ({ cells }) =>
      Object.fromEntries(RECORD_COLUMNS.map(({ key }, at) => [key, cells[at] ?? null])) as Record<
        string,
        Cell
      >,
  );
}

const exported = async (...args: string[]) =>
  byKey(readCsv(Buffer.from((await lawaraq('export', '--lang', 'en', ...args)).output)), 'en');

async function verified() {
  const draft = await createSample(store);
  return rewrite(store, draft.id, VERIFIED, { number: NUMBER_OF_RTA });
}

describe('lawaraq records export', () => {
  it('writes number, version, status, values, figures, grade, and who and when', async () => {
    const { id } = await verified();
    const [row] = await exported();
    expect(row).toMatchObject({
      number: 'PL-RTA-2026-0001',
      version: '1',
      status: 'Verified',
      entityId: 'Roads and Transport Authority',
      processNameAr: 'شهادة الفحص الفني للمركبة',
      processType: 'Customer service',
      sheetsPerTransaction: '1.5',
      goLiveDate: '2020-08-31',
      baselineSheets: '240000',
      residualSheets: '800',
      eliminatedSheets: '239200',
      reductionPercent: '99.67',
      grade: 'A',
      calcVersion: '1',
      ownerName: 'Mariam',
      ownerId: 'person-mariam',
      createdAt: '2026-11-25T12:00:00+04:00',
      submittedByName: 'Mariam',
      submittedAt: '2026-11-25T13:00:00+04:00',
      decidedByName: 'Omar',
      decidedAt: '2026-11-25T14:00:00+04:00',
      nextReviewDate: '2027-11-25',
      id,
    });
  });

  it('is in Arabic, in English or in both, with a mark for Excel and its line ends', async () => {
    await verified();
    const arabic = (await lawaraq('export', '--lang', 'ar')).output;
    expect(arabic).toMatch(/^\ufeff"رقم السجل","الإصدار","الحالة","الجهة",/);
    expect(arabic.split('\r\n')).toHaveLength(3);
    expect(arabic).toMatch(/"معتمد","هيئة الطرق والمواصلات"/);
    const both = (await lawaraq('export')).output;
    expect(both).toMatch(/^\ufeff"رقم السجل \/ Record no\.",/);
    expect(both).toMatch(/"خدمة للمتعاملين \/ Customer service"/);
  });

  it('writes an XLSX from right to left, with numbers as numbers and days as dates', async () => {
    await verified();
    const out = line.file('records.xlsx');
    expect(await lawaraq('export', '--out', out, '--lang', 'ar')).toEqual({
      code: 0,
      output: '',
      errors: '',
    });
    const [row] = await byKey(await readXlsx(readFileSync(out)), 'ar');
    expect(row).toMatchObject({
      status: 'معتمد',
      version: 1,
      sheetsPerTransaction: 1.5,
      transactionsPerYear: 1000,
      goLiveDate: new Date('2020-08-31'),
      eliminatedSheets: 239_200,
      submittedAt: new Date('2026-11-25T13:00:00Z'),
      nextReviewDate: new Date('2027-11-25'),
    });
  });

  it('writes the current version of each record, or every version in the states asked for', async () => {
    const { id, fields } = await verified();
    const amendment = { version: 2, rowVersion: 0, status: 'draft', decision: null } as const;
    const kept = await store.find({ id });
    await rewrite(store, id, { ...kept, ...amendment, fields: { ...fields, department: 'New' } });
    await createSample(store, { fields: { ...fields, entityId: 'dewa' } });
    const seen = async (...args: string[]) =>
      (await exported(...args)).map(({ number, version, status }) => [number, version, status]);
    expect(await seen()).toEqual([
      [null, '1', 'Draft'],
      ['PL-RTA-2026-0001', '2', 'Draft'],
    ]);
    expect(await seen('--status', 'verified')).toEqual([['PL-RTA-2026-0001', '1', 'Verified']]);
    expect(await seen('--status', 'verified', '--status', 'draft', '--entity', 'RTA')).toEqual([
      ['PL-RTA-2026-0001', '1', 'Verified'],
      ['PL-RTA-2026-0001', '2', 'Draft'],
    ]);
    expect(await seen('--status', 'rejected')).toEqual([]);
    expect((await lawaraq('export', '--entity', 'the moon')).errors).toMatch(
      /^--entity: no entity is called "the moon"/,
    );
  });

  it.each(['csv', 'xlsx'])(
    'can be imported elsewhere (%s): the values are the same',
    async (format) => {
      const texts = ['=1+1', '-2+3 "quoted", comma', "'=apostrophe", 'سطر، «عربي» | bar; 0012'];
      const given = texts.map((description) =>
        completeFields({ description, legalBasis: description }),
      );
      for (const fields of given) {
        const { id } = await createSample(store, { fields });
        await rewrite(store, id, {}, { number: NUMBER_OF_RTA });
      }
      const out = line.file(`records.${format}`);
      await lawaraq('export', '--out', out);
      const elsewhere = await openCommandLine();
      try {
        const { code, errors } = await elsewhere.run(records, 'import', out, '--apply');
        expect({ code, errors }).toEqual({ code: 0, errors: '' });
        const imported = new SqlRecordStore(elsewhere.database.db);
        const { records: found } = await imported.list({ limit: 100, offset: 0 });
        const byText = (a: { description?: string | undefined }, b: typeof a) =>
          (a.description ?? '') < (b.description ?? '') ? -1 : 1;
        expect(found.map(({ fields }) => fields).sort(byText)).toEqual([...given].sort(byText));
        expect(new Set(found.map(({ status }) => status))).toEqual(new Set(['draft']));
        // Here its records are known by their numbers.
        expect((await lawaraq('import', out, '--apply')).output).toMatch(/0 records created\.\n$/);
      } finally {
        await elsewhere[Symbol.asyncDispose]();
      }
    },
  );

  it('leaves what was there where it cannot write, and nothing half', async () => {
    const { code, errors } = await lawaraq('export', '--out', line.file('no/such/folder.csv'));
    expect(code).toBe(1);
    expect(errors).toMatch(/folder\.csv cannot be written \(ENOENT\)\.$/m);
  });
});

describe('lawaraq records workflow', () => {
  it('writes the page of the documentation', async () => {
    expect(await lawaraq('workflow')).toEqual({ code: 0, output: workflowDocument(), errors: '' });
  });
});
