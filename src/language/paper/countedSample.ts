import { DURING, TIME_UNITS } from '../dates/dateWords';
import { UNITS } from '../numbers/amountWords';
import { amountAt } from '../numbers/amountTokens';
import { numberAt } from '../numbers/numberTokens';
import { phraseAt, phraseSet } from '../tokens/phraseTable';
import { cleanInput, typedTokens, type Token } from '../tokens/tokens';
import { valuesToldIn } from '../records/answerKeywords';
import samplePhrases from './samplePhrases.json';

const TIMES = phraseSet(samplePhrases.times);
const OUT_OF = phraseSet(samplePhrases.outOf);
const PLAIN = { typos: false };

/**
 * The transactions of a sample, where an answer tells how many were counted in a while: "we counted
 * 200 files over 3 weeks", «عدينا ١٥٠ معاملة خلال أسبوعين», "sample of 120 requests".
 */
export function sampleIn(text: string): number | undefined {
  const tokens = typedTokens(cleanInput(text));
  const told = valuesToldIn('baselineMethod', text);
  const isSample = told.includes('sample');
  if (told.some((value) => value !== 'sample' && value !== 'counted') || told.length === 0)
    return undefined;
  const time = timeIn(tokens);
  if (!time && !isSample) return undefined;
  const before = time ? tokens.slice(0, time.start) : tokens;
  const behind = time ? tokens.slice(time.end) : [];
  const counts = countsIn(before);
  // "For two weeks we counted 320 files": without an amount before it.
  const [only, ...others] = counts.length > 0 ? counts : countsIn(behind);
  return others.length === 0 ? only : undefined;
}

/** Where a text says how long something took: "over 3 weeks", «أسبوعين»; "3 a week" says no time. */
function timeIn(tokens: readonly Token[]): { start: number; end: number } | undefined {
  for (let at = 0; at < tokens.length; at += 1) {
    const lead = phraseAt(DURING, tokens, at);
    const from = lead?.end ?? at;
    const number = numberAt(tokens, from, PLAIN);
    const end = phraseAt(TIMES, tokens, number?.end ?? from)?.end;
    const isTwo = phraseAt(TIME_UNITS, tokens, from)?.value.count === 2;
    if (end !== undefined && (lead ?? number ?? (isTwo || undefined)) !== undefined)
      return { start: at, end };
  }
  return undefined;
}

/** The amounts of transactions among some tokens. */
function countsIn(tokens: readonly Token[]): number[] {
  return tokens.flatMap((_, at) => {
    const amount = tokens[at]?.kind === 'figure' ? amountAt(tokens, at) : undefined;
    const unit = amount && phraseAt(UNITS, tokens, amount.end)?.value.unit;
    const isOther = unit !== undefined && unit !== 'transactions' && unit !== 'people';
    return amount?.value === undefined || isOther || isYear(tokens, at) ? [] : [amount.value];
  });
}

/** "In 2019" says when they were counted. */
const isYear = (tokens: readonly Token[], at: number): boolean =>
  /^(?:19|20)\d\d$/.test(tokens[at]?.text ?? '') &&
  tokens.some((_, lead) => phraseAt(DURING, tokens, lead)?.end === at);

/** The first of "120 out of 4,000": the size of a sample of all. */
export function partOfAll(text: string): number | undefined {
  const tokens = typedTokens(cleanInput(text));
  const part = amountAt(tokens, 0);
  const unit = part && phraseAt(UNITS, tokens, part.end);
  const end = unit?.end ?? part?.end ?? 0;
  const outOf = part && phraseAt(OUT_OF, tokens, end);
  const all = outOf && amountAt(tokens, outOf.end);
  if (part?.value === undefined || all?.value === undefined) return undefined;
  const behind = phraseAt(UNITS, tokens, all.end)?.end ?? all.end;
  return behind === tokens.length && part.value <= all.value ? part.value : undefined;
}
