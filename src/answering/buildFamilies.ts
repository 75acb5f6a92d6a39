import { LANGUAGES } from '../language/text/detectLanguage';
import type { ExpandedEntry, Knowledge } from '../knowledge/knowledge';
import type { Phrasing } from './model/phrasing';
import { createFamily, type Family } from './ranking/entryFamily';
import type { IndexedText } from './matching/phrasingIndex';
import type { PausableWork } from '../lib/pausableWork';
import type { QuestionReader } from './understanding/question';
import { TrainingQuestions } from './trainRanking';

function groupByFamily(entries: readonly ExpandedEntry[]): Map<string, ExpandedEntry[]> {
  const groups = new Map<string, ExpandedEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.family);
    if (group) group.push(entry);
    else groups.set(entry.family, [entry]);
  }
  return groups;
}

/** The phrasings of a family as they are written; all its expansions have the same. */
const phrasingsIn = (family: string, entry: ExpandedEntry | undefined): Phrasing[] =>
  LANGUAGES.flatMap((language) =>
    (entry?.patterns[language] ?? []).map((text) => ({ family, language, text })),
  );

/** The phrasings of families, in the order of {@link readFamilies}. */
export const writtenPhrasings = (families: ReadonlyMap<string, Family>): Phrasing[] =>
  [...families.values()].flatMap(({ id, expansions }) =>
    phrasingsIn(id, [...expansions.values()][0]),
  );

/** The families of a knowledge base and their phrasings, in the same order. */
interface ReadFamilies {
  families: Map<string, Family>;
  phrasings: Phrasing[];
  texts: IndexedText[];
  trainingQuestions: TrainingQuestions;
}

/**
 * Reads every phrasing and the answers; pauses after each entry.
 * @param before see {@link QuestionReader.readWritten}
 */
export function* readFamilies(
  knowledge: Knowledge,
  reader: QuestionReader,
  before: QuestionReader | undefined,
): PausableWork<ReadFamilies> {
  const read: ReadFamilies = {
    families: new Map(),
    phrasings: [],
    texts: [],
    trainingQuestions: new TrainingQuestions(),
  };
  for (const [id, expansions] of groupByFamily(knowledge.entries)) {
    const [first] = expansions;
    const written = phrasingsIn(id, first);
    const questions = written.map(({ text }) => reader.readWritten(text, before));
    const answers = first
      ? LANGUAGES.map((language) => reader.readWritten(first.answer[language], before))
      : [];
    const family = createFamily(expansions, questions, answers);
    if (!family) continue;
    read.families.set(id, family);
    written.forEach((phrasing, at) => {
      const question = questions[at];
      if (!question) return;
      read.phrasings.push(phrasing);
      read.texts.push({ family: id, language: phrasing.language, terms: question.terms });
      read.trainingQuestions.add(question);
    });
    yield;
  }
  return read;
}
