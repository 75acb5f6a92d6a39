import { setImmediate } from 'node:timers/promises';
import type { Reading } from '../../answering/questionReading';
import { phrasingKey, normalizeText, tokenize } from '../../language/text/normalizeText';
import type { Bilingual, EntryKind } from '../../knowledge/knowledgeSchema';
import { detectLanguage, type Language } from '../../language/text/detectLanguage';
import { FUNCTION_WORDS } from '../../language/text/functionWords';
import type { TextLikeness, TextMeaning } from '../../language/text/textMeaning';
import { clusterQuestions } from './clusterQuestions';
import type { UnansweredSpelling, UnansweredQuestions } from './unansweredQuestions';

/** Understands one question; see `Answerer.reading`. */
export type Read = (text: string) => Reading;

/**
 * One spelling of a question, and the language that it is in; Arabic in Latin letters is Arabic.
 */
export interface Spelling extends UnansweredSpelling {
  writtenIn: Language;
}

/** An entry that may take phrasings. */
export interface GapEntry {
  /** The id under which it is written. */
  entryId: string;
  /** The question that stands on buttons. */
  label: Bilingual;
}

/** What people ask without getting an answer: one question, in all its spellings. */
export interface Gap {
  /** How often it was asked. */
  count: number;
  /** Most asked first. */
  spellings: readonly Spelling[];
  /** Entries that come nearest, likeliest first. */
  near: readonly GapEntry[];
}

const MOST_NEAR = 3;
/** Entries of one spelling that are looked at. */
const MOST_COMPARED = 5;
/** Orders and greetings answer no question. */
const TAKES_NO_PHRASINGS: ReadonlySet<EntryKind> = new Set(['command', 'smalltalk']);
/** English that is misspelt beyond repair may read as Arabizi, but for its small words. */
const ENGLISH_SMALL_WORDS = 2;

function writtenIn({ text, language }: UnansweredSpelling, reading: Reading): Language {
  if (!reading.arabizi || detectLanguage(text).script !== 'latin')
    return reading.language ?? language;
  const small = tokenize(normalizeText(text)).filter((word) => FUNCTION_WORDS.has(word));
  return small.length >= ENGLISH_SMALL_WORDS ? 'en' : 'ar';
}

/** A question with the language that it is in. */
export const toSpelling = (question: UnansweredSpelling, reading: Reading): Spelling => ({
  ...question,
  writtenIn: writtenIn(question, reading),
});

/** The entries that most of the spellings come near to. */
function nearest(members: readonly { spelling: Spelling; reading: Reading }[]): GapEntry[] {
  const found = new Map<string, { entry: GapEntry; score: number }>();
  for (const { spelling, reading } of members)
    for (const { family: entryId, label, score } of reading.near) {
      const before = found.get(entryId)?.score ?? 0;
      const entry = { entryId, label };
      found.set(entryId, { entry, score: before + Math.max(0, score) * spelling.count });
    }
  return [...found.values()]
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_NEAR)
    .map(({ entry }) => entry);
}

/**
 * Groups what was asked without an answer by what it asks.
 * @param questions most asked first
 * @param likeness of two questions in meaning; absent: words alone decide
 * @returns most asked first
 */
export function findGaps(
  questions: readonly UnansweredSpelling[],
  read: Read,
  likeness?: TextLikeness,
): Gap[] {
  const members = questions.map((question) => {
    const whole = read(question.text);
    const near = whole.near
      .filter(({ kind }) => !TAKES_NO_PHRASINGS.has(kind))
      .slice(0, MOST_COMPARED);
    return { spelling: toSpelling(question, whole), reading: { ...whole, near } };
  });
  const meaning = (one: number, other: number) => {
    const [a, b] = [members[one], members[other]];
    // The encoder knows Arabic in Latin letters by its looks alone.
    if (!a || !b || a.reading.arabizi || b.reading.arabizi) return undefined;
    return likeness?.(a.spelling.text, b.spelling.text);
  };
  const readings = members.map(({ reading }) => reading);
  return clusterQuestions(readings, meaning)
    .map((group) => {
      const some = group.sort((a, b) => a - b).flatMap((at) => members[at] ?? []);
      return {
        count: some.reduce((sum, { spelling }) => sum + spelling.count, 0),
        spellings: some.map(({ spelling }) => spelling),
        near: nearest(some),
      };
    })
    .sort((a, b) => b.count - a.count);
}

/**
 * The spellings by the language that they are in; of those that ask the same but for case, marks
 * and the like the first one, because an entry may have no more.
 */
export function questionsOf(spellings: readonly Spelling[]): Record<Language, string[]> {
  const questions: Record<Language, string[]> = { en: [], ar: [] };
  const keys = new Set<string>();
  for (const { text, writtenIn: language } of spellings) {
    const key = phrasingKey(text);
    if (!keys.has(key)) questions[language].push(text);
    keys.add(key);
  }
  return questions;
}

const MOST_WORDS = 4;
const LATIN_WORD = /^[a-z0-9]+$/;

/** An id for a new entry, out of the first spelling in English. */
export function draftId(spellings: readonly Spelling[]): string {
  const english = spellings.find((one) => one.writtenIn === 'en')?.text ?? '';
  const words = tokenize(normalizeText(english)).filter(
    (word) => LATIN_WORD.test(word) && !FUNCTION_WORDS.has(word),
  );
  return words.length === 0 ? 'new-question' : words.slice(0, MOST_WORDS).join('-');
}

/** Questions that are grouped at once; a larger number would hold up others. */
export const MOST_GROUPED = 200;
/** Questions that are read before other work gets a turn. */
const READ_AT_ONCE = 10;

/** What people ask without getting an answer, each question once, the most asked first. */
export async function loadGaps(
  unanswered: Pick<UnansweredQuestions, 'open'>,
  read: Read,
  meaning?: TextMeaning,
): Promise<Gap[]> {
  const open = await unanswered.open(MOST_GROUPED);
  const readings = new Map<string, Reading>();
  for (const { text } of open) {
    readings.set(text, read(text));
    if (readings.size % READ_AT_ONCE === 0) await setImmediate();
  }
  const likeness = await meaning?.likenessOf(open.map(({ text }) => text));
  return findGaps(open, (text) => readings.get(text) ?? read(text), likeness);
}
