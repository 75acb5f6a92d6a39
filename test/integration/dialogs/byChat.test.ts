import type { Language } from '../../../src/language/text/detectLanguage';
import type { Messages } from '../../../src/messages/messages';
import {
  coordinator,
  last,
  tell,
  type Coordinator,
  type Heard,
} from '../../support/people/coordinator';
import { realMessages } from '../../support/knowledge/messages';
import { startSmallBot, type TestBot } from '../../support/bot/testBot';

let bot: TestBot;
let messages: Messages;
beforeAll(async () => {
  messages = await realMessages();
  bot = await startSmallBot();
});
afterAll(() => bot[Symbol.asyncDispose]());

describe.each<[Language, string[], RegExp]>([
  [
    'en',
    [
      'log a process',
      'Parking permit for residents, RTA',
      '2',
      'September 2021',
      '3 sheets, about 41,000 transactions a year',
      'no',
      'skip',
    ],
    /Saved as draft PL-RTA-\d{4}-\d{4}/,
  ],
  [
    'ar',
    [
      'سجّل إجراءً',
      'شهادة تسجيل القوارب، هيئة الطرق والمواصلات',
      'شهادة إلكترونية',
      'سبتمبر ٢٠٢١',
      '٤ ورقات، حوالي ١٢ ألف معاملة بالسنة',
      'لا',
      'تخطي',
    ],
    /PL-RTA-\d{4}-\d{4}/,
  ],
])('somebody who logs for the first time, in %s', (language, texts, numbered) => {
  let heard: Heard[];
  let person: Coordinator;
  beforeAll(async () => {
    person = coordinator(bot);
    heard = await tell(person, ...texts);
  });

  test('has a draft with a number after at most 8 messages', async () => {
    const turn = heard.findIndex(({ text }) => numbered.test(text));
    expect(turn).toBeGreaterThan(0);
    expect(turn + 1).toBeLessThanOrEqual(8);
    expect(await person.records()).toMatchObject([{ status: 'draft' }]);
  });

  test('is answered in one language from beginning to end', () => {
    expect(heard.flatMap(({ languages }) => languages)).toEqual(texts.map(() => language));
  });

  test('is asked for part after part, in the order of the short form', () => {
    const asked = [
      'log.ask.processName',
      'log.ask.eliminationKind',
      'log.ask.goLiveDate',
      'log.ask.sheetsPerTransaction',
      'log.ask.residual',
      'log.ask.evidence',
      'record.summary.title',
    ] as const;
    for (const [at, { lines }] of heard.entries()) {
      const questions = asked.filter((key) => lines.includes(messages.say(language, key)));
      expect(questions).toEqual([asked[at]]);
    }
  });
});

test('the summary shows what was computed, with its formula', async () => {
  const person = coordinator(bot);
  const heard = await tell(
    person,
    'log',
    'Vehicle test certificate, RTA',
    '3 sheets, 61,000 a year',
    'e-certificate',
    '1 January 2020',
    '1 sheet for 2%',
    'skip',
  );
  const { lines } = last(heard);
  // 3 × 61,000 = 183,000; 2 % of 61,000 = 1,220; 183,000 − 1,220 = 181,780; that is 99.33 %.
  expect(heard[5]!.lines).toContain('2% of 61,000 is 1,220 transactions a year.');
  expect(lines).toContain('Before: 3 sheets × 61,000 transactions = 183,000 sheets a year');
  expect(lines).toContain('Still printed: 1 sheet × 1,220 transactions = 1,220 sheets a year');
  expect(lines).toContain('No longer printed: 183,000 − 1,220 = 181,780 sheets a year');
  expect(lines).toContain('That is 99.33% less paper in this process.');
  expect((await person.records())[0]!.figures).toMatchObject({
    baselineSheets: '183000',
    residualSheets: '1220',
    eliminatedSheets: '181780',
  });
});

test('the summary in Arabic shows the same numbers, and no word of English', async () => {
  const person = coordinator(bot);
  const heard = await tell(
    person,
    'سجل إجراء',
    'تصريح وقوف السكان، هيئة الطرق',
    '٥ أوراق، ٨٫٢٥٠ ألف معاملة في السنة',
    '٨٢٥٠ معاملة بالسنة',
    'نموذج رقمي',
    'من يناير ٢٠٢٢',
    'ورقة واحدة في ٤٪ من المعاملات',
    'تخطي',
  );
  const { lines, text } = last(heard);
  // 5 × 8,250 = 41,250; 4 % of 8,250 = 330; 41,250 − 330 = 40,920.
  expect(lines).toContain('سابقاً: 5 أوراق × 8,250 معاملة = 41,250 ورقة سنوياً');
  expect(text).toContain('41,250 − 330 = 40,920');
  // Numbers of records, sizes of paper and kinds of files are written the same in both.
  const alike = /PL-RTA-\d+-\d+|A4|PDF|PNG|JPEG|XLSX|DOCX|CSV|EML/g;
  expect(text.replace(alike, '')).not.toMatch(/[a-z]/i);
});

