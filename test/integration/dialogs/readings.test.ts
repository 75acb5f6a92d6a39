import type { Language } from '../../../src/language/text/detectLanguage';
import type { RecordFields } from '../../../src/records/model/recordFields';
import type { Messages } from '../../../src/messages/messages';
import { coordinator, last, tell } from '../../support/people/coordinator';
import { realMessages } from '../../support/knowledge/messages';
import { startSmallBot, type TestBot } from '../../support/bot/testBot';

let bot: TestBot;
let messages: Messages;
beforeAll(async () => {
  messages = await realMessages();
  bot = await startSmallBot();
});
afterAll(() => bot[Symbol.asyncDispose]());

test.each([
  [
    'log: visa extension form, GDRFA, 3 sheets each, about 21k a year, moved online Jan 2020',
    { processNameEn: 'visa extension form', entityId: 'gdrfa' },
  ],
  [
    'سجّل: تمديد تأشيرة الزيارة، إقامة دبي، ٣ أوراق لكل طلب، حوالي ٢٢ ألف في السنة، أونلاين من يناير ٢٠٢٠',
    { processNameAr: 'تمديد تأشيرة الزيارة' },
  ],
  [
    'log for DEWA: connection request, 5 sheets, about 16k a year, on the website since 2020',
    { processNameEn: 'connection request', entityId: 'dewa' },
  ],
])('the very first message may tell all of it: %s', async (text, fields) => {
  const person = coordinator(bot);
  await person.say(text);
  const [record] = await person.records();
  expect(record!.fields).toMatchObject({ ...fields, eliminationKind: 'digital_form' });
  expect(record!.fields.goLiveDate).toBe('2020-01-01');
});

test.each([
  ['I need to log the stall licence, 4 sheets each, 1,900 a year', 'stall licence'],
  ['أريد أن أسجل خدمة رخصة البسطة، ٤ أوراق لكل طلب، ١٩٠٠ معاملة في السنة', 'رخصة البسطة'],
  ['I want to log a process we made paperless, 4 sheets each, 1,900 a year', undefined],
  ['أريد أن أسجل إجراء استغنينا فيه عن الورق، ٤ أوراق لكل طلب، ١٩٠٠ في السنة', undefined],
])('what is asked to be logged has its name behind the request: %s', async (text, name) => {
  const person = coordinator(bot);
  await person.say(text);
  const { fields } = (await person.records())[0]!;
  expect(fields.processNameEn ?? fields.processNameAr).toBe(name);
  expect(fields).toMatchObject({ sheetsPerTransaction: 4, transactionsPerYear: 1900 });
});

test.each([
  ['log', 'log: Pier 9 berth pass, 4 sheets', 'Pier 9 berth pass'],
  ['log', 'Berth pass renewal. 4 sheets. 1,900 a year', 'Berth pass renewal'],
  ['log', 'Cert. of origin, 4 sheets', 'Cert. of origin'],
  ['سجّل إجراءً', 'طلب رصيف: ٤ أوراق، ١٩٠٠ معاملة في السنة', 'طلب رصيف'],
  ['سجّل إجراءً', 'أبغي أسجل تصريح رصيف، ٤ أوراق', 'تصريح رصيف'],
])('a name ends before the amounts: %s, %s', async (begin, text, name) => {
  const person = coordinator(bot);
  await tell(person, begin, text);
  const { fields } = (await person.records())[0]!;
  expect(fields.processNameEn ?? fields.processNameAr).toBe(name);
  expect(fields.sheetsPerTransaction).toBe(4);
});

test('a wish to log something paperless tells no number of it', async () => {
  const person = coordinator(bot);
  const heard = await person.say('I want to log a process we made paperless');
  expect(heard.lines).toContain(messages.say('en', 'log.ask.processName'));
  expect(await person.records()).toEqual([]);
});

test('the entity alone is not taken for the name of the process', async () => {
  const person = coordinator(bot);
  const [, heard] = await tell(person, 'log', 'Dubai Municipality');
  expect(heard!.lines).toContain(messages.say('en', 'log.ask.processName'));
  const [record] = await person.records();
  expect(record!.fields.entityId).toBe('dubai-municipality');
  expect(record!.fields.processNameEn).toBeUndefined();
});

