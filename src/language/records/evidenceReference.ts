import { withoutPrefixes } from '../text/arabicPrefixes';
import { cleanText } from '../text/cleanText';
import { readDay } from '../dates/readDay';
import { foldDigits } from '../text/foldDigits';
import { normalizeText } from '../text/normalizeText';
import { wordSet } from '../text/wordSet';
import { CONTROL_ASIDE } from '../commands/controlWords';
import { containsPhrase, phraseAt, phraseSet } from '../tokens/phraseTable';
import { cleanInput, MAX_INPUT_LENGTH, typedTokens } from '../tokens/tokens';
import evidenceWords from './evidenceWords.json';

/** What documents are called that bear a number, in normalised spelling. */
const DOCUMENTS = wordSet(evidenceWords.documents);
const NUMBER_WORDS = wordSet(evidenceWords.numberWords);
/** What a number counts if one of these follows: "report 3 pages". */
const COUNTED = wordSet(evidenceWords.counted);
const NOT_CODES = wordSet(evidenceWords.notCodes);
const LATER = phraseSet(evidenceWords.later);
const LACKING = phraseSet(evidenceWords.lacking);
const UNKNOWN = phraseSet(evidenceWords.unknown);

const contains = (table: typeof LATER, text: string): boolean =>
  containsPhrase(table, typedTokens(cleanInput(text)));

/** "I will send it tomorrow", «بضيفه بعدين»: evidence is promised, and none is given. */
export const promisesLater = (text: string): boolean => contains(LATER, text);

/** "I don't have one", «ما عندنا دليل»: there is no evidence. */
export const saysLacking = (text: string): boolean =>
  contains(LACKING, text) && !/\p{Nd}/u.test(text.replace(/\p{L}\p{Nd}|\p{Nd}\p{L}/gu, ' '));

/** "I don't know", «ما عندي»: there is nothing to give, or it was not found. */
export const saysUnknown = (text: string): boolean => contains(UNKNOWN, text);

/** The same as the first words of a text: «ما عندي فكرة كم كانت» asks nothing. */
export function beginsUnknown(text: string): boolean {
  const tokens = typedTokens(cleanInput(text)).filter(({ kind }) => kind !== 'sign');
  let at = 0;
  for (let aside = phraseAt(CONTROL_ASIDE, tokens, at); aside;) {
    at = aside.end;
    aside = phraseAt(CONTROL_ASIDE, tokens, at);
  }
  return phraseAt(UNKNOWN, tokens, at) !== undefined;
}

/** Signs around a word that are no part of it. */
const AROUND = /^[\p{Ps}\p{Pi}"'“”«»:;,،.*-]+|[\p{Pe}\p{Pf}"'“”«»:;؛,،.!?؟*-]+$/gu;
const SEPARATOR = /[-/:._#\\]+/;
const YEAR = /^(?:19|20)\d{2}$/;
const LETTERS = /\p{L}+/gu;
const FIGURES = /\d+/g;
const ANY_DAY = { year: 2000, month: 1, day: 1 };

/** "30/11/2026", "12-Jan-2020". A month and year, "12/2020", is also how circulars are numbered. */
function isDate(word: string): boolean {
  const read = readDay(word, ANY_DAY);
  return read !== undefined && (read.ambiguous !== undefined || read.precision === 'day');
}

/** Whether letters and digits make a code: "DMS:2024/15", "HR-7", "INC0012345", not "40k". */
function isCode(word: string): boolean {
  const letters = word.match(LETTERS) ?? [];
  const figures = word.match(FIGURES) ?? [];
  if (letters.length === 0 || figures.length === 0 || !/^[\p{L}\d\-/:._#\\]+$/u.test(word))
    return false;
  if (letters.some((part) => NOT_CODES.has(normalizeText(part))) || isDate(word)) return false;
  const isParted = SEPARATOR.test(word);
  if (/^\d/.test(word)) {
    const hasName = word.split(SEPARATOR).some((part) => /^\p{L}+$/u.test(part));
    return isParted && hasName && figures.length > 1;
  }
  if (figures.length > 1 && isParted) return true;
  const figure = figures[0] ?? '';
  if (figures.length > 1 || YEAR.test(figure)) return false;
  if (figure.length > 1) return isParted || (letters.length === 1 && (letters[0]?.length ?? 0) > 1);
  return isParted && /^[A-Z]{2,}[^\p{L}\d]/u.test(word);
}

/** "12", "12/2020", "(7)"; a year alone tells no document from the next. */
const isNumber = (word: string) =>
  /^\d+(?:[-/.]\d+)*$/.test(word) && !YEAR.test(word) && !isDate(word);

const NUMBER_SIGN = /^(?:#|no\.?|nr\.?)?(?=\d)/i;

/** "Circular 12", «قرار رقم 13 لسنة 2019»: a number behind what a document is called. */
function isNumbered(words: readonly string[], at: number): boolean {
  const name = withoutPrefixes(normalizeText(words[at] ?? ''));
  if (!DOCUMENTS.has(name) && !DOCUMENTS.has(normalizeText(words[at] ?? ''))) return false;
  let next = at + 1;
  // «القرار الإداري رقم ٢٢»
  if (/^\p{L}+$/u.test(words[next] ?? '') && NUMBER_WORDS.has(normalizeText(words[next + 1] ?? '')))
    next += 1;
  while (NUMBER_WORDS.has(normalizeText(words[next] ?? ''))) next += 1;
  const number = (words[next] ?? '').replace(NUMBER_SIGN, '');
  const counts = /^\d+$/.test(number) && COUNTED.has(normalizeText(words[next + 1] ?? ''));
  return isNumber(number) && !counts;
}

/** A long number alone, or one of a year: "20240015", "12/2020", "No. 118". */
function isBareNumber(words: readonly string[]): boolean {
  const [first = '', ...more] = words.filter((word) => !NUMBER_WORDS.has(normalizeText(word)));
  const number = first.replace(NUMBER_SIGN, '');
  if (more.length > 0 || !isNumber(number)) return false;
  const named = words.length > 1 || number !== first;
  return number.split(/[-/.]/).some((part) => YEAR.test(part)) || number.length > (named ? 1 : 4);
}

/**
 * Whether a text names a document so that somebody else can find it: by a number that it bears or a
 * code, "Circular 12/2020", «تعميم رقم ١٢ لسنة ٢٠٢٠», "DMS:2024/15". A promise, a date, a year or
 * a count names none.
 */
export function namesReference(text: string): boolean {
  const clean = foldDigits(cleanText(text));
  if (clean === '' || clean.length > MAX_INPUT_LENGTH) return false;
  if (promisesLater(text) || saysUnknown(text)) return false;
  const words = clean
    .replace(/(?<=\p{L})[#(](?=\d)|[()#](?= )/gu, ' ')
    .split(/\s+/)
    .map((word) => word.replace(AROUND, ''))
    .filter((word) => word !== '');
  return isBareNumber(words) || words.some((word, at) => isCode(word) || isNumbered(words, at));
}
