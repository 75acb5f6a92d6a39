import { randomUUID } from 'node:crypto';

/** How replies come back: in the response, or posted to the connector. */
export type Delivery = 'expectReplies' | 'normal';
export const DELIVERIES: readonly Delivery[] = ['expectReplies', 'normal'];

/** Somebody with a personal chat. */
export interface Chatter {
  id: string;
  conversation: string;
}

export const someChatter = (number: number): Chatter => ({
  id: `00000000-0000-4000-9000-${String(number).padStart(12, '0')}`,
  conversation: `a:${randomUUID()}`,
});

interface Sending {
  delivery: Delivery;
  /** Of the connector. */
  serviceUrl: string;
}

const BOT = { id: '28:bot', name: 'Lawaraq' };

/** A message of a personal chat as Teams sends it, as JSON. */
export const messageOf = (chatter: Chatter, text: string, sending: Sending): string =>
  JSON.stringify(activityOf(chatter, text, sending));

/** The same in a group, with a mention of the bot in front. */
export function groupMessageOf(chatter: Chatter, text: string, sending: Sending): string {
  const mention = `<at>${BOT.name}</at>`;
  const activity = activityOf(chatter, `${mention} ${text}`, sending);
  return JSON.stringify({
    ...activity,
    conversation: { ...activity.conversation, conversationType: 'groupChat', isGroup: true },
    entities: [{ type: 'mention', text: mention, mentioned: BOT }],
  });
}

function activityOf(
  { id, conversation }: Chatter,
  text: string,
  { delivery, serviceUrl }: Sending,
) {
  return {
    type: 'message',
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl,
    ...(delivery === 'expectReplies' ? { deliveryMode: delivery } : {}),
    from: { id: `29:${id}`, name: 'Somebody', aadObjectId: id },
    recipient: BOT,
    conversation: { id: conversation, conversationType: 'personal', tenantId: 'tenant' },
    channelData: { tenant: { id: 'tenant' } },
    locale: 'en-GB',
    textFormat: 'plain',
    text,
  };
}
