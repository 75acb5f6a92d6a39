import { foldDigits } from './foldDigits';
import { normalizeText, tokenize } from './normalizeText';

const ENGLISH_UNITS: Readonly<Record<string, number>> = Object.fromEntries(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen`
    .split(/\s+/)
    .map((word, value) => [word, value]),
);
const ENGLISH_TENS: Readonly<Record<string, number>> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10]),
);
/** Normalised spellings, MSA and spoken. */
const ARABIC_WORDS: Readonly<Record<string, number>> = {
  صفر: 0,
  واحد: 1,
  واحده: 1,
  اثنين: 2,
  اثنان: 2,
  اثنتين: 2,
  ثنتين: 2,
  ثلاث: 3,
  ثلاثه: 3,
  اربع: 4,
  اربعه: 4,
  خمس: 5,
  خمسه: 5,
  ست: 6,
  سته: 6,
  سبع: 7,
  سبعه: 7,
  ثمان: 8,
  ثماني: 8,
  ثمانيه: 8,
  تسع: 9,
  تسعه: 9,
  عشر: 10,
  عشره: 10,
  عشرين: 20,
  عشرون: 20,
  ثلاثين: 30,
  ثلاثون: 30,
  اربعين: 40,
  اربعون: 40,
  خمسين: 50,
  خمسون: 50,
  ستين: 60,
  ستون: 60,
  سبعين: 70,
  سبعون: 70,
  ثمانين: 80,
  ثمانون: 80,
  تسعين: 90,
  تسعون: 90,
  ميه: 100,
  مايه: 100,
  ماءه: 100,
  ميتين: 200,
  مايتين: 200,
  مءتين: 200,
  ثلاثميه: 300,
  ثلاثمايه: 300,
  اربعميه: 400,
  اربعمايه: 400,
  خمسميه: 500,
  خمسمايه: 500,
  ستميه: 600,
  ستمايه: 600,
  سبعميه: 700,
  سبعمايه: 700,
  ثمانميه: 800,
  ثمانمايه: 800,
  تسعميه: 900,
  تسعمايه: 900,
  الفين: 2000,
  مليونين: 2_000_000,
};
const MULTIPLIERS: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  k: 1000,
  million: 1_000_000,
  mn: 1_000_000,
  m: 1_000_000,
  billion: 1_000_000_000,
  bn: 1_000_000_000,
  الف: 1000,
  الاف: 1000,
  مليون: 1_000_000,
  ملايين: 1_000_000,
  مليار: 1_000_000_000,
  مليارات: 1_000_000_000,
};

interface Sum {
  total: number;
  current: number;
  seen: boolean;
}

const EMPTY: Sum = { total: 0, current: 0, seen: false };

function multiply(sum: Sum, factor: number): Sum {
  const counted = sum.current === 0 ? 1 : sum.current;
  if (factor === 100) return { ...sum, current: counted * 100, seen: true };
  return { total: sum.total + counted * factor, current: 0, seen: true };
}

function valueOf(word: string): number | undefined {
  if (/^\d+(\.\d+)?$/.test(word)) return Number(word);
  return ENGLISH_UNITS[word] ?? ENGLISH_TENS[word] ?? ARABIC_WORDS[word];
}

/** A word of a number, with a leading Arabic "and" taken off where the rest is a number. */
function withoutAnd(word: string): string {
  const rest = word.startsWith('و') ? word.slice(1) : word;
  return rest !== word && (valueOf(rest) !== undefined || rest in MULTIPLIERS) ? rest : word;
}

/**
 * Reads one number written in digits, words or both, in either language: "1,200", ١٢٠٠, "40k",
 * "twelve hundred", «ألف ومئتين». Returns undefined where the text holds anything else.
 */
export function parseNumber(text: string): number | undefined {
  const spaced = foldDigits(text)
    .replace(/(\d)([a-zA-Z]+)\b/g, '$1 $2')
    .replaceAll('ئ', 'ي');
  const words = tokenize(normalizeText(spaced)).filter((word) => word !== 'and');
  if (words.length === 0) return undefined;
  let sum = EMPTY;
  for (const raw of words) {
    const word = withoutAnd(raw);
    const factor = MULTIPLIERS[word];
    const value = valueOf(word);
    if (factor !== undefined) sum = multiply(sum, factor);
    else if (value !== undefined) sum = { ...sum, current: sum.current + value, seen: true };
    else return undefined;
  }
  return sum.seen ? sum.total + sum.current : undefined;
}
