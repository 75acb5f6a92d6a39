import type { CardAction, ExecuteAction, SubmitAction } from './adaptiveCard';
import type { CardWish, WishVerb } from '../actions/cardAction';

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
