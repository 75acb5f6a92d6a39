import fc from 'fast-check';
import { GREGORIAN_MONTHS } from '../../../../src/language/dates/monthNames';
import { quantitiesIn } from '../../../../src/knowledge/lint/rules/contradictions';
import { statementsIn } from '../../../../src/knowledge/lint/comparableStatements';

const ARABIC_DIGITS = '٠١٢٣٤٥٦٧٨٩';
const inArabicDigits = (text: string) =>
  text.replace(/\d/g, (digit) => ARABIC_DIGITS[Number(digit)] ?? '');

const day = fc.record({
  year: fc.integer({ min: 1990, max: 2100 }),
  month: fc.integer({ min: 0, max: 11 }),
  day: fc.integer({ min: 1, max: 31 }),
});
/** The names that are written in full, in English and as in the Gulf. */
const nameOf = (month: number, at: 0 | 'ar') =>
  GREGORIAN_MONTHS[month]?.[at === 0 ? 0 : month === 4 ? 1 : 2] ?? '';

describe('the statements of a text', () => {
  it('have the same date in whatever language, order and digits it is written', () => {
    fc.assert(
      fc.property(day, ({ year, month, day: date }) => {
        const two = (value: number) => String(value).padStart(2, '0');
        const expected = new Set([`${year}-${two(month + 1)}-${two(date)}`]);
        const english = nameOf(month, 0);
        const arabic = `${date} ${nameOf(month, 'ar')} ${year}`;
        for (const written of [
          `on ${date} ${english} ${year}.`,
          `on ${english} ${date}, ${year}.`,
          `في ${arabic}.`,
          `في ${inArabicDigits(arabic)}.`,
          `(${[...expected].join()})`,
        ]) {
          expect(statementsIn(written).dates).toEqual(expected);
          expect(statementsIn(written).figures).toEqual(new Set());
        }
      }),
    );
  });

  it('have the same figure in either digits, with or without thousands marks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 999_999_999 }), (value) => {
        const grouped = value.toLocaleString('en');
        for (const written of [
          `${value} sheets`,
          `${grouped} sheets`,
          `${grouped} ورقة`,
          `و${inArabicDigits(String(value))} ورقة`,
        ])
          expect(statementsIn(written).figures).toEqual(new Set([value]));
      }),
    );
  });

  it('count a scale as a part of its figure', () => {
    expect(statementsIn('AED 1.3 billion, 14 million hours').figures).toEqual(
      new Set([1.3e9, 14e6]),
    );
    expect(statementsIn('1.3 مليار درهم و14 مليون ساعة').figures).toEqual(new Set([1.3e9, 14e6]));
  });
});

describe('the quantities of a text', () => {
  it('are told apart by what they count, in both languages', () => {
    const expected = [
      ['sheets', new Set([336e6])],
      ['dirhams', new Set([1.3e9])],
      ['hours', new Set([14e6])],
    ];
    expect([...quantitiesIn('336 million sheets, AED 1.3 billion, 14 million hours')]).toEqual(
      expected,
    );
    expect([...quantitiesIn('336 مليون ورقة و1.3 مليار درهم و14 مليون ساعة')]).toEqual(expected);
  });
});
