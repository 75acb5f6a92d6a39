import {
  arabicSkeleton,
  latinSkeleton,
  looksLikeArabizi,
  transliterationCost,
} from '../../../../src/language/text/arabizi';

describe('looksLikeArabizi', () => {
  it.each([
    'kam nesbat ta5feed el wara8',
    'mino wesam lootah?',
    'shu hom el ma7awer',
    'wain el maktab',
    'abi asajjel ejra2',
  ])('knows %p', (text) => {
    expect(looksLikeArabizi(text)).toBe(true);
  });

  it.each([
    'log this: visa form, 3 pages each, about 40k a year',
    'how many sheets in Q1 2020',
    'A4 80 gsm',
    'the 1st phase',
    'is CO2 counted',
    'Wesam Lootah',
  ])('does not take %p for it', (text) => {
    expect(looksLikeArabizi(text)).toBe(false);
  });
});

describe('skeletons', () => {
  it.each([
    ['wara8', 'ورق'],
    ['ta5feed', 'تخفيض'],
    ['mar7ala', 'مرحله'],
    ['asajjel', 'اسجل'],
    ['shor6a', 'شرطه'],
    ['estrateejiya', 'استراتيجيه'],
    ['7okooma', 'حكومه'],
    ['ejra2', 'اجراء'],
  ])('of %p and %p are the same', (latin, arabic) => {
    expect(latinSkeleton(latin)).toBe(arabicSkeleton(arabic));
  });

  it('leave the nearer word the cheaper one', () => {
    expect(transliterationCost('wara8', 'ورق')).toBeLessThan(transliterationCost('wara8', 'اوراق'));
    expect(transliterationCost('oola', 'اولي')).toBeLessThan(transliterationCost('oola', 'اول'));
  });
});
