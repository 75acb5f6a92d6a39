/** Something about a row of a file; row 0 stands for the whole file. */
export interface Remark {
  row: number;
  text: string;
}

/** One line for each, by row. */
export function remarkLines(remarks: readonly Remark[]): string[] {
  return [...remarks]
    .sort((a, b) => a.row - b.row)
    .map(({ row, text }) => (row === 0 ? text : `row ${row}, ${text}`));
}
