import type { Remark } from '../table/rowRemark';
import type { QnaContent, QnaRow, RowsRead } from './readQnaRows';

/** A way of asking, and the line that it stands on. */
interface Asked {
  line: number;
  text: string;
}

/** All rows of one QnaId. */
export interface QnaEntry extends QnaContent {
  id: string;
  questions: Asked[];
}

export const entryId = (qnaId: number): string => `qna-${qnaId}`;

/** What every row of an entry repeats. */
const REPEATED = [
  ['source', 'Source'],
  ['metadata', 'Metadata'],
] as const;

function groupById(rows: readonly QnaRow[]): QnaRow[][] {
  const groups = new Map<number, QnaRow[]>();
  for (const row of rows) {
    const group = groups.get(row.qnaId);
    if (group) group.push(row);
    else groups.set(row.qnaId, [row]);
  }
  return [...groups.values()];
}

/** The rows of an entry give one answer. */
function checkAnswers(rows: readonly QnaRow[], faults: Remark[]): void {
  const first = rows.find(({ answer }) => answer !== '');
  for (const { line, answer, qnaId } of rows) {
    if (!first) faults.push({ row: line, text: 'Answer: is missing' });
    else if (answer !== '' && answer !== first.answer)
      faults.push({
        row: line,
        text: `Answer: is not that of line ${first.line}, which has the QnaId ${qnaId} too`,
      });
  }
}

function checkPrompts(rows: readonly QnaRow[], known: ReadonlySet<number>, faults: Remark[]): void {
  const first = rows.find(({ prompts }) => prompts.length > 0);
  for (const { qnaId } of first?.prompts ?? [])
    if (first && !known.has(qnaId))
      faults.push({ row: first.line, text: `Prompts: no row has the QnaId ${qnaId}` });
}

function remarkDifferences(rows: readonly QnaRow[], remarks: Remark[]): void {
  for (const [key, column] of REPEATED) {
    const first = rows.find((row) => row[key] !== '');
    for (const row of rows)
      if (first && row[key] !== '' && row[key] !== first[key])
        remarks.push({
          row: row.line,
          text: `${column}: is not that of line ${first.line}, which is taken`,
        });
  }
}

function toEntry(rows: readonly QnaRow[]): QnaEntry {
  const text = (key: 'answer' | 'source' | 'sourceName' | 'metadata') =>
    rows.map((row) => row[key]).find((value) => value !== '') ?? '';
  return {
    id: entryId(rows[0]?.qnaId ?? NaN),
    questions: rows.map(({ line, question }) => ({ line, text: question })),
    answer: text('answer'),
    source: text('source'),
    sourceName: text('sourceName'),
    metadata: text('metadata'),
    suggestions: [...new Set(rows.flatMap(({ suggestions }) => suggestions))],
    contextOnly: rows.some(({ contextOnly }) => contextOnly),
    prompts: rows.map(({ prompts }) => prompts).find((prompts) => prompts.length > 0) ?? [],
  };
}

/** The entries of an export, in the order in which they first stand there. */
export function groupRows({ rows, qnaIds }: RowsRead): {
  entries: QnaEntry[];
  faults: Remark[];
  remarks: Remark[];
} {
  const faults: Remark[] = [];
  const remarks: Remark[] = [];
  const entries = groupById(rows).map((group) => {
    checkAnswers(group, faults);
    checkPrompts(group, qnaIds, faults);
    remarkDifferences(group, remarks);
    return toEntry(group);
  });
  return { entries, faults, remarks };
}
