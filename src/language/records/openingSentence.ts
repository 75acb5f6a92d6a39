import type { Day } from '../dates/calendar';
import { QUESTION_WORDS } from '../questions/questionWords';
import { looksLikeArabizi } from '../text/arabizi';
import { ARABIC } from '../text/arabicPrefixes';
import { clausesOf } from '../tokens/clauses';
import { containsPhrase, phraseAt, type PhraseTable } from '../tokens/phraseTable';
import { cleanInput, typedTokens, type Token } from '../tokens/tokens';
import { kindIn } from './eliminationKindIn';
import {
  ACTS,
  ADVERBS,
  ASIDES,
  ASKING,
  CALLED,
  GROUPS,
  OWNERS,
  INTO,
  IT_IS,
  LAUNCH,
  OBJECT_LINKS,
  OURS,
  PAPER_OBJECTS,
  PEOPLE,
  PREDICATES,
  PREFIX_HEADS,
  PROCESSES,
  SUPPOSITIONS,
  TAILS,
  type Act,
} from './openingWords';
import { amountsFrom, cutName, EDGES, tellsName, withoutFor } from './openingName';
import { readPaper } from '../paper/readPaper';

/** A sentence about a process, taken apart. */
export interface Opening {
  /** What the process is called; empty if the sentence does not say it. */
  name: string;
  /** What the sentence tells beside the name and that paper was eliminated. */
  rest: string;
  /** It says that the people who write have eliminated paper. */
  isOwnAct: boolean;
}

const LONGEST_PREFIX = 9;
const LIKENESS = { typos: true };

const skip = (
  tokens: readonly Token[],
  from: number,
  ...tables: readonly PhraseTable<true>[]
): number => {
  let at = from;
  for (;;) {
    const end = Math.max(0, ...tables.map((table) => phraseAt(table, tokens, at)?.end ?? 0));
    if (end === 0) return at;
    at = end;
  }
};

const isSign = (token: Token | undefined): boolean => token?.kind === 'sign';
/** An Arabic verb says itself who did it. */
const saysWho = (tokens: readonly Token[], start: number, end: number): boolean => {
  const text = tokens.slice(start, end + 1).map((token) => token.text);
  return ARABIC.test(text[0] ?? '') || looksLikeArabizi(text.join(' '));
};

/** What was done, from one token up to another. */
interface ActFound {
  act: Act;
  /** Where who did it begins; before it stands a time or a place. */
  from: number;
  start: number;
  end: number;
  hasSubject: boolean;
}

/** The act behind who did it: "we finally stopped printing", «وقفنا طباعة», "our section no longer uses paper". */
function actFrom(tokens: readonly Token[], from: number): ActFound | undefined {
  const people = phraseAt(PEOPLE, tokens, from);
  const at = skip(tokens, people?.end ?? from, ADVERBS, PEOPLE);
  const act = phraseAt(ACTS, tokens, at, people ? LIKENESS : {});
  return (
    act && {
      act: act.value,
      start: at,
      end: act.end,
      from,
      hasSubject: people !== undefined || saysWho(tokens, at, act.end),
    }
  );
}

/** The same behind a time or a place: "last month, at our counter, we stopped printing". */
function actIn(tokens: readonly Token[]): ActFound | undefined {
  const first = skipSigns(tokens, skip(tokens, 0, ASIDES));
  const direct = actFrom(tokens, first) ?? actOfGroup(tokens, first);
  if (direct || !phraseAt(PREFIX_HEADS, tokens, first)) return direct;
  for (let at = first + 1; at < first + LONGEST_PREFIX && at < tokens.length; at += 1) {
    // "before we went digital"
    if (phraseAt(SUPPOSITIONS, tokens, at)) return undefined;
    const act = actFrom(tokens, at) ?? actOfGroup(tokens, at);
    if (act?.hasSubject) return act;
  }
  return undefined;
}

const LONGEST_GROUP = 4;

/** "Our visa section no longer uses paper". */
function actOfGroup(tokens: readonly Token[], from: number): ActFound | undefined {
  if (!phraseAt(OWNERS, tokens, from)) return undefined;
  for (let at = from + 1; at <= from + LONGEST_GROUP && at < tokens.length; at += 1) {
    const group = phraseAt(GROUPS, tokens, at);
    const act = group && actFrom(tokens, group.end);
    if (act) return { ...act, from, hasSubject: true };
  }
  return undefined;
}

