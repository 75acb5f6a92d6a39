import fc from 'fast-check';
import { listedPlaces } from '../../../../src/language/paper/listedPlaces';
import { listedSheets, sumOf } from '../../../../src/language/paper/listedSheets';
import { readPaper } from '../../../../src/language/paper/readPaper';
import { TODAY } from '../../../support/language/shown';

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
  ['one A4 and two copies of it', [1, 2], 'sheets'],
  ['ورقة أصلية ونسختين', [1, 2], 'sheets'],
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

test.each([
  ['since 2020, form 2 sheets, passport copy 1, contract 4, 3,000 a year', 7],
  ['Visitor pass form 2 sheets, id copy 1', 3],
  ['the form had 2 sheets and the receipt 1, so 3 sheets in total', 3],
  ['من ٢٠٢٠، نموذج الطلب ورقتين وصورة الهوية ورقة والعقد ٣ ورقات، ٣٠٠٠ معاملة بالسنة', 6],
])('papers told one by one beside other things are added up: %s', (text, sheets) => {
  const read = readPaper(text, TODAY);
  expect(read.sheets?.value).toBe(sheets);
  expect(read.unclear).toEqual([]);
});

test.each([
  '3 sheets, form 1 sheet, contract 4 sheets',
  'form 2, contract 4',
  '٣ ورقات، النموذج ورقة، العقد ٤ ورقات',
])('a list beside another number of sheets, or without a unit, is no sum: %s', (text) => {
  expect(readPaper(text, TODAY).sheets).toBeUndefined();
});

test.each<[string, number[], string | undefined]>([
  ['1,100 at the main branch plus 700 at Deira and 650 at Al Quoz', [1100, 700, 650], undefined],
  ['about 50 in Deira and 70 in Jumeirah a week', [50, 70], 'week'],
  ['for residents 900, for visitors 300', [900, 300], undefined],
  ['ألف ومئتان في ديرة وثمانمئة في البرشاء', [1200, 800], undefined],
  ['٥٠٠ من الشركات و٣٠٠ من الأفراد بالشهر', [500, 300], 'month'],
])('transactions are told place by place: %s', (text, counts, per) => {
  const read = listedPlaces(text);
  expect([read?.counts, read?.per]).toEqual([counts, per]);
});

test.each([
  '400 a month in winter and 200 in summer',
  '1,200 in 2019 and 1,400 in 2020',
  '3,000 in the app and 500 at the counter',
  '50 a week at Deira and 700 in Al Quoz',
  '700 at Deira, 1,350 in total',
  '700 at Deira',
  '٤٠٠ في رمضان و٢٠٠ في شوال',
  '٣٠٠٠ في التطبيق و٥٠٠ في الكاونتر',
])('is no list of places: %s', (text) => {
  expect(listedPlaces(text)).toBeUndefined();
});

test('so many papers of so many sheets each take all of them', () => {
  const nouns = fc.constantFrom('forms', 'letters', 'certificates');
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 12 }),
      fc.integer({ min: 1, max: 60 }),
      nouns,
      (papers, sheets, noun) => {
        const all = { counts: Array.from({ length: papers }, () => sheets), unit: 'sheets' };
        for (const text of [
          `${papers} ${noun} of ${sheets} sheets each`,
          `${papers} ${noun}, ${sheets} sheets each`,
          `${papers} ${noun}, each of ${sheets} sheets`,
        ])
          expect(listedSheets(text)).toEqual(all);
        expect(
          readPaper(`since 2021, ${papers} ${noun} of ${sheets} sheets each`, TODAY).sheets,
        ).toMatchObject({ value: papers * sheets });
      },
    ),
    { numRuns: 30 },
  );
});

test.each([
  ['two forms of 3 sheets each', 6],
  ['2 letters with 4 pages each', 8],
  ['نموذجين كل واحد ٣ أوراق', 6],
  ['٣ نماذج، كل نموذج ورقتين', 6],
  ['استمارتين، كل استمارة ٣ أوراق', 6],
  ['ثلاثة عقود كل منها ٤ أوراق', 12],
])('%s: %i in all', (text, all) => {
  expect(sumOf(listedSheets(text)?.counts ?? [])).toBe(all);
});

test.each(['2 forms of 3 sheets', '3 sheets each', '2 forms each', 'نموذجين ٣ أوراق'])(
  'does not say what each paper takes: %s',
  (text) => {
    expect(listedSheets(text)).toBeUndefined();
  },
);

test.each([
  ['أصل وصورتين', 3],
  ['أصل وثلاث صور', 4],
  ['one original and two copies', 3],
])('%s: the original and its copies are %i', (text, all) => {
  expect(sumOf(listedSheets(text)?.counts ?? [])).toBe(all);
});

test.each([
  '5 if the customer is a company, 3 if he is a person',
  '2 sheets if it is a renewal, 4 for a new one',
  '3 for the form, 2 if there is an annex',
  '٥ إذا كان شركة، ٣ إذا كان فرد',
  'ورقتين لو كان تجديد، ٤ للجديد',
  '٣ للنموذج و٢ في حال وجود ملحق',
])('what holds only under a condition is not added up: %s', (text) => {
  expect(listedSheets(text)).toBeUndefined();
  expect(readPaper(text, TODAY).sheets).toBeUndefined();
});
