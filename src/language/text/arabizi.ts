import { wordSet } from './wordSet';
import arabiziWords from './arabiziWords.json';
import soundClasses from './soundClasses.json';

/**
 * Arabizi: Arabic typed in Latin letters and digits. Short vowels are written or left out at will
 * and several letters share one Latin letter, so a word is compared by its skeleton (consonants
 * alone, in sound classes) with the words of a known vocabulary.
 */

/** Words that only Arabizi has; one of them is enough. */
const TELLING = wordSet(arabiziWords.telling);
/** Those of the above that English (or a name) may also have: two are needed. */
const SHARED = wordSet(arabiziWords.shared);
/** What words mean inside a question; at its beginning "min" and "men" are «مين», who. */
export const INSIDE: Readonly<Record<string, string>> = arabiziWords.inside;
const ENGLISH_SIGNS =
  /\b(the|what|when|which|who|how|is|are|was|were|does|did|do|of|for|please|my|an|and|to|in|can|i|we|you)\b/i;
/** A digit that stands for a letter: inside a word, or before or after at least two letters. */
const DIGIT_AS_LETTER =
  /[a-z][235679][a-z]|\b[235679][a-z]{2,}|[a-z]{2,}[23579]\b|[a-z]8[a-z]|[a-z]{2,}8\b/i;
const NUMBER_LIKE =
  /\b(\d+(k|m|bn|b|st|nd|rd|th|d|x|yr|am|pm|g|mb|gb|kg)|q\d|phase\d|[a-z]\d|covid\d+|co2|h2o|a[345]|m\d+|p\d)\b/gi;

/** Whether a word shows that Arabic is meant, though English may have it too: "shu", "wain". */
export const isArabiziWord = (word: string): boolean =>
  TELLING.has(word) || DIGIT_AS_LETTER.test(word);