function skipSigns(tokens: readonly Token[], from: number): number {
  let at = from;
  while (isSign(tokens[at]) || phraseAt(ASIDES, tokens, at))
    at = phraseAt(ASIDES, tokens, at)?.end ?? at + 1;
  return at;
}

/** What an act is about as far as it is paper: "the paper forms for". */
interface PaperObject {
  end: number;
  isPaper: boolean;
  /** The paper stands right before the name. */
  isLast: boolean;
  isLinked: boolean;
}

function objectFrom(tokens: readonly Token[], from: number): PaperObject {
  let at = from;
  let isPaper = false;
  let isLast = false;
  for (;;) {
    const paper = phraseAt(PAPER_OBJECTS, tokens, at)?.end ?? 0;
    const link = phraseAt(OBJECT_LINKS, tokens, at)?.end ?? 0;
    if (paper === 0 && link === 0) return { end: at, isPaper, isLast, isLinked: at > from };
    isLast = paper >= link;
    isPaper ||= isLast;
    at = Math.max(paper, link);
  }
}

/** Whether what replaced the paper begins here: "to the app", "with an e-form". */
function leadsToKind(tokens: readonly Token[], at: number): boolean {
  const into = phraseAt(INTO, tokens, at);
  // «برمز QR»: "with" is written onto the word.
  if (!into) return /^(?:لل|ب.{2})/.test(tokens[at]?.text ?? '') && startsKind(tokens, at);
  return startsKind(tokens, skip(tokens, into.end, OBJECT_LINKS));
}

const LONGEST_KIND = 4;
/** A kind is named within a few words, the first of them among its own. */
const startsKind = (tokens: readonly Token[], at: number): boolean =>
  (kindIn(tokens.slice(at, at + LONGEST_KIND))?.spans[0]?.start ?? 2) < 2;

/** The end of a name that begins at a token. */
function nameEnd(tokens: readonly Token[], from: number, isChange: boolean): number {
  for (let at = from + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (isSign(token) && /^[,،;؛.!:…]$/.test(token?.text ?? '')) return at;
    if (phraseAt(TAILS, tokens, at)) return at;
    if (leadsToKind(tokens, at)) return at;
    if (isChange && /^(?:into|with|to|by|ela|ila|إلى|الي)$/.test(token?.text ?? '')) return at;
  }
  return tokens.length;
}

const textOf = (clean: string, tokens: readonly Token[], start: number, end: number): string => {
  const [first, last] = [tokens[start], tokens[end - 1]];
  return first && last && end > start ? clean.slice(first.start, last.end) : '';
};

const launchWord = (text: string): string => LAUNCH[ARABIC.test(text) ? 'ar' : 'en'];

/** "We got rid of the paper for leave requests last month". */
function byAct(clean: string, tokens: readonly Token[], today: Day): Opening | undefined {
  const found = actIn(tokens);
  if (!found) return undefined;
  const { act, from, end, hasSubject } = found;
  const object = objectFrom(tokens, end);
  const isSaid = act === 'printing' || hasSubject || object.isLinked;
  if (!isSaid) return undefined;
  const until = nameEnd(tokens, object.end, act === 'change');
  const isTail =
    phraseAt(TAILS, tokens, object.end) !== undefined || leadsToKind(tokens, object.end);
  const told = isTail ? '' : textOf(clean, tokens, object.end, until);
  const { name, behind } = cutName(told, today);
  const called = object.isLast ? withoutFor(name) : name;
  // "We moved to the new building": people moved, not a process.
  const isMove = act === 'change' && phraseAt(INTO, tokens, object.end) !== undefined;
  const isNamed = !isMove && tellsName(called, today);
  // "We removed 4,000 sheets", "we moved the printing to someone else": no process.
  // "Stopped printing gate passes in 2021" is said of oneself; without a day it may be of anybody.
  const isOwn = hasSubject || (act === 'printing' && /\p{Nd}/u.test(clean));
  const isOwnAct = isOwn && (act === 'printing' || act === 'paper' || isNamed);
  if (act === 'change' && !isNamed) return undefined;
  const before = textOf(clean, tokens, 0, from);
  const tail = textOf(clean, tokens, isTail ? object.end : until, tokens.length);
  const dated = [
    before,
    `${launchWord(told || clean)} ${[behind, tail].filter(Boolean).join(', ')}`,
  ];
  return { name: isNamed ? called : '', rest: joined(dated), isOwnAct };
}

