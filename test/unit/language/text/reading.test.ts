import { detectLanguage } from '../../../../src/language/text/detectLanguage';
import { foldDigits } from '../../../../src/language/text/foldDigits';
import { normalizeText, tokenize } from '../../../../src/language/text/normalizeText';
import { stemArabic } from '../../../../src/language/text/stemWord';
import { stemEnglish } from '../../../../src/language/text/stemEnglish';

describe('detectLanguage', () => {
  it.each([
    ['What is the target of phase 2?', 'en', 'latin'],
    ['ما مستهدف المرحلة الثانية؟', 'ar', 'arabic'],
    ['شو الـ target حق phase 2؟', 'ar', 'mixed'],
    ['ما هو UAE PASS؟', 'ar', 'mixed'],
    ['what does «لاورق» mean in the name of this bot', 'en', 'mixed'],
    ['kam nesbat ta5feed el wara8', 'ar', 'arabizi'],
    ['mino wesam lootah?', 'ar', 'arabizi'],
    ['about 40k a year, since Q1 2020', 'en', 'latin'],
    ['is A4 80 gsm paper 5 grams?', 'en', 'latin'],
    ['2021?', undefined, 'none'],
    ['', undefined, 'none'],
  ])('reads %p as %p in %p script', (text, language, script) => {
    expect(detectLanguage(text)).toEqual({ language, script });
  });
});

describe('normalizeText', () => {
  it('gives one spelling to hamza carriers, taa marbuta, alif maqsura and vowel marks', () => {
    expect(normalizeText('إِدارةُ الأراضي وشؤون الأجانب على مستوى دبى')).toBe(
      'اداره الاراضي وشوون الاجانب علي مستوي دبي',
    );
  });

  it('writes every digit as 0 to 9 and keeps decimals and per cent in one word', () => {
    expect(foldDigits('١٬٢٠٠ و٦٤٫٩٪ و۱۲')).toBe('1200 و64.9% و12');
    expect(tokenize(normalizeText('cut by 64.9% of 1,200 sheets'))).toEqual([
      'cut',
      'by',
      '64.9%',
      'of',
      '1200',
      'sheets',
    ]);
  });

  it.each([
    ["DEWA's target", ['dewa', 's', 'target']],
    ['phase 1’s target', ['phase', '1', 's', 'target']],
  ])('sets the possessive ending apart from a name: %s', (text, words) => {
    expect(tokenize(normalizeText(text))).toEqual(words);
  });

  it('keeps a digit that stands for a letter in its word', () => {
    expect(tokenize(normalizeText('5affadat el wara8'))).toEqual(['5affadat', 'el', 'wara8']);
  });
});

describe('stemEnglish', () => {
  // Pairs from the sample vocabulary of the Porter2 description.
  it.each([
    ['consigned', 'consign'],
    ['consistency', 'consist'],
    ['knightly', 'knight'],
    ['kneeling', 'kneel'],
    ['national', 'nation'],
    ['hopping', 'hop'],
    ['hoping', 'hope'],
    ['cries', 'cri'],
    ['generously', 'generous'],
    ['relational', 'relat'],
    ['skies', 'sky'],
    ['eliminated', 'elimin'],
    ['entities', 'entiti'],
    ['entity', 'entiti'],
    ['by', 'by'],
  ])('takes %p to %p', (word, stem) => {
    expect(stemEnglish(word)).toBe(stem);
  });
});

describe('stemArabic', () => {
  it.each([
    [['مستهدف', 'المستهدف', 'والمستهدف', 'بالمستهدف', 'مستهدفات'], 'مستهدف'],
    [['جهه', 'الجهات', 'للجهات', 'جهات'], 'جه'],
    [['معلومات', 'المعلومات', 'هالمعلومات', 'هالمعلومه'], 'معلوم'],
  ])('takes %p to one stem', (words, stem) => {
    expect(words.map(stemArabic)).toEqual(words.map(() => stem));
  });

  it('leaves at least two letters', () => {
    expect(stemArabic('من')).toBe('من');
    expect(stemArabic('اليه')).toHaveLength(2);
  });
});
