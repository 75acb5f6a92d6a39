import type { z } from 'zod';
import type { Overview, overviewQuery } from '../contract/tabContract';
import { EARLIEST_LAUNCH } from '../records/model/recordFields';
import type { EntityDirectory } from '../records/model/entityDirectory';
import type { PhaseDirectory } from '../records/reporting/phaseDirectory';
import type { AgainstTarget, ProgressReport } from '../records/reporting/progressReport';
import type { ReportScope } from '../records/reporting/reportScope';
import { defined } from '../lib/omitUndefined';
import { targetAnswer } from './referenceResponse';

/**
 * What a report is asked for, or the names of what does not fit together. A period without an end
 * ends today.
 */
export function scopeOf(
  { from, until, ...scope }: z.output<typeof overviewQuery>,
  today: string,
): ReportScope | { unfit: string[] } {
  const given = defined(scope);
  if (from === undefined && until === undefined) return given;
  const period = { from: from ?? EARLIEST_LAUNCH, until: until ?? today };
  return period.from > period.until ? { unfit: ['from', 'until'] } : { ...given, period };
}

/** Whether entity and phase are there. */
export const isKnown = (
  { entityId, phaseId }: ReportScope,
  { entities, phases }: { entities: EntityDirectory; phases: PhaseDirectory },
): boolean =>
  (entityId === undefined || entities.get(entityId) !== undefined) &&
  (phaseId === undefined || phases.get(phaseId) !== undefined);

/** A report as the tab shows it, with the published results beside it. */
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
