import { numberAt, numberIn, type NumberRead } from './numberTokens';
import { numberWord } from './numberWords';
import { wordSet } from '../text/wordSet';
import type { Token } from '../tokens/tokens';
import asidePhrases from './asidePhrases.json';

/** A number or a range of numbers among the tokens of an answer. */
export interface AmountFound {
  value?: number;
  range?: { from: number; to: number };
  approximate: boolean;
  /** What stands behind the last thousand: 3 in «٤٠ ألف و٣», which may be a number of its own. */
  tail: number;
  end: number;
}

const OPTIONS = { typos: true };
const BETWEEN = wordSet(asidePhrases.rangeLinks.between);
export const FROM = wordSet(asidePhrases.rangeLinks.from);
const AND = wordSet(asidePhrases.rangeLinks.and);
const TO = wordSet(asidePhrases.rangeLinks.to);
/** «لعشرين»: a "to" that is written onto the number. */
const ONTO = /^ل(?=..)/;
/** Figures without a separator that nobody counts with: telephone numbers, identity numbers. */
const TOO_LONG = /^\d{9,}$/;

/** A hyphen that makes no range: of a telephone number, of two years, of a year and its number. */
const isOtherNumber = (from: Token, to: Token, left: NumberRead, right: NumberRead) => {
  if (!/^\d+$/.test(from.text) || !/^\d{4,}$/.test(to.text) || right.scale > 1) return false;
  const round = left.value % 10 === 0 && right.value % 10 === 0;
  const wide = right.value > 10 * left.value && right.value >= 10_000;
  return isRecentYear(left.value) || wide || (right.value > 2 * left.value && !round);
};
const isRecentYear = (value: number) => value >= 2010 && value <= 2035;

/** Beyond that a shared thousand is not sure: "1 to 20 thousand". */
const WIDEST_SHARED = 10;
const LARGEST_SHORT = 99;

/** "2 or 3000": the first may be two thousand. */
const maySkipZeros = (left: NumberRead, right: NumberRead) =>
  right.scale === 1 &&
  left.value <= LARGEST_SHORT &&
  [100, 1000].some((scale) => {
    const count = right.value / scale;
    return Number.isInteger(count) && left.value < count && count <= WIDEST_SHARED * left.value;
  });

/** 30 and 40k are 30,000 to 40,000; 5 and "six hundred" 500 to 600; 500 and 1k are 500 to 1,000. */
function rangeOf(left: NumberRead, right: NumberRead): AmountFound | undefined {
  const shared = left.scale === 1 && left.count < right.count ? right.scale : 1;
  const from = left.value * shared;
  const to = right.value;
  if (from >= to || (shared > 1 && to > WIDEST_SHARED * from)) return undefined;
  return { range: { from, to }, approximate: false, tail: right.tail, end: right.end };
}

/** The tokens from one on, with "to" taken off the first. */
export function behindTo(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const next = tokens[at + 1];
  if (token.text === 'up' && next?.text === 'to') return tokens.slice(at + 2);
  if (TO.has(token.text)) {
    // "30 - to 40"
    return next && TO.has(next.text) && token.kind === 'sign' ? undefined : tokens.slice(at + 1);
  }
  const rest = token.text.replace(ONTO, '');
  if (rest === token.text || token.kind !== 'word' || !numberWord(rest, OPTIONS)) return undefined;
  return [{ ...token, text: rest }, ...tokens.slice(at + 1)];
}

/** «خمس إلى ستمية»: five hundred, or just five? Side by side the two words share the hundred. */
const isInOneWord = ({ scale, end }: NumberRead) => scale === 100 && end === 1;

/** "30 to 40k", 30-40, «من ثلاثين لأربعين ألف», "3 or 4". */
function rangeFrom(
  tokens: readonly Token[],
  at: number,
  left: NumberRead,
): AmountFound | undefined {
  const behind = behindTo(tokens, left.end);
  const rest = behind && withoutPrefix(behind, 0);
  const right = rest && numberAt(rest, 0, OPTIONS);
  const [fromToken, toToken] = [tokens[at], rest?.[0]];
  if (!right || !fromToken || !toToken || maySkipZeros(left, right)) return undefined;
  if (left.scale === 1 && isInOneWord(right) && left.count < right.count) return undefined;
  const end = tokens.length - rest.length + right.end;
  if (tokens[left.end]?.kind === 'sign' && isOtherNumber(fromToken, toToken, left, right))
    return undefined;
  return rangeOf(left, { ...right, end });
}

