import { normalizeText } from '../language/text/normalizeText';
import { ROOT_WAW } from '../language/text/stemWord';
import { FUNCTION_WORDS } from '../language/text/functionWords';
import { cueWordsOf } from './cues/cueWords';
import { findCues } from './cues/findCues';
import { eachPeriod, isPeriods, joinsMonths } from './joinedPeriods';
import { areAlike, isHeldTogether, isOffer, isSpan, isWithinName, offersTwo } from './pairedPieces';
import {
  ADDS,
  beginsWithCourtesy,
  isCourtesyAcross,
  isIncomplete,
  LEAST_CONTENT,
  PLAIN_READING,
  readPiece,
  WHAT_ABOUT,
  type Piece,
  type PieceReading,
} from './messagePiece';

/** A message taken apart. */
export interface Segments {
  /** The greeting as it was typed; it is returned before the answer. */
  greeting?: string;
  /** What stands before the first question and asks nothing: it may name what is meant. */
  leadIn: string;
  /** The questions, as they were typed; at most {@link MOST_QUESTIONS}. */
  questions: readonly string[];
  /** Each question names what it is about, as a topic stood before all of them: "DEWA: …". */
  haveTopic?: boolean;
  /** Thanks and the like stood before or behind, and are no part of a question. */
  isTrimmed?: boolean;
}

/** More in one message cannot be read on one card. */
export const MOST_QUESTIONS = 3;

const SENTENCE_END =
  /(?<=[?؟!\n])\s*|(?<!\b(?:no|nos|dept|depts|approx|max|min|mr|mrs|ms|dr|eng|e\.g|i\.e|vs|etc)\.)(?<=\.)\s+(?=\D)|(?<=\b(?:depts?|approx|etc)\.)\s+(?=(?:what|which|who|when|where|how|why|is|are|was|were|did|does|do|can|could)\b)|(?<=[:])\s+/i;
/** "Which of these …: courts, police": a list is named, and one of it is asked for. */
const LISTED =
  /(?:(?:which|who|what|is|are|was|were)\s+(?:one\s+|ones\s+)?)?(?:of|among|between|from)\s+(?:these|those|the following)(?!\p{L})[^:.?؟\n]*:|(?:(?:أي|اي|أيها|ايها|منو|مين|من|شو)\s+)?من\s+(?:بين\s+)?(?:هذه|هذي|هاي|هاذي|هال|دول|الجهات)[^:.?؟\n]*:/iu;
/** Where a second question may begin; each half has to ask something. */
const SOFT_BREAK =
  /\s*[,،;؛–—]\s*|\s+[-+/]\s+|(?<!\s(?:and|n|,))\s+(?=(?:and|n|also|plus|then|w|wa|ثم|وبعد|وايضا|وأيضا)\s)|\s+(?=و\S)|\s+(?=&\s)/i;
/** What is put aside in brackets: "the Digital Strategy (not the Paperless one)". */
const PUT_ASIDE_IN_BRACKETS = /\s*\((?:not|مب|مو|مش|موب|ليس|ليست|وليس|غير)\s[^()]*\)/i;

/** Whether a text has anything by which it could be taken apart. */
export const mayHaveParts = (text: string): boolean =>
  PUT_ASIDE_IN_BRACKETS.test(text) ||
  SENTENCE_END.test(text.slice(0, -1)) ||
  SOFT_BREAK.test(text) ||
  beginsWithCourtesy(text);

/** Only counts the questions: "first, …", «ثانياً: …», "2) …". */
const ENUMERATION =
  /(?<=^\s*|[?؟!.\n]\s*)(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|[1-3]|أول(?:ا|اً|ًا)?|اول(?:ا|اً)?|أولا|ثاني(?:ا|اً|ًا)?|ثالث(?:ا|اً|ًا)?)\s*[,،:)]\s*(?=\p{L}{2})/giu;

const LONGEST_TOPIC = 7;
const SHORT_TOPIC = 2;

const withoutJoiner = (text: string): string =>
  text.replace(/^(?:(?:and|n|also|plus|then|but|w|wa|ثم|بس|bas|bs|&|\+)\s+)+/i, '').trim();

/**
 * Cuts a message into a greeting, a lead-in and its questions. A sentence is cut in two only if both
 * halves ask something: "sheets and hours saved by phase 1" stays one question. What is said before
 * a question that points at it stays with it: "we scan the forms, does this count?".
 */
