import { phraseSet, phraseTable } from '../tokens/phraseTable';

/** What an amount is counted by. */
export type Period = 'year' | 'month' | 'week' | 'day' | 'transaction';
/** What is counted. */
export type CountedUnit = 'sheets' | 'pages' | 'copies' | 'transactions' | 'people';

/** A word for what is counted, and how many it says by itself: «ورقتين», "a sheet". */
export interface UnitWord {
  unit: CountedUnit;
  count?: 1 | 2;
}

const PERIOD_WORDS: readonly (readonly [Period, string, string])[] = [
  ['year', 'year yr calendar-year annum', 'سنه عام'],
  ['month', 'month mo mth mnth calendar-month', 'شهر'],
  ['week', 'week wk', 'اسبوع'],
  ['day', 'day working-day work-day business-day', 'يوم'],
];
const englishPeriod = (noun: string) =>
  `a, an, per, each, every, /, in a, over a, in one, in each, by, the, for a, per each, in,
  in an, in 1, in the, for one, for 1, for the, within a, per one, per 1`
    .split(/,\s+/)
    .map((lead) => `${lead} ${noun.replaceAll('-', ' ')}`)
    .join(',');
/** "On a monthly basis". */
const basis = (adverb: string) =>
  ['on', 'on a', 'on an', 'in', ''].map((lead) => `${lead} ${adverb} basis`.trim()).join(',');
const TRANSACTION_NOUNS =
  'transaction, txn, trx, trxn, tranx, trans, tx, request, req, application, appl, appln, applicn, case, order, file, submission, customer, client, applicant, ticket';
const perTransaction = [
  'per, per each, per every, per one, per single, each, every, each single, for each, for every, for one, in each, in every, in one, in 1, for 1, a, in a, for a',
]
  .flatMap((leads) => leads.split(', '))
  .flatMap((lead) => TRANSACTION_NOUNS.split(', ').map((noun) => `${lead} ${noun}`))
  .join(',');
const arabicPeriod = (noun: string) =>
  [
    ...[
      'في ال',
      'ف ال',
      'ب',
      'بال',
      'فال',
      'عال',
      'لل',
      'كل ',
      'في كل ',
      'خلال ال',
      '/ ',
      'في ',
      'لكل ',
      'ال',
    ].map((lead) => lead + noun),
    ...['في ال', 'بال', 'لل'].flatMap((lead) => [
      `${lead}${noun} الواحد`,
      `${lead}${noun} الواحده`,
    ]),
  ].join(',');

export const PERIODS = phraseTable<Period>([
  ...PERIOD_WORDS.flatMap(([period, english, arabic]): [Period, string][] => [
    [period, english.split(' ').map(englishPeriod).join(',')],
    [period, arabic.split(' ').map(arabicPeriod).join(',')],
  ]),
  [
    'year',
    `yearly, annually, annual, annualy, anually, yearwise, year wise, ${basis('yearly')}, ${basis('annual')}, p.a, pa, / y, p / y, p / yr, p / a, in last year, during last year, for last year, last year, last yr, in the last year, in the past year, over the last year, over the past year, this year,
    سنويا, سنوي, سنويه, السنه الماضيه, العام الماضي, السنه اللي فاتت, السنه اللي طافت, السنه اللي راحت, العام اللي طاف, عام اول, في السنه الماضيه, في العام الماضي, خلال السنه الماضيه, خلال العام الماضي, هالسنه, هذي السنه, هذه السنه, هذا العام, بالعام كامل,
    bel sana, bil sana, bsana, fel sana, fil sana, fi el sana, kel sana, kol sana, sanawiyan, sanaweyan, bisana, bissana`,
  ],
  [
    'month',
    `monthly, montly, monthwise, month wise, ${basis('monthly')}, / m, p / m, p.m, شهريا, شهري, شهريه, bel shahr, bil shahr, fel shahr, fil shahr, kel shahr, kol shahr,
    bshahr, bishahr, shahriyan, shahreyan`,
  ],
  [
    'week',
    `weekly, ${basis('weekly')}, اسبوعيا, اسبوعي, اسبوعيه, bel esboo3, bil esboo3, fel esboo3, fil osboo3, kel esboo3, osboo3iyan`,
  ],
  [
    'day',
    `daily, everyday, dialy, ${basis('daily')}, / d, يوميا, يومي, يوميه, bel yom, bil yom, fel yom, fil yom, kel yom, kol yom, yawmiyan, yomiyan`,
  ],
  [
    'transaction',
    `${perTransaction}, per process, each process, for each, each, each one, each time, apiece, per one,
    / transaction, / txn, / trx, / trxn, / request, / application, / case, / file, / customer, per item, per service request,
    لكل معامله, لكل طلب, لكل حاله, لكل عمليه, للمعامله, للمعامله الواحده, للطلب, للطلب الواحد, بالمعامله, بالمعامله الواحده,
    في المعامله, في المعامله الواحده, كل معامله, في كل معامله, عن كل معامله, لكل وحده, لكل واحده, المعامله الواحده, للوحده,
    في الطلب, في الطلب الواحد, بالطلب, كل طلب, في كل طلب, لكل معامله واحده, حق كل معامله, لكل ملف, لكل متعامل, لكل عميل, لكل مراجع, على كل معامله,
    lkel mo3amala, likol mo3amala, lekol mo3amala, lkol mo3amala, kel mo3amala, kol mo3amala, lel mo3amala, / معامله`,
  ],
]);

