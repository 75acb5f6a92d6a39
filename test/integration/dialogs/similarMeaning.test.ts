import { coordinator, type Coordinator, type Heard } from '../../support/people/coordinator';
import { realMessages } from '../../support/knowledge/messages';
import { startSmallBot, type TestBot } from '../../support/bot/testBot';
import type { Messages } from '../../../src/messages/messages';

let bot: TestBot;
let messages: Messages;
beforeAll(async () => {
  messages = await realMessages();
  bot = await startSmallBot({ meaning: true });
  while (!(await readyState()).includes('"on"')) await new Promise((wait) => setTimeout(wait, 50));
});
afterAll(() => bot[Symbol.asyncDispose]());

const readyState = async (): Promise<string> => (await fetch(`${bot.url}/readyz`)).text();

async function tell(person: Coordinator, ...texts: string[]): Promise<Heard> {
  let heard: Heard | undefined;
  for (const text of texts) heard = await person.say(text);
  return heard!;
}

const logged = (name: string, amounts: string) =>
  tell(coordinator(bot), 'log', `${name}, RTA`, amounts, 'digital form', 'Jan 2020', 'save');

describe('a process that was logged in other words', () => {
  beforeAll(async () => {
    await logged('Renewal of the driving licence', '3 sheets, 3,100 a year');
    await logged('حجز موعد فحص المركبات', '2 sheets, 91,000 a year');
    await logged('تجديد الرخصة التجارية', '5 sheets, 12,000 a year');
  });

  test.each([
    ['en', 'log', 'Renewing a licence to drive, RTA', 'Renewal of the driving licence'],
    ['ar', 'سجّل إجراءً', 'تجديد رخصة القيادة، هيئة الطرق', 'Renewal of the driving licence'],
    ['en', 'log', 'Appointment for a vehicle test, RTA', 'حجز موعد فحص المركبات'],
  ] as const)(
    'is asked about in %s, in either language: %s %s',
    async (language, begin, name, before) => {
      const person = coordinator(bot);
      const heard = await tell(person, begin, name);
      expect(heard.lines).toContain(messages.say(language, 'record.similar.title'));
      expect(heard.lines).toContain(messages.say(language, 'record.similar.meaning'));
      expect(heard.lines).toContain(before);
      expect(await person.records()).toMatchObject([{ number: null }]);
    },
  );

  test.each([
    ['log', 'Cancelling a licence to drive, RTA'],
    ['سجّل إجراءً', 'إلغاء رخصة القيادة، هيئة الطرق'],
    ['log', 'Parking permit renewal, RTA'],
  ])('is another one if something else is done, or to something else: %s %s', async (...said) => {
    const heard = await tell(coordinator(bot), ...said);
    for (const language of ['en', 'ar'] as const)
      expect(heard.lines).not.toContain(messages.say(language, 'record.similar.title'));
  });
});
