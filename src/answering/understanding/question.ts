import { ARABIC_ARTICLE, withArticle, withoutArticle } from '../../language/text/arabicPrefixes';
import { INSIDE, isArabiziWord, LONE_ARTICLE } from '../../language/text/arabizi';
import { cleanText } from '../../language/text/cleanText';
import {
  detectLanguage,
  type Detected,
  type Language,
  type Script,
} from '../../language/text/detectLanguage';
import { FUNCTION_WORDS } from '../../language/text/functionWords';
import { inArabicLayout, inEnglishLayout } from '../../language/text/keyboardLayout';
import { normalizeText, tokenize } from '../../language/text/normalizeText';
import { stemWord } from '../../language/text/stemWord';
import type { NameType } from '../../knowledge/knowledge';
import type { Lexicon } from './lexicon';
import type { Mention, NameLinker } from './nameLinker';
import { linkAsMeant } from './repairedNames';
import { writeOutShorthand } from '../../language/questions/shorthand';
import {
  GOAL_STEMS,
  NEGATIONS,
  PERSON_WORDS,
  RESULT_STEMS,
  TARGET_STEMS,
  PERCENT_SIGN,
  PERCENT_WORDS,
} from '../../language/questions/questionWords';
import type { EntryKind } from '../../knowledge/knowledgeSchema';
import { parseNumber } from '../../language/numbers/parseNumber';

/** One word of a question, or a name in it. */
export interface Term {
  /** The word as it is compared, or `@entity`, `@phase`, `@journey` for a name. */
  word: string;
  stem: string;
  /** False for names and for words that only carry the question. */
  content: boolean;
  /** False if no known word is near. */
  known: boolean;
}

/** A question as it was understood. */
export interface Question {
  /** Cleaned text as typed. */
  text: string;
  language: Language | undefined;
  script: Script;
  terms: readonly Term[];
  mentions: readonly Mention[];
  /** The normalised words in one string: equal for two texts that are the same question. */
  key: string;
}

/** The question's words that stand in place of a name in a written phrasing. */
const SLOT_WORDS: ReadonlyMap<string, NameType> = new Map([
  ['entityslot', 'entity'],
  ['phaseslot', 'phase'],
  ['journeyslot', 'journey'],
]);

/** Turns `{entity}` in a written phrasing into a word that is taken for a name. */
export function withSlots(pattern: string): string {
  return pattern.replace(/\{(entity|phase|journey)\}/g, ' $1slot ');
}

/** True also with an Arabic conjunction in front: «وفي», «فمتى». */
const isFunctionWord = (word: string) =>
  FUNCTION_WORDS.has(word) || (/^[وف]/.test(word) && FUNCTION_WORDS.has(word.slice(1)));

const isNumeric = (word: string) => /^\d/.test(word);

function asWritten(word: string, lexicon: Lexicon): Term {
  const numeric = isNumeric(word);
  return {
    word,
    stem: stemWord(word),
    content: !numeric && !isFunctionWord(word),
    known: numeric || lexicon.has(word),
  };
}

/** The term that a word stands for, repaired if it is unknown and a known word is near. */
function asMeant(word: string, lexicon: Lexicon): Term {
  if (isFunctionWord(word) || isNumeric(word) || lexicon.has(word)) return asWritten(word, lexicon);
  const repaired = lexicon.isCommon(word) ? undefined : lexicon.repair(word);
  const meant = repaired ?? word;
  return {
    word: meant,
    stem: stemWord(meant),
    content: !isFunctionWord(meant),
    known: repaired !== undefined,
  };
}

function slotMentions(words: readonly string[]): Mention[] {
  return words.flatMap((word, start) => {
    const type = SLOT_WORDS.get(word);
    return type ? [{ start, end: start + 1, type, ids: [] }] : [];
  });
}

const overlaps = (mention: Mention, others: readonly Mention[]) =>
  others.some(({ start, end }) => mention.start < end && start < mention.end);

