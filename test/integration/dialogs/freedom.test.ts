import type { Language } from '../../../src/language/text/detectLanguage';
import type { Messages } from '../../../src/messages/messages';
import { coordinator, type Heard } from '../../support/people/coordinator';
import { realMessages } from '../../support/knowledge/messages';
import { halfway as someHalfway, someProcess } from '../../support/records/someProcess';
import { startSmallBot, type TestBot } from '../../support/bot/testBot';

let bot: TestBot;
let messages: Messages;
beforeAll(async () => {
  messages = await realMessages();
  bot = await startSmallBot();
});
afterAll(() => bot[Symbol.asyncDispose]());

const halfway = (language: Language = 'en') => someHalfway(bot, language);
const say: Messages['say'] = (...said) => messages.say(...said);
const asksKind = (heard: Heard, language: Language) =>
  heard.lines.includes(say(language, 'log.ask.eliminationKind'));

test('halfway, it is asked what replaced the paper', async () => {
  expect(asksKind((await halfway('en')).heard, 'en')).toBe(true);
  expect(asksKind((await halfway('ar')).heard, 'ar')).toBe(true);
});

describe('in between', () => {
  test.each<[Language, string, RegExp]>([
    ['en', 'What was the target of phase 2?', /50%/],
    ['ar', 'ما مستهدف المرحلة الثانية؟', /50%/],
  ])(
    'a question is answered and the step asked again, in %s',
    async (language, question, answer) => {
      const { person } = await halfway(language);
      const heard = await person.say(question);
      expect(heard.text).toMatch(answer);
      expect(heard.lines).toContain(say(language, 'log.backTo'));
      expect(asksKind(heard, language)).toBe(true);
      expect(heard.languages).toEqual([language]);
    },
  );

  test.each<[Language, string]>([
    ['en', 'What is a digital form?'],
    ['ar', 'ما هو النموذج الرقمي؟'],
  ])('a question about something is not that answer, in %s', async (language, question) => {
    const { person } = await halfway(language);
    const heard = await person.say(question);
    expect(asksKind(heard, language)).toBe(true);
    expect((await person.records())[0]!.fields).not.toHaveProperty('eliminationKind');
  });

  test.each<[Language, string]>([
    ['en', 'digital form?'],
    ['ar', 'نموذج رقمي؟'],
  ])('a question mark behind an answer leaves it one, in %s', async (language, answer) => {
    const { person } = await halfway(language);
    await person.say(answer);
    expect((await person.records())[0]!.fields.eliminationKind).toBe('digital_form');
  });

  test('a question is answered also where any text would be an answer', async () => {
    const person = coordinator(bot);
    await person.say('log');
    const heard = await person.say('What was the target of phase 2?');
    expect(heard.text).toMatch(/50%/);
    expect(heard.lines).toContain(say('en', 'log.ask.processName'));
    expect(await person.records()).toEqual([]);
  });

  test('a question in the other language takes the talk into that language', async () => {
    const { person } = await halfway('en');
    const heard = await person.say('ما مستهدف المرحلة الثانية؟');
    expect(heard.languages).toEqual(['ar']);
    expect(asksKind(heard, 'ar')).toBe(true);
  });

  test.each<[Language, string]>([
    ['en', 'hello'],
    ['en', 'thanks'],
    ['ar', 'السلام عليكم'],
    ['ar', 'شكراً'],
  ])('a greeting or thanks is returned, in %s: %s', async (language, word) => {
    const { person } = await halfway(language);
    const heard = await person.say(word);
    expect(heard.text).not.toContain(say(language, 'log.notUnderstood'));
    expect(heard.cards).toHaveLength(2);
    expect(asksKind(heard, language)).toBe(true);
    expect(heard.languages).toEqual([language]);
  });

  test('neither becomes the name of a process', async () => {
    const person = coordinator(bot);
    await person.say('log');
    for (const word of ['hello', 'thank you', 'ok', 'yes'])
      expect((await person.say(word)).lines).toContain(say('en', 'log.ask.processName'));
    expect(await person.records()).toEqual([]);
  });

  test('what has nothing to do with it is not taken for an answer', async () => {
    const { person } = await halfway('en');
    const before = await person.records();
    const heard = await person.say('my cat prefers the window seat');
    expect(asksKind(heard, 'en')).toBe(true);
    expect((await person.records())[0]!.fields).toEqual(before[0]!.fields);
  });

  test('the own records can be looked at', async () => {
    const { person } = await halfway('en');
    const heard = await person.say('my records');
    expect(heard.lines).toContain(say('en', 'record.list.mine'));
    expect(asksKind(heard, 'en')).toBe(true);
  });
});