const joined = (parts: readonly string[]): string =>
  parts
    .map((part) => part.replace(EDGES, ''))
    .filter(Boolean)
    .join(', ');

const LONGEST_TIME = 6;

/** Where a name begins: behind a greeting, a time ("since May the …") or «عندنا معاملة». */
function namedFrom(tokens: readonly Token[]): number {
  const first = skipSigns(tokens, skip(tokens, 0, ASIDES));
  const pointing = phraseAt(IT_IS, tokens, first);
  if (pointing && ARABIC.test(tokens[first]?.text ?? '')) return pointing.end;
  if (!phraseAt(PREFIX_HEADS, tokens, first)) return first;
  const article = tokens.findIndex(
    (token, at) =>
      at > first && at <= first + LONGEST_TIME && phraseAt(OWNERS, tokens, at) && token,
  );
  return article < 0 ? first : article;
}

/** "The leave request is now digital", «طلب الإجازة صار رقمياً». */
function byPredicate(clean: string, tokens: readonly Token[], today: Day): Opening | undefined {
  const from = namedFrom(tokens);
  const before = textOf(clean, tokens, 0, from);
  for (let at = from + 1; at < tokens.length; at += 1) {
    if (isSign(tokens[at]) && /^[,،;؛.!:]$/.test(tokens[at]?.text ?? '')) return undefined;
    const said = phraseAt(PREDICATES, tokens, at);
    if (!said) continue;
    const { name, behind } = cutName(textOf(clean, tokens, from, at), today);
    if (!tellsName(name, today)) return undefined;
    const owned = /^(?:our|my)\s/iu.test(textOf(clean, tokens, from, at));
    // "The last year before we went digital": no process.
    if (containsPhrase(OURS, tokens.slice(from + 1, at))) return undefined;
    const own =
      owned || containsPhrase(OURS, [...tokens.slice(0, from), ...tokens.slice(said.end)]);
    const told = textOf(clean, tokens, said.value === 'before' ? at : said.end, tokens.length);
    const rest = said.value === 'after' ? `${launchWord(clean)} ${told}` : told;
    const isGone = said.value === 'after' || kindIn(typedTokens(told)) !== undefined;
    const dated = /\p{Nd}/u.test(before) ? before : '';
    return { name, rest: joined([dated, behind, rest]), isOwnAct: own && isGone };
  }
  return undefined;
}
/** «صار طلب المغادرة في النظام», «لم تعد الشهادات تُطبع»: Arabic may put the verb first. */
function byVerb(clean: string, tokens: readonly Token[], today: Day): Opening | undefined {
  const from = skipSigns(tokens, skip(tokens, 0, ASIDES));
  const said = ARABIC.test(tokens[from]?.text ?? '')
    ? phraseAt(PREDICATES, tokens, from)
    : undefined;
  if (said?.value !== 'after') return undefined;
  const until = nameEnd(tokens, said.end, true);
  const { name, behind } = cutName(textOf(clean, tokens, said.end, until), today);
  if (!tellsName(name, today) || until >= tokens.length) return undefined;
  const rest = `${launchWord(clean)} ${textOf(clean, tokens, until, tokens.length)}`;
  return { name, rest: joined([behind, rest]), isOwnAct: containsPhrase(OURS, tokens) };
}

const LONGEST_LABEL = 4;

/** The colon behind "a process", or behind a few more words: "I have a process to add:". */
function labelEnd(tokens: readonly Token[], from: number): number {
  const colon = tokens.findIndex(({ text }, at) => at >= from && text === ':');
  const words = tokens.slice(from, Math.max(from, colon));
  const isLabel = words.length <= LONGEST_LABEL && words.every(({ kind }) => kind === 'word');
  return colon >= 0 && isLabel ? colon : 0;
}

