import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { withGuard, withoutGuard } from '../../../src/cli/table/formulaGuard';
import { readCsv, readTable } from '../../../src/cli/table/readTable';
import { readXlsx } from '../../../src/cli/table/readXlsx';
import { unzipXml } from '../../../src/cli/table/unzipXml';
import type { WrittenCell } from '../../../src/cli/table/table';
import { writeCsv } from '../../../src/cli/table/writeTable';
import { writeXlsx } from '../../../src/cli/table/writeXlsx';
import { InputFaults, UsageError } from '../../../src/cli/usageError';
import { partOf } from '../../support/knowledge/zipPart';

async function* asRows(rows: readonly (readonly WrittenCell[])[]) {
  for (const row of rows) yield await Promise.resolve(row);
}

async function csv(rows: readonly (readonly WrittenCell[])[]): Promise<string> {
  let text = '';
  for await (const piece of writeCsv(asRows(rows))) text += piece;
  return text;
}

const xlsx = (rows: readonly (readonly WrittenCell[])[]) =>
  writeXlsx(asRows(rows), { name: 'السجلات', rightToLeft: true });

/** Texts that spreadsheets and parsers like to misread. */
const NASTY = [
  '=1+1',
  '=HYPERLINK("https://example.org";"x")',
  '+1 800',
  '-2+3',
  '@SUM(A1)',
  "'=1",
  "''=1",
  "'quoted'",
  'a "quoted" word',
  '"',
  'one, two; three\tfour',
  'first line\nsecond line',
  'windows\r\nline',
  '\tbegins with a tab',
  'شهادة الفحص الفني، «نسخة»',
  'مختلط mixed 123 ١٢٣',
  '0012',
  '_x0041_ and _x005F_',
  '<b>&amp;</b>',
  '😀',
  '1e5',
  'TRUE',
];

const text = fc.oneof(
  fc.constantFrom(...NASTY),
  fc
    .string({ unit: fc.constantFrom(...'=+-@\'"`\t\r\n,;|.0123 aAبج٣%_x'), maxLength: 12 })
    .filter((value) => value.trim() !== ''),
);

describe('a CSV file', () => {
  it('begins with the mark that tells Excel it is UTF-8, and ends its lines as it does', async () => {
    const written = await csv([
      ['رقم السجل', 'Sheets'],
      ['x', 1.5],
    ]);
    expect(written).toBe('\ufeff"رقم السجل","Sheets"\r\n"x",1.5\r\n');
    expect(Buffer.from(written).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });

  it('holds no text that a spreadsheet takes for a formula', async () => {
    const cells = (await csv([NASTY])).slice(1).match(/"(?:[^"]|"")*"/g) ?? [];
    expect(cells).toHaveLength(NASTY.length);
    for (const cell of cells) expect(cell).not.toMatch(/^"[=+\-@\t\r]/);
  });

  it('keeps numbers numbers, also negative ones and those in texts', async () => {
    expect(await csv([[-5, 0.5, '-5', '+971', '12.50']])).toBe(
      '\ufeff-5,0.5,"-5","+971","12.50"\r\n',
    );
  });

  it('writes days as ISO days, and instants as the clocks in Dubai show them', async () => {
    expect(await csv([[{ day: '2020-08-31' }, { instant: '2026-11-25T21:05:33.123Z' }]])).toBe(
      '\ufeff2020-08-31,2026-11-26T01:05:33+04:00\r\n'.replace(/([^,\ufeff\r\n]+)/g, '"$1"'),
    );
  });

  it('is read again as it was, whatever the texts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), async (cells) => {
        const headings = cells.map((_, at) => `column ${at}`);
        const { rows } = readCsv(Buffer.from(await csv([headings, cells])));
        expect(rows).toEqual([{ number: 2, cells }]);
      }),
    );
  });

  it('may have its cells divided as the settings of the machine say, and be of UTF-16', () => {
    const rows = [{ number: 2, cells: ['1,5', 'ب'] }];
    expect(readCsv(Buffer.from('a;b\n1,5;ب\n'))).toEqual({ headings: ['a', 'b'], rows });
    expect(readCsv(Buffer.from('\ufeffa\tb\r\n1,5\tب', 'utf16le')).rows).toEqual(rows);
  });

  it('counts its rows as a spreadsheet does, empty ones too', () => {
    const { headings, rows } = readCsv(Buffer.from('\n,\na,b,\n"two\nlines",1\n\n , \nx\n'));
    expect(headings).toEqual(['a', 'b']);
    expect(rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [4, 'two\nlines', '1'],
      [7, 'x', null],
    ]);
  });
});

