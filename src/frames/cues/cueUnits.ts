import { FUNCTION_WORDS } from '../../language/text/functionWords';
import { parseNumber } from '../../language/numbers/parseNumber';
import { withoutArticle } from '../../language/text/arabicPrefixes';
import { normalizeText, tokenize } from '../../language/text/normalizeText';
import type { CueWord } from './cue';
import { HALVES, MOST_WORDS_OF_A_NUMBER } from './spelledFigures';
import { SHORTHAND as WRITTEN_OUT } from '../../language/questions/shorthand';

/** A number or a year that begins at a unit, and the unit behind it. */
export interface CueNumber {
  value: number;
  end: number;
  /** The same with its unit of measure: "10 million sheets". */
  unitEnd: number;
}

/** A word as wordings are compared with it: shorthand written out, spans as in the question. */
export interface CueUnit {
  typed: string;
  read: string;
  isName: boolean;
  mark?: string;
  after?: string;
  from: number;
  to: number;
  number?: CueNumber;
  year?: CueNumber;
}

const phrase = (text: string) => tokenize(normalizeText(text));

/** Shorthand and misspellings by their first word, the longest first. */
const SHORTHAND: ReadonlyMap<string, readonly (readonly [string[], string[]])[]> = (() => {
  const byWord = new Map<string, [string[], string[]][]>();
  for (const [from, to] of Object.entries(WRITTEN_OUT)) {
    const words = phrase(from);
    byWord.set(words[0] ?? '', [...(byWord.get(words[0] ?? '') ?? []), [words, phrase(to)]]);
  }
  for (const list of byWord.values()) list.sort(([one], [other]) => other.length - one.length);
  return byWord;
})();

/** Where "'s", which normalising leaves as a word "s", is "is" and no possessive. */
const TAKES_IS = new Set(
  'what who where when how which that it he she there whats this'.split(' '),
);

function writtenOut(words: readonly CueWord[], at: number): [string[], number] | undefined {
  const word = words[at];
  if (!word || word.isName) return undefined;
  const glued = /^([وبل]|ال|لل|بال)(\d+%?)$/.exec(word.typed);
  if (glued) return [[glued[1] ?? '', glued[2] ?? ''], 1];
  if (word.typed === 's') return [TAKES_IS.has(words[at - 1]?.typed ?? '') ? ['is'] : [], 1];
  const found = SHORTHAND.get(word.typed)?.find(([from]) =>
    from.every((part, offset) => {
      const other = words[at + offset];
      return other?.typed === part && !other.isName && (offset === 0 || other.mark === undefined);
    }),
  );
  return found && [found[1], found[0].length];
}

const YEAR = /^(?:19[5-9]|20[0-6])\d$/;
const DIGITS = /^\d+(?:\.\d+)?%?$/;
const MONTHS = new Set(
  `january february march april may june july august september october november december jan feb mar
  apr jun jul aug sep sept oct nov dec يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر
  نوفمبر ديسمبر`.split(/\s+/),
);
const UNITS_OF_MEASURE = new Set(
  `percent percentage sheet sheets paper papers page pages ream reams tonne tonnes hour hours day
  days week weeks month months year years minute minutes tree trees aed dirham dirhams dollar dollars
  usd entity entities department departments phase phases service services transaction transactions
  بالميه بالمايه ورقه اوراق ورق ساعه ساعات يوم ايام شهر اشهر شهور سنه سنوات سنين عام اعوام درهم دراهم
  شجره اشجار جهه جهات خدمه خدمات مره مرات دقيقه دقايق`.split(/\s+/),
);
/** Words that are a number only beside another: «واحد» and "one" point at things. */
const NOT_ALONE = new Set('one a an واحد واحده'.split(' '));

const readNumber = (text: string) => parseNumber(text.endsWith('%') ? text.slice(0, -1) : text);

function numberAt(units: readonly CueUnit[], at: number): CueNumber | undefined {
  const first = units[at];
  if (!first || first.isName) return undefined;
  const head = withoutArticle(first.read);
  if (!DIGITS.test(head) && readNumber(head) === undefined && !HALVES.has(head)) return undefined;
  let best: CueNumber | undefined;
  let text = '';
  for (let end = at; end < Math.min(units.length, at + MOST_WORDS_OF_A_NUMBER); end += 1) {
    const unit = units[end];
    if (!unit || unit.isName || (end > at && unit.mark !== undefined)) break;
    text = end === at ? head : `${text} ${unit.read}`;
    const value = readNumber(text);
    if (value !== undefined) best = { value, end: end + 1, unitEnd: end + 1 };
  }
  if (!best || (best.end === at + 1 && NOT_ALONE.has(head))) return undefined;
  const measure = units[best.end];
  if (measure && measure.mark === undefined && UNITS_OF_MEASURE.has(measure.read)) {
    best.unitEnd = best.end + 1;
  }
  if (best.unitEnd === best.end && best.end === at + 1 && YEAR.test(head)) return undefined;
  return best;
}

function yearAt(units: readonly CueUnit[], at: number): CueNumber | undefined {
  const first = units[at];
  if (!first || first.isName) return undefined;
  const month = MONTHS.has(first.typed) || MONTHS.has(first.read);
  const year = units[month ? at + 1 : at];
  if (!year || !YEAR.test(year.typed)) return undefined;
  const end = (month ? at + 1 : at) + 1;
  return { value: Number(year.typed), end, unitEnd: end };
}

/** The words of a question with shorthand written out, and its numbers and years read. */
export function cueUnits(words: readonly CueWord[]): CueUnit[] {
  const units: CueUnit[] = [];
  for (let at = 0; at < words.length;) {
    const word = words[at] as CueWord;
    const [parts, length] = writtenOut(words, at) ?? [undefined, 1];
    const span = { from: at, to: at + length };
    if (parts) {
      parts.forEach((part, index) =>
        units.push({
          typed: part,
          read: part,
          isName: false,
          ...span,
          ...(index === 0 && word.mark !== undefined ? { mark: word.mark } : {}),
          ...(word.after === undefined ? {} : { after: word.after }),
        }),
      );
    } else units.push({ ...word, ...span });
    at += length;
  }
  units.forEach((unit, at) => {
    const number = numberAt(units, at);
    const year = yearAt(units, at);
    if (number) unit.number = number;
    if (year) unit.year = year;
  });
  return units;
}

export const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word);
