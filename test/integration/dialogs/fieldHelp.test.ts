import type { Language } from '../../../src/language/text/detectLanguage';
import type { FieldName } from '../../../src/records/model/recordFields';
import type { Messages } from '../../../src/messages/messages';
import { coordinator } from '../../support/people/coordinator';
import { realMessages } from '../../support/knowledge/messages';
import { halfway } from '../../support/records/someProcess';
import { startTestBot, type TestBot } from '../../support/bot/testBot';

let bot: TestBot;
let messages: Messages;
beforeAll(async () => {
  messages = await realMessages();
  bot = await startTestBot();
});
afterAll(() => bot[Symbol.asyncDispose]());

const say: Messages['say'] = (...said) => messages.say(...said);

test.each<[Language, string, RegExp]>([
  ['en', 'why do you ask?', /^It decides what counts/m],
  ['en', 'Why?', /^It decides what counts/m],
  ['en', "I don't know", /^A draft needs it\. If several fit/m],
  ['en', 'what do you mean', /^How the paper was eliminated: What people use now/m],
  [
    'en',
    'what is a digital certificate?',
    /^Digital certificate: A certificate, licence or permit/m,
  ],
  ['en', 'what does data exchange between systems mean?', /^Data exchange between systems: /m],
  ['ar', 'ليش تسأل؟', /^عليه يتوقف ما يُحتسب/m],
  ['ar', 'ما أدري', /^لا تكتمل المسودة من دونه/m],
  ['ar', 'ما المقصود؟', /^طريقة الاستغناء: ما يُستخدم الآن/m],
  ['ar', 'ما هي الشهادة الإلكترونية؟', /^شهادة إلكترونية: شهادة أو رخصة/m],
])(
  'a question about the field is answered from the knowledge, in %s: %s',
  async (language, text, said) => {
    const { person } = await halfway(bot, language);
    const heard = await person.say(text);
    expect(heard.text).toMatch(said);
    expect(heard.lines).toContain(say(language, 'log.ask.eliminationKind'));
    expect(heard.cards).toHaveLength(1);
    expect((await person.records())[0]!.fields).not.toHaveProperty('eliminationKind');
  },
);

test.each<[Language, string, FieldName]>([
  ['en', 'Why do you need the date?', 'goLiveDate'],
  ['en', 'what do you need the date for', 'goLiveDate'],
  ['en', 'why do you want to know the number of transactions?', 'transactionsPerYear'],
  ['en', 'why the evidence', 'evidence'],
  ['ar', 'ليش تبون التاريخ؟', 'goLiveDate'],
  ['ar', 'لماذا تحتاجون إلى عدد المعاملات؟', 'transactionsPerYear'],
  ['ar', 'ليش تطلبون الدليل', 'evidence'],
])(
  'why a named field is asked for is said of that one, in %s: %s',
  async (language, text, field) => {
    const { person } = await halfway(bot, language);
    const before = await person.records();
    const heard = await person.say(text);
    const label = say(language, `record.field.${field}`);
    expect(heard.lines.some((line) => line.startsWith(`${label}: `))).toBe(true);
    expect(heard.lines).toContain(say(language, 'log.ask.eliminationKind'));
    expect((await person.records())[0]!.fields).toEqual(before[0]!.fields);
  },
);

test.each<[Language, string, string]>([
  ['en', 'log', 'why do you ask?'],
  ['ar', 'سجّل إجراءً', 'ليش تسأل؟'],
])(
  'also at the first question, in %s, and nothing becomes a name',
  async (language, begin, text) => {
    const person = coordinator(bot);
    await person.say(begin);
    const heard = await person.say(text);
    expect(heard.lines).toContain(say(language, 'log.ask.processName'));
    expect(heard.text).toMatch(language === 'ar' ? /يبحث الزملاء/ : /Colleagues search/);
    expect(await person.records()).toEqual([]);
  },
);

test.each<[Language, string[], string, string]>([
  [
    'en',
    ['digital form', 'Jan 2020', 'no', 'skip'],
    'What was the target of phase 2?',
    'Department',
  ],
  ['ar', ['نموذج رقمي', 'يناير ٢٠٢٠', 'لا', 'تخطي'], 'ما مستهدف المرحلة الثانية؟', 'الإدارة'],
])(
  'a question before the summary repeats in a line what is open, in %s',
  async (language, answers, question, missing) => {
    const { person } = await halfway(bot, language);
    for (const text of answers) await person.say(text);
    const heard = await person.say(question);
    expect(heard.text).toContain('50%');
    expect(heard.lines).not.toContain(say(language, 'record.summary.title'));
    const open = say(language, 'log.open.missing', { fields: '' }).slice(0, 10);
    expect(heard.lines.find((line) => line.startsWith(open))).toContain(missing);
    expect(heard.buttons).toContain(say(language, 'record.button.summary'));
    expect((await person.press(say(language, 'record.button.summary'))).lines).toContain(
      say(language, 'record.summary.title'),
    );
  },
);
