import fc from 'fast-check';
import { readPaper } from '../../../../src/language/paper/readPaper';
import { TODAY } from '../../../support/language/shown';

const yearly = (text: string) => readPaper(text, TODAY).transactions?.yearly?.value;

test.each([
  ['500 a month per branch, 6 branches', 36_000],
  ['800 a week at each counter, 3 counters', 124_800],
  ['3 branches with 2,000 a year each', 6000],
  ['100 a month per branch per clerk, 2 branches, 5 clerks', 12_000],
  ['each of our 5 service centres handles about 90 a month', 5400],
  ['6 customer service desks with 20 a week each', 6240],
  ['200 per week for 48 weeks', 9600],
  ['300 a month, 10 months a year', 3000],
  ['20 a week per visa desk, 3 desks, 50 weeks a year', 3000],
  ['٨٠٠ بالشهر في كل مركز، ٤ مراكز', 38_400],
  ['٢٠٠ بالأسبوع لمدة ٤٨ أسبوع', 9600],
  ['٣٠٠ بالشهر، ١٠ أشهر في السنة', 3000],
  ['عندنا ٣ أفرع وكل فرع يسوي ٤٠٠ بالشهر', 14_400],
  ['٣ فروع في كل منها ٢٠٠٠ في السنة', 6000],
])('places are multiplied: %s', (text, year) => {
  expect(yearly(text)).toBe(year);
  expect(readPaper(text, TODAY).unclear).toEqual([]);
});

test.each([
  '500 a month per branch',
  '6 branches, 500 a month',
  '400 a month in winter and 200 in summer',
  '5 sheets minus 1',
  '3 sheets and 2 receipts',
  '1 form of 2 pages plus 3 attachments',
  'we counted 200 per week for 3 weeks',
  '300 a month, 48 weeks a year',
  '٥٠٠ بالشهر لكل فرع',
  '٢٠٠ بالأسبوع لمدة ٣ أسابيع',
  'خمس أوراق إلا وحدة',
  'نموذج من صفحتين وثلاثة مرفقات',
])('what says more than one amount is not read, and is named: %s', (text) => {
  const { sheets, transactions, unclear } = readPaper(text, TODAY);
  expect([sheets, transactions]).toEqual([undefined, undefined]);
  expect(unclear.length).toBeGreaterThan(0);
});

test.each([
  ['2 sheets x 15,000', 2, 15_000],
  ['1 sheet x 3,400 staff x 12', 1, 40_800],
  ['٣ أوراق × ٢٤٠ × ١٢', 3, 2880],
])('sheets are multiplied by transactions: %s', (text, sheets, transactions) => {
  const read = readPaper(text, TODAY);
  expect([read.sheets?.value, read.transactions?.value]).toEqual([sheets, transactions]);
  expect(read.unclear).toEqual([]);
});

test.each([
  ['4 sheets and 3 approvals', 4],
  ['6 sheets and three signatures', 6],
  ['كانت على ورق، ٤ ورقات وثلاثة تواقيع', 4],
])('what is no paper changes no sheets: %s', (text, sheets) => {
  expect(readPaper(text, TODAY).sheets?.value).toBe(sheets);
});

test.each(["it didn't start in May 2021", 'لم يبدأ في مايو ٢٠٢١'])(
  'a launch that is denied is none: %s',
  (text) => {
    const { goLive, isPlanned } = readPaper(text, TODAY);
    expect(goLive === undefined || isPlanned === true).toBe(true);
  },
);

test.each([
  '3 sheets for individuals, 5 for companies',
  '2 sheets for citizens and 6 sheets for residents',
  'new ones take 4 sheets, renewals 2 sheets',
  '٣ أوراق للأفراد و٥ للشركات',
  '٣ أوراق للمواطنين، ٦ أوراق للمقيمين',
  'الجديد ٤ أوراق، والتجديد ورقتين',
  'ورقتين للتجديد وأربع للجديد',
])('%s: one transaction takes one of the two, so neither is taken', (text) => {
  const { sheets, unclear } = readPaper(text, TODAY);
  expect(sheets).toBeUndefined();
  expect(unclear.length).toBeGreaterThan(0);
});