describe('the apostrophe that guards a text', () => {
  it('is taken off again from any text, and from no other', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (value) => withoutGuard(withGuard(value)) === value),
    );
  });
});

describe('an XLSX file', () => {
  it('is read again as it was, whatever the texts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), async (cells) => {
        const headings = cells.map((_, at) => `column ${at}`);
        const { rows } = await readXlsx(await xlsx([headings, cells]));
        expect(rows).toEqual([{ number: 2, cells }]);
      }),
      { numRuns: 60 },
    );
  });

  it('has numbers as numbers, days as dates, and nothing as a formula', async () => {
    const file = await xlsx([
      ['a', 'b', 'c', 'd', 'e'],
      [-1.25, { day: '2020-08-31' }, { instant: '2026-11-25T21:05:33.000Z' }, null, '=1+1'],
    ]);
    expect((await readXlsx(file)).rows[0]?.cells).toEqual([
      -1.25,
      new Date('2020-08-31'),
      // Dubai's clock: spreadsheets know no time zones.
      new Date('2026-11-26T01:05:33Z'),
      null,
      '=1+1',
    ]);
    expect(partOf(file, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f>|t="str"/);
  });

  it('is a sheet from right to left', async () => {
    const sheet = partOf(await xlsx([['أ']]), 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/rightToLeft="(?:1|true)"/);
  });

  it('leaves out what XML cannot hold', async () => {
    const file = await xlsx([['a'], ['x\u0001y\ud800z\uffff']]);
    expect((await readXlsx(file)).rows[0]?.cells).toEqual(['xyz']);
  });
});

