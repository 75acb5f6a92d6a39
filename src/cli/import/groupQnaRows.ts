import type { RowRemark } from '../table/table';
import type { QnaContent, QnaRow, QnaRowsRead } from './readQnaRows';
import { phrasingKey } from '../../language/text/normalizeText';
import { literalMessage } from '../../knowledge/editing/textEdit';

/** A way of asking, and the line that it stands on. */
interface GroupedQuestion {
  line: number;
  text: string;
}

/** All rows of one QnaId. */
export interface QnaEntry extends QnaContent {
  id: string;
  questions: GroupedQuestion[];
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
function checkAnswers(rows: readonly QnaRow[], faults: RowRemark[]): void {
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

function checkPrompts(
  rows: readonly QnaRow[],
  known: ReadonlySet<number>,
  faults: RowRemark[],
): void {
  const first = rows.find(({ prompts }) => prompts.length > 0);
  for (const { qnaId } of first?.prompts ?? [])
    if (first && !known.has(qnaId))
      faults.push({ row: first.line, text: `Prompts: no row has the QnaId ${qnaId}` });
}

function remarkDifferences(rows: readonly QnaRow[], remarks: RowRemark[]): void {
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
export function groupQnaRows({ rows, qnaIds }: QnaRowsRead): {
  entries: QnaEntry[];
  faults: RowRemark[];
  remarks: RowRemark[];
} {
  const faults: RowRemark[] = [];
  const remarks: RowRemark[] = [];
  const entries = groupById(rows).map((group) => {
    checkAnswers(group, faults);
    checkPrompts(group, qnaIds, faults);
    remarkDifferences(group, remarks);
    return toEntry(group);
  });
  return { entries, faults, remarks };
}

/** An entry with the phrasings that it is written with. */
export interface SettledEntry extends QnaEntry {
  phrasings: string[];
}

type Owners = Map<string, { id: string; line: number }>;

const keyOf = (text: string) => phrasingKey(literalMessage(text));

/** The phrasings that no earlier entry has, each once. */
function claim({ id, questions }: QnaEntry, owners: Owners, remarks: RowRemark[]): string[] {
  return questions.flatMap(({ line, text }) => {
    const key = keyOf(text);
    const owner = owners.get(key);
    if (!owner) {
      owners.set(key, { id, line });
      return text;
    }
    const where = owner.id === id ? `line ${owner.line}` : `line ${owner.line} (${owner.id})`;
    remarks.push({ row: line, text: `"${text}" is asked in ${where} already; left out` });
    return [];
  });
}

/** By entry, the questions whose answers lead on to it. */
function leadingTo(entries: readonly QnaEntry[]): Map<string, string[]> {
  const leading = new Map<string, string[]>();
  for (const { prompts, questions } of entries)
    for (const { qnaId } of prompts) {
      const own = leading.get(entryId(qnaId)) ?? [];
      leading.set(entryId(qnaId), [...own, ...questions.slice(0, 1).map(({ text }) => text)]);
    }
  return leading;
}

/**
 * A phrasing belongs to one entry, the first that has it. An entry of which nothing would be left
 * keeps its first one, with what tells it apart in brackets: the question that leads to it ("Yes"
 * is an answer to many), its metadata, or else its id.
 */
export function dedupePhrasings(entries: readonly QnaEntry[]): {
  settled: SettledEntry[];
  remarks: RowRemark[];
} {
  const owners: Owners = new Map();
  const remarks: RowRemark[] = [];
  const leading = leadingTo(entries);
  const settled = entries.map((entry) => {
    const own: RowRemark[] = [];
    const phrasings = claim(entry, owners, own);
    const [first] = entry.questions;
    if (phrasings.length > 0 || !first) {
      remarks.push(...own);
      return { ...entry, phrasings };
    }
    const told = [...(leading.get(entry.id) ?? []), entry.metadata, entry.id]
      .filter((hint) => hint !== '')
      .map((hint) => `${first.text} (${hint})`);
    const text = told.find((phrasing) => !owners.has(keyOf(phrasing))) ?? entry.id;
    owners.set(keyOf(text), { id: entry.id, line: first.line });
    remarks.push(...own.slice(1), {
      row: first.line,
      text: `"${first.text}" is asked elsewhere already; written as "${text}"`,
    });
    return { ...entry, phrasings: [text] };
  });
  return { settled, remarks };
}
