import { omitUndefined } from '../../lib/omitUndefined';
import type { Grade } from '../model/recordFigures';
import type { Period, ProcessType, ReportScope } from './reportScope';

export const PROGRESS_VIEWS = [
  'summary',
  'compare',
  'phases',
  'top',
  'waiting',
  'types',
  'grades',
  'formula',
] as const;
export type ProgressView = (typeof PROGRESS_VIEWS)[number];

/** Largest number of names in one question. */
export const MOST_NAMED = 10;

/** The view of the progress that somebody asks for. */
export interface ProgressQuestion {
  view: ProgressView;
  /** Ids of the entity directory; several are compared. */
  entityIds?: readonly string[];
  /** Ids of phases; several are compared. */
  phaseIds?: readonly string[];
  /** The entity of the person who asks, if no other is named. */
  own?: true;
  processType?: ProcessType;
  grade?: Grade;
  period?: Period;
  /** How many records are listed. */
  limit?: number;
}

/** What the next question says: everything else stays as it was. */
export type ProgressChange = Partial<ProgressQuestion> & {
  /** Neither the person's own entity nor any that was named before. */
  everybody?: true;
};

/** Of a question that compares, which names; else the view fits what is named. */
function viewOf({ view, entityIds = [], phaseIds = [] }: ProgressQuestion): ProgressView {
  if (view === 'summary' && entityIds.length > 1) return 'compare';
  if (view === 'summary' && phaseIds.length > 1) return 'phases';
  if (view === 'compare' && phaseIds.length > 1) return 'phases';
  if (view === 'compare' && entityIds.length === 1) return 'summary';
  if (view === 'phases' && phaseIds.length === 1) return 'summary';
  return view;
}

/** A question that stands alone. */
export function progressQuestion(change: ProgressChange): ProgressQuestion {
  const { view = 'summary', entityIds, phaseIds, own, processType, grade, period, limit } = change;
  const question = {
    view,
    ...(entityIds && { entityIds: entityIds.slice(0, MOST_NAMED) }),
    ...(phaseIds && { phaseIds: phaseIds.slice(0, MOST_NAMED) }),
    ...omitUndefined({ own, processType, grade, period, limit }),
  };
  return { ...question, view: viewOf(question) };
}

/** A question that leans on the one before: "and DEWA?", "and last month?", "by type". */
export function nextQuestion(
  before: ProgressQuestion,
  { everybody, ...change }: ProgressChange,
): ProgressQuestion {
  const { entityIds, phaseIds, own, ...kept } = before;
  const names = omitUndefined({ entityIds, phaseIds, own });
  const isNamed = everybody ?? change.own ?? change.entityIds ?? change.phaseIds;
  // "and DEWA?" beside two that are compared is one more; the first makes room for it.
  const more =
    before.view === 'compare' && entityIds && change.entityIds && change.view === undefined
      ? { entityIds: [...new Set([...entityIds, ...change.entityIds])].slice(-MOST_NAMED) }
      : {};
  // What was shown by entity or phase of all is shown of the one that is named.
  const narrowed =
    (change.entityIds && before.view === 'phases') || before.view === 'formula'
      ? { view: 'summary' as const }
      : {};
  return progressQuestion({
    ...kept,
    ...narrowed,
    ...(isNamed === undefined ? names : {}),
    ...change,
    ...more,
  });
}

/** The figures that a question is about; one that compares is about all that it compares. */
export function scopeOf({
  entityIds = [],
  phaseIds = [],
  processType,
  grade,
  period,
}: ProgressQuestion): ReportScope {
  return {
    ...(entityIds.length === 1 && { entityId: entityIds[0] }),
    ...(phaseIds.length === 1 && { phaseId: phaseIds[0] }),
    ...omitUndefined({ processType, grade, period }),
  };
}
