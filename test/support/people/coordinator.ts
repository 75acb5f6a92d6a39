import { randomUUID } from 'node:crypto';
import type { Card, ActionElement } from '../../../src/cards/kit/adaptiveCard';
import type { CardInputs } from '../../../src/cards/actions/cardAction';
import type { Language } from '../../../src/language/text/detectLanguage';
import type { ProcessRecord } from '../../../src/records/model/processRecord';
import { actionsOf, cardOf, inputsOf, textOf, wishOf } from '../cards/readCard';
import { actor, openRecordBook } from '../records/recordBook';
import { message, type Sent, type TestBot } from '../bot/testBot';

const MOST_RECORDS = 50;

/** What the bot said in one turn. */
export interface Heard {
  cards: Card[];
  /** Everything that can be read on the cards, line by line. */
  lines: string[];
  /** The same as one text. */
  text: string;
  /** What stands on everything that can be pressed on the last card. */
  buttons: string[];
  /** The languages of the cards, each once. */
  languages: Language[];
}

/** Somebody of whom the bot knows nothing yet, in the personal chat with it. */
export interface Coordinator {
  /** The object id in the directory of the tenant. */
  id: string;
  say(text: string): Promise<Heard>;
  /**
   * Presses what bears this title, or wishes this verb, on the last card that has it, with what is
   * typed into the inputs of that card.
   */
  press(button: string, inputs?: CardInputs): Promise<Heard>;
  /** Presses it on a card that was sent earlier. */
  pressOn(heard: Heard, button: string, inputs?: CardInputs): Promise<Heard>;
  /** The records that this person has logged, the latest first. */
  records(): Promise<ProcessRecord[]>;
  /** Sends any message as this person; for what is neither typed nor pressed. */
  send(activity: Sent): Promise<Heard>;
  /** The same person on the same account in another conversation. */
  elsewhere(conversation?: Sent): Coordinator;
  /** The same person in the same chat, with another bot on the same database. */
  with(bot: TestBot): Coordinator;
}

interface Whereabouts {
  bot: TestBot;
  id: string;
  conversation: Sent;
}

/** Says one thing after another; what was answered to each. */
export async function tell(person: Coordinator, ...texts: string[]): Promise<Heard[]> {
  const heard: Heard[] = [];
  for (const text of texts) heard.push(await person.say(text));
  return heard;
}

/** What was answered at last. */
export const last = (heard: readonly Heard[]): Heard => heard.at(-1)!;

export function coordinator(bot: TestBot): Coordinator {
  const id = randomUUID();
  return talk({ bot, id, conversation: personalChat(id) });
}

const personalChat = (id: string): Sent => ({
  id: `a:${id}`,
  conversationType: 'personal',
  tenantId: 'tenant',
});

function talk(place: Whereabouts): Coordinator {
  const { bot, id, conversation } = place;
  const from = { id: `29:${id}`, name: 'Mariam', aadObjectId: id };
  const told: Card[] = [];
  const send = async (activity: Sent): Promise<Heard> => {
    const replies = await bot.send(message(undefined, { from, conversation, ...activity }));
    const cards = replies.map(cardOf);
    told.push(...cards);
    return heardOn(cards);
  };
  const pressFrom = (cards: readonly Card[], button: string, inputs: CardInputs) =>
    send({ value: pressed(cards, button, inputs) });
  return {
    id,
    send,
    records: async () => {
      const recordOperations = openRecordBook(bot.database.db);
      const page = await recordOperations.mine(actor(id), { limit: MOST_RECORDS, offset: 0 });
      return page.records.map(({ record }) => record);
    },
    say: (text) => send({ text }),
    press: (button, inputs = {}) => pressFrom(told, button, inputs),
    pressOn: ({ cards }, button, inputs = {}) => pressFrom(cards, button, inputs),
    elsewhere: (other = personalChat(randomUUID())) => talk({ ...place, conversation: other }),
    with: (other) => talk({ ...place, bot: other }),
  };
}

function heardOn(cards: Card[]): Heard {
  const last = cards.at(-1);
  const text = cards.map(textOf).join('\n');
  return {
    cards,
    lines: text.split('\n'),
    text,
    buttons: last ? actionsOf(last).map(({ title }) => title) : [],
    languages: [...new Set(cards.map(({ lang }) => lang))],
  };
}

const bears = (action: ActionElement, button: string) =>
  action.title === button || wishOf(action)?.verb === button;

/** What a client sends for a button: its data, and the inputs of its card unless it wants none. */
function pressed(cards: readonly Card[], button: string, typed: CardInputs): Sent {
  const card = cards.findLast((one) => actionsOf(one).some((action) => bears(action, button)));
  const action = card && actionsOf(card).find((one) => bears(one, button));
  if (!card || !action || !('data' in action))
    throw new Error(`No button "${button}" on ${cards.map(textOf).join('\n---\n')}`);
  const inputs = inputsOf(card);
  const unknown = Object.keys(typed).filter((id) => !inputs.some((input) => input.id === id));
  if (unknown.length > 0) throw new Error(`No input ${unknown.join()} on ${textOf(card)}`);
  if (action.associatedInputs === 'none') return { ...action.data };
  const filled = inputs.map(({ id, value = '' }) => [id, typed[id] ?? value] as const);
  return { ...action.data, ...Object.fromEntries(filled) };
}

/** What an input of the last card holds. */
export const valueOf = ({ cards }: Heard, id: string): string | undefined =>
  cards.flatMap(inputsOf).find((input) => input.id === id)?.value;
