import { splitAtBut } from '../tokens/clauses';
import { phraseAt } from '../tokens/phraseTable';
import { cleanInput, typedTokens, type Token } from '../tokens/tokens';
import { beginsUnknown } from './evidenceReference';
import { NAME_HEDGES } from './openings/openingWords';

const LEADING_BUT = /^(?:but|so|لكن|ولكن|بس)\s+/iu;

/** "Lost property report" begins with a word that says as much. */
const DENIES =
  /^(?:(?:well|honestly|ok|والله|صراحة|بصراحة)[\s,،]+)*(?:i|we|i'm|im|not|no|don'?t|do not|idk|dunno|ما|مب|مو|مش|لا|لست|مدري|مادري|ليس)(?=\s|$)/iu;

/** "I don't know what to call it, but it's the gate pass": what is not known is no name. */
export function withoutUnknown(parts: readonly string[]): string[] {
  const [first = '', ...behind] = parts;
  if (!beginsUnknown(first) || !DENIES.test(first)) return [...parts];
  return [...splitAtBut(first).slice(1), ...behind].map((part) => part.replace(LEADING_BUT, ''));
}

/** Where a name begins behind hedges and the signs between them. */
function hedgesEnd(tokens: readonly Token[], from: number): number {
  let hedge = phraseAt(NAME_HEDGES.before, tokens, from)?.end;
  if (hedge === undefined) return from;
  while (tokens[hedge]?.kind === 'sign') hedge += 1;
  return hedgesEnd(tokens, hedge);
}

/** Where the hedges behind a name begin. */
function hedgesStart(tokens: readonly Token[], until: number): number {
  const isHedge = (_: Token, at: number) =>
    phraseAt(NAME_HEDGES.behind, tokens, at)?.end === until && at > 0;
  const start = tokens.findIndex(isHedge);
  if (start < 0) return until;
  return hedgesStart(tokens, tokens[start - 1]?.text === ',' ? start - 1 : start);
}

/** A name without what says around it that it is not sure: "something like the gate pass". */
export function withoutHedge(text: string): string {
  const clean = cleanInput(text);
  const tokens = typedTokens(clean);
  const [from, until] = [hedgesEnd(tokens, 0), hedgesStart(tokens, tokens.length)];
  const isWhole = from === 0 && until === tokens.length;
  const [first, last] = [tokens[from], tokens[until - 1]];
  return isWhole || from >= until || !first || !last ? text : clean.slice(first.start, last.end);
}
