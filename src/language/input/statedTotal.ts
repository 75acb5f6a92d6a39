import { numberIn } from '../numbers/parseNumberTokens';
import { phraseAt, phraseSet } from '../tokens/phraseTable';
import { plainAmount, type Amount } from '../numbers/plainAmount';
import type { Token } from '../tokens/tokens';

const TOTAL = phraseSet(
  `in total, in all, altogether, all together, total, total of, a total of, overall, المجموع, مجموعها, بالمجموع, في المجموع, الاجمالي, اجمالي, بالاجمالي, الكل, كلهم, كلها`,
);

const opensTotal = ({ kind, text }: Token) =>
  (kind === 'sign' && /^[,،;؛=:.-]$/.test(text)) || text === 'so' || text === 'يعني';

const holdsTotal = (tokens: readonly Token[]) =>
  tokens.some((_, at) => phraseAt(TOTAL, tokens, at) !== undefined);

/** Reads the sum of parts that are counted before it: "2 for the form and 1 receipt, so 3 in total". */
export function statedTotal(tokens: readonly Token[]): Amount | undefined {
  const from = tokens.findLastIndex(opensTotal);
  const [parts, sum] = [tokens.slice(0, Math.max(from, 0)), tokens.slice(from + 1)];
  const numbers = parts.filter((token) => numberIn([token], { typos: false }) !== undefined);
  return numbers.length > 1 && holdsTotal(sum) ? plainAmount(sum) : undefined;
}
