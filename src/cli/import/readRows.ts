import type { Remark } from '../records/remark';
import type { Cell, Table, TableRow } from '../table/table';
import {
  readPrompts,
  readQnaId,
  readSuggestions,
  readTruth,
  type Prompt,
  type ReadCell,
} from './readCells';

/** One row of an export: a phrasing, with the whole of its entry beside it. */
export interface QnaRow {
  /** Line of the file, or row of the sheet. */
  line: number;
  qnaId: number;
  question: string;
  /** Empty where the cell is. */
  answer: string;
  source: string;
  sourceName: string;
  metadata: string;
  suggestions: string[];
  contextOnly: boolean;
  prompts: Prompt[];
}

export interface RowsRead {
  rows: QnaRow[];
  /** Also those of rows that cannot be read otherwise. */
  qnaIds: ReadonlySet<number>;
  faults: Remark[];
  remarks: Remark[];
}

const COLUMNS = [
  'Question',
  'Answer',
  'Source',
  'Metadata',
  'SuggestedQuestions',
  'IsContextOnly',
  'Prompts',
  'QnaId',
  'SourceDisplayName',
] as const;
type Column = (typeof COLUMNS)[number];
const NEEDED: readonly Column[] = ['Question', 'Answer', 'QnaId'];

function findColumns(headings: readonly string[]) {
  const places = new Map<Column, number>();
  const faults: Remark[] = [];
  const remarks: Remark[] = [];
  headings.forEach((heading, at) => {
    if (heading === '') return;
    const column = COLUMNS.find((name) => name.toLowerCase() === heading.toLowerCase());
    if (column === undefined)
      remarks.push({ row: 1, text: `the column "${heading}" is not imported` });
    else if (places.has(column))
      faults.push({ row: 1, text: `the column "${heading}" stands there twice` });
    else places.set(column, at);
  });
  for (const column of NEEDED)
    if (!places.has(column)) faults.push({ row: 1, text: `the column "${column}" is missing` });
  return { places, faults, remarks };
}

const toText = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();
};

/** A row of an export is one line, and the line ends within a cell are written as `\n`. */
const withLineEnds = (text: string) => text.replace(/(?<!\\)\\r\\n|(?<!\\)\\n/g, '\n').trim();
const onOneLine = (text: string) => text.replace(/\s+/g, ' ');

function readRow(row: TableRow, cell: (column: Column) => string, faults: Remark[]): QnaRow {
  const line = row.number;
  const complain = (column: Column, fault: string) =>
    faults.push({ row: line, text: `${column}: ${fault}` });
  const read = <T>(column: Column, readCell: (text: string) => ReadCell<T>, otherwise: T): T => {
    const result = readCell(cell(column));
    if ('value' in result) return result.value;
    complain(column, result.fault);
    return otherwise;
  };
  const question = onOneLine(withLineEnds(cell('Question')));
  if (question === '') complain('Question', 'is missing');
  return {
    line,
    qnaId: read('QnaId', readQnaId, NaN),
    question,
    answer: withLineEnds(cell('Answer')),
    source: onOneLine(cell('Source')),
    sourceName: onOneLine(cell('SourceDisplayName')),
    metadata: onOneLine(cell('Metadata')),
    suggestions: read('SuggestedQuestions', readSuggestions, []),
    contextOnly: read('IsContextOnly', readTruth, false),
    prompts: read('Prompts', readPrompts, []),
  };
}

/** A row with a cell too many or too few: which of them is which cannot be known. */
function misfit({ cells }: TableRow, headings: readonly string[]): string | undefined {
  const beyond = cells.slice(headings.length).some((cell) => cell !== null);
  return beyond || cells.length < headings.length
    ? `has ${cells.length} columns, not the ${headings.length} of the headings`
    : undefined;
}

/** Reads the rows of an export; every fault of every row is named. */
export function readRows({ headings, rows }: Table): RowsRead {
  const { places, faults, remarks } = findColumns(headings);
  const read: QnaRow[] = [];
  if (faults.length === 0)
    for (const row of rows) {
      const wrong = misfit(row, headings);
      if (wrong !== undefined) faults.push({ row: row.number, text: wrong });
      else read.push(readRow(row, (column) => toText(row.cells[places.get(column) ?? -1]), faults));
    }
  const whole = read.filter(({ qnaId }) => !Number.isNaN(qnaId));
  return { rows: whole, qnaIds: new Set(whole.map(({ qnaId }) => qnaId)), faults, remarks };
}