describe('a file that cannot be read', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lawaraq-files-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const reading = (name: string, contents?: string | Buffer) => {
    const path = join(folder, name);
    if (contents !== undefined) writeFileSync(path, contents);
    return readTable(path);
  };

  it('is said plainly to be of another kind, not there, too large or empty', async () => {
    await expect(reading('a.xls', 'x')).rejects.toThrow(UsageError);
    await expect(reading('b.csv')).rejects.toThrow(/b\.csv cannot be read \(ENOENT\)/);
    await expect(reading('c.csv', Buffer.alloc(11_000_000, 97))).rejects.toThrow(
      /larger than 10 MB/,
    );
    await expect(reading('d.csv', '')).rejects.toThrow(/contains no table/);
    await expect(reading('e.xlsx', '')).rejects.toThrow(/not an XLSX file/);
  });

  it('is said plainly to be no CSV, or to be in another encoding', async () => {
    await expect(reading('a.csv', 'a,b\n"x,1\n')).rejects.toThrow(/is not CSV \(Quote/);
    await expect(reading('b.csv', Buffer.from([0x61, 0x0a, 0xcc, 0xe5]))).rejects.toThrow(
      /not UTF-8; save it as "CSV UTF-8"/,
    );
    await expect(reading('c.csv', await xlsx([['a']]))).rejects.toThrow(/cannot be read/);
  });

  it('is not read where each of many rows would be as long as long headings', async () => {
    const wide = `a${','.repeat(100_000)}b\n${'x\n'.repeat(1_000)}`;
    await expect(reading('wide.csv', wide)).rejects.toThrow(/contains too much/);
  });

  it('is said plainly to be no XLSX, wherever it is broken', async () => {
    const whole = await xlsx([['a', 'b'], ...Array.from({ length: 50 }, (_, at) => [at, `${at}`])]);
    await expect(reading('a.xlsx', 'a,b\n1,2\n')).rejects.toThrow(/is not an XLSX file/);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        async (at, bytes) => {
          const broken = Buffer.from(whole);
          broken.set(bytes.slice(0, whole.length - at), at);
          const read = await reading('b.xlsx', broken).catch((error: unknown) => error);
          if (read instanceof Error) expect(read).toBeInstanceOf(InputFaults);
        },
      ),
      { numRuns: 100 },
    );
    for (const length of [1, 20, 500, whole.length - 1])
      await expect(reading('c.xlsx', whole.subarray(0, length))).rejects.toThrow(/is not an XLSX/);
  });

  it('is not unpacked where it says that it holds more than memory does', async () => {
    const file = await xlsx([['a']]);
    const at = file.lastIndexOf(Buffer.from('504b0102', 'hex'));
    file.writeUInt32LE(4_000_000_000, at + 24);
    await expect(reading('bomb.xlsx', file)).rejects.toThrow(/contains too much/);
  });

  /** An archive with another sheet. */
  async function withSheet(sheet: string): Promise<Buffer> {
    const files = unzipSync(await xlsx([['a']]));
    const name = Object.keys(files).find((one) => /worksheets\/sheet1\.xml$/.test(one))!;
    return Buffer.from(zipSync({ ...files, [name]: strToU8(sheet) }));
  }
  const sheetOf = (rows: string) =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;

  it('is not unpacked beyond that either where it says that it holds less', async () => {
    const file = await withSheet(sheetOf(' '.repeat(100_000)));
    const local = file.indexOf('worksheets/sheet1.xml') - 33;
    const central = file.lastIndexOf('worksheets/sheet1.xml') - 49;
    expect([file.readUInt32LE(local), file.readUInt32LE(central)]).toEqual([
      0x04034b50, 0x02014b50,
    ]);
    file.writeUInt32LE(100, local + 22);
    file.writeUInt32LE(100, central + 24);
    expect(await unzipXml(file, 90_000)).toBe('too much');
    expect(await unzipXml(file, 200_000)).toHaveProperty(['[Content_Types].xml']);
  });

  it.each([
    ['<row r="20000"><c r="XFD20000"><v>1</v></c></row>', /contains too much/],
    ['<row r="1"><c r="ZZZ9999"><v>1</v></c></row>', /contains too much/],
    ['<row r="1"><c s=" r=\'A1\'" r="XFD9999"><v>1</v></c></row>', /contains too much/],
    ['<!-- <c " --><row r="1"><c r="A1"><v>1</v></c></row>', /not an XLSX/],
    ['<row r="1"><c r="&#88;FD9999"><v>1</v></c></row>', /not an XLSX/],
    ['<row r="1"><c r="ZZZZZ1"><v>1</v></c></row>', /not an XLSX/],
    ['<row r="1"><c><v>1</v></c></row>', /not an XLSX/],
  ])('is not read where the cells that it spans would fill the memory: %s', async (rows, said) => {
    await expect(reading('wide.xlsx', await withSheet(sheetOf(rows)))).rejects.toThrow(said);
  });

  it('holds what is read of it once, wherever else a sheet is hidden in the archive', async () => {
    const hidden = await withSheet(sheetOf('<row r="1"><c r="A1"><v>666</v></c></row>'));
    const whole = await xlsx([['a'], ['b']]);
    const shifted = Buffer.from(whole);
    // Its list of files is behind another archive now.
    const end = shifted.length - 22;
    const list = shifted.readUInt32LE(end + 16);
    for (let at = list; at < end; at = shifted.indexOf('504b0102', at + 4, 'hex')) {
      if (at < 0) break;
      shifted.writeUInt32LE(shifted.readUInt32LE(at + 42) + hidden.length, at + 42);
    }
    shifted.writeUInt32LE(list + hidden.length, end + 16);
    const read = await reading('two.xlsx', Buffer.concat([hidden, shifted]));
    expect(read).toMatchObject({ headings: ['a'], rows: [{ cells: ['b'] }] });
  });
});
