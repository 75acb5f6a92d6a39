import { ALTERNATIVES, hasObject } from '../language/questions/questionWords';
import { COUNTING } from './frame';
import { FUNCTION_WORDS } from '../language/text/functionWords';
import { parseNumber } from '../language/numbers/parseNumber';
import { wordSet } from '../language/text/wordSet';
import type { Cue, CueWord } from './cues/cue';
import { cueWordsOf } from './cues/cueWords';
import { findCues, mayHaveOpeners } from './cues/findCues';
import messageWords from './messageWords.json';

/** Reads words as cues are looked for in them: names masked, Arabizi in Arabic letters. */
export type ReadWords = (text: string) => readonly CueWord[];

/** How the pieces of a message are understood. */
export interface PieceReading {
  read: ReadWords;
  /** Whether a text that asks nothing is written in the knowledge as small talk. */
  isSmallTalk: (text: string) => boolean;
}

export const PLAIN_READING: PieceReading = { read: cueWordsOf, isSmallTalk: () => false };

export interface Piece {
  text: string;
  /** The greeting that it began with. */
  greeting?: string;
  /** A courtesy stood at its head. */
  isShortened: boolean;
  /** Begins a sentence. */
  opens?: boolean;
  /** Begins with a word that asks, or offers a choice. */
  asks: boolean;
  /** Points at something that was said before it: "does this count?" */
  points: boolean;
  /** Only a greeting, thanks, an apology, small talk and the like. */
  isCourtesy: boolean;
  isGreeting: boolean;
  /** Asks for two or more side by side. */
  isComparison: boolean;
  /** Only offers a choice: "customs or dewa". */
  isChoice: boolean;
  /** Asks for the source alone; every answer has its sources. */
  isSource: boolean;
  words: number;
  /** How many of them say what it is about. */
  content: number;
  names: boolean;
  /** Says what of something is meant: its percentage, its date. */
  isAbout: boolean;
  /** Ids of what is meant, each once. */
  about: readonly string[];
  years: readonly string[];
  /** Only names something: "about customs?" */
  isTopic: boolean;
  /** Asks for a count or an amount and nothing else. */
  counts: boolean;
}

const COURTESIES = new Set([
  'greeting',
  'thanks',
  'goodbye',
  'apology',
  'urgency',
  'politeness_wrapper',
  'lead_in',
  'second_question_joiner',
]);
/** What begins with one of these and names nothing is courtesy to its end: "thanks for yesterday". */
const OPENS_COURTESY = new Set(['greeting', 'thanks', 'goodbye', 'apology']);
/** Words that join a question to the one before and ask nothing. */
const JOINERS = wordSet(messageWords.joiners);
/** Said to somebody, beside a greeting or set apart. */
const VOCATIVES = wordSet(messageWords.vocatives);
/** "Ok so how many", «طيب كم»: they open what is said, and say nothing. */
const FILLERS = wordSet(messageWords.fillers);
/** What calls somebody, with the word behind it: «يا باشا». */
const CALLS = new Set(['يا', 'ya']);
/** What opens a question in Egypt: «هو ديوا خلصت؟» */
const OPENS_QUESTION = new Set(['هو', 'هي', 'هم']);

/** Asks whatever follows: "what law …", «شو القانون …». */
const WHAT = new Set('what whats ما شو وشو وما شنو وش ايش كم وكم كام وكام'.split(' '));

/** A further wish: "also the e-mail of RTA". */
export const ADDS =
  /^(?:also|plus|and also|و?(?:احتاج|أحتاج|نحتاج)|(?:and )?(?:give|send|show|tell) me|كذلك|وايضا|وأيضا|وبعد|و?(?:عطني|اعطني|أعطني|عطوني|طرش لي|ارسل لي|أرسل لي|خبرني|قولي|ابا|ابغي|أبغى|ابي|اريد|أريد|بدي|عايز))\s/i;

/** "Also I need the e-mail of its director": it may wish for anything. */
const WISHES =
  /^(?:(?:(?:and|also|plus)\s+)+(?:i|we)\s+(?:also\s+)?(?:need|want|would like)|و(?:كمان\s+|أيضا\s+)?(?:احتاج|أحتاج|نحتاج|ابا|أبا|ابغي|أبغى|ابي|أريد|اريد|بدي|عايز))\s/i;

