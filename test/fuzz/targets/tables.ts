import assert from 'node:assert';
import { readTsv } from '../../../src/cli/import/readTsv';
import { readCsv } from '../../../src/cli/table/readTable';
import { cellText, type Table } from '../../../src/cli/table/table';
import { withGuard } from '../../../src/cli/table/formulaGuard';
import type { FuzzTarget } from '../fuzzTarget';

/** Undefined where it is refused; in words, not by a fault of ours. */
export function tableIn(read: (file: Buffer) => Table, file: Buffer): Table | undefined {
  try {
    return read(file);
  } catch (error) {
    assert(error instanceof Error && error.constructor === Error, String(error));
    assert.match(error.message, /^it (?:is|holds) /);
    return undefined;
  }
}

/** Rows as a spreadsheet counts them, each with a cell for every heading. */
export function expectTable({ headings, rows }: Table, lines: number): void {
  let last = 0;
  for (const { number, cells } of rows) {
    assert(number > last && number <= lines, `row ${number} of ${lines} lines`);
    assert(
      cells.some((cell) => cellText(cell) !== ''),
      'an empty row',
    );
    last = number;
  }
  assert(headings.every((heading) => heading === heading.trim()));
}

const quoted = (cell: string) => `"${withGuard(cell).replaceAll('"', '""')}"`;

/** Written again as the bot writes it, it reads the same. */
function expectSameAgain(table: Table): void {
  const lines = [table.headings, ...table.rows.map(({ cells }) => cells.map(cellText))];
  const file = lines.map((cells) => cells.map(quoted).join(',')).join('\r\n');
  const again = readCsv(Buffer.from(`\ufeff${file}`));
  assert.deepStrictEqual(again.headings, table.headings);
  const cellsOf = (one: Table) => one.rows.map(({ cells }) => cells.map(cellText));
  assert.deepStrictEqual(cellsOf(again), cellsOf(table));
}

export const target: FuzzTarget = {
  seeds: () => [
    'id,name,entity\r\n1,"a ""b"", c",rta\r\n2,\'=1+1,dewa\r\n',
    'المعرّف;الاسم\n1;مريم\n\n2;"سطر\nوسطر"\n',
    '\ufeff"id"\t"name"\t\n1\t2\t3\n',
    Buffer.from('\ufeffid\tname\n1\tمريم\n', 'utf16le'),
    'a,a,,\n,,,\nx,1.50,007,=1\n',
    'Question\tAnswer\nWhy "so"?\t"It is, so."\n"two\tcells"\tx\n',
  ],
  check(input) {
    const lines = input.toString('latin1').split(/\r\n|\r|\n/).length;
    const csv = tableIn(readCsv, input);
    if (csv) {
      expectTable(csv, lines);
      if (csv.headings.length > 1) expectSameAgain(csv);
    }
    const tsv = tableIn(readTsv, input);
    if (tsv) expectTable(tsv, lines);
  },
};
