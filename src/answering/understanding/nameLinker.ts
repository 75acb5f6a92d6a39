import Fuse from 'fuse.js';
import {
  afterLam,
  ARABIC_ARTICLE,
  PREFIXES,
  withoutArticle,
  withoutPrefixes,
} from '../../language/text/arabicPrefixes';
import nameTerms from '../../language/questions/nameTerms.json';
import { editDistance } from '../../language/text/editDistance';
import { FUNCTION_WORDS } from '../../language/text/functionWords';
import { wordSet, wordsIn } from '../../language/text/wordSet';
import { ALTERNATIVES, CONNECTIVES, ORDINALS } from '../../language/questions/questionWords';
import { memoize } from '../../lib/memoize';
import type { Knowledge, NameType } from '../../knowledge/knowledge';
import { nameKey } from '../../knowledge/knowledgeNames';
import type { Lexicon } from './lexicon';

/** A name found in a question: the words from `start` up to `end` (not included). */
export interface Mention<Type extends string = NameType> {
  start: number;
  end: number;
  type: Type | 'other';
  /** More than one if the short name is ambiguous; none for an unknown name. */
  ids: readonly string[];
  /** Of an unknown name, the stems of its words. */
  stems?: readonly string[];
}

/** What names are looked up by: plain data. */
export type NameAliases<Type extends string = NameType> = ReadonlyMap<string, Alias<Type>>;

export interface NameLinker<Type extends string = NameType> {
  readonly aliases: NameAliases<Type>;
  link(words: readonly string[]): Mention<Type>[];
}

/** The names that are looked for. */
export interface LinkedNames<Type extends string> extends Pick<
  Knowledge,
  'ambiguous' | 'confusable'
> {
  names: readonly { id: string; type: Type; aliases: readonly string[] }[];
}

interface Alias<Type extends string> {
  key: string;
  type: Type | 'other';
  ids: readonly string[];
}

const LONGEST_NAME = 9;
const FUZZY_WORDS = 5;
const FUZZY_CALLS = 12;
const FUZZY_SHORTEST = 5;
const MOST_REMEMBERED = 20_000;
const FUZZY = {
  keys: ['key'],
  threshold: 0.3,
  ignoreLocation: true,
  ignoreFieldNorm: true,
  minMatchCharLength: 3,
};

/** The word that stands in names for its short and colloquial spellings: "dept", «الماي». */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries(nameTerms.spellings).flatMap(([word, spellings]) =>
    wordsIn(spellings).map((spelling) => [spelling, word] as const),
  ),
);
/** Between the words of a name they may be left out, as "&" and "+" are. */
const NAME_JOINERS = wordSet(nameTerms.joiners);
const FINAL_HAMZA = /(?<=..ا)ء$/;
const AND_OR_ARTICLE = /^(?:وال|ال|و)(?=..)/;

/** A word as it is compared in names: «الكهربا» is «الكهرباء», «والماي» is «والمياه». */
const spelledOut = memoize((word: string): string => {
  const [prefix = ''] = AND_OR_ARTICLE.exec(word) ?? [];
  const bare = word.slice(prefix.length);
  const meant = SPELLINGS.get(bare);
  return meant === undefined ? word.replace(FINAL_HAMZA, '') : prefix + meant;
}, MOST_REMEMBERED);

/** «كهرباء ومياه» and «الكهرباء والمياه»: the article behind "and" is left out as any other is. */
const withoutInnerArticle = (word: string): string => word.replace(/^وال(?=..)/, 'و');
const tailWord = (word: string): string => withoutInnerArticle(withoutArticle(word));

/** The form under which a spelling is looked up. */
function linkKey(spelling: string): string {
  const [first = '', ...rest] = nameKey(spelling).split(' ').map(spelledOut);
  // The articles of its words are off already: «إلكترونية» has none.
  const tail = rest.filter((word) => !NAME_JOINERS.has(word)).map(withoutInnerArticle);
  return [first, ...tail].join(' ');
}

/** «هيئة», «دائرة»: what stands before the word by which people call a body. */
const BODIES = wordSet(nameTerms.bodies);
/** What bodies do; who did it stands beside. */
const DEEDS = wordSet(nameTerms.deeds);
const BESIDE = wordSet(nameTerms.beside);

