import fc from 'fast-check';
import { cleanText, MAX_QUESTION_LENGTH } from '../../src/language/cleanText';

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

  it('keeps the text of full-width and presentation forms', () => {
    expect(cleanText('Ｐｈａｓｅ ２')).toBe('Phase 2');
    expect(cleanText('ﻻ ورق')).toBe('لا ورق');
  });
});