test.each([
  ['340 staff every month', 4080],
  ['60 visitors a week', 3120],
  ['٣٤٠ موظف كل شهر', 4080],
  ['٦٠ مراجع في الأسبوع', 3120],
])('%s: people by time are transactions', (text, count) => {
  expect(yearly(text)).toBe(count);
});

test.each([
  'twice a year for 600 staff',
  '600 staff twice a year',
  'مرتين في السنة ل ٦٠٠ موظف',
  '2 sheets, 340 staff',
])('%s: people of whom nothing is counted are not passed over', (text) => {
  const { transactions, unclear } = readPaper(text, TODAY);
  expect(transactions).toBeUndefined();
  expect(unclear).toHaveLength(1);
});

test.each(['3 sheets x 2', '3 sheets x 4', '٣ أوراق × ٢'])(
  '%s may multiply by copies or papers, so nothing is taken',
  (text) => {
    const { sheets, transactions, unclear } = readPaper(text, TODAY);
    expect([sheets, transactions]).toEqual([undefined, undefined]);
    expect(unclear).toHaveLength(1);
  },
);

test.each(['nothing is printed, forget the 2%', 'ما نطبع شي، انسى ٢٪'])(
  '%s: what is to be forgotten is not taken',
  (text) => {
    const { residual, residualNone } = readPaper(text, TODAY);
    expect(residual).toBeUndefined();
    expect(residualNone).toBe(true);
  },
);

test('never counts sheets of another size as sheets of A4', () => {
  const sizes = fc.constantFrom('A0', 'A1', 'A2', 'A3', 'A5');
  const counted = fc.constantFrom(
    (count: number, size: string) => `${count} ${size} sheets`,
    (count: number, size: string) => `${count} sheets of ${size}`,
    (count: number, size: string) => `${count} أوراق ${size}`,
  );
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 90 }), sizes, counted, (count, size, told) => {
      const { sheets, unclear } = readPaper(told(count, size), TODAY);
      expect(sheets).toBeUndefined();
      expect(unclear).toHaveLength(1);
    }),
  );
});

test.each([
  'one A3 plan and two pages',
  'مخطط A3 وثلاث ورقات عادية',
  'a ream lasts for about 100 applications',
  'الرزمة تكفي مية طلب',
])('%s: is not read, because it says more than its numbers', (text) => {
  const { sheets, transactions, unclear } = readPaper(text, TODAY);
  expect([sheets, transactions]).toEqual([undefined, undefined]);
  expect(unclear).toEqual([text]);
});

test.each([
  ['3 sheets, printed twice', 'printed twice'],
  ['ثلاث أوراق، تنطبع مرتين', 'تنطبع مرتين'],
  ['2 sheets; applicants attach 2 copies of it', 'applicants attach 2 copies of it'],
  ['ورقتين، والمتعامل يييب معاه ٣ نسخ', 'والمتعامل يييب معاه ٣ نسخ'],
])('%s: what changes the sheets is told apart', (text, words) => {
  const { sheets, copies, unclear } = readPaper(text, TODAY);
  expect(sheets?.value).toBeGreaterThan(1);
  expect(copies).toBeUndefined();
  expect(unclear).toEqual([words]);
});

test.each(['2 sheets with a photocopy for the file', 'ورقتان لكل طلب مع صورة للأرشيف'])(
  '%s: one copy beside the original',
  (text) => {
    const { copies, isBesideOriginal } = readPaper(text, TODAY);
    expect([copies, isBesideOriginal]).toEqual([1, true]);
  },
);

test.each([
  ['75 a week at each of our 3 branches', 11_700],
  ['٧٥ بالأسبوع في كل فرع من فروعنا الثلاثة', 11_700],
  ['١٠٠ شهرياً في كل مركز من مراكزنا الأربعة', 4800],
  ['we printed 6,500 of those files a year', 6500],
  ['2,000 of these letters a year', 2000],
])('%s', (text, yearly) => {
  expect(readPaper(text, TODAY).transactions?.yearly?.value).toBe(yearly);
});
