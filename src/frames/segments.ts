import { normalizeText } from '../language/text/normalizeText';
import { ROOT_WAW } from '../language/text/stemWord';
import { FUNCTION_WORDS } from '../language/text/functionWords';
import type { Cue, CueWord } from './cues/cue';
import { cueWordsOf } from './cues/cueWords';
import { findCues } from './cues/findCues';

/** A message taken apart. */
export interface Segments {
  /** The greeting as it was typed; it is returned before the answer. */
  greeting?: string;
  /** What stands before the first question and asks nothing: it may name what is meant. */
  leadIn: string;
  /** The questions, as they were typed; at most {@link MOST_QUESTIONS}. */
  questions: readonly string[];
  /** Thanks and the like stood before or behind, and are no part of a question. */
  isTrimmed?: boolean;
}

/** More in one message cannot be read on one card. */
export const MOST_QUESTIONS = 3;

const SENTENCE_END =
  /(?<=[?؟!\n])\s*|(?<!\b(?:no|nos|dept|depts|approx|max|min|mr|mrs|ms|dr|eng|e\.g|i\.e|vs|etc)\.)(?<=\.)\s+(?=\D)|(?<=[:])\s+/i;
/** Where a second question may begin; each half has to ask something. */
const SOFT_BREAK =
  /\s*[,،;؛–—]\s*|\s+-\s+|(?<!\s(?:and|n|,))\s+(?=(?:and|n|also|plus|then|w|wa|ثم|وبعد|وايضا|وأيضا)\s)|\s+(?=و\S)|\s+(?=&\s)/i;
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
const JOINERS = new Set(
  'and n also plus then but so w wa و ثم بس bas bs & ف وبعد وايضا وكمان كمان'.split(' '),
);
/** Said to somebody, beside a greeting. */
const VOCATIVES = new Set(
  'brother bro sir madam maam team dear all everyone guys habibi friend friends colleague colleagues bot اخوي اخي اختي استاذ ياخوي حبيبي الغالي الجميع يا اخوان شباب جماعه زميلي زملاء'.split(
    ' ',
  ),
);

/** Whether a text has anything by which it could be taken apart. */
export const mayHaveParts = (text: string): boolean =>
  SENTENCE_END.test(text.slice(0, -1)) || SOFT_BREAK.test(text) || beginsWithGreeting(text);

/** "Hi how many trees …": a greeting need not be set apart. */
const beginsWithGreeting = (text: string): boolean =>
  findCues(cueWordsOf(text).slice(0, LONGEST_GREETING)).some(
    ({ section, id, start }) => section === 'parts' && id === 'greeting' && start === 0,
  );

const LONGEST_GREETING = 6;

/** Reads words as cues are looked for in them: names masked, Arabizi in Arabic letters. */
export type ReadWords = (text: string) => readonly CueWord[];

/** How the pieces of a message are understood. */
export interface PieceReading {
  read: ReadWords;
  /** Whether a text that asks nothing is written in the knowledge as small talk. */
  isSmallTalk: (text: string) => boolean;
}

const PLAIN_READING: PieceReading = { read: cueWordsOf, isSmallTalk: () => false };

interface Piece {
  text: string;
  /** The greeting that it began with. */
  greeting?: string;
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
  /** Only names something: "about customs?" */
  isTopic: boolean;
  /** Asks for a count or an amount and nothing else. */
  counts: boolean;
}

/** Asks whatever follows: "what law …", «شو القانون …». */
const WHAT = new Set('what whats ما شو وشو وما شنو وش ايش'.split(' '));

/** A further wish: "also the e-mail of RTA". */
const ADDS =
  /^(?:also|plus|and also|(?:and )?(?:give|send|show|tell) me|كذلك|وايضا|وأيضا|وبعد|و?(?:عطني|اعطني|أعطني|عطوني|طرش لي|ارسل لي|أرسل لي|خبرني|قولي|ابا|ابغي|أبغى|ابي|اريد|أريد))\s/i;

