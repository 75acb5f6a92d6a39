import { randomUUID } from 'node:crypto';
import type { Card, ActionElement } from '../../../src/cards/kit/adaptiveCard';
import type { CardInputs, CardAction } from '../../../src/cards/actions/cardAction';
import { actionsOf, cardOf, inputsOf, textOf, wishOf } from '../cards/readCard';
import { BOT, message, type Sent, type TestBot } from '../bot/testBot';

/** Somebody of the organisation in the personal chat with the bot. */
export interface Colleague {
  /** The object id in the directory of the tenant. */
  readonly id: string;
  /** Says something; the last card of the reply. */
  say(text: string): Promise<Card>;
  /** Presses what bears this title, or wishes this verb, as a client does: with the card's inputs. */
  press(card: Card, button: string, typed?: CardInputs): Promise<Card>;
  /** Sends what no card need have offered, with any inputs. */
  wish(wish: CardAction, inputs?: CardInputs): Promise<Card>;
  /** The same by a client that replaces the card by what comes back; undefined where nothing does. */
  invoke(wish: CardAction, inputs?: CardInputs): Promise<Card | undefined>;
  /** Sends any message; the cards of the reply. */
  send(activity: Sent): Promise<Card[]>;
  /** The same person through another bot on the same database. */
  at(other: TestBot): Colleague;
}

/**
 * @param serviceUrl where the bot reaches the person
 * @param who an object id and a name
 */
export function colleague(
  bot: TestBot,
  serviceUrl: string,
  who: { id: string; name: string },
): Colleague {
  const { id, name } = who;
  const sender = {
    from: { id: `29:${id}`, name, aadObjectId: id },
    conversation: { id: `a:${id}`, conversationType: 'personal', tenantId: 'tenant' },
    serviceUrl,
  };
  const send = async (activity: Sent) =>
    (await bot.send(message(undefined, { ...sender, ...activity }))).map(cardOf);
  const last = async (activity: Sent) => {
    const card = (await send(activity)).at(-1);
    if (!card) throw new Error('The bot said nothing.');
    return card;
  };
  const invoke = async (wish: CardAction, inputs: CardInputs = {}) => {
    const response = await bot.post({ ...execution(dataOf(wish, inputs)), ...sender });
    if (response.status !== 200) throw new Error(`The bot answered ${response.status}`);
    const { value } = (await response.json()) as { value: Card | '' };
    return value === '' ? undefined : value;
  };
  return {
    id,
    send,
    invoke,
    say: (text) => last({ text }),
    wish: (wish, inputs = {}) => last({ value: dataOf(wish, inputs) }),
    async press(card, button, typed = {}) {
      const action = buttonOf(card, button);
      const { lawaraq } = action.data as { lawaraq: CardAction };
      const inputs = action.associatedInputs === 'none' ? {} : filled(card, typed);
      if (action.type !== 'Action.Execute') return last({ value: dataOf(lawaraq, inputs) });
      const replaced = await invoke(lawaraq, inputs);
      if (!replaced) throw new Error(`"${button}" brought no card.`);
      return replaced;
    },
    at: (other) => colleague(other, serviceUrl, who),
  };
}

/** What stands in the value of an activity. */
export const dataOf = (wish: CardAction, inputs: CardInputs = {}): Sent => ({
  ...inputs,
  lawaraq: wish,
});

/** What Teams sends for an Action.Execute. */
const execution = (data: Sent): Sent => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  id: randomUUID(),
  channelId: 'msteams',
  recipient: BOT,
  value: { action: { type: 'Action.Execute', verb: 'lawaraq', data }, trigger: 'manual' },
});

type DataAction = Extract<ActionElement, { data: object }>;

/** The button that does something; one with the same title that only unfolds a form is not it. */
function buttonOf(card: Card, button: string): DataAction {
  const action = actionsOf(card).find(
    (one): one is DataAction =>
      'data' in one && (one.title === button || wishOf(one)?.verb === button),
  );
  if (!action)
    throw new Error(`No button "${button}" among ${buttonsOf(card).join()} on:\n${textOf(card)}`);
  return action;
}

/** A client sends every input, also of folded parts, with what stands in it. */
function filled(card: Card, typed: CardInputs): CardInputs {
  const inputs = inputsOf(card);
  const unknown = Object.keys(typed).filter((id) => !inputs.some((input) => input.id === id));
  if (unknown.length > 0) throw new Error(`No input ${unknown.join()} on:\n${textOf(card)}`);
  return Object.fromEntries(inputs.map(({ id, value = '' }) => [id, typed[id] ?? value]));
}

/** What stands on everything that can be pressed. */
export const buttonsOf = (card: Card): string[] => actionsOf(card).map(({ title }) => title);

/** The verbs of everything that can be pressed: what can be done. */
export const verbsOf = (card: Card): string[] =>
  actionsOf(card).flatMap((action) => wishOf(action)?.verb ?? []);