/** "A new process called gate pass", "new process: gate pass", «عندنا إجراء اسمه …». */
function byCall(clean: string, tokens: readonly Token[], today: Day): Opening | undefined {
  for (let at = skipSigns(tokens, 0); at < Math.min(tokens.length, LONGEST_PREFIX); at += 1) {
    const process = phraseAt(PROCESSES, tokens, at, { ...LIKENESS, prefixes: true });
    if (!process) continue;
    const called = phraseAt(CALLED, tokens, process.end);
    const end = called?.end ?? labelEnd(tokens, process.end);
    const from = tokens[end]?.text === ':' ? end + 1 : end;
    if (from === 0 || from >= tokens.length) continue;
    const told = textOf(clean, tokens, from, tokens.length);
    const inner = byPredicate(told, typedTokens(told), today);
    const isOwnAct = called !== undefined || process.end > at + 1;
    if (inner) return { ...inner, isOwnAct };
    const { name, behind } = cutName(
      textOf(clean, tokens, from, nameEnd(tokens, from, false)),
      today,
    );
    const tail = textOf(clean, tokens, nameEnd(tokens, from, false), tokens.length);
    return { name, rest: joined([behind, tail]), isOwnAct };
  }
  return undefined;
}

/** "It is the tenancy dispute filing", «هذي معاملة تجديد العضوية»: a name and no more. */
function byPointing(clean: string, tokens: readonly Token[], today: Day): Opening | undefined {
  const pointing = phraseAt(IT_IS, tokens, skipSigns(tokens, 0));
  if (!pointing || pointing.end >= tokens.length) return undefined;
  const from = skip(tokens, pointing.end, PROCESSES, OBJECT_LINKS);
  const { name, behind } = cutName(textOf(clean, tokens, from, tokens.length), today);
  return tellsName(name, today) ? { name, rest: behind, isOwnAct: false } : undefined;
}

/**
 * Takes a sentence apart that tells of a process and is no mere name: what the process is called,
 * and what else is said of it.
 * @param clause without commas that divide sentences
 * @returns undefined for a name, and for a sentence about something else
 */
export function readOpening(clause: string, today: Day): Opening | undefined {
  const clean = cleanInput(clause);
  const tokens = typedTokens(clean);
  if (phraseAt(SUPPOSITIONS, tokens, skipSigns(tokens, 0))) return undefined;
  return (
    byCall(clean, tokens, today) ??
    byAct(clean, tokens, today) ??
    byVerb(clean, tokens, today) ??
    byPredicate(clean, tokens, today) ??
    byPointing(clean, tokens, today)
  );
}

/** Whether a text only greets or announces: "hi team", «للعلم». */
export function isAside(text: string): boolean {
  const tokens = typedTokens(cleanInput(text));
  return tokens.length > 0 && skipSigns(tokens, 0) === tokens.length;
}

/** Most questions have one, and need not be read any further. */
const QUESTION_MARK = /[?؟]/;

/** Whether a message without a question mark asks for something. */
function asks(tokens: readonly Token[]): boolean {
  const isArabicWord = ({ text: word }: Token) => QUESTION_WORDS.has(word) && ARABIC.test(word);
  const isQuestion = clausesOf(tokens).some(({ start, end }) => {
    const [first, second] = tokens.slice(start, end);
    const isHead = QUESTION_WORDS.has(first?.text ?? '') && first?.text !== 'which';
    return second !== undefined && isHead;
  });
  return isQuestion || tokens.some(isArabicWord) || containsPhrase(ASKING, tokens);
}

/**
 * Whether a message states that the people who write it have eliminated paper, and asks nothing:
 * "we stopped printing leave forms last month", «وقفنا نطبع استمارات الإجازة».
 */
export function statesElimination(text: string, today: Day): boolean {
  if (QUESTION_MARK.test(text)) return false;
  const clean = cleanInput(text);
  const tokens = typedTokens(clean);
  if (asks(tokens)) return false;
  return clausesOf(tokens).some(({ start, end }) => {
    const opening = readOpening(textOf(clean, tokens, start, end), today);
    return opening?.isOwnAct === true;
  });
}

/**
 * Whether a message is the name of a process with its paper and its transactions, and asks nothing:
 * "leave request, 2 sheets, 3,500 a year".
 */
export function tellsProcess(text: string, today: Day): boolean {
  if (QUESTION_MARK.test(text)) return false;
  const clean = cleanInput(text);
  const tokens = typedTokens(clean);
  if (asks(tokens)) return false;
  const { sheets, transactions } = readPaper(clean, today);
  if (!sheets || !transactions) return false;
  const [first] = clausesOf(tokens);
  const told = textOf(clean, tokens, first?.start ?? 0, first?.end ?? 0);
  const opening = readOpening(told, today);
  if (opening) return opening.name !== '';
  return amountsFrom(told, today) > 0 && readPaper(told, today).rest !== '';
}
