import fc from 'fast-check';
import {
  findDate,
  formatHijri,
  fromHijri,
  isRealDay,
  toHijri,
} from '../../../../src/language/dates/calendar';

const day = (iso: string) => {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  return { year, month, day: date };
};

describe('the Hijri calendar', () => {
  // Umm al-Qura dates of the Strategy's milestones.
  it.each([
    ['2018-02-05', '19 Jumada I 1439 AH', '19 جمادى الأولى 1439 هـ'],
    ['2020-03-16', '21 Rajab 1441 AH', '21 رجب 1441 هـ'],
    ['2019-12-31', '5 Jumada I 1441 AH', '5 جمادى الأولى 1441 هـ'],
    ['2021-12-12', '8 Jumada I 1443 AH', '8 جمادى الأولى 1443 هـ'],
  ])('writes %s as %s', (iso, english, arabic) => {
    expect(formatHijri(day(iso), 'en')).toBe(english);
    expect(formatHijri(day(iso), 'ar')).toBe(arabic);
  });

  it('leads back to the same day', () => {
    const milliseconds = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2060, 0, 1) });
    fc.assert(
      fc.property(milliseconds, (time) => {
        const gregorian = day(new Date(time).toISOString().slice(0, 10));
        expect(fromHijri(toHijri(gregorian))).toEqual(gregorian);
      }),
    );
  });
});

describe('findDate', () => {
  it.each([
    ['the deadline is 12 December 2021', '2021-12-12'],
    ['December 12, 2021', '2021-12-12'],
    ['بحلول ١٢ ديسمبر ٢٠٢١', '2021-12-12'],
    ['1/9/2026', '2026-09-01'],
    ['2020-08-31', '2020-08-31'],
    ['٨ جمادى الأولى ١٤٤٣', '2021-12-12'],
    ['8/5/1443', '2021-12-12'],
    // Words that are names of months as well do not hide the date.
    ['صفر أوراق منذ ١ مارس ٢٠٢٠', '2020-03-01'],
    ['it may have begun on 3 June 2019', '2019-06-03'],
  ])('finds in %p the day %s', (text, iso) => {
    expect(findDate(text)).toEqual(day(iso));
  });

  it.each(['31/2/2026', '2026', 'next year', '99 December 2021'])('finds none in %p', (text) => {
    expect(findDate(text)).toBeUndefined();
  });

  it('knows which days there are', () => {
    expect(isRealDay(day('2024-02-29'))).toBe(true);
    expect(isRealDay(day('2023-02-29'))).toBe(false);
  });
});
