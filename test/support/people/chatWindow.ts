import type { Card } from '../../../src/cards/kit/adaptiveCard';
import type { CardAction, CardInputs } from '../../../src/cards/actions/cardAction';
import { cardOf } from '../cards/readCard';
import type { ConnectorStub } from '../bot/connectorStub';
import { message, type Sent, type TestBot } from '../bot/testBot';
import { dataOf } from './colleague';

/** A chat as its window shows it: messages are posted to it, and later replaced. */
export interface ChatWindow {
  /** Says something; the last card that was posted in reply. */
  say(text: string): Promise<Card>;
  /** Sends what a button sends; the last card that was posted in reply. */
  wish(wish: CardAction, inputs?: CardInputs): Promise<Card>;
  /** Sends any message; the cards that were posted in reply. */
  send(activity: Sent): Promise<Card[]>;
  /** The cards of the chat as they are now, the oldest first. */
  cards(): Card[];
  /** The same chat through another bot on the same database. */
  at(other: TestBot): ChatWindow;
}

/** The chat of a person with the bot, with the messages that `teams` has taken. */
export function chatWindow(
  bot: TestBot,
  teams: ConnectorStub,
  { id, name }: { id: string; name: string },
  conversation: Sent = { id: `a:${id}`, conversationType: 'personal', tenantId: 'tenant' },
): ChatWindow {
  const taken = () =>
    teams.log.filter(
      (request) =>
        request.taken && request.conversation === conversation['id'] && request.messageId,
    );
  const posted = () => taken().filter(({ method }) => method === 'POST');
  const send = async (activity: Sent): Promise<Card[]> => {
    const before = posted().length;
    const response = await bot.post(
      message(undefined, {
        ...{ conversation, serviceUrl: teams.url, deliveryMode: 'normal' },
        from: { id: `29:${id}`, name, aadObjectId: id },
        ...activity,
      }),
    );
    if (response.status >= 300) throw new Error(`The bot answered ${response.status}`);
    return posted()
      .slice(before)
      .filter(({ activity: { type } }) => type === 'message')
      .map(({ activity: said }) => cardOf(said));
  };
  const last = async (activity: Sent): Promise<Card> => {
    const card = (await send(activity)).at(-1);
    if (!card) throw new Error('The bot said nothing.');
    return card;
  };
  return {
    send,
    say: (text) => last({ text }),
    wish: (wish, inputs = {}) => last({ value: dataOf(wish, inputs) }),
    cards() {
      const shown = new Map<string, Card>();
      for (const { messageId = '', activity: said } of taken())
        if (said['type'] === 'message') shown.set(messageId, cardOf(said));
      return [...shown.values()];
    },
    at: (other) => chatWindow(other, teams, { id, name }, conversation),
  };
}
