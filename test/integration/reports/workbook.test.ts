import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import type { Messages } from '../../../src/messages/messages';
import type { EntityDirectory } from '../../../src/records/model/entityDirectory';
import { FACTOR_SETS } from '../../../src/records/model/factorSets';
import type { PhaseDirectory } from '../../../src/records/reporting/phaseDirectory';
import { ProgressReporting } from '../../../src/records/reporting/reporting';
import type { LinesQuery, ReportLine } from '../../../src/records/reporting/reportLines';
import { visibilityOf } from '../../../src/records/reporting/visibilityScope';
import type { ReportScope } from '../../../src/records/reporting/reportScope';
import { ReportWriter } from '../../../src/reports/reportWriter';
import { workbookPieces } from '../../../src/reports/workbook/workbook';
import { SqlReportLines } from '../../../src/store/reporting/sqlReportLines';
import { SqlSums } from '../../../src/store/reporting/sqlSums';
import { createTestDatabase, type TestDatabase } from '../../support/database/database';
import { createManyRecords } from '../../support/database/manyRecords';
import { realMessages } from '../../support/knowledge/messages';
import { actor } from '../../support/records/recordBook';
import { fixedWords } from '../../support/reports/fixedWords';

const ENTITIES = [
  { id: 'rta', code: 'RTA' },
  { id: 'dewa', code: 'DEWA' },
  { id: 'dm', code: 'DM' },
];
const entities: EntityDirectory = {
  all: ENTITIES.map(({ id, code }) => ({ id, code, ...called(`${code} entity`) })),
  get: (id) => entities.all.find((one) => one.id === id),
  idsOf: (id) => [id],
  named: () => [],
};
const PHASE = {
  id: 'phase-1',
  number: 1,
  members: ['rta', 'dewa'],
  target: { percent: 50, by: '2018-12-31', sources: [] },
  ...called('Phase 1'),
};
const phases: PhaseDirectory = {
  all: [PHASE],
  finalTarget: undefined,
  get: (id) => (id === PHASE.id ? PHASE : undefined),
  of: (id) => (PHASE.members.includes(id) ? PHASE : undefined),
};
function called(name: string) {
  return { name: { ar: name, en: name }, short: { ar: name, en: name } };
}

let database: TestDatabase;
let messages: Messages;
let reporting: ProgressReporting;
/** Of an admin, what is counted of all of them, in English. */
let whole: Buffer;
beforeAll(async () => {
  database = await createTestDatabase();
  messages = await realMessages();
  await createManyRecords(database.db, { count: 300, entities: ENTITIES });
  const now = () => new Date('2026-11-26T08:00:00Z');
  reporting = new ProgressReporting({ sums: new SqlSums(database.db), entities, phases, now });
  whole = await written();
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
});

const ADMIN = actor('admin', { role: 'admin', entityId: '*' });

interface Wish {
  scope?: ReportScope;
  only?: LinesQuery['only'] | 'all';
  language?: 'ar' | 'en';
  demonstration?: boolean;
}

async function written(
  who = ADMIN,
  { scope = {}, only = 'counted', language = 'en', demonstration = false }: Wish = {},
): Promise<Buffer> {
  const writer = new ReportWriter({
    ...{ reporting, entities, phases, messages, demonstration },
    reportLines: new SqlReportLines(database.db),
    drawing: { draw: () => Promise.reject(new Error('nothing is drawn')) },
    published: () => [{ text: '=A published result', sources: ['Its source'] }],
    factorSet: FACTOR_SETS['2024'],
    tabPlace: { kind: 'local', url: 'http://localhost:3978' },
    now: () => new Date('2026-11-26T08:00:00Z'),
  });
  const { entityIds } = reporting.filterOf(scope);
  const query: LinesQuery = {
    viewer: visibilityOf(who),
    ...(entityIds && { entityIds }),
    ...(only === 'all' ? {} : { only }),
  };
  const { bytes } = await writer.xlsx({ scope, language, query });
  return buffer(Readable.from(bytes as AsyncIterable<Uint8Array>));
}

async function linesOf(query: LinesQuery): Promise<ReportLine[]> {
  const lines: ReportLine[] = [];
  for await (const line of new SqlReportLines(database.db).each(query)) lines.push(line);
  return lines;
}

