import { editDistance } from '../text/editDistance';
import numberNames from './numberNames.json';

/**
 * What a word does in a number:
 * - `zero` stands alone; `unit` 1–9; `teen` 10–19; `tens` 20–90;
 * - `head` is the first half of a teen only: «أحد عشر», «اثنا عشر»;
 * - `hundred` multiplies what is before it by 100; `hundreds` 200–900 in one word;
 * - `scale` multiplies; `scales` does so only behind a count («آلاف» alone is not a number);
 * - `dual` is two of a scale; `short` is a scale written onto a figure (40k);
 * - `part` is a half or a quarter; `couple` is two, give or take.
 */
type NumberWordKind =
  | 'zero'
  | 'unit'
  | 'teen'
  | 'tens'
  | 'head'
  | 'hundred'
  | 'manyHundreds'
  | 'hundreds'
  | 'scale'
  | 'scales'
  | 'dual'
  | 'short'
  | 'part'
  | 'couple';

export interface NumberWord {
  kind: NumberWordKind;
  value: number;
  /** Arabic, in either script: units come before tens, with "and" between. */
  arabic: boolean;
}

/**
 * A row of `numberNames.json`: normalised spellings, common misspellings included, with spaces
 * between them: "forty fourty".
 */
interface NumberNames {
  kind: NumberWordKind;
  value: number;
  words: string;
}

/** Beginnings of the spoken teens and of the hundreds in one word. */
const STEMS: readonly (readonly [number, string])[] = [
  [3, 'ثلاث ثلث تلت تلات ثلا تلا ثل تل'],
  [4, 'اربع ربع'],
  [5, 'خمس'],
  [6, 'ست س'],
  [7, 'سبع'],
  [8, 'ثمان ثمن ثماني تمن تمان'],
  [9, 'تسع'],
];
const TEEN_ENDS = 'طعش تعش طعشر تعشر طاشر تاشر طاش تاش'.split(' ');
const HUNDRED_ENDS = 'ميه مايه مءه ماءه ميت'.split(' ');

function spokenForms(): [string, NumberWord][] {
  return STEMS.flatMap(([unit, stems]) =>
    stems
      .split(' ')
      .flatMap((stem): [string, NumberWord][] => [
        ...TEEN_ENDS.map((end): [string, NumberWord] => [
          stem + end,
          { kind: 'teen', value: 10 + unit, arabic: true },
        ]),
        ...HUNDRED_ENDS.filter(() => stem.length > 1).map((end): [string, NumberWord] => [
          stem + end,
          { kind: 'hundreds', value: 100 * unit, arabic: true },
        ]),
      ]),
  );
}

const entries = (rows: readonly NumberNames[], arabic: boolean): [string, NumberWord][] =>
  rows.flatMap(({ kind, value, words }) =>
    words.split(/\s+/).map((word): [string, NumberWord] => [word, { kind, value, arabic }]),
  );

const WORDS: ReadonlyMap<string, NumberWord> = new Map([
  ...spokenForms(),
  ...entries(numberNames.english as NumberNames[], false),
  ...entries(numberNames.arabic as NumberNames[], true),
]);

const SHORTEST_TYPO = { latin: 7, arabic: 6 };
/** One letter away from a number word, and words of their own. */
const NOT_TYPOS = new Set('seventh hundredth thousandth millionth thirstee'.split(' '));
const isLatin = (word: string) => /^[a-z]/.test(word);
const LONG_WORDS = [...WORDS.keys()].filter((word) => word.length >= SHORTEST_TYPO.arabic);
const LATIN_WORDS = LONG_WORDS.filter(isLatin);
const ARABIC_WORDS = LONG_WORDS.filter((word) => !isLatin(word));

/** One letter wrong; that leaves one end of a long word as it is. */
const isTypo = (typed: string, word: string): boolean =>
  (typed[0] === word[0] || typed.at(-1) === word.at(-1)) && editDistance(typed, word, 1) <= 1;

/** A misspelt number word: "thousnad", «ثلاثيين»; undefined if two are as near. */
function misspelt(word: string): NumberWord | undefined {
  const latin = isLatin(word);
  if (word.length < (latin ? SHORTEST_TYPO.latin : SHORTEST_TYPO.arabic) || NOT_TYPOS.has(word))
    return undefined;
  const near = (latin ? LATIN_WORDS : ARABIC_WORDS)
    .filter((other) => isTypo(word, other))
    .map((other) => WORDS.get(other));
  const [first] = near;
  return near.every((other) => other?.value === first?.value && other?.kind === first?.kind)
    ? first
    : undefined;
}

/** The part that a normalised word plays in a number. */
export function numberWord(word: string, { typos }: { typos: boolean }): NumberWord | undefined {
  return WORDS.get(word) ?? (typos ? misspelt(word) : undefined);
}