/** The widest pair, twice as much: «ورقة ورقتين», «عشرة عشرين». */
const WIDEST_PAIR = 2;
export const isArabicNumber = ({ kind, text }: Token) =>
  kind === 'word' && numberWord(text, { typos: false })?.arabic === true;

/**
 * «ثلاث أربع», «خمس ست مية», «ألف ألفين»: two Arabic number words side by side, the lesser first.
 */
function pairFrom(tokens: readonly Token[], at: number, left: NumberRead): AmountFound | undefined {
  const next = tokens[left.end];
  if (!next || ![...tokens.slice(at, at + 1), next].every(isArabicNumber)) return undefined;
  const right = numberAt(tokens, left.end, OPTIONS);
  const pair = right && rangeOf(left, right);
  return pair?.range && pair.range.to <= WIDEST_PAIR * pair.range.from ? pair : undefined;
}

/** "between 30 and 40 thousand"; undefined if the "and" may stand at two places. */
function rangeBetween(typed: readonly Token[], at: number): AmountFound | undefined {
  const found: AmountFound[] = [];
  const tokens = withoutPrefix(typed, at);
  for (let split = at + 1; split < Math.min(tokens.length, at + 12); split += 1) {
    const left = numberIn(tokens.slice(at, split), OPTIONS);
    const apart = AND.has(tokens[split]?.text ?? '') || TO.has(tokens[split]?.text ?? '');
    const onto = tokens[split]?.kind === 'word' && /^[وw]./.test(tokens[split]?.text ?? '');
    if (!left || !(apart || onto)) continue;
    const first = apart ? split + 1 : split;
    const right = numberAt(withoutPrefix(tokens, first), first, OPTIONS);
    if (!right || maySkipZeros({ ...left, end: split }, right)) continue;
    if (left.scale === 1 && isInOneWord({ ...right, end: right.end - first })) continue;
    const range = rangeOf({ ...left, end: split }, right);
    if (range) found.push(range);
  }
  return found.length === 1 ? found[0] : undefined;
}

const WITH_ARTICLE = new Set(['tens', 'hundred', 'hundreds', 'scale', 'dual']);
const MULTIPLIERS = new Set(['hundred', 'scale', 'scales']);

/** «بثلاث», «حوالي الألف»: a preposition or an article that is written onto the number word. */
function withoutPrefix(tokens: readonly Token[], at: number): readonly Token[] {
  const token = tokens[at];
  const [, and = '', prefix, rest] = /^(و?)(ب|ال|لل)(.{2,})$/.exec(token?.text ?? '') ?? [];
  if (!token || rest === undefined || numberWord(token.text, OPTIONS)) return tokens;
  const number = numberWord(rest, { typos: false });
  const next = numberWord(tokens[at + 1]?.text ?? '', { typos: false });
  // «الخمسة آلاف»; «الخمسة» alone may be the fifth.
  const counts = number?.kind === 'unit' && next !== undefined && MULTIPLIERS.has(next.kind);
  const fits =
    number?.arabic && (prefix === 'ب' || WITH_ARTICLE.has(number.kind) || counts === true);
  return fits ? tokens.with(at, { ...token, text: and + rest }) : tokens;
}

/** What begins at a token is read once; in a sentence it is asked for several times. */
const AMOUNTS = new WeakMap<readonly Token[], Map<number, AmountFound | undefined>>();

/** The number or range that begins at a token, its opening word ("between", «من») included. */
export function amountAt(typed: readonly Token[], at: number): AmountFound | undefined {
  const known = AMOUNTS.get(typed) ?? new Map<number, AmountFound | undefined>();
  AMOUNTS.set(typed, known);
  if (known.has(at)) return known.get(at);
  const found = readAmountAt(typed, at);
  known.set(at, found);
  return found;
}

function readAmountAt(typed: readonly Token[], at: number): AmountFound | undefined {
  const tokens = withoutPrefix(typed, at);
  const token = tokens[at];
  if (!token) return undefined;
  if (BETWEEN.has(token.text)) return rangeBetween(tokens, at + 1);
  // «ما بين»
  if (token.text === 'ما' && BETWEEN.has(tokens[at + 1]?.text ?? ''))
    return rangeBetween(tokens, at + 2);
  const first = FROM.has(token.text) ? at + 1 : at;
  const left = numberAt(withoutPrefix(tokens, first), first, OPTIONS);
  if (!left || TOO_LONG.test(tokens[first]?.text ?? '')) return undefined;
  const range = rangeFrom(tokens, first, left) ?? pairFrom(tokens, first, left);
  if (range || first > at) return range;
  const { value, approximate, tail, end } = left;
  return { value, approximate, tail, end };
}
