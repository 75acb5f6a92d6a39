import type { z } from 'zod';
import { idsIn, type WrittenEntry } from './checkEntries';
import { isFacts } from './facts/factFiles';
import type { FactWording } from './facts/factReferences';
import type { PausableWork } from '../lib/pausableWork';
import type { Problem } from './knowledgeProblem';
import { REFERENCE_FILES } from './readReference';
import {
  entriesFile,
  singleLanguageEntriesFile,
  type Entry,
  conversationsFile,
} from './knowledgeSchema';
import { parseYamlFile, type KnowledgeFile, type Located } from './yaml/yamlFile';
import { NO_ANSWER, type ConversationTest, type Knowledge } from './knowledge';

/** A test conversation, and the place where it is written. */
interface WrittenConversation {
  conversation: ConversationTest;
  index: number;
  located: Located;
}

/** True for a file of test conversations: all that is below `tests/`. */
export const isConversations = (name: string): boolean => name.startsWith('tests/');

/** True for a file of entries: what is no reference, no test conversation and no fact. */
export const isEntries = (name: string): boolean =>
  !REFERENCE_FILES.includes(name) && !isConversations(name) && !isFacts(name);

/** The first turn is written in the conversation itself. */
const pathOf = (index: number, turn: number) => (turn === 0 ? [index] : [index, 'then', turn - 1]);

/** The test conversations of a knowledge folder. */
export function readConversations(
  files: readonly KnowledgeFile[],
  problems: Problem[],
): WrittenConversation[] {
  return files
    .filter(({ name }) => isConversations(name))
    .flatMap((file) => {
      const parsed = parseYamlFile(file, conversationsFile, problems);
      if (!parsed) return [];
      const { value, located } = parsed;
      return value.map(({ language, then, ...first }, index) => {
        const turns = [first, ...then].map((turn, at) => ({
          ...turn,
          line: located.lineOf([...pathOf(index, at), 'question']),
        }));
        return { index, located, conversation: { language, file: file.name, turns } };
      });
    });
}

/** What is expected exists. */
export function checkConversations(
  written: readonly WrittenConversation[],
  { entries, facts }: Pick<Knowledge, 'entries' | 'facts'>,
  problems: Problem[],
): void {
  const known = new Set([
    NO_ANSWER,
    ...entries.flatMap(({ id, family }) => [id, family]),
    ...facts.facts.map(({ id }) => id),
  ]);
  for (const { conversation, index, located } of written) {
    conversation.turns.forEach(({ expect }, turn) => {
      if (known.has(expect)) return;
      problems.push(
        located.problem(
          [...pathOf(index, turn), 'expect'],
          `unknown entry or fact "${expect}"; use the id of one, or "${NO_ANSWER}"`,
        ),
      );
    });
  }
}

export interface KnowledgeOptions {
  /**
   * Take entries whose questions or answer are in one language only. Never set for serving: there
   * both languages are promised. Default: false.
   */
  allowSingleLanguage?: boolean;
  /** How facts are worded in texts. Default: their values as they are written. */
  factWording?: FactWording;
}

/** The entries of the files, and the ids in those files that have mistakes; pauses after each. */
export function* readEntries(
  files: readonly KnowledgeFile[],
  { allowSingleLanguage = false }: KnowledgeOptions,
  problems: Problem[],
): PausableWork<{ written: WrittenEntry[]; unread: string[] }> {
  const schema: z.ZodType<Entry[]> = allowSingleLanguage ? singleLanguageEntriesFile : entriesFile;
  const written: WrittenEntry[] = [];
  const unread: string[] = [];
  for (const file of files) {
    if (!isEntries(file.name)) continue;
    const parsed = parseYamlFile(file, schema, problems);
    if (parsed)
      parsed.value.forEach((entry, index) =>
        written.push({ entry, index, located: parsed.located }),
      );
    else unread.push(...idsIn(file.text));
    yield;
  }
  return { written, unread };
}
