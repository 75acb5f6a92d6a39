import { CONTROL } from '../../language/text/sanitizeText';

/** Something about a row of a file; row 0 stands for the whole file. */
export interface RowRemark {
  row: number;
  text: string;
}

/** One line for each, by row. */
export function remarkLines(remarks: readonly RowRemark[]): string[] {
  return [...remarks]
    .sort((a, b) => a.row - b.row)
    .map(({ row, text }) => (row === 0 ? text : `row ${row}, ${text}`));
}

/** Ten thousand records have a tenth of them. */
export const MOST_CELLS = 10_000_000;
export const TOO_MUCH = 'it contains too much; split it into several files';

/** One cell as a file holds it; a file of texts alone, such as CSV, has only texts and null. */
export type Cell = string | number | boolean | Date | null;

export interface TableRow {
  /** As a spreadsheet counts it: the headings usually stand in row 1. */
  number: number;
  /** In the order of the headings, empty ones null. */
  cells: readonly Cell[];
}

/** A table out of a file: its headings, and the rows below them that hold anything. */
export interface Table {
  headings: readonly string[];
  rows: readonly TableRow[];
}

/** What a cell says, a date as an ISO day; empty if it is. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

/** One cell as it is written; a day is `2020-08-31`, an instant an ISO instant. */
export type WrittenCell = string | number | null | { day: string } | { instant: string };

const isEmpty = (cell: Cell | undefined) =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/**
 * The table in all rows of a sheet; the first one that holds anything has the headings.
 * @throws Error for more than {@link MOST_CELLS}
 */
export function toTable(sheet: readonly (readonly (Cell | undefined)[])[]): Table {
  const top = sheet.findIndex((cells) => !cells.every(isEmpty));
  const headings = (sheet[top] ?? []).map((cell) => (isEmpty(cell) ? '' : String(cell).trim()));
  while (headings.at(-1) === '') headings.pop();
  // Each row is as long as they are.
  if (headings.length * sheet.length > MOST_CELLS) throw new Error(TOO_MUCH);
  const rows = sheet.slice(top + 1).flatMap((cells, at) => {
    if (cells.every(isEmpty)) return [];
    const width = Math.max(headings.length, cells.length);
    const filled = Array.from({ length: width }, (_, column) => {
      const cell = cells[column];
      return cell === undefined || isEmpty(cell) ? null : cell;
    });
    return [{ number: top + at + 2, cells: filled }];
  });
  return { headings, rows };
}

/** Where each column stands, counted from 0, and what is wrong with the headings. */
interface ColumnsFound<Column extends string> {
  places: ReadonlyMap<Column, number>;
  faults: RowRemark[];
  remarks: RowRemark[];
}

/** Finds the columns by their headings, in any order and any case; other columns get a remark. */
export function findColumns<Column extends string>(
  headings: readonly string[],
  columns: readonly Column[],
  needed: readonly Column[],
): ColumnsFound<Column> {
  const places = new Map<Column, number>();
  const faults: RowRemark[] = [];
  const remarks: RowRemark[] = [];
  headings.forEach((heading, at) => {
    if (heading === '') return;
    const column = columns.find((name) => name.toLowerCase() === heading.toLowerCase());
    if (column === undefined)
      remarks.push({ row: 1, text: `the column "${heading}" is not imported` });
    else if (places.has(column))
      faults.push({ row: 1, text: `the column "${heading}" appears twice` });
    else places.set(column, at);
  });
  for (const column of needed)
    if (!places.has(column)) faults.push({ row: 1, text: `the column "${column}" is missing` });
  return { places, faults, remarks };
}

/** A name may hold what moves the cursor of a terminal, or colours it. */
const withoutControls = (cell: string): string => cell.replace(CONTROL, ' ');

/** Columns under one another: the first to the left, the others, mostly numbers, to the right. */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const shown = rows.map((row) => row.map(withoutControls));
  const widths = (shown[0] ?? []).map((_, column) =>
    Math.max(...shown.map((row) => row[column]?.length ?? 0)),
  );
  return shown.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  '),
  );
}
