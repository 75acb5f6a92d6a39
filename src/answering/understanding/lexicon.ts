import { editDistance } from '../../language/text/editDistance';
import { FUNCTION_WORDS } from '../../language/text/functionWords';
import { memoize } from '../../lib/memoize';
import { parseNumber } from '../../language/numbers/parseNumber';
import { LATER_ORDINALS } from '../../language/questions/questionWords';
import { stemWord } from '../../language/text/stemWord';
import { withArticle, withoutArticle, withoutPrefixes } from '../../language/text/arabicPrefixes';
import {
  ARABIZI_CLITICS,
  arabicSkeleton,
  latinSkeleton,
  transliterationCost,
} from '../../language/text/arabizi';
import { DeletionIndex } from './spellingIndex';
import type { PausableWork } from '../../lib/pausableWork';
import { COMMON_ENGLISH_WORDS, GENERAL_QUESTIONS } from '../../language/wordLists';
import { LANGUAGES } from '../../language/text/detectLanguage';
import { normalizeText, tokenize, phrasingKey } from '../../language/text/normalizeText';
import type { Knowledge } from '../../knowledge/knowledge';

/** The words that the bot can make sense of, and the way from a mistyped word to the one meant. */
export interface Lexicon {
  readonly words: LexiconWords;
  has(word: string): boolean;
  /** True for a common word of the language: spelled right, whether it is known here or not. */
  isCommon(word: string): boolean;
  /** The word of the knowledge base that was most likely meant, one or two typing errors away. */
  repair(word: string): string | undefined;
  /**
   * The Arabic word that a word in Latin letters most likely stands for. A known English word
   * stands for itself, unless it is an Arabic name to the letter.
   */
  transliterate(word: string): string | undefined;
}

/** The words of a knowledge base as a lexicon looks them up: plain data. */
export interface LexiconWords {
  /** How often each word stands in the knowledge base. */
  vocabulary: ReadonlyMap<string, number>;
  /** Words that are right as they are although the knowledge base lacks them. */
  general: ReadonlySet<string>;
  stems: ReadonlySet<string>;
  /** By their consonants as Latin letters would have them. */
  bySkeleton: ReadonlyMap<string, readonly string[]>;
  byDeletion: DeletionIndex;
}

const SHORTEST_TO_REPAIR = 4;
/** Short Arabic words are mostly others' neighbours, and inflected ones are no misspellings. */
const SHORTEST_ARABIC = 5;
const LONG_WORD = 7;
const LONGEST_TO_REPAIR = 24;
const MAX_TRANSLITERATION_COST = 1.7;
/** From this count on a word is as common as words get. */
const COMMON = 40;
const LONG_ENOUGH_FOR_ENGLISH = 4;
const NAME_COST = 0.7;
const ARABIC = /^[\u0621-\u064a]+$/;

/** True for what a mistyped word may have been meant as. */
const canBeRepairedTo = (word: string) =>
  word.length >= SHORTEST_TO_REPAIR - 1 && word.length <= LONGEST_TO_REPAIR && !/\d/.test(word);

const depthFor = (word: string) => (word.length >= LONG_WORD ? 2 : 1);

/**
 * Second readings of a Latin spelling: an unspoken qaf typed as a hamza ("2allalat" for قللت), the
 * ch that the Gulf says for kaf ("cham" for كم), a 6 for the letter that differs from ط by a dot,
 * an 8 for ghayn.
 */
const VARIANTS = [
  ['2', '8'],
  ['ch', 'k'],
  ['6', 'dh'],
  ['8', 'gh'],
] as const;

const SPOKEN_ENDING = /(?:[ae]t|an)$/;
/** A word that is written with its ending is likelier: a verb such as خلصت, «أحسن» for "a7san". */
const ENDING_COST = 0.6;

const MOST_REMEMBERED = 5000;

