import fc from 'fast-check';
import { createEntityFinder } from '../../../src/answering/understanding/entityFinder';
import { createLookup } from '../../../src/cli/records/fieldNames';
import { readRecordRows } from '../../../src/cli/records/readRecordRows';
import { RECORD_COLUMNS } from '../../../src/cli/records/recordColumns';
import { remarkLines, type Table } from '../../../src/cli/table/table';
import { createWording, WORDINGS, type WordingName } from '../../../src/cli/records/fileLanguage';
import { readCsv } from '../../../src/cli/table/readTable';
import { readXlsx } from '../../../src/cli/table/readXlsx';
import { writeCsv } from '../../../src/cli/table/writeTable';
import { writeXlsx } from '../../../src/cli/table/writeXlsx';
import { createEntityDirectory } from '../../../src/composition/servedDirectories';
import { loadKnowledge } from '../../../src/knowledge/readKnowledgeFolder';
import type { Messages } from '../../../src/messages/messages';
import type { EntityDirectory } from '../../../src/records/model/entityDirectory';
import { FIELD_NAMES, type RecordFields } from '../../../src/records/model/recordFields';
import { arbitraryFields } from '../../support/records/arbitraryFields';
import { realMessages } from '../../support/knowledge/messages';
import { sampleRecord } from '../../support/records/sampleRecord';
import { writeSmallKnowledge } from '../../support/knowledge/smallKnowledge';

let messages: Messages;
let entities: EntityDirectory;
beforeAll(async () => {
  const small = writeSmallKnowledge();
  const built = await loadKnowledge(small.folder);
  small[Symbol.dispose]();
  if ('problems' in built) throw new Error('The small knowledge has problems.');
  entities = createEntityDirectory(built.knowledge, createEntityFinder(built.knowledge));
  messages = await realMessages();
});

async function* exported(fields: RecordFields, language: WordingName) {
  const word = createWording(messages, language);
  yield RECORD_COLUMNS.map(({ heading }) => word(heading));
  const record = sampleRecord({ fields, number: 'PL-RTA-2026-0042' });
  yield await Promise.resolve(RECORD_COLUMNS.map(({ cell }) => cell(record, { word, entities })));
}

async function throughCsv(fields: RecordFields, language: WordingName): Promise<Table> {
  let text = '';
  for await (const piece of writeCsv(exported(fields, language))) text += piece;
  return readCsv(Buffer.from(text));
}

const throughXlsx = async (fields: RecordFields, language: WordingName) =>
  readXlsx(await writeXlsx(exported(fields, language), { name: 'x', rightToLeft: true }));

/** The faults and warnings of one row with these cells. */
function reading(cells: Readonly<Record<string, string | number | boolean | Date>>) {
  const rows = [{ number: 2, cells: Object.values(cells) }];
  const read = readRecordRows({ headings: Object.keys(cells), rows }, messages, entities);
  const fields = read.rows[0]?.fields;
  return { fields, faults: remarkLines(read.faults), warnings: remarkLines(read.warnings) };
}

describe('a record that was exported', () => {
  it.each([
    ['CSV', throughCsv, 60],
    ['XLSX', throughXlsx, 25],
  ] as const)('is read from %s with just the values that it had', async (_, through, numRuns) => {
    await fc.assert(
      fc.asyncProperty(arbitraryFields, fc.constantFrom(...WORDINGS), async (fields, language) => {
        const { rows, faults } = readRecordRows(
          await through(fields, language),
          messages,
          entities,
        );
        expect(faults).toEqual([]);
        expect(rows).toMatchObject([{ row: 2, number: 'PL-RTA-2026-0042' }]);
        expect(rows[0]?.fields).toEqual(fields);
      }),
      { numRuns },
    );
  });

  it('names each of its columns and options in a way of its own, in every language', () => {
    for (const name of WORDINGS) {
      const word = createWording(messages, name);
      const seen = RECORD_COLUMNS.map(({ key, heading }) => [word(heading), key] as const);
      const keyOf = createLookup([...FIELD_NAMES.map((key) => [key, key] as const), ...seen]);
      for (const [heading, key] of seen) expect([heading, keyOf(heading)]).toEqual([heading, key]);
    }
  });
});

