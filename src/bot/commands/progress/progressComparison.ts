import {
  MOST_ROWS,
  type PartRow,
  type ProgressComparisonContent,
} from '../../../cards/progress/progressComparisonCard';
import type { EntityDirectory } from '../../../records/model/entityDirectory';
import type { PhaseDirectory } from '../../../records/reporting/phaseDirectory';
import { scopeOf, type ProgressQuestion } from '../../../records/reporting/progressQuestion';
import type { ProgressReporting } from '../../../records/reporting/reporting';
import type { ReportScope } from '../../../records/reporting/reportScope';

interface ProgressComparisonDeps {
  reporting: ProgressReporting;
  entities: EntityDirectory;
  phases: PhaseDirectory;
}

type Compared = Pick<ProgressComparisonContent, 'rows' | 'report' | 'without'>;

/** Adds the savings of the period to each displayed row, if the question has a period. */
async function withSavings(
  rows: readonly PartRow[],
  { period, ...scope }: ReportScope,
  reporting: ProgressReporting,
): Promise<PartRow[]> {
  if (!period) return [...rows];
  const shown = rows.slice(0, MOST_ROWS).map(async (row) => {
    const { saved } = await reporting.report({ ...scope, ...row.of, period });
    return { ...row, ...(saved && { saved: saved.sheets }) };
  });
  return [...(await Promise.all(shown)), ...rows.slice(MOST_ROWS)];
}

/** The entities of a phase, the named ones, or all. */
async function entitiesCompared(
  question: ProgressQuestion,
  deps: ProgressComparisonDeps,
): Promise<Compared> {
  const { reporting, entities, phases } = deps;
  const scope = scopeOf(question);
  const { entityIds = [] } = question;
  const report = await reporting.report(scope);
  const isAsked = (id: string) => entityIds.length === 0 || entityIds.includes(id);
  const rows = report.entities
    .filter(({ entityId, verified }) => isAsked(entityId) && verified.records > 0)
    .map(({ entityId, verified, againstTarget }) => ({
      of: { entityId },
      verified,
      ...(againstTarget && { againstTarget }),
    }));
  const members = scope.phaseId === undefined ? entityIds : phases.get(scope.phaseId)?.members;
  const without = (members ?? []).filter(
    (id) => entities.get(id) && !rows.some(({ of }) => of.entityId === id),
  );
  return { report, rows: await withSavings(rows, scope, reporting), without };
}

async function phasesCompared(
  question: ProgressQuestion,
  deps: ProgressComparisonDeps,
): Promise<Compared> {
  const { reporting } = deps;
  const scope = scopeOf({ ...question, phaseIds: [] });
  const { phaseIds = [] } = question;
  const report = await reporting.report(scope);
  const rows = report.phases
    .filter(({ phaseId }) => phaseIds.length === 0 || phaseIds.includes(phaseId))
    .map(({ phaseId, verified, againstTarget }) => ({
      of: { phaseId },
      verified,
      ...(againstTarget && { againstTarget }),
    }));
  return { report, rows: await withSavings(rows, scope, reporting) };
}

/** The answer to a question that compares. Leaves out totals over several named entities. */
export async function progressComparison(
  question: ProgressQuestion,
  deps: ProgressComparisonDeps,
): Promise<Compared> {
  const { reporting } = deps;
  if (question.view === 'compare') return entitiesCompared(question, deps);
  if (question.view === 'phases') return phasesCompared(question, deps);
  const scope = scopeOf(question);
  const report = await reporting.report(scope);
  const rows = report.types
    .filter(({ verified }) => verified.records > 0)
    .map(({ processType, verified }) => ({ of: { processType }, verified }));
  return { report, rows: await withSavings(rows, scope, reporting) };
}