/** Writes the words of an Arabizi text in Arabic script, names and numbers left as they are. */
function inArabicScript(
  typed: readonly string[],
  named: readonly Mention[],
  lexicon: Lexicon,
): string[] {
  return typed.map((word, at) => {
    const inName = named.some(({ start, end }) => at >= start && at < end);
    if (inName || !/[a-z]/.test(word)) return word;
    if (LONE_ARTICLE.test(word)) return ARABIC_ARTICLE;
    const arabic = (at > 0 ? INSIDE[word] : undefined) ?? lexicon.transliterate(word);
    if (arabic === undefined) return word;
    return LONE_ARTICLE.test(typed[at - 1] ?? '') ? withArticle(withoutArticle(arabic)) : arabic;
  });
}

/** "What % was saved": a sign alone is a word. */
const withPercentWord = (text: string): string => {
  if (!/[%٪]/.test(text)) return text;
  const word = /\p{Script=Arabic}/u.test(text) ? PERCENT_SIGN.ar : PERCENT_SIGN.en;
  return text.replace(/\s*(?<!\p{Nd}\s*)[%٪]\s*/gu, ` ${word} `).trim();
};

/** So many English words for each other one make a sentence English: "wen did phase 2 start". */
const ENGLISH_FOR_EACH_OTHER = 2;
const LEAST_ENGLISH = 2;

function isPlainEnglish(words: readonly string[], lexicon: Lexicon): boolean {
  const english = words.filter(
    (word) => !isArabiziWord(word) && (FUNCTION_WORDS.has(word) || lexicon.isCommon(word)),
  );
  const others = words.length - english.length;
  return english.length >= Math.max(LEAST_ENGLISH, others * ENGLISH_FOR_EACH_OTHER);
}

/** Latin text without an English word in it that reads as Arabic nearly throughout. */
function isReadAsArabizi(
  { script }: Detected,
  typed: readonly string[],
  named: readonly Mention[],
  lexicon: Lexicon,
): boolean {
  if (script !== 'latin' && script !== 'arabizi') return false;
  const isUnnamedWord = (word: string, at: number): boolean =>
    /[a-z]/.test(word) && !named.some(({ start, end }) => at >= start && at < end);
  const words = typed.filter((word, at) => /^[a-z]{3,}/.test(word) && isUnnamedWord(word, at));
  if (isPlainEnglish(typed.filter(isUnnamedWord), lexicon)) return false;
  const english = words.filter((word) => FUNCTION_WORDS.has(word));
  const strange = words.filter(
    (word) => !english.includes(word) && !lexicon.has(word) && lexicon.repair(word) === undefined,
  );
  // "And SOP2?" has one English word and a name that nobody has to know.
  if (english.length > 0 && english.length >= strange.length) return false;
  if (script === 'arabizi') return true;
  const readable = strange.filter((word) => lexicon.transliterate(word) !== undefined);
  return (
    strange.length > 0 && strange.length * 2 >= words.length && readable.length * 2 > strange.length
  );
}

/** Whether enough of a text's words are words, of those long enough to tell. */
function areWords(
  typed: readonly string[],
  isEnough: (share: number) => boolean,
  lexicon: Lexicon,
): boolean {
  const words = typed.filter((word) => word.length > 1 && /\p{L}/u.test(word));
  let known = 0;
  for (const word of words) {
    const isWord =
      FUNCTION_WORDS.has(word) ||
      lexicon.has(word) ||
      lexicon.isCommon(word) ||
      lexicon.has(stemWord(word));
    if (isWord) known += 1;
    if (isEnough(known / words.length)) return true;
  }
  return false;
}

const wordsOf = (text: string): string[] => tokenize(normalizeText(text));

/** So much of a text at most, and so much of it turned back at least, has to be words. */
const MOST_AS_TYPED = 0.25;
const LEAST_TURNED_BACK = 0.75;

/**
 * What was meant if a text was typed in the layout of the other language.
 * @param words those of the text
 */
function inMeantLayout(text: string, words: readonly string[], lexicon: Lexicon): string {
  if (areWords(words, (share) => share > MOST_AS_TYPED, lexicon)) return text;
  const turned = /[a-z]/i.test(text) ? inArabicLayout(text) : inEnglishLayout(text);
  const isMeant = areWords(wordsOf(turned), (share) => share >= LEAST_TURNED_BACK, lexicon);
  return isMeant ? turned : text;
}