/** Words that alone may name a body, if nothing else in the names has them: «الطرق» of a «هيئة الطرق». */
function collectHeads<Type extends string>(
  aliases: ReadonlyMap<string, Alias<Type>>,
): Map<string, Alias<Type>> {
  const heads = new Map<string, Alias<Type>>();
  for (const [key, alias] of aliases) {
    const [body = '', head, ...others] = key.split(' ');
    if (!BODIES.has(body) || head === undefined || others.length > 0) continue;
    if (aliases.has(head) || alias.ids.length !== 1) continue;
    heads.set(head, alias);
  }
  return heads;
}

/** «خفضت الطرق», «ديوا ولا الطرق», «والطرق كمان؟»: a body is meant, not roads. */
function standsForBody(words: readonly string[], at: number): boolean {
  const isTie = (word: string) => CONNECTIVES.has(word) || BESIDE.has(word);
  return (
    DEEDS.has(words[at - 1] ?? '') ||
    DEEDS.has(words[at + 1] ?? '') ||
    ALTERNATIVES.has(words[at - 1] ?? '') ||
    words.every((word, other) => other === at || isTie(word))
  );
}

function collectAliases<Type extends string>(
  { ambiguous, confusable, names }: LinkedNames<Type>,
  typeOfAmbiguous: Type,
): Map<string, Alias<Type>> {
  const aliases = new Map<string, Alias<Type>>();
  const add = (spelling: string, type: Type | 'other', ids: readonly string[]) => {
    const key = linkKey(spelling);
    if (key && !aliases.has(key)) aliases.set(key, { key, type, ids });
  };
  for (const { alias, entities } of ambiguous) add(alias, typeOfAmbiguous, entities);
  for (const { name, aliases: spellings } of confusable) {
    for (const spelling of [
      name.en,
      name.ar,
      ...spellings.en,
      ...spellings.ar,
      ...spellings.arabizi,
    ]) {
      add(spelling, 'other', []);
    }
  }
  for (const { id, type, aliases: spellings } of names) {
    for (const spelling of spellings) add(spelling, type, [id]);
  }
  return aliases;
}

/** What a word may be of a name. */
interface Role {
  /** A name may begin with it. */
  begins: boolean;
  /** It may stand further on in a name. */
  goesOn: boolean;
  /** It is not a word, but one is near. */
  strange: boolean;
}

const isArticle = (word: string) => word === 'the' || word === ARABIC_ARTICLE;

/** The keys under which a run of words may stand, with Arabic prefixes taken off the first. */
function keysOf(words: readonly string[]): string[] {
  const [first = '', ...rest] = words.map(spelledOut);
  const tail = rest.filter((word) => !NAME_JOINERS.has(word)).map(tailWord);
  return (
    PREFIXES.filter((prefix) => first.startsWith(prefix))
      .flatMap((prefix) => {
        const bare = first.slice(prefix.length);
        return [withoutArticle(bare), ...(prefix.endsWith('ل') ? [afterLam(bare)] : [])];
      })
      // What is left of a prefixed word has two letters at least; "e-bill" begins with one of its own.
      .filter((word) => word.length > 1 || word === first || words.length === 1)
      .map((word) => [word, ...tail].filter((part) => !isArticle(part)).join(' '))
  );
}

/** Finds the names of the knowledge base in a question: exact spellings first, then near ones. */
export function createNameLinker(knowledge: LinkedNames<NameType>, lexicon: Lexicon): NameLinker {
  return createLinker(collectAliases(knowledge, 'entity'), lexicon);
}

/** Finds what facts are about in a question, beside the names of the knowledge base. */
export const createSubjectLinker = (
  subjects: LinkedNames<string>['names'],
  lexicon: Lexicon,
): NameLinker<string> =>
  createLinker(
    collectAliases({ ambiguous: [], confusable: [], names: subjects }, 'other'),
    lexicon,
  );

