import fc from 'fast-check';
import { addDays, compareDays, type Day } from '../../../../src/language/dates/calendar';
import { readMovedPlan, readPlan } from '../../../../src/language/dates/readPlan';
import { MS_PER_DAY } from '../../../../src/lib/dubaiDate';

const MONTHS = {
  en: 'January February March April May June July August September October November December',
  ar: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
};
const START: Day = { year: 2001, month: 1, day: 1 };
const today = fc.nat({ max: 36_000 }).map((days) => addDays(START, days));
const month = fc
  .tuple(fc.constantFrom('en' as const, 'ar' as const), fc.nat({ max: 11 }))
  .map(([language, index]) => ({ index, name: MONTHS[language].split(' ')[index] ?? '' }));
const daysAhead = (day: Day, from: Day) => compareDays(day, from) / MS_PER_DAY;

test('a plan for a month without a year is for the one that is not over, or that comes next', () => {
  fc.assert(
    fc.property(today, month, (day, { index, name }) => {
      const { read } = readPlan(`planned for ${name}`, day)!;
      expect(read?.day).toMatchObject({ month: index + 1, day: 1 });
      const ahead = daysAhead(read!.day ? read!.last : day, day);
      // On the last day of a month, that month has passed.
      expect(ahead).toBeGreaterThan(0);
      expect(ahead).toBeLessThanOrEqual(366 + 31);
    }),
  );
});

test('a plan moves ahead; only of a day or month that has hardly passed it is asked which is meant', () => {
  fc.assert(
    fc.property(today, month, fc.integer({ min: 1, max: 28 }), (day, { name }, date) => {
      for (const text of [name, `${date} ${name}`]) {
        const read = readMovedPlan(text, day)!;
        if (read.ambiguous) {
          const [passed, next] = read.ambiguous;
          expect(read.ambiguous).toHaveLength(2);
          expect(daysAhead(passed!, day)).toBeLessThanOrEqual(0);
          expect(daysAhead(passed!, day)).toBeGreaterThanOrEqual(-62);
          expect(daysAhead(next!, day)).toBeGreaterThan(0);
        } else expect(daysAhead(read.last, day)).toBeGreaterThan(0);
      }
    }),
  );
});

test('a plan that moves to a day with its year is on that day', () => {
  fc.assert(
    fc.property(
      today,
      month,
      fc.integer({ min: 2001, max: 2090 }),
      (day, { index, name }, year) => {
        expect(readMovedPlan(`5 ${name} ${year}`, day)).toMatchObject({
          day: { year, month: index + 1, day: 5 },
        });
      },
    ),
  );
});

test.each([
  ['we go live with it on the first of April', '2027-4-1'],
  ['it goes live in March', '2027-3-1'],
  ['we are going live on 5 May', '2027-5-5'],
  ['we launch it in February', '2027-2-1'],
  ['we launched it in February', undefined],
  ['it went live in March', undefined],
  ['we go live in March 2020', undefined],
])('what people do next without a year is still to come: %s', (text, day) => {
  const read = readPlan(text, { year: 2026, month: 12, day: 2 })?.read?.day;
  expect(read && `${read.year}-${read.month}-${read.day}`).toBe(day);
});
