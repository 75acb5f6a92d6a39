import type { ProgressQuestion } from '../../records/reporting/progressQuestion';
import { progressActions } from '../actions/progressActions';
import type { CardWish } from '../actions/cardAction';

export type ProgressAction = Extract<CardWish, { verb: `progress.${string}` }>;

/** What a button sends that asks this question. */
export const progressWish = ({
  entityIds,
  phaseIds,
  ...question
}: ProgressQuestion): ProgressAction => ({
  ...question,
  verb: 'progress.show',
  ...(entityIds ? { entityIds: [...entityIds] } : {}),
  ...(phaseIds ? { phaseIds: [...phaseIds] } : {}),
});

/** The question that a button has sent. */
export const questionOf = ({
  view,
  entityIds,
  phaseIds,
  own,
  processType,
  grade,
  period,
  limit,
}: ProgressAction): ProgressQuestion => ({
  view,
  ...(entityIds && { entityIds }),
  ...(phaseIds && { phaseIds }),
  ...(own && { own }),
  ...(processType && { processType }),
  ...(grade && { grade }),
  ...(period && { period }),
  ...(limit && { limit }),
});

/** A question that was kept, where it is still one. */
export function readQuestion(kept: ProgressQuestion): ProgressQuestion | undefined {
  const parsed = progressActions[0].safeParse({ ...kept, verb: 'progress.show' });
  return parsed.success ? questionOf(parsed.data) : undefined;
}
