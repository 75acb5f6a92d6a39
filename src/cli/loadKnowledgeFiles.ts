import { buildKnowledge } from '../knowledge/buildKnowledge';
import type { Knowledge } from '../knowledge/knowledge';
import { readKnowledgeFolder } from '../knowledge/readKnowledgeFolder';
import type { KnowledgeFile } from '../knowledge/yaml/yamlFile';
import { refuseProblems } from './openKnowledgeFolder';

/** A knowledge folder as it is written, and what it says. */
export interface LoadedFolder {
  files: KnowledgeFile[];
  knowledge: Knowledge;
}

/**
 * Loads a folder together with its texts; entries may be in one language only.
 * @throws FaultsFound with every problem of the files
 */
export async function loadFolder(folder: string): Promise<LoadedFolder> {
  const { files, problems } = await readKnowledgeFolder(folder);
  const built =
    problems.length > 0 ? { problems } : buildKnowledge(files, { allowSingleLanguage: true });
  if ('problems' in built) refuseProblems(built.problems);
  return { files, knowledge: built.knowledge };
}
