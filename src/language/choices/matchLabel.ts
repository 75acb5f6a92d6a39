import { withoutPrefixes } from '../text/arabicPrefixes';
import { editDistance } from '../text/editDistance';
import { stemWord } from '../text/stemWord';
import { wordSet, wordsIn } from '../text/wordSet';
import { cleanInput, typedTokens, type Token } from '../tokens/tokens';
import choicePhrases from './choicePhrases.json';

/** Something to choose, and what it is called in the languages of the person. */
export interface Option<T> {
  value: T;
  labels: readonly string[];
}

/** How surely one word stands for another. */
const EXACT = 3;
const SAME = 2;
const NEAR = 1;
const NONE = 0;

const SHORTEST_PART = 3;
const SHORTEST_TYPO = 5;
/** The same beside another word of the label. */
const SHORTEST_TYPO_BESIDE = 4;
const LONG_TYPO = 8;
const SHORTEST_JOINED = 5;
const SHORTEST_BEGINNING = 4;
/** How long words are cut short beside the others of a label. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries(choicePhrases.abbreviations).flatMap(([word, cuts]) =>
    wordsIn(cuts).map((cut): [string, string] => [cut, word]),
  ),
);

/** Say nothing about an option, in a label or in an answer. */
export const LITTLE = wordSet(choicePhrases.little);

/** The words of a label in normalised spelling, one blank between them. */
export const wordsOf = (label: string): string =>
  typedTokens(cleanInput(label))
    .map((token) => token.text)
    .join(' ');

/** Negate the word after them. */
const NEGATIONS = wordSet(choicePhrases.negations);

/**
 * The first letter is right ("external" is not a misspelt "internal"), and so is the ending
 * ("counter", "counted").
 */
const isTypo = (typed: string, word: string, shortest: number): boolean => {
  if (typed.length < shortest || typed[0] !== word[0]) return false;
  if (typed.length === word.length && typed.slice(0, -1) === word.slice(0, -1)) return false;
  const limit = typed.length >= LONG_TYPO ? 2 : 1;
  return editDistance(typed, word, limit) <= limit;
};

/** "paper" is not a beginning of "paperless". */
const begins = (typed: string, word: string) =>
  word.startsWith(typed) && word !== `${typed}less` && word !== `${typed}free`;

function likeness(typed: string, word: string, shortestTypo: number): number {
  if (typed === word) return EXACT;
  const [bare, other] = [withoutPrefixes(typed), withoutPrefixes(word)];
  if (bare === other) return EXACT;
  const full = ABBREVIATIONS.get(typed);
  if (full !== undefined && stemWord(full) === stemWord(word)) return SAME;
  if (bare.length < SHORTEST_PART) return NONE;
  const isInflected =
    stemWord(bare) === stemWord(other) ||
    bare.replace(/(?:ed|ing)$/, '') === other ||
    // «بدبي»
    (/^[بلوك]/.test(other) && other.slice(1) === bare);
  if (isInflected || begins(bare, other)) return SAME;
  // «اليكتروني» seems to have an article.
  const near = isTypo(bare, other, shortestTypo) || isTypo(typed, word, shortestTypo);
  return near ? NEAR : NONE;
}

/** "It dept." is information technology. */
const isTechnology = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1]?.text ?? '';
  const behind = ABBREVIATIONS.get(next) ?? next;
  return (
    tokens[at]?.text === 'it' && /^(?:department|section|team|division|unit|support)$/.test(behind)
  );
};

interface Fit {
  level: number;
  /** Every word of the label was typed. */
  whole: boolean;
}

const NO_FIT: Fit = { level: NONE, whole: false };

/** How well typed words fit one label: all of them have to stand in it. */
function fitOf(typed: readonly string[], label: string): Fit {
  const words = wordsOf(label)
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .filter((word) => !LITTLE.has(word) || (word === 'it' && /\bIT\b/.test(label)));
  // A number alone stands for a label that begins with it: "3" for "3 months".
  if (/^\d/.test(typed.join(' ')) && typed.length === 1 && words[0] !== typed[0]) return NO_FIT;
  const joined = joinedFit(typed, words);
  const byWords = fitByWords(typed, words, label);
  return joined.level > byWords.level ? joined : byWords;
}