const COUNTING = new Set(['how_many', 'how_much']);
const POINTING = new Set(['pronoun_reference', 'confirmation_request']);

/** "so is my patience": agrees, and asks nothing. */
const AGREES = /^(?:and\s+)?so\s+(?:is|are|am|was|were|do|does|did|has|have)\s/i;

function readPiece(text: string, { read, isSmallTalk }: PieceReading, opens = true): Piece {
  const words = read(text);
  const cues = findCues(words);
  const covered = new Set<number>();
  const asking = cues.filter(({ section }) => section === 'asks');
  // «وكم» joins and asks.
  const joinsAndAsks = ({ id, start, end }: Cue) =>
    id === 'second_question_joiner' && asking.some((cue) => cue.start < end && start < cue.end);
  for (const cue of cues) {
    const { section, id, start, end } = cue;
    const isKnown =
      (section === 'parts' && COURTESIES.has(id)) || (section === 'scope' && id === 'small_talk');
    if (isKnown && !joinsAndAsks(cue)) for (let at = start; at < end; at += 1) covered.add(at);
  }
  const greets = cues.some(({ section, id }) => section === 'parts' && id === 'greeting');
  for (let at = 0; at < reportEnd(words, cues); at += 1) covered.add(at);
  const rest = words.flatMap((word, at) =>
    covered.has(at) || JOINERS.has(word.typed) || (greets && VOCATIVES.has(word.typed)) ? [] : [at],
  );
  const head = rest[0] ?? words.length;
  const joinsByWaw = text.startsWith('و');
  const asks =
    !AGREES.test(text) &&
    (asking.some(({ start, id }) => start <= head + (id === 'whether' ? 0 : 1)) ||
      WHAT.has(words[head]?.read ?? '') ||
      // «المرحلة الرابعة متى بدت»: what asks may stand behind its topic.
      asking.some(({ id, end }) => id !== 'whether' && (!joinsByWaw || end === words.length)) ||
      (opens &&
        /[?؟]\s*$/.test(text) &&
        (words.some(({ isName }) => isName) ||
          cues.some(({ section }) => section === 'of_what'))) ||
      (ADDS.test(text) &&
        (words.some(({ isName }) => isName) ||
          cues.some(({ section }) => section === 'of_what'))) ||
      cues.some(({ section }) => section === 'choice'));
  const counts = asking.length > 0 && asking.every(({ id }) => COUNTING.has(id));
  const isAsked = (at: number) =>
    asking.some(({ start, end }) => at >= start && at < end) || words[at]?.isName === true;
  const isAbout = asks || cues.some(({ section }) => section === 'of_what');
  const greeted = greets && covered.has(0) && rest.length > 1 && isAbout ? (rest[0] ?? 0) : 0;
  const asksAnything = asks && rest.length > 0;
  const names = words.some(({ isName }) => isName);
  const isKind =
    cues.some(
      ({ section, id, start }) => section === 'parts' && start === 0 && OPENS_COURTESY.has(id),
    ) || isSmallTalk(text);
  const isCourtesy = !names && (rest.length === 0 || (!asksAnything && !isAbout && isKind));
  const isTopical = (at: number) =>
    words[at]?.isName === true || TOPIC_HEADS.has(words[at]?.read ?? '');
  const content = rest.filter(
    (at) => !isAsked(at) && !FUNCTION_WORDS.has(words[at]?.read ?? ''),
  ).length;
  return {
    text:
      greeted > 0 && rest.length > 0
        ? textFrom(text, words, greeted)
        : asksAnything
          ? withoutLeadIn(text, words, covered)
          : text,
    ...(greeted > 0 && rest.length > 0
      ? {
          greeting: words
            .slice(0, greeted)
            .map(({ typed }) => typed)
            .join(' '),
        }
      : {}),
    asks: asksAnything,
    points: cues.some(({ id }) => POINTING.has(id)),
    isCourtesy,
    isGreeting: isCourtesy && greets,
    isComparison: asking.some(({ id }) => id === 'compare'),
    isChoice: asking.length === 0 && cues.some(({ section }) => section === 'choice'),
    isSource: asking.length > 0 && asking.every(({ id }) => id === 'source'),
    words: rest.length,
    content,
    names,
    isTopic: names && asking.length === 0 && rest.every(isTopical),
    counts,
  };
}

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
  if (first < LEAST_LEAD_IN) return text;
  return textFrom(text, words, first);
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
/** A single word of politeness harms nothing, and the text stays as it was typed. */
const LEAST_LEAD_IN = 2;

