import { ADDRESS, phraseAt, phraseSet } from '../tokens/phraseTable';
import {
  NONE,
  NONE_REASON_JOINTS,
  NONE_REASON_STARTS,
  NONE_REASON_WORDS,
  NONE_TIMES,
} from './amountAsides';
import { QUIET_SIGNS, UNITS } from './amountWords';
import { numberIn } from './numberTokens';
import type { Token } from '../tokens/tokens';

const COPULA = phraseSet('it is, its, it will be, is, there is');

const isDivider = ({ kind, text }: Token) =>
  kind === 'sign' && (QUIET_SIGNS.has(text) || /^[-()]$/.test(text));

/** "zero", "0 sheets", "nothing", «ولا ورقة»; returns the next place. */
function noneAt(tokens: readonly Token[]): number | undefined {
  const none = phraseAt(NONE, tokens, 0);
  if (none) return none.end;
  if (numberIn(tokens.slice(0, 1), { typos: false })?.value !== 0) return undefined;
  return phraseAt(UNITS, tokens, 1)?.end ?? 1;
}

/** When, or to whom it is said: "now", "sir". */
const asideEnd = (tokens: readonly Token[], at: number): number =>
  Math.max(...[NONE_TIMES, ADDRESS].map((table) => phraseAt(table, tokens, at)?.end ?? 0));

const reasonEnd = (tokens: readonly Token[], at: number): number =>
  Math.max(
    ...[NONE_REASON_WORDS, NONE_REASON_JOINTS].map(
      (table) => phraseAt(table, tokens, at)?.end ?? 0,
    ),
  );

/** Whether all tokens from one on say when or why there is none: ", it's all digital". */
function saysWhy(tokens: readonly Token[], from: number, open: boolean): boolean {
  let at = from;
  let reason = open;
  while (at < tokens.length) {
    const token = tokens[at];
    const start = phraseAt(NONE_REASON_STARTS, tokens, at)?.end ?? 0;
    const word = reason ? reasonEnd(tokens, at) : 0;
    const end = Math.max(start, word, asideEnd(tokens, at));
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

/**
 * True if the tokens behind a "no" say why: "it's all digital", and behind a comma "all digital".
 */
export const saysWhyNone = (tokens: readonly Token[], from: number): boolean => {
  const before = tokens[from - 1];
  const apart = before !== undefined && isDivider(before);
  return saysWhy(tokens, from, apart) && namesReason(tokens.slice(from));
};

/** Where the answer itself begins: "now it is zero", "sir, none". */
function openingEnd(tokens: readonly Token[]): number {
  let at = 0;
  for (;;) {
    const token = tokens[at];
    if (!token) return at;
    const aside = Math.max(asideEnd(tokens, at), phraseAt(COPULA, tokens, at)?.end ?? 0);
    if (aside > 0) at = aside;
    else if (isDivider(token)) at += 1;
    else return at;
  }
}

const NO_WORDS = phraseSet('no, nope, لا, la');

/** True if a text means none of anything, with the reason or without: "zero, it's all digital". */
export function saysNone(typed: readonly Token[]): boolean {
  const tokens = typed.slice(openingEnd(typed));
  const none = noneAt(tokens);
  if (none !== undefined) return saysWhy(tokens, none, false);
  const no = phraseAt(NO_WORDS, tokens, 0)?.end;
  return no !== undefined && saysWhy(tokens, no, false) && namesReason(tokens.slice(no));
}
