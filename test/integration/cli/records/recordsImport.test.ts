import * as records from '../../../../src/cli/commands/recordsCommand';
import * as people from '../../../../src/cli/commands/peopleCommand';
import * as entities from '../../../../src/cli/commands/entitiesCommand';
import type { ProcessRecord } from '../../../../src/records/model/processRecord';
import { SqlRecordStore } from '../../../../src/store/records/sqlRecordStore';
import { openCommandLine, type CommandLine } from '../../../support/process/commandLine';
import { createSample, NUMBER_OF_RTA, rewrite } from '../../../support/records/sampleRecord';

const MONA = '2f1c9a4e-0b7d-4c55-9d3e-6a8b1f20c7d4';

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
const all = async (): Promise<ProcessRecord[]> => {
  const { records: found } = await store.list({ limit: 100, offset: 0 });
  return found.sort((a, b) => ((a.number ?? '') < (b.number ?? '') ? -1 : 1));
};
const linesOf = (text: string) => text.trim().split('\n');

const DRAFT =
  'Entity,Process name (English),Type,Sheets per transaction,Transactions per year,How the paper was eliminated,Go-live';
const drafts = (...rows: string[]) => line.file('records.csv', [DRAFT, ...rows].join('\n'));
const VEHICLE =
  'RTA,Vehicle technical test certificate,Customer service,3,40000,Digital certificate,2020-08-31';
const LOST = 'Dubai Police,Lost item report,Internal process,0.5,12000,Digital form,2021-01-01';