describe.each<[Language, string, string, string[], RegExp]>([
  [
    'en',
    'log a process',
    '3 pages, ~40k/yr, since Jan 2020',
    ['one side', 'Salary certificate for staff', 'DEWA', 'digital certificate'],
    /PL-DEWA-/,
  ],
  [
    'ar',
    'سجّل إجراءً',
    '٣ صفحات، حوالي ٣٥ ألف معاملة بالسنة، من يناير ٢٠٢٠',
    ['١', 'طلب تركيب عدّاد المياه', 'هيئة كهرباء ومياه دبي', 'نموذج رقمي'],
    /PL-DEWA-/,
  ],
])('everything in one sentence, in %s', (language, begin, sentence, rest, numbered) => {
  let heard: Heard[];
  let person: Coordinator;
  beforeAll(async () => {
    person = coordinator(bot);
    heard = await tell(person, begin, sentence, ...rest);
  });

  test('asks whether sheets or pages exactly once', () => {
    const asked = messages.say(language, 'log.ask.paperUnit', { count: 3 });
    expect(heard.filter(({ lines }) => lines.includes(asked))).toEqual([heard[1]]);
  });

  test('asks for nothing that the sentence told', () => {
    const known = ['log.ask.sheetsPerTransaction', 'log.ask.goLiveDate'] as const;
    const asked = heard.flatMap(({ lines }) => lines);
    for (const key of known) expect(asked).not.toContain(messages.say(language, key));
  });

  test('ends in a draft with a number', async () => {
    expect(last(heard).text).toMatch(numbered);
    expect((await person.records())[0]!.fields).toMatchObject({
      entityId: 'dewa',
      sheetsPerTransaction: 3,
      goLiveDate: '2020-01-01',
    });
  });
});

test('sheets that are called sheets are not asked about', async () => {
  const person = coordinator(bot);
  const [, told] = await tell(
    person,
    'سجّل إجراءً',
    '٣ ورقات، حوالي ٤٠ ألف معاملة بالسنة، من يناير ٢٠٢٠',
  );
  expect(told!.text).toContain('= 120,000 ورقة');
  expect(told!.lines).toContain(messages.say('ar', 'log.ask.processName'));
});

test('pages on both sides become half as many sheets, rounded up, and it is said', async () => {
  const person = coordinator(bot);
  const heard = await tell(person, 'log', 'Meter reading slip, DEWA', '5 pages', 'both sides');
  // ⌈5 / 2⌉ = 3.
  expect(last(heard).lines).toContain('5 pages on both sides: 3 sheets');
  expect((await person.records())[0]!.fields.sheetsPerTransaction).toBe(3);
});

describe('what counts nothing is said plainly', () => {
  test('scanning counts 0 sheets', async () => {
    const person = coordinator(bot);
    const heard = await tell(
      person,
      'log',
      'Archive of invoices, DEWA',
      '3 sheets, 5,500 a year',
      'we only scan it',
      'Jan 2020',
      'no',
      'skip',
    );
    expect(heard[3]!.text).toContain(messages.say('en', 'record.fault.scan_counts_nothing'));
    const { lines } = last(heard);
    expect(lines).toContain('Before: 3 sheets × 5,500 transactions = 16,500 sheets a year');
    expect(lines).toContain('No longer printed: 0 sheets a year');
    expect(lines).toContain(
      messages.say('en', 'record.figure.scanOnly', { total: '16,500 sheets' }),
    );
    expect((await person.records())[0]!.figures!.eliminatedSheets).toBe('0');
  });

  test('paper that somebody else prints now counts 0 sheets', async () => {
    const person = coordinator(bot);
    const heard = await tell(
      person,
      'سجل إجراء',
      'كشف حساب المشترك، هيئة كهرباء ومياه دبي',
      'ورقتان، ٧٧٠٠ معاملة بالسنة',
      'نموذج رقمي',
      'يناير ٢٠٢٠',
      'لا',
      'تخطي',
      'إرسال',
      '2',
    );
    const { text } = last(heard);
    expect(text).toContain(messages.say('ar', 'record.fault.shifted_counts_nothing'));
    const summary = await person.say('الملخص');
    expect(summary.lines).toContain(
      messages.say('ar', 'record.figure.shifted', { total: '15,400 ورقة' }),
    );
    expect((await person.records())[0]!).toMatchObject({
      fields: { shiftedTo: 'customer' },
      figures: { baselineSheets: '15400', eliminatedSheets: '0' },
    });
  });
});

test('a whole record goes from the first word to its submission', async () => {
  const person = coordinator(bot);
  const heard = await tell(
    person,
    'log',
    'Taxi permit, RTA',
    '7 sheets, 9,857 a year',
    'digital form',
    'Jan 2020',
    'no',
    'https://files.example/old old form',
    'submit',
    'no',
    'تصريح سيارة أجرة',
    'Public transport',
    '2019',
    'counted',
    '1 and 3',
    '100',
    'no',
    'open',
    'https://files.example/new new form',
    'submit',
  );
  expect(last(heard).text).toMatch(/PL-RTA-\d{4}-\d{4}, “Taxi permit”/);
  expect((await person.records())[0]).toMatchObject({
    status: 'submitted',
    figures: { baselineSheets: '68999', eliminatedSheets: '68999', grade: 'B' },
  });
});