/** How well each typed word fits one of a label. */
function fitByWords(typed: readonly string[], words: readonly string[], label: string): Fit {
  const matched = new Set<string>();
  const isKnown = (each: string) =>
    words.some((word) => likeness(each, word, SHORTEST_TYPO) >= SAME);
  const shortestTypo = typed.some(isKnown) ? SHORTEST_TYPO_BESIDE : SHORTEST_TYPO;
  let level = EXACT;
  for (const each of typed) {
    const fits = words.map((word) => likeness(each, word, shortestTypo));
    const best = Math.max(NONE, ...fits);
    if (best === NONE) return NO_FIT;
    level = Math.min(level, best);
    words.forEach((word, at) => fits[at] === best && matched.add(word));
  }
  if (isNegated(label, matched, typed)) return NO_FIT;
  return { level, whole: matched.size === new Set(words).size };
}

/** "dubai now" for "DubaiNow", "e-mail" for "Email", "esig" for "E-signature". */
function joinedFit(typed: readonly string[], words: readonly string[]): Fit {
  const joined = typed.join('');
  const together = words.join('');
  if (together === joined) return { level: EXACT, whole: true };
  const fits = words.some(
    (_, at) => !NEGATIONS.has(words[at - 1] ?? '') && begins(joined, words.slice(at).join('')),
  );
  const isLong = joined.length >= SHORTEST_JOINED;
  const isBeginning = joined.length >= SHORTEST_BEGINNING && begins(joined, together);
  return (isLong && fits) || isBeginning ? { level: SAME, whole: false } : NO_FIT;
}

/** "started" does not stand for "not started", nor «مكتمل» for «غير مكتمل». */
function isNegated(label: string, matched: ReadonlySet<string>, typed: readonly string[]): boolean {
  const words = wordsOf(label).split(' ');
  return words.some(
    (word, at) => NEGATIONS.has(word) && !typed.includes(word) && matched.has(words[at + 1] ?? ''),
  );
}

function bestFit(typed: readonly string[], labels: readonly string[]): Fit {
  return labels
    .map((label) => fitOf(typed, label))
    .reduce(
      (best, fit) =>
        fit.level > best.level || (fit.level === best.level && fit.whole) ? fit : best,
      NO_FIT,
    );
}

/** The only one of those that fit best; if several do, the only one that fits wholly. */
function onlyBest<T>(fits: readonly { option: Option<T>; fit: Fit }[]): Option<T> | undefined {
  for (const level of [EXACT, SAME, NEAR]) {
    const fitting = fits.filter(({ fit }) => fit.level === level);
    const wholly = fitting.filter(({ fit }) => fit.whole);
    const [best] = wholly.length > 0 ? wholly : fitting;
    if (best) return (wholly.length > 0 ? wholly : fitting).length === 1 ? best.option : undefined;
  }
  return undefined;
}

/**
 * The option whose label is meant, by the first of several readings of an answer in which one is:
 * all its words (a label may have "number" itself), then the telling ones. Undefined if none or
 * several are.
 */
export function findNamedLabel<T>(
  readings: readonly (readonly Token[])[],
  options: readonly Option<T>[],
): Option<T> | undefined {
  for (const tokens of readings) {
    const typed = tokens
      .filter(
        ({ kind, text }, at) => kind !== 'sign' && (!LITTLE.has(text) || isTechnology(tokens, at)),
      )
      .map(({ text }) => text);
    if (typed.length === 0) continue;
    const fits = options.map((option) => ({ option, fit: bestFit(typed, option.labels) }));
    if (fits.some(({ fit }) => fit.level > NONE)) return onlyBest(fits);
  }
  return undefined;
}
