import type { Language } from '../../../src/language/text/detectLanguage';
import { MAX_QUESTION_LENGTH } from '../../../src/language/text/cleanText';
import type { Messages } from '../../../src/messages/messages';
import {
  coordinator,
  valueOf,
  type Coordinator,
  type Heard,
} from '../../support/people/coordinator';
import { realMessages } from '../../support/knowledge/messages';
import { halfway, someProcess } from '../../support/records/someProcess';
import { startSmallBot, type TestBot } from '../../support/bot/testBot';

let bot: TestBot;
let messages: Messages;
beforeAll(async () => {
  messages = await realMessages();
  bot = await startSmallBot();
});
afterAll(() => bot[Symbol.asyncDispose]());

const say: Messages['say'] = (...said) => messages.say(...said);

/** Somebody who has just been asked for the sheets. */
async function askedForSheets(language: Language): Promise<Coordinator> {
  const person = coordinator(bot);
  await person.say(language === 'ar' ? 'سجّل إجراءً' : 'log');
  await person.say(`${someProcess(language).name}, DEWA`);
  await person.say(language === 'ar' ? 'نموذج رقمي' : 'digital form');
  await person.say(language === 'ar' ? 'يناير ٢٠٢٠' : 'Jan 2020');
  return person;
}

const asksSheets = ({ lines }: Heard, language: Language) =>
  lines.includes(say(language, 'log.ask.sheetsPerTransaction'));

describe.each<[Language, string[]]>([
  ['en', ['whatever it takes', 'hard to tell', 'depends on the weather']],
  ['ar', ['على حسب الظروف', 'صعب التحديد', 'كما تعرف']],
])('what is not understood, in %s', (language, texts) => {
  test('is said, with the question and an example', async () => {
    const person = await askedForSheets(language);
    const { lines, languages } = await person.say(texts[0]!);
    expect(lines[0]).toBe(say(language, 'log.notUnderstood'));
    expect(lines.slice(2, 4)).toEqual([
      say(language, 'log.ask.sheetsPerTransaction'),
      say(language, 'log.hint.sheetsPerTransaction'),
    ]);
    expect(languages).toEqual([language]);
  });

  test('for the third time shows the form, with what is known already', async () => {
    const person = await askedForSheets(language);
    let third: Heard | undefined;
    for (const text of texts) third = await person.say(text);
    expect(third!.lines).toContain(say(language, 'log.tryForm'));
    expect(valueOf(third!, 'entityId')).toBe('dewa');
    const name = language === 'ar' ? 'processNameAr' : 'processNameEn';
    const [record] = await person.records();
    expect(valueOf(third!, name)).toBe(record!.fields[name]);
    // The talk can go on beside it.
    const heard = await person.say(language === 'ar' ? '٣ أوراق' : '3 sheets');
    expect(heard.lines).toContain(say(language, 'log.ask.transactionsPerYear'));
  });
});