describe('a cell', () => {
  it.each([
    ['entityId', 'هيئة كهرباء ومياه دبي', 'dewa'],
    ['entityId', 'DTCM', 'det'],
    ['Entity', 'rta', 'rta'],
    ['الجهة', 'RTA', 'rta'],
    ['Type', 'Customer service', 'customer_service'],
    ['نوع الإجراء', 'خدمة للمتعاملين', 'customer_service'],
    ['نوع الاجراء / Type', 'INTERNAL PROCESS', 'internal_process'],
    ['process_type', 'customer_service', 'customer_service'],
    ['sheetsPerTransaction', '٢٫٥', 2.5],
    ['sheetsPerTransaction', 'three sheets', 3],
    ['transactionsPerYear', '40,000', 40_000],
    ['transactionsPerYear', 'أربعون ألف معاملة', 40_000],
    ['digitalShare', '85%', 85],
    ['digitalShare', 97.5, 97.5],
    ['baselineYear', '٢٠١٩', 2019],
    ['baselineYear', 2019, 2019],
    ['goLiveDate', '31/8/2020', '2020-08-31'],
    ['goLiveDate', '31 أغسطس 2020', '2020-08-31'],
    ['goLiveDate', new Date('2020-08-31T00:00:00Z'), '2020-08-31'],
    ['copiesIncluded', 'نعم', true],
    ['copiesIncluded', 'FALSE', false],
    ['copiesIncluded', true, true],
    ['serviceCode', 1234, '1234'],
    ['department', '  Licensing \u200f Department ', 'Licensing Department'],
  ])('of %s that says %p gives %p', (heading, cell, value) => {
    const { fields, faults } = reading({ [heading]: cell });
    expect(faults).toEqual([]);
    expect(Object.values(fields ?? {})).toEqual([value]);
  });

  it('keeps how amounts were said, in their own cells or in one of its own', () => {
    const { fields, faults } = reading({
      transactionsPerYear: 'about 40k',
      sheetsPerTransaction: 'بين ٣ و٤ ورقات',
      residualTransactionsPerYear: '800',
      qualifiers: 'Residual transactions | between | 700 | 800\ntransactionsPerYear | at least',
    });
    expect(faults).toEqual([]);
    expect(fields).toEqual({
      transactionsPerYear: 40_000,
      sheetsPerTransaction: 3,
      residualTransactionsPerYear: 800,
      qualifiers: [
        { field: 'sheetsPerTransaction', kind: 'between', from: 3, to: 4 },
        { field: 'transactionsPerYear', kind: 'about' },
        { field: 'residualTransactionsPerYear', kind: 'between', from: 700, to: 800 },
      ],
    });
  });

  it('may have several options, and several pieces of evidence', () => {
    const { fields } = reading({
      'Digital channel': 'DubaiNow app; api ؛ تطبيق الجهة, kiosk',
      Users: 'individual، business',
      الأدلة:
        'report | Count of 2019 | DMS:2019/15 | 1/3/2020\nتعميم | a title with || in it | https://x.ae',
      paperItems: 'Application form | 2.5 | customer',
    });
    expect(fields).toEqual({
      channels: ['dubainow', 'api', 'entity_app', 'kiosk'],
      customerGroups: ['individual', 'business'],
      evidence: [
        { kind: 'report', title: 'Count of 2019', link: 'DMS:2019/15', date: '2020-03-01' },
        { kind: 'circular', title: 'a title with | in it', link: 'https://x.ae' },
      ],
      paperItems: [{ name: 'Application form', sheets: 2.5, printedBy: 'customer' }],
    });
  });

  it.each([
    ['entityId', 'the moon', /no entity is called "the moon"/],
    ['entityId', 'DC', /may be dubai-courts or dubai-customs; write the id\.$/],
    ['Type', 'other', /not one of the options: Customer service; Internal process/],
    ['Users', 'individual; martians', /"martians" is not one of the options: Individuals; /],
    ['sheetsPerTransaction', '1.200', /could not understand.*from 0\.01 to 500/],
    ['sheetsPerTransaction', '3 pages', /could not understand/],
    ['sheetsPerTransaction', 'between 3 and 2', /not understood|understand/i],
    ['sheetsPerTransaction', -1, /less than 0\.01/],
    ['sheetsPerTransaction', 501, /more than 500/],
    ['sheetsPerTransaction', 1.234, /more than 2 decimals/],
    ['transactionsPerYear', '40 a day', /could not understand/],
    ['transactionsPerYear', 1.5, /whole number/],
    ['baselineYear', 'last year', /could not understand/],
    ['goLiveDate', 'yesterday', /could not read this as a date/],
    ['goLiveDate', '8/31/2020', /could not read this as a date/],
    ['goLiveDate', 44_074, /could not read this as a date/],
    ['copiesIncluded', 'perhaps', /could not understand/],
    ['processNameAr', 'certificate', /Arabic letters/],
    ['department', 'x'.repeat(121), /longer than 120/],
    ['description', 'x'.repeat(1500), /longer than 1,000/],
    ['description', 'Call 050 123 4567', /Emirates ID or phone/],
    ['url', 'http://rta.ae', /https/],
    [
      'evidence',
      'photo | A title | https://x.ae',
      /"photo" is not one of the options.*Each line is/,
    ],
    [
      'evidence',
      'report | Count of 2019 | DMS:2019/15\ncircular | The circular | برسله باجر',
      /"برسله باجر": This does not lead to any evidence\. Give a link/,
    ],
    ['evidence', 'report | A title', /Each line is: kind \| title \| link/],
    ['paperItems', 'form | many | entity', /Each line is: document \| sheets/],
  ])('of %s that says %p is a fault, with what would be right', (heading, cell, fault) => {
    const { fields, faults } = reading({ [heading]: cell });
    expect(fields).toEqual({});
    expect(faults).toEqual([expect.stringMatching(fault)]);
    expect(faults[0]).toMatch(new RegExp(`^row 2, ${heading}: "`));
  });

  it('is to be checked where it does not say just the value', () => {
    const { fields, warnings } = reading({
      transactionsPerYear: 'حوالي ٤٠ ألف',
      'Go-live': 'January 2020',
      disposalDate: '١ رمضان ١٤٤٤',
      digitalShare: 0.85,
    });
    expect(fields).toEqual({
      transactionsPerYear: 40_000,
      qualifiers: [{ field: 'transactionsPerYear', kind: 'about' }],
      goLiveDate: '2020-01-01',
      disposalDate: '2023-03-23',
      digitalShare: 0.85,
    });
    expect(warnings).toEqual([
      'row 2, transactionsPerYear: "حوالي ٤٠ ألف" is read as 40000.',
      'row 2, Go-live: "January 2020" is read as 2020-01-01.',
      'row 2, disposalDate: "١ رمضان ١٤٤٤" is read as 2023-03-23.',
      'row 2, digitalShare: "0.85" is read as 0.85%; if it shows 85%, write 85.',
    ]);
  });
});

describe('headings', () => {
  it.each([
    [
      ['Entity', 'Colour'],
      'headings: "Colour" is not a column of a record; rename it, or remove the column.',
    ],
    [['Entity', 'الجهة'], 'headings: "Entity" and "الجهة" are the same column.'],
    [['Status', 'Version'], 'headings: none is a column of a record, such as "Entity".'],
  ])('that are not understood are a fault: %p', (headings, fault) => {
    const read = readRecordRows({ headings, rows: [] }, messages, entities);
    expect(remarkLines(read.faults)).toEqual([fault]);
  });
});
