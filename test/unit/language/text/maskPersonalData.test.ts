import fc from 'fast-check';
import {
  hasEmiratesId,
  hasPersonalData,
  MASK,
  maskIdentities,
  maskPersonalData,
} from '../../../../src/language/text/maskPersonalData';

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
    ['write to me@dubai@gov.ae.', `write to ${MASK}.`],
    ['see https://example.org/form?id=77 now', `see ${MASK} now`],
    ['see http://example.org now', `see ${MASK} now`],
    ['a 12345', 'a •••'],
    ['12018-2021', MASK],
    ['2018-20211', MASK],
    ['PL-RTA-2026-0001', `PL-RTA-${MASK}`],
    ['passport A1234567', `passport ${MASK}`],
    ['passport a1234567?', `passport ${MASK}?`],
    ['Pass C01X00T47 (German)', `Pass ${MASK} (German)`],
    ['IBAN AE070331234567890123456 please', `IBAN ${MASK} please`],
    ['AE07 0331 2345 6789 0123 456 is mine', `${MASK} is mine`],
    ['آيبان AE٠٧٠٣٣١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦', `آيبان ${MASK}`],
    ['GB29 NWBK 6016 1331 9268 19', MASK],
  ])('has no number and no address: %s', (typed, kept) => {
    expect(maskPersonalData(typed)).toBe(kept);
  });

  it.each([
    'phase 2 in 2019',
    'from 2018 to 2021',
    '2018-2021',
    '2018 - 2021',
    'نسبة 82.8% في 2020',
    '45 entities',
    'ISO 9001, A4 and B2B',
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

describe('what is logged', () => {
  const emirates = fc
    .record({
      row: fc.constantFrom(...DIGITS),
      digits: fc.array(fc.nat(9), { minLength: 12, maxLength: 12 }),
      gaps: fc.constantFrom('', ' ', '-', ' - ', '.', '\u200b'),
    })
    .map(({ row, digits, gaps }) => {
      const all = [7, 8, 4, ...digits].map((digit) => row[digit] ?? '');
      return [all.slice(0, 3), all.slice(3, 7), all.slice(7, 14), all.slice(14)]
        .map((group) => group.join(''))
        .join(gaps);
    });

  it('has no Emirates ID in it, in any script and grouping, and a record refuses the same', () => {
    fc.assert(
      fc.property(fc.constantFrom('', 'ID ', 'هويتي: ', '('), emirates, (before, id) => {
        expect(maskIdentities(`${before}${id} x`)).toBe(`${before}${MASK} x`);
        expect(hasPersonalData(`${before}${id} x`)).toBe(true);
        expect(hasEmiratesId(`${before}${id} x`)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['mail to Ahmed.Ali@dubai.gov.ae failed', `mail to ${MASK} failed`],
    ['me@dubai@gov.ae', MASK],
    ['050 123 4567', MASK],
    ['+971-50-1234567', MASK],
    ['+971 (0)50 123 4567', MASK],
    ['00971501234567', MASK],
    ['٠٥٠١٢٣٤٥٦٧', MASK],
    ['+44 20 7946 0958 x', `${MASK} x`],
    ['AE070331234567890123456', MASK],
    ['passport N1234567.', `passport ${MASK}.`],
  ])('has nothing of %s', (text, masked) => {
    expect(maskIdentities(text)).toBe(masked);
  });

  it.each([
    'at run (/app/dist/src/http/server.js:112:45)',
    '4d1f0a52-7a2e-4a53-8a5c-0f6f4a1d9b10',
    'PL-RTA-2026-0001',
    '2026-11-26T08:00:00.000Z',
    'SQLSTATE 23505, 57P01',
    '1234567 rows in 20500 ms',
    '10501234567 and 05012345678',
    '17841990123456712 and 7841990123456712',
    'xAE070331234567890123456',
    'xN1234567 and N1234567x',
  ])('keeps what faults are found by: %s', (text) => {
    expect(maskIdentities(text)).toBe(text);
    expect([hasPersonalData(text), hasEmiratesId(text)]).toEqual([false, false]);
  });
});
