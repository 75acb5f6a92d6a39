import { phraseSet, phraseTable } from './phrases';

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
  ['month', 'month mo mth calendar-month', 'شهر'],
  ['week', 'week wk', 'اسبوع'],
  ['day', 'day working-day work-day business-day', 'يوم'],
];
const englishPeriod = (noun: string) =>
  [
    'a',
    'an',
    'per',
    'each',
    'every',
    '/',
    'in a',
    'over a',
    'in one',
    'in each',
    'by',
    'the',
    'for a',
    'per each',
  ]
    .map((lead) => `${lead} ${noun.replaceAll('-', ' ')}`)
    .join(',');
const arabicPeriod = (noun: string) =>
  [
    ...[
      'في ال',
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
    `yearly, annually, annual, p.a, pa, / y, last year, in the last year, in the past year, this year,
    سنويا, سنوي, سنويه, السنه الماضيه, العام الماضي, السنه اللي فاتت, السنه اللي طافت, بالعام كامل,
    bel sana, bil sana, bsana, fel sana, fil sana, fi el sana, kel sana, kol sana, sanawiyan, sanaweyan, bisana, bissana`,
  ],
  [
    'month',
    `monthly, / m, p.m, شهريا, شهري, شهريه, bel shahr, bil shahr, fel shahr, fil shahr, kel shahr, kol shahr,
    bshahr, bishahr, shahriyan, shahreyan`,
  ],
  [
    'week',
    `weekly, اسبوعيا, اسبوعي, اسبوعيه, bel esboo3, bil esboo3, fel esboo3, fil osboo3, kel esboo3, osboo3iyan`,
  ],
  [
    'day',
    `daily, / d, يوميا, يومي, يوميه, bel yom, bil yom, fel yom, fil yom, kel yom, kol yom, yawmiyan, yomiyan`,
  ],
  [
    'transaction',
    `per transaction, per txn, per trx, per request, per application, per case, per process, per order, per file,
    per submission, for each transaction, for each request, for each application, for each case, for each,
    for every transaction, for every request, for every application, each, each one, each time, apiece, per one,
    every transaction, each transaction, each request, every request, each application, every application,
    / transaction, / txn, / request, / application, / case, a transaction, a request, per item, in each transaction,
    for one transaction, for a transaction, in a transaction, per service request,
    لكل معامله, لكل طلب, لكل حاله, لكل عمليه, للمعامله, للمعامله الواحده, للطلب, للطلب الواحد, بالمعامله, بالمعامله الواحده,
    في المعامله, في المعامله الواحده, كل معامله, في كل معامله, عن كل معامله, لكل وحده, لكل واحده, المعامله الواحده, للوحده,
    في الطلب, في الطلب الواحد, بالطلب, كل طلب, في كل طلب, لكل معامله واحده, حق كل معامله, لكل ملف, على كل معامله,
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
    `sheet, sheets, shets, sheat, sheats, paper sheet, paper sheets, sheet of paper, sheets of paper, papers, paper, piece of paper, pieces of paper,
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
    'page, pages, pgs, pg, pp, printed pages, pags, صفحات, صفح, صفاح, صفحت, safahat, saf7at, safa7at',
  ],
  [{ unit: 'pages', count: 1 }, `${one('page, printed page')}, صفحه, saf7a, safha`],
  [{ unit: 'pages', count: 2 }, 'صفحتين, صفحتان, saf7tain, safhatain, safhtain'],
  [{ unit: 'copies' }, 'copy, copies, copys, coppies, نسخ, nusakh, nosa5, nusa5'],
  [{ unit: 'copies', count: 1 }, `${one('copy')}, نسخه, nos5a, nuskha, nus5a`],
  [{ unit: 'copies', count: 2 }, 'نسختين, نسختان, nos5tain, nuskhatain, nuskhtain'],
  [
    { unit: 'transactions' },
    `transaction, transactions, transacton, transactons, transations, transctions, txn, txns, trx, trxs, tx, request, requests, requsts, application, applications,
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

export const HEDGES = phraseSet(
  `~, ≈, ±, about, abt, approx, approx ., aprox, approximately, aproximately, approximatly, approximetly, around, arround, aroud, roughly, rougly, circa, ca, some,
  nearly, almost, just under, just below, slightly under, slightly less than, a little less than, a little under, not quite, or so, ish, more or less, give or take, maybe, perhaps, probably, possibly, i think, i guess, i believe, i reckon, i suppose, i would say, id say,
  in the region of, in the neighbourhood of, in the order of, on the order of, ballpark, estimated, estimate, an estimate of, an estimated,
  say, lets say, close to, near, somewhere around, something like, on average, in average, average, avg, an average of, average of, kind of, sort of, like, not sure but, at a guess, a rough,
  حوالي, حولي, حوالين, تقريبا, تقريبن, تقريب, بالتقريب, على وجه التقريب, تقدير, تقديرا, تقديريا, تقديري, بالتقدير, يمكن, ممكن, ربما, في حدود, فحدود, بحدود, حدود, في حوالي, بحوالي,
  ما يقارب, مايقارب, ما يقرب من, يقارب, قرابه, نحو, زهاء, شي, قول, نقول, يعني شي, اظن, اظنها, اعتقد, بالمتوسط, في المتوسط, المتوسط, متوسط, معدل, بمعدل, بالمعدل, المعدل, وشوي, شوي, ونيف,
  زايد ناقص, فوق تحت, يجي, ييي, يطلع, مو متاكد بس, مب متاكد بس, على ما اظن, تخمينا, تخمين, يمكن شي,
  taqreeban, taqriban, takriban, taqreban, tagreeban, tagriban, ta2reeban, ta2riban, taqrban, t8reeban, ta8reeban, 7awali, 7awaly, hawali, hawaly, 7wali, yemken, yimken, ymkn, yumkin, momken, bhdood, b7dood, fi 7dood, fe 7dood, nagool, shay`,
);

/** Said of the least that it is: the figure is read, and is approximate. */
export const AT_LEAST = phraseSet(
  `+, >, over, more than, at least, above, upwards of, a little over, just over, slightly over, slightly more than, and more, or more, plus, no less than, not less than, and a bit, and change, a little more than,
  اكثر من, اكتر من, اكثر عن, على الاقل, ع الاقل, عالاقل, لا يقل عن, ما لا يقل عن, ما يقل عن, مب اقل عن, يزيد على, يزيد عن, فوق, واكثر, او اكثر, يتجاوز, akthar men, aktar men, 3ala el aqal`,
);

/** Said around an amount without changing it. */
export const AMOUNT_FILLERS = phraseSet(
  `it takes, it took, takes, we need, we needed, it needs, it needed, it requires, there used to be, consists of, it consists of, it has, has, it had, had, it is, its, it was, that is, thats, there are, there were, there is, there was, they are, they were, these are, we had, we have, we used, we use, we print, we printed, we do, we did, we get, we got, we process,
  we processed, we receive, we received, we handle, we handled, we used to print, used to print, i had, it used to be, used to be, the number is, the number was, number is, the answer is, a total of, total of, total, in total, in all, altogether, overall, all together,
  exactly, exact, precisely, just, only, simply, please, pls, thanks, thank you, ok, okay, well, um, uh, hmm, so, yes, printed, used, processed, required, needed, is, are, was, were, or about, of them, actually, then, we, the, every single time, normally, usually, typically, generally,
  both sides counted, a4, of, were printed, are printed, is printed, was printed, which is, makes, i mean, something around,
  هي, هو, هم, كانت, كان, كانوا, تكون, يكون, عندنا, لدينا, معنا, في عندنا, العدد, عدد, عددها, عدده, عددهم, العدد هو, اجمالي, الاجمالي, المجموع, مجموع, مجموعها, فقط, بس, بالضبط, بالظبط, تماما, يعني, لو سمحت, من فضلك, شكرا, نطبع, نستخدم, كنا نطبع, كنا, كنا نستخدم, كنا نستقبل,
  نستقبل, ننجز, كنا ننجز, نسوي, كنا نسوي, نعم, ايوه, طيب, ال, لا غير, والله, الرقم, الرقم هو, مقدارها, بلغ, بلغت, يبلغ, تبلغ, وصل, وصلت, عددهن, كل, من المعاملات, من الطلبات, الكل, منها, منهم, عاده, غالبا, دايما, بالعاده, في العاده, كامل, كامله, ورقيه, ورقي, مطبوعه, مطبوع, تحديدا, هي حوالي, فيها, فيه, نحتاج, احتاج, تحتاج, يحتاج, تستهلك, نستهلك, تم,
  kanat, kan, 3endna, 3indna, bas, bass, el 3adad, kenna nitba3, kenna`,
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

/** Whole answers that mean none. */
export const NONE = phraseSet(
  `none, nothing, nil, no sheets, no pages, no paper, no papers, no copies, no transactions, no requests, not one, not a single one, not a single sheet, not a single page, nothing at all, none at all, not any, zero sheets, none of them,
  nothing is printed, nothing printed, no longer any, no sheet, no page, none anymore, nothing anymore, nothing any more, none any more, none left, nothing left, nada, zilch,
  لا شيء, لا شي, ولا شيء, ولا شي, ولاشي, لاشي, لاشيء, ولا ورقه, ولا صفحه, ولا واحد, ولا واحده, ولا وحده, ولا نسخه, ولا معامله, لا يوجد, لا يوجد شيء, ما في, ما فيه, مافي, مافيه, ماكو, ما في شي, مافي شي, ما شي ورق, ما في ورق, مافي ورق, ما عندنا, ما عندنا شي, بدون ورق, بلا ورق, بدون,
  ما نطبع شي, ما نطبع شيء, لا نطبع شييا, لا نطبع شيء, ما عاد نطبع شي, ولا حاجه, لا ورق, لا اوراق, ولا طلب, wala shay, wala waraga, ma fi, mafi, mafi shay, la shay`,
);
