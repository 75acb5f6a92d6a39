import { useMemo } from 'react';
import { useTab } from '../ui/tabContext';

/** The names of ids in the language of the page; an unknown id is displayed as it is. */
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
      /** The number of entities in a phase. */
      members: (phaseId: string) => phases.get(phaseId)?.members.length ?? 0,
      /** Capitalised, for the start of a line. */
      phase: (id: string) => capitalised(called(phases.get(id)?.short, id)),
    };
  }, [reference, format]);
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
