import type { Messages } from '../../messages/messages';
import type { EntityDirectory } from '../../records/model/entityDirectory';
import { FIELD_KINDS } from '../../records/model/fieldKinds';
import {
  FIELD_NAMES,
  type FieldName,
  type Qualifier,
  type RecordFields,
} from '../../records/model/recordFields';
import { replaceQualifiers } from '../../records/rules/qualifiers';
import { findRecordNumber } from '../../records/model/recordNumber';
import type { Cell, Table, TableRow, RowRemark } from '../table/table';
import { createFieldNames, type FieldNames, createLookup } from './fieldNames';
import { readField } from './readRecordCell';
import { RECORD_COLUMNS } from './recordColumns';
import { everyWording } from './fileLanguage';

/** One row of a file. */
export interface RecordRow {
  row: number;
  /** What its cells give; of those that are wrong nothing. */
  fields: RecordFields;
  /** Of a record that was exported. */
  number: string | undefined;
  /** Fields whose cells are wrong. */
  unread: ReadonlySet<FieldName>;
  /** What the file calls the field. */
  columnOf: (field: FieldName) => string;
}

export interface RecordRowsRead {
  rows: RecordRow[];
  faults: RowRemark[];
  warnings: RowRemark[];
}

interface Columns {
  fields: { field: FieldName; place: number; heading: string }[];
  /** Where the record numbers stand. */
  number: number | undefined;
}

const FIELDS: ReadonlySet<string> = new Set(FIELD_NAMES);
const LONGEST_QUOTE = 60;

/** Finds the columns by the fields' names and by every heading that an export writes. */
function findColumns(
  headings: readonly string[],
  messages: Messages,
): Columns & { faults: string[] } {
  const keyOf = createLookup([
    ...[...FIELD_NAMES, 'number'].map((key) => [key, key] as const),
    ...everyWording(messages).flatMap((word) =>
      RECORD_COLUMNS.map(({ key, heading }) => [word(heading), key] as const),
    ),
  ]);
  const columns: Columns & { faults: string[] } = { fields: [], number: undefined, faults: [] };
  const seen = new Map<string, string>();
  headings.forEach((heading, place) => {
    if (heading === '') return;
    const key = keyOf(heading);
    const earlier = seen.get(key ?? '');
    if (key === undefined)
      columns.faults.push(
        `headings: "${heading}" is not a column of a record; rename it, or remove the column.`,
      );
    else if (earlier !== undefined)
      columns.faults.push(`headings: "${earlier}" and "${heading}" are the same column.`);
    else {
      seen.set(key, heading);
      if (FIELDS.has(key)) columns.fields.push({ field: key as FieldName, place, heading });
      if (key === 'number') columns.number = place;
    }
  });
  if (columns.faults.length === 0 && columns.fields.length === 0)
    columns.faults.push('headings: none is a column of a record, such as "Entity".');
  return columns;
}

function quote(cell: Cell): string {
  const text = (cell instanceof Date ? cell.toISOString() : String(cell)).replace(/\s+/g, ' ');
  return `"${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}"`;
}

/** Spreadsheets keep a cell that shows 85 % as 0.85, and do not say so. */
const mayBeShare = (field: FieldName, cell: Cell) =>
  FIELD_KINDS[field].kind === 'percent' && typeof cell === 'number' && cell > 0 && cell <= 1;

/** The records of a table; every fault of every row at once. */
export function readRecordRows(
  { headings, rows }: Table,
  messages: Messages,
  entities: EntityDirectory,
): RecordRowsRead {
  const { faults, ...columns } = findColumns(headings, messages);
  if (faults.length > 0)
    return { rows: [], faults: faults.map((text) => ({ row: 0, text })), warnings: [] };
  const names = createFieldNames(messages, entities);
  const read: RecordRowsRead = { rows: [], faults: [], warnings: [] };
  for (const row of rows) read.rows.push(readRow(row, columns, names, read));
  return read;
}

function readRow(
  { number: row, cells }: TableRow,
  columns: Columns,
  names: FieldNames,
  { faults, warnings }: RecordRowsRead,
): RecordRow {
  const fields: Record<string, unknown> = {};
  const unread = new Set<FieldName>();
  const said: Qualifier[] = [];
  for (const { field, place: column, heading } of columns.fields) {
    const cell = cells[column] ?? null;
    if (cell === null) continue;
    const value = readField(field, cell, names);
    const place = `${heading}: ${quote(cell)}`;
    if ('fault' in value) {
      unread.add(field);
      faults.push({ row, text: `${place}: ${value.fault}` });
      continue;
    }
    fields[field] = value.value;
    said.push(...value.qualifiers);
    if (value.taken) warnings.push({ row, text: `${place} is read as ${String(value.value)}.` });
    if (mayBeShare(field, cell))
      warnings.push({
        row,
        text: `${place} is read as ${String(cell)}%; if it shows 85%, write 85.`,
      });
  }
  const qualifiers = replaceQualifiers(
    fields,
    said.map(({ field }) => field),
    said,
  );
  if (qualifiers) fields['qualifiers'] = qualifiers;
  const headingOf = new Map(columns.fields.map(({ field, heading }) => [field, heading]));
  return {
    row,
    fields,
    number: numberIn(cells[columns.number ?? -1]),
    unread,
    columnOf: (field) => headingOf.get(field) ?? names.labels.fieldLabel(field),
  };
}

const numberIn = (cell: Cell | undefined) =>
  typeof cell === 'string' ? findRecordNumber(cell) : undefined;