test.each([
  ['Register a vehicle, RTA', 'Register a vehicle'],
  ['Record of attendance, Dubai Police', 'Record of attendance'],
  ['Change of address, Dubai Customs', 'Change of address'],
  ['Cancellation of a trade name, DET', 'Cancellation of a trade name'],
])('a name that sounds like a command is a name: %s', async (text, name) => {
  const person = coordinator(bot);
  await tell(person, 'log', text);
  expect((await person.records())[0]!.fields.processNameEn).toBe(name);
});

test.each([
  ['تسجيل الأراضي، أراضي دبي', 'تسجيل الأراضي'],
  ['إلغاء رخصة مهنية، بلدية دبي', 'إلغاء رخصة مهنية'],
  ['تعديل بيانات مركبة، هيئة الطرق', 'تعديل بيانات مركبة'],
  ['سجل الزوار، شرطة دبي', 'سجل الزوار'],
])('and so in Arabic: %s', async (text, name) => {
  const person = coordinator(bot);
  await tell(person, 'سجّل إجراءً', text);
  expect((await person.records())[0]!.fields.processNameAr).toBe(name);
});

/** What replaced the paper, and since when. */
const LIVE = ['digital form', 'Jan 2020'];

test('a month is a twelfth of a year, and of a day it is asked on how many', async () => {
  const monthly = coordinator(bot);
  const heard = await tell(
    monthly,
    'log',
    'Shift report, Dubai Police',
    ...LIVE,
    '2 sheets',
    '300 a month',
  );
  // 300 × 12 = 3,600; 2 × 3,600 = 7,200.
  expect(last(heard).lines).toContain('300 a month is 3,600 a year.');
  expect(last(heard).text).toContain('7,200 sheets');
  const daily = coordinator(bot);
  const asked = await tell(
    daily,
    'log',
    'Patrol sheet, Dubai Police',
    ...LIVE,
    '7 sheets',
    '120 a day',
  );
  expect(last(asked).lines).toContain(messages.say('en', 'log.ask.workingDays', { count: 120 }));
  // 120 × 250 = 30,000; 7 × 30,000 = 210,000.
  expect((await daily.say('250')).text).toContain('210,000 sheets');
});

test.each<[Language, string[], string]>([
  [
    'en',
    ['log', 'Night guard log, Dubai Police', ...LIVE, '2 to 3 sheets'],
    '2 sheets (the lower end of 2 to 3)',
  ],
  [
    'ar',
    ['سجل إجراء', 'محضر الدورية الليلية، شرطة دبي', 'نموذج رقمي', 'يناير ٢٠٢٠', 'من ٢ إلى ٣ ورقات'],
    'ورقتان (الحد الأدنى من النطاق بين 2 و3)',
  ],
])(
  'of a range before, the lower end counts and is said to, in %s',
  async (language, texts, shown) => {
    const person = coordinator(bot);
    const heard = last(await tell(person, ...texts));
    const ends = { from: '2', to: '3', counted: '2' };
    expect(heard.lines).toContain(messages.say(language, 'log.rangeLower', ends));
    // It was said to be sheets, so that this is not asked any more.
    expect(heard.lines).toContain(messages.say(language, 'log.ask.transactionsPerYear'));
    expect((await person.records())[0]!.fields).toMatchObject({
      sheetsPerTransaction: 2,
      qualifiers: [{ field: 'sheetsPerTransaction', kind: 'between', from: 2, to: 3 }],
    });
    const summary = await person.say(language === 'ar' ? 'الملخص' : 'summary');
    expect(summary.text).toContain(shown);
  },
);

