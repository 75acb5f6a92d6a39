import { randomUUID } from 'node:crypto';
import type { Card } from '../../../src/cards/kit/adaptiveCard';
import type { CardInputs } from '../../../src/cards/actions/cardAction';
import { actionsOf, inputsOf } from '../cards/readCard';
import { BOT, type Sent, type TestBot } from '../bot/testBot';

/** One line of what a search brought. */
export interface Line {
  contentType: string;
  content: Card;
  preview: { content: { title: string; text: string; tap?: { type: string; value: Sent } } };
}
export interface Result {
  type: 'result' | 'message';
  text?: string;
  attachmentLayout?: string;
  attachments: Line[];
}
export interface TaskWindow {
  type: 'continue' | 'message';
  value: { title: string; height: string; width: string; card: { content: Card } };
}

/** A message of somebody, as Teams hands it to an action that was called on it. */
export interface Message {
  html: string;
  author?: string;
  contentType?: string;
  link?: string | null;
}

export const MESSAGE_LINK =
  'https://teams.microsoft.com/l/message/19:2f3c@thread.v2/1611261388123?context=%7B%22chatId%22%3A%2219%3A2f3c%40thread.v2%22%7D';

const payloadOf = ({ html, author = 'Salem', contentType = 'html', link }: Message): Sent => ({
  id: '1611261388123',
  replyToId: null,
  createdDateTime: '2026-11-24T09:12:00.000Z',
  lastModifiedDateTime: null,
  deleted: false,
  subject: null,
  summary: null,
  importance: 'normal',
  locale: 'en-us',
  linkToMessage: link === undefined ? MESSAGE_LINK : link,
  from: {
    device: null,
    conversation: null,
    user: { userIdentityType: 'aadUser', id: randomUUID(), displayName: author },
    application: null,
  },
  reactions: [],
  mentions: [],
  body: { contentType, content: html },
  attachmentLayout: null,
  attachments: [],
});

/** A chat of people in which the bot is no member. */
const chatOf = (id: string): Sent => ({
  isGroup: true,
  conversationType: 'groupChat',
  id,
  tenantId: 'tenant',
});

/** Somebody who uses the extension in a chat between people; `from` without an object id is a guest. */
export function extensionUser(
  bot: TestBot,
  from: { id: string; name: string; aadObjectId?: string },
  more: Sent = {},
) {
  const conversation = chatOf(`19:${randomUUID()}@thread.v2`);
  const activity = (name: string, value: unknown, change: Sent = {}): Sent => ({
    name,
    type: 'invoke',
    timestamp: new Date().toISOString(),
    localTimestamp: new Date().toISOString(),
    id: `f:${randomUUID()}`,
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:9/',
    from,
    conversation,
    recipient: BOT,
    entities: [{ locale: 'en-US', country: 'AE', platform: 'Web', type: 'clientInfo' }],
    channelData: { tenant: { id: 'tenant' }, source: { name: 'compose' } },
    locale: 'en-US',
    value,
    ...more,
    ...change,
  });
  const post = async (sent: Sent) => {
    const response = await bot.post(sent);
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : {}) as Sent };
  };
  const invoke = async (name: string, value: unknown, change?: Sent) =>
    post(activity(name, value, change));
  const search = async (parameters: Sent[], queryOptions: Sent, change?: Sent): Promise<Result> => {
    const value = { commandId: 'searchKnowledge', parameters, queryOptions };
    const { status, body } = await invoke('composeExtension/query', value, change);
    expect(status).toBe(200);
    return body['composeExtension'] as Result;
  };
  const taskOf = ({ status, body }: { status: number; body: Sent }): TaskWindow => {
    expect(status).toBe(200);
    return body['task'] as TaskWindow;
  };
  const submission = (card: Card, typed: CardInputs, message?: Message): Sent => {
    const [button] = actionsOf(card);
    if (!button || !('data' in button)) throw new Error('No button to send the form with.');
    const filled = inputsOf(card).map(({ id, value = '' }) => [id, typed[id] ?? value] as const);
    return {
      commandId: 'logThis',
      commandContext: 'message',
      context: { theme: 'default' },
      data: { ...Object.fromEntries(filled), ...button.data },
      ...(message ? { messagePayload: payloadOf(message) } : {}),
    };
  };
  return {
    conversation,
    invoke,
    post,
    activity,
    submission,
    /** What is typed so far. */
    type: (text: string, options: Sent = { skip: 0, count: 25 }, change?: Sent) =>
      search([{ name: 'query', value: text }], options, change),
    /** The box as it opens. */
    open: (options: Sent = { skip: 0, count: 25 }, change?: Sent) =>
      search([{ name: 'initialRun', value: 'true' }], options, change),
    /** Chooses a line whose card the bot makes when it is chosen. */
    async choose({ preview }: Line): Promise<Result> {
      const { tap } = preview.content;
      if (!tap) throw new Error('This line is inserted as it is.');
      const { status, body } = await invoke('composeExtension/selectItem', tap.value);
      expect(status).toBe(200);
      return body['composeExtension'] as Result;
    },
    /** "Log this" on a message; `undefined` where the action is called without one. */
    async logThis(message?: Message, change?: Sent): Promise<TaskWindow> {
      const value = {
        commandId: 'logThis',
        commandContext: message ? 'message' : 'compose',
        context: { theme: 'default' },
        ...(message ? { messagePayload: payloadOf(message) } : {}),
      };
      return taskOf(await invoke('composeExtension/fetchTask', value, change));
    },
    /** Sends the form, with what stands in it and what is typed besides. */
    async send(card: Card, typed: CardInputs = {}, message?: Message): Promise<TaskWindow> {
      const sent = submission(card, typed, message);
      return taskOf(await invoke('composeExtension/submitAction', sent));
    },
  };
}

export type ExtensionUser = ReturnType<typeof extensionUser>;

export const titlesOf = ({ attachments }: Result): string[] =>
  attachments.map(({ preview }) => preview.content.title);

/** The lines whose card is made when they are chosen: records, among what the knowledge has. */
export const recordsIn = ({ attachments = [] }: Partial<Result>): Line[] =>
  attachments.filter(({ preview }) => preview.content.tap);
