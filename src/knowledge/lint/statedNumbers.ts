import { normalizeText, tokenize } from '../../language/text/normalizeText';

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  thousands: 1e3,
  الف: 1e3,
  الفا: 1e3,
  الاف: 1e3,
  m: 1e6,
  million: 1e6,
  millions: 1e6,
  مليون: 1e6,
  مليونا: 1e6,
  ملايين: 1e6,
  bn: 1e9,
  billion: 1e9,
  billions: 1e9,
  مليار: 1e9,
  مليارا: 1e9,
  مليارات: 1e9,
};
/**
 * What stands for a number by itself: "a million", and from three on what people write in words.
 */
const WORDS: Readonly<Record<number, string>> = {
  3: 'three third ثلاث ثلاثه ثالث ثالثه',
  4: 'four fourth اربع اربعه رابع رابعه',
  5: 'five fifth خمس خمسه خامس خامسه',
  6: 'six sixth ست سته سادس سادسه',
  7: 'seven seventh سبع سبعه سابع سابعه',
  8: 'eight eighth ثمان ثماني ثمانيه ثامن ثامنه',
  9: 'nine ninth تسع تسعه تاسع تاسعه',
  1e6: 'million مليون مليونا',
  2e6: 'مليونين مليوني',
  1e9: 'billion مليار مليارا',
  2e9: 'مليارين ملياري',
};
const VALUES: ReadonlyMap<string, number> = new Map(
  Object.entries(WORDS).flatMap(([value, words]) =>
    words.split(' ').map((word) => [word, Number(value)] as const),
  ),
);
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
