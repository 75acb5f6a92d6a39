import { randomUUID } from 'node:crypto';
import type { Language } from '../../../src/language/text/detectLanguage';
import type { Messages } from '../../../src/messages/messages';
import type { RecordFields } from '../../../src/records/model/recordFields';
import { startSmallBot, type TestBot } from '../../support/bot/testBot';
import { realMessages } from '../../support/knowledge/messages';
import { coordinator, type Coordinator } from '../../support/people/coordinator';
import { someProcess } from '../../support/records/someProcess';

let bot: TestBot;
let messages: Messages;
beforeAll(async () => {
  messages = await realMessages();
  bot = await startSmallBot();
});
afterAll(() => bot[Symbol.asyncDispose]());

const fieldsOf = async (person: Coordinator) => (await person.records())[0]?.fields ?? {};

test.each<[string, Partial<RecordFields>]>([
  [
    'last month our archive team stopped printing retrieval slips',
    { processNameEn: 'retrieval slips' },
  ],
  [
    'we replaced the paper berth pass with an e-form in May 2021, 2 sheets, 800 a year',
    {
      processNameEn: 'berth pass',
      eliminationKind: 'digital_form',
      goLiveDate: '2021-05-01',
      sheetsPerTransaction: 2,
      transactionsPerYear: 800,
    },
  ],
  ['Berth pass, 2 sheets, 800 a year', { processNameEn: 'Berth pass', transactionsPerYear: 800 }],
  [
    'استغنينا عن الورق في تصريح الرصيف منذ ٢٠٢١',
    { processNameAr: 'تصريح الرصيف', goLiveDate: '2021-01-01' },
  ],
  ['ما عاد نطبع كشوف المناوبات', { processNameAr: 'كشوف المناوبات' }],
])('a statement to nobody in particular is logged: %s', async (text, fields) => {
  const person = coordinator(bot);
  await person.say(text);
  const stored = await fieldsOf(person);
  expect(stored).toMatchObject(fields);
  expect(stored.residualTransactionsPerYear).toBeUndefined();
});

test.each([
  'which entities stopped printing bills',
  'we stopped printing retrieval slips, how many trees is that',
  'شلنا الورق من تصريح الرصيف، هل يُحتسب',
])('a question is not logged: %s', async (text) => {
  const person = coordinator(bot);
  await person.say(text);
  expect(await person.records()).toEqual([]);
});

const ANSWERS = {
  en: ['log', '3 sheets', '4,000 a year', 'digital form', 'May 2019', 'no', 'skip'],
  ar: ['سجّل إجراءً', '٣ أوراق', '٤٠٠٠ بالسنة', 'نموذج رقمي', 'مايو ٢٠١٩', 'لا', 'تخطي'],
} as const;

/** Somebody who has told the short form and is asked for one field of it again. */
async function askedFor(language: Language, field: string): Promise<Coordinator> {
  const person = coordinator(bot);
  const { name } = someProcess(language);
  const [begin, ...answers] = ANSWERS[language];
  const told = field === 'residual' ? answers.slice(0, -2) : answers;
  for (const text of [begin, `${name}, DEWA`, ...told]) await person.say(text);
  const record = (await person.records())[0]!.id;
  discard = () =>
    person.send({ value: { lawaraq: { verb: 'log.discard', record, submission: randomUUID() } } });
  if (!['summary', 'residual'].includes(field))
    await person.send({ value: { lawaraq: { verb: 'log.edit', record, field } } });
  return person;
}

const MAY_2020 = { goLiveDate: '2020-05-05' };

/** Another record with these amounts would be likened to one that stays. */
let discard: (() => Promise<unknown>) | undefined;
afterEach(async () => {
  await discard?.();
  discard = undefined;
});