/** "And what about the certificate?", «وماذا عن الشهادة؟» */
export const WHAT_ABOUT =
  /^(?:(?:and|n|also|but|then|plus)\s+)*(?:what|how)\s+about\s|^و?(?:ماذا|شو|ايش|أيش|وش|ايه|إيه)\s+(?:عن|بالنسب[ةه])\s|^وبالنسب[ةه]\s/i;

const POINTING = new Set(['pronoun_reference', 'confirmation_request']);

/** "so is my patience": agrees, and asks nothing. */
const AGREES = /^(?:and\s+)?so\s+(?:is|are|am|was|were|do|does|did|has|have)\s/i;

/** "Hi how many trees …", «تكفى كم …»: a courtesy need not be set apart. */
export function beginsWithCourtesy(text: string): boolean {
  const words = cueWordsOf(text).slice(0, LONGEST_COURTESY);
  if (JOINERS.has(words[0]?.typed ?? '')) return false;
  // Most questions have no such cue, and the others tell nothing here.
  return courtesyWords(words, mayHaveOpeners(words) ? findCues(words) : []).has(0);
}
const LONGEST_COURTESY = 6;

/** A bare word that asks: "w mta?" */
const ASKS_AGAIN = new Set(
  'follow_when follow_who follow_where follow_why follow_how_many'.split(' '),
);
const asksAgain = ({ section, id }: Cue): boolean =>
  section === 'conversation' && ASKS_AGAIN.has(id);

/** Places of the words that are courtesy, or lead to what is asked and say nothing. */
function courtesyWords(words: readonly CueWord[], cues: readonly Cue[]): Set<number> {
  const covered = new Set<number>();
  const asking = cues.filter(({ section }) => section === 'asks');
  // «وكم» joins and asks.
  const joinsAndAsks = ({ id, start, end }: Cue) =>
    id === 'second_question_joiner' &&
    [...asking, ...cues.filter(asksAgain)].some((cue) => cue.start < end && start < cue.end);
  for (const cue of cues) {
    const { section, id, start, end } = cue;
    const isKnown =
      (section === 'parts' && COURTESIES.has(id)) || (section === 'scope' && id === 'small_talk');
    if (isKnown && !joinsAndAsks(cue)) for (let at = start; at < end; at += 1) covered.add(at);
  }
  for (let at = 0; at < reportEnd(words, cues); at += 1) covered.add(at);
  for (const at of openingWords(words, covered)) covered.add(at);
  return covered;
}

/** Whether a courtesy begins in one text and ends in the next: «تحية» «وبعد». */
export function isCourtesyAcross(before: string, after: string, read: ReadWords): boolean {
  const [last, next] = [
    read(before).slice(-MOST_WORDS_ACROSS),
    read(after).slice(0, MOST_WORDS_ACROSS),
  ];
  return findCues([...last, ...next]).some(
    ({ section, id, start, end }) =>
      section === 'parts' && OPENS_COURTESY.has(id) && start < last.length && end > last.length,
  );
}
const MOST_WORDS_ACROSS = 3;

/** «يا باشا», «يا جماعة الخير،» */
const LEAST_WORDS_CALLED = 2;
const MOST_WORDS_CALLED = 3;

/** Who is called and what only opens, from the first word on: «طيب يا باشا هو …». */
function openingWords(words: readonly CueWord[], covered: ReadonlySet<number>): number[] {
  const opening: number[] = [];
  const isSetApart = (at: number) => at + 1 === words.length || words[at + 1]?.mark !== undefined;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]?.typed ?? '';
    const next = words[at + 1];
    if (covered.has(at)) continue;
    if (CALLS.has(word) && next && !next.isName) {
      const end = words.findIndex(({ mark }, other) => other > at && mark !== undefined);
      const called = end > at && end - at <= MOST_WORDS_CALLED ? end : at + LEAST_WORDS_CALLED;
      for (; at < called; at += 1) opening.push(at);
      at -= 1;
    } else if (
      FILLERS.has(word) ||
      (VOCATIVES.has(word) && (at > 0 || isSetApart(at) || VOCATIVES.has(next?.typed ?? '')))
    )
      opening.push(at);
    else if (OPENS_QUESTION.has(word) && next?.isName && opening.length + covered.size > 0)
      opening.push(at);
    else break;
  }
  // A conjunction alone leans on what was said before.
  return opening.every((at) => JOINERS.has(words[at]?.typed ?? '')) && covered.size === 0
    ? []
    : opening;
}