describe('the way back', () => {
  test.each<[Language, string]>([
    ['en', 'back'],
    ['ar', 'رجوع'],
  ])('in %s goes to the question before, with what was said', async (language, word) => {
    const { person } = await halfway(language);
    const heard = await person.say(word);
    const question = say(language, 'log.ask.sheetsPerTransaction');
    expect(heard.lines).toContain(question);
    const changed = await person.say(language === 'en' ? '7 sheets' : '٧ أوراق');
    expect(asksKind(changed, language)).toBe(true);
    expect((await person.records())[0]!.fields.sheetsPerTransaction).toBe(7);
  });

  test('there is nothing before the first question, and it is said', async () => {
    const person = coordinator(bot);
    await person.say('log');
    expect((await person.say('go back')).lines).toContain(say('en', 'log.first'));
  });

  test.each<[Language, string, string]>([
    ['en', 'change the date', 'March 2021'],
    ['ar', 'غيّر التاريخ', 'مارس ٢٠٢١'],
  ])('in %s a value is changed by its name', async (language, wish, value) => {
    const { person } = await halfway(language);
    await person.say(language === 'en' ? 'digital form' : 'نموذج رقمي');
    await person.say(language === 'en' ? 'Jan 2020' : 'يناير ٢٠٢٠');
    const asked = await person.say(wish);
    expect(asked.lines).toContain(say(language, 'log.ask.goLiveDate'));
    const heard = await person.say(value);
    expect(heard.lines).toContain(say(language, 'log.ask.residual'));
    expect((await person.records())[0]!.fields.goLiveDate).toBe('2021-03-01');
  });

  test.each<[Language, string]>([
    ['en', 'change the sheets to 8'],
    ['ar', 'غيّر عدد الأوراق إلى ٨ أوراق'],
  ])('in %s also together with the new value', async (language, wish) => {
    const { person } = await halfway(language);
    const heard = await person.say(wish);
    expect(asksKind(heard, language)).toBe(true);
    expect((await person.records())[0]!.fields.sheetsPerTransaction).toBe(8);
  });

  test('what cannot be found is asked for', async () => {
    const { person } = await halfway('en');
    const heard = await person.say('edit');
    expect(heard.lines).toContain(say('en', 'log.ask.editWhich'));
    expect((await person.say('transactions')).lines).toContain(
      say('en', 'log.ask.transactionsPerYear'),
    );
  });
});

describe('stopping', () => {
  test.each<[Language, string]>([
    ['en', 'cancel'],
    ['ar', 'إلغاء'],
  ])('in %s keeps what was said as a draft', async (language, word) => {
    const { person } = await halfway(language);
    const heard = await person.say(word);
    expect(heard.buttons).toContain(say(language, 'log.continue'));
    expect(heard.text).not.toContain(say(language, 'log.nothingToKeep'));
    expect(await person.records()).toMatchObject([
      { status: 'draft', fields: { sheetsPerTransaction: 3 } },
    ]);
  });

  test.each<[Language, string, string]>([
    ['en', 'log', 'cancel'],
    ['ar', 'سجّل إجراءً', 'إلغاء'],
  ])('in %s before anything was said leaves nothing behind', async (language, begin, word) => {
    const person = coordinator(bot);
    await person.say(begin);
    expect((await person.say(word)).lines).toEqual([say(language, 'log.nothingToKeep')]);
    expect(await person.records()).toEqual([]);
  });

  test.each<[Language, string]>([
    ['en', 'save for later'],
    ['ar', 'احفظ لاحقاً'],
  ])('in %s for later, and going on with the button', async (language, word) => {
    const { person } = await halfway(language);
    const saved = await person.say(word);
    expect(saved.buttons).toEqual([say(language, 'log.continue')]);
    const resumed = await person.press('log.resume');
    expect(asksKind(resumed, language)).toBe(true);
  });

  test.each<[Language, string]>([
    ['en', 'continue my draft'],
    ['ar', 'أكمل مسودتي'],
  ])('in %s the draft is found again by asking for it', async (language, wish) => {
    const { person } = await halfway(language);
    await person.say(language === 'en' ? 'save' : 'حفظ');
    const list = await person.say(wish);
    expect(list.lines).toContain(say(language, 'record.list.mine'));
    await person.press('record.open');
    expect(asksKind(await person.press('log.resume'), language)).toBe(true);
  });

  test('a draft that is discarded stays readable and counts nowhere', async () => {
    const { person } = await halfway('en');
    await person.say('cancel');
    const heard = await person.press('log.discard');
    expect(heard.languages).toEqual(['en']);
    expect(await person.records()).toMatchObject([{ status: 'withdrawn' }]);
  });
});