/** "…, when?", "…, where do I record?": what it is about was said before. */
const isIncomplete = ({ content, names, opens }: Piece): boolean =>
  !names && (content === 0 || (content <= LEAST_CONTENT && opens !== true));
const LEAST_CONTENT = 1;

const LONGEST_TOPIC = 7;

const withoutJoiner = (text: string): string =>
  text.replace(/^(?:and|also|plus|then|but|w|wa|ثم|بس|bas|bs|&)\s+/i, '').trim();

/**
 * Cuts a message into a greeting, a lead-in and its questions. A sentence is cut in two only if both
 * halves ask something: "sheets and hours saved by phase 1" stays one question. What is said before
 * a question that points at it stays with it: "we scan the forms, does this count?".
 */
export function segmentMessage(text: string, reading: Partial<PieceReading> = {}): Segments {
  const pieceReading = { ...PLAIN_READING, ...reading };
  const sentences = [text]
    .flatMap((all) => all.split(SENTENCE_END))
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const pieces = sentences.flatMap((sentence) => {
    const [first, ...others] = joinPieces(sentence, pieceReading);
    return first ? [{ ...first, opens: true }, ...others] : [];
  });
  const [opener] = pieces;
  const greeting = opener?.isGreeting ? opener.text : opener?.greeting;
  const told = pieces.filter(({ isCourtesy }) => !isCourtesy);
  const asksLater = (at: number) => told.slice(at + 1).some(({ asks }) => asks);
  const first = told.findIndex(({ asks, isTopic }, at) => asks && !(isTopic && asksLater(at)));
  const joinedText = (some: readonly Piece[]) => some.map((piece) => piece.text).join(' ');
  const start = greeting === undefined ? {} : { greeting };
  if (first < 0) {
    // Where nothing is asked, small talk is not told from what is meant.
    const rest = pieces.filter(({ words, names }) => words > 0 || names);
    const trimmed = greeting === undefined && rest.length < pieces.length;
    return {
      ...start,
      ...(trimmed ? { isTrimmed: true } : {}),
      leadIn: '',
      questions: told.length > 0 ? eachYear(joinedText(rest)).slice(0, MOST_QUESTIONS) : [],
    };
  }
  const before = told.slice(0, first);
  const asked = told.slice(first);
  const [opening] = asked;
  const belongs =
    before.length > 0 &&
    opening !== undefined &&
    (opening.points || isIncomplete(opening)) &&
    // Who asks was said by itself: "we are from RTA, what was our target?"
    !introducesName(before.at(-1)) &&
    before.at(-1)?.isTopic !== true;
  const questions = questionsOf(belongs ? [...before.slice(-1), ...asked] : asked);
  const lead = belongs ? before.slice(0, -1) : before;
  const topic = belongs ? undefined : topicOf(lead.at(-1));
  return {
    ...start,
    ...(greeting === undefined && told.length < pieces.length ? { isTrimmed: true } : {}),
    leadIn: joinedText(topic === undefined ? lead : lead.slice(0, -1)),
    questions: questions
      .flatMap(eachYear)
      .slice(0, MOST_QUESTIONS)
      .map((question) => (topic === undefined ? question : `${topic} ${question}`)),
  };
}

