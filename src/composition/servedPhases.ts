import type { Knowledge } from '../knowledge/knowledge';
import type { EntityDirectory } from '../records/model/entityDirectory';
import type { PhaseDirectory, RecordPhase } from '../records/reporting/phaseDirectory';

type Phases = Pick<Knowledge, 'phases' | 'finalTarget'>;

/**
 * The phases of whatever knowledge is served at the moment, with their members as they are now: of
 * two that were merged their successor stands once.
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
