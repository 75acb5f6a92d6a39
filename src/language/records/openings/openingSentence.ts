import type { Day } from '../../dates/calendar';
import { ARABIC } from '../../text/arabicPrefixes';
import { containsPhrase, isDocumentWord, phraseAt } from '../../tokens/phraseTable';
import { cleanInput, typedTokens, type Token } from '../../tokens/tokens';
import { startsAmount } from '../../numbers/amountWords';
import { readPaper } from '../../paper/readPaper';
import { NOTHING_PRINTED } from '../../paper/paperWords';
import { kindIn, tellsReplacement } from '../eliminationKindIn';
import {
  ACT_NOUNS,
  ASIDES,
  BEFORE,
  CALLED,
  CHANGES_OF_ANYTHING,
  CLIENTS,
  EVERY,
  HABITS,
  OWNERS,
  INTO,
  IT_IS,
  OBJECT_LINKS,
  OURS,
  PREDICATES,
  PREFIX_HEADS,
  PROCESSES,
  REPLACED,
  SUPPOSITIONS,
  TAILS,
} from './openingWords';
import {
  behindTimeBefore,
  cutName,
  isTime,
  saysPaper,
  tellsName,
  withoutFor,
  withoutPaper,
} from './openingName';
import { actIn, LIKENESS, LONGEST_PREFIX } from './openingAct';
import { ownPlaceIn, predicateAt } from './openingPredicate';
import {
  isSign,
  joined,
  launchWord,
  plannedWord,
  leadsToKind,
  nameEnd,
  objectFrom,
  skip,
  skipSigns,
  textOf,
} from './openingParts';

/** A sentence about a process, taken apart. */
export interface Opening {
  /** What the process is called; empty if the sentence does not say it. */
  name: string;
  /** What the sentence tells beside the name and that paper was eliminated. */
  rest: string;
  /** It says that the people who write have eliminated paper. */
  isOwnAct: boolean;
}

const LONGEST_TIME = 6;

/** The end of a time before the name: "stopped paper in early 2023 for …", «في بداية ٢٠٢٣ حق …». */
function timeEnd(clean: string, tokens: readonly Token[], from: number, today: Day): number {
  const ends = tokens.map((_, at) => at).slice(from + 1, from + LONGEST_TIME + 1);
  const end = ends.findLast(
    (at) => phraseAt(OBJECT_LINKS, tokens, at) && isTime(textOf(clean, tokens, from, at), today),
  );
  return end ?? from;
}

/** Whether a plan is sure enough to tell its month or day: "next year" does not. */
function tellsMonth(clean: string, today: Day): boolean {
  const read = readPaper(clean, today).goLive;
  return read?.day !== undefined && read.precision !== 'year';
}

/** "We moved the leave form to the app", "we made 4,000 sheets a year digital". */
const tellsOfPaper = (tokens: readonly Token[]): boolean =>
  tellsReplacement(tokens) ||
  containsPhrase(NOTHING_PRINTED, tokens) ||
  tokens.some(isDocumentWord);

/** "We got rid of the paper for leave requests last month". */
function byAct(clean: string, tokens: readonly Token[], today: Day): Opening | undefined {
  const found = actIn(tokens);
  if (!found) return undefined;
  const { act, from, end, hasSubject } = found;
  const paper = objectFrom(tokens, end);
  const timeUntil = timeEnd(clean, tokens, paper.end, today);
  const object = { ...paper, end: skip(tokens, timeUntil, OBJECT_LINKS) };
  const time = textOf(clean, tokens, paper.end, timeUntil);
  const isOurs = act === 'paper' && containsPhrase(OURS, tokens);
  const isSaid = act === 'printing' || hasSubject || object.isLinked || isOurs;
  if (!isSaid) return undefined;
  const until = nameEnd(tokens, object.end, act === 'change');
  // "We no longer carry cash"
  const isPaper =
    object.isPaper ||
    saysPaper(textOf(clean, tokens, object.end, until)) ||
    tokens.slice(object.end, until).some(isDocumentWord);
  if (act === 'handling' && !isPaper) return undefined;
  const isTail =
    phraseAt(TAILS, tokens, object.end) !== undefined || leadsToKind(tokens, object.end);
  const told = isTail ? '' : textOf(clean, tokens, object.end, until);
  const { name, behind } = cutName(told, today);
  const called = withoutPaper(object.isLast ? withoutFor(name) : name);
  // "We moved to the new building": people moved, not a process.
  const isMove = act === 'change' && phraseAt(INTO, tokens, object.end) !== undefined;
  const isNamed = !isMove && tellsName(called, today);
  // "We removed 4,000 sheets", "we moved the printing to someone else": no process.
  // "Stopped printing gate passes in 2021" is said of oneself; without a day it may be of anybody.
  const isOwn = hasSubject || isOurs || (act === 'printing' && /\p{Nd}/u.test(clean));
  if (act === 'change' && !isNamed) return undefined;
  const before = textOf(clean, tokens, 0, from);
  const tail = textOf(clean, tokens, isTail ? object.end : until, tokens.length);
  const word = (found.isPlanned ? plannedWord : launchWord)(told || clean);
  const dated = [
    isTime(before, today) ? `${word} ${before}` : before,
    `${word} ${[time, isTime(name, today) ? name : '', behind, tail].filter(Boolean).join(', ')}`,
  ];
  const isSure = !found.isPlanned || (isNamed && tellsMonth(joined(dated), today));
  // "I made a mistake": nothing that was done with paper.
  const isOfPaper = !phraseAt(CHANGES_OF_ANYTHING, tokens, found.start) || tellsOfPaper(tokens);
  const isOwnAct =
    isOwn && isSure && isOfPaper && (act === 'printing' || (act === 'paper' && !isOurs) || isNamed);
  return { name: isNamed ? called : '', rest: joined(dated), isOwnAct };
}

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