test.each<[Language, string[], readonly string[]]>([
  [
    'en',
    [
      'log',
      'Weekend patrol log, Dubai Police',
      'about 3 sheets, more than 40,000 a year',
      'digital form',
      'Jan 2020',
      'between 100 and 200 transactions',
      'at least 1 sheet',
    ],
    [
      'Before: about 3 sheets × more than 40,000 transactions = 120,000 sheets a year',
      'Still printed: at least 1 sheet × 200 transactions (the upper end of 100 to 200) = 200 sheets a year',
    ],
  ],
  [
    'ar',
    [
      'سجل إجراء',
      'محضر دورية الشاطئ، شرطة دبي',
      'حوالي ٣ ورقات، أكثر من ٤٠ ألف معاملة بالسنة',
      'نموذج رقمي',
      'يناير ٢٠٢٠',
      'بين ١٠٠ و٢٠٠ معاملة',
      'ورقة واحدة على الأقل',
    ],
    [
      'سابقاً: 3 أوراق تقريباً × 40,000 معاملة ويزيد = 120,000 ورقة سنوياً',
      'ما لا يزال يُطبع: ورقة واحدة على الأقل × 200 معاملة (الحد الأعلى من النطاق بين 100 و200) = 200 ورقة سنوياً',
    ],
  ],
])('what was said inexactly stays marked as such, in %s', async (language, texts, lines) => {
  const person = coordinator(bot);
  await tell(person, ...texts);
  const summary = await person.say(language === 'ar' ? 'الملخص' : 'summary');
  for (const line of lines) expect(summary.lines).toContain(line);
  expect((await person.records())[0]!.fields.qualifiers).toEqual([
    { field: 'sheetsPerTransaction', kind: 'about' },
    { field: 'transactionsPerYear', kind: 'more_than' },
    { field: 'residualSheetsPerTransaction', kind: 'at_least' },
    { field: 'residualTransactionsPerYear', kind: 'between', from: 100, to: 200 },
  ]);
  // A new value that is said as it is takes the mark away; an undo puts both back.
  await person.say(
    language === 'ar' ? 'غيّر المعاملات سنوياً إلى 41000' : 'change transactions a year to 41000',
  );
  const changed = (await person.records())[0]!.fields;
  expect(changed.transactionsPerYear).toBe(41_000);
  expect(changed.qualifiers?.map(({ field }) => field)).not.toContain('transactionsPerYear');
});

test.each<[Language, string[], string, string]>([
  [
    'en',
    [
      'log',
      'Stables feed register, Dubai Police',
      'we used about 40,000 sheets a year for this',
      'digital form',
      'Jan 2020',
      '800 sheets a year',
    ],
    'Before: about 40,000 sheets a year (an annual total, source not given yet)',
    'No longer printed: 40,000 − 800 = 39,200 sheets a year',
  ],
  [
    'ar',
    [
      'سجل إجراء',
      'سجل أعلاف الإسطبل، شرطة دبي',
      'كنا نستخدم ٤٠ ألف ورقة بالسنة',
      'نموذج رقمي',
      'يناير ٢٠٢٠',
      '٨٠٠ ورقة بالسنة',
    ],
    'سابقاً: 40,000 ورقة سنوياً (مجموع سنوي لم يُذكر مصدره بعد)',
    'ما لم يعد يُطبع: 40,000 − 800 = 39,200 ورقة سنوياً',
  ],
])(
  'an annual total stands by itself, without transactions, in %s',
  async (language, texts, before, result) => {
    const person = coordinator(bot);
    await tell(person, ...texts);
    const summary = await person.say(language === 'ar' ? 'الملخص' : 'summary');
    expect(summary.lines).toContain(before);
    expect(summary.lines).toContain(result);
    const [record] = await person.records();
    expect(record!.fields).toMatchObject({
      baselineMethod: 'annual_total',
      sheetsPerYear: 40_000,
      residualSheetsPerYear: 800,
    });
    expect(record!.fields).not.toHaveProperty('transactionsPerYear');
    expect(record!.fields).not.toHaveProperty('sheetsPerTransaction');
    expect(record!.figures).toMatchObject({ baselineSheets: '40000', grade: 'C' });
    expect(record!.number).not.toBeNull();
  },
);

test('what is told beside an answer keeps its mark as well', async () => {
  const person = coordinator(bot);
  await tell(person, 'log', 'Boat patrol slip, Dubai Police', ...LIVE, '3 sheets');
  await person.say('40,000 a year, about 2% still on paper');
  expect((await person.records())[0]!.fields).toMatchObject({
    transactionsPerYear: 40_000,
    residualTransactionsPerYear: 800,
    qualifiers: [{ field: 'residualTransactionsPerYear', kind: 'about' }],
  });
});

test('a date that can mean two days is asked about', async () => {
  const person = coordinator(bot);
  const heard = await tell(
    person,
    'سجل إجراء',
    'بلاغ فقدان محفظة، شرطة دبي',
    'ورقة واحدة، ٩١٠٠ معاملة بالسنة',
    'نموذج رقمي',
    'تشرين ٢٠١٩',
  );
  expect(last(heard).buttons.slice(0, 2)).toEqual(['1 أكتوبر 2019', '1 نوفمبر 2019']);
  await person.press('1 نوفمبر 2019');
  expect((await person.records())[0]!.fields.goLiveDate).toBe('2019-11-01');
});

const begin = (text: string): string => (/[\u0621-\u064a]/.test(text) ? 'سجّل إجراءً' : 'log');

