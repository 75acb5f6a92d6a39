import type { Language } from '../../../src/language/text/detectLanguage';
import type { RecordFields } from '../../../src/records/model/recordFields';
import type { Messages } from '../../../src/messages/messages';
import { tell, type Coordinator } from '../../support/people/coordinator';
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

const say: Messages['say'] = (...said) => messages.say(...said);
const fieldsOf = async (person: Coordinator) => (await person.records())[0]!.fields;

/** Somebody in front of the summary of a draft with 3 sheets. */
async function atSummary(language: Language): Promise<Coordinator> {
  const { person } = await halfway(bot, language);
  const texts =
    language === 'ar'
      ? ['نموذج رقمي', 'مايو ٢٠١٩', 'لا', 'تخطي']
      : ['digital form', 'May 2019', 'no', 'skip'];
  await tell(person, ...texts);
  return person;
}

describe.each<[Language, string, string, string]>([
  ['en', 'change the sheets to 4', '3 sheets', '4 sheets'],
  ['ar', 'غيّر عدد الأوراق إلى ٤', '3 أوراق', '4 أوراق'],
])('a change of a named field, in %s', (language, text, old, now) => {
  test('is shown with what was there, and can be undone', async () => {
    const person = await atSummary(language);
    const heard = await person.say(text);
    const field = say(language, 'record.field.sheetsPerTransaction');
    const line = heard.lines.find((one) => one.includes(field) && one.includes(old));
    expect(line).toContain(now);
    expect((await fieldsOf(person)).sheetsPerTransaction).toBe(4);
    const undone = await person.say(say(language, 'log.undo'));
    expect(undone.lines).toContain(say(language, 'log.undone'));
    expect((await fieldsOf(person)).sheetsPerTransaction).toBe(3);
  });
});

test.each<[Language, string]>([
  ['en', 'change the number of transactions to plenty'],
  ['ar', 'غيّر عدد المعاملات إلى كثير'],
])('a change that is not understood is not passed over, in %s', async (language, text) => {
  const person = await atSummary(language);
  const heard = await person.say(text);
  expect(heard.lines).toContain(say(language, 'log.notUnderstood'));
  expect(heard.lines).toContain(say(language, 'log.ask.transactionsPerYear'));
});

test('"undo" with nothing to undo goes back', async () => {
  const { person } = await halfway(bot);
  const heard = await person.say('undo');
  expect(heard.text).toContain(say('en', 'log.ask.sheetsPerTransaction'));
});

describe.each<[Language, string, string]>([
  ['en', 'digital form', 'not yet, planned for March'],
  ['ar', 'نموذج رقمي', 'لم يُطلق بعد، مخطط له في مارس'],
])('a launch that is planned, in %s', (language, kind, plan) => {
  test('is kept as a plan, and said so', async () => {
    const { person } = await halfway(bot, language);
    await person.say(kind);
    const heard = await person.say(plan);
    const { goLiveDate = '', goLivePlanned } = await fieldsOf(person);
    expect(goLivePlanned).toBe(true);
    // The last day of the month: by then it should have gone live.
    expect(goLiveDate).toMatch(/-03-31$/);
    const date = messages.formatDate(language, goLiveDate);
    expect(heard.lines).toContain(say(language, 'log.plannedPeriod', { date }));
  });
});

test.each([
  ['not live yet', 'en'],
  ['لين الحين ما اشتغل', 'ar'],
] as const)('"%s" takes back that a stored day has passed', async (text, language) => {
  const person = await atSummary(language);
  await person.say(language === 'ar' ? 'غيّر التاريخ' : 'change the date');
  const heard = await person.say(text);
  expect(heard.lines).toContain(say(language, 'log.notLive'));
  // Which no submission may have.
  expect((await fieldsOf(person)).goLivePlanned).toBe(true);
});