const MOST_PEOPLE = 4;

/**
 * "Our inspectors used to carry a paper checklist", «مفتشينا كانوا يكتبون تقرير التفتيش على ورق»:
 * the process is what they did it with.
 */
function byHabit(clean: string, tokens: readonly Token[], today: Day): Opening | undefined {
  const from = skipSigns(tokens, skip(tokens, 0, ASIDES));
  const starts = tokens.map((_, at) => at).slice(from, from + MOST_PEOPLE + 1);
  const at = starts.find((one) => phraseAt(HABITS, tokens, one) !== undefined);
  const habit = at === undefined ? undefined : phraseAt(HABITS, tokens, at);
  if (at === undefined || !habit) return undefined;
  const object = objectFrom(tokens, habit.end);
  const until = nameEnd(tokens, object.end, false);
  const told = textOf(clean, tokens, object.end, until);
  const { name: called, behind } = cutName(told, today);
  // "Our inspectors used to carry 6 sheets": it does not say of what, nor is it they.
  const name = tellsName(called, today) ? called : '';
  const tail = [behind, textOf(clean, tokens, until, tokens.length)].filter(Boolean).join(' ');
  const before = BEFORE[ARABIC.test(clean) ? 'ar' : 'en'];
  return { name, rest: tail === '' ? '' : `${before} ${tail}`, isOwnAct: false };
}

/** "The leave request is now digital", «طلب الإجازة صار رقمياً». */
function byPredicate(clean: string, tokens: readonly Token[], today: Day): Opening | undefined {
  const from = namedFrom(tokens);
  const before = textOf(clean, tokens, 0, from);
  for (let at = from + 1; at < tokens.length; at += 1) {
    if (isSign(tokens[at]) && /^[,،;؛.!:]$/.test(tokens[at]?.text ?? '')) return undefined;
    const said = predicateAt(tokens, at);
    if (!said) continue;
    const until = ownPlaceIn(tokens, from + 2, at) ?? at;
    const { name, behind } = cutName(textOf(clean, tokens, from, until), today);
    if (!tellsName(name, today)) return undefined;
    const owned = /^(?:our|my)\s/iu.test(textOf(clean, tokens, from, at));
    // "The last year before we went digital": no process.
    if (containsPhrase(OURS, tokens.slice(from + 1, until))) return undefined;
    const own =
      owned || containsPhrase(OURS, [...tokens.slice(0, from), ...tokens.slice(said.end)]);
    const told = textOf(clean, tokens, said.value === 'before' ? at : said.end, tokens.length);
    const rest = said.value === 'after' ? `${launchWord(clean)} ${told}` : told;
    const isGone = said.value === 'after' || kindIn(typedTokens(told)) !== undefined;
    // "Delivery slips are replaced by SMS now": said of a paper, it is said of one's own.
    const isPaper =
      phraseAt(REPLACED, tokens, at) !== undefined &&
      tokens.slice(from, at).some(isDocumentWord) &&
      kindIn(typedTokens(told)) !== undefined;
    const dated = /\p{Nd}/u.test(before) ? before : '';
    return { name, rest: joined([dated, behind, rest]), isOwnAct: (own || isPaper) && isGone };
  }
  return undefined;
}
/** «صار طلب المغادرة في النظام», «لم تعد الشهادات تُطبع»: Arabic may put the verb first. */
function byVerb(clean: string, tokens: readonly Token[], today: Day): Opening | undefined {
  const from = skipSigns(tokens, skip(tokens, 0, ASIDES));
  const said = ARABIC.test(tokens[from]?.text ?? '')
    ? phraseAt(PREDICATES, tokens, from)
    : undefined;
  if (said?.value === 'before') return everyOne(clean, tokens, said.end, today);
  if (said?.value !== 'after') return undefined;
  const until = nameEnd(tokens, said.end, true);
  const { name, behind } = cutName(textOf(clean, tokens, said.end, until), today);
  if (!tellsName(name, today) || until >= tokens.length) return undefined;
  const rest = `${launchWord(clean)} ${textOf(clean, tokens, until, tokens.length)}`;
  return { name, rest: joined([behind, rest]), isOwnAct: containsPhrase(OURS, tokens) };
}

