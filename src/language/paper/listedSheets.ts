import { amountAt } from '../numbers/amountTokens';
import { OTHER_PERIODS, PERCENT, PERIODS, UNITS } from '../numbers/amountWords';
import { FUNCTION_WORDS } from '../text/functionWords';
import { withoutPrefixes } from '../text/arabicPrefixes';
import { containsPhrase, isDocumentWord, phraseAt } from '../tokens/phraseTable';
import { answerTokens, type Token } from '../tokens/tokens';

const DIVIDER = /^(?:[,،;؛+&]|and|plus|و|ثم)$/;
const MOST_PARTS = 12;
const LIKENESS = { typos: true, prefixes: true };

/** «وصورة الهوية»: a further paper is written onto its "and", with which «ورقة» begins too. */
const opensPart = (token: Token, at: number, part: readonly Token[]): boolean =>
  at > 0 &&
  /^و(?!ر[قك])..+/.test(token.text) &&
  part.some((_, index) => countIn(part, index) !== undefined);

/** The papers of a list, each with what is said of it. */
function partsOf(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  tokens.forEach((token, at) => {
    const part = parts.at(-1) ?? [];
    if (DIVIDER.test(token.text)) parts.push([]);
    else if (opensPart(token, at, part)) parts.push([{ ...token, text: token.text.slice(1) }]);
    else part.push(token);
  });
  return parts.filter(({ length }) => length > 0);
}

/** What a paper is counted in; absent: only a number was said. */
type PaperUnit = 'sheets' | 'pages';

interface PaperCount {
  value: number;
  unit?: PaperUnit;
}

const isPaper = (unit: string): unit is PaperUnit => unit === 'sheets' || unit === 'pages';

/** What a token counts: "2", "two sheets", «ورقتين», «ورقة». */
function countIn(part: readonly Token[], at: number): (PaperCount & { end: number }) | undefined {
  const amount = amountAt(part, at);
  const { value, end } = phraseAt(UNITS, part, amount?.end ?? at, LIKENESS) ?? {};
  if (value && !isPaper(value.unit)) return undefined;
  const count = amount ? amount.value : value?.count;
  if (count === undefined) return undefined;
  const unit = value && isPaper(value.unit) ? { unit: value.unit } : {};
  return { value: count, ...unit, end: end ?? amount?.end ?? at + 1 };
}

/** The sheets of one paper: one number, and what the paper is called. */
function sheetsOf(part: readonly Token[]): (PaperCount & { isNamed: boolean }) | undefined {
  let read: PaperCount | undefined;
  let isNamed = false;
  let at = 0;
  while (at < part.length) {
    const token = part[at];
    const isNamedPaper = token !== undefined && isDocumentWord(token);
    const count = isNamedPaper ? undefined : countIn(part, at);
    if (count && read) return undefined;
    if (count) read = count;
    else if (token?.kind === 'figure') return undefined;
    else if (token?.kind === 'word' && !isLittle(token)) isNamed = true;
    at = count?.end ?? at + 1;
  }
  return read && { ...read, isNamed };
}

const isLittle = ({ text }: Token): boolean => FUNCTION_WORDS.has(withoutPrefixes(text));

/**
 * The sheets of a transaction that are told paper by paper: "application form 2 sheets, passport
 * copy 1 and contract 4", «نموذج الطلب ورقتين وصورة الهوية ورقة», "2 + 1 + 4".
 * @returns the count of each paper, in the unit of all; undefined if the text is no such list of at least two
 */
export function listedSheets(text: string): { counts: number[]; unit: PaperUnit } | undefined {
  const tokens = answerTokens(text);
  if (!tokens) return undefined;
  const isRate = tokens.some((_, at) => {
    const period = phraseAt(PERIODS, tokens, at)?.value;
    return period !== undefined && period !== 'transaction';
  });
  if (isRate || [OTHER_PERIODS, PERCENT].some((table) => containsPhrase(table, tokens)))
    return undefined;
  const read = partsOf(tokens).map(sheetsOf);
  const parts = read.flatMap((part) => part ?? []);
  const isSum = tokens.some(({ text: sign }) => sign === '+' || sign === 'plus');
  const isList = isSum || parts.every(({ isNamed }) => isNamed);
  const isWhole = parts.length === read.length && parts.length > 1 && parts.length <= MOST_PARTS;
  const [unit = 'sheets', ...units] = new Set(parts.flatMap((part) => part.unit ?? []));
  if (!isWhole || !isList || units.length > 0) return undefined;
  return { counts: parts.map(({ value }) => value), unit };
}
