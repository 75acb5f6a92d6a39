import type { PaperTarget, TargetedPhase } from './knowledge';
import type { PhasesFile } from './knowledgeSchema';

type WrittenTarget = NonNullable<PhasesFile['finalTarget']>;

const toTarget = ({ percent, by, source }: WrittenTarget): PaperTarget => ({
  percent,
  by,
  sources: [source].flat(),
});

/** The phases with their targets, and the final one; only of files without a problem. */
export function targetedPhases({ phases, finalTarget }: PhasesFile): {
  phases: TargetedPhase[];
  finalTarget?: PaperTarget;
} {
  return {
    phases: phases
      .map(({ id, number, name, short = name, members, target }) => ({
        ...{ id, number, name, short, members },
        ...(target && { target: toTarget(target) }),
      }))
      .sort((a, b) => a.number - b.number),
    ...(finalTarget && { finalTarget: toTarget(finalTarget) }),
  };
}