test.each<[Language, string, string, Partial<RecordFields>]>([
  ['en', 'channels', 'by now it is on our website since 2021', { channels: ['entity_portal'] }],
  ['ar', 'channels', 'من ٢٠٢٠ عبر التطبيق', { channels: ['entity_app'] }],
  ['en', 'digitalShare', 'in 2024 it reached 91%', { digitalShare: 91 }],
  [
    'en',
    'residual',
    '4% of customers still want paper in 2025',
    { residualTransactionsPerYear: 160 },
  ],
  ['ar', 'baselineYear', 'سنة ٢٠١٨ قبل النظام الجديد', { baselineYear: 2018 }],
  ['en', 'baselineMethod', 'we counted 90 files over 2 weeks', { baselineMethod: 'sample' }],
  ['ar', 'baselineMethod', 'من سجل الطابعات', { baselineMethod: 'print_log' }],
  ['ar', 'baselineMethod', 'من فواتير شراء الورق', { baselineMethod: 'purchase_records' }],
  ['en', 'processType', 'a service for customers', { processType: 'customer_service' }],
  ['en', 'processType', 'between us and GDRFA', { processType: 'inter_entity' }],
  ['ar', 'processType', 'شي داخلي للموظفين', { processType: 'internal_process' }],
  ['ar', 'residualReason', 'القانون رقم ٩ لسنة ٢٠١٦ يشترط الأصل', { residualReason: 'law' }],
  ['en', 'sheetsPerTransaction', 'form 2 sheets, deed 5, receipt 1', { sheetsPerTransaction: 8 }],
  ['ar', 'sheetsPerTransaction', '٦ صفحات وجه وظهر', { sheetsPerTransaction: 3 }],
  [
    'en',
    'sheetsPerTransaction',
    '5, about 10k of them a year',
    { sheetsPerTransaction: 5, transactionsPerYear: 10_000 },
  ],
  [
    'ar',
    'sheetsPerTransaction',
    '٥، وحوالي ١٠ آلاف بالسنة',
    { sheetsPerTransaction: 5, transactionsPerYear: 10_000 },
  ],
  ['en', 'summary', 'it was 6 pages two-sided', { sheetsPerTransaction: 3 }],
  ['en', 'sheetsPerTransaction', '5 sheets from 2017', { goLiveDate: '2019-05-01' }],
  ['en', 'transactionsPerYear', '20 a desk a week, we have 5 desks', { transactionsPerYear: 5200 }],
  ['ar', 'transactionsPerYear', '١٠ باليوم، ٦ أيام بالأسبوع', { transactionsPerYear: 3120 }],
  ['ar', 'goLiveDate', '٤ أبريل ٢٠٢١ وكان عندنا فرعين', { goLiveDate: '2021-04-04' }],
  ['en', 'summary', 'we postponed it to May 2027', { goLiveDate: '2027-05-31' }],
  ['en', 'summary', 'rename it to Berth Permit', { processNameEn: 'Berth Permit' }],
  ['ar', 'summary', 'تاريخ الإطلاق غلط، الصح ٣ مارس ٢٠٢١', { goLiveDate: '2021-03-03' }],
  [
    'en',
    'summary',
    'no I meant the volume was 3,000 before and the sheets stay',
    { transactionsPerYear: 3000, residualTransactionsPerYear: 0 },
  ],
  [
    'ar',
    'summary',
    'لا قصدي المعاملات كانت ٣٠٠٠ قبل والأوراق نفسها',
    { transactionsPerYear: 3000, residualTransactionsPerYear: 0 },
  ],
  ['en', 'evidence', 'before I attach anything, change the launch to 5 May 2020', MAY_2020],
  [
    'en',
    'evidence',
    'my colleague has it; transactions are 4,200 not 4,000',
    { transactionsPerYear: 4200 },
  ],
  ['en', 'evidence', 'one thing first, set the sheets to 4', { sheetsPerTransaction: 4 }],
  ['ar', 'evidence', 'الدليل عند زميلتي، غيّر التاريخ إلى ٥ مايو ٢٠٢٠', MAY_2020],
  [
    'ar',
    'evidence',
    'الدليل عند زميلتي، وبعدين عدد المعاملات ٤٢٠٠ مب ٤٠٠٠',
    { transactionsPerYear: 4200 },
  ],
  ['ar', 'evidence', 'قبل ما أرفق شي، خل الأوراق ٤', { sheetsPerTransaction: 4 }],
  ['en', 'summary', 'sorry, still 50 a year', { residualTransactionsPerYear: 50 }],
  ['en', 'digitalShare', 'hold on, 6,100 transactions a year', { transactionsPerYear: 6100 }],
])('an answer among other words, in %s at %s: %s', async (language, field, text, fields) => {
  const person = await askedFor(language, field);
  await person.say(text);
  expect(await fieldsOf(person)).toMatchObject(fields);
});

test.each<[Language, string]>([
  ['en', "don't have one"],
  ['ar', 'ما عندي دليل'],
])('evidence that nobody has is postponed, in %s: %s', async (language, text) => {
  const person = await askedFor(language, 'evidence');
  const { lines } = await person.say(text);
  expect(lines).toContain(messages.say(language, 'log.evidencePostponed'));
});

test('an address is evidence without its https', async () => {
  const person = await askedFor('en', 'evidence');
  await person.say('the page is www.dewa.gov.ae/permits, live since 2022');
  expect((await fieldsOf(person)).evidence).toMatchObject([
    { link: 'https://www.dewa.gov.ae/permits' },
  ]);
});
