import { amountAt } from '../numbers/amountTokens';
import { OTHER_PERIODS, PERCENT, PERIODS, UNITS } from '../numbers/amountWords';
import { SOMETIMES, USUAL } from '../numbers/amountAsides';
import { withoutAnnouncement } from '../numbers/corrections';
import { FUNCTION_WORDS } from '../text/functionWords';
import { withoutPrefixes } from '../text/arabicPrefixes';
import {
  containsPhrase,
  isDocumentWord,
  keyedPhrases,
  phraseAt,
  phraseSet,
} from '../tokens/phraseTable';
import { wordSet } from '../text/wordSet';
import { BEFOREHAND, EXCEPT, NOWADAYS, ONE_BEHIND, STILL } from './paperWords';
import { clauseAt, clausesOf } from '../tokens/clauses';
import { answerTokens, type Token } from '../tokens/tokens';
import { listParts, MOST_PARTS } from './listParts';
import { SIZES_AND_REPEATS } from './paperFactors';
import paperPhrases from './paperPhrases.json';

const LIKENESS = { typos: true, prefixes: true };

/** «وصورة الهوية»: a further paper is written onto its "and", with which «ورقة» begins too. */
const opensPart = (token: Token | undefined, at: number, part: readonly Token[]): boolean =>
  at > 0 &&
  /^و(?!ر[قك])..+/.test(token?.text ?? '') &&
  !ONE_BEHIND.has(token?.text ?? '') &&
  (part.some((_, index) => countIn(part, index) !== undefined) ||
    part.every(({ text }) => ORIGINAL.has(text)));

/** The papers of a list, each with what is said of it. */
const partsOf = (tokens: readonly Token[]): Token[][] =>
  listParts(tokens, (at, part) => opensPart(tokens[at], at, part));

/** What several counts are together. */
export const sumOf = (counts: readonly number[]): number =>
  Number(counts.reduce((sum, count) => sum + count, 0).toPrecision(15));

/** What a paper is counted in; absent: only a number was said. */
type PaperUnit = 'sheets' | 'pages';

interface PaperCount {
  value: number;
  /** Of how many papers each takes so many. */
  papers?: number;
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

const countsOf = ({ value, papers = 1 }: PaperCount): number[] =>
  Array.from({ length: papers }, () => value);

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

/** An amount of a day, a week or a year is told. */
export const isRateIn = (tokens: readonly Token[]): boolean =>
  tokens.some((_, at) => {
    const period = phraseAt(PERIODS, tokens, at)?.value;
    return period !== undefined && period !== 'transaction';
  });

/** Words of one sheet of which there are copies: "one A4", «ورقة أصلية». */
const ORIGINAL = wordSet(paperPhrases.original);

/** "One A4 and two copies of it", «ورقة أصلية ونسختين»: of one sheet, each copy is one more. */
function withCopies([first = [], second = [], ...more]: readonly Token[][]): number[] | undefined {
  const copies = amountAt(second, 0)?.value;
  const at = amountAt(second, 0)?.end ?? 0;
  const unit = phraseAt(UNITS, second, at, LIKENESS);
  // «أصل وصورتين»: beside an original, pictures are copies.
  const picture = unit ? undefined : phraseAt(PICTURES, second, at, LIKENESS);
  const count = copies ?? unit?.value.count ?? (picture && Number(picture.value));
  const isOne = first.length > 0 && first.every(({ text }) => ORIGINAL.has(text));
  const behind = second.slice((unit ?? picture)?.end);
  const isAll = behind.every(({ kind, text }) => kind === 'word' && OF_IT.has(text));
  if (!isOne || more.length > 0 || count === undefined || !isAll) return undefined;
  return picture || unit?.value.unit === 'copies' ? [1, count] : undefined;
}
const PICTURES = keyedPhrases<'1' | '2'>(paperPhrases.pictures);
const OF_IT = wordSet(paperPhrases.ofIt);

/** Of each of the papers before it: "each", «كل واحد», «لكل نموذج». */
const EACH_PAPER = phraseSet(paperPhrases.eachPaper);
/** Arabic plurals, which their singular does not show. */
const PAPERS = wordSet(paperPhrases.papers);
const LEADS_TO_SHEETS = wordSet(paperPhrases.leadsToSheets);

/** Where "each", «كل واحد» or «كل نموذج» ends. */
function eachEnd(tokens: readonly Token[], at: number): number | undefined {
  const each = phraseAt(EACH_PAPER, tokens, at)?.end;
  const token = each === undefined ? undefined : tokens[each];
  const isSheet = each !== undefined && phraseAt(UNITS, tokens, each) !== undefined;
  return each !== undefined && token && isDocumentWord(token) && !isSheet ? each + 1 : each;
}

/** So many papers, from a token on: "two forms", «نموذجين». */
function papersAt(
  tokens: readonly Token[],
  at: number,
): { count: number; end: number } | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]];
  const dual = first && isDocumentWord(first) ? undefined : dualPaper(first);
  if (dual) return { count: 2, end: at + 1 };
  const number = amountAt(tokens, at);
  const noun = number?.end === at + 1 ? second : undefined;
  const isPaper = noun !== undefined && (isDocumentWord(noun) || PAPERS.has(noun.text));
  const isCounted = isPaper && !phraseAt(UNITS, tokens, at + 1);
  const count = number?.approximate ? undefined : number?.value;
  return isCounted && count !== undefined ? { count, end: at + 2 } : undefined;
}