export function segmentMessage(typed: string, reading: Partial<PieceReading> = {}): Segments {
  const text = typed.replace(PUT_ASIDE_IN_BRACKETS, '').replace(ENUMERATION, '');
  const pieceReading = { ...PLAIN_READING, ...reading };
  const sentences = splitSentences(text)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const pieces = sentences.flatMap((sentence, at) => {
    const hasTopic = isNamedTopic(sentences[at - 1] ?? '', pieceReading);
    const [first, ...others] = joinPieces(sentence, pieceReading, hasTopic);
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
    const trimmed =
      greeting === undefined &&
      (rest.length < pieces.length || rest.some(({ isShortened }) => isShortened));
    return {
      ...start,
      ...(trimmed ? { isTrimmed: true } : {}),
      leadIn: '',
      questions: told.length > 0 ? eachPeriod(joinedText(rest)).slice(0, MOST_QUESTIONS) : [],
    };
  }
  const isTrimmed =
    text !== typed || told.length < pieces.length || told.some(({ isShortened }) => isShortened);
  const before = told.slice(0, first);
  const asked = told.slice(first);
  const [opening] = asked;
  const belongs =
    before.length > 0 &&
    opening !== undefined &&
    (pointsAt(opening) || isIncomplete(opening) || isFronted(before.at(-1))) &&
    // Who asks was said by itself: "we are from RTA, what was our target?"
    !introducesName(before.at(-1)) &&
    before.at(-1)?.isTopic !== true &&
    topicOf(before.at(-1)) === undefined;
  const questions = questionsOf(belongs ? [...before.slice(-1), ...asked] : asked);
  const lead = belongs ? before.slice(0, -1) : before;
  const topic = belongs ? undefined : topicOf(lead.at(-1));
  return {
    ...start,
    ...(greeting === undefined && isTrimmed ? { isTrimmed } : {}),
    ...(topic !== undefined && lead.at(-1)?.names === true ? { haveTopic: true } : {}),
    leadIn: joinedText(topic === undefined ? lead : lead.slice(0, -1)),
    questions: questions
      .flatMap(eachPeriod)
      .slice(0, MOST_QUESTIONS)
      // "What about the certificate?" names its own topic.
      .map((question) =>
        topic === undefined || WHAT_ABOUT.test(question) ? question : `${topic} ${question}`,
      ),
  };
}

/** The sentences of a text; a list that one of is asked for stays with the question. */
function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  for (const part of text.split(SENTENCE_END)) {
    const last = sentences.at(-1);
    const isOne =
      last !== undefined && (LISTED.test(last) || isPeriods(part) || isOffer(last, part));
    if (isOne && ENDS_TOPIC.test(last)) sentences[sentences.length - 1] = `${last} ${part}`;
    else sentences.push(part);
  }
  return sentences;
}

const ENDS_TOPIC = /[:：]\s*$/;

/** "DEWA: how much in 2018?" is one question for each that follows; "before I ask:" is no topic. */
const topicOf = (piece: Piece | undefined): string | undefined =>
  piece !== undefined &&
  ENDS_TOPIC.test(piece.text) &&
  piece.words <= LONGEST_TOPIC &&
  (piece.names ||
    ((piece.isAbout || piece.words <= SHORT_TOPIC) &&
      !FUNCTION_WORDS.has(cueWordsOf(piece.text)[0]?.read ?? '')))
    ? piece.text.replace(/\s*[:：]\s*$/, '')
    : undefined;

/** "Destroying a record on purpose:" */
const isNamedTopic = (text: string, reading: PieceReading): boolean => {
  if (!ENDS_TOPIC.test(text)) return false;
  const piece = readPiece(text, reading);
  return piece.names && topicOf(piece) !== undefined;
};

/** "After DEWA with 60%, who came next?": the question needs what stands before it. */
const FRONTED =
  /^(?:after|besides?|apart from|aside from|other than|except|excluding|without|next to|behind|بعد|غير|عدا|ما عدا|باستثناء|إلى جانب|الى جانب|بخلاف|من غير|بدون)\s/i;

const isFronted = (piece: Piece | undefined): boolean =>
  piece !== undefined && piece.names && FRONTED.test(piece.text);

/** "The 40 hours per resident, is that achieved?" */
const POINTS_AT =
  /^(?:(?:is|was|are|were|does|did|has)\s+(?:that|this|those|these|it|they)|(?:هل\s+)?(?:هذا|هذه|هذي|ذلك|تلك|هاد|هاي|ده|دي))\s/i;