test.each([
  ['about 40,000 sheets a year', '40,000 sheets'],
  ['حوالي ٤٠ ألف ورقة في السنة', '40,000'],
])('sheets of a whole year are no transactions: %s', async (text, shown) => {
  const { person } = await halfway(bot);
  await person.say('change the number of transactions');
  const before = await fieldsOf(person);
  const heard = await person.say(text);
  expect(heard.text).toContain(shown);
  expect(await fieldsOf(person)).toEqual(before);
});

test.each<[Language, string, RecordFields]>([
  ['en', 'number of transactions 7,200, not 4,000', { transactionsPerYear: 7200 }],
  ['en', 'sorry, the sheets were 6', { sheetsPerTransaction: 6 }],
  ['ar', 'المعاملات ٧٢٠٠ مش ٤٠٠٠', { transactionsPerYear: 7200 }],
  ['ar', 'عفواً، الأوراق كانت ٦', { sheetsPerTransaction: 6 }],
  ['ar', 'لا، عدد المعاملات كان ٩ آلاف', { transactionsPerYear: 9000 }],
  ['en', 'the year of the figures is 2017, not 2018', { baselineYear: 2017 }],
  ['ar', 'سنة الأرقام ٢٠١٧ مو ٢٠١٨', { baselineYear: 2017 }],
])('a correction that names its field changes that one, in %s: %s', async (language, text, now) => {
  const person = await atSummary(language);
  const before = await fieldsOf(person);
  await person.say(text);
  const after = await fieldsOf(person);
  expect(after).toMatchObject(now);
  expect(after.residualTransactionsPerYear).toBe(before.residualTransactionsPerYear);
});

describe('a sample of days', () => {
  test.each<[Language, string, number]>([
    ['en', '8 days', 8],
    ['en', 'during 12 working days', 12],
    ['en', '6 days in June 2018', 6],
    ['ar', 'على مدى ٨ أيام', 8],
    ['ar', '١٢ يوم عمل', 12],
    ['ar', '٦ أيام في يونيو ٢٠١٨', 6],
  ])('may be said with its unit, in %s: %s', async (language, text, days) => {
    const person = await atSummary(language);
    await person.say(language === 'ar' ? 'غيّر أيام العينة' : 'change the sample days');
    await person.say(text);
    expect((await fieldsOf(person)).sampleDays).toBe(days);
  });
});

test.each<[Language, string, string, string]>([
  ['en', 'no, nothing since 2023', 'since 2023', 'yes'],
  ['en', 'no, nothing since May 2019', 'since May 2019', 'no'],
  ['ar', 'لا شيء منذ ٢٠٢٣', 'منذ ٢٠٢٣', 'yes'],
])(
  'the time since which nothing is printed, in %s: %s',
  async (language, text, time, isLeftOut) => {
    const person = await atSummary(language);
    await person.say(language === 'ar' ? 'غيّر المتبقي' : 'change the residual');
    const { lines } = await person.say(text);
    const line = say(language, 'log.leftOut', { words: time });
    expect(lines.includes(line) ? 'yes' : 'no').toBe(isLeftOut);
    expect(await fieldsOf(person)).toMatchObject({
      goLiveDate: '2019-05-01',
      residualTransactionsPerYear: 0,
    });
  },
);

test.each<[Language, string, RecordFields]>([
  ['en', '6,300 in 2018', { transactionsPerYear: 6300, baselineYear: 2018 }],
  ['en', '2018', { transactionsPerYear: 2018 }],
  ['ar', 'كانت ٦٣٠٠ معاملة في ٢٠١٨', { transactionsPerYear: 6300, baselineYear: 2018 }],
])('the year of a number is that of the figures, in %s: %s', async (language, text, fields) => {
  const person = await atSummary(language);
  await person.say(language === 'ar' ? 'غيّر عدد المعاملات' : 'change the number of transactions');
  await person.say(text);
  const { transactionsPerYear, baselineYear, goLiveDate } = await fieldsOf(person);
  expect({ transactionsPerYear, baselineYear }).toEqual({ baselineYear: undefined, ...fields });
  expect(goLiveDate).toBe('2019-05-01');
});