test.each<[string, RecordFields]>([
  [
    'Name: Tenancy contract attestation\nEntity: DLD\nSheets: 7\nVolume: 210,000\nGo-live: 1 March 2022',
    {
      processNameEn: 'Tenancy contract attestation',
      entityId: 'dld',
      sheetsPerTransaction: 7,
      transactionsPerYear: 210_000,
      goLiveDate: '2022-03-01',
    },
  ],
  [
    'اسم الإجراء: تصريح حفر\nعدد الأوراق: ٦\nعدد المعاملات: ٢١٠٠\nتاريخ التطبيق: ١٥/٢/٢٠٢٢',
    {
      processNameAr: 'تصريح حفر',
      sheetsPerTransaction: 6,
      transactionsPerYear: 2100,
      goLiveDate: '2022-02-15',
    },
  ],
  [
    'Berth notice / RTA / 5 sheets / 300 a month',
    {
      processNameEn: 'Berth notice',
      entityId: 'rta',
      sheetsPerTransaction: 5,
      transactionsPerYear: 3600,
    },
  ],
  [
    'Mooring request. it was one form and a plan, so three sheets each time, and we get round 1,200 of them every month',
    {
      processNameEn: 'Mooring request',
      sheetsPerTransaction: 3,
      transactionsPerYear: 14_400,
    },
  ],
  [
    'Towage request: form 2 sheets, passport copy 1, contract 4, 310 a month',
    { processNameEn: 'Towage request', sheetsPerTransaction: 7, transactionsPerYear: 3720 },
  ],
])('a first message of several entries is read entry by entry: %s', async (text, fields) => {
  const person = coordinator(bot);
  await person.say(begin(text));
  await person.say(text);
  expect((await person.records())[0]?.fields).toMatchObject(fields);
});

test.each([
  "I don't know yet what to call it, but it's where the shops renew their permits",
  'every time someone lost their parking card they had to fill out a form at the counter',
  'ما أعرف اسمه بالضبط بس هو الطلب اللي يقدمونه المقاولين',
])('what people do, or do not know, is no name: %s', async (text) => {
  const person = coordinator(bot);
  await person.say(begin(text));
  await person.say(text);
  const [record] = await person.records();
  expect([record?.fields.processNameEn, record?.fields.processNameAr]).toEqual([
    undefined,
    undefined,
  ]);
});

test('what follows the wish to log a process tells of it', async () => {
  const person = coordinator(bot);
  await person.say(
    'Can I register a procedure that has gone fully digital? It is the crane permit at RTA',
  );
  expect((await person.records())[0]?.fields).toMatchObject({
    processNameEn: 'crane permit',
    entityId: 'rta',
  });
});

test.each([
  ['log', 'Berth permit, Dubai Customs', 'Berth permit', 'dubai-customs'],
  ['log', 'Form 17 - Overtime claim, DEWA', 'Form 17 – Overtime claim', 'dewa'],
  ['log', 'we call it "Form 18 - Shift swap"', 'Form 18 - Shift swap', undefined],
  ['log', 'plot survey at the Land Department', 'plot survey', 'dld'],
  ['log', 'dune permit for Dubai Municipality', 'dune permit', 'dubai-municipality'],
  ['سجّل إجراءً', 'نسميها «ورقة الدوام - قسم المراسم»', 'ورقة الدوام - قسم المراسم', undefined],
  ['سجّل إجراءً', 'إيصال المخزن انكنسل', 'إيصال المخزن', undefined],
  ['سجّل إجراءً', 'تصريح الحفر حق البلدية', 'تصريح الحفر', 'dubai-municipality'],
  ['سجّل إجراءً', 'طلب بدل الفاقد في هيئة الطرق', 'طلب بدل الفاقد', 'rta'],
  ['سجّل إجراءً', 'مسح القطعة في الأراضي والأملاك', 'مسح القطعة', 'dld'],
  ['سجّل إجراءً', 'اسمه عندنا «نموذج صرف بدل الوقود»', 'نموذج صرف بدل الوقود', undefined],
])(
  'whose it is and what else is told is not of the name: %s, %s',
  async (begin, text, name, id) => {
    const person = coordinator(bot);
    await tell(person, begin, text);
    const { fields } = (await person.records())[0]!;
    expect(fields.processNameEn ?? fields.processNameAr).toBe(name);
    expect(fields.entityId).toBe(id);
  },
);
