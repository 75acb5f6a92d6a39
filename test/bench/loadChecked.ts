import type { KnowledgeOptions } from '../../src/knowledge/buildKnowledge';
import type { Knowledge } from '../../src/knowledge/knowledge';
import { loadKnowledge } from '../../src/knowledge/readKnowledgeFolder';
import { formatProblem } from '../../src/knowledge/knowledgeProblem';
import { KnowledgeError } from '../../src/composition/loadAnswerer';

/** @throws KnowledgeError where the files have mistakes */
export async function loadChecked(folder: string, options: KnowledgeOptions): Promise<Knowledge> {
  const built = await loadKnowledge(folder, options);
  if ('problems' in built) throw new KnowledgeError(built.problems.map(formatProblem));
  return built.knowledge;
}
