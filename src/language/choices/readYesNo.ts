import { ADDRESS } from '../tokens/formsOfAddress';
import { NONE_TIMES } from '../numbers/amountAsides';
import { UNITS } from '../numbers/amountWords';
import { numberIn } from '../numbers/parseNumberTokens';
import { saysWhyNone } from '../numbers/saysNone';
import { phraseAt, type PhraseTable } from '../tokens/phraseTable';
import { saysStill } from './saysStillPrinted';
import { answerTokens, type Token } from '../tokens/tokens';
import {
  AFFIRMED,
  AT_EASE,
  BARE_NO,
  BARE_YES,
  BEHIND_NO,
  DENIALS,
  DENYING,
  NARROWING,
  NEGATED,
  NO,
  TURNED,
  TURNING,
  YES,
  YES_BEFORE_STILL,
  YES_NO_ASIDE,
} from './yesNoWords';

const QUIET = /^[.,،؛;!"'()«»“”:~*_-]$|^[\u{1f3fb}-\u{1f3ff}]$/u;

/** The yeses and noes that a text is made of. */
interface Counts {
  yes: number;
  no: number;
  /** "it is", "we do", behind one of them. */
  affirmed: number;
}

const isQuiet = (token: Token) => QUIET.test(token.text);
/** True where a clause ends before a token. */
const endsAt = (tokens: readonly Token[], at: number) =>
  tokens[at] === undefined || isQuiet(tokens[at]);

/** Counts what a text says; undefined where there is anything else. */
function countAll(tokens: readonly Token[]): Counts | undefined {
  const counts: Counts = { yes: 0, no: 0, affirmed: 0 };
  let at = 0;
  while (at < tokens.length) {
    const endOf = (table: PhraseTable<true>) =>
      phraseAt(table, tokens, at, { typos: true })?.end ?? 0;
    const ends = { no: Math.max(endOf(NO), endOf(NEGATED)), yes: endOf(YES) };
    const affirmed = endOf(AFFIRMED);
    const answered = counts.yes + counts.no > 0;
    // "nothing is printed now"
    const denied = counts.no > 0 ? Math.max(endOf(NONE_TIMES), endOf(BEHIND_NO)) : 0;
    const aside = Math.max(endOf(YES_NO_ASIDE), endOf(ADDRESS), denied);
    const end = Math.max(ends.no, ends.yes, affirmed, aside);
    const isReason = (end === 0 ? !endsAt(tokens, at) : affirmed === end) && counts.no > 0;
    if (isReason && saysWhyNone(tokens, at)) return counts;
    if (end === 0) {
      if (!endsAt(tokens, at)) return undefined;
      at += 1;
      continue;
    }
    // "not sure", "not wrong"
    const turns = end === at + 1 && TURNING.has(tokens[at]?.text ?? '');
    if (turns && !endsAt(tokens, end) && !phraseAt(ADDRESS, tokens, end)) return undefined;
    if (ends.no === end && phraseAt(TURNED, tokens, end)) return undefined;
    if (ends.no === end) counts.no += 1;
    // "yes it is": the same words say yes alone, and only affirm behind one.
    else if (affirmed === end && answered) counts.affirmed += 1;
    else if (ends.yes === end) counts.yes += 1;
    // «عندنا»: we have what?
    else if (affirmed === end) return undefined;
    at = end;
  }
  return counts;
}

/** "nothing wrong", «ما في خطأ»: a no that is none. */
const isTurned = (tokens: readonly Token[]) =>
  tokens.some((_, at) => {
    const denial = phraseAt(DENIALS, tokens, at);
    return denial && phraseAt(TURNED, tokens, denial.end);
  });

const plainOf = (counts: Counts | undefined): boolean | undefined => {
  if (!counts || (counts.yes > 0 && counts.no > 0)) return undefined;
  if (counts.no > 0) return counts.affirmed > 0 ? undefined : false;
  return counts.yes > 0 ? true : undefined;
};

const LONGEST_REASON = 12;

/** The place behind the same short answer, said once or more, and whom it is said to: "no no sir". */
function leadEnd(tokens: readonly Token[], table: PhraseTable<true>): number | undefined {
  let at = phraseAt(table, tokens, 0)?.end;
  let next = at;
  while (next !== undefined) {
    at = next;
    next = (phraseAt(table, tokens, at) ?? phraseAt(ADDRESS, tokens, at))?.end;
  }
  return at;
}

/** The clauses of a text, by the marks between them; "no" before a denial is one by itself. */
function clausesOf(tokens: readonly Token[]): Token[][] {
  const no = leadEnd(tokens, BARE_NO);
  const apart = no !== undefined && phraseAt(DENYING, tokens, no) ? no : undefined;
  const clauses: Token[][] = [[]];
  for (const [at, token] of tokens.entries()) {
    if (isQuiet(token) || at === apart) clauses.push([]);
    if (!isQuiet(token)) clauses.at(-1)?.push(token);
  }
  return clauses.filter(({ length }) => length > 0);
}

/** True where tokens count something: "two", «ورقتين». */
const countsSomething = (tokens: readonly Token[]) =>
  tokens.some((token, at) => {
    const isNumber = numberIn([token], { typos: false }) !== undefined;
    return isNumber || phraseAt(UNITS, tokens, at)?.value.count === 2;
  });

const holds = (tokens: readonly Token[], table: PhraseTable<true>) =>
  tokens.some((_, at) => phraseAt(table, tokens, at) !== undefined);

/**
 * A yes or no set off by a mark, and clauses that only say more of it: "No, we don't use paper for
 * this". Where one narrows it, counts something or answers again otherwise, it is none.
 */
function readLeading(tokens: readonly Token[]): boolean | undefined {
  const [head = [], ...rest] = clausesOf(tokens);
  const answer = plainOf(countAll(head));
  const reasons = rest.flat();
  if (answer === undefined || reasons.length === 0 || reasons.length > LONGEST_REASON)
    return undefined;
  if (holds(reasons, NARROWING) || countsSomething(reasons)) return undefined;
  // "No, printed", "no, all": of what, is not plain.
  if (!answer && !holds(reasons, DENYING) && !holds(reasons, NO)) return undefined;
  const others = rest.filter((clause) => !(answer && phraseAt(AT_EASE, clause, 0)));
  const again = others.map((clause) => plainOf(countAll(clause)));
  const opens = others.some((clause) => phraseAt(answer ? BARE_NO : BARE_YES, clause, 0));
  return opens || again.some((other) => other === !answer) ? undefined : answer;
}

/** A yes with what is still printed behind it: "yes still we are printing". */
function saysYesStill(tokens: readonly Token[]): boolean {
  const yes = leadEnd(tokens, YES_BEFORE_STILL);
  if (yes === undefined) return false;
  const reasons = tokens.slice(yes).filter((token) => !isQuiet(token));
  return reasons.length <= LONGEST_REASON && saysStill(reasons);
}

/**
 * Reads a text that is nothing but yes or no, in either language, its dialects and Arabizi, with
 * politeness or a reason: "yes please", «لا شكراً», "no, it's all digital". Undefined for both at once,
 * for a question back («صح؟»), and for anything more: "yes but…".
 */
export function readYesNo(text: string): boolean | undefined {
  const tokens = answerTokens(text);
  if (!tokens || tokens.some((token) => /^[?؟]$/.test(token.text)) || isTurned(tokens))
    return undefined;
  const counts = countAll(tokens);
  if (counts) return plainOf(counts);
  return saysYesStill(tokens) || readLeading(tokens);
}