/** A workbook whose sheet of records has so many rows at most. */
async function shortWorkbook(
  lines: readonly ReportLine[],
  mostRows: number,
  language: 'ar' | 'en',
): Promise<Buffer> {
  const context = {
    ...{ words: fixedWords(messages, language), phases, published: [], demonstration: false },
    ...{ report: await reporting.report({}), factors: undefined, now: new Date() },
    recordAddress: () => undefined,
  };
  return buffer(Readable.from(workbookPieces(Readable.from(lines), context, mostRows)));
}

const inXml = (text: string) => text.replaceAll('"', '&quot;');

type Row = Record<string, unknown>;
/** The rows below the headings, by heading. */
async function tableIn(file: Buffer, sheet: number, firstHeading: string): Promise<Row[]> {
  const { data } = (await readXlsxFile(file)).at(sheet - 1) ?? { data: [] };
  const top = data.findIndex(([first]) => first === firstHeading);
  const headings = data[top] ?? [];
  const below = data.slice(top + 1);
  const end = below.findIndex(([first]) => first === null);
  return (end < 0 ? below : below.slice(0, end)).map((cells) =>
    Object.fromEntries(headings.map((heading, at) => [String(heading), cells[at]])),
  );
}
const xmlOf = (file: Buffer, sheet: number) =>
  Buffer.from(unzipSync(file)[`xl/worksheets/sheet${sheet}.xml`] ?? []).toString();

const NO_LONGER = 'No longer printed (sheets a year)';