describe('an absurd number is refused with what would be right', () => {
  const tooLarge = ['record.fault.too_large', '500'] as const;
  const tooSmall = ['record.fault.too_small', '0.01'] as const;
  test.each<[Language, string, typeof tooLarge | typeof tooSmall]>([
    ['en', '0 sheets', tooSmall],
    ['ar', '٠ ورقة', tooSmall],
    ['en', '501 sheets', tooLarge],
    ['ar', '٥٠١ ورقة', tooLarge],
  ])('sheets, in %s: %s', async (language, text, [code, limit]) => {
    const person = await askedForSheets(language);
    const heard = await person.say(text);
    const fault = heard.lines.find((line) => line.startsWith(say(language, code, { limit })));
    expect(fault).toContain(say(language, 'record.hint.sheetsPerTransaction'));
    expect(asksSheets(heard, language)).toBe(true);
    expect((await person.records())[0]!.fields).not.toHaveProperty('sheetsPerTransaction');
  });

  test.each<[Language, string]>([
    ['en', '60,000,000 a year'],
    ['ar', '٦٠ مليون معاملة بالسنة'],
  ])('transactions, in %s: %s', async (language, text) => {
    const person = await askedForSheets(language);
    await person.say(language === 'ar' ? '٣ أوراق' : '3 sheets');
    const heard = await person.say(text);
    const limit = { limit: '50,000,000' };
    expect(heard.text).toContain(say(language, 'record.fault.too_large', limit));
    expect(heard.lines).toContain(say(language, 'log.ask.transactionsPerYear'));
    expect((await person.records())[0]!.fields.sheetsPerTransaction).toBe(3);
  });

  test.each(['1e12', '1000000000000 a year', '-40', '0', '😀', '٩٩٩٩٩٩٩٩٩٩٩٩٩'])(
    'or is not understood, and nothing is lost: %s',
    async (text) => {
      const person = await askedForSheets('en');
      await person.say('3 sheets');
      const heard = await person.say(text);
      expect(heard.text).toMatch(/I did not understand that|This is (?:less|more) than/);
      expect(heard.lines).toContain(say('en', 'log.ask.transactionsPerYear'));
      const [record] = await person.records();
      expect(record!.fields).toMatchObject({ sheetsPerTransaction: 3 });
      expect(record!.fields).not.toHaveProperty('transactionsPerYear');
    },
  );

  test('more remains than there was', async () => {
    const { person } = await halfway(bot);
    await person.say('digital form');
    await person.say('Jan 2020');
    const heard = await person.say('7 sheets for 10%');
    expect(heard.text).toContain('Remaining: 7 sheets, but a transaction had 3');
    const right = await person.say('1 sheet for 10%');
    expect(right.lines).toContain(say('en', 'log.ask.evidence'));
  });
});

describe('a day that cannot be', () => {
  const earliest = '2000-01-01';
  test.each<[Language, string, string]>([
    ['en', 'digital form', '31/12/1999'],
    ['ar', 'نموذج رقمي', '٣١ ديسمبر ١٩٩٩'],
  ])('long ago is refused at once, in %s', async (language, kind, day) => {
    const { person } = await halfway(bot, language);
    await person.say(kind);
    const heard = await person.say(day);
    const named = messages.formatDate(language, earliest);
    expect(heard.lines).toContain(say(language, 'record.fault.before_2000', { earliest: named }));
    expect(heard.lines).toContain(say(language, 'log.ask.goLiveDate'));
    const right = await person.say('2020');
    expect(right.lines).toContain(say(language, 'log.ask.residual'));
  });

  test.each<[Language, string, string]>([
    ['en', 'digital form', '1 January 2099'],
    ['ar', 'نموذج رقمي', '١ يناير ٢٠٩٩'],
  ])('to come is taken as planned, and said so, in %s', async (language, kind, day) => {
    const { person } = await halfway(bot, language);
    await person.say(kind);
    const heard = await person.say(day);
    expect(heard.text).toContain(say(language, 'record.field.goLivePlanned'));
    expect((await person.records())[0]!.fields).toMatchObject({
      goLiveDate: '2099-01-01',
      goLivePlanned: true,
    });
  });
});

test('seventy sheets are taken, with the question whether that can be', async () => {
  const person = await askedForSheets('en');
  const heard = await person.say('70 sheets');
  expect(heard.text).toContain('70 sheets for one transaction is a lot');
  expect(heard.lines).toContain(say('en', 'log.ask.transactionsPerYear'));
});

