import fc from 'fast-check';
import { cleanText, MAX_QUESTION_LENGTH } from '../../../../src/language/text/cleanText';

describe('cleanText', () => {
  it('never returns more than the longest question, whatever NFKC makes of it', () => {
    // U+FDFA alone becomes eighteen characters.
    expect(cleanText('\ufdfa'.repeat(5000)).length).toBeLessThanOrEqual(MAX_QUESTION_LENGTH);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
        expect(cleanText(text).length).toBeLessThanOrEqual(MAX_QUESTION_LENGTH);
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const once = cleanText(text);
        expect(cleanText(once)).toBe(once);
      }),
    );
  });

  it('removes marks that cannot be seen and collapses white space', () => {
    expect(cleanText('\u202bكم\u200f  \t\n نسبة\u200b التخفيض\u202c')).toBe('كم نسبة التخفيض');
  });

  it('reads nothing behind the longest question, and ends with no space', () => {
    expect(cleanText('\u200b'.repeat(MAX_QUESTION_LENGTH) + 'x')).toBe('');
    const before = 'a'.repeat(MAX_QUESTION_LENGTH - 4);
    expect(cleanText(`${before}ﷺ`)).toBe(`${before}صلى`);
    const longest = 'a'.repeat(MAX_QUESTION_LENGTH - 1) + 'b';
    expect(cleanText(`  \n${longest}`)).toBe(longest);
  });

  it('takes what is no character for a space', () => {
    expect(cleanText('a\ud83db\u0001c\u2028d')).toBe('a b c d');
  });

  it('keeps the text of full-width and presentation forms', () => {
    expect(cleanText('Ｐｈａｓｅ ２')).toBe('Phase 2');
    expect(cleanText('ﻻ ورق')).toBe('لا ورق');
  });
});