/** «نرجو التكرم بإفادتنا بعدد …»: a letter asks without a word that asks. */
const isWished = (cues: readonly Cue[]): boolean =>
  cues.some(
    ({ section, id, start }) => section === 'parts' && id === 'politeness_wrapper' && start === 0,
  );

/** A wish, the one who wishes, and what for. */
const LEAST_WISH = 4;

export function readPiece(text: string, { read, isSmallTalk }: PieceReading, opens = true): Piece {
  const words = read(text);
  const cues = findCues(words);
  const asking = cues.filter(({ section }) => section === 'asks');
  const covered = courtesyWords(words, cues);
  const greets = cues.some(({ section, id }) => section === 'parts' && id === 'greeting');
  const rest = words.flatMap((word, at) =>
    covered.has(at) || JOINERS.has(word.typed) || (greets && VOCATIVES.has(word.typed)) ? [] : [at],
  );
  const head = rest[0] ?? words.length;
  const joinsByWaw = text.startsWith('و');
  // «والشجرة كم ورقة تعادل»
  const beginsWithNoun = words[0]?.isName === true || /^وال\p{L}{2}/u.test(text);
  const asks =
    !AGREES.test(text) &&
    (asking.some(({ start, id }) => start <= head + (id === 'whether' ? 0 : 1)) ||
      cues.some((cue) => asksAgain(cue) && cue.start <= head) ||
      WHAT.has(words[head]?.read ?? '') ||
      // «المرحلة الرابعة متى بدت»: what asks may stand behind its topic.
      asking.some(
        ({ id, end }) =>
          id !== 'whether' && (!joinsByWaw || beginsWithNoun || end === words.length),
      ) ||
      (opens &&
        /[?؟]\s*$/.test(text) &&
        (words.some(({ isName }) => isName) ||
          cues.some(({ section }) => section === 'of_what'))) ||
      (ADDS.test(text) &&
        (words.some(({ isName }) => isName) ||
          cues.some(({ section }) => section === 'of_what'))) ||
      (WHAT_ABOUT.test(text) && (!opens || words.some(({ isName }) => isName))) ||
      (WISHES.test(text) && rest.length >= LEAST_WISH) ||
      cues.some(({ section }) => section === 'choice'));
  const counts = asking.length > 0 && asking.every(({ id }) => COUNTING.has(id));
  const isAsked = (at: number) =>
    asking.some(({ start, end }) => at >= start && at < end) || words[at]?.isName === true;
  const isAbout = asks || cues.some(({ section }) => section === 'of_what');
  const greeted = greets && covered.has(0) && rest.length > 1 && isAbout ? (rest[0] ?? 0) : 0;
  const asksAnything = asks && rest.length > 0;
  const names = words.some(({ isName }) => isName);
  const about = new Set(cues.flatMap(({ section, id }) => (section === 'of_what' ? [id] : [])));
  // Asked last, because small talk is found by ranking the entries.
  const isKind = () =>
    cues.some(
      ({ section, id, start }) => section === 'parts' && start === 0 && OPENS_COURTESY.has(id),
    ) || isSmallTalk(text);
  const isCourtesy = !names && (rest.length === 0 || (!asksAnything && !isAbout && isKind()));
  const isTopical = (at: number) =>
    words[at]?.isName === true || TOPIC_HEADS.has(words[at]?.read ?? '');
  const saysSomething = ({ read }: CueWord) =>
    !FUNCTION_WORDS.has(read) && parseNumber(read) === undefined;
  const content = rest.filter((at) => !isAsked(at) && words[at] && saysSomething(words[at])).length;
  const isGreeted = greeted > 0 && rest.length > 0;
  const kept = isGreeted
    ? textFrom(text, words, greeted)
    : (asksAnything || (isAbout && isWished(cues))) && !WHAT_ABOUT.test(text)
      ? withoutLeadIn(text, words, covered)
      : text;
  const greeting = words.slice(0, greeted).map(({ typed }) => typed);
  return {
    text: kept,
    ...(isGreeted ? { greeting: greeting.join(' ') } : {}),
    isShortened: kept !== text,
    asks: asksAnything,
    points: cues.some(({ id }) => POINTING.has(id)) || words.some(({ typed }) => hasObject(typed)),
    isCourtesy,
    isGreeting: isCourtesy && greets,
    isComparison: asking.some(({ id }) => id === 'compare'),
    isChoice:
      asking.length === 0 &&
      (offersNames(words) ||
        cues.some(({ section, id }) => section === 'choice' && id !== 'same_or_different')),
    isSource: asking.length > 0 && asking.every(({ id }) => id === 'source'),
    words: rest.length,
    content,
    names,
    isAbout: about.size > 0,
    about: [...about],
    years: words.flatMap(({ typed }) => (/^(?:19|20)\d\d$/.test(typed) ? [typed] : [])),
    isTopic: names && asking.length === 0 && rest.every(isTopical),
    counts,
  };
}

