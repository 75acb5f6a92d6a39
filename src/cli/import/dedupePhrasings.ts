import { phrasingKey } from '../../language/text/phrasingKey';
import type { Remark } from '../table/rowRemark';
import { literalMessage } from '../../knowledge/editing/literalMessage';
import { entryId, type QnaEntry } from './groupQnaRows';

/** An entry with the phrasings that it is written with. */
export interface SettledEntry extends QnaEntry {
  phrasings: string[];
}

type Owners = Map<string, { id: string; line: number }>;

const keyOf = (text: string) => phrasingKey(literalMessage(text));

/** The phrasings that no earlier entry has, each once. */
function claim({ id, questions }: QnaEntry, owners: Owners, remarks: Remark[]): string[] {
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
 * keeps its first one, with what tells it apart in brackets: the question that leads to it ("Yes" is
 * an answer to many), its metadata, or else its id.
 */
export function settlePhrasings(entries: readonly QnaEntry[]): {
  settled: SettledEntry[];
  remarks: Remark[];
} {
  const owners: Owners = new Map();
  const remarks: Remark[] = [];
  const leading = leadingTo(entries);
  const settled = entries.map((entry) => {
    const own: Remark[] = [];
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
