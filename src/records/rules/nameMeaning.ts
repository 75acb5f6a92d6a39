import { detectLanguage } from '../../language/text/detectLanguage';
import type { TextLikeness } from '../../language/text/textMeaning';
import { actionsIn, type ProcessAction } from '../../language/records/processActions';
import { normalizeText, tokenize } from '../../language/text/normalizeText';
import { stemWord } from '../../language/text/stemWord';
import { COMMON_ENGLISH_WORDS } from '../../language/wordLists';
import { memoize } from '../../lib/memoize';

/**
 * From these cosines on, two names of processes mean the same: in one language, and across the two.
 * Fitted on 80 processes with six names each, most of which have neighbours such as the renewal and
 * the cancellation of one licence: of two in other words, in one language or both, 24 of 100 are
 * found, and 6 of 100 are likened to a wrong one among the other seven of their entity.
 */
const ALIKE = 0.48;
const ALIKE_ACROSS = 0.34;
/** Names whose actions are remembered. */
const MOST_REMEMBERED = 20_000;

const actionsOf = memoize(actionsIn, MOST_REMEMBERED);
const languageOf = memoize((name) => detectLanguage(name).language, MOST_REMEMBERED);

/** Renewing is not cancelling, however much alike the names are. */
function differInAction(
  some: ReadonlySet<ProcessAction>,
  others: ReadonlySet<ProcessAction>,
): boolean {
  return some.size > 0 && others.size > 0 && ![...some].some((action) => others.has(action));
}

/** Numbers, and English words that are no common ones: they say which of several is meant. */
const ownWordsOf = memoize(
  (name): ReadonlySet<string> =>
    new Set(
      tokenize(normalizeText(name)).filter(
        (word) =>
          /\d/.test(word) ||
          (/^[a-z]+$/.test(word) &&
            !COMMON_ENGLISH_WORDS.has(word) &&
            !COMMON_ENGLISH_WORDS.has(stemWord(word))),
      ),
    ),
  MOST_REMEMBERED,
);

/** "Form 12" is not "Form 14", nor "Permit for Deira" one for Satwa. */
function differInOwnWords(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const lacks = (words: ReadonlySet<string>, own: ReadonlySet<string>) =>
    [...own].some((word) => !words.has(word));
  return lacks(others, some) && lacks(some, others);
}

const differ = (name: string, other: string): boolean =>
  differInAction(actionsOf(name), actionsOf(other)) ||
  differInOwnWords(ownWordsOf(name), ownWordsOf(other));

/**
 * Whether two processes mean the same by their names, each in one language or in both: by the mean
 * of all pairs of names, less what each kind of pair needs.
 */
export function meanTheSame(
  names: readonly string[],
  others: readonly string[],
  likeness: TextLikeness,
): boolean {
  if (names.some((name) => others.some((other) => differ(name, other)))) return false;
  const above = names.flatMap((name) =>
    others.flatMap((other) => {
      const cosine = likeness(name, other);
      const needed = languageOf(name) === languageOf(other) ? ALIKE : ALIKE_ACROSS;
      return cosine === undefined ? [] : cosine - needed;
    }),
  );
  return above.length > 0 && above.reduce((sum, one) => sum + one, 0) > 0;
}
