import { useMemo } from 'react';
import { useTab } from '../ui/tabContext';

/** What ids are called in the language of the page; an id that nothing is known of stands for itself. */
export function useNames() {
  const { reference, format } = useTab();
  return useMemo(() => {
    const entities = new Map(reference.entities.map((entity) => [entity.id, entity]));
    const phases = new Map(reference.phases.map((phase) => [phase.id, phase]));
    const called = (names: { ar: string; en: string } | undefined, id: string) =>
      names ? format.name(names) : id;
    return {
      entity: (id: string) => called(entities.get(id)?.name, id),
      shortEntity: (id: string) => called(entities.get(id)?.short, id),
      /** How many entities belong to a phase. */
      members: (phaseId: string) => phases.get(phaseId)?.members.length ?? 0,
      /** As it stands at the beginning of a line. */
      phase: (id: string) => capitalised(called(phases.get(id)?.short, id)),
    };
  }, [reference, format]);
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