const FOUR_THOUSAND = {
  en: 'change the number of transactions to 4,000',
  ar: 'غيّر عدد المعاملات إلى ٤٠٠٠',
};

test.each<[Language, string, RecordFields]>([
  ['en', 'not 3 sheets but 5', { sheetsPerTransaction: 5 }],
  ['en', 'not 3 but 5', { sheetsPerTransaction: 5 }],
  ['en', 'it was not 4,000, it was 4,600', { transactionsPerYear: 4600 }],
  ['en', "It didn't start in May, it was August", { goLiveDate: '2019-08-01' }],
  [
    'en',
    "it's not a form, it's system integration between us and DLD",
    { eliminationKind: 'data_exchange' },
  ],
  ['ar', 'مب ثلاث أوراق، أربع', { sheetsPerTransaction: 4 }],
  ['ar', 'ليس ٤٠٠٠ بل ٤٦٠٠', { transactionsPerYear: 4600 }],
  ['en', 'it was never 4,000, we had 4,700', { transactionsPerYear: 4700 }],
  ['ar', 'مب نموذج، شهادة رقمية', { eliminationKind: 'e_certificate' }],
])('what is denied is changed to what is said instead, in %s: %s', async (language, text, now) => {
  const person = await atSummary(language);
  await person.say(FOUR_THOUSAND[language]);
  const before = await fieldsOf(person);
  expect(before.transactionsPerYear).toBe(4000);
  await person.say(text);
  const { qualifiers, ...after } = await fieldsOf(person);
  expect(qualifiers ?? []).toEqual([]);
  expect(after).toEqual({ ...before, ...now });
});

test.each<[Language, string]>([
  ['en', 'no no the transactions are 4,200 a year'],
  ['ar', 'لا لا المعاملات ٤٢٠٠ بالسنة'],
])('"no no" takes back an answer, whatever was asked, in %s', async (language, text) => {
  const { person } = await halfway(bot, language);
  await tell(
    person,
    ...(language === 'ar' ? ['نموذج رقمي', 'مايو ٢٠١٩'] : ['digital form', 'May 2019']),
  );
  await person.say(text);
  const { transactionsPerYear, residualTransactionsPerYear } = await fieldsOf(person);
  expect([transactionsPerYear, residualTransactionsPerYear]).toEqual([4200, undefined]);
});

test.each<[Language, string, RecordFields]>([
  [
    'en',
    'the name is wrong, it should be Meter Relocation Request',
    { processNameEn: 'Meter Relocation Request' },
  ],
  ['ar', 'الاسم غلط، الصحيح طلب نقل عداد', { processNameAr: 'طلب نقل عداد' }],
])('a wrong name is replaced, in %s: %s', async (language, text, now) => {
  const person = await atSummary(language);
  await person.say(text);
  expect(await fieldsOf(person)).toMatchObject(now);
});

test.each<[Language, string]>([
  ['en', 'we still print 80 a year'],
  ['ar', 'بعدنا نطبع حق ٨٠ معاملة بالسنة'],
])('what is printed after all takes sheets, which are asked for, in %s', async (language, text) => {
  const person = await atSummary(language);
  const heard = await person.say(text);
  const { residualTransactionsPerYear, residualSheetsPerTransaction } = await fieldsOf(person);
  expect(residualTransactionsPerYear).toBe(80);
  expect(residualSheetsPerTransaction).toBeUndefined();
  expect(heard.lines).toContain(say(language, 'log.ask.residualSheetsPerTransaction'));
});

test.each<[Language, string, RecordFields]>([
  ['en', 'form 2 sheets, passport copy 1, contract 4', { sheetsPerTransaction: 7 }],
  ['ar', 'النموذج ورقتين وصورة الجواز ورقة والعقد ٤ ورقات', { sheetsPerTransaction: 7 }],
])('papers told one by one at another step are added up, in %s', async (language, text, now) => {
  const person = await atSummary(language);
  await person.say(language === 'ar' ? 'غيّر التاريخ' : 'change the date');
  const before = await fieldsOf(person);
  await person.say(text);
  const { qualifiers, ...after } = await fieldsOf(person);
  expect(qualifiers ?? []).toEqual([]);
  expect(after).toEqual({ ...before, ...now });
});