describe('lawaraq records import', () => {
  it('only says what it would do, until it is told to do it', async () => {
    const file = drafts(VEHICLE, LOST);
    expect(await lawaraq('import', file)).toEqual({
      code: 0,
      output: '2 drafts would be created; to do so, add --apply.\n',
      errors: '',
    });
    expect(await all()).toEqual([]);
    expect((await lawaraq('import', file, '--apply')).output).toMatch(
      /^row 2: PL-RTA-\d{4}-0001 \(draft\)\nrow 3: PL-DP-\d{4}-0001 \(draft\)\n2 records created\.\n$/,
    );
  });

  it('creates drafts with their number and figures, put down to the command line', async () => {
    await lawaraq('import', drafts(VEHICLE), '--apply', '--owner', MONA.toUpperCase());
    const [record] = await all();
    expect(record).toMatchObject({
      number: expect.stringMatching(/^PL-RTA-\d{4}-0001$/) as string,
      version: 1,
      rowVersion: 1,
      status: 'draft',
      fields: {
        entityId: 'rta',
        processNameEn: 'Vehicle technical test certificate',
        processType: 'customer_service',
        sheetsPerTransaction: 3,
        transactionsPerYear: 40_000,
        eliminationKind: 'e_certificate',
        goLiveDate: '2020-08-31',
      },
      assumed: [],
      figures: { baselineSheets: '120000', eliminatedSheets: '120000' },
      ownerId: MONA,
      contributors: ['command-line'],
      submittedBy: null,
    });
    const events = await store.events(record?.id ?? '');
    expect(events.map(({ action, field, new: value }) => [action, field, value])).toEqual([
      ['create', undefined, undefined],
      ['edit', 'entityId', 'rta'],
      ['edit', 'processNameEn', 'Vehicle technical test certificate'],
      ['edit', 'processType', 'customer_service'],
      ['edit', 'sheetsPerTransaction', 3],
      ['edit', 'transactionsPerYear', 40_000],
      ['edit', 'eliminationKind', 'e_certificate'],
      ['edit', 'goLiveDate', '2020-08-31'],
      ['number', undefined, record?.number],
    ]);
    for (const event of events)
      expect(event).toMatchObject({ actorId: 'command-line', via: 'import', version: 1 });
  });

  it('goes on with the numbers that were given before', async () => {
    const sample = await createSample(store);
    const year = new Date().getUTCFullYear();
    await rewrite(store, sample.id, {}, { number: { ...NUMBER_OF_RTA, year } });
    await lawaraq('import', drafts(VEHICLE.replace('Vehicle', 'Boat')), '--apply');
    await rewrite(
      store,
      (await createSample(store)).id,
      {},
      { number: { ...NUMBER_OF_RTA, year } },
    );
    const numbers = (await all()).map(({ number }) => number);
    expect(numbers).toEqual(['0001', '0002', '0003'].map((at) => `PL-RTA-${year}-${at}`));
  });

  it('tells every fault of every row with its place and what would be right, and writes nothing', async () => {
    const file = drafts(
      VEHICLE,
      'the moon,x,Other,9000,1.200,Digital form,yesterday',
      'RTA,Parking permit,Customer service,3,,Digital form,2099-01-01',
    );
    const { code, output, errors } = await lawaraq('import', file, '--apply');
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(linesOf(errors)).toEqual([
      expect.stringMatching(/^row 3, Entity: "the moon": no entity is called "the moon"/),
      expect.stringMatching(/^row 3, Process name \(English\): "x": .* 3 to 150 characters/),
      expect.stringMatching(/^row 3, Type: "Other": .*: Customer service; Internal process; /),
      expect.stringMatching(/^row 3, Sheets per transaction: "9000": .* from 0\.01 to 500/),
      expect.stringMatching(/^row 3, Transactions per year: "1\.200": .* from 1 to 50,000,000/),
      expect.stringMatching(/^row 3, Go-live: "yesterday": /),
      expect.stringMatching(/^row 4, Transactions per year: is missing\. A whole number/),
      expect.stringMatching(/^row 4, Go-live: This date is in the future/),
      '8 errors in 2 rows; nothing was imported.',
    ]);
    expect(await all()).toEqual([]);
  });

  it('creates nothing twice: not from the same file, not from another one with the same rows', async () => {
    await lawaraq('import', drafts(VEHICLE, LOST), '--apply');
    const again = await lawaraq('import', drafts(VEHICLE, LOST), '--apply');
    expect(again.code).toBe(0);
    expect(again.output).toMatch(
      /^row 2, skipped: imported before as PL-RTA-\d{4}-0001 \(draft\)\.\nrow 3, .*\n0 records created\.\n$/,
    );
    const other = line.file(
      'other.csv',
      'الجهة;اسم الإجراء بالإنجليزية;processType;عدد الأوراق لكل معاملة;المعاملات سنوياً;طريقة الاستغناء;تاريخ الإطلاق;الوصف\n' +
        'هيئة الطرق والمواصلات;Vehicle technical test certificate;خدمة للمتعاملين;٣;٤٠٬٠٠٠;شهادة إلكترونية;٣١/٨/٢٠٢٠;\n' +
        'dewa;Water bill;customer_service;2;1000;digital_form;2020-01-01;فاتورة المياه\n' +
        'dewa;Water bill;customer_service;2;1000;digital_form;2020-01-01;فاتورة المياه\n',
    );
    expect(linesOf((await lawaraq('import', other, '--apply')).output)).toEqual([
      expect.stringMatching(/^row 2, skipped: imported before as PL-RTA/),
      'row 4, skipped: the same as row 3.',
      expect.stringMatching(/^row 3: PL-DEWA-\d{4}-0001 \(draft\)$/),
      '1 record created.',
    ]);
    expect(await all()).toHaveLength(3);
  });

  it('tells what may be the same process, in the file and among the records', async () => {
    await lawaraq('import', drafts(VEHICLE), '--apply');
    const file = drafts(
      VEHICLE.replace('certificate', 'certificates').replace('40000', '90000'),
      VEHICLE.replace('certificate', 'certificat').replace('40000', '70000'),
      LOST,
    );
    const { code, output } = await lawaraq('import', file);
    expect(code).toBe(0);
    expect(linesOf(output)).toEqual([
      expect.stringMatching(
        /^please check: row 2, looks like PL-RTA-\d{4}-0001, draft \(a similar name\)\.$/,
      ),
      expect.stringMatching(
        /^please check: row 3, looks like PL-RTA-.*, row 2 \(a similar name\)\.$/,
      ),
      '3 drafts would be created; to do so, add --apply.',
    ]);
  });

  it('refuses what is the same process by its key', async () => {
    const keyed = `${DRAFT},Service code\n${VEHICLE},G4\n${VEHICLE.replace('Vehicle', 'Boat')},g4\n`;
    const { code, errors } = await lawaraq('import', line.file('keyed.csv', keyed), '--apply');
    expect(code).toBe(1);
    expect(linesOf(errors)[0]).toBe(
      'row 3, the same process as row 2: the same entity and service code.',
    );
    const holder = await createSample(store);
    await rewrite(
      store,
      holder.id,
      {
        status: 'submitted',
        submittedBy: 'x',
        submittedByName: 'x',
        submittedAt: holder.createdAt,
      },
      { number: NUMBER_OF_RTA, hardKeys: ['rta|code|g4'] },
    );
    const second = line.file('second.csv', `${DRAFT},Service code\n${VEHICLE},G4\n`);
    expect((await lawaraq('import', second)).errors).toMatch(
      /^row 2, the same process as PL-RTA-2026-0001 \(submitted\): the same entity and service code\./,
    );
  });

  it('is by somebody who may log for the entity', async () => {
    await line.run(people, 'set', MONA, '--entity', 'dewa');
    const { code, errors } = await lawaraq('import', drafts(VEHICLE), '--owner', MONA);
    expect(code).toBe(1);
    expect(errors).toMatch(/^row 2, Entity: --owner belongs to dewa and cannot log for rta\./);
  });

  it.each([
    [['import']],
    [['import', 'a.txt']],
    [['import', 'a.csv', 'b.csv']],
    [['import', 'a.csv', '--status', 'verified']],
    [['import', 'a.csv', '--lang', 'ar']],
    [['export', 'a.csv']],
    [['export', '--lang', 'fr']],
    [['export', '--status', 'lost']],
    [['export', '--apply']],
    [['workflow', '--lang', 'ar']],
    [['vanish']],
    [[]],
  ])('says how it is used: %p', async (args) => {
    const { code, errors } = await lawaraq(...args);
    expect(code).toBe(2);
    expect(errors).toMatch(/^Usage: lawaraq records import/m);
  });

  it('refuses an owner that is no object id, and a file that is not there', async () => {
    expect(await lawaraq('import', drafts(VEHICLE), '--owner', 'mona')).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/^--owner: "mona" is not an object id/) as string,
    });
    expect(await lawaraq('import', line.file('nowhere.csv'))).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/cannot be read \(ENOENT\)/) as string,
    });
  });
});

