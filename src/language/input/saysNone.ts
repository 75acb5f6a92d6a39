import { NONE, NONE_REASON_STARTS, NONE_REASON_WORDS, NONE_TIMES } from './amountAsides';
import { QUIET_SIGNS, UNITS } from './amountWords';
import { numberIn } from './numberAt';
import { phraseAt, phraseSet } from './phrases';
import type { Token } from './typedTokens';

const isDivider = ({ kind, text }: Token) =>
  kind === 'sign' && (QUIET_SIGNS.has(text) || /^[-()]$/.test(text));

/** "zero", "0 sheets", "nothing", «ولا ورقة»; returns the next place. */
function noneAt(tokens: readonly Token[]): number | undefined {
  const none = phraseAt(NONE, tokens, 0);
  if (none) return none.end;
  if (numberIn(tokens.slice(0, 1), { typos: false })?.value !== 0) return undefined;
  return phraseAt(UNITS, tokens, 1)?.end ?? 1;
}

/** Whether all tokens from one on say when or why there is none: ", it's all digital". */
function saysWhy(tokens: readonly Token[], from: number, open: boolean): boolean {
  let at = from;
  let reason = open;
  while (at < tokens.length) {
    const token = tokens[at];
    const start = phraseAt(NONE_REASON_STARTS, tokens, at)?.end ?? 0;
    const word = reason ? (phraseAt(NONE_REASON_WORDS, tokens, at)?.end ?? 0) : 0;
    const end = Math.max(start, word, phraseAt(NONE_TIMES, tokens, at)?.end ?? 0);
    if (end > 0) {
      reason ||= start === end;
      at = end;
    } else if (token && isDivider(token)) {
      reason = true;
      at += 1;
    } else return false;
  }
  return true;
}

const namesReason = (tokens: readonly Token[]) =>
  tokens.some((_, at) => phraseAt(NONE_REASON_WORDS, tokens, at) !== undefined);

/** True where the tokens behind a "no" say why: "it's all digital", and behind a comma "all digital". */
export const saysWhyNone = (tokens: readonly Token[], from: number): boolean => {
  const before = tokens[from - 1];
  const apart = before !== undefined && isDivider(before);
  return saysWhy(tokens, from, apart) && namesReason(tokens.slice(from));
};

const NO_WORDS = phraseSet('no, nope, لا, la');

/** True where a text means none of anything, with the reason or without: "zero, it's all digital". */
export function saysNone(typed: readonly Token[]): boolean {
  const first = typed.findIndex((token) => !isDivider(token));
  const tokens = first < 0 ? [] : typed.slice(first);
  const none = noneAt(tokens);
  if (none !== undefined) return saysWhy(tokens, none, false);
  const no = phraseAt(NO_WORDS, tokens, 0)?.end;
  return no !== undefined && saysWhy(tokens, no, false) && namesReason(tokens.slice(no));
}
