import fc from 'fast-check';
import { cleanText } from '../../../../src/language/text/cleanText';
import { writtenLine, writtenLines } from '../../../../src/language/text/sanitizeText';

describe('what is kept as it was written', () => {
  it.each([
    ['½ m², Ａ ﷺ', '½ m², Ａ ﷺ'],
    ['  Phase \t\u00a0 2\r\n of 3 ', 'Phase 2 of 3'],
    ['\u202ereversed\u202c \u2066isolated\u2069 \u200fRTA\u200e', 'reversed isolated RTA'],
    ['a\u200bb\u00adc\ufeffd\u3164e\u{e0041}f', 'abcdef'],
    ['nul\0esc\u001b[31m', 'nul esc [31m'],
    ['half \ud83d', 'half'],
    ['a\ud83db', 'a b'],
    ['Cafe\u0301', 'Caf\u00e9'],
    [`e${'\u0316'.repeat(40)}`, `e${'\u0316'.repeat(4)}`],
    // Arabic script joins by these, and pictures are one by them.
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['👩\u200d👧 ❤\ufe0f 1\ufe0f', '👩\u200d👧 ❤\ufe0f 1\ufe0f'],
    ['h\u200dttps://x', 'https://x'],
  ])('%j is kept in a line as %j', (typed, kept) => {
    expect(writtenLine(typed)).toBe(kept);
  });

  it('has its lines where it may have several', () => {
    expect(writtenLines('one\vtwo\u0001\u0002three')).toBe('one\ntwo three');
    expect(writtenLines('one \r\ntwo\u2028three\n\n\n\nfour\tfive\n')).toBe(
      'one\ntwo\nthree\n\nfour five',
    );
  });

  it('is the same when it is kept again, and is read as what was typed', () => {
    const parts = fc.constantFrom(
      ...[
        'a',
        'ب',
        '\u0301',
        '\u064b',
        '\u200d',
        '\u200c',
        '\ufe0f',
        '👩',
        '\u202e',
        '\n',
        ' ',
        '1',
      ],
    );
    const typed = fc.oneof(
      fc.array(parts, { maxLength: 12 }).map((all) => all.join('')),
      fc.string({ unit: 'binary', maxLength: 40 }),
    );
    fc.assert(
      fc.property(typed, (text) => {
        for (const keep of [writtenLine, writtenLines]) {
          const kept = keep(text);
          expect(keep(kept)).toBe(kept);
          expect(kept).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|\p{Surrogate}|\p{M}{5}/u);
        }
        expect(writtenLine(text)).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        // Piles of marks apart, nothing that counts is lost.
        if (!/\p{M}{3}/u.test(text.normalize('NFKD').replace(/\p{Cf}/gu, '')))
          expect(cleanText(writtenLine(text))).toBe(cleanText(text));
      }),
      { numRuns: 300 },
    );
  });

  it('is kept at once, however many marks, spaces and joiners there are', () => {
    for (const piece of [
      '\u0301',
      '\u0316\u0301',
      ' ',
      '\u200d',
      'ب\u200d',
      '👩\u200d',
      '\n',
      '\0',
    ])
      expect(writtenLines(piece.repeat(28_000 / piece.length)).length).toBeLessThan(28_001);
  }, 5_000);
});
