import { createEntityFinder } from '../answering/understanding/entityFinder';
import { createEntityDirectory } from '../composition/servedDirectories';
import type { Knowledge } from '../knowledge/knowledge';
import { loadKnowledge } from '../knowledge/readKnowledgeFolder';
import { formatProblem } from '../knowledge/knowledgeProblem';
import { KnowledgeError } from '../composition/loadAnswerer';
import {
  findOnlyEntity,
  type EntityDirectory,
  type RecordEntity,
} from '../records/model/entityDirectory';

/**
 * The entities of a knowledge folder, without the engine that only answers need: one second instead
 * of five.
 * @throws KnowledgeError if the files have mistakes
 */
export async function loadEntities(folder: string): Promise<EntityDirectory> {
  return (await loadDirectory(folder)).entities;
}

/** The same with the knowledge that they are of. */
export async function loadDirectory(
  folder: string,
): Promise<{ knowledge: Knowledge; entities: EntityDirectory }> {
  const built = await loadKnowledge(folder);
  if ('problems' in built) throw new KnowledgeError(built.problems.map(formatProblem));
  const { knowledge } = built;
  const finder = createEntityFinder(knowledge);
  return { knowledge, entities: createEntityDirectory(knowledge, finder) };
}

/** The one entity that is meant, by id, code or any of its names; or why it is not known which. */
export function findEntity(
  text: string,
  entities: EntityDirectory,
): { entity: RecordEntity } | { fault: string } {
  const given = text.trim();
  const exact =
    entities.get(given.toLowerCase()) ??
    entities.all.find(({ code }) => code === given.toUpperCase()) ??
    entities.all.find(({ name }) => name.en === given || name.ar === given);
  if (exact) return { entity: exact };
  const entity = entities.get(findOnlyEntity(entities, given) ?? '');
  if (entity) return { entity };
  const meant = entities.named(given).flat();
  return {
    fault:
      meant.length > 1
        ? `"${given}" may be ${meant.join(' or ')}; write the id`
        : `no entity is called "${given}"; "lawaraq entities list" lists them`,
  };
}
