import type { EntityFinder } from '../answering/understanding/entityFinder';
import type { Knowledge } from '../knowledge/knowledge';
import type { EntityDirectory, RecordEntity } from '../records/model/entityDirectory';
import type { PhaseDirectory, RecordPhase } from '../records/reporting/phaseDirectory';

type Entities = Pick<Knowledge, 'entities'>;

/**
 * The current entities of the knowledge base, for records. A merged entity is also found by its old
 * name and id, and counts as its successor.
 */
export function createEntityDirectory(knowledge: Entities, finder: EntityFinder): EntityDirectory {
  const live = new Map<string, RecordEntity>();
  const successors = new Map<string, string>();
  for (const { id, code, name, short, successor } of knowledge.entities) {
    if (successor === undefined) live.set(id, { id, code, name, short });
    else successors.set(id, successor);
  }
  const present = (id: string) => successors.get(id) ?? id;

  return {
    all: [...live.values()],
    get: (id) => live.get(present(id)),
    idsOf: (id) => [
      present(id),
      ...[...successors].filter(([, successor]) => successor === present(id)).map(([old]) => old),
    ],
    named(text) {
      // Alone, a short code reads like an abbreviation of the chat.
      const coded = [...live.values()].find(({ code }) => code === text.trim().toUpperCase());
      if (coded) return [[coded.id]];
      const found = finder.entitiesIn(text).map((ids) => [...new Set(ids.map(present))]);
      // The same name twice, or the old and new name of one entity, count once.
      return [...new Map(found.map((ids) => [ids.join(), ids])).values()];
    },
  };
}

/** The entities of the knowledge base in use. */
export function createServedDirectory(
  served: EntityFinder & { readonly knowledge: Entities },
): EntityDirectory {
  let { knowledge } = served;
  let directory = createEntityDirectory(knowledge, served);
  const current = () => {
    if (knowledge !== served.knowledge) {
      knowledge = served.knowledge;
      directory = createEntityDirectory(knowledge, served);
    }
    return directory;
  };
  return {
    get all() {
      return current().all;
    },
    get: (id) => current().get(id),
    idsOf: (id) => current().idsOf(id),
    named: (text) => current().named(text),
  };
}

type Phases = Pick<Knowledge, 'phases' | 'finalTarget'>;

/**
 * The phases of the knowledge base in use, with their current members. If two members were merged,
 * their successor appears once.
 */
export function createServedPhases(
  served: { readonly knowledge: Phases },
  entities: EntityDirectory,
): PhaseDirectory {
  const current = (): RecordPhase[] =>
    served.knowledge.phases.map((phase) => ({
      ...phase,
      members: [...new Set(phase.members.map((id) => entities.get(id)?.id ?? id))],
    }));
  return {
    get all() {
      return current();
    },
    get finalTarget() {
      return served.knowledge.finalTarget;
    },
    get: (id) => current().find((phase) => phase.id === id),
    of: (entityId) => {
      const id = entities.get(entityId)?.id ?? entityId;
      return current().find(({ members }) => members.includes(id));
    },
  };
}
