import { randomUUID } from 'node:crypto';
import { startConnectorStub, type ConnectorStub } from '../../../support/bot/connectorStub';
import { saidBy } from '../../../support/cards/readCard';
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

const withoutIds = (part: unknown) =>
  JSON.stringify(part).replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, '');
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

test('both ways of delivery carry the same reply', async () => {
  teams.sent.length = 0;
  await bot.post(normal(QUESTION, randomUUID()));
  const [direct] = await bot.say(QUESTION);
  const [posted] = teams.sent;
  for (const part of ['type', 'summary', 'locale'])
    expect(posted?.activity[part]).toEqual(direct?.[part]);
  // Each answer has an id of its own, by which it is called helpful or not.
  expect(withoutIds(posted?.activity['attachments'])).toEqual(withoutIds(direct?.['attachments']));
});

test('when Teams refuses the reply, the request still ends and the next question is answered', async () => {
  teams.answerWith(403);
  expect((await bot.post(normal(QUESTION))).status).toBe(200);
  expect(bot.logged.some(({ msg }) => msg === 'The apology could not be sent')).toBe(true);
  teams.answerWith(201);
  expect(saidBy(await bot.say(QUESTION))).toMatch(/50%/);
});