test.each<[Language, string, RecordFields]>([
  [
    'en',
    'around 5,000, and each one goes through 2 departments for approval',
    { transactionsPerYear: 5000 },
  ],
  ['en', '5,000, 3 branches', {}],
  ['en', '75 a week, we close 4 weeks so 48 weeks', { transactionsPerYear: 3600 }],
  ['en', 'why do you need the name of the department', {}],
  ['en', '1,100 at the main branch plus 700 at Deira', { transactionsPerYear: 1800 }],
  ['ar', '٦٠٠٠ معاملة وكل وحدة يوقعها ٣ مدراء', { transactionsPerYear: 6000 }],
  ['ar', '٦٠٠٠، ٣ فروع', {}],
])('what is told beside the transactions, in %s: %s', async (language, text, now) => {
  const person = await atSummary(language);
  const before = await fieldsOf(person);
  await person.say(language === 'ar' ? 'غيّر عدد المعاملات' : 'change the number of transactions');
  await person.say(text);
  const { qualifiers, ...after } = await fieldsOf(person);
  expect((qualifiers ?? []).every(({ kind }) => kind === 'about')).toBe(true);
  expect(after).toEqual({ ...before, ...now });
});

test.each<[Language, string]>([
  ['en', 'no no, nothing at all'],
  ['ar', 'لا لا ما نطبع شي'],
])('"no no" may say that nothing is printed, in %s', async (language, text) => {
  const { person } = await halfway(bot, language);
  const answers = { en: ['digital form', 'May 2019'], ar: ['نموذج رقمي', 'مايو ٢٠١٩'] };
  await tell(person, ...answers[language]);
  const before = await fieldsOf(person);
  await person.say(text);
  expect(await fieldsOf(person)).toMatchObject({
    transactionsPerYear: before.transactionsPerYear,
    residualTransactionsPerYear: 0,
  });
});

describe.each<[Language, readonly (readonly [string, string])[]]>([
  [
    'en',
    [
      ['the date should be two weeks earlier', '2019-04-17'],
      ['change the date to one month later', '2019-06-01'],
      ['no, I meant 2018 not 2019', '2018-05-01'],
      ['not 2019 but 2017', '2017-05-01'],
    ],
  ],
  [
    'ar',
    [
      ['التاريخ لازم يكون قبلها بأسبوعين', '2019-04-17'],
      ['غيّر التاريخ إلى بعدها بشهر', '2019-06-01'],
      ['لا، أقصد ٢٠١٨ مب ٢٠١٩', '2018-05-01'],
      ['مب ٢٠١٩، ٢٠١٧', '2017-05-01'],
    ],
  ],
])('the launch of May 2019, in %s', (language, texts) => {
  test.each(texts)('%s: %s', async (text, day) => {
    const person = await atSummary(language);
    await person.say(text);
    expect((await fieldsOf(person)).goLiveDate).toBe(day);
  });
});

test.each<[Language, string]>([
  ['en', 'no, I meant 2022, not 2023'],
  ['en', 'sorry, 70, not 90'],
  ['ar', 'لا، أقصد ٢٠٢٢ مب ٢٠٢٣'],
  ['ar', 'لا قصدي ٧٠ مب ٩٠'],
])('what is denied and was never given corrects nothing, in %s: %s', async (language, text) => {
  const person = await atSummary(language);
  const before = await fieldsOf(person);
  await person.say(text);
  expect(await fieldsOf(person)).toEqual(before);
});