/** «كان كل تصريح استيراد ٦ صفحات»: what each of them took. */
function everyOne(
  clean: string,
  tokens: readonly Token[],
  from: number,
  today: Day,
): Opening | undefined {
  const every = phraseAt(EVERY, tokens, from)?.end;
  const until = tokens.findIndex((_, at) => at > (every ?? at) && startsAmount(tokens, at));
  if (every === undefined || until < 0) return undefined;
  const name = textOf(clean, tokens, every, until);
  const rest = `${BEFORE.ar} ${textOf(clean, tokens, until, tokens.length)}`;
  return tellsName(name, today) ? { name, rest, isOwnAct: false } : undefined;
}

/** "Tenants get the lease by email", «أولياء الأمور يوقعون الموافقة في التطبيق»: who sends or gets what. */
function byClients(clean: string, tokens: readonly Token[], today: Day): Opening | undefined {
  const first = skip(tokens, skipSigns(tokens, skip(tokens, 0, ASIDES)), OURS, OBJECT_LINKS);
  const people = phraseAt(CLIENTS.people, tokens, first)?.end;
  if (people === undefined) return undefined;
  const at = skip(tokens, people, CLIENTS.adverbs);
  const gets = phraseAt(CLIENTS.gets, tokens, at);
  const verb = gets ?? phraseAt(CLIENTS.sends, tokens, at);
  if (!verb) return undefined;
  const from = skip(tokens, verb.end, OBJECT_LINKS, OWNERS);
  const until = nameEnd(tokens, from, false);
  const { name, behind } = cutName(textOf(clean, tokens, from, until), today);
  const told = textOf(clean, tokens, until, tokens.length);
  if (!tellsName(name, today) || kindIn(typedTokens(told)) === undefined) return undefined;
  // "They get the certificate by email" is said of a certificate, and of no notification.
  const isGot = gets !== undefined && tokens.slice(from, until).some(isDocumentWord);
  const rest = isGot && behind === '' ? textOf(clean, tokens, at, tokens.length) : told;
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

/** "Cancellation of the paper fine letters", «إلغاء رسائل المخالفات الورقية»: the paper is named. */
function byActNoun(clean: string, tokens: readonly Token[], today: Day): Opening | undefined {
  const noun = phraseAt(ACT_NOUNS, tokens, skipSigns(tokens, 0));
  if (!noun) return undefined;
  const object = objectFrom(tokens, noun.end);
  const until = nameEnd(tokens, object.end, true);
  const told = textOf(clean, tokens, object.end, until);
  const { name: called, behind } = cutName(told, today);
  const name = withoutPaper(called);
  // A licence may be cancelled as well: "Cancellation of a licence".
  if (!(object.isPaper || saysPaper(told) || name !== called) || !tellsName(name, today))
    return undefined;
  const tail = textOf(clean, tokens, until, tokens.length);
  return { name, rest: joined([behind, tail]), isOwnAct: false };
}

/** "It's called gate pass", «اسمه تصريح الدخول»: a name and no more. */
function byCalling(clean: string, tokens: readonly Token[], today: Day): Opening | undefined {
  const first = skipSigns(tokens, 0);
  const called =
    phraseAt(CALLED, tokens, first) ??
    phraseAt(CALLED, tokens, phraseAt(IT_IS, tokens, first)?.end ?? tokens.length);
  const from = called && skipSigns(tokens, skip(tokens, called.end, IT_IS, OURS));
  if (from === undefined || from >= tokens.length) return undefined;
  const { name, behind } = cutName(textOf(clean, tokens, from, tokens.length), today);
  return tellsName(name, today) ? { name, rest: behind, isOwnAct: false } : undefined;
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
  const clean = cleanInput(behindTimeBefore(clause, today) ?? clause);
  const tokens = typedTokens(clean);
  if (phraseAt(SUPPOSITIONS, tokens, skipSigns(tokens, 0))) return undefined;
  return (
    byCall(clean, tokens, today) ??
    byAct(clean, tokens, today) ??
    byHabit(clean, tokens, today) ??
    byActNoun(clean, tokens, today) ??
    byVerb(clean, tokens, today) ??
    byCalling(clean, tokens, today) ??
    byClients(clean, tokens, today) ??
    byPredicate(clean, tokens, today) ??
    byPointing(clean, tokens, today)
  );
}
