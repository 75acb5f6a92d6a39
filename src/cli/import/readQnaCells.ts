import { z } from 'zod';
import { commentLine } from './oneLine';

/** A button below an answer that leads on to another entry. */
export interface Prompt {
  qnaId: number;
  /** What stands on the button. */
  text: string;
}

/** What a cell means, or what is wrong with it. */
export type ReadCell<T> = { value: T } | { fault: string };

const QNA_ID = /^\d{1,15}$/;
const TRUE = new Set(['true', '1']);
const FALSE = new Set(['', 'false', '0']);

export function readQnaId(text: string): ReadCell<number> {
  if (text === '') return { fault: 'is missing' };
  return QNA_ID.test(text) ? { value: Number(text) } : { fault: `"${text}" is no whole number` };
}

export function readTruth(text: string): ReadCell<boolean> {
  const word = text.toLowerCase();
  if (TRUE.has(word)) return { value: true };
  return FALSE.has(word) ? { value: false } : { fault: `"${text}" is neither true nor false` };
}

function readJson(text: string): ReadCell<unknown> {
  try {
    return { value: text === '' ? [] : (JSON.parse(text) as unknown) };
  } catch (error) {
    return { fault: `is no JSON (${(error as Error).message})` };
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
export function readPrompts(text: string): ReadCell<Prompt[]> {
  const json = readJson(text);
  if ('fault' in json) return json;
  const parsed = prompts.safeParse(withLowerKeys(json.value));
  if (!parsed.success)
    return {
      fault: 'is no list of {"DisplayOrder": number, "QnaId": number, "DisplayText": text}',
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
export function readSuggestions(text: string): ReadCell<string[]> {
  const json = readJson(text);
  if ('fault' in json) return json;
  return { value: [...new Set(textsIn(json.value))].filter((question) => question !== '') };
}
