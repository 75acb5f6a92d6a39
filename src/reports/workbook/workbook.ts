import type { FactorSet } from '../../records/model/factorSets';
import type { ReportLine } from '../../records/reporting/reportLines';
import { METHOD_WIDTHS, methodRows } from './methodSheet';
import { recordRows, RECORDS_WIDTHS, type LineContext } from './recordsSheet';
import { sheetPieces, type SheetRow } from './sheetStream';
import { SUMMARY_WIDTHS, summaryRows, type SummaryContext } from './summarySheet';
import { SheetTotals } from './sheetTotals';
import { sheetPath, workbookFiles } from './workbookParts';
import { zipPieces } from './zipStream';

export interface WorkbookContext extends Omit<SummaryContext, 'tally' | 'lastRow'>, LineContext {
  factors: FactorSet | undefined;
}

/** Rows of a sheet, as the format has it: spreadsheets do not open one with more. */
const MOST_ROWS = 1_048_576;

/** Hands rows on and counts them. */
async function* countingRows(
  rows: AsyncIterable<SheetRow>,
  counter: { rows: number },
): AsyncGenerator<SheetRow> {
  for await (const row of rows) {
    counter.rows += 1;
    yield row;
  }
}

/**
 * A workbook of a summary, the records behind it, and the method, piece by piece. The records are
 * written first, so that the summary can say what is listed; readers see the summary first.
 * @param mostRows of the records with their headings; those that come after are left out
 */
export function workbookPieces(
  lines: AsyncIterable<ReportLine>,
  context: WorkbookContext,
  mostRows = MOST_ROWS,
): AsyncGenerator<Buffer> {
  const { words, report, factors } = context;
  const { say, language } = words;
  const rightToLeft = language === 'ar';
  const tally = new SheetTotals();
  const counter = { rows: 0 };
  const records = countingRows(recordRows(lines, context, tally, mostRows), counter);
  const names = [
    say('report.sheet.summary'),
    say('report.sheet.records'),
    say('report.sheet.method'),
  ];
  async function* summary(): AsyncGenerator<string> {
    const { rows, headRow, lastRow } = summaryRows({ ...context, tally, lastRow: counter.rows });
    yield* sheetPieces(rows, {
      rightToLeft,
      widths: SUMMARY_WIDTHS,
      headRow,
      lastFiltered: () => lastRow,
    });
  }
  return zipPieces([
    ...workbookFiles(names),
    {
      name: sheetPath(1),
      pieces: sheetPieces(records, {
        rightToLeft,
        widths: RECORDS_WIDTHS,
        headRow: 1,
        lastFiltered: (last) => last,
      }),
    },
    { name: sheetPath(0), pieces: summary() },
    {
      name: sheetPath(2),
      pieces: sheetPieces(methodRows(report, words, factors), {
        rightToLeft,
        widths: METHOD_WIDTHS,
        headRow: 1,
        lastFiltered: (last) => last,
      }),
    },
  ]);
}
