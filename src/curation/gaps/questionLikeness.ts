import type { NearEntry, Reading } from '../../answering/questionReading';
import { LANGUAGES } from '../../language/text/detectLanguage';
import { GENERAL_QUESTIONS } from '../../language/wordLists';
import { normalizeText, tokenize } from '../../language/text/normalizeText';
import { ComparedWords, toWord, type Word } from './wordLikeness';

/** How alike two questions of a list are in meaning, by position; see {@link TextLikeness}. */
export type PairLikeness = (one: number, other: number) => number | undefined;

/** A text that is compared: its words by number, with the weight of each. */
interface Weighted {
  words: readonly { word: number; weight: number }[];
  near: readonly NearEntry[];
}

/** How much what a word stands for counts beside a word of which nothing is known. */
const UNKNOWN_WORD = 0.6;
/** How much the nearest entries count beside the words. */
const NEAR_SHARE = 0.12;
/** What the cosine of what two questions mean adds, from the cosine of any two on. */
const MEANING_SHARE = 0.6;
const USUAL_COSINE = 0.1;

/** The weight of a question's words, and how much of it another question has. */
function cover(
  { words }: Weighted,
  { words: others }: Weighted,
  compared: ComparedWords,
): { covered: number; all: number } {
  let covered = 0;
  let all = 0;
  for (const { word, weight } of words) {
    let most = 0;
    for (const other of others) most = Math.max(most, compared.likeness(word, other.word));
    covered += weight * most;
    all += weight;
  }
  return { covered, all };
}

/** The cosine of what two questions come near to. */
function nearness(a: readonly NearEntry[], b: readonly NearEntry[]): number {
  const scores = new Map(a.map(({ family, score }) => [family, Math.max(0, score)]));
  const lengthOf = (near: readonly NearEntry[]) =>
    Math.hypot(...near.map(({ score }) => Math.max(0, score)));
  const product = b.reduce(
    (sum, { family, score }) => sum + (scores.get(family) ?? 0) * Math.max(0, score),
    0,
  );
  return product === 0 ? 0 : product / (lengthOf(a) * lengthOf(b));
}

/**
 * How likely two questions ask the same: each word is aligned with the likest of the other
 * question, weighted by how rare it is (Mihalcea, Corley and Strapparava, "Corpus-based and
 * knowledge-based measures of text semantic similarity", 2006), and the entries that they come near
 * to are compared, because each entry has its phrasings in both languages. What they mean adds to it.
 * @param meaning of two questions by their positions; absent: words alone decide
 * @returns a symmetrical matrix, about 0 to 1
 */
export function questionLikenesses(
  readings: readonly Reading[],
  meaning: PairLikeness = () => undefined,
): Float64Array[] {
  const compared = new ComparedWords();
  const texts = weigh(readings, compared);
  const rows = texts.map(() => new Float64Array(texts.length));
  texts.forEach((a, row) => {
    for (let column = row; column < texts.length; column += 1) {
      const b = texts[column];
      if (!b) continue;
      const [there, back] = [cover(a, b, compared), cover(b, a, compared)];
      const all = there.all + back.all;
      const words = all === 0 ? 0 : (there.covered + back.covered) / all;
      const meant = (meaning(row, column) ?? USUAL_COSINE) - USUAL_COSINE;
      const likeness =
        (1 - NEAR_SHARE) * words + NEAR_SHARE * nearness(a.near, b.near) + MEANING_SHARE * meant;
      (rows[row] as Float64Array)[column] = likeness;
      (rows[column] as Float64Array)[row] = likeness;
    }
  });
  return rows;
}

/** What counts as the same word where it is counted how many use it. */
const keyOf = ({ notions, stem }: Word): string =>
  notions.size > 0 ? [...notions].sort((a, b) => a - b).join(' ') : stem;

function countUsers(
  texts: readonly (readonly Word[])[],
  users: Map<string, number>,
): Map<string, number> {
  for (const words of texts)
    for (const key of new Set(words.map(keyOf))) users.set(key, (users.get(key) ?? 0) + 1);
  return users;
}

/** What people ask elsewhere. */
interface Background {
  questions: number;
  /** How many of them use a word. */
  users: ReadonlyMap<string, number>;
}

let counted: Background | undefined;

/**
 * How rare words are in general: if all that is asked without an answer is one question in ten
 * spellings, its words would else seem common.
 */
function background(): Background {
  if (counted) return counted;
  const texts = LANGUAGES.flatMap((language) => GENERAL_QUESTIONS[language]).map((text) =>
    tokenize(normalizeText(text)).map((word) => toWord(word, word, false)),
  );
  counted = { questions: texts.length, users: countUsers(texts, new Map()) };
  return counted;
}

function weigh(readings: readonly Reading[], compared: ComparedWords): Weighted[] {
  const texts = readings.map(({ words, arabizi }) =>
    words.map(({ typed, read }) => toWord(typed, read, arabizi)),
  );
  const { questions, users: others } = background();
  const users = countUsers(texts, new Map(others));
  const weightOf = (word: Word) =>
    Math.log(1 + (texts.length + questions) / (users.get(keyOf(word)) ?? 1)) *
    (word.notions.size > 0 ? 1 : UNKNOWN_WORD);
  return texts.map((words, at) => ({
    words: words.map((word) => ({ word: compared.add(word), weight: weightOf(word) })),
    near: readings[at]?.near ?? [],
  }));
}