describe('the language', () => {
  test.each<[Language, string, Language]>([
    ['en', 'العربية', 'ar'],
    ['ar', 'English', 'en'],
  ])('is changed by naming it, from %s with «%s»', async (from, word, to) => {
    const { person } = await halfway(from);
    const heard = await person.say(word);
    expect(heard.lines).toContain(say(to, 'language.changed'));
    expect(heard.languages).toEqual([to]);
    expect(asksKind(heard, to)).toBe(true);
  });

  test.each<[Language, string, Language]>([
    ['en', 'صار نموذج رقمي على الموقع', 'ar'],
    ['ar', 'it is a digital form now', 'en'],
  ])('is changed by just writing it, from %s', async (from, answer, to) => {
    const { person } = await halfway(from);
    const heard = await person.say(answer);
    expect(heard.languages).toEqual([to]);
    expect(heard.lines).toContain(say(to, 'log.ask.goLiveDate'));
  });

  test('stays as it was set, whatever is written', async () => {
    const { person } = await halfway('en');
    await person.say('العربية');
    expect((await person.say('it is a digital form now')).languages).toEqual(['ar']);
  });

  test.each(['RTA', '40k', 'ok', 'PDF'])('stays Arabic for «%s»', async (word) => {
    const person = coordinator(bot);
    await person.say('سجّل إجراءً');
    await person.say(someProcess('ar').name);
    expect((await person.say(word)).languages).toEqual(['ar']);
  });

  test('asking for another one in the middle offers both', async () => {
    const { person } = await halfway('en');
    const heard = await person.say('change the language');
    expect(heard.buttons).toEqual(expect.arrayContaining(['العربية', 'English']));
    expect((await person.press('العربية')).languages).toEqual(['ar']);
  });
});

describe('a second process while one is open', () => {
  test.each<[Language, string]>([
    ['en', 'log'],
    ['ar', 'سجّل'],
  ])('in %s is begun only after it was said what is open', async (language, word) => {
    const { person } = await halfway(language);
    const heard = await person.say(word);
    expect(asksKind(heard, language)).toBe(true);
    expect(heard.buttons).toContain(say(language, 'log.newInstead'));
    const second = await person.press('log.new');
    expect(second.lines).toContain(say(language, 'log.ask.processName'));
    await person.say(someProcess(language).name);
    expect(await person.records()).toHaveLength(2);
  });

  test('the first one is there to go on with', async () => {
    const { person } = await halfway('en');
    const saved = await person.say('save');
    await person.say('log');
    await person.say(someProcess('en').name);
    const heard = await person.pressOn(saved, 'log.resume');
    expect(asksKind(heard, 'en')).toBe(true);
    await person.say('digital form');
    const first = (await person.records()).find(({ fields }) => fields.sheetsPerTransaction === 3);
    expect(first!.fields.eliminationKind).toBe('digital_form');
  });
});

test.each<Language>(['en', 'ar'])(
  'what stands on a button can be typed as well, in %s',
  async (language) => {
    const { person } = await halfway(language);
    const typed = [
      ['log.form', 'record.form.short'],
      ['log.back', 'log.ask.sheetsPerTransaction'],
    ] as const;
    for (const [button, answer] of typed)
      expect((await person.say(say(language, button))).lines).toContain(say(language, answer));
    const left = await person.say(say(language, 'log.later'));
    expect(left.buttons).toContain(say(language, 'log.continue'));
  },
);
