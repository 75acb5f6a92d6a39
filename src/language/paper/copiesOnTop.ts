import { UNITS } from '../numbers/amountWords';
import { containsPhrase, phraseAt } from '../tokens/phraseTable';
import type { Token } from '../tokens/tokens';
import { addsAt, type PaperItem } from './paperItems';
import type { PaperSentence } from './paperSentence';
import { MORE_BEFORE, MORE_BEHIND } from './paperWords';

/** "Plus 2 copies", "2 extra copies": they are more than the original. */
export const isOnTop = (
  tokens: readonly Token[],
  { start, end }: Pick<PaperItem, 'start' | 'end'>,
): boolean =>
  containsPhrase(MORE_BEHIND, tokens.slice(start, end + 1)) ||
  phraseAt(MORE_BEFORE, tokens, start) !== undefined ||
  [1, 2].some((words) => phraseAt(MORE_BEFORE, tokens, start - words)?.end === start);

/**
 * "And a copy", «ونسخة»: a single copy that is added to the sheets is one more than the original,
 * because nobody adds the original to itself.
 */
export const isAdded = (tokens: readonly Token[], { start, amount }: PaperItem): boolean =>
  amount.value === 1 && amount.unit === 'copies' && addsAt(tokens, start);

/** The plural of a copy. */
const MANY = /s$|(?:نسخ|صور)$/;

/**
 * "Another copy", «نسخة إضافية», «ونسخة»: one more than the original, without a number.
 * @returns 1, or undefined if there is none
 */
export function anotherCopy(sentence: PaperSentence): number | undefined {
  const tokens = sentence.free();
  for (const [start] of tokens.entries()) {
    const unit = phraseAt(UNITS, tokens, start, { prefixes: true });
    // "With copies" does not say how many.
    const isMany = MANY.test(tokens[(unit?.end ?? 0) - 1]?.text ?? '');
    const isOne = unit?.value.unit === 'copies' && !isMany && (unit.value.count ?? 1) === 1;
    const isMore = isOnTop(tokens, { start, end: unit?.end ?? start }) || addsAt(tokens, start);
    if (!unit || !isOne || !isMore) continue;
    sentence.take('copies', start, unit.end);
    return 1;
  }
  return undefined;
}
