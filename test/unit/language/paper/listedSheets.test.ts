import { listedSheets } from '../../../../src/language/paper/listedSheets';

test.each<[string, number[], 'sheets' | 'pages']>([
  ['application form 2 sheets, passport copy 1, contract 4', [2, 1, 4], 'sheets'],
  ['two sheets for the form, one for the ID and 3 for the contract', [2, 1, 3], 'sheets'],
  ['form 2 sheets and contract 4 sheets', [2, 4], 'sheets'],
  ['2 + 1 + 4', [2, 1, 4], 'sheets'],
  ['the form is 2 pages, the annex is 3 pages', [2, 3], 'pages'],
  ['نموذج الطلب ورقتين وصورة الهوية ورقة والعقد ٣ ورقات', [2, 1, 3], 'sheets'],
  ['ثلاث ورقات للطلب وورقة للموافقة', [3, 1], 'sheets'],
  ['الطلب ٢، الهوية ١، العقد ٤', [2, 1, 4], 'sheets'],
  ['استمارة صفحتين وعقد ٤ صفحات', [2, 4], 'pages'],
])('papers are told one by one: %s', (text, counts, unit) => {
  expect(listedSheets(text)).toEqual({ counts, unit });
});

test.each([
  '3 sheets (form, receipt and certificate)',
  '3 or 4',
  '2, 3',
  'form 2',
  '3 sheets and a half',
  'ورقة ونص',
  '2 sheets and 4000 transactions a year',
  '3 sheets and 2 copies',
  'five sheets, two of them are copies',
  'form 2 sheets and contract 4 pages',
  '40,000',
])('is no list of papers: %s', (text) => {
  expect(listedSheets(text)).toBeUndefined();
});
