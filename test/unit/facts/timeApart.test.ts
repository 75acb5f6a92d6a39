import fc from 'fast-check';
import { timeApart } from '../../../src/facts/timeApart';

describe('the time between two days', () => {
  it.each([
    ['2018-02-05', '2021-12-11', { years: 3, months: 10, days: 0, isAbout: false }],
    ['2021-12-11', '2021-12-12', { years: 0, months: 0, days: 1, isAbout: false }],
    ['2020-03-16', '2020-06', { years: 0, months: 3, days: 0, isAbout: true }],
    ['2018', '2020-02', { years: 2, months: 0, days: 0, isAbout: true }],
    ['2020-01-31', '2020-02-29', { years: 0, months: 0, days: 29, isAbout: false }],
  ])('%s to %s', (earlier, later, apart) => {
    expect(timeApart(earlier, later)).toEqual(apart);
  });

  it('is never negative, and has less than twelve months beside the years', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];
        const { years, months, days } = timeApart(earlier, later);
        expect(years).toBeGreaterThanOrEqual(0);
        expect(months).toBeGreaterThanOrEqual(0);
        expect(months).toBeLessThan(12);
        expect(days).toBeGreaterThanOrEqual(0);
        expect(years + months > 0 ? days : 0).toBe(0);
      }),
    );
  });
});