/** "A and B, how many of each?" */
const OF_EACH =
  /(?<!\p{L})(?:of each|for each|each of (?:them|these|those|the two)|كل (?:واحد|منه)\p{L}*|لكل منه\p{L}*)(?!\p{L})/iu;

/** «من هي جهات المرحلة الأولى؟» has a pronoun, and names what it is about. */
const pointsAt = ({ text, opens, points, names }: Piece): boolean =>
  (points && !names) ||
  (opens !== true && OF_EACH.test(text)) ||
  ((points || opens !== true) && POINTS_AT.test(text));

/** It goes on with what was asked before. */
const JOINED = /^(?:and|n|also|plus|w|wa|ثم|وكذلك)\s|^و(?=\p{L}{3})/iu;
/** More words tell something. */
const MOST_OTHER = 6;

/** A piece that asks nothing belongs to the question before, or to the one after if it is first. */
function questionsOf(pieces: readonly Piece[]): string[] {
  const questions: string[] = [];
  let opening = '';
  let compares = false;
  for (const { text, asks, isSource, opens, isComparison, isChoice, names, words } of pieces) {
    // What follows a comparison says by what: "side by side: target and year"; a choice says of which.
    const isOffered = isChoice && opens === true && questions.length > 0 && offersTwo(text);
    if (compares || isOffered) {
      questions.push(`${questions.pop() ?? ''} ${text}`.trim());
      continue;
    }
    compares = isComparison;
    // A statement after a question is chatter, unless it asks by its mark: "and the fifth?"
    // "And the municipality the same year" asks it of another.
    const isOther = names && words <= MOST_OTHER && JOINED.test(text);
    const isChatter = isSource || (opens && !asks && !isOther && !/[?؟]\s*$/.test(text));
    if (questions.length > 0 && isChatter) continue;
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
  /^(?:(?:the|its|their)\s+(?:day|date|year|month|number|count|name|percentage|amount|reason|place|deadline)(?![\p{L}])|(?:number|date|amount|name|percentage)\s+of\s|(?:ال)?(?:عدد|تاريخ|رقم|اسم|سبب|مكان|موعد|يوم|عام|نسب[ةهت]|سن[ةهت]|قيم[ةهت])(?:ها|هم|ه)?(?!\p{L}))(?!\s*\d)/iu;

/** The second of two that are asked for: "what number has it and the day it was issued". */
const asksByNoun = (text: string): boolean =>
  ASKED_NOUN.test(withoutJoiner(text)) || (/^و/.test(text) && ASKED_NOUN.test(text.slice(1)));

/** What is named to be left out: "…, not the result", «… مو مصاري». */
const PUT_ASIDE =
  /^(?:not(?!\s+(?:only|just|yet|even|sure|counting|including|all|at|any|every|so|to)\s)|rather than|instead of|مو|مب|مش|موب|مهب|ليس|ليست|وليس|وليست)\s/i;

/** "…, and worth how much?" is a clause of its own. */
const ENDS_COUNTING =
  /^(?:and\s+)?(?!how\s)\p{L}{3,}(?:\s+\S+){0,2}\s+(?:how\s+(?:much|many)|كم|كام|جم|قديش|أديش)[\s?؟!.]*$/iu;

/** The parts of a sentence between its soft breaks, with what stands before each. */
function softParts(sentence: string, { read }: PieceReading): { between: string; part: string }[] {
  const parts: { between: string; part: string }[] = [];
  let rest = sentence;
  const listed = LISTED.exec(sentence)?.index ?? sentence.length;
  const ahead = sentence.slice(0, listed).split(SOFT_BREAK);
  const texts = [...ahead, sentence.slice(listed)].filter(Boolean);
  const words = texts.length > 1 ? read(sentence) : [];
  for (const part of texts) {
    const at = rest.indexOf(part);
    const between = rest.slice(0, at);
    rest = rest.slice(at + part.length);
    const last = parts.at(-1);
    // «هلا والله», «تحية وبعد»: a courtesy has no break in it, and no name has.
    const isTorn = ({ part: before }: { part: string }) =>
      isWithinName(before, part, words) || isCourtesyAcross(before, part, read);
    if (last && /^\s*$/.test(between) && isTorn(last)) last.part = `${last.part}${between}${part}`;
    else parts.push({ between, part });
  }
  return parts;
}

/** «عدد المذكرات وعدد البلاغات», "number of teams and number of visits" */
const areNouns = (last: Piece, part: string): boolean => asksByNoun(last.text) && asksByNoun(part);

/** "RTA percentage 2018, and how many …": a noun that is asked for, as the conjunction shows. */
const isNounBefore = (last: Piece, part: string, between: string): boolean =>
  last.names &&
  (last.isAbout || (last.content > 0 && (last.years.length > 0 || /\+/.test(between)))) &&
  (/[+&;؛]/.test(between) || /^(?:and\s|&\s|also\s|plus\s|و)/i.test(part));

/** It asks for something else than one of two that are offered before it. */
const asksApart = ({ asks, counts }: Piece, part: string): boolean =>
  asks && !counts && /^(?:and\s|n\s|&\s|w\s|و)/i.test(part) && ASKS_TIME_OR_PLACE.test(part);
const ASKS_TIME_OR_PLACE =
  /^(?:(?:and|n|&|w)\s+)?(?:when|where|why)\s|^و?(?:متى|متي|امتى|إمتى|ايمتى|وين|فين|أين|ليش|ليه|لماذا)(?!\p{L})/iu;

/** The pieces of a sentence, joined again where a half asks nothing. */
function joinPieces(sentence: string, reading: PieceReading, hasTopic: boolean): Piece[] {
  const joined: Piece[] = [];
  const parts = softParts(sentence, reading);
  // One part alone is not held against what the sentence asks.
  const asksAtAll = parts.length > 1 && readPiece(sentence, reading).asks;
  for (const { between, part } of parts) {
    const piece = readPiece(
      part,
      reading,
      joined.every(({ isCourtesy }) => isCourtesy),
    );
    // "compare phase 1 and 2: how many entities": all of it is one comparison.
    const compares = joined.some(({ isComparison }) => isComparison);
    const last = joined.at(-1);
    const isListed = /^\s*$/.test(between);
    const isAsked = asksAtAll || (last?.names === true && last.isAbout);
    if (last && !last.isCourtesy && !isListed && isAsked && PUT_ASIDE.test(part)) {
      last.isShortened = true;
      continue;
    }
    // What is but like a courtesy has to be set apart by a mark.
    const standsApart = ({ isCourtesy, words }: Piece) => words === 0 || (isCourtesy && !isListed);
    const isTag = joined.length > 0 && TAG.test(part);
    // "…, or 2019?" goes on, and "customs or dewa, who …" says between which.
    const isOption =
      last !== undefined &&
      (OPTION.test(part) ||
        // "82 or 57, and when was it reported?" asks for something else than which of the two.
        (last.isChoice && !piece.names && !asksApart(piece, part)) ||
        (piece.isChoice && last.asks && !isListed));
    // «رقم القانون وسنته» is one thing, «رقم القانون وتاريخ صدوره» are two.
    const isNoun = asksByNoun(part) && piece.words >= LEAST_NOUN_PHRASE;
    const isAlikePair =
      last !== undefined && (areAlike(last, piece, between) || areNouns(last, part));
    // "On purpose: minimum prison time? And lowest fine?"
    const isUnderTopic = hasTopic && joined.length === 0 && /[?؟]\s*$/.test(part);
    const isSum = /\+/.test(between) && last?.isAbout === true && (piece.isAbout || piece.asks);
    const asks =
      piece.asks ||
      isAlikePair ||
      isSum ||
      isUnderTopic ||
      (isNoun && last?.asks === true && last.names);
    const isNounFirst = last !== undefined && isNounBefore(last, part, between);
    const begins =
      asks &&
      !BEGINS_WITH_WAW.test(part) &&
      !startsWithRootWaw(part, reading) &&
      last !== undefined &&
      !compares &&
      !isHeldTogether(last, part, reading) &&
      !joinsMonths(last.text, part) &&
      !isSpan(last.text, part) &&
      // "How many sheets and how many dirhams did they save?" counts two things of one.
      !(
        last.counts &&
        piece.counts &&
        !last.names &&
        last.content <= LEAST_CONTENT &&
        !ENDS_COUNTING.test(part)
      ) &&
      (last.asks ||
        isNounFirst ||
        isAlikePair ||
        isSum ||
        last.words >= LEAST_CLAUSE ||
        // "I work at RTA, what was our target?"
        (introducesName(last) && !isListed));
    const isCut = standsApart(piece) || (last && standsApart(last)) || begins;
    if (!last || (isCut && !isTag && !isOption)) {
      // Two halves that a conjunction joins are alike: "total hours and number of entities".
      const isAlike = isListed || isNounFirst || isAlikePair || isSum || ADDS.test(part);
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
        ...(last.isShortened ? { isShortened: true } : {}),
      };
  }
  return joined;
}
