import type { WrittenEntry } from '../checkEntries';
import { isFacts, readFactFiles, type WrittenFacts } from '../facts/factFiles';
import type { Knowledge } from '../knowledge';
import type { Problem } from '../knowledgeProblem';
import { readConversations, readEntries, type KnowledgeOptions } from '../readEntries';
import { runToEnd } from '../../lib/pausableWork';
import { readReference } from '../readReference';
import type { KnowledgeFile, Located } from '../yaml/yamlFile';
import { FactReferences } from '../facts/factReferences';
import { TextCollection, type WrittenPair, type WrittenText } from './lintTexts';

/** Reference data of one file, and where it stands. */
type Reference = ReturnType<typeof readReference>;

/** Knowledge without mistakes, as it is written and as it is served: what rules look at. */
export interface Corpus {
  knowledge: Knowledge;
  entries: readonly WrittenEntry[];
  reference: Reference;
  facts: WrittenFacts;
  /** Words the facts as texts name them. */
  references: FactReferences;
  texts: readonly WrittenText[];
  /** Texts that stand in both languages. */
  pairs: readonly WrittenPair[];
  /** The day that decides what is overdue, as `2026-11-25`. */
  today: string;
}

/** The texts of facts and of what belongs to them; their other values are ids and codes. */
function* factParts({ subjects, attributes, missing, facts }: WrittenFacts): Generator<Part> {
  for (const { item, path, located } of facts) {
    const { value, note } = item;
    if (typeof value === 'object' && !Array.isArray(value))
      yield { value, path: [...path, 'value'], located };
    if (note) yield { value: note, path: [...path, 'note'], located };
  }
  for (const { item, path, located } of subjects) {
    const { name, short, aliases } = item;
    yield { value: { name, short, aliases }, path, located };
  }
  for (const { item, path, located } of attributes) {
    const { label, words } = item;
    yield { value: { label, words }, path, located };
  }
  for (const { item, path, located } of missing)
    yield { value: item.text, path: [...path, 'text'], located };
}

/** A value and the path below which it stands. */
interface Part {
  value: unknown;
  path: readonly PropertyKey[];
  located: Located;
}

/** The values of every file, with the path below which they stand. */
function* parts(
  reference: Reference,
  entries: readonly WrittenEntry[],
  facts: WrittenFacts,
  files: readonly KnowledgeFile[],
  problems: Problem[],
): Generator<Part> {
  for (const parsed of Object.values(reference))
    if (parsed) yield { value: parsed.value, path: [], located: parsed.located };
  for (const { entry, index, located } of entries) yield { value: entry, path: [index], located };
  for (const { conversation, index, located } of readConversations(files, problems))
    yield { value: conversation.turns, path: [index], located };
  yield* factParts(facts);
}

/**
 * Reads files that {@link buildKnowledge} has built without a problem.
 * @param today as `2026-11-25`
 */
export function readCorpus(
  files: readonly KnowledgeFile[],
  knowledge: Knowledge,
  today: string,
  options: KnowledgeOptions = {},
): Corpus {
  const problems: Problem[] = [];
  const reference = readReference(files, problems);
  const entries = runToEnd(readEntries(files, options, problems)).written;
  const own = files.filter(({ name }) => isFacts(name));
  const facts = runToEnd(readFactFiles(own, problems));
  const references = new FactReferences(knowledge.facts, options.factWording);
  const collection = new TextCollection(references);
  for (const part of parts(reference, entries, facts, files, problems)) collection.add(part);
  const { texts, pairs } = collection;
  return { knowledge, entries, reference, facts, references, texts, pairs, today };
}
