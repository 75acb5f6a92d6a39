import { withoutPrefixes } from '../arabicPrefixes';
import { editDistance } from '../editDistance';
import { stemWord } from '../stemWord';
import { cleanInput, typedTokens, type Token } from './typedTokens';

/** Something to choose, and what it is called in the languages of the person. */
export interface Option<T> {
  value: T;
  labels: readonly string[];
}

/** How surely one word stands for another. */
const SAME = 2;
const NEAR = 1;
const NONE = 0;

const SHORTEST_PART = 3;
const SHORTEST_TYPO = 5;
const LONG_TYPO = 8;
const SHORTEST_JOINED = 5;
/** Say nothing about an option, in a label or in an answer. */
const LITTLE = new Set('a an the of to in for by it is و في من الي علي ال'.split(' '));

/** The words of a label in normalised spelling, one blank between them. */
export const wordsOf = (label: string): string =>
  typedTokens(cleanInput(label))
    .map((token) => token.text)
    .join(' ');

function likeness(typed: string, word: string): number {
  if (typed === word) return SAME;
  const [bare, other] = [withoutPrefixes(typed), withoutPrefixes(word)];
  if (bare === other) return SAME;
  if (bare.length < SHORTEST_PART) return NONE;
  if (stemWord(bare) === stemWord(other) || other.startsWith(bare)) return SAME;
  if (bare.length < SHORTEST_TYPO) return NONE;
  const limit = bare.length >= LONG_TYPO ? 2 : 1;
  return editDistance(bare, other, limit) <= limit ? NEAR : NONE;
}

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
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && !LITTLE.has(word));
  // A number alone stands for a label that begins with it: "3" for "3 months".
  if (/^\d/.test(typed.join(' ')) && typed.length === 1 && words[0] !== typed[0]) return NO_FIT;
  // "dubai now" for "DubaiNow", "e-mail" for "Email".
  const joined = typed.join('');
  const together = words.join('');
  if (joined.length >= SHORTEST_JOINED && together.includes(joined))
    return { level: SAME, whole: together === joined };
  const matched = new Set<string>();
  let level = SAME;
  for (const each of typed) {
    const fits = words.map((word) => likeness(each, word));
    const best = Math.max(NONE, ...fits);
    if (best === NONE) return NO_FIT;
    level = Math.min(level, best);
    words.forEach((word, at) => fits[at] === best && matched.add(word));
  }
  return { level, whole: matched.size === new Set(words).size };
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

/** The only one of those that fit best; where several do, the only one that fits wholly. */
function onlyBest<T>(fits: readonly { option: Option<T>; fit: Fit }[]): Option<T> | undefined {
  for (const level of [SAME, NEAR]) {
    const fitting = fits.filter(({ fit }) => fit.level === level);
    const wholly = fitting.filter(({ fit }) => fit.whole);
    const [best] = wholly.length > 0 ? wholly : fitting;
    if (best) return (wholly.length > 0 ? wholly : fitting).length === 1 ? best.option : undefined;
  }
  return undefined;
}

/**
 * The option whose label is meant: by the telling words of an answer, or by all of them where a
 * label has words such as "number" itself. Undefined where none or several are.
 */
export function labelNamed<T>(
  all: readonly Token[],
  telling: readonly Token[],
  options: readonly Option<T>[],
): Option<T> | undefined {
  for (const tokens of [all, telling]) {
    const typed = tokens
      .filter(({ kind, text }) => kind !== 'sign' && !LITTLE.has(text))
      .map(({ text }) => text);
    if (typed.length === 0) continue;
    const fits = options.map((option) => ({ option, fit: bestFit(typed, option.labels) }));
    if (fits.some(({ fit }) => fit.level > NONE)) return onlyBest(fits);
  }
  return undefined;
}
