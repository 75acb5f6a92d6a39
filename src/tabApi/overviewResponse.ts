import type { z } from 'zod';
import type { Overview, overviewQuery, Reference } from '../contract/tabContract';
import { EARLIEST_LAUNCH } from '../records/model/recordFields';
import type { EntityDirectory } from '../records/model/entityDirectory';
import type { PhaseDirectory, Target } from '../records/reporting/phaseDirectory';
import type { AgainstTarget, ProgressReport } from '../records/reporting/progressReport';
import type { ReportScope } from '../records/reporting/reportScope';
import { omitUndefined } from '../lib/omitUndefined';

const targetAnswer = ({ percent, by, sources }: Target) => ({
  percent,
  by,
  sources: [...sources],
});

/** The names behind the ids of entities and phases. */
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

/**
 * The scope of a report, or the names of contradictory parameters. A period without an end ends
 * today.
 */
export function scopeOf(
  { from, until, ...scope }: z.output<typeof overviewQuery>,
  today: string,
): ReportScope | { unfit: string[] } {
  const given = omitUndefined(scope);
  if (from === undefined && until === undefined) return given;
  const period = { from: from ?? EARLIEST_LAUNCH, until: until ?? today };
  return period.from > period.until ? { unfit: ['from', 'until'] } : { ...given, period };
}

/** Whether the entity and the phase exist. */
export const isKnown = (
  { entityId, phaseId }: ReportScope,
  { entities, phases }: { entities: EntityDirectory; phases: PhaseDirectory },
): boolean =>
  (entityId === undefined || entities.get(entityId) !== undefined) &&
  (phaseId === undefined || phases.get(phaseId) !== undefined);

/** A report as the tab shows it, with the published results. */
export function overviewAnswer(report: ProgressReport, published: Overview['published']): Overview {
  const { asOf, verified, pending, savedToDate, saved, againstTarget, againstFinalTarget } = report;
  return {
    ...{ asOf, verified, pending, savedToDate, published },
    ...(saved ? { saved } : {}),
    ...(againstTarget ? { againstTarget: againstAnswer(againstTarget) } : {}),
    ...(againstFinalTarget ? { againstFinalTarget: againstAnswer(againstFinalTarget) } : {}),
    entities: report.entities.map(withTarget),
    phases: report.phases.map(withTarget),
    types: [...report.types],
    months: [...report.months],
  };
}

const againstAnswer = ({ target, ...against }: AgainstTarget) => ({
  ...against,
  target: targetAnswer(target),
});

const withTarget = <T extends { againstTarget?: AgainstTarget }>({
  againstTarget,
  ...part
}: T) => ({
  ...part,
  ...(againstTarget ? { againstTarget: againstAnswer(againstTarget) } : {}),
});