/** Words by their consonants as Latin letters would have them. */
function* indexSkeletons(words: Iterable<string>): PausableWork<Map<string, string[]>> {
  const bySkeleton = new Map<string, string[]>();
  for (const word of words) {
    if (!ARABIC.test(word)) continue;
    // Words stand in the vocabulary as they were written, mostly with the article.
    for (const form of new Set([word, withoutPrefixes(word)])) {
      const skeleton = arabicSkeleton(form);
      const list = bySkeleton.get(skeleton);
      if (list) list.push(form);
      else bySkeleton.set(skeleton, [form]);
    }
    yield;
  }
  return bySkeleton;
}

function* stemsOf(words: Iterable<string>): PausableWork<Set<string>> {
  const stems = new Set<string>();
  for (const word of words) {
    stems.add(stemWord(word));
    yield;
  }
  return stems;
}

/**
 * Pauses after each word.
 * @param vocabulary how often each word stands in the knowledge base
 * @param general words that are right as they are although the knowledge base lacks them
 * @param spellings words of the names as people spell them; they are meant, not always right
 * @param common words of the language that are no misspellings of ours
 */
export function* makeLexicon(
  vocabulary: ReadonlyMap<string, number>,
  general: ReadonlySet<string>,
  spellings: ReadonlySet<string> = new Set(),
  common: ReadonlySet<string> = new Set(),
): PausableWork<Lexicon> {
  return createLexicon(yield* makeLexiconWords(vocabulary, general, spellings), common);
}

function* makeLexiconWords(
  vocabulary: ReadonlyMap<string, number>,
  general: ReadonlySet<string>,
  spellings: ReadonlySet<string>,
): PausableWork<LexiconWords> {
  const stems = yield* stemsOf(vocabulary.keys());
  const bySkeleton = yield* indexSkeletons(
    new Set([...vocabulary.keys(), ...general, ...stems, ...spellings]),
  );
  const known = new Set([...vocabulary.keys(), ...spellings, ...FUNCTION_WORDS]);
  const byDeletion = yield* DeletionIndex.making([...known].filter(canBeRepairedTo), depthFor);
  return { vocabulary, general, stems, bySkeleton, byDeletion };
}

/** @param common words of the language that are no misspellings of ours */
export function createLexicon(
  words: LexiconWords,
  common: ReadonlySet<string> = COMMON_ENGLISH_WORDS,
): Lexicon {
  const { vocabulary, general, stems, bySkeleton, byDeletion } = words;
  const frequency = (word: string) =>
    FUNCTION_WORDS.has(word)
      ? COMMON
      : Math.max(vocabulary.get(word) ?? 0, vocabulary.get(withArticle(word)) ?? 0);
  const nearest = (latin: string) => {
    if (latinSkeleton(latin) === '') return undefined;
    const [best] = (bySkeleton.get(latinSkeleton(latin)) ?? [])
      .map((word) => {
        const distance = transliterationCost(latin, word);
        return { word, distance, cost: distance - Math.min(frequency(word), COMMON) / 100 };
      })
      .sort((a, b) => a.cost - b.cost);
    return best && best.cost <= MAX_TRANSLITERATION_COST ? best : undefined;
  };

  return {
    words,
    has: (word) => vocabulary.has(word) || general.has(word) || stems.has(word),
    isCommon: (word) => common.has(word),
    repair: memoize((word) => {
      const spoken = asSpoken(word).find((one) => vocabulary.has(one));
      if (spoken !== undefined) return spoken;
      if (word.length < SHORTEST_TO_REPAIR || word.length > LONGEST_TO_REPAIR || /\d/.test(word))
        return undefined;
      if (ARABIC.test(word) && (word.length < SHORTEST_ARABIC || stems.has(stemWord(word))))
        return undefined;
      // «السابعة» is no misspelt «الرابعة», «ثلاثمئة» no misspelt «ثلاثة».
      if (LATER_ORDINALS.has(withoutPrefixes(word)) || parseNumber(word) !== undefined)
        return undefined;
      const limit = depthFor(word);
      const [best] = [...byDeletion.near(word, limit)]
        // A misspelling that stands among the names is known as such: what is meant is another
        // word.
        .filter((found) => found !== word)
        .map((found) => ({ found, distance: editDistance(word, found, limit) }))
        .filter(({ distance }) => distance <= limit)
        .sort(
          (a, b) =>
            a.distance - b.distance ||
            frequency(b.found) - frequency(a.found) ||
            // A letter is sooner left out than put in.
            b.found.length - a.found.length,
        );
      return best?.found;
    }, MOST_REMEMBERED),
    transliterate: memoize((word) => {
      // "nesbat" for نسبة before a genitive, "shukran" for شكراً: endings that are heard, not
      // written.
      const bare = SPOKEN_ENDING.test(word) ? nearest(word.replace(SPOKEN_ENDING, 'a')) : undefined;
      const ending = bare && { ...bare, cost: bare.cost + ENDING_COST };
      const parts = ARABIZI_CLITICS.flatMap(([clitic, arabic, cost]) => {
        const rest = clitic.test(word) ? nearest(word.replace(clitic, '')) : undefined;
        if (!rest) return [];
        const whole = arabic + withoutArticle(rest.word);
        // With an article in front it is no name to the letter.
        return [{ word: whole, distance: Infinity, cost: rest.cost + cost }];
      });
      const variants = VARIANTS.filter(([typed]) => word.includes(typed)).map(([typed, meant]) =>
        nearest(word.replaceAll(typed, meant)),
      );
      const whole = nearest(word);
      const found = [whole, ending, ...variants, ...parts].filter((item) => item !== undefined);
      const [best] = found.sort((a, b) => a.cost - b.cost);
      const english = word.length >= LONG_ENOUGH_FOR_ENGLISH && vocabulary.has(word);
      const isName =
        best &&
        // A number is no name because the other word is frequent: "zero", "billion".
        (parseNumber(word) === undefined ? best.cost : best.distance) < NAME_COST &&
        !FUNCTION_WORDS.has(best.word);
      return english && !isName ? undefined : best?.word;
    }, MOST_REMEMBERED),
  };
}

