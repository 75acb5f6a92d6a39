import { createAsk } from '../../answering/meaning/askWithMeaning';
import type { Answerer } from '../../answering/answerer';
import type { ExplainedName } from '../../answering/explainAnswer';
import { cleanText } from '../../language/text/cleanText';
import { LANGUAGES, type Language } from '../../language/text/detectLanguage';
import { normalizeText, tokenize, phrasingKey } from '../../language/text/normalizeText';
import type { ExpandedEntry, Knowledge, NameType } from '../../knowledge/knowledge';
import type { Problem } from '../../knowledge/knowledgeProblem';
import {
  runTestQuestions,
  describeOutcome,
  runTestConversations,
  isExpected,
} from './knowledgeTests';

/** The result of adding a phrasing to an entry, in memory only. */
export interface PhrasingTrial {
  phrasing: string;
  language: Language;
  /** The entry that has this phrasing already, so that it cannot be added. */
  takenBy: string | undefined;
  /** Whether the question then finds the entry. */
  wins: boolean;
  /** What the question then finds, and how sure it is. */
  found: string;
  /** Tests that held before and then do not. */
  broken: readonly Problem[];
}

/** Makes an answerer out of knowledge, ready to be asked. */
export type MakeAnswerer = (knowledge: Knowledge) => Promise<Answerer>;

const wordsOf = (text: string) => tokenize(normalizeText(text)).join(' ');

/**
 * The text with `{phase}` and the like in place of the name, as phrasings of such entries have it.
 */
function withSlot(text: string, slot: NameType, names: readonly ExplainedName[]): string {
  const name = names.find(({ type }) => type === slot);
  if (!name) return text;
  const words = text.split(/\s+/);
  for (let start = 0; start < words.length; start += 1) {
    for (let end = words.length; end > start; end -= 1) {
      const run = words.slice(start, end).join(' ');
      if (wordsOf(run) !== name.words) continue;
      const mark = /[^\p{L}\p{M}\p{N}]*$/u.exec(run)?.[0] ?? '';
      return [...words.slice(0, start), `{${slot}}${mark}`, ...words.slice(end)].join(' ');
    }
  }
  return text;
}

function ownerOf({ entries }: Knowledge, phrasing: string): string | undefined {
  const key = phrasingKey(phrasing);
  return entries.find(({ patterns }) =>
    LANGUAGES.some((language) => patterns[language].some((text) => phrasingKey(text) === key)),
  )?.family;
}

function withPhrasing(
  knowledge: Knowledge,
  family: string,
  { phrasing, language }: Pick<PhrasingTrial, 'phrasing' | 'language'>,
): Knowledge {
  const add = (entry: ExpandedEntry): ExpandedEntry =>
    entry.family === family
      ? {
          ...entry,
          patterns: { ...entry.patterns, [language]: [...entry.patterns[language], phrasing] },
        }
      : entry;
  // Another version: what was learned from the files must not be taken for what they would be.
  return { ...knowledge, version: `${knowledge.version}+1`, entries: knowledge.entries.map(add) };
}

async function failuresOf(knowledge: Knowledge, answerer: Answerer): Promise<Problem[]> {
  const ask = createAsk(answerer);
  return [
    ...(await runTestQuestions(knowledge, ask)),
    ...(await runTestConversations(knowledge, ask)),
  ];
}

const placeOf = ({ file, line, path }: Problem) => `${file}:${line} ${path}`;

/**
 * Adds a question to an entry as a phrasing, in memory, and asks again: the question, and every
 * test of the knowledge. Takes as long as making two answerers.
 * @param expected id of the entry, with or without its subject; there has to be one
 */
export async function tryPhrasing(
  knowledge: Knowledge,
  { question, expected }: { question: string; expected: string },
  before: Answerer,
  make: MakeAnswerer,
): Promise<PhrasingTrial> {
  const family = expected.split('.')[0] ?? expected;
  const slot = knowledge.entries.find((entry) => entry.family === family)?.slot;
  const { language = 'en', names } = before.explain(question);
  const typed = cleanText(question);
  const phrasing = slot === undefined ? typed : withSlot(typed, slot, names);
  const takenBy = ownerOf(knowledge, phrasing);
  const trial = { phrasing, language, takenBy };
  if (takenBy !== undefined) {
    const { outcome } = before.answer(question, {});
    return {
      ...trial,
      wins: isExpected(outcome, expected),
      found: describeOutcome(outcome),
      broken: [],
    };
  }
  const after = await make(withPhrasing(knowledge, family, trial));
  const { outcome } = after.answer(question, {});
  const failing = new Set((await failuresOf(knowledge, before)).map(placeOf));
  const failuresAfter = await failuresOf(knowledge, after);
  return {
    ...trial,
    wins: isExpected(outcome, expected),
    found: describeOutcome(outcome),
    broken: failuresAfter.filter((problem) => !failing.has(placeOf(problem))),
  };
}
