import type { Reference } from '../contract/tabContract';
import type { EntityDirectory } from '../records/model/entityDirectory';
import type { PhaseDirectory, Target } from '../records/reporting/phaseDirectory';

export const targetAnswer = ({ percent, by, sources }: Target) => ({
  percent,
  by,
  sources: [...sources],
});

/** What the ids of entities and phases stand for. */
export function referenceAnswer(entities: EntityDirectory, phases: PhaseDirectory): Reference {
  const all = phases.all;
  const { finalTarget } = phases;
  const phaseOf = (id: string) => all.find(({ members }) => members.includes(id))?.id ?? null;
  return {
    entities: entities.all.map(({ id, code, name, short }) => ({
      ...{ id, code, phaseId: phaseOf(id) },
      name: { ...name },
      short: { ...short },
    })),
    phases: all.map(({ id, number, name, short, members, target }) => ({
      ...{ id, number },
      name: { ...name },
      short: { ...short },
      members: [...members],
      ...(target ? { target: targetAnswer(target) } : {}),
    })),
    ...(finalTarget ? { finalTarget: targetAnswer(finalTarget) } : {}),
  };
}
