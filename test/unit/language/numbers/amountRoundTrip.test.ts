import fc from 'fast-check';
import { parseNumber } from '../../../../src/language/numbers/parseNumber';
import { perYear, readAmount } from '../../../../src/language/numbers/readAmount';
import { arabicWords, englishWords } from '../../../support/language/numberWordsOf';
import { rounds } from '../../../support/process/rounds';

const MOST = 10_000_000;
const whole = fc.integer({ min: 0, max: MOST });
const ofArabic = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + +digit));
const ofPersian = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + +digit));
const ofFullWidth = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + +digit));
const SCRIPTS = [(text: string) => text, ofArabic, ofPersian, ofFullWidth];

const groupedBy = (value: number, separator: string) =>
  String(value).replace(/\B(?=(\d{3})+$)/g, separator);
/** As it is grouped in India: 1,23,456. */
const indian = (value: number) => value.toLocaleString('en-IN');

describe('a whole number up to ten million', () => {
  it('is read back from the digits of every script', () => {
    fc.assert(
      fc.property(whole, (value) => {
        for (const script of SCRIPTS)
          expect(readAmount(script(String(value)))).toEqual({ value, approximate: false });
      }),
    );
  });

  it('is read back however its digits are grouped, except by single points', () => {
    fc.assert(
      fc.property(whole, (value) => {
        for (const separator of [',', ' ', '\u00a0', '\u202f', '٬', '،', "'", '’'])
          for (const script of SCRIPTS)
            expect(readAmount(script(groupedBy(value, separator)))?.value).toBe(value);
        expect(readAmount(indian(value))?.value).toBe(value);
        const points = readAmount(groupedBy(value, '.'))?.value;
        expect(points).toBe(value >= 1000 && value < 1_000_000 ? undefined : value);
      }),
    );
  });

  it('is read back from English words', () => {
    fc.assert(
      fc.property(whole, fc.boolean(), fc.boolean(), (value, and, hyphen) => {
        const words = englishWords(value, { and, hyphen });
        expect(readAmount(words)).toEqual({ value, approximate: false });
        expect(parseNumber(words)).toBe(value);
      }),
      { numRuns: rounds(1_000, 150) },
    );
  });

  it('is read back from Arabic words, written and spoken', () => {
    fc.assert(
      fc.property(whole, fc.boolean(), fc.boolean(), (value, standard, careful) => {
        const words = arabicWords(value, { standard, careful });
        expect(readAmount(words)).toEqual({ value, approximate: false });
        expect(parseNumber(words)).toBe(value);
      }),
      { numRuns: rounds(1_000, 150) },
    );
  });

  it('is read back among a hedge, a unit and a period', () => {
    fc.assert(
      fc.property(whole, (value) => {
        expect(readAmount(`about ${value} requests a month`)).toEqual({
          value,
          approximate: true,
          unit: 'transactions',
          per: 'month',
        });
        expect(readAmount(`حوالي ${ofArabic(String(value))} معاملة بالشهر`)).toEqual({
          value,
          approximate: true,
          unit: 'transactions',
          per: 'month',
        });
      }),
    );
  });

  it('makes a range with a greater one, and none with a smaller one', () => {
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        // "2 to 3000" may leave out the thousand of the two.
        fc.pre(a < b && (a > 99 || b % 100 > 0));
        const range = { range: { from: a, to: b } };
        expect(readAmount(`between ${a} and ${b}`)).toEqual(range);
        expect(readAmount(`من ${a} إلى ${b}`)).toEqual(range);
        expect(readAmount(`from ${b} to ${a}`)).toBeUndefined();
        expect(readAmount(`${a}, ${b}`)).toBeUndefined();
      }),
    );
  });

  it('is twelve times as much a year as it is a month, to the unit', () => {
    fc.assert(
      fc.property(whole, (value) => {
        const monthly = readAmount(`${value} a month`);
        expect(monthly && perYear(monthly)).toEqual({
          value: value * 12,
          approximate: false,
          per: 'year',
        });
        const yearly = (period: string) =>
          perYear(readAmount(`${value} a ${period}`) ?? { value, approximate: false })?.value;
        expect(yearly('week')).toBe(value * 52);
        expect(yearly('quarter')).toBe(value * 4);
        expect(yearly('day')).toBe(undefined);
      }),
    );
  });
});

describe('a correction', () => {
  it('is read as what holds, in whatever order it is said', () => {
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        fc.pre(a !== b && a !== 1);
        for (const text of [
          `sorry, ${a}`,
          `no wait, ${a}`,
          `${a}, not ${b}`,
          `sorry I meant ${a}, not ${b}`,
          `not ${b}, ${a}`,
          `not ${b} but ${a}`,
          `${b}, sorry, ${a}`,
          `قصدي ${ofArabic(String(a))}`,
          `لا ${ofArabic(String(a))} مو ${ofArabic(String(b))}`,
          `ليس ${ofArabic(String(b))} بل ${ofArabic(String(a))}`,
        ])
          expect([text, readAmount(text)]).toEqual([text, { value: a, approximate: false }]);
        for (const text of [`${a} not ${a}`, `not ${a}`, `${a} لا ${b}`, `${a} instead of ${b}`])
          expect([text, readAmount(text)]).toEqual([text, undefined]);
      }),
    );
  });
});

it('takes a year beside an amount for no amount', () => {
  const year = fc.integer({ min: 1990, max: 2099 });
  fc.assert(
    fc.property(whole, year, (value, named) => {
      for (const text of [
        `in ${named} it was ${value} transactions`,
        `${value} requests in ${named}`,
        `في سنة ${named} أنجزنا ${value} معاملة`,
      ])
        expect(readAmount(text)).toMatchObject({ value, unit: 'transactions', per: 'year' });
      expect(readAmount(`${named} in ${named}`)).toBeUndefined();
    }),
  );
});

it('never takes a negative number for a positive one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: MOST }), (value) => {
      for (const text of [
        `-${value}`,
        `−${value}`,
        `minus ${value}`,
        `ناقص ${value}`,
        `- ${value}`,
      ])
        expect(readAmount(text)).toBeUndefined();
    }),
  );
});

it('never takes a telephone number for an amount', () => {
  const digits = fc.stringMatching(/^\d{7}$/);
  fc.assert(
    fc.property(
      fc.constantFrom('050', '055', '04', '+971 50', '00971 4', '97150'),
      digits,
      (code, rest) => {
        for (const text of [`${code}${rest}`, `${code} ${rest}`, `${code}-${rest}`])
          expect(readAmount(text)).toBeUndefined();
      },
    ),
  );
});
