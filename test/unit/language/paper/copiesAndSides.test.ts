import { listedSheets } from '../../../../src/language/paper/listedSheets';
import { pagesOnBothSides, pagesOnOneSide } from '../../../../src/language/paper/paperSides';
import { readPaper } from '../../../../src/language/paper/readPaper';

const TODAY = { year: 2026, month: 12, day: 2 };
const read = (text: string) => readPaper(text, TODAY);

test.each([
  '10 sheets plus 2 copies',
  '10 sheets + 2 copies',
  '10 sheets and 2 extra copies',
  '10 sheets with 2 additional copies',
  'عشر ورقات زائد نسختين',
  'عشر ورقات ونسختين إضافيتين',
])('%s: the copies come on top of the original', (text) => {
  expect(read(text)).toMatchObject({ sheets: { value: 10 }, copies: 2, isBesideOriginal: true });
  expect(read(text).copiesHedge).toBeUndefined();
});

test.each(['10 sheets, 2 copies', '10 sheets in 2 copies', 'عشر ورقات ونسختين'])(
  '%s does not say that they do',
  (text) => {
    expect(read(text)).toMatchObject({ sheets: { value: 10 }, copies: 2 });
    expect(read(text).isBesideOriginal).toBeUndefined();
  },
);

test.each(['5 pages one sided', '5 pages, printed on one side', 'خمس صفحات على وجه واحد'])(
  '%s are sheets',
  (text) => {
    expect(read(text.replace(',', '')).sheets).toMatchObject({ value: 5, unit: 'sheets' });
  },
);

test.each([
  ['the whole file 22 pages double sided', 22],
  ['الملف كامل ٢٢ صفحة وجهين', 22],
  ['الملف كله ١٠ صفحات وجه وظهر', 10],
  ["10 pages but they're printed double sided", 10],
  ['10 pages, which we print on both sides', 10],
  ['it was 6 pages and it is duplex', 6],
  ['١٠ صفحات بس مطبوعة على الوجهين', 10],
  ['ست صفحات وكانت تنطبع على الوجهين', 6],
])('%s: the words that lead to the sides are no part of the amount', (text, pages) => {
  expect(pagesOnBothSides(text)).toBe(pages);
});

test.each(['10 pages but 4 are double sided', '10 pages, not double sided', '٤ منها على الوجهين'])(
  '%s does not say it of all pages',
  (text) => {
    expect(pagesOnBothSides(text)).toBeUndefined();
  },
);

test('what is counted of these is a rate', () => {
  expect(read('4 sheets, and we did about 900 of these a month').transactions?.yearly).toEqual({
    value: 10_800,
    approximate: true,
    per: 'year',
  });
});

test.each([
  ['SMS instead of a letter, from March next year', '2027-3-1'],
  ['online from June last year', '2025-6-1'],
  ['رسالة نصية من مارس السنة الياية', '2027-3-1'],
  ['the vouchers were scrapped last March', '2026-3-1'],
  ['the slip was discontinued in March 2024', '2024-3-1'],
  ['the card was phased out in May 2023', '2023-5-1'],
  ['انكنسل الإيصال في مارس ٢٠٢٤', '2024-3-1'],
])('%s: a month of a year beside this one is a launch', (text, launch) => {
  const { day } = read(text).goLive ?? {};
  expect(day && `${day.year}-${day.month}-${day.day}`).toBe(launch);
});

test.each(['5 sheets and an extra copy', 'خمس ورقات مع نسخة إضافية للأرشيف'])(
  '%s: one copy on top of the original',
  (text) => {
    expect(read(text)).toMatchObject({ sheets: { value: 5 }, copies: 1, isBesideOriginal: true });
  },
);

test.each(['8 pages, single-sided', '٨ صفحات، على وجه واحد'])('%s', (text) => {
  expect(pagesOnOneSide(text)).toBe(8);
});

test.each(['usually 2, sometimes 6', 'عادة ٢، أحيانا ٦', 'من ورقتين لثلاث، خلها ثلاث'])(
  '%s is no list of papers',
  (text) => {
    expect(listedSheets(text)).toBeUndefined();
  },
);

test.each([
  '3 sheets and a copy',
  '3 sheets and one copy',
  '3 sheets with a copy',
  'ثلاث ورقات ونسخة',
  '٣ أوراق مع نسخة',
  '٣ أوراق ونسخة واحدة',
])('%s: a single copy that is added is more than the original', (text) => {
  expect(read(text)).toMatchObject({ sheets: { value: 3 }, copies: 1, isBesideOriginal: true });
});

test.each(['3 sheets, 1 copy', '3 sheets in one copy', '٣ أوراق، نسخة واحدة'])(
  '%s: one copy is the original',
  (text) => {
    expect(read(text).isBesideOriginal).toBeUndefined();
  },
);

test.each(['14 sheets with copies', '14 sheets including copies', '١٤ ورقة مع النسخ'])(
  '%s does not say how many copies there are',
  (text) => {
    expect(read(text)).toMatchObject({ sheets: { value: 14 } });
    expect(read(text).copies).toBeUndefined();
  },
);

test.each(['4 pages, none of them double sided', '٤ صفحات مب على الوجهين', '4 pages, not duplex'])(
  '%s are printed on one side',
  (text) => {
    expect(pagesOnOneSide(text)).toBe(4);
  },
);

test.each([
  '12 pages printed for 8 people',
  '12 sheets for each of 8 people',
  '١٢ ورقة ل ٨ أشخاص',
  '١٢ ورقة حق ٨ موظفين',
])('%s: each of the people may get as many, so neither is taken', (text) => {
  expect(read(text).sheets).toBeUndefined();
  expect(read(text).unclear).toHaveLength(1);
});
