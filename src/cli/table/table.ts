/** Ten thousand records have a tenth of them. */
export const MOST_CELLS = 10_000_000;
export const TOO_MUCH = 'it holds too much; divide it into several files';

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

/** What a cell says, a date as an ISO day; empty where it is. */
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