/** True if Latin text is Arabic in disguise. */
export function looksLikeArabizi(text: string): boolean {
  const plain = text.toLowerCase().replace(NUMBER_LIKE, ' ');
  const words = plain.match(/[a-z0-9']+/g) ?? [];
  const english = ENGLISH_SIGNS.test(plain);
  if (DIGIT_AS_LETTER.test(plain) && !/\bhttps?:/.test(plain)) return true;
  if (english) return false;
  const telling = words.filter((word) => TELLING.has(word));
  return telling.some((word) => !SHARED.has(word)) || telling.length >= 2;
}

/** Latin spellings and the sound class that each stands for; what is not listed is a vowel. */
const LATIN_SOUNDS: Readonly<Record<string, string>> = soundClasses.latin;
const ARABIC_SOUNDS: Readonly<Record<string, string>> = soundClasses.arabic;
const LATIN_UNIT = /3'|gh|kh|sh|ch|th|dh|ph|[a-z0-9]/g;

/**
 * A word as a row of sounds: consonant classes, `w` and `y`, and the vowels `a`, `o` (also u), `i`
 * (also e).
 */
function latinSounds(word: string): string {
  const units =
    word
      .toLowerCase()
      .replace(/(?<=[aeiou])h$/, '')
      .match(LATIN_UNIT) ?? [];
  return (
    units
      .map(
        (unit) => LATIN_SOUNDS[unit] ?? (/[ou]/.test(unit) ? 'o' : /[ei]/.test(unit) ? 'i' : 'a'),
      )
      .join('')
      // A doubled consonant is one letter with a shadda.
      .replace(/([^aoi])\1/g, '$1')
  );
}

function arabicSounds(word: string): string {
  return [...word.replace(/ه$/, 'ا')].map((letter) => ARABIC_SOUNDS[letter] ?? 'a').join('');
}

/** The consonants of a row of sounds; w and y count as consonants only if they begin the word. */
function skeletonOf(sounds: string, startsWithConsonant: boolean): string {
  const head = startsWithConsonant ? sounds.slice(0, 1) : '';
  return (head + sounds.slice(head.length).replace(/[aoiwy]/g, '')).replace(/(.)\1+/g, '$1');
}

/** The consonant skeleton of a Latin word, to look up Arabic words that may be meant. */
export function latinSkeleton(word: string): string {
  return skeletonOf(latinSounds(word), /^[^aeiou2]/i.test(word));
}

/** The same skeleton for a normalised Arabic word. */
export function arabicSkeleton(word: string): string {
  return skeletonOf(arabicSounds(word), !/^[اء]/.test(word));
}

const VOWEL_GAP = 0.3;
const VOWEL_SWAP = 0.4;
/** و and ي are long vowels as well: "o" for و, "e" for ي is no more than a way of writing. */
const SAME_VOWEL = 0.1;
/** A w or y that was typed is rarely superfluous. */
const GLIDE_GAP = 0.6;
const isVowel = (sound: string | undefined) => sound !== undefined && 'aoiwy'.includes(sound);
const isSameVowel = (latin: string, arabic: string | undefined) =>
  (latin === 'o' && arabic === 'w') || (latin === 'i' && arabic === 'y');

function swapCost(latin: string, arabic: string | undefined): number {
  if (latin === arabic) return 0;
  if (isSameVowel(latin, arabic)) return SAME_VOWEL;
  return isVowel(latin) && isVowel(arabic) ? VOWEL_SWAP : 2;
}

/**
 * How far a Latin word is from an Arabic one of the same skeleton: an edit distance in which
 * vowels are cheap to add, drop or change. 0 is the nearest.
 */
export function transliterationCost(latin: string, arabic: string): number {
  const from = latinSounds(latin);
  const to = arabicSounds(arabic);
  const dropped = (sound: string) =>
    /[wy]/.test(sound) ? GLIDE_GAP : isVowel(sound) ? VOWEL_GAP : 1;
  const added = (sound: string | undefined) => (isVowel(sound) ? VOWEL_GAP : 1);
  let row = [0];
  for (const sound of to) row.push((row.at(-1) ?? 0) + added(sound));
  for (const sound of from) {
    const next = [(row[0] ?? 0) + dropped(sound)];
    for (let at = 1; at <= to.length; at += 1) {
      const other = to[at - 1];
      next.push(
        Math.min(
          (row[at - 1] ?? 0) + swapCost(sound, other),
          (row[at] ?? 0) + dropped(sound),
          (next[at - 1] ?? 0) + added(other),
        ),
      );
    }
    row = next;
  }
  // An initial alif is often left out in speech ("6la8aw" for أطلقوا), never put in.
  const typedVowel = /^[aeiou2]/i.test(latin);
  const vowelFirst = typedVowel === /^[اء]/.test(arabic) ? 0 : typedVowel ? 1 : VOWEL_SWAP;
  const vowelLast = /[aeiou]h?$/i.test(latin) !== isVowel(to.at(-1));
  return (row.at(-1) ?? 0) + vowelFirst + (vowelLast ? VOWEL_GAP : 0);
}

/**
 * Articles and prepositions that Arabizi writes together with the word, their Arabic, and what
 * taking them off costs: a single w is far more often a letter of the word.
 */
export const ARABIZI_CLITICS: readonly (readonly [RegExp, string, number])[] = [
  [/^(?:wel|wal|wil)(?=...)/, 'وال', 0.1],
  [/^(?:bel|bil|bal)(?=...)/, 'بال', 0.1],
  [/^(?:lel|lil|lal)(?=...)/, 'لل', 0.1],
  [/^(?:el|al|il)(?=...)/, 'ال', 0.1],
  [/^(?:fel|fil|fal)(?=...)/, 'ال', 0.1],
  [/^w(?=...)/, 'و', 0.7],
];

/** The article if it is typed as a separate word, with or without a preposition. */
export const LONE_ARTICLE = /^(?:el|al|il|fel|fil|fal|bel|bil|lel|lil)$/;