describe('what no person types', () => {
  test.each<[Language, string]>([
    ['en', 'a'],
    ['ar', 'ا'],
  ])(
    'ten thousand characters are refused, and nothing is lost, in %s',
    async (language, letter) => {
      const { person } = await halfway(bot, language);
      const before = await person.records();
      const heard = await person.say(`${letter} `.repeat(5000));
      const limit = MAX_QUESTION_LENGTH;
      expect(heard.lines).toEqual([say(language, 'input.tooLong', { limit })]);
      const next = await person.say(language === 'ar' ? 'نموذج رقمي' : 'digital form');
      expect(next.lines).toContain(say(language, 'log.ask.goLiveDate'));
      expect((await person.records())[0]!.fields).toMatchObject(before[0]!.fields);
    },
  );

  test('markup is text, and that of Teams is none', async () => {
    const person = coordinator(bot);
    await person.say('log');
    await person.say('<p>Visa <b>stamp</b> &amp; seal, <at>Lawaraq</at> GDRFA</p>');
    const [record] = await person.records();
    expect(record!.fields.processNameEn).toBe('Visa stamp & seal');
  });

  test('characters that turn the direction are left out', async () => {
    const person = coordinator(bot);
    await person.say('log');
    await person.say('\u202eCustoms\u202c seal\u200f, Dubai Customs');
    expect((await person.records())[0]!.fields.processNameEn).toBe('Customs seal');
  });

  test.each(['   ', '\u202e\u200f', '\n\n'])(
    'only what cannot be seen says nothing: %j',
    async (text) => {
      const { person } = await halfway(bot);
      const before = await person.records();
      expect((await person.say(text)).languages).toEqual(['en']);
      expect(await person.records()).toEqual(before);
      const next = await person.say('digital form');
      expect(next.lines).toContain(say('en', 'log.ask.goLiveDate'));
    },
  );

  test('a picture without a word is no answer, and the talk goes on', async () => {
    const { person } = await halfway(bot);
    const picture = { contentType: 'image/png', contentUrl: 'https://files.example/1.png' };
    const heard = await person.send({ attachments: [picture] });
    expect(heard.lines).toEqual([say('en', 'input.picturePasted')]);
    const next = await person.say('digital form');
    expect(next.lines).toContain(say('en', 'log.ask.goLiveDate'));
  });
});

describe('a file', () => {
  const file = (name: string) => ({
    attachments: [
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        contentUrl: `https://files.example/${name}`,
        name,
      },
    ],
  });

  test('without a word is evidence where that is asked for', async () => {
    const { person } = await halfway(bot);
    for (const text of ['digital form', 'Jan 2020', 'no']) await person.say(text);
    const heard = await person.send(file('circular-7.pdf'));
    expect(heard.text).toContain('circular-7.pdf');
    expect((await person.records())[0]!.fields.evidence).toMatchObject([
      { kind: 'circular', link: 'https://files.example/circular-7.pdf' },
    ]);
  });

  test('is no answer to another question', async () => {
    const { person } = await halfway(bot);
    const heard = await person.send(file('circular-8.pdf'));
    expect(heard.lines).toContain(say('en', 'log.ask.eliminationKind'));
    expect((await person.records())[0]!.fields).not.toHaveProperty('evidence');
  });

  test('is not looked for where the message says that it has none', async () => {
    const { person } = await halfway(bot);
    for (const text of ['digital form', 'Jan 2020', 'no']) await person.say(text);
    await person.send({ text: 'circular 9', attachments: null });
    expect((await person.records())[0]!.fields.evidence).toMatchObject([{ link: 'circular 9' }]);
  });

  test('without a name that can be seen is called by where it is', async () => {
    const { person } = await halfway(bot);
    for (const text of ['digital form', 'Jan 2020', 'no']) await person.say(text);
    const { attachments } = file('\u200b');
    await person.send({
      attachments: [{ ...attachments[0], contentUrl: 'https://files.example/9' }],
    });
    expect((await person.records())[0]!.fields.evidence).toMatchObject([
      { title: 'https://files.example/9', link: 'https://files.example/9' },
    ]);
  });
});

test('evidence that cannot stay is named and replaced', async () => {
  const { person } = await halfway(bot);
  for (const text of ['digital form', 'Jan 2020', 'no']) await person.say(text);
  const wrong = await person.say('http://intranet/x old form');
  const fault = say('en', 'record.fault.evidence_not_https', { position: 1 });
  expect(wrong.lines).toContain(fault);
  expect(wrong.lines).toContain(say('en', 'log.ask.evidence'));
  await person.say('https://files.example/x old form');
  expect((await person.records())[0]!.fields.evidence).toMatchObject([
    { link: 'https://files.example/x' },
  ]);
});

