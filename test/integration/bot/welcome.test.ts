import { randomUUID } from 'node:crypto';
import type { Card } from '../../../src/cards/kit/adaptiveCard';
import { actionsOf, cardOf, saidBy, textOf } from '../../support/cards/readCard';
import {
  BOT,
  message,
  PERSON,
  startSmallBot,
  type Sent,
  type TestBot,
} from '../../support/bot/testBot';

let bot: TestBot;
beforeAll(async () => void (bot = await startSmallBot()));
afterAll(() => bot[Symbol.asyncDispose]());

const added = (members: object[], conversation: object, more: Sent = {}) =>
  bot.send(
    message(undefined, {
      type: 'conversationUpdate',
      membersAdded: members,
      conversation,
      ...more,
    }),
  );
const personal = () => ({ id: randomUUID(), conversationType: 'personal' });

test('a person is greeted once, however often Teams tells that they were added', async () => {
  const chat = personal();
  const all = await Promise.all([1, 2, 3, 4].map(() => added([PERSON, BOT], chat)));
  expect(all.flat()).toHaveLength(1);
  expect(await added([PERSON], chat)).toEqual([]);
  expect(await added([PERSON], personal())).toHaveLength(1);
});

test('the bot does not greet itself', async () => {
  expect(await added([BOT], personal())).toEqual([]);
});

test('the greeting is in the language of the client, Arabic where it does not say', async () => {
  const arabic = await added([PERSON], personal());
  expect(saidBy(arabic)).toMatch(/^أهلاً بك، أنا «لاورق»/);
  expect(actionsOf(cardOf(arabic[0])).map(({ title }) => title)).toContain('English');
  const english = await added([PERSON], personal(), { locale: 'en-GB' });
  expect(saidBy(english)).toMatch(/^Hello, I am Lawaraq/);
});

const otherLanguage = (card: Card) => {
  const button = actionsOf(card).find((action) => action.type === 'Action.Execute');
  if (!button) throw new Error('There is no other language.');
  return button;
};

/** Presses the other language on a welcome, as a client does that replaces the card. */
async function pressOther(card: Card, more: Sent): Promise<{ value: Card }> {
  const { verb, data } = otherLanguage(card);
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  const invoke = { type: 'invoke', name: 'adaptiveCard/action', deliveryMode: 'normal', value };
  const response = await bot.post(message(undefined, { ...invoke, ...more }));
  return (await response.json()) as { value: Card };
}

test('the other language on the card redraws it in place, there and back', async () => {
  const chat = personal();
  const from = { ...PERSON, aadObjectId: randomUUID() };
  const [arabic] = await added([from], chat, { from });
  const { value: english } = await pressOther(cardOf(arabic), { conversation: chat, from });
  expect(textOf(english)).toContain('Hello, I am Lawaraq');
  expect(textOf(english)).toContain('I will answer in English from now on.');
  expect(saidBy(await bot.send(message('٣', { conversation: chat, from })))).toMatch(/[a-z]/);
  const { value: back } = await pressOther(english, { conversation: chat, from });
  expect(back).toMatchObject({ lang: 'ar', rtl: true });
  expect(textOf(back)).toContain('أهلاً بك، أنا «لاورق»');
  expect(actionsOf(back).map(({ title }) => title)).toContain('English');
});

test('a client that cannot replace a card gets the welcome below', async () => {
  const chat = personal();
  const from = { ...PERSON, aadObjectId: randomUUID() };
  const [arabic] = await added([from], chat, { from });
  const button = otherLanguage(cardOf(arabic));
  const replies = await bot.send(
    message(undefined, { conversation: chat, from, value: button.data }),
  );
  expect(saidBy(replies)).toContain('Hello, I am Lawaraq');
});

test('a team is greeted once as a whole, not each of its members', async () => {
  const team = { id: '19:team@thread.tacv2', conversationType: 'channel', isGroup: true };
  const channelData = { team: { id: team.id }, eventType: 'teamMemberAdded' };
  const first = await added([BOT], team, { locale: 'en-US', channelData });
  expect(saidBy(first)).toMatch(/^Hello everyone/);
  expect(await added([BOT], team, { channelData })).toEqual([]);
  expect(await added([PERSON, { id: '29:another' }], team, { channelData })).toEqual([]);
});

test('other changes of a conversation are taken without a word', async () => {
  const conversation = personal();
  for (const more of [
    { type: 'conversationUpdate', membersRemoved: [PERSON] },
    { type: 'installationUpdate', action: 'add' },
    { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
    { type: 'typing' },
    { type: 'event', name: 'something' },
  ]) {
    expect(await bot.send(message(undefined, { conversation, ...more }))).toEqual([]);
  }
});
