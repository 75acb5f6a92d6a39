import type { ProgressQuestion, ProgressView } from '../../records/reporting/progressQuestion';
import { omitUndefined } from '../../lib/omitUndefined';
import { progressActions } from '../actions/progressActions';
import type { CardAction } from '../actions/cardAction';
import { MAX_ACTIONS, type ActionElement } from '../kit/adaptiveCard';
import { actionButtonWithoutInputs, tabLinkAction } from '../kit/actionButtons';
import type { RecordLabels } from '../../wording/recordLabels';

export type ProgressAction = Extract<CardAction, { verb: `progress.${string}` }>;

/** The action of a button that asks this question. */
export const progressActionFor = ({
  entityIds,
  phaseIds,
  ...question
}: ProgressQuestion): ProgressAction => ({
  ...question,
  verb: 'progress.show',
  ...(entityIds ? { entityIds: [...entityIds] } : {}),
  ...(phaseIds ? { phaseIds: [...phaseIds] } : {}),
});

/** The question of a button's action: all but its verb. */
export const questionOf = ({ view, ...action }: ProgressAction): ProgressQuestion => ({
  view,
  ...omitUndefined({ ...action, verb: undefined }),
});

/** A stored question, if it is still valid. */
export function readQuestion(kept: ProgressQuestion): ProgressQuestion | undefined {
  const parsed = progressActions[0].safeParse({ ...kept, verb: 'progress.show' });
  return parsed.success ? questionOf(parsed.data) : undefined;
}

type Shown = Exclude<ProgressView, 'phases'>;

/** The views available for a question, the most frequently used first. */
function viewsOf({ entityIds = [] }: ProgressQuestion): Shown[] {
  return entityIds.length === 1
    ? ['summary', 'top', 'types', 'grades', 'formula']
    : ['summary', 'compare', 'top', 'types', 'grades', 'formula'];
}

/** The same question in another view. */
const viewButton = (
  view: Shown,
  question: ProgressQuestion,
  { messages, language }: RecordLabels,
): ActionElement =>
  actionButtonWithoutInputs(
    messages.say(language, `progress.button.${view}`),
    progressActionFor({ ...question, view }),
  );

/**
 * @param tab address of the same figures in the tab; absent if the tab is not available
 * @param beside number of other buttons
 */
export function progressButtons(
  question: ProgressQuestion,
  labels: RecordLabels,
  tab: string | undefined,
  beside = 0,
): ActionElement[] {
  const others = viewsOf(question).filter((view) => view !== question.view);
  const link = tabLinkAction(tab, labels);
  return [
    ...others
      .slice(0, MAX_ACTIONS - link.length - beside)
      .map((view) => viewButton(view, question, labels)),
    ...link,
  ];
}