test('somebody whom the directory does not know is told so', async () => {
  const { person } = await halfway(bot);
  const stranger = {
    from: { id: '29:stranger' },
    conversation: { id: 'a:s', conversationType: 'personal' },
  };
  const heard = await person.send({ ...stranger, text: 'log' });
  expect(heard.lines).toEqual([say('en', 'log.noIdentity')]);
});

test.each([
  ['log', 'DHA, and it was 3 sheets by the way', { entityId: 'dha', sheetsPerTransaction: 3 }],
  ['log', 'I work for Dubai Customs', { entityId: 'dubai-customs' }],
  ['log', 'Dubai Courts - 900 a month', { entityId: 'dubai-courts', transactionsPerYear: 10_800 }],
  ['سجّل إجراءً', 'الجمارك، وكانت الأوراق ٤', { entityId: 'dubai-customs', sheetsPerTransaction: 4 }],
  ['سجّل إجراءً', 'أنا من هيئة الصحة', { entityId: 'dha' }],
])('an entity, with what else is told: %s, %s', async (begin, text, fields) => {
  const person = coordinator(bot);
  await person.say(begin);
  await person.say(someProcess(begin === 'log' ? 'en' : 'ar').name);
  await person.say(text);
  expect((await person.records())[0]!.fields).toMatchObject(fields);
});

test.each<[Language, string, string]>([
  ['en', 'make it one year earlier', '2019-01-01'],
  ['en', 'it was two months later', '2020-03-01'],
  ['ar', 'قبلها بسنة', '2019-01-01'],
  ['ar', 'لا، بعدها بشهر', '2020-02-01'],
])('%s: %s moves the launch that was given', async (language, text, launch) => {
  const person = await askedForSheets(language);
  await person.say(text);
  expect((await person.records())[0]!.fields.goLiveDate).toBe(launch);
});

test.each<[string, string, Record<string, unknown>]>([
  [
    'log that RTA replaced the parking permit form, 2 sheets plus 1 copy, 4,000 a year',
    'parking permit form',
    { entityId: 'rta', copiesPerTransaction: 2, transactionsPerYear: 4000 },
  ],
  [
    'the old NOC request at RTA is now handled through data exchange, 7 sheets before, please log',
    'old NOC request',
    { entityId: 'rta', eliminationKind: 'data_exchange', sheetsPerTransaction: 7 },
  ],
  [
    'New entry - Dubai Customs, transit slip, 5 sheets, 300 a month',
    'transit slip',
    { entityId: 'dubai-customs', transactionsPerYear: 3600 },
  ],
  [
    'بنوقف ورق تصريح المواقف في محاكم دبي، ٢٠٠ تصريح في الشهر، سجل هذا',
    'تصريح المواقف',
    { entityId: 'dubai-courts', transactionsPerYear: 2400 },
  ],
])('an order that tells details opens the log with them: %s', async (text, name, fields) => {
  const person = coordinator(bot);
  await person.say(text);
  const [record] = await person.records();
  expect(record!.fields).toMatchObject(fields);
  expect(record!.fields.processNameEn ?? record!.fields.processNameAr).toBe(name);
});

test.each<[string, string]>([
  ['nothing, we removed the whole thing', 'process_cancelled'],
  ['ولا شي، ألغيناها كلها', 'process_cancelled'],
  ['بس نصور الورق ونحفظه في النظام', 'scan_only'],
])('what replaced the paper: %s', async (text, kind) => {
  const person = coordinator(bot);
  const language = /[a-z]/.test(text) ? 'en' : 'ar';
  await person.say(language === 'ar' ? 'سجّل إجراءً' : 'log');
  await person.say(`${someProcess(language).name}, DEWA`);
  await person.say(text);
  expect((await person.records())[0]!.fields.eliminationKind).toBe(kind);
});
