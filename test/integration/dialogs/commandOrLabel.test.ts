import type { Messages } from '../../../src/messages/messages';
import { realMessages } from '../../support/knowledge/messages';
import { halfway } from '../../support/records/someProcess';
import { startSmallBot, type TestBot } from '../../support/bot/testBot';

let bot: TestBot;
let messages: Messages;
beforeAll(async () => {
  messages = await realMessages();
  bot = await startSmallBot();
});
afterAll(() => bot[Symbol.asyncDispose]());

test('«سجلاتي» is the command, although «سجلات الشراء» can be chosen', async () => {
  const { person } = await halfway(bot, 'ar');
  await person.say('غيّر القياس');
  const heard = await person.say('سجلاتي');
  expect(heard.lines).toContain(messages.say('ar', 'record.list.mine'));
  expect(heard.lines).toContain(messages.say('ar', 'log.ask.baselineMethod'));
  expect((await person.records())[0]!.fields).not.toHaveProperty('baselineMethod');
  await person.say('سجلات الشراء');
  expect((await person.records())[0]!.fields).toHaveProperty('baselineMethod', 'purchase_records');
});
