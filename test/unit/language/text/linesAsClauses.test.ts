import { linesAsClauses } from '../../../../src/language/text/linesAsClauses';

test.each([
  ['Name: gate pass\nSheets: 3', 'Name: gate pass, Sheets: 3'],
  ['- gate pass\n- 3 sheets\n', 'gate pass, 3 sheets'],
  ['1. gate pass\n2) form 3', 'gate pass, form 3'],
  ['Entity:\nDEWA.\n3 sheets', 'Entity: DEWA. 3 sheets'],
  ['اسم الإجراء: تصريح حفر\nعدد الأوراق: ٦', 'اسم الإجراء: تصريح حفر، عدد الأوراق: ٦'],
  ['https://dewa.gov.ae/a\nhttps://dewa.gov.ae/b', 'https://dewa.gov.ae/a https://dewa.gov.ae/b'],
  ['what was the target\nof phase 2?', 'what was the target of phase 2?'],
  ['one line', 'one line'],
  ['', ''],
])('%j is %s', (text, clauses) => {
  expect(linesAsClauses(text)).toBe(clauses);
});
