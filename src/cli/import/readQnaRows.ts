import type { Remark } from '../table/rowRemark';
import { findColumns } from '../table/findColumns';
import { cellText, type Table, type TableRow } from '../table/table';
import { COLUMNS, type Column } from './qnaColumns';
import { commentLine, oneLine } from './oneLine';
import {
  readPrompts,
  readQnaId,
  readSuggestions,
  readTruth,
  type Prompt,
  type ReadCell,
} from './readQnaCells';

/** What the rows of an entry repeat; texts are empty where their cells are. */
export interface QnaContent {
  answer: string;
  source: string;
  sourceName: string;
  metadata: string;
  suggestions: string[];
  contextOnly: boolean;
  prompts: Prompt[];
}

/** One row of an export: a phrasing, with the whole of its entry beside it. */
export interface QnaRow extends QnaContent {
  /** Line of the file, or row of the sheet. */
  line: number;
  qnaId: number;
  question: string;
}

export interface RowsRead {
  rows: QnaRow[];
  /** Also those of rows that cannot be read otherwise. */
  qnaIds: ReadonlySet<number>;
  faults: Remark[];
  remarks: Remark[];
}

const NEEDED: readonly Column[] = ['Question', 'Answer', 'QnaId'];

/** A row of an export is one line, and the line ends within a cell are written as `\n`. */
const withLineEnds = (text: string) => text.replace(/(?<!\\)\\r\\n|(?<!\\)\\n/g, '\n').trim();

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
  const question = oneLine(withLineEnds(cell('Question')));
  if (question === '') complain('Question', 'is missing');
  return {
    line,
    qnaId: read('QnaId', readQnaId, NaN),
    question,
    answer: withLineEnds(cell('Answer')),
    source: commentLine(cell('Source')),
    sourceName: commentLine(cell('SourceDisplayName')),
    metadata: commentLine(cell('Metadata')),
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
  const { places, faults, remarks } = findColumns(headings, COLUMNS, NEEDED);
  const read: QnaRow[] = [];
  if (faults.length === 0)
    for (const row of rows) {
      const wrong = misfit(row, headings);
      if (wrong !== undefined) faults.push({ row: row.number, text: wrong });
      else
        read.push(
          readRow(row, (column) => cellText(row.cells[places.get(column) ?? -1]).trim(), faults),
        );
    }
  const whole = read.filter(({ qnaId }) => !Number.isNaN(qnaId));
  return { rows: whole, qnaIds: new Set(whole.map(({ qnaId }) => qnaId)), faults, remarks };
}
