import { numberAt, numberIn } from './numberTokens';
import { numberWord } from './numberWords';
import { plainAmount, type Amount } from './plainAmount';
import { saysNone } from './saysNone';
import { answerTokens, type Token } from '../tokens/tokens';
import { correctionIn, readCorrected } from './corrections';
import { phraseAt, phraseSet } from '../tokens/phraseTable';
import { USUAL } from './amountAsides';
import { withFigureForTimes } from './timesWords';
import asidePhrases from './asidePhrases.json';

const TOTAL = phraseSet(asidePhrases.total);

const opensTotal = ({ kind, text }: Token) =>
  (kind === 'sign' && /^[,،;؛=:.-]$/.test(text)) || text === 'so' || text === 'يعني';

const holdsTotal = (tokens: readonly Token[]) =>
  tokens.some((_, at) => phraseAt(TOTAL, tokens, at) !== undefined);

/**
 * Reads the sum of parts that are counted before it: "2 for the form and 1 receipt, so 3 in total".
 */
function statedTotal(tokens: readonly Token[]): Amount | undefined {
  const from = tokens.findLastIndex(opensTotal);
  const [parts, sum] = [tokens.slice(0, Math.max(from, 0)), tokens.slice(from + 1)];
  const numbers = parts.filter((token) => numberIn([token], { typos: false }) !== undefined);
  return numbers.length > 1 && holdsTotal(sum) ? plainAmount(sum) : undefined;
}

/** The one of a range that is the usual: "between 3 and 5, usually 4", «من ورقتين لثلاث، خلها ثلاث». */
function usualAmount(tokens: readonly Token[]): Amount | undefined {
  const at = tokens.findIndex((_, place) => place > 0 && phraseAt(USUAL, tokens, place));
  const said = at < 0 ? undefined : phraseAt(USUAL, tokens, at);
  if (!said) return undefined;
  const end = opensTotal(tokens[at - 1]!) ? at - 1 : at;
  const whole = plainAmount(tokens.slice(0, end));
  const usual = plainAmount(tokens.slice(said.end));
  if (!whole?.range || usual?.value === undefined) return undefined;
  const { from, to } = whole.range;
  const isWithin = usual.value >= from && usual.value <= to;
  const { unit = whole.unit, per = whole.per } = usual;
  const measured = { ...(unit && { unit }), ...(per && { per }) };
  return isWithin ? { value: usual.value, approximate: true, ...measured } : undefined;
}

const GIVE_OR_TAKE = phraseSet(asidePhrases.giveOrTake);

/** "4,000, give or take 200", «أربعة آلاف، زايد ناقص ميتين»: roughly the first. */
function withMargin(tokens: readonly Token[]): Amount | undefined {
  const at = tokens.findIndex((_, place) => place > 0 && phraseAt(GIVE_OR_TAKE, tokens, place));
  const from = at < 0 ? undefined : phraseAt(GIVE_OR_TAKE, tokens, at)?.end;
  const margin = from === undefined ? undefined : plainAmount(tokens.slice(from));
  const amount = margin && plainAmount(tokens.slice(0, at));
  if (amount?.value === undefined || margin?.value === undefined) return undefined;
  return margin.value < amount.value ? { ...amount, approximate: true } : undefined;
}

const SCALES = new Set(['hundred', 'manyHundreds', 'hundreds', 'scale', 'scales', 'dual', 'short']);
const hasScale = (tokens: readonly Token[]) =>
  tokens.some(({ text }) => SCALES.has(numberWord(text, { typos: true })?.kind ?? ''));

const read = (tokens: readonly Token[]): Amount | undefined =>
  tokens.length > 0 && saysNone(tokens) ? { value: 0, approximate: false } : plainAmount(tokens);

/**
 * Reads an amount that corrects another one: "sorry I meant 6, not 5", «لا ٦ مو ٥». If it has no
 * unit or period, those of the other hold: "500 a month, sorry, 600".
 */
function correctedAmount(tokens: readonly Token[]): Amount | undefined {
  const is = readCorrected(tokens, read);
  const { kept = [], denied = [] } = (is && correctionIn(tokens)) ?? {};
  // "6, not 5k": six, or six thousand?
  if (!is || (denied.some(hasScale) && !hasScale(kept))) return undefined;
  const [was] = denied.map(read);
  const { unit = was?.unit, per = was?.per, percent = was?.percent } = is;
  return { ...is, ...(unit && { unit }), ...(per && { per }), ...(percent && { percent }) };
}

