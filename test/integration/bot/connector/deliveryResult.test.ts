import { randomUUID } from 'node:crypto';
import { startConnectorStub, type ConnectorStub } from '../../../support/bot/connectorStub';
import { cardOf, saidBy } from '../../../support/cards/readCard';
import { message, startSmallBot, type TestBot } from '../../../support/bot/testBot';

let bot: TestBot;
let teams: ConnectorStub;
beforeAll(async () => {
  [bot, teams] = await Promise.all([startSmallBot(), startConnectorStub()]);
});
afterAll(async () => {
  await bot[Symbol.asyncDispose]();
  await teams[Symbol.asyncDispose]();
});

const QUESTION = 'What was the target of phase 2?';
const normal = (text: string, conversation = 'a:chat') =>
  message(text, {
    deliveryMode: 'normal',
    serviceUrl: teams.url,
    conversation: { id: conversation, conversationType: 'personal' },
  });

test('the reply is posted to the conversation as an answer to the message, and the request is empty', async () => {
  const activity = normal(QUESTION);
  const response = await bot.post(activity);
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('');
  expect(teams.sent).toHaveLength(1);
  expect(teams.sent[0]?.path).toBe(
    `/v3/conversations/a%3Achat/activities/${String(activity['id'])}`,
  );
  expect(saidBy([teams.sent[0]!.activity])).toMatch(/50%/);
});

test('both ways of delivery carry the same reply, but for how it is rated', async () => {
  teams.sent.length = 0;
  await bot.post(normal(QUESTION, randomUUID()));
  const [direct] = await bot.say(QUESTION);
  const [posted] = teams.sent;
  for (const part of ['type', 'summary', 'locale'])
    expect(posted?.activity[part]).toEqual(direct?.[part]);
  const [shown, inResponse] = [cardOf(posted?.activity), cardOf(direct)];
  expect(shown.body).toEqual(inResponse.body);
  // Where Teams posts it, it has thumbs of its own.
  expect([shown.actions, posted?.activity['channelData']]).toEqual([
    undefined,
    { feedbackLoop: { type: 'default' } },
  ]);
  expect(inResponse.actions).toHaveLength(2);
});

test('when Teams refuses the reply, the request still ends and the next question is answered', async () => {
  teams.answerWith(403);
  expect((await bot.post(normal(QUESTION))).status).toBe(200);
  expect(bot.logged.some(({ msg }) => msg === 'The apology could not be sent')).toBe(true);
  teams.answerWith(201);
  expect(saidBy(await bot.say(QUESTION))).toMatch(/50%/);
});
