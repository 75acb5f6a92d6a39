import fc from 'fast-check';
import { MASK, maskPersonalData } from '../../src/curation/maskPersonalData';

const DIGITS = ['0123456789', '٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '０１２３４５６７８９'].map((row) => [
  ...row,
]);
const LONG_RUN = /\p{Nd}{5}/u;

/** A number of so many digits in one of the scripts, in groups as people write them. */
const number = (least: number, most: number) =>
  fc
    .record({
      row: fc.constantFrom(...DIGITS),
      digits: fc.array(fc.nat(9), { minLength: least, maxLength: most }),
      gap: fc.constantFrom('', ' ', '-', ' - ', '.', '/', '\u200b', '،'),
      size: fc.integer({ min: 1, max: 5 }),
    })
    .map(({ row, digits, gap, size }) =>
      digits
        .map((digit, at) => (at > 0 && at % size === 0 ? gap : '') + (row[digit] ?? ''))
        .join(''),
    );

describe('what is kept of a question', () => {
  it.each([
    ['call me on 050 123 4567 please', `call me on ${MASK} please`],
    ['my number is +971-50-1234567', `my number is ${MASK}`],
    ['رقمي ٠٥٠ ١٢٣ ٤٥٦٧', `رقمي ${MASK}`],
    ['my ID 784-1990-1234567-1, is it valid?', `my ID ${MASK}, is it valid?`],
    ['هويتي ٧٨٤-١٩٩٠-١٢٣٤٥٦٧-١ هل تصلح؟', `هويتي ${MASK} هل تصلح؟`],
    ['write to Ahmed.Ali@dubai.gov.ae.', `write to ${MASK}.`],
    ['بريدي أحمد@مثال.امارات؟', `بريدي ${MASK}؟`],
    ['see https://example.org/form?id=77 now', `see ${MASK} now`],
    ['PL-RTA-2026-0001', `PL-RTA-${MASK}`],
    ['passport A1234567', `passport A${MASK}`],
  ])('has no number and no address: %s', (typed, kept) => {
    expect(maskPersonalData(typed)).toBe(kept);
  });

  it.each([
    'phase 2 in 2019',
    'from 2018 to 2021',
    '2018-2021',
    'نسبة 82.8% في 2020',
    '45 entities',
  ])('keeps years and small figures: %s', (typed) => {
    expect(maskPersonalData(typed)).toBe(typed);
  });

  it('has no long number in it, whatever stands around it and between its digits', () => {
    const property = fc.property(
      fc.string(),
      number(5, 16),
      fc.string(),
      (before, digits, after) => {
        const kept = maskPersonalData(`${before} ${digits} ${after}`);
        expect(kept).not.toMatch(LONG_RUN);
        expect(kept.replace(/[^\p{Nd}]/gu, '').length).toBeLessThan(
          `${before}${digits}${after}`.normalize('NFKC').replace(/[^\p{Nd}]/gu, '').length,
        );
      },
    );
    fc.assert(property, { numRuns: 500 });
  });

  it('has no e-mail address in it', () => {
    const property = fc.property(
      fc.emailAddress(),
      fc.constantFrom('', 'أرسلت إلى ', 'mail '),
      (address, before) => {
        const kept = maskPersonalData(`${before}${address} please`);
        expect(kept).not.toContain('@');
        expect(kept).not.toContain(address.split('@')[1]);
      },
    );
    fc.assert(property);
  });

  it('is not masked any further the second time', () => {
    const property = fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      const once = maskPersonalData(typed);
      expect(maskPersonalData(once)).toBe(once);
    });
    fc.assert(property);
  });
});
