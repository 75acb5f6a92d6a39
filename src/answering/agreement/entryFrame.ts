import answeringTerms from '../../language/questions/answeringTerms.json';
import { withoutPrefixes } from '../../language/text/arabicPrefixes';
import { wordSet } from '../../language/text/wordSet';
import type { CueWord } from '../../frames/cues/cue';
import { cueWordsOf } from '../../frames/cues/cueWords';
import { findCues } from '../../frames/cues/findCues';
import { nameKey } from '../../knowledge/knowledgeNames';
import type { ExpandedEntry } from '../../knowledge/knowledge';
import type { PausableWork } from '../../lib/pausableWork';
import { LANGUAGES } from '../../language/text/detectLanguage';
import { FUNCTION_WORDS } from '../../language/text/functionWords';
import { stemWord } from '../../language/text/stemWord';
import { MEASURES, type Frame } from '../../frames/frame';
import { YEAR } from '../../frames/periods';
import { tokenize, normalizeText } from '../../language/text/normalizeText';
import { withSlots } from '../understanding/question';

/** What an entry is asked for and what it answers with, read from its own texts. */
export interface EntryFrame {
  /** `asks.when`, `of_what.money`, `polarity.negated`: of its phrasings and its answer. */
  cues: ReadonlySet<string>;
  /** Those of its answer alone. */
  answeredCues: ReadonlySet<string>;
  /** Those of its phrasings alone. */
  askedCues: ReadonlySet<string>;
  /** Of its phrasings, its answer and the date for which it holds. */
  years: ReadonlySet<string>;
  /** Years of its answer and its date. */
  answeredYears: ReadonlySet<string>;
  /** Nearly all its phrasings have a figure: "what does the 98.86% mean?" */
  isOfFigure: boolean;
  /** Stems of the words that nearly all its phrasings have, if there are such in each language. */
  theme: ReadonlySet<string>;
  /** The question on its button asks how much there is of what savings are not given in: CO2. */
  isOfOddQuantity: boolean;
  /** The question on its button asks for a date of the Islamic calendar. */
  isOfHijri: boolean;
  /** Its phrasings and answers, normalised, with blanks around each. */
  texts: string;
}

const HIJRI = wordSet(answeringTerms.entryFrame.hijri);

/** Asks for the Islamic calendar or names a date of it: "hijri", «رجب», 1441. */
export const isHijriWord = (word: string): boolean =>
  HIJRI.has(withoutPrefixes(word)) || HIJRI.has(word) || /^1[34]\d\d(?:ه|هـ|h|ah)?$/.test(word);

const cuesIn = (text: string): string[] =>
  findCues(cueWordsOf(text)).map(({ section, id }) => `${section}.${id}`);

const QUANTITY = new Set(['asks.how_many', 'asks.how_much']);
const MEASURE_CUES = new Set([...MEASURES].map((id) => `of_what.${id}`));

/** "How much CO2", «كم كلفت»: how much there is of what savings are not given in. */
function asksForOddQuantity(text: string): boolean {
  const cues = cuesIn(text);
  const attributes = cues.filter((cue) => cue.startsWith('of_what.'));
  return (
    cues.some((cue) => QUANTITY.has(cue)) &&
    attributes.length > 0 &&
    !attributes.some((cue) => MEASURE_CUES.has(cue))
  );
}

/** The years that a text names. */
export const yearsIn = (text: string): string[] =>
  tokenize(normalizeText(text)).filter((word) => YEAR.test(word));

/** A number that is no year. */
const FIGURE = /^(?!(?:19|20)\d\d$)\d/;
/** The share of phrasings from which on an entry is about what they have in common. */
const MOST = 0.8;

const isOfFigure = (phrasings: readonly string[]): boolean => {
  const withFigure = phrasings.filter((text) =>
    tokenize(normalizeText(text)).some((word) => FIGURE.test(word)),
  );
  return phrasings.length > 0 && withFigure.length / phrasings.length >= MOST;
};

