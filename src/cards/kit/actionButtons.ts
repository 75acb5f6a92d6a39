import {
  type CardAction,
  type ExecuteAction,
  type SubmitAction,
  MAX_ACTIONS,
  type ActionSet,
  type OpenUrlAction,
} from './adaptiveCard';
import type { CardWish, WishVerb } from '../actions/cardAction';
import type { RecordLabels } from '../../wording/recordLabels';

/**
 * What is answered by a new state of the same card. Everything else goes on in the conversation: a
 * question, a form, a record out of a list.
 */
const IN_PLACE: ReadonlySet<WishVerb> = new Set([
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
]);

type Look = Pick<SubmitAction, 'style' | 'associatedInputs'>;

/** A button that replaces its card by what comes back. */
export function execute(title: string, action: CardWish, look: Look = {}): ExecuteAction {
  const data = { lawaraq: action };
  const fallback: SubmitAction = { type: 'Action.Submit', title, data, ...look };
  return { type: 'Action.Execute', title, verb: action.verb, data, fallback, ...look };
}

/** A button for something about records. */
export function press(title: string, action: CardWish, look: Look = {}): CardAction {
  return IN_PLACE.has(action.verb)
    ? execute(title, action, look)
    : { type: 'Action.Submit', title, data: { lawaraq: action }, ...look };
}

/** The same where the card's inputs are none of its business. */
export function pressAlone(title: string, action: CardWish, style?: Look['style']): CardAction {
  return press(title, action, { associatedInputs: 'none', ...(style ? { style } : {}) });
}

/** Buttons inside a card, in as many sets as they need; a set never holds more than Teams shows. */
export function actionRows(actions: readonly CardAction[]): ActionSet[] {
  const rows: ActionSet[] = [];
  for (let from = 0; from < actions.length; from += MAX_ACTIONS) {
    const some = actions.slice(from, from + MAX_ACTIONS);
    rows.push({ type: 'ActionSet', spacing: from === 0 ? 'Medium' : 'Small', actions: some });
  }
  return rows;
}

/** Opens the same in the tab; nothing where there is none. */
export function tabLinkAction(
  address: string | undefined,
  { messages, language }: RecordLabels,
): OpenUrlAction[] {
  if (address === undefined) return [];
  return [
    { type: 'Action.OpenUrl', title: messages.say(language, 'progress.button.tab'), url: address },
  ];
}
