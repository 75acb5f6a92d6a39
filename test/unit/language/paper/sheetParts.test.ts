import fc from 'fast-check';
import { readPaper } from '../../../../src/language/paper/readPaper';
import { listedSheets } from '../../../../src/language/paper/listedSheets';

const TODAY = { year: 2026, month: 12, day: 2 };
const read = (text: string) => readPaper(text, TODAY);

test.each([
  'a sheet with a copy',
  'one sheet and a copy',
  'one sheet for us and a carbon copy for the customer',
  'one sheet and a duplicate',
  'ورقة ونسخة',
  'ورقة مع نسخة',
  'ورقة ونسخة كربونية للمتعامل',
  'ورقة وحدة مع صورة منها',
  'شهادة المنشأ، ورقة ونسخة',
])('%s: one sheet, and a copy on top of it', (text) => {
  expect(read(text)).toMatchObject({ sheets: { value: 1 }, copies: 1, isBesideOriginal: true });
});

test.each([
  ['half a sheet, we print two to a page', 0.5],
  ['it was half a page each', 0.5],
  ['about half a sheet per request, since 2020', 0.5],
  ['a quarter of a page per ticket', 0.25],
  ['نص ورقة، نطبع اثنين في الورقة', 0.5],
  ['كانت نصف صفحة لكل طلب', 0.5],
  ['ربع ورقة لكل تذكرة', 0.25],
])('%s is a part of one', (text, value) => {
  expect(read(text).sheets?.value).toBe(value);
});

test.each([
  'half the paper was for the archive',
  'half of the sheets were copies',
  'نص الورق للأرشيف',
  'نصف الأوراق نسخ',
])('%s counts no sheets', (text) => {
  expect(read(text).sheets).toBeUndefined();
});

test.each([
  ['2 sheets and the attachments 3 sheets', [2, 3]],
  ['two sheets plus the contract 4 sheets', [2, 4]],
  ['ورقتين والمرفقات ثلاث ورقات', [2, 3]],
  ['٣ أوراق والعقد ٤ أوراق', [3, 4]],
])('%s: the papers of one transaction', (text, counts) => {
  expect(listedSheets(text)).toEqual({ counts, unit: 'sheets' });
});

test.each([
  'it was 2 sheets and now the form is 1 sheet',
  'كانت ورقتين والحين النموذج ورقة وحدة',
  '3 sheets, and still the contract is 1 sheet',
  '٣ أوراق وما زال العقد ورقة وحدة',
])('%s lists no papers of one transaction', (text) => {
  expect(listedSheets(text)).toBeUndefined();
});

test.each([
  ['a two page form plus three attachments of one page each', [2, 1, 1, 1]],
  ['a form of 2 sheets and two attachments of 3 sheets each', [2, 3, 3]],
  ['نموذج من ورقتين وثلاث شهادات كل وحدة ورقة', [2, 1, 1, 1]],
  ['three attachments of one page each and a contract of 4 pages', [1, 1, 1, 4]],
])('%s: each of several papers beside others', (text, counts) => {
  expect(listedSheets(text)?.counts ?? read(text).sheetsOfPapers).toEqual(counts);
});

test('several papers of so many sheets each are added to the one beside them', () => {
  const small = fc.integer({ min: 2, max: 9 });
  fc.assert(
    fc.property(small, small, small, (form, papers, each) => {
      const text = `a form of ${form} sheets and ${papers} contracts of ${each} sheets each`;
      const all = form + papers * each;
      const { counts = [] } = listedSheets(text) ?? {};
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all);
    }),
  );
});

test.each([
  ['12 service centres with roughly 150 each per month', 1800],
  ['12 service centres, around 150 each per month', 1800],
  ['7 branches doing 200 each a month', 1400],
  ['5 counters with 40 each every week', 200],
  ['١٢ مركز خدمة، في كل واحد ١٥٠ بالشهر', 1800],
  ['٧ فروع لكل منها ٢٠٠ في الشهر', 1400],
])('%s: the rate of all places', (text, value) => {
  const { sheets, transactions } = read(text);
  expect(sheets).toBeUndefined();
  expect(transactions?.value).toBe(value);
});

test.each([
  ['12 branches, 3 sheets each, 4,000 a month in total', 3],
  ['٧ فروع، ٣ ورقات لكل معاملة، ٤٠٠٠ بالشهر المجموع', 3],
])('%s: the sheets are those of each transaction', (text, value) => {
  expect(read(text).sheets?.value).toBe(value);
});
