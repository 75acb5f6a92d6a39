/**
 * The letters of the English keyboard and those that the same keys give in the Arabic layout (101),
 * row by row; one key gives the pair لا.
 */
const ENGLISH = "qwertyuiop[]asdfghjkl;'zxcvnm,./`HNY";
const ARABIC = [...'ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذأآإ'];
const LAM_ALIF = 'لا';
const LAM_ALIF_KEY = 'b';

const TO_ARABIC = new Map([...ENGLISH].map((key, at) => [key, ARABIC[at] ?? key]));
TO_ARABIC.set(LAM_ALIF_KEY, LAM_ALIF);
const TO_ENGLISH = new Map([...TO_ARABIC].map(([key, letter]) => [letter, key.toLowerCase()]));

/** What English keys would have given in the Arabic layout: "hgsghl" for «السلام». */
export const inArabicLayout = (text: string): string =>
  [...text].map((key) => TO_ARABIC.get(key) ?? TO_ARABIC.get(key.toLowerCase()) ?? key).join('');

/** What Arabic keys would have given in the English layout: «صاشف» for "what". */
export const inEnglishLayout = (text: string): string =>
  text.replace(/لا|[^]/gu, (letters) => TO_ENGLISH.get(letters) ?? letters);
