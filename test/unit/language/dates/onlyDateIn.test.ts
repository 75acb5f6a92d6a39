import fc from 'fast-check';
import { onlyDateIn } from '../../../../src/language/paper/paperDates';

const TODAY = { year: 2026, month: 12, day: 2 };
const MONTHS = {
  en: ['January', 'February', 'March', 'April', 'June', 'July', 'August', 'October', 'November'],
  ar: ['يناير', 'فبراير', 'مارس', 'أبريل', 'يونيو', 'يوليو', 'أغسطس', 'أكتوبر', 'نوفمبر'],
};
const NUMBERS = [1, 2, 3, 4, 6, 7, 8, 10, 11];

test.each([
  ['second half of 2022, I would say October', { year: 2022, month: 10, day: 1 }],
  ['in the first half of 2021, probably March', { year: 2021, month: 3, day: 1 }],
  ['some time in 2023, most likely in May', { year: 2023, month: 5, day: 1 }],
  ['النص الثاني من ٢٠٢٢، أظن أكتوبر', { year: 2022, month: 10, day: 1 }],
  ['في ٢٠٢٣، على الأغلب مايو', { year: 2023, month: 5, day: 1 }],
])('%s: the month is more exact than the period around it', (text, day) => {
  expect(onlyDateIn(text, TODAY)?.day).toEqual(day);
});

test.each(['en', 'ar'] as const)('of two months, either may be meant, in %s', (language) => {
  const months = MONTHS[language];
  const [or, link] = language === 'ar' ? ['أو', 'للموظفين وفي'] : ['or', 'for staff, and in'];
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: months.length - 1 }),
      fc.integer({ min: 0, max: months.length - 1 }),
      fc.integer({ min: 2018, max: 2025 }),
      (one, other, year) => {
        fc.pre(one !== other);
        const days = [one, other]
          .map((at) => NUMBERS[at] ?? 0)
          .sort((a, b) => a - b)
          .map((month) => ({ year, month, day: 1 }));
        const [first, second] = [months[one] ?? '', months[other] ?? ''];
        const told = onlyDateIn(`${first} ${or} ${second} ${year}`, TODAY);
        expect(told).toEqual({ ambiguous: days });
        const apart = onlyDateIn(`${first} ${year} ${link} ${second}`, TODAY);
        expect(apart).toEqual({ ambiguous: days });
      },
    ),
  );
});

test.each([
  'May 2021 or July 2022',
  'half in January 2024, the rest in June 2024',
  'in 2021 or 2022',
])('%s tells several', (text) => {
  expect(onlyDateIn(text, TODAY)).toBeUndefined();
});

test.each([
  'I joined in May 2020 and it was already paperless',
  'it went live before I started in March 2021',
  'كانت شغالة قبل ما أييه في مايو ٢٠٢٠',
])('%s: it came before the day that is told', (text) => {
  expect(onlyDateIn(text, TODAY)).toBeUndefined();
});