describe('lawaraq records import --status submitted', () => {
  const COLUMNS = [
    'entityId,department,processNameAr,processNameEn,processType,baselineYear,sheetsPerTransaction',
    'copiesPerTransaction,transactionsPerYear,baselineMethod,eliminationKind,channels,goLiveDate',
    'digitalShare,residualSheetsPerTransaction,residualTransactionsPerYear,shiftedTo',
    'containsPersonalData,classification,evidence',
  ].join(',');
  const EVIDENCE = '"before_form | The old form | DMS:1\nafter_form | The new form | DMS:2"';
  const complete = (name: string, sheets: number) =>
    `rta,Licensing,${name},Vehicle test ${sheets},customer_service,2019,${sheets},1,40212,counted,` +
    `digital_form,entity_portal,2021-09-01,98,0,0,none,no,open,${EVIDENCE}`;
  const file = (...rows: string[]) =>
    line.file('complete.csv', [COLUMNS, ...rows].join('\n').concat('\n'));
  const submit = (path: string) => lawaraq('import', path, '--apply', '--status', 'submitted');

  it('hands in what is complete, and never verifies', async () => {
    await line.run(people, 'set', MONA, '--role', 'verifier:all');
    await submit(file(complete('شهادة الفحص الفني', 3), complete('تصريح المواقف العامة', 30)));
    const [small, large] = await all();
    expect(small).toMatchObject({
      status: 'submitted',
      submittedBy: 'command-line',
      submittedByName: 'Command line',
      figures: { baselineSheets: '120636', grade: 'B' },
      decision: null,
    });
    expect(large?.centralReasons).toContain('large');
    const events = await store.events(small?.id ?? '');
    expect(events.slice(-2).map(({ action }) => action)).toEqual(['number', 'submit']);
    // Whoever verifies finds them; nobody gets a message for each of a thousand.
    expect(await line.database.db.selectFrom('outbox').selectAll().execute()).toEqual([]);
    // The key is held from now on.
    const held = await submit(file(complete('شَهادة الفحصِ الفنّي', 5)));
    expect(held.errors).toMatch(/^row 2, the same process as PL-RTA-\d{4}-0001 \(submitted\)/);
  });

  it('tells verifiers what a record looks like', async () => {
    await submit(file(complete('شهادة الفحص الفني', 3)));
    await submit(file(complete('شهادات الفحص الفني', 4)));
    const [first, second] = await all();
    expect(second?.possibleDuplicates).toEqual([{ number: first?.number, dismissed: false }]);
  });

  it('refuses what is not complete, and holds it against what the entity bought', async () => {
    await line.run(entities, 'set', 'rta', 'purchased-sheets', '2019', '1000', '--source', 'x');
    const missing = complete('شهادة الفحص الفني', 3).replace('counted', '').replace('98', '');
    const { code, errors } = await submit(file(missing));
    expect(code).toBe(1);
    expect(linesOf(errors)).toEqual([
      expect.stringMatching(/^row 2, baselineMethod: is missing\. /),
      expect.stringMatching(/^row 2, digitalShare: is missing\. /),
      expect.stringMatching(/the entity bought 1,000 sheets in 2019/),
      '3 errors in 1 row; nothing was imported.',
    ]);
    expect(await all()).toEqual([]);
  });
});
