import {
  type ActionElement,
  type ExecuteAction,
  type SubmitAction,
  MAX_ACTIONS,
  type ActionSet,
  type OpenUrlAction,
} from './adaptiveCard';
import type { CardAction, CardVerb } from '../actions/cardAction';
import type { RecordLabels } from '../../wording/recordLabels';

/**
 * Actions whose result replaces the card. All others continue in the conversation: a question, a
 * form, a record from a list.
 */
const IN_PLACE: ReadonlySet<CardVerb> = new Set([
  'record.list',
  'record.find',
  'record.withdraw',
  'record.reopen',
  'record.amend',
  'record.verify',
  'record.ask',
  'record.reject',
  'people.list',
  'people.save',
  'deputy.name',
  'deputy.end',
  'gaps.list',
  'gaps.usage',
  'gaps.add',
  'gaps.draft',
  'gaps.dismiss',
  'ask.send',
  'ask.take',
  'ask.giveBack',
  'ask.answer',
  'ask.close',
  'ask.reopen',
  'ask.show',
  'ask.helped',
  'ask.draft',
  'ask.list',
  'ask.setPlace',
  'ask.endPlace',
  'settings.save',
  'settings.switch',
  'feedback.rate',
  'feedback.reason',
  'welcome.language',
]);

type Look = Pick<SubmitAction, 'style' | 'associatedInputs'>;

/** A button whose result replaces its card. */
export function executeAction(title: string, action: CardAction, look: Look = {}): ExecuteAction {
  const data = { lawaraq: action };
  const fallback: SubmitAction = { type: 'Action.Submit', title, data, ...look };
  return { type: 'Action.Execute', title, verb: action.verb, data, fallback, ...look };
}

/** A button for an action. */
export function actionButton(title: string, action: CardAction, look: Look = {}): ActionElement {
  return IN_PLACE.has(action.verb)
    ? executeAction(title, action, look)
    : { type: 'Action.Submit', title, data: { lawaraq: action }, ...look };
}

/** The same without the inputs of the card. */
export function actionButtonWithoutInputs(
  title: string,
  action: CardAction,
  style?: Look['style'],
): ActionElement {
  return actionButton(title, action, { associatedInputs: 'none', ...(style ? { style } : {}) });
}

/** Buttons inside a card, in several sets if they exceed the limit of Teams. */
export function actionRows(actions: readonly ActionElement[]): ActionSet[] {
  const rows: ActionSet[] = [];
  for (let from = 0; from < actions.length; from += MAX_ACTIONS) {
    const some = actions.slice(from, from + MAX_ACTIONS);
    rows.push({ type: 'ActionSet', spacing: from === 0 ? 'Medium' : 'Small', actions: some });
  }
  return rows;
}

/** Opens the same in the tab; nothing if the tab is not available. */
export function tabLinkAction(
  address: string | undefined,
  { messages, language }: RecordLabels,
): OpenUrlAction[] {
  if (address === undefined) return [];
  return [
    { type: 'Action.OpenUrl', title: messages.say(language, 'progress.button.tab'), url: address },
  ];
}
