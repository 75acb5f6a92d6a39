import type { ProgressQuestion, ProgressView } from '../../records/reporting/progressQuestion';
import { MAX_ACTIONS, type CardAction } from '../kit/adaptiveCard';
import { pressAlone } from '../kit/actionButtons';
import { progressWish } from './progressAction';
import type { RecordLabels } from '../../wording/recordLabels';
import { tabLinkAction } from '../kit/tabLinkAction';

type Shown = Exclude<ProgressView, 'phases'>;

/** The views that fit a question, those that are asked for most first. */
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
): CardAction =>
  pressAlone(
    messages.say(language, `progress.button.${view}`),
    progressWish({ ...question, view }),
  );

/**
 * @param tab address of the same figures in the tab; absent: there is none
 * @param beside how many other buttons there are
 */
export function progressButtons(
  question: ProgressQuestion,
  labels: RecordLabels,
  tab: string | undefined,
  beside = 0,
): CardAction[] {
  const others = viewsOf(question).filter((view) => view !== question.view);
  const link = tabLinkAction(tab, labels);
  return [
    ...others
      .slice(0, MAX_ACTIONS - link.length - beside)
      .map((view) => viewButton(view, question, labels)),
    ...link,
  ];
}
