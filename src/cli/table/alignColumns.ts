import { CONTROL } from '../../language/text/invisibleCharacters';

/** A name may hold what moves the cursor of a terminal, or colours it. */
const harmless = (cell: string): string => cell.replace(CONTROL, ' ');

/** Columns under one another: the first to the left, the others, mostly numbers, to the right. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const shown = rows.map((row) => row.map(harmless));
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