/** «نموذجين»: two of a paper in one word. */
const dualPaper = (token: Token | undefined): boolean =>
  token !== undefined &&
  /ين$|ان$/.test(token.text) &&
  [token.text.replace(/(?:ين|ان)$/, ''), token.text.replace(/ت(?:ين|ان)$/, 'ه')].some((text) =>
    isDocumentWord({ ...token, text }),
  );

/**
 * "Two forms of 3 sheets each", «نموذجين كل واحد ٣ أوراق»: what each of several papers takes, once
 * for each of them.
 */
function eachOfPapers(tokens: readonly Token[], start: number): ListFound | undefined {
  const papers = papersAt(tokens, start);
  if (!papers || papers.count < 2 || papers.count > MOST_PARTS) return undefined;
  let at = papers.end;
  let isEach = false;
  for (;;) {
    const each = eachEnd(tokens, at);
    isEach ||= each !== undefined;
    const isLead = tokens[at]?.kind === 'sign' || LEADS_TO_SHEETS.has(tokens[at]?.text ?? '');
    if (each === undefined && !isLead) break;
    at = each ?? at + 1;
  }
  const sheets = countIn(tokens, at);
  const behind = sheets && !isEach ? eachEnd(tokens, sheets.end) : undefined;
  if (!sheets?.unit || !(isEach || behind !== undefined)) return undefined;
  const counts = Array.from({ length: papers.count }, () => sheets.value);
  return { counts, unit: sheets.unit, start, end: behind ?? sheets.end };
}

/** A part of a list that tells of several papers: "three attachments of one page each". */
function eachIn(part: readonly Token[]): (PaperCount & { isNamed: true }) | undefined {
  const each = eachOfPapers(part, 0);
  const { counts: [value] = [], unit } = each ?? {};
  if (!each || value === undefined || !unit || each.end < part.length) return undefined;
  return { value, papers: each.counts.length, unit, isNamed: true };
}

/**
 * The sheets of a transaction that are told paper by paper: "application form 2 sheets, passport
 * copy 1 and contract 4", «نموذج الطلب ورقتين وصورة الهوية ورقة», "2 + 1 + 4".
 * @returns the count of each paper, in the unit of all; undefined if the text is no such list of at least two
 */
export function listedSheets(text: string): { counts: number[]; unit: PaperUnit } | undefined {
  const tokens = answerTokens(text);
  if (!tokens) return undefined;
  if (
    isRateIn(tokens) ||
    [OTHER_PERIODS, PERCENT, SIZES_AND_REPEATS].some((table) => containsPhrase(table, tokens))
  )
    return undefined;
  const each = eachOfPapers(tokens, 0);
  const isRest = tokens.slice(each?.end).every(({ kind }) => kind === 'sign');
  if (each && isRest) return { counts: each.counts, unit: each.unit };
  const papers = partsOf(tokens);
  // "2 to 3, make it 3" lists nothing.
  if (papers.some((part) => withoutAnnouncement(part).length < part.length)) return undefined;
  // "Usually 2, sometimes 6" are not 8.
  if ([USUAL, SOMETIMES].some((table) => containsPhrase(table, tokens))) return undefined;
  if (tellsCases(papers)) return undefined;
  const copied = withCopies(papers);
  if (copied) return { counts: copied, unit: 'sheets' };
  const read = papers.map((part) => eachIn(part) ?? sheetsOf(part));
  const parts = read.flatMap((part) => part ?? []);
  const isSum = tokens.some(({ text: sign }) => sign === '+' || sign === 'plus');
  const isList = isSum || parts.every(({ isNamed }) => isNamed) || goesOn(papers, parts);
  const counts = parts.flatMap(countsOf);
  const isWhole = parts.length === read.length && parts.length > 1 && counts.length <= MOST_PARTS;
  const [unit = 'sheets', ...units] = new Set(parts.flatMap((part) => part.unit ?? []));
  if (!isWhole || !isList || units.length > 0) return undefined;
  return { counts, unit };
}

