import type { Remark } from './rowRemark';

/** Where each column stands, counted from 0, and what is wrong with the headings. */
export interface ColumnsFound<Column extends string> {
  places: ReadonlyMap<Column, number>;
  faults: Remark[];
  remarks: Remark[];
}

/** Finds the columns by their headings, in any order and any case; others are remarked upon. */
export function findColumns<Column extends string>(
  headings: readonly string[],
  columns: readonly Column[],
  needed: readonly Column[],
): ColumnsFound<Column> {
  const places = new Map<Column, number>();
  const faults: Remark[] = [];
  const remarks: Remark[] = [];
  headings.forEach((heading, at) => {
    if (heading === '') return;
    const column = columns.find((name) => name.toLowerCase() === heading.toLowerCase());
    if (column === undefined)
      remarks.push({ row: 1, text: `the column "${heading}" is not imported` });
    else if (places.has(column))
      faults.push({ row: 1, text: `the column "${heading}" stands there twice` });
    else places.set(column, at);
  });
  for (const column of needed)
    if (!places.has(column)) faults.push({ row: 1, text: `the column "${column}" is missing` });
  return { places, faults, remarks };
}
