import fc from 'fast-check';
import { inArabicLayout, inEnglishLayout } from '../../../../src/language/text/keyboardLayout';

describe('a text typed in the layout of the other language', () => {
  it.each([
    ['hgsghl ugd;l', 'السلام عليكم'],
    ['lh lsji]t hglvpgm hgehkdm', 'ما مستهدف المرحلة الثانية'],
    ['HGSGHL', 'الس' + 'لام'],
  ])('%p was meant to be %p', (typed, meant) => {
    expect(inArabicLayout(typed).replaceAll('أ', 'ا')).toBe(meant);
  });

  it.each([
    ['صاشف هس فاث فشقلثف', 'what is the target'],
    ['خلاتثؤف', 'object'],
  ])('%p was meant to be %p', (typed, meant) => {
    expect(inEnglishLayout(typed)).toBe(meant);
  });

  it('comes back from the other layout as it was', () => {
    const text = fc.stringMatching(/^[a-z ]{1,30}$/).filter((typed) => !typed.includes('gh'));
    fc.assert(
      fc.property(text, (typed) => {
        expect(inEnglishLayout(inArabicLayout(typed))).toBe(typed);
      }),
    );
  });
});
