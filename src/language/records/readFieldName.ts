import { withoutPrefixes } from '../text/arabicPrefixes';
import { normalizeText, tokenize } from '../text/normalizeText';
import { cleanText } from '../text/cleanText';
import { wordSet } from '../text/wordSet';
import { stemWord } from '../text/stemWord';
import { cleanInput, typedTokens } from '../tokens/tokens';
import recordWords from './recordWords.json';

/** What people call the entries of the short form, in normalised spelling without articles. */
const WORDS = recordWords.fields;
export type FieldWord = keyof typeof WORDS;
/** What is still printed is named by two words: "residual transactions". */
type ResidualField = 'residualSheetsPerTransaction' | 'residualTransactionsPerYear';

const TABLE = new Map<string, FieldWord>(
  (Object.entries(WORDS) as [FieldWord, string][]).flatMap(([field, words]) =>
    words.split(' ').map((word) => [normalizeText(word), field] as const),
  ),
);
const FILLERS = wordSet(recordWords.fieldFillers);
const YEARLY = wordSet(recordWords.yearlyWords);

/**
 * The entry that a few words name: "the date", «عدد الأوراق». The first word that is one decides;
 * undefined if none is, or the text says more than a name.
 */
export function readFieldWord(text: string): FieldWord | ResidualField | undefined {
  const words = tokenize(normalizeText(cleanText(text)))
    .map(withoutPrefixes)
    .filter((word) => !FILLERS.has(word));
  if (words.length === 0 || words.length > 4) return undefined;
  const [first, ...others] = words.flatMap((word) => TABLE.get(word) ?? []);
  // "The yearly number" is that of the transactions; "the yearly sheets" name what they are.
  if (first === undefined)
    return words.every((word) => YEARLY.has(word)) ? 'transactionsPerYear' : undefined;
  const named = [first, ...others];
  if (!named.includes('residual')) return first;
  if (named.includes('transactionsPerYear')) return 'residualTransactionsPerYear';
  return named.includes('sheetsPerTransaction') ? 'residualSheetsPerTransaction' : 'residual';
}

const LINKS = wordSet(recordWords.nameLinks);
const nameStem = (word: string) => stemWord(withoutPrefixes(word));

/**
 * What stands behind the name of a field that a text begins with: "200 transactions" of "sample of
 * 200 transactions".
 * @param labels of the field
 * @returns undefined if the text does not begin with words of these
 */
export function withoutFieldName(text: string, labels: readonly string[]): string | undefined {
  const stems = new Set(
    labels.flatMap((label) => tokenize(normalizeText(cleanText(label))).map(nameStem)),
  );
  const clean = cleanInput(text);
  const tokens = typedTokens(clean);
  const isName = (word: string) => stems.has(nameStem(word));
  const from = tokens.findIndex(
    ({ kind, text: word }) => !(kind !== 'figure' && (isName(word) || LINKS.has(word))),
  );
  const first = tokens[from];
  const named = tokens.slice(0, Math.max(from, 0)).some(({ text: word }) => isName(word));
  return first && named ? clean.slice(first.start) : undefined;
}

const YEAR_ASIDES = wordSet(recordWords.yearAsides);
const YEAR = /^(?:19|20)\d\d$/;

/** The year that a text names beside what the numbers are: "from 2019", «أرقام سنة ٢٠١٨». */
export function readYear(text: string): number | undefined {
  const tokens = typedTokens(cleanInput(text)).filter(({ kind }) => kind !== 'sign');
  const years = tokens.filter(({ text: word }) => YEAR.test(word));
  const [year, ...others] = years;
  const rest = tokens.filter((token) => token !== year);
  const known = rest.every(
    ({ text: word }) => YEAR_ASIDES.has(word) || YEAR_ASIDES.has(withoutPrefixes(word)),
  );
  return year && others.length === 0 && known ? Number(year.text) : undefined;
}