/** «ديوا ولا الطرق»: nothing but names, and "or" between them. */
const offersNames = (words: readonly CueWord[]): boolean =>
  words.some(({ typed }) => ALTERNATIVES.has(typed)) &&
  words.every(({ typed, isName }, at) => (at % 2 === 0 ? isName : ALTERNATIVES.has(typed))) &&
  words.length % 2 === 1;

/** They lead to what the question is about: "about customs?" */
const TOPIC_HEADS = new Set('about regarding concerning on for عن بخصوص بالنسبه الي ل'.split(' '));

/** Says that somebody asks: "my manager asks me", «المدير يسألني». */
const REPORTS = new Set(
  'asks asked asking wants wanted يسالني سالني يسالنا سالنا تسالني سالتني يعرف تعرف'.split(' '),
);
const MOST_WORDS_OF_ASKER = 4;

/** Where what somebody asks begins; 0 if nobody is said to ask. */
function reportEnd(words: readonly CueWord[], cues: readonly Cue[]): number {
  const report = cues.find(
    ({ section, id, start, end }) =>
      section === 'parts' &&
      id === 'lead_in' &&
      start <= MOST_WORDS_OF_ASKER &&
      words.slice(start, end).some(({ read }) => REPORTS.has(read)),
  );
  const asker = words.slice(0, report?.start ?? 0);
  return report && asker.every(({ isName }) => !isName) ? report.end : 0;
}

/** A sentence that begins with courtesies, from the first word on that asks. */
function withoutLeadIn(
  text: string,
  words: readonly CueWord[],
  covered: ReadonlySet<number>,
): string {
  const first = words.findIndex((_, at) => !covered.has(at));
  // A conjunction alone leans on what was said before.
  const isLead = words.slice(0, Math.max(first, 0)).some(({ typed }) => !JOINERS.has(typed));
  return isLead ? textFrom(text, words, first) : text;
}

/** The text from a word on, as it was typed where its words are those that were read. */
function textFrom(text: string, words: readonly CueWord[], first: number): string {
  const typed = [...text.matchAll(/[\p{L}\p{M}\p{N}%]+/gu)];
  const tokens = words.map((word) => word.typed.split(' ').length);
  const before = tokens.slice(0, first).reduce((sum, count) => sum + count, 0);
  const all = tokens.reduce((sum, count) => sum + count, 0);
  const start = typed.length === all ? typed[before]?.index : undefined;
  if (start !== undefined) return text.slice(start);
  const rest = words
    .slice(first)
    .map(({ typed: word, mark }, at) =>
      mark === undefined || at === 0 ? word : `${mark} ${word}`,
    );
  return rest.join(' ') + (words.at(-1)?.after ?? '');
}

/** "…, when?", "…, where do I record?": what it is about was said before. */
export const isIncomplete = ({ content, names, opens }: Piece): boolean =>
  !names && (content === 0 || (content <= LEAST_CONTENT && opens !== true));
export const LEAST_CONTENT = 1;