const YEAR_PREPOSITION = '(?:(?:in|for|during|في|عام|سنة|سنه|fi|fe)\\s+)?';
const YEARS_JOINED = new RegExp(
  `(?<!\\d)(?:19|20)\\d\\d(?:(?:\\s*[,،&]\\s*(?:(?:and|و)\\s*)?|\\s+(?:and|n|w)\\s+|\\s+و\\s*)${YEAR_PREPOSITION}(?:19|20)\\d\\d(?!\\d))+`,
  'iu',
);
/** What holds one year against the other, or means the time from one to the other. */
const HOLDS_YEARS_TOGETHER =
  /(?<!\p{L})(?:between|from|since|vs|versus|compar\w*|differ\w*|change\w*|both|بين|من|منذ|قارن|مقارن[ةه]|الفرق|فرق)(?!\p{L})/iu;

/** "The percentage in 2018 and 2021" asks for each. */
function eachYear(question: string): string[] {
  const years = YEARS_JOINED.exec(question)?.[0];
  if (years === undefined || HOLDS_YEARS_TOGETHER.test(question)) return [question];
  return (years.match(/\d{4}/g) ?? []).map((year) => question.replace(years, year));
}

/** "DEWA: how much in 2018?" is one question for each that follows; "before I ask:" is no topic. */
const topicOf = (piece: Piece | undefined): string | undefined =>
  piece !== undefined &&
  /[:：]\s*$/.test(piece.text) &&
  piece.words <= LONGEST_TOPIC &&
  (piece.names || !FUNCTION_WORDS.has(cueWordsOf(piece.text)[0]?.read ?? ''))
    ? piece.text.replace(/\s*[:：]\s*$/, '')
    : undefined;

/** A piece that asks nothing belongs to the question before, or to the one after if it is first. */
function questionsOf(pieces: readonly Piece[]): string[] {
  const questions: string[] = [];
  let opening = '';
  let compares = false;
  for (const { text, asks, isSource, opens, isComparison } of pieces) {
    // What follows a comparison says by what: "side by side: target and year".
    if (compares) {
      questions.push(`${questions.pop() ?? ''} ${text}`.trim());
      continue;
    }
    compares = isComparison;
    // A statement after a question is chatter, unless it asks by its mark: "and the fifth?"
    if (questions.length > 0 && (isSource || (opens && !asks && !/[?؟]\s*$/.test(text)))) continue;
    if (questions.length > 0 && opens && !asks) {
      questions.push(withoutJoiner(text));
      continue;
    }
    if (asks) {
      questions.push(`${opening} ${withoutJoiner(text)}`.trim());
      opening = '';
    } else if (questions.length === 0) opening = text;
    else questions.push(`${questions.pop() ?? ''} ${text}`.trim());
  }
  return questions;
}

/** «وين», «وش»: their first letter joins nothing. */
const BEGINS_WITH_WAW = /^و(?:ين|ش|يش|شهو|ايد|احد|احدة|احده)(?![\p{L}])/u;
const LEAST_NOUN_PHRASE = 2;
/** Enough words to be a clause of its own, not the first half of a list. */
const LEAST_CLAUSE = 3;
/** Closes a question: "…, or not?", «… ولا لا؟». */
const TAG =
  /^(?:or not|or no|yes or no|right|correct|no|ولا لا|أو لا|او لا|صح|نعم أو لا)[\s?؟!.]*$/i;

/** Somebody says who they are, before they ask. */
const INTRODUCES =
  /^(?:i am|i'm|im|we are|we're|i work|we work|i joined|this is|أنا|انا|نحن|احنا|إحنا|معاك|معك|وياك|ana|e7na)\s/i;

const introducesName = (piece: Piece | undefined): boolean =>
  piece !== undefined && piece.names && INTRODUCES.test(piece.text);

/** The second of two that are offered. */
const OPTION = /^(?:or|nor|أو|او|أم|ام|ولا|والا|وإلا|wala|walla)\s/i;