/** Reads texts in the light of one knowledge base. */
export class QuestionReader {
  /** Cached, because words of phrasings repeat. */
  private readonly writtenTerms = new Map<string, Term>();
  private readings = new Map<string, Question>();

  constructor(
    readonly linker: NameLinker,
    readonly lexicon: Lexicon,
  ) {}

  /** Takes over readings of phrasings, and returns those that it had. */
  exchangeReadings(readings: ReadonlyMap<string, Question>): ReadonlyMap<string, Question> {
    const before = this.readings;
    this.readings = new Map(readings);
    return before;
  }

  /** Reads what somebody typed, with what was probably meant if it is misspelt. */
  read(raw: string): Question {
    const { lexicon } = this;
    const clean = cleanText(raw);
    const words = wordsOf(clean);
    const typed = inMeantLayout(clean, words, lexicon);
    const text = withPercentWord(writeOutShorthand(typed, (word) => lexicon.has(word)));
    return this.understand({ text, typed: text === clean ? words : wordsOf(text) }, (word) =>
      asMeant(word, lexicon),
    );
  }

  /**
   * Reads a phrasing of the knowledge base, slots included, as it is written.
   * @param before read texts in the light of an earlier version, with the same names: its readings
   * hold, except where Arabic in Latin letters depends on which words there are
   */
  readWritten(pattern: string, before?: QuestionReader): Question {
    const earlier = before?.readings.get(pattern);
    const reading =
      this.readings.get(pattern) ??
      (earlier && earlier.script !== 'arabizi' ? earlier : this.readAsWritten(pattern));
    this.readings.set(pattern, reading);
    return reading;
  }

  private readAsWritten(pattern: string): Question {
    const text = cleanText(withSlots(pattern));
    return this.understand({ text, typed: wordsOf(text) }, (word) => {
      const term = this.writtenTerms.get(word) ?? asWritten(word, this.lexicon);
      this.writtenTerms.set(word, term);
      return term;
    });
  }

  private understand(
    { text, typed }: { text: string; typed: string[] },
    toTerm: (word: string) => Term,
  ): Question {
    const { linker, lexicon } = this;
    const detected = detectLanguage(text);
    const slots = slotMentions(typed);
    const direct = linkAsMeant(typed, linker, lexicon).filter(
      (mention) => !overlaps(mention, slots),
    );
    const named = [...slots, ...direct];
    const { language, script } = isReadAsArabizi(detected, typed, named, lexicon)
      ? { language: 'ar' as const, script: 'arabizi' as const }
      : detected.script === 'arabizi'
        ? { language: 'en' as const, script: 'latin' as const }
        : detected;
    let words = typed;
    let mentions = named;
    if (script === 'arabizi') {
      words = inArabicScript(typed, named, lexicon);
      mentions = [...named, ...linker.link(words).filter((mention) => !overlaps(mention, named))];
    }
    const terms: Term[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const mention = mentions.find(({ start, end }) => at >= start && at < end);
      if (!mention || mention.type === 'other') terms.push(toTerm(words[at] ?? ''));
      else if (mention.start === at) {
        const slot = `@${mention.type}`;
        terms.push({ word: slot, stem: slot, content: false, known: true });
      }
    }
    mentions = mentions.map((mention) =>
      mention.type === 'other'
        ? { ...mention, stems: words.slice(mention.start, mention.end).map(stemWord) }
        : mention,
    );
    return { text, language, script, terms, mentions, key: words.join(' ') };
  }
}

/** The words that tell which kind is asked for; goal, target and result are never mixed. */
const CUES: readonly (readonly [EntryKind, ReadonlySet<string>])[] = [
  ['target', TARGET_STEMS],
  ['result', RESULT_STEMS],
  ['goal', GOAL_STEMS],
  ['person', PERSON_WORDS],
];

/** The kinds that the question asks for by name; empty if it does not say. */
export function askedKinds({ terms }: Question): ReadonlySet<EntryKind> {
  const found = new Set<EntryKind>();
  terms.forEach(({ stem }, at) => {
    for (const [kind, stems] of CUES) {
      if (!stems.has(stem)) continue;
      const before = terms.slice(Math.max(0, at - 2), at);
      if (!before.some(({ word }) => NEGATIONS.has(word))) found.add(kind);
    }
  });
  return found;
}