function* countWords(knowledge: Knowledge): PausableWork<Map<string, number>> {
  const counts = new Map<string, number>();
  const count = (text: string) => {
    for (const word of phrasingKey(text).split(' '))
      if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  const counted = new Set<string>();
  for (const { family, patterns, answer } of knowledge.entries) {
    for (const language of LANGUAGES) {
      if (!counted.has(family))
        patterns[language].forEach((text) => count(text.replace(/\{\w+\}/g, ' ')));
      count(answer[language]);
    }
    counted.add(family);
    yield;
  }
  for (const { full, short } of knowledge.names)
    [full, short].forEach(({ en, ar }) => [en, ar].forEach(count));
  return counts;
}

/** «شيرة», «يهة»: along the Gulf many a ج is said, and written, as ي. */
const withJeem = (word: string): string[] =>
  [...word].flatMap((letter, at) =>
    letter === 'ي' ? [`${word.slice(0, at)}ج${word.slice(at + 1)}`] : [],
  );

/** «شترت», «لغوا», «نضمت»: the alif that a verb begins with is often not said, and not written. */
const withAlif = (word: string): string[] =>
  ARABIC.test(word) && word.length >= SHORTEST_TO_REPAIR ? [`ا${word}`] : [];

/** What a word that is written as it is spoken may stand for. */
const asSpoken = (word: string): string[] => [...withJeem(word), ...withAlif(word)];

/**
 * The words of a knowledge base and of its names, ready to be repaired and transliterated. Pauses
 * after each entry.
 */
export function* makeKnowledgeLexicon(knowledge: Knowledge): PausableWork<Lexicon> {
  const vocabulary = yield* countWords(knowledge);
  const general = new Set(FUNCTION_WORDS);
  for (const language of LANGUAGES) {
    for (const text of GENERAL_QUESTIONS[language]) {
      for (const word of phrasingKey(text).split(' ')) general.add(word);
    }
  }
  const spellings = knowledge.names
    .flatMap(({ aliases }) => aliases)
    .flatMap((alias) => tokenize(normalizeText(alias)));
  return yield* makeLexicon(vocabulary, general, new Set(spellings), COMMON_ENGLISH_WORDS);
}
