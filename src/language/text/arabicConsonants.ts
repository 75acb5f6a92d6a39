const ARABIC = /[\u0621-\u064a]/;
const LONG_VOWELS = /[اويه]/g;

/**
 * The consonants of a stemmed Arabic word, roughly its root: «معاملات» and «معامله» both become معمل.
 * Undefined for a word of another script.
 */
export const consonantsOf = (stem: string): string | undefined =>
  ARABIC.test(stem) ? stem.replace(LONG_VOWELS, '') : undefined;