export type { Amount };

/** "Three quarters of a million", «ثلاثة أرباع المليون». */
const THREE_QUARTERS =
  /(?:\bthree[\s-]quarters of an?\s+(?=(?:million|thousand)\b)|ثلاث[ةه]?\s+[أا]رباع\s+(?:ال)?(?=مليون|[أا]لف))/iu;

/** «مليون ونصف المليون»: the scale once more. */
const SAME_SCALE =
  /(?<=(?<scale>مليون|[أا]لف)\s+و\s?(?:نصف|نص|ربع)\s+)ال(?:\k<scale>|[أا]لف)(?!\p{L})/gu;

/** Signs that make another number of what they stand before: -5, +971, 3/4, 10:30, #3. */
const SIGNED = /^[-+/:#^*×x<$€£]$/;

function isSigned(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    const before = tokens[at - 1];
    const next = tokens[at + 1];
    if (token.kind !== 'sign' || !SIGNED.test(token.text) || next?.kind !== 'figure') return false;
    const close = token.end === next.start;
    if (token.text === '-') return close && before?.kind !== 'figure' && !isCounted(before);
    return token.text !== ':' || (close && before?.kind === 'figure');
  });
}

/** The "k" of 30k-40k, «ألف» of ألف-ألفين. */
const isCounted = (token: Token | undefined) => token?.kind === 'word';

/** "one million, two hundred thousand" is one number; "forty thousand, three" may be two. */
function withoutInnerCommas(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, at) => {
    const before = tokens[at - 1];
    if (token.text !== ',' || before?.kind !== 'word' || tokens[at + 1]?.kind !== 'word')
      return true;
    const scale = numberWord(before.text, { typos: true })?.kind;
    const behind = numberAt(tokens, at + 1, { typos: true });
    return !(scale === 'scale' || scale === 'scales') || (behind?.value ?? 0) < 100;
  });
}

/**
 * Reads a text that is one amount and nothing else, in figures, words or both, in either language,
 * with hedges, a unit and a period: "about 40k a year", «بين ٣٠ و٤٠ ألف معاملة بالسنة». "None" is
 * 0. Of a correction it is what holds: "sorry, 6, not 5"; of parts with their sum it is the sum.
 * Undefined wherever it may be misread: two numbers that are no range, negative numbers and
 * fractions, telephone numbers, 2,5 and 1.200 (which is 1.2 to some and 1,200 to others; 1.200 k
 * and 1.200.000 can only be one), an upper bound ("less than 100"), and units unknown here.
 */
export function readAmount(text: string): Amount | undefined {
  const typed = answerTokens(
    withFigureForTimes(text).replace(THREE_QUARTERS, '0.75 ').replace(SAME_SCALE, ''),
  );
  const tokens = typed && withoutInnerCommas(typed);
  if (!tokens) return undefined;
  if (isSigned(tokens)) return statedTotal(tokens);
  if (saysNone(tokens)) return { value: 0, approximate: false };
  return (
    plainAmount(tokens) ??
    usualAmount(tokens) ??
    withMargin(tokens) ??
    correctedAmount(tokens) ??
    statedTotal(tokens)
  );
}

const GROUPED_BY_POINT = /(?<![\p{Nd}.,/:-])(\p{Nd}{1,3})\.(\p{Nd}{3})(?![\p{Nd}.,/:-])/gu;

/**
 * Reads an amount of what is only counted in wholes: here 12.500 can only be 12,500. Otherwise as
 * `readAmount`.
 */
export const readCount = (text: string): Amount | undefined =>
  readAmount(text) ?? readAmount(text.replace(GROUPED_BY_POINT, '$1$2'));

/** How many of a period are in a year. */
const PERIODS_A_YEAR = { year: 1, quarter: 4, month: 12, week: 52 } as const;

/**
 * The same amount a year: twelve months, 52 weeks, four quarters, or as many as it says. Of a day
 * nobody knows how many were worked, so it stays undefined, as does an amount without a period.
 */
export function perYear(amount: Amount): Amount | undefined {
  const { per } = amount;
  if (per === undefined || per === 'day' || per === 'transaction') return undefined;
  const { times: many = PERIODS_A_YEAR[per], ...counted } = amount;
  const times = (value: number) => Number((value * many).toPrecision(15));
  if (counted.range) {
    const range = { from: times(counted.range.from), to: times(counted.range.to) };
    return { ...counted, per: 'year', range };
  }
  return { ...counted, per: 'year', value: times(counted.value) };
}
