import { buildKnowledge, type Built, type KnowledgeOptions } from './buildKnowledge';
import { readKnowledgeFolder } from './readKnowledgeFolder';

/**
 * Reads and checks a knowledge folder.
 * @param folder path of the folder that holds sources.yaml and the entries
 * @returns the knowledge, or every problem with its file and line
 * @throws if the folder itself cannot be read
 */
export async function loadKnowledge(folder: string, options?: KnowledgeOptions): Promise<Built> {
  const { files, problems } = await readKnowledgeFolder(folder);
  // What was refused would be reported as missing, too.
  return problems.length > 0 ? { problems } : buildKnowledge(files, options);
}
