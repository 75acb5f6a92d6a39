import type { Messages } from '../../../src/messages/messages';
import { coordinator, valueOf } from '../../support/people/coordinator';
import { realMessages } from '../../support/knowledge/messages';
import { someProcess } from '../../support/records/someProcess';
import { startSmallBot, type TestBot } from '../../support/bot/testBot';

let bot: TestBot;
let messages: Messages;
beforeAll(async () => {
  messages = await realMessages();
  bot = await startSmallBot();
});
afterAll(() => bot[Symbol.asyncDispose]());

// Each has another number of transactions: of the same paper it is asked first whether it is one process.
test.each([
  ['5 pages', '7,272'],
  ['5', '19,480'],
  ['٥ صفحات', '43,160'],
])(
  'the form settles nothing that the chat has asked: sheets or pages of %s',
  async (text, transactionsPerYear) => {
    const person = coordinator(bot);
    await person.say('log');
    await person.say(`${someProcess('en').name}, RTA, digital form since Jan 2020`);
    await person.say(text);
    const form = await person.press('log.form');
    expect(valueOf(form, 'sheetsUnit') ?? '').toBe('');
    const asked = await person.press('log.fill', { transactionsPerYear });
    expect(asked.lines).toContain(
      messages.say(asked.languages[0]!, 'log.ask.paperUnit', { count: 5 }),
    );
    expect((await person.records())[0]!.assumed).toContain('sheetsPerTransaction');
  },
);
