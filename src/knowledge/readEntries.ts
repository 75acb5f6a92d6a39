import type { z } from 'zod';
import { idsIn, type Written } from './checkEntries';
import type { Pausing } from '../lib/pausableWork';
import type { Problem } from './knowledgeProblem';
import { isConversations } from './readConversations';
import { REFERENCE_FILES } from './readReference';
import { entriesFile, singleLanguageEntriesFile, type Entry } from './knowledgeSchema';
import { parseYamlFile, type KnowledgeFile } from './yaml/yamlFile';

export interface KnowledgeOptions {
  /**
   * Take entries whose questions or answer are in one language only. Never set for serving: there
   * both languages are promised. Default: false.
   */
  allowSingleLanguage?: boolean;
}

/** The entries of the files, and the ids in those files that have mistakes; pauses after each. */
export function* readEntries(
  files: readonly KnowledgeFile[],
  { allowSingleLanguage = false }: KnowledgeOptions,
  problems: Problem[],
): Pausing<{ written: Written[]; unread: string[] }> {
  const schema: z.ZodType<Entry[]> = allowSingleLanguage ? singleLanguageEntriesFile : entriesFile;
  const written: Written[] = [];
  const unread: string[] = [];
  for (const file of files) {
    if (REFERENCE_FILES.includes(file.name) || isConversations(file.name)) continue;
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
