import { z } from 'zod';
import { type RowRemark, findColumns, cellText, type Table, type TableRow } from '../table/table';
import { commentLine, oneLine } from './entryComments';

/** The columns of an export of Azure custom question answering or QnA Maker, in their order. */
export const COLUMNS = [
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

export type Column = (typeof COLUMNS)[number];

/** A button below an answer that leads on to another entry. */
interface Prompt {
  qnaId: number;
  /** What stands on the button. */
  text: string;
}

/** What a cell means, or what is wrong with it. */
type ReadCell<T> = { value: T } | { fault: string };

const QNA_ID = /^\d{1,15}$/;
const TRUE = new Set(['true', '1']);
const FALSE = new Set(['', 'false', '0']);

function readQnaId(text: string): ReadCell<number> {
  if (text === '') return { fault: 'is missing' };
  return QNA_ID.test(text) ? { value: Number(text) } : { fault: `"${text}" is not a whole number` };
}

function readTruth(text: string): ReadCell<boolean> {
  const word = text.toLowerCase();
  if (TRUE.has(word)) return { value: true };
  return FALSE.has(word) ? { value: false } : { fault: `"${text}" is neither true nor false` };
}

function readJson(text: string): ReadCell<unknown> {
  try {
    return { value: text === '' ? [] : (JSON.parse(text) as unknown) };
  } catch (error) {
    return { fault: `is not JSON (${(error as Error).message})` };
  }
}

/** Keys are `QnaId` in one version of the service and `qnaId` in another. */
function withLowerKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withLowerKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.toLowerCase(), withLowerKeys(inner)]),
  );
}

const prompts = z
  .array(
    z.object({
      displayorder: z.number().nullish(),
      qnaid: z.union([z.int().nonnegative(), z.string().regex(QNA_ID).transform(Number)]),
      displaytext: z.string().nullish(),
    }),
  )
  .nullable();

/** The prompts in the order in which they are shown, each entry once. */
function readPrompts(text: string): ReadCell<Prompt[]> {
  const json = readJson(text);
  if ('fault' in json) return json;
  const parsed = prompts.safeParse(withLowerKeys(json.value));
  if (!parsed.success)
    return {
      fault: 'is not a list of {"DisplayOrder": number, "QnaId": number, "DisplayText": text}',
    };
  const inOrder = [...(parsed.data ?? [])].sort(
    (a, b) => (a.displayorder ?? 0) - (b.displayorder ?? 0),
  );
  const first = new Map<number, Prompt>();
  for (const { qnaid, displaytext } of inOrder)
    if (!first.has(qnaid)) first.set(qnaid, { qnaId: qnaid, text: commentLine(displaytext ?? '') });
  return { value: [...first.values()] };
}

/** Every text in the JSON: the heads of clusters and the questions in them. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [commentLine(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/**
 * What people asked and the service would take as phrasings of the entry, once an editor agrees:
 * https://learn.microsoft.com/en-us/azure/ai-services/qnamaker/how-to/improve-knowledge-base
 */
function readSuggestions(text: string): ReadCell<string[]> {
  const json = readJson(text);
  if ('fault' in json) return json;
  return { value: [...new Set(textsIn(json.value))].filter((question) => question !== '') };
}

/** What the rows of an entry repeat; texts are empty if their cells are. */
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

export interface QnaRowsRead {
  rows: QnaRow[];
  /** Also those of rows that cannot be read otherwise. */
  qnaIds: ReadonlySet<number>;
  faults: RowRemark[];
  remarks: RowRemark[];
}

const NEEDED: readonly Column[] = ['Question', 'Answer', 'QnaId'];

/** A row of an export is one line, and the line ends within a cell are written as `\n`. */
const withLineEnds = (text: string) => text.replace(/(?<!\\)\\r\\n|(?<!\\)\\n/g, '\n').trim();

function readRow(row: TableRow, cell: (column: Column) => string, faults: RowRemark[]): QnaRow {
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
export function readQnaRows({ headings, rows }: Table): QnaRowsRead {
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
