import { editDistance } from '../text/editDistance';
import { withoutPrefixes } from '../text/arabicPrefixes';
import { wordSet, type WordLines } from '../text/wordSet';
import { cleanInput, typedTokens, type Token } from './tokens';
import tokenWords from './tokenWords.json';

interface Phrase<T> {
  words: readonly string[];
  value: T;
}

/** Fixed expressions of one to several tokens. */
export interface PhraseTable<T> {
  /** By their first word. */
  byWord: ReadonlyMap<string, readonly Phrase<T>[]>;
  /** Those whose first word may be misspelt, by its first letter. */
  byLetter: ReadonlyMap<string, readonly Phrase<T>[]>;
}

/** Where a phrase was found. */
export interface FoundPhrase<T> {
  value: T;
  /** Index of the first token behind it. */
  end: number;
}

/** What counts as the same word. */
export interface Likeness {
  /** One letter wrong in a word of six and more. */
  typos?: boolean;
  /** Arabic words without the article and the prepositions in front of it. */
  prefixes?: boolean;
}

const SHORTEST_TYPO = 6;

/** One letter wrong, the first one right: "receipt" is not a misspelt "ereceipt". */
const isTypo = (typed: string, word: string): boolean =>
  typed.length >= SHORTEST_TYPO &&
  word.length >= SHORTEST_TYPO &&
  typed[0] === word[0] &&
  editDistance(typed, word, 1) <= 1;

function add<T>(index: Map<string, Phrase<T>[]>, key: string, phrase: Phrase<T>): void {
  const phrases = index.get(key);
  if (phrases) phrases.push(phrase);
  else index.set(key, [phrase]);
}

/** The phrases of a list, which commas divide. */
export const phrasesIn = (lines: WordLines): string[] =>
  [lines]
    .flat()
    .join()
    .split(',')
    .map((phrase) => phrase.trim())
    .filter(Boolean);

/** Builds a table from rows of a value and its phrases. */
export function phraseTable<T>(rows: readonly (readonly [T, WordLines])[]): PhraseTable<T> {
  const byWord = new Map<string, Phrase<T>[]>();
  const byLetter = new Map<string, Phrase<T>[]>();
  for (const [value, lines] of rows) {
    for (const phrase of phrasesIn(lines)) {
      const words = typedTokens(cleanInput(phrase)).map((token) => token.text);
      const [first] = words;
      if (first === undefined) continue;
      add(byWord, first, { words, value });
      if (first.length >= SHORTEST_TYPO) add(byLetter, first.slice(0, 1), { words, value });
    }
  }
  return { byWord, byLetter };
}

/** A word as typed, and without what Arabic writes onto it. */
function formsOf(word: string, { prefixes }: Likeness): string[] {
  const forms = [word];
  if (/^[وف]..+/.test(word)) forms.push(word.slice(1));
  if (prefixes) {
    forms.push(...forms.map(withoutPrefixes));
    if (/^[بلك]..+/.test(word)) forms.push(word.slice(1));
  }
  return [...new Set(forms)];
}

function isLike(typed: string, word: string, likeness: Likeness): boolean {
  if (typed === word) return true;
  if (likeness.prefixes && withoutPrefixes(typed) === withoutPrefixes(word)) return true;
  return likeness.typos === true && isTypo(typed, word);
}

function candidates<T>(
  table: PhraseTable<T>,
  word: string,
  likeness: Likeness,
): readonly Phrase<T>[] {
  const forms = formsOf(word, likeness);
  const exact =
    forms.length === 1
      ? (table.byWord.get(word) ?? [])
      : forms.flatMap((form) => table.byWord.get(form) ?? []);
  if (exact.length > 0 || !likeness.typos || word.length < SHORTEST_TYPO) return exact;
  const near = table.byLetter.get(word.slice(0, 1)) ?? [];
  return near.filter(({ words: [first = ''] }) => isTypo(word, first));
}

/** True if a phrase of a table may begin with a word, as it is typed. */
export const mayBegin = (table: PhraseTable<unknown>, word: string): boolean =>
  formsOf(word, {}).some((form) => table.byWord.has(form));

/** The longest phrase of a table that begins at a token. */
export function phraseAt<T>(
  table: PhraseTable<T>,
  tokens: readonly Token[],
  at: number,
  likeness: Likeness = {},
): FoundPhrase<T> | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  let best: FoundPhrase<T> | undefined;
  for (const { words, value } of candidates(table, first.text, likeness)) {
    const fits = words.every((word, index) => {
      const typed = tokens[at + index];
      return typed !== undefined && (index === 0 || isLike(typed.text, word, likeness));
    });
    const end = at + words.length;
    if (fits && (!best || end > best.end)) best = { value, end };
  }
  return best;
}

/** True if any of these tokens begins a phrase of the table. */
export const containsPhrase = (table: PhraseTable<unknown>, tokens: readonly Token[]): boolean =>
  tokens.some((_, at) => phraseAt(table, tokens, at) !== undefined);

/** A set of words and phrases that all mean the same. */
export const phraseSet = (lines: WordLines): PhraseTable<true> => phraseTable([[true, lines]]);

/** Rows of a table from what a word list says of each value. */
export const phraseRows = <K extends string, V>(
  list: Readonly<Record<K, V>>,
  phrasesOf: (listed: V) => WordLines,
): [K, WordLines][] =>
  (Object.entries(list) as [K, V][]).map(([value, listed]) => [value, phrasesOf(listed)]);

/** A table from the phrases of each value; of two values with one phrase the first counts. */
export const keyedPhrases = <K extends string>(
  list: Readonly<Record<K, WordLines>>,
): PhraseTable<K> => phraseTable(phraseRows(list, (phrases) => phrases));

/** How people address whom they answer; it may stand beside any answer and changes none. */
export const ADDRESS = phraseSet(tokenWords.address);

/** Papers that a transaction is made of, and what they are called after. */
const DOCUMENT_WORDS = wordSet(tokenWords.documentWords);

/** "receipts", «والإيصال». */
export function isDocumentWord({ kind, text }: Token): boolean {
  if (kind !== 'word') return false;
  return [text, text.replace(/s$/, ''), withoutPrefixes(text), text.replace(/^و/, '')].some(
    (form) => DOCUMENT_WORDS.has(form),
  );
}
