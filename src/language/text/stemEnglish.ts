import englishSuffixes from './englishSuffixes.json';
import { wordSet, wordsIn } from './wordSet';

/**
 * The Porter2 stemmer for English. Source: M. F. Porter, "The English (Porter2) stemming
 * algorithm", snowballstem.org.
 */

const VOWEL = 'aeiouy';
const DOUBLES = ['bb', 'dd', 'ff', 'gg', 'mm', 'nn', 'pp', 'rr', 'tt'];
const VALID_LI = 'cdeghkmnrt';

/** Words with a stem of their own, and those that are their stem. */
const EXCEPTIONS: Readonly<Record<string, string>> = englishSuffixes.exceptions;
const INVARIANTS = wordSet(englishSuffixes.invariants);
const AFTER_1A = wordSet(englishSuffixes.after1a);

/** Suffixes and what replaces each; the first that fits counts, so longer ones stand first. */
const STEP2 = Object.entries(englishSuffixes.step2);
const STEP3 = Object.entries(englishSuffixes.step3);
const STEP4 = wordsIn(englishSuffixes.step4);

const isVowel = (letter: string | undefined) => letter !== undefined && VOWEL.includes(letter);
const hasVowel = (text: string) => /[aeiouy]/.test(text);

/** Where the region after the first vowel–consonant pair begins, from `from` on. */
function regionAfter(word: string, from: number): number {
  for (let at = from + 1; at < word.length; at += 1) {
    if (!isVowel(word[at]) && isVowel(word[at - 1])) return at + 1;
  }
  return word.length;
}

function firstRegion(word: string): number {
  const special = /^(gener|commun|arsen)/.exec(word);
  return special ? special[0].length : regionAfter(word, 0);
}

function endsInShortSyllable(word: string): boolean {
  return (
    /[^aeiouy][aeiouy][^aeiouywxY]$/.test(word) ||
    (word.length === 2 && /^[aeiouy][^aeiouy]$/.test(word))
  );
}

function step1a(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.length > 4 ? word.slice(0, -2) : word.slice(0, -1);
  if (/(us|ss)$/.test(word)) return word;
  if (word.endsWith('s') && hasVowel(word.slice(0, -2))) return word.slice(0, -1);
  return word;
}

function step1b(word: string, r1: number): string {
  const eed = /(eedly|eed)$/.exec(word);
  if (eed) return word.length - eed[0].length >= r1 ? word.slice(0, -eed[0].length) + 'ee' : word;
  const ending = /(ingly|edly|ing|ed)$/.exec(word);
  if (!ending) return word;
  const stem = word.slice(0, -ending[0].length);
  if (!hasVowel(stem)) return word;
  if (/(at|bl|iz)$/.test(stem)) return stem + 'e';
  if (DOUBLES.includes(stem.slice(-2))) return stem.slice(0, -1);
  return r1 >= stem.length && endsInShortSyllable(stem) ? stem + 'e' : stem;
}

function step2(word: string, r1: number): string {
  for (const [suffix, replacement] of STEP2) {
    if (!word.endsWith(suffix)) continue;
    const stem = word.slice(0, -suffix.length);
    if (stem.length < r1) return word;
    if (suffix === 'ogi' && !stem.endsWith('l')) return word;
    if (suffix === 'li' && !VALID_LI.includes(stem.slice(-1))) return word;
    return stem + replacement;
  }
  return word;
}

function step3(word: string, r1: number, r2: number): string {
  for (const [suffix, replacement] of STEP3) {
    if (!word.endsWith(suffix)) continue;
    const stem = word.slice(0, -suffix.length);
    return stem.length >= (suffix === 'ative' ? r2 : r1) ? stem + replacement : word;
  }
  return word;
}

function step4(word: string, r2: number): string {
  const suffix = STEP4.find((candidate) => word.endsWith(candidate));
  if (!suffix) return word;
  const stem = word.slice(0, -suffix.length);
  if (stem.length < r2) return word;
  return suffix === 'ion' && !/[st]$/.test(stem) ? word : stem;
}

function step5(word: string, r1: number, r2: number): string {
  const stem = word.slice(0, -1);
  if (word.endsWith('e')) {
    return stem.length >= r2 || (stem.length >= r1 && !endsInShortSyllable(stem)) ? stem : word;
  }
  return word.endsWith('ll') && stem.length >= r2 ? stem : word;
}

/** The stem of one lower-case English word. */
export function stemEnglish(input: string): string {
  if (input.length <= 2) return input;
  const exception = EXCEPTIONS[input];
  if (exception !== undefined) return exception;
  if (INVARIANTS.has(input)) return input;
  let word = input.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y');
  const r1 = firstRegion(word);
  const r2 = regionAfter(word, r1);
  word = step1a(word);
  if (AFTER_1A.has(word)) return word;
  word = step1b(word, r1).replace(/(?<=.[^aeiouy])[yY]$/, 'i');
  word = step4(step3(step2(word, r1), r1, r2), r2);
  return step5(word, r1, r2).toLowerCase();
}
