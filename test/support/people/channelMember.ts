import { randomUUID } from 'node:crypto';
import type { Card } from '../../../src/cards/kit/adaptiveCard';
import type { CardInputs, CardAction } from '../../../src/cards/actions/cardAction';
import { dataOf } from './colleague';
import { cardOf } from '../cards/readCard';
import { BOT, message, type Sent, type TestBot } from '../bot/testBot';

/** Somebody in a channel of a team. */
export interface ChannelMember {
  id: string;
  /** Posts something that mentions the bot; the card of the reply. */
  post(text: string): Promise<Card>;
  /** Presses a button whose answer takes the place of the card. */
  invoke(wish: CardAction, inputs?: CardInputs): Promise<Card>;
  /** The very request of a press, to be sent once or again. */
  pressing(wish: CardAction, inputs?: CardInputs): Sent;
}

/** A channel as Teams names it; posts in it are threads of their own. */
export const channel = (name: string, id = `19:${randomUUID()}@thread.tacv2`) => ({ id, name });
export type Channel = ReturnType<typeof channel>;

/**
 * @param bot the replica that is spoken to
 * @param serviceUrl where the bot reaches the channel
 */
export function channelMember(
  bot: TestBot,
  serviceUrl: string,
  { id, name }: { id: string; name: string },
  { id: channelId, name: channelName }: Channel,
): ChannelMember {
  const place = {
    from: { id: `29:${id}`, name, aadObjectId: id },
    serviceUrl,
    channelData: {
      tenant: { id: 'tenant' },
      team: { id: '19:team@thread.tacv2', name: 'Paperless' },
      channel: { id: channelId, name: channelName },
    },
  };
  const conversation = () => ({
    id: `${channelId};messageid=${Math.floor(Math.random() * 1e13)}`,
    conversationType: 'channel',
    isGroup: true,
    tenantId: 'tenant',
  });
  const mention = { type: 'mention', text: '<at>Lawaraq</at>', mentioned: BOT };
  const pressing = (wish: CardAction, inputs: CardInputs = {}): Sent => ({
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: randomUUID(),
    channelId: 'msteams',
    recipient: BOT,
    value: {
      action: { type: 'Action.Execute', verb: wish.verb, data: dataOf(wish, inputs) },
      trigger: 'manual',
    },
    ...place,
    conversation: conversation(),
  });
  return {
    id,
    pressing,
    async post(text) {
      const said = { ...place, conversation: conversation(), entities: [mention] };
      const replies = await bot.send(message(`<at>Lawaraq</at> ${text}`, said));
      return cardOf(replies.at(-1));
    },
    async invoke(wish, inputs) {
      const response = await bot.post(pressing(wish, inputs));
      const { value } = (await response.json()) as { value: Card };
      return value;
    },
  };
}
