import { DURING } from '../dates/dateWords';
import { UNITS } from '../numbers/amountWords';
import { amountAt } from '../numbers/amountTokens';
import { numberAt } from '../numbers/numberTokens';
import { phraseAt, phraseSet } from '../tokens/phraseTable';
import { cleanInput, typedTokens } from '../tokens/tokens';
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
  const during = tokens.findIndex((_, at) => {
    const lead = phraseAt(DURING, tokens, at);
    const number = lead && numberAt(tokens, lead.end, PLAIN);
    return !!lead && phraseAt(TIMES, tokens, number?.end ?? lead.end) !== undefined;
  });
  if (during < 0 && !isSample) return undefined;
  const before = during < 0 ? tokens : tokens.slice(0, during);
  const counts = before.flatMap((_, at) => {
    const amount = before[at]?.kind === 'figure' ? amountAt(before, at) : undefined;
    const unit = amount && phraseAt(UNITS, before, amount.end)?.value.unit;
    const isOther = unit !== undefined && unit !== 'transactions' && unit !== 'people';
    return amount?.value === undefined || isOther ? [] : [amount.value];
  });
  return counts.length === 1 ? counts[0] : undefined;
}

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