/** Periods that are not offered: an amount with one of them is not read. */
export const OTHER_PERIODS = phraseSet(
  `per quarter, a quarter, quarterly, every quarter, per hour, an hour, hourly, every two, every other, twice, half yearly,
  biannually, biweekly, bimonthly, fortnightly, per decade, كل ربع, بالساعه, في الساعه, كل ساعه, ربع سنوي, نصف سنوي, كل شهرين, كل سنتين,
  كل يومين, كل اسبوعين, مرتين`,
);

const ARTICLES = ['a', 'a single', 'single', 'one single'];
const one = (nouns: string) =>
  nouns
    .split(',')
    .flatMap((noun) => ARTICLES.map((article) => `${article} ${noun.trim()}`))
    .join(',');

export const UNITS = phraseTable<UnitWord>([
  [
    { unit: 'sheets' },
    `sheet, sheets, shets, sht, shts, sheetz, sheat, sheats, sheet paper, sheets paper, pcs of paper, pcs of papers, pcs paper, pcs papers, bond paper, bond papers, a4 size, a4 size sheet, a4 size sheets, a4 size paper, a4 size papers, paper sheet, paper sheets, sheet of paper, sheets of paper, papers, paper, piece of paper, pieces of paper,
    pieces of papers, a4 sheets, a4 sheet, a4 papers, a4 paper, leaf, leaves, sheets of a4, sheets a4,
    اوراق, ورقات, ورق, وراق, اوراق a4, ورق a4, awra8, awrag, awraq, waraq, wara8, warag, waragat, waraqat, wara8at, orag`,
  ],
  [
    { unit: 'sheets', count: 1 },
    `${one('sheet, paper, sheet of paper, piece of paper, a4 sheet')}, ورقه, waraga, waraqa, wara8a, war8a, warqa`,
  ],
  [
    { unit: 'sheets', count: 2 },
    'ورقتين, ورقتان, waragtain, wara8tain, waraqatain, waraqtain, wargtain, warqtein',
  ],
  [
    { unit: 'pages' },
    'page, pages, pgs, pg, pgz, pagez, pp, printed pages, pags, صفحات, صفح, صفاح, صفحت, safahat, saf7at, safa7at',
  ],
  [{ unit: 'pages', count: 1 }, `${one('page, printed page')}, صفحه, saf7a, safha`],
  [{ unit: 'pages', count: 2 }, 'صفحتين, صفحتان, saf7tain, safhatain, safhtain'],
  [
    { unit: 'copies' },
    'copy, copies, hard copy, hard copies, photocopy, photocopies, photo copies, xerox copy, xerox copies, copys, coppies, نسخ, nusakh, nosa5, nusa5',
  ],
  [{ unit: 'copies', count: 1 }, `${one('copy')}, نسخه, nos5a, nuskha, nus5a`],
  [{ unit: 'copies', count: 2 }, 'نسختين, نسختان, nos5tain, nuskhatain, nuskhtain'],
  [
    { unit: 'transactions' },
    `transaction, transactions, transacton, transactons, transations, transctions, txn, txns, trx, trxs, trxn, trxns, tranx, tx, txs, trans, request, requests, requsts, application, applications,
    applcations, case, cases, submission, submissions, service request, service requests, transactions in total,
    معاملات, طلبات, حالات, عمليات, معاملت, mo3amalat, moamalat, mu3amalat, 6alabat, talabat, mo3amlat`,
  ],
  [
    { unit: 'transactions', count: 1 },
    `${one('transaction, request, application, case')}, معامله, طلب, حاله, عمليه, mo3amala, mu3amala, moamala, 6alab`,
  ],
  [{ unit: 'transactions', count: 2 }, 'معاملتين, معاملتان, طلبين, طلبان, mo3amaltain'],
  [
    { unit: 'people' },
    `person, persons, people, employee, employees, staff, customer, customers, user, users, clients, client, visitors, applicants,
    اشخاص, موظفين, موظفون, موظف, متعاملين, متعامل, عملاء, مراجعين, مراجع, مستخدم, مستخدمين, متعاملا, موظفا, شخصا`,
  ],
  [{ unit: 'people', count: 1 }, 'شخص, عميل'],
]);

export const PERCENT = phraseSet(
  `%, percent, per cent, pct, percentage, بالميه, بالمايه, في الميه, في المايه, فالميه, بالماءه, بالميت, بالمءه, في المءه, bel miya, bil miya, bel meya`,
);

/** Parts of one unit behind it: «ورقة ونص», "2 pages and a half". */
export const PARTS_BEHIND = phraseTable([
  [0.5, 'and a half, and half, ونص, ونصف, و نص, و نصف, w nos, w nus'],
  [0.25, 'and a quarter, وربع, و ربع'],
]);
/** Parts of one unit before it: "half a page", «نص ورقة». */
export const PARTS_BEFORE = phraseTable([
  [0.5, 'half, half of, نص, نصف, nos, nus'],
  [0.25, 'quarter, a quarter, quarter of, a quarter of, ربع'],
]);

/** Counts whatever was asked for, behind a number: "1200 nos.", "5 pcs". */
export const COUNTED_THINGS = phraseSet(
  'nos, no s, numbers, nmbrs, pcs, pc, pieces, piece, units, unit, qty',
);

/** Signs that say nothing about an amount. */
export const QUIET_SIGNS = new Set([
  ',',
  '.',
  '،',
  '؛',
  ';',
  '!',
  '"',
  '«',
  '»',
  '“',
  '”',
  '=',
  ':',
  '…',
]);