/** What only some transactions are: "for individuals", «للشركات», "for the rest". */
const CASES = phraseSet(paperPhrases.cases);
const OTHER_CASES = phraseSet(paperPhrases.otherCases);

/** "3 sheets for individuals, 5 for companies": one transaction takes one of the two. */
const tellsCases = (papers: readonly Token[][]): boolean =>
  papers.some((part) => containsPhrase(OTHER_CASES, part)) || papers.filter(tellsCase).length > 1;

/** Whether a part of a text is said of some transactions only. */
export const tellsCase = (part: readonly Token[]): boolean =>
  part.some((_, at) => phraseAt(CASES, part, at, { prefixes: true }));

const isPaperWord = (token: Token): boolean =>
  isDocumentWord(token) || PAPERS.has(withoutPrefixes(token.text));

/** "2 sheets, and the contract 4 sheets": the first paper need not be called anything. */
function goesOn(papers: readonly Token[][], parts: readonly PaperCount[]): boolean {
  const [, ...others] = papers;
  const isOther = [STILL, NOWADAYS, EXCEPT, BEFOREHAND].some((table) =>
    papers.some((part) => containsPhrase(table, part)),
  );
  const isNamed = others.every((part) => part.some(isPaperWord));
  return !isOther && isNamed && parts.every(({ unit }) => unit !== undefined);
}

/** A list of papers within a sentence, and the tokens that it takes up. */
interface ListFound {
  counts: number[];
  unit: PaperUnit;
  start: number;
  end: number;
}

/** What one paper of a list in a sentence takes, if nothing else is said of it. */
function paperIn(part: readonly Token[]): (PaperCount & { from: number }) | undefined {
  const each = eachIn(part);
  if (each) return { ...each, from: 0 };
  const read = sheetsOf(part);
  const from = part.findIndex((token, at) => !isDocumentWord(token) && countIn(part, at));
  if (!read?.isNamed || from < 0 || part.length > LONGEST_PART) return undefined;
  const end = countIn(part, from)?.end;
  // "3 attachments" are not 3 sheets, as in "contract 4".
  const isOfPaper = part.some(isDocumentWord) && (read.unit !== undefined || end === part.length);
  const tellsMore =
    [OTHER_PERIODS, PERCENT, SIZES_AND_REPEATS, STILL, NOWADAYS, EXCEPT].some((table) =>
      containsPhrase(table, part),
    ) || isRateIn(part);
  return isOfPaper && !tellsMore ? { ...read, from } : undefined;
}
const LONGEST_PART = 7;

/**
 * The papers of one transaction that a sentence tells one by one, beside other things: "since 2020,
 * form 2 sheets, passport copy 1, contract 4".
 * @returns undefined if there are not two of them, or none says that it counts sheets or pages
 */
export function listIn(tokens: readonly Token[]): ListFound | undefined {
  const parts = partsOf(tokens).map((part) => ({ part, read: paperIn(part) }));
  const first = parts.findIndex(({ read }) => read !== undefined);
  const behind = parts.slice(first);
  const until = behind.findIndex(({ read }) => read === undefined);
  const run = first < 0 ? [] : behind.slice(0, until < 0 ? behind.length : until);
  const isOnly = parts.filter(({ read }) => read !== undefined).length === run.length;
  const [unit, ...units] = new Set(run.flatMap(({ read }) => read?.unit ?? []));
  const isCases = tellsCases(run.map(({ part }) => part));
  if (run.length < 2 || isCases || !isOnly || unit === undefined || units.length > 0)
    return onlyEach(tokens);
  const [opening] = run;
  const start = opening?.part[opening.read?.from ?? 0]?.start;
  const end = run.at(-1)?.part.at(-1)?.end;
  return {
    counts: run.flatMap(({ read }) => (read ? countsOf(read) : [])),
    unit,
    start: tokens.findIndex((token) => token.start === start),
    end: tokens.findIndex((token) => token.end === end) + 1,
  };
}

/** "Since 2020 two forms of 3 sheets each", if its clause counts no other paper. */
function onlyEach(tokens: readonly Token[]): ListFound | undefined {
  const [each, ...others] = tokens.flatMap((_, at) => eachOfPapers(tokens, at) ?? []);
  if (!each || others.length > 0) return undefined;
  const clause = clauseAt(clausesOf(tokens), each.start);
  const isOther = (at: number) => at < each.start || at >= each.end;
  const counts = tokens
    .map((_, at) => at)
    .filter((at) => at >= clause.start && at < clause.end && isOther(at));
  return counts.some((at) => countIn(tokens, at)?.unit !== undefined) ? undefined : each;
}