/** The stems that most of the phrasings in a language have. */
function commonStems(phrasings: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of phrasings) {
    const words = tokenize(normalizeText(text)).filter((word) => !FUNCTION_WORDS.has(word));
    const stems = new Set(words.map((word) => stemWord(withoutPrefixes(word))));
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return [...counts].flatMap(([stem, count]) => (count / phrasings.length >= MOST ? [stem] : []));
}

function themeOf(patterns: ExpandedEntry['patterns']): Set<string> {
  const themes = LANGUAGES.map((language) => commonStems(patterns[language]));
  return new Set(themes.every(({ length }) => length > 0) ? themes.flat() : []);
}

/** Whether a word of a question is one that an entry is about. */
export const isOfTheme = (
  { theme }: EntryFrame,
  { typed, read }: Pick<CueWord, 'typed' | 'read'>,
): boolean =>
  [typed, read].some(
    (word) => theme.has(stemWord(word)) || theme.has(stemWord(withoutPrefixes(word))),
  );

/** Whether a question has a word that an entry is about. */
export const speaksOfTheme = (entryFrame: EntryFrame, { words }: Frame): boolean =>
  words.some((word) => isOfTheme(entryFrame, word));

/** Read when an entry is first to answer, because there are hundreds. */
const known = new WeakMap<ExpandedEntry, EntryFrame>();

export function frameOfEntry(entry: ExpandedEntry): EntryFrame {
  const frame = known.get(entry) ?? readEntryFrame(entry);
  known.set(entry, frame);
  return frame;
}

/** Keeps frames that were read of the same entries before. */
export function keepFrames(frames: ReadonlyMap<ExpandedEntry, EntryFrame>): void {
  for (const [entry, frame] of frames) known.set(entry, frame);
}

/** The frames of entries; pauses after each, about 5 ms. */
export function* framesOf(
  entries: readonly ExpandedEntry[],
): PausableWork<Map<ExpandedEntry, EntryFrame>> {
  const frames = new Map<ExpandedEntry, EntryFrame>();
  for (const entry of entries) {
    frames.set(entry, frameOfEntry(entry));
    yield;
  }
  return frames;
}

/** What an entry is asked for: all expansions of one that is written have the same phrasings. */
interface PhrasingsFrame extends Pick<EntryFrame, 'askedCues' | 'isOfFigure' | 'theme'> {
  years: readonly string[];
  texts: string;
}

const textOf = (text: string): string => ` ${nameKey(text)} `;

const knownPhrasings = new WeakMap<ExpandedEntry['patterns'], PhrasingsFrame>();

function frameOfPhrasings(patterns: ExpandedEntry['patterns']): PhrasingsFrame {
  const before = knownPhrasings.get(patterns);
  if (before) return before;
  const phrasings = LANGUAGES.flatMap((language) => patterns[language]).map(withSlots);
  const frame = {
    askedCues: new Set(phrasings.flatMap(cuesIn)),
    isOfFigure: isOfFigure(phrasings),
    theme: themeOf(patterns),
    years: phrasings.flatMap(yearsIn),
    texts: phrasings.map(textOf).join('\n'),
  };
  knownPhrasings.set(patterns, frame);
  return frame;
}

function readEntryFrame({ label, patterns, answer, asOf }: ExpandedEntry): EntryFrame {
  const { years, texts, ...asked } = frameOfPhrasings(patterns);
  const answers = LANGUAGES.map((language) => answer[language]);
  const answeredYears = new Set([
    ...answers.flatMap(yearsIn),
    ...(asOf === undefined ? [] : [asOf.slice(0, 'YYYY'.length)]),
  ]);
  const answeredCues = new Set(answers.flatMap(cuesIn));
  return {
    ...asked,
    answeredCues,
    cues: new Set([...asked.askedCues, ...answeredCues]),
    years: new Set([...answeredYears, ...years]),
    answeredYears,
    isOfOddQuantity: asksForOddQuantity(label.en),
    isOfHijri: tokenize(normalizeText(label.en)).includes('hijri'),
    texts: [...(texts === '' ? [] : [texts]), ...answers.map(textOf)].join('\n'),
  };
}
