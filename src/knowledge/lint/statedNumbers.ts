import { normalizeText, tokenize } from '../../language/text/normalizeText';
import { wordsIn } from '../../language/text/wordSet';
import lintWords from './lintWords.json';

/** The numbers of a list by the words for each. */
const valuesByWord = (list: Readonly<Record<string, string>>) =>
  Object.entries(list).flatMap(([value, words]) =>
    wordsIn(words).map((word) => [word, Number(value)] as const),
  );
/** What multiplies the number before it. */
export const SCALES: Readonly<Record<string, number>> = Object.fromEntries(
  valuesByWord(lintWords.scales),
);
/**
 * What stands for a number by itself: "a million", and from three on what people write in words.
 */
const VALUES: ReadonlyMap<string, number> = new Map(valuesByWord(lintWords.numbers));
/** Behind a number in words it makes a teen: «خمس عشرة». */
const TEN = new Set(['عشر', 'عشره']);
/** One and two are articles, duals and pronouns. */
const SMALLEST = 3;

/** «و14», "Dhs1.13", and "40k" from the other side. */
const WRITTEN_ONTO = /(?<=\p{L})(?=\d)|(?<=\d)(?=(?:k|m|bn)(?!\p{L}))/gu;
const isFigure = (word: string | undefined) => word !== undefined && /^\d/.test(word);

/** «ومليون», «بثلاث», «الثالثة»; «بالمليار», with the article, counts nothing. */
function valueOf(word: string): number | undefined {
  const bare = word.replace(/^(?:و|[فبل](?=\p{L}{3}))/u, '');
  const value = VALUES.get(word) ?? VALUES.get(bare);
  if (value !== undefined) return value;
  const ordinal = VALUES.get(word.replace(/^(?:[وفب]?ال|و?لل)/u, ''));
  return ordinal !== undefined && ordinal < 1e6 ? ordinal : undefined;
}

/**
 * The figures of a text as their values: 74 million is 74,000,000. In either script, in digits or,
 * below ten, in words; one and two are left out.
 */
export function figuresIn(text: string): Set<number> {
  const words = tokenize(normalizeText(text).replace(WRITTEN_ONTO, ' '));
  const values = words.flatMap((word, at) => {
    if (isFigure(word)) return Number.parseFloat(word) * (SCALES[words[at + 1] ?? ''] ?? 1);
    if (isFigure(words[at - 1]) && word in SCALES) return [];
    const value = valueOf(word);
    if (value === undefined) return [];
    return TEN.has(words[at + 1] ?? '') ? value + 10 : value;
  });
  return new Set(
    values
      .map((value) => Number(value.toPrecision(12)))
      .filter((value) => value >= SMALLEST || !Number.isInteger(value)),
  );
}
