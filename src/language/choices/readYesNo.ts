import {
  ADDRESS,
  containsPhrase,
  phraseAt,
  type PhraseTable,
  phraseSet,
  isDocumentWord,
} from '../tokens/phraseTable';
import { NONE_TIMES } from '../numbers/amountAsides';
import { UNITS } from '../numbers/amountWords';
import { numberIn } from '../numbers/numberTokens';
import { saysWhyNone } from '../numbers/saysNone';
import { answerTokens, type Token } from '../tokens/tokens';
import { wordSet } from '../text/wordSet';
import yesNoPhrases from './yesNoPhrases.json';

const YES = phraseSet(yesNoPhrases.yes);

const NO = phraseSet(yesNoPhrases.no);

/** Politeness, and what may follow a yes or a no without changing it. */
const YES_NO_ASIDE = phraseSet(yesNoPhrases.yesNoAside);

/** Negations that an aside turns into: "no it isn't", "no we don't". */
const NEGATED = phraseSet(yesNoPhrases.negated);

/** Behind "no" it changes nothing, and alone it is not an answer. */
const BEHIND_NO = phraseSet(yesNoPhrases.behindNo);

/** Behind "yes" it changes nothing; "no, it is" is a contradiction. */
const AFFIRMED = phraseSet(yesNoPhrases.affirmed);

/** Takes back or narrows the yes or no before it: "yes, but…", «نعم، ما عدا…». */
const NARROWING = phraseSet(yesNoPhrases.narrowing);
/** The plainest yes and no, which begin another answer wherever a clause begins with them. */
const BARE_YES = phraseSet(yesNoPhrases.bareYes);
/** Before what is still printed: "of course still printing", but "no, of course we stopped". */
const YES_BEFORE_STILL = phraseSet([yesNoPhrases.bareYes, yesNoPhrases.yesBeforeStill]);
const BARE_NO = phraseSet(yesNoPhrases.bareNo);
/** Behind a bare no and without a mark: "no we don't print it", «لا ما نطبع». */
const DENYING = phraseSet(yesNoPhrases.denying);
/** Idioms that say yes with a no in them. */
const AT_EASE = phraseSet(yesNoPhrases.atEase);

/** Says no as a whole answer, and negates what follows: "not sure", «مب بس». */
const TURNING = wordSet(yesNoPhrases.turning);
/** What "no" may turn as well, if no sign is between: "nothing wrong", «ما في خطأ», "no 100%". */
const TURNED = phraseSet(yesNoPhrases.turned);
const DENIALS = phraseSet(yesNoPhrases.denials);

const PRINTED = phraseSet(yesNoPhrases.printed);
const AROUND = phraseSet(yesNoPhrases.around);

/**
 * True if all tokens say that something is still printed: "still we are printing", "the receipt is
 * still printed". A word that is not known here may take it back.
 */
function hasStill(tokens: readonly Token[]): boolean {
  let said = false;
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    const printed = phraseAt(PRINTED, tokens, at)?.end ?? 0;
    const around = phraseAt(AROUND, tokens, at)?.end ?? 0;
    const known = Math.max(printed, around) || (token && isDocumentWord(token) ? at + 1 : 0);
    if (known === 0) return false;
    said ||= printed === known;
    at = known;
  }
  return said;
}

const QUIET = /^[.,،؛;!"'()«»“”:~*_-]$|^[\u{1f3fb}-\u{1f3ff}]$/u;

/** The yeses and noes that a text is made of. */
interface Counts {
  yes: number;
  no: number;
  /** "it is", "we do", behind one of them. */
  affirmed: number;
}

const isQuiet = (token: Token) => QUIET.test(token.text);
/** True if a clause ends before a token. */
const endsAt = (tokens: readonly Token[], at: number) =>
  tokens[at] === undefined || isQuiet(tokens[at]);

/** Counts what a text says; undefined if there is anything else. */
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

/** "nothing wrong", «ما في خطأ»: not a no. */
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

/**
 * The place behind the same short answer, said once or more, and whom it is said to: "no no sir".
 */
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

/** True if tokens count something: "two", «ورقتين». */
const countsSomething = (tokens: readonly Token[]) =>
  tokens.some((token, at) => {
    const isNumber = numberIn([token], { typos: false }) !== undefined;
    return isNumber || phraseAt(UNITS, tokens, at)?.value.count === 2;
  });

/**
 * A yes or no set off by a mark, and clauses that only say more of it: "No, we don't use paper for
 * this". Undefined if a clause narrows it, counts something or gives another answer.
 */
function readLeading(tokens: readonly Token[]): boolean | undefined {
  const [head = [], ...rest] = clausesOf(tokens);
  const answer = plainOf(countAll(head));
  const reasons = rest.flat();
  if (answer === undefined || reasons.length === 0 || reasons.length > LONGEST_REASON)
    return undefined;
  if (containsPhrase(NARROWING, reasons) || countsSomething(reasons)) return undefined;
  // "No, printed", "no, all": of what, is not plain.
  if (!answer && !containsPhrase(DENYING, reasons) && !containsPhrase(NO, reasons))
    return undefined;
  const others = rest.filter((clause) => !(answer && phraseAt(AT_EASE, clause, 0)));
  const again = others.map((clause) => plainOf(countAll(clause)));
  const opens = others.some((clause) => phraseAt(answer ? BARE_NO : BARE_YES, clause, 0));
  return opens || again.some((other) => other === !answer) ? undefined : answer;
}

/** A yes with what is still printed behind it: "yes still we are printing". */
function isYesStill(tokens: readonly Token[]): boolean {
  const yes = leadEnd(tokens, YES_BEFORE_STILL);
  if (yes === undefined) return false;
  const reasons = tokens.slice(yes).filter((token) => !isQuiet(token));
  return reasons.length <= LONGEST_REASON && hasStill(reasons);
}

/**
 * Reads a text that is nothing but yes or no, in either language, its dialects and Arabizi, with
 * politeness or a reason: "yes please", «لا شكراً», "no, it's all digital". Undefined for both at
 * once, for a question back («صح؟»), and for anything more: "yes but…".
 */
export function readYesNo(text: string): boolean | undefined {
  const tokens = answerTokens(text);
  if (!tokens || tokens.some((token) => /^[?؟]$/.test(token.text)) || isTurned(tokens))
    return undefined;
  const counts = countAll(tokens);
  if (counts) return plainOf(counts);
  return isYesStill(tokens) || readLeading(tokens);
}