describe('a workbook', () => {
  it('has the figures of the report, and the records that make them', async () => {
    const file = whole;
    const report = await reporting.report({});
    const summary = await tableIn(file, 1, 'Part');
    const records = await tableIn(file, 2, 'Record no.');
    const [total] = summary;
    expect(total).toMatchObject({
      Name: 'All entities',
      'Verified records': report.verified.records,
      'Before (sheets a year)': Number(report.verified.baselineSheets),
      [NO_LONGER]: Number(report.verified.eliminatedSheets),
      'Records waiting': report.pending.records,
    });
    for (const part of summary) {
      const named = (row: Row) =>
        [row['Entity'], row['Phase'], row['Type of process'], row['Confidence']].includes(
          part['Name'],
        );
      const own = records.filter(
        (row) => row['In the totals'] === 'counted' && (part['Part'] === 'Total' || named(row)),
      );
      if (part['Part'] !== 'Confidence')
        expect(
          Number(part['Still printed (sheets a year)']) +
            Number(part[NO_LONGER]) +
            Number(part['Not counted as eliminated (sheets a year)']),
        ).toBeCloseTo(Number(part['Before (sheets a year)']), 3);
      const sum = own.reduce(
        (sheets, row) => sheets + Number(row['Sheets a year no longer printed']),
        0,
      );
      expect(own).toHaveLength(Number(part['Verified records']));
      expect(sum).toBeCloseTo(Number(part[NO_LONGER]), 3);
      // What the formulas say before anything computes them.
      expect(part['Records listed (formula)']).toBe(own.length);
      expect(part['Records not listed (formula)']).toBe(0);
    }
    expect(summary.map((part) => part['Part'])).toEqual([
      'Total',
      'Phase',
      ...report.entities.map(() => 'Entity'),
      ...report.types.map(() => 'Type of process'),
      ...['A', 'B', 'C'].map(() => 'Confidence'),
    ]);
  });

  it('computes what is listed again out of the sheet of the records', () => {
    const file = whole;
    const xml = xmlOf(file, 1);
    const rows = xmlOf(file, 2).match(/<row /g)?.length;
    expect(xml).toContain(`<f>COUNTIFS('Records'!$O$2:$O$${rows},&quot;counted&quot;)</f>`);
    expect(xml).toContain(
      `<f>SUMIFS('Records'!$K$2:$K$${rows},'Records'!$O$2:$O$${rows},&quot;counted&quot;,'Records'!$D$2:$D$${rows},$B`,
    );
  });

  it('lists to somebody what they may see alone, and says how much the sums have besides', async () => {
    const who = actor('coordinator-rta', { role: 'coordinator', entityId: 'rta' });
    const file = await written(who);
    const records = await tableIn(file, 2, 'Record no.');
    expect(new Set(records.map((row) => row['Entity']))).toEqual(new Set(['RTA entity']));
    const report = await reporting.report({});
    const listed = records.filter((row) => row['In the totals'] === 'counted').length;
    const [total] = await tableIn(file, 1, 'Part');
    expect(listed).toBeGreaterThan(0);
    expect(total).toMatchObject({
      'Verified records': report.verified.records,
      'Records not listed (formula)': report.verified.records - listed,
    });
    expect(xmlOf(file, 1)).toContain(
      messages
        .say('en', 'report.notAllListed', { count: report.verified.records - listed })
        .replaceAll('"', '&quot;'),
    );
  });

  it('lists what a table shows, and says how many are counted that it does not show', async () => {
    const file = await written(ADMIN, { only: 'all' });
    const records = await tableIn(file, 2, 'Record no.');
    const counted = records.filter((row) => row['In the totals'] === 'counted');
    const report = await reporting.report({});
    // A draft stands in the table before what it is to supersede.
    const drafts = records.filter((row) => row['Status'] === 'Draft' && Number(row['Version']) > 1);
    expect(drafts.length).toBeGreaterThan(3);
    expect(drafts.every((row) => row['In the totals'] === 'not counted')).toBe(true);
    const [total] = await tableIn(file, 1, 'Part');
    const unlisted = report.verified.records - counted.length;
    expect(unlisted).toBeGreaterThan(3);
    expect(total).toMatchObject({
      'Verified records': report.verified.records,
      'Records listed (formula)': counted.length,
      'Records not listed (formula)': unlisted,
    });
    expect(xmlOf(file, 1)).toContain(
      inXml(messages.say('en', 'report.notAllListed', { count: unlisted })),
    );
  });

  it.each(['en', 'ar'] as const)(
    'ends where a sheet can have no more rows, and says so: %s',
    async (language) => {
      const lines = await linesOf({ viewer: visibilityOf(ADMIN), only: 'counted' });
      const full = await shortWorkbook(lines, 40, language);
      expect(xmlOf(full, 2).match(/<row /g)).toHaveLength(40);
      const summary = xmlOf(full, 1);
      expect(summary).toContain(inXml(messages.say(language, 'report.sheetFull', { row: '40' })));
      expect(summary).toContain(
        inXml(messages.say(language, 'report.notAllListed', { count: lines.length - 39 })),
      );
      expect(summary).toMatch(/'!\$O\$2:\$O\$40,/);
      const fitting = await shortWorkbook(lines, lines.length + 1, language);
      expect(xmlOf(fitting, 2).match(/<row /g)).toHaveLength(lines.length + 1);
      const row = String(lines.length + 1);
      expect(xmlOf(fitting, 1)).not.toContain(
        inXml(messages.say(language, 'report.sheetFull', { row })),
      );
    },
  );

  it('is about a scope alone, in Arabic from right to left, with what is invented called so', async () => {
    const file = await written(ADMIN, {
      scope: { phaseId: 'phase-1' },
      language: 'ar',
      demonstration: true,
    });
    const records = await tableIn(file, 2, 'رقم السجل');
    expect(new Set(records.map((row) => row['الجهة']))).toEqual(
      new Set(['RTA entity', 'DEWA entity']),
    );
    for (const sheet of [1, 2, 3]) expect(xmlOf(file, sheet)).toContain('rightToLeft="1"');
    expect(xmlOf(file, 1)).toContain(messages.say('ar', 'demonstration.banner'));
    expect(xmlOf(whole, 2)).not.toContain('rightToLeft');
  });

  it('has texts that are never formulas, days as days, and leads to the page of a record', async () => {
    const file = whole;
    expect(xmlOf(file, 1)).toContain(
      's="8" t="inlineStr"><is><t xml:space="preserve">=A published',
    );
    const records = await tableIn(file, 2, 'Record no.');
    expect(records.some((row) => row['Go-live'] instanceof Date)).toBe(true);
    const number = String(records[0]?.['Record no.']);
    expect(xmlOf(file, 2)).toContain(
      `HYPERLINK(&quot;http://localhost:3978/tab/records/${number}&quot;,&quot;${number}&quot;)`,
    );
  });

  it('tells how it is computed, and with which factors', () => {
    const xml = xmlOf(whole, 3);
    for (let formula = 1; formula <= 13; formula += 1) expect(xml).toContain(`>M${formula}<`);
    expect(xml).toContain('8333 (sheets/tree), source EPN-2018, 2018');
  });
});