/** What was to be reached and what was reached exclude one another; "aim" may mean a target too. */
const EXCLUDES: Readonly<Partial<Record<EntryKind, readonly EntryKind[]>>> = {
  goal: ['result'],
  target: ['result', 'goal'],
  result: ['target', 'goal'],
};
const AGREES = 0.05;
const CONTRADICTS = -0.12;

/** How well a family's kind fits the kind asked for: a bonus, a penalty or nothing. */
export function kindAgreement(kind: EntryKind, asked: ReadonlySet<EntryKind>): number {
  if (asked.size === 0) return 0;
  if (asked.has(kind)) return AGREES;
  return [...asked].some((other) => EXCLUDES[other]?.includes(kind)) ? CONTRADICTS : 0;
}

/** The figures in a text, by what they count. */
export interface Figures {
  percents: ReadonlySet<number>;
  years: ReadonlySet<number>;
  /** Every number, percentages and years included. */
  numbers: ReadonlySet<number>;
}

const isYear = (value: number) => Number.isInteger(value) && value >= 1990 && value <= 2100;

/** From here on a number in letters multiplies the one before it. */
const LEAST_SCALE = 1e3;

/**
 * Reads the figures of normalised words; a number word counts as its number, and "336 million" as
 * 336 and as 336,000,000.
 */
export function figuresIn(words: readonly string[]): Figures {
  const percents = new Set<number>();
  const years = new Set<number>();
  const numbers = new Set<number>();
  words.forEach((word, at) => {
    const value = parseNumber(word.replace('%', ''));
    if (value === undefined) return;
    const before = parseNumber(words[at - 1] ?? '');
    // The "million" of "336 million" is no figure of its own.
    if (value >= LEAST_SCALE && before !== undefined && /^\p{L}+$/u.test(word)) {
      numbers.add(before * value);
      return;
    }
    numbers.add(value);
    if (word.endsWith('%') || (value <= 100 && PERCENT_WORDS.has(words[at + 1] ?? ''))) {
      percents.add(value);
    } else if (isYear(value)) years.add(value);
  });
  return { percents, years, numbers };
}

const SAME_YEAR = 0.06;
const OTHER_YEAR = -0.05;
const SAME_NUMBER = 0.12;
/** Smaller ones are everywhere and tell nothing. */
const SMALLEST_TELLING = 10;

/** No phrasing has this year, but some have others. */
const YEAR_OF_OTHERS = -0.12;
/** A year with a smaller share than this is incidental, such as the year of a report. */
const SELDOM = 0.5;

/**
 * How well the years of a question fit those that an entry is asked for by: what is asked for by
 * one year is seldom the answer for another.
 * @param known the years of its phrasings, each with the number of phrasings
 * @param leftOut one of its phrasings does not count
 */
export function yearAgreement(
  asked: Figures,
  known: ReadonlyMap<number, number>,
  leftOut: boolean,
): number {
  if (asked.years.size === 0 || known.size === 0) return 0;
  const enough = Math.max(...known.values()) * SELDOM + (leftOut ? 1 : 0);
  const isKnown = [...asked.years].some((year) => (known.get(year) ?? 0) > enough);
  return isKnown ? 0 : YEAR_OF_OTHERS;
}

/** How well the figures of an answer fit those of a question: years, and other telling numbers. */
export function figureAgreement(asked: Figures, answered: Figures): number {
  if (asked.numbers.size === 0) return 0;
  let total = 0;
  if (asked.years.size > 0 && answered.years.size > 0) {
    total += [...asked.years].some((year) => answered.years.has(year)) ? SAME_YEAR : OTHER_YEAR;
  }
  const telling = [...asked.numbers].filter(
    (value) => !asked.years.has(value) && (value >= SMALLEST_TELLING || !Number.isInteger(value)),
  );
  if (telling.some((value) => answered.numbers.has(value))) total += SAME_NUMBER;
  return total;
}
