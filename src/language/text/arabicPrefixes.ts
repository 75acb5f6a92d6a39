/** What Arabic writes together with the word that follows; all for normalised spelling. */

/** An article, or an "and" before one, is taken off only if so many letters follow. */
const LEAST_REST = 2;
/** A letter of Arabic. */
export const ARABIC = /[\u0621-\u064a]/;
const CLITICS_AND_ARTICLE = /^(?:(?:[وفب]?ه|[وفبك])?ال|ول?ل|لل)(?=..)/;

/** Conjunctions and prepositions, alone and together; the empty one stands for none. */
export const PREFIXES = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'فب'] as const;

export const ARABIC_ARTICLE = 'ال';
const AND = 'و';
const AND_AND_ARTICLE = AND + ARABIC_ARTICLE;

/** The word with the article in front. */
export const withArticle = (word: string): string => ARABIC_ARTICLE + word;

/** The word without its article. */
export const withoutArticle = (word: string): string =>
  word.startsWith(ARABIC_ARTICLE) && word.length >= ARABIC_ARTICLE.length + LEAST_REST
    ? word.slice(ARABIC_ARTICLE.length)
    : word;

/** The word without its article and the conjunction or preposition in front of that. */
export const withoutPrefixes = (word: string): string =>
  ARABIC.test(word) ? word.replace(CLITICS_AND_ARTICLE, '') : word;

/** True for a conjunction before a word with an article: «والهدف». */
export const startsWithAndThe = (word: string): boolean =>
  word.startsWith(AND_AND_ARTICLE) && word.length >= AND_AND_ARTICLE.length + LEAST_REST;

/** «والهدف» → «الهدف»: an "and" before an article. */
export const withoutAnd = (word: string): string =>
  startsWithAndThe(word) ? word.slice(AND.length) : word;

/** «وأقلها» → «أقلها»: without the conjunction that may be joined to it; two letters stay at least. */
export const withoutConjunction = (word: string): string => word.replace(/^[وف](?=.{2})/, '');

/** What is left of a word after l-, if the article's own l may have merged with it. */
export const afterLam = (rest: string): string => rest.replace(/^ل(?=..)/, '');

const LONG_VOWELS = /[اويه]/g;

/**
 * The consonants of a stemmed Arabic word, roughly its root: «معاملات» and «معامله» both become
 * معمل. Undefined for a word of another script.
 */
export const consonantsOf = (stem: string): string | undefined =>
  ARABIC.test(stem) ? stem.replace(LONG_VOWELS, '') : undefined;
