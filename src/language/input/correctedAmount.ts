import { correctionIn, readCorrected } from '../numbers/corrections';
import { numberWord } from '../numbers/numberWords';
import { plainAmount, type Amount } from '../numbers/plainAmount';
import { saysNone } from '../numbers/saysNone';
import type { Token } from '../tokens/tokens';

const SCALES = new Set(['hundred', 'manyHundreds', 'hundreds', 'scale', 'scales', 'dual', 'short']);
const hasScale = (tokens: readonly Token[]) =>
  tokens.some(({ text }) => SCALES.has(numberWord(text, { typos: true })?.kind ?? ''));

const read = (tokens: readonly Token[]): Amount | undefined =>
  tokens.length > 0 && saysNone(tokens) ? { value: 0, approximate: false } : plainAmount(tokens);

/**
 * Reads an amount that corrects another one: "sorry I meant 6, not 5", «لا ٦ مو ٥». Where it has no
 * unit or period, those of the other hold: "500 a month, sorry, 600".
 */
export function correctedAmount(tokens: readonly Token[]): Amount | undefined {
  const is = readCorrected(tokens, read);
  const { kept = [], denied = [] } = (is && correctionIn(tokens)) ?? {};
  // "6, not 5k": six, or six thousand?
  if (!is || (denied.some(hasScale) && !hasScale(kept))) return undefined;
  const [was] = denied.map(read);
  const { unit = was?.unit, per = was?.per, percent = was?.percent } = is;
  return { ...is, ...(unit && { unit }), ...(per && { per }), ...(percent && { percent }) };
}