/** Finds the names that were collected for an earlier linker. */
export function createLinker<Type extends string>(
  aliases: NameAliases<Type>,
  lexicon: Lexicon,
): NameLinker<Type> {
  const parts = new Set([...aliases.keys()].flatMap((key) => key.split(' ')));
  const heads = collectHeads(aliases);
  const byWord = new Map<string, Alias<Type>[]>();
  for (const alias of aliases.values()) {
    if (alias.key.length < FUZZY_SHORTEST) continue;
    for (const word of new Set(alias.key.split(' '))) {
      const own = byWord.get(word);
      if (own) own.push(alias);
      else byWord.set(word, [alias]);
    }
  }
  /** The names that have one of the words that were probably meant. */
  const likely = (words: readonly string[]) =>
    words.flatMap((word) => {
      const meant = [word, lexicon.repair(word) ?? word].map(withoutPrefixes);
      return meant.flatMap((form) => byWord.get(form) ?? []);
    });

  const exact = (words: readonly string[]) => {
    for (const key of keysOf(words)) {
      const alias = aliases.get(key);
      if (alias) return alias;
    }
    return undefined;
  };
  /** Remembered, because the parts of a message are read more than once. */
  const near = memoize((run) => {
    const words = run.split(' ');
    const text = keysOf(words).at(0) ?? '';
    if (text.length < FUZZY_SHORTEST) return undefined;
    const limit = Math.max(1, Math.floor(text.length / 6));
    // fuse.js finds; the edit distance decides, because its score forgives missing words.
    // It is slow, so it is given only names of that distance that have one of the words.
    const distanceOf = memoize((key) => editDistance(text, key, limit), MOST_REMEMBERED);
    const alike = likely(words).filter(
      ({ key }) => Math.abs(key.length - text.length) <= limit && distanceOf(key) <= limit,
    );
    if (alike.length === 0) return undefined;
    return new Fuse([...new Set(alike)], FUZZY)
      .search(text)
      .map(({ item }) => item)
      .sort((a, b) => distanceOf(a.key) - distanceOf(b.key))[0];
  }, MOST_REMEMBERED);
  // A word that no known word is near is not a misspelt name either; fuse.js is slow, so it is
  // spared.
  const isStrange = (word: string) =>
    word.length >= 3 &&
    !FUNCTION_WORDS.has(word) &&
    !lexicon.has(word) &&
    lexicon.repair(word) !== undefined;

  // Most words occur in no name: a run that has such a word is not a name.
  const roleOf = memoize((word): Role => {
    const article = isArticle(word);
    return {
      begins: article || keysOf([word]).some((key) => parts.has(key)),
      goesOn: article || NAME_JOINERS.has(word) || parts.has(tailWord(spelledOut(word))),
      strange: spelledOut(word) === word && isStrange(word),
    };
  }, MOST_REMEMBERED);

  return {
    aliases,
    link(words) {
      const taken = new Array<boolean>(words.length).fill(false);
      const mentions: Mention<Type>[] = [];
      const roles = words.map(roleOf);
      const isOfParts = (start: number, length: number) => {
        if (!roles[start]?.begins) return false;
        // «أول، المرحلة الرابعة», "first, phase 4": another name begins behind it.
        const isOrdinal = ORDINALS[words[start] ?? ''] !== undefined;
        const isNumbered = /^\d+$/.test(words[start + length] ?? '');
        if (isOrdinal && length > 1 && (isNumbered || /^ال../.test(words[start + 1] ?? '')))
          return false;
        for (let at = start + 1; at < start + length; at += 1) if (!roles[at]?.goesOn) return false;
        return !NAME_JOINERS.has(words[start + length - 1] ?? '');
      };
      const scan = (
        longest: number,
        mayName: (start: number, length: number) => boolean,
        find: (run: readonly string[]) => Alias<Type> | undefined,
      ) => {
        for (let length = Math.min(longest, words.length); length >= 1; length -= 1) {
          for (let start = 0; start + length <= words.length; start += 1) {
            if (!mayName(start, length)) continue;
            if (taken.slice(start, start + length).includes(true)) continue;
            const alias = find(words.slice(start, start + length));
            if (!alias) continue;
            taken.fill(true, start, start + length);
            mentions.push({ start, end: start + length, type: alias.type, ids: alias.ids });
          }
        }
      };
      scan(LONGEST_NAME, isOfParts, exact);
      const isHead = (at: number) =>
        roles[at]?.begins === true && /^و?ال/.test(words[at] ?? '') && standsForBody(words, at);
      scan(1, isHead, (run) => heads.get(withoutPrefixes(spelledOut(run[0] ?? ''))));
      const hasStrange = (start: number, length: number) => {
        for (let at = start; at < start + length; at += 1) if (roles[at]?.strange) return true;
        return false;
      };
      let calls = 0;
      scan(FUZZY_WORDS, hasStrange, (run) => {
        if (calls >= FUZZY_CALLS) return undefined;
        if (FUNCTION_WORDS.has(run[0] ?? '') || FUNCTION_WORDS.has(run.at(-1) ?? ''))
          return undefined;
        calls += 1;
        return near(run.join(' '));
      });
      return mentions.sort((a, b) => a.start - b.start);
    },
  };
}
