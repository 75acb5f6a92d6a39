import { readPaper } from '../../../../src/language/paper/readPaper';
import { TODAY } from '../../../support/language/shown';

const yearly = (text: string) => readPaper(text, TODAY).transactions?.yearly?.value;

test.each([
  ['500 a month per branch, 6 branches', 36_000],
  ['800 a week at each counter, 3 counters', 124_800],
  ['3 branches with 2,000 a year each', 6000],
  ['100 a month per branch per clerk, 2 branches, 5 clerks', 12_000],
  ['٨٠٠ بالشهر في كل مركز، ٤ مراكز', 38_400],
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
  '٥٠٠ بالشهر لكل فرع',
  'خمس أوراق إلا وحدة',
  'نموذج من صفحتين وثلاثة مرفقات',
])('what says more than one amount is not read, and is named: %s', (text) => {
  const { sheets, transactions, unclear } = readPaper(text, TODAY);
  expect([sheets, transactions]).toEqual([undefined, undefined]);
  expect(unclear.length).toBeGreaterThan(0);
});