/** «وقت», «وفرت»; not «وعدد», whose first letter joins a word that asks. */
const startsWithRootWaw = (text: string, { read }: PieceReading): boolean =>
  ROOT_WAW.test(normalizeText(text)) &&
  !findCues(read(text.slice(1))).some(
    ({ section, start }) => start === 0 && (section === 'asks' || section === 'of_what'),
  ) &&
  !ASKED_NOUN.test(text.slice(1));

/** What is asked for by its noun alone: "the date", «عدد …»; a year with its number is a time. */
const ASKED_NOUN =
  /^(?:(?:the|its|their)\s+(?:day|date|year|month|number|count|name|percentage|amount|reason|place|deadline)(?![\p{L}])|(?:ال)?(?:عدد|تاريخ|رقم|اسم|سبب|مكان|موعد|يوم|عام|نسب[ةهت]|سن[ةهت]|قيم[ةهت])(?:ها|هم|ه)?(?!\p{L}))(?!\s*\d)/iu;

/** The second of two that are asked for: "what number has it and the day it was issued". */
const asksByNoun = (text: string): boolean =>
  ASKED_NOUN.test(withoutJoiner(text)) || (/^و/.test(text) && ASKED_NOUN.test(text.slice(1)));

/** The pieces of a sentence, joined again where a half asks nothing. */
function joinPieces(sentence: string, reading: PieceReading): Piece[] {
  const joined: Piece[] = [];
  let rest = sentence;
  for (const part of sentence.split(SOFT_BREAK).filter(Boolean)) {
    const piece = readPiece(
      part,
      reading,
      joined.every(({ isCourtesy }) => isCourtesy),
    );
    // "compare phase 1 and 2: how many entities": all of it is one comparison.
    const compares = joined.some(({ isComparison }) => isComparison);
    const last = joined.at(-1);
    const at = rest.indexOf(part);
    const between = rest.slice(0, at);
    rest = rest.slice(at + part.length);
    const isListed = /^\s*$/.test(between);
    // What is but like a courtesy has to be set apart by a mark.
    const standsApart = ({ isCourtesy, words }: Piece) => words === 0 || (isCourtesy && !isListed);
    const isTag = joined.length > 0 && TAG.test(part);
    // "…, or 2019?" goes on, and "customs or dewa, who …" says between which.
    const isOption = joined.length > 0 && (OPTION.test(part) || (last?.isChoice && !piece.names));
    // «رقم القانون وسنته» is one thing, «رقم القانون وتاريخ صدوره» are two.
    const isNoun = asksByNoun(part) && piece.words >= LEAST_NOUN_PHRASE;
    const asks = piece.asks || (isNoun && last?.asks === true && last.names);
    const begins =
      asks &&
      !BEGINS_WITH_WAW.test(part) &&
      !startsWithRootWaw(part, reading) &&
      last !== undefined &&
      !compares &&
      // "How many sheets and how many dirhams did they save?" counts two things of one.
      !(last?.counts && piece.counts && !last.names && last.content <= LEAST_CONTENT) &&
      (last.asks || last.words >= LEAST_CLAUSE);
    const isCut = standsApart(piece) || (last && standsApart(last)) || begins;
    if (!last || (isCut && !isTag && !isOption)) {
      // Two halves that a conjunction joins are alike: "total hours and number of entities".
      const isAlike = isListed || ADDS.test(part);
      if (
        last &&
        begins &&
        isAlike &&
        !last.asks &&
        !last.isCourtesy &&
        !INTRODUCES.test(last.text)
      )
        last.asks = true;
      joined.push({ ...piece, asks });
    } else
      joined[joined.length - 1] = {
        ...readPiece(`${last.text}${between}${part}`, reading),
        ...(last.greeting === undefined ? {} : { greeting: last.greeting }),
      };
  }
  return joined;
}