test.each<[Language, string, Partial<RecordFields>]>([
  [
    'en',
    'change the date to 1 July 2018 and the yearly number to 13,500',
    { goLiveDate: '2018-07-01', transactionsPerYear: 13_500 },
  ],
  [
    'en',
    'change the sheets to 2 and the date to March 2018',
    { sheetsPerTransaction: 2, goLiveDate: '2018-03-01' },
  ],
  [
    'ar',
    'غيّر التاريخ إلى ١ يوليو ٢٠١٨ والعدد السنوي إلى ١٣٥٠٠',
    { goLiveDate: '2018-07-01', transactionsPerYear: 13_500 },
  ],
  [
    'ar',
    'عدّل الأوراق إلى ٢ والمعاملات إلى ٧٠٠٠',
    { sheetsPerTransaction: 2, transactionsPerYear: 7000 },
  ],
])('two changes in one message, in %s: %s', async (language, text, fields) => {
  const person = await atSummary(language);
  await person.say(text);
  expect(await fieldsOf(person)).toMatchObject(fields);
});

test.each<[Language, string, string]>([
  ['en', 'change the date to 1 July 2018 and the colour to blue', 'the colour to blue'],
  ['ar', 'غيّر التاريخ إلى ١ يوليو ٢٠١٨ واللون إلى أزرق', 'اللون إلى أزرق'],
])(
  'a second change that is not understood is not passed over, in %s',
  async (language, text, words) => {
    const person = await atSummary(language);
    const heard = await person.say(text);
    expect((await fieldsOf(person)).goLiveDate).toBe('2018-07-01');
    expect(heard.lines).toContain(say(language, 'log.leftOut', { words }));
  },
);

test.each<[Language, string]>([
  ['en', 'it went live in May 2017, and there are 7,000 a year'],
  ['ar', 'انطلق في مايو ٢٠١٧، وعندنا ٧٠٠٠ بالسنة'],
])('a launch beside the transactions is told as well, in %s', async (language, text) => {
  const person = await atSummary(language);
  await person.say(language === 'en' ? 'change the transactions' : 'غيّر عدد المعاملات');
  await person.say(text);
  expect(await fieldsOf(person)).toMatchObject({
    goLiveDate: '2017-05-01',
    transactionsPerYear: 7000,
  });
});

test('"and" and "to" in a new name are of the name', async () => {
  const person = await atSummary('en');
  await person.say('change the name to Request to hire and transfer to site');
  expect((await fieldsOf(person)).processNameEn).toBe('Request to hire and transfer to site');
});

test.each<[Language, string]>([
  ['en', 'it is 4 sheets instead of 3'],
  ['en', '4 sheets rather than 3'],
  ['ar', '٤ أوراق بدل ٣'],
  ['ar', 'خلها ٤ أوراق بدلا من ٣'],
])('what stands in the place of the given value replaces it, in %s: %s', async (language, text) => {
  const person = await atSummary(language);
  await person.say(text);
  expect((await fieldsOf(person)).sheetsPerTransaction).toBe(4);
});

test.each<[Language, string]>([
  ['en', 'add 2 for each branch'],
  ['en', 'reduce it by 1 every week'],
  ['ar', 'زيد ٢ لكل فرع'],
  ['ar', 'قلل ١ في الأسبوع'],
])(
  'a change that cannot be counted changes nothing and says so, in %s: %s',
  async (language, text) => {
    const person = await atSummary(language);
    // A piece of evidence may have any words.
    if ((await person.say('؟')).lines.includes(say(language, 'log.ask.evidence')))
      await person.say('skip');
    const before = await fieldsOf(person);
    const heard = await person.say(text);
    expect(heard.lines).toContain(say(language, 'log.unclear', { words: text }));
    expect(await fieldsOf(person)).toEqual(before);
  },
);

test.each<[Language, string, number]>([
  ['en', 'one sheet more, I forgot the annex', 4],
  ['ar', 'زيد ورقة وحدة، نسيت المرفق', 4],
  ['en', 'one sheet less, the cover does not count', 2],
])('the reason of a change is no part of it, in %s: %s', async (language, text, sheets) => {
  const person = await atSummary(language);
  await person.say(text);
  expect((await fieldsOf(person)).sheetsPerTransaction).toBe(sheets);
});
