import type { Day } from '../dates/calendar';
import { clauseAt, clausesOf } from '../tokens/clauses';
import { goLiveIn, type DateFound } from './paperDates';
import type { PaperItem } from './paperItems';
import { anotherCopy, isAdded, isOnTop } from './copiesOnTop';
import { countedItems } from './countedItems';
import { listIn, sumOf } from './listedSheets';
import {
  BEFOREHAND,
  EXCEPT,
  NOTHING_PRINTED,
  NOWADAYS,
  ON_PAPER,
  STILL,
  type EliminationKind,
} from './paperWords';
import { PaperSentence, sentenceOf, type PaperField } from './paperSentence';
import { containsPhrase, phraseAt, type PhraseTable } from '../tokens/phraseTable';
import { hedgeOf, type Hedge } from '../numbers/amountHedge';
import { NONE } from '../numbers/amountAsides';
import type { Amount } from '../numbers/plainAmount';
import { perYear } from '../numbers/readAmount';
import type { DayRead } from '../dates/readDay';
import { kindIn } from '../records/eliminationKindIn';
import type { Token } from '../tokens/tokens';

/** What is still printed. */
interface Residual {
  /** A transaction. */
  sheets?: number;
  /** A year. */
  transactions?: number;
  /** Of the transactions. */
  percent?: number;
  /** How inexactly each was said. */
  hedges?: { sheets?: Hedge; transactions?: Hedge; percent?: Hedge };
}

export interface PaperRead {
  /** Sheets or pages for each transaction, as `paperUnit` says. */
  sheets?: Amount;
  /** Of each paper of a transaction, if they were told one by one. */
  sheetsOfPapers?: readonly number[];
  /** Absent if it was not said which. */
  paperUnit?: 'sheets' | 'pages';
  copies?: number;
  copiesHedge?: Hedge;
  /** The copies come on top of the original, which they are not said to include. */
  isBesideOriginal?: true;
  /** As it was said, with its period; `yearly` if a year of it is known. */
  transactions?: Amount & { yearly?: Amount };
  eliminationKind?: EliminationKind;
  /** The kind is only hinted at. */
  isHint?: true;
  goLive?: DayRead;
  /** The day is said to be still to come. */
  isPlanned?: true;
  /** The words of a time since which an amount beside it holds: "4 sheets since 2017". */
  sinceAmount?: string;
  /** Nothing is printed any more. */
  residualNone?: true;
  residual?: Residual;
  /** Days a year, of an amount a day. */
  workingDays?: number;
  /** Sheets or pages of a whole year, which are neither of a transaction nor transactions. */
  annualSheets?: Amount;
  /** The clauses whose amounts were not read, because they say more than one amount. */
  unclear: readonly string[];
  /** The words that each field was read from. */
  spans: readonly { field: PaperField; text: string }[];
  /**
   * The words that nothing was read from, without those that tell nothing; empty if there are none.
   */
  rest: string;
}

export interface PaperOptions {
  /** The sentence answers what is still printed: its amounts are about that. */
  residual?: boolean;
}

/** "nothing printed", unless it goes on: "except the originals". */
function takeNone(sentence: PaperSentence, { residual }: PaperOptions): boolean {
  const tokens = sentence.free();
  const clauses = clausesOf(tokens);
  for (const [at] of tokens.entries()) {
    const clause = clauseAt(clauses, at);
    const alone = phraseAt(NONE, tokens, at);
    const whole = alone && clause.start === at && clause.end === alone.end;
    const found = phraseAt(NOTHING_PRINTED, tokens, at) ?? (whole || residual ? alone : undefined);
    if (!found) continue;
    const around = [...tokens.slice(clause.start, at), ...tokens.slice(found.end)];
    if (containsPhrase(EXCEPT, around)) return false;
    sentence.take('residual', at, found.end);
    return true;
  }
  return false;
}

/** The one amount that several items agree on; undefined if they do not. */
function mergeReadings(items: readonly PaperItem[]): Amount | undefined {
  const [first] = items;
  const same = items.every(
    ({ amount }) => JSON.stringify(amount) === JSON.stringify(first?.amount),
  );
  return same ? first?.amount : undefined;
}

/** More sheets than one transaction has are a total. */
const MOST_SHEETS = 500;

const isPaper = ({ unit, per, percent, value = 0, range }: Amount) =>
  !percent &&
  (range?.to ?? value) <= MOST_SHEETS &&
  (per === undefined || per === 'transaction') &&
  (unit === 'sheets' || unit === 'pages' || (unit === undefined && per === 'transaction'));
const isVolume = ({ unit, per, percent }: Amount) =>
  !percent &&
  per !== 'transaction' &&
  (unit === 'transactions' || ((unit === undefined || unit === 'people') && per !== undefined));
/** Of people who still want paper each is a transaction. */
const isOfPeople = ({ unit, percent }: Amount) => !percent && unit === 'people';
const isAnnualPaper = ({ unit, per, percent }: Amount) =>
  !percent && (unit === 'sheets' || unit === 'pages') && per !== undefined && per !== 'transaction';
const isCopies = ({ unit, per, percent, value }: Amount) =>
  !percent &&
  unit === 'copies' &&
  (per === undefined || per === 'transaction') &&
  value !== undefined &&
  Number.isInteger(value);

interface SortedItems {
  baseline: PaperItem[];
  residual: PaperItem[];
}

/**
 * Whether a word stands in the clause of an amount so that it speaks of it: before it, if no word
 * goes back to the time before ("now online, it was 3 sheets"), or behind it and before the next
 * amount.
 */
function speaksOf(
  table: PhraseTable<true>,
  item: PaperItem,
  next: PaperItem | undefined,
  tokens: readonly Token[],
): boolean {
  const clause = clauseAt(clausesOf(tokens), item.start);
  const until = Math.min(clause.end, next?.start ?? clause.end);
  const before = tokens.slice(clause.start, item.start);
  if (containsPhrase(table, before)) return !goesBack(table, before) && !wasOnPaper(table, before);
  return (
    containsPhrase(table, tokens.slice(item.end, until)) && !containsPhrase(BEFOREHAND, before)
  );
}

/** "It was on paper, 4 sheets": nothing else than that says what is still printed. */
function wasOnPaper(table: PhraseTable<true>, tokens: readonly Token[]): boolean {
  const isOther = tokens.some(
    (_, at) => phraseAt(table, tokens, at) && !phraseAt(ON_PAPER, tokens, at),
  );
  return !isOther && containsPhrase(ON_PAPER, tokens) && containsPhrase(BEFOREHAND, tokens);
}

/** Whether the time before is told of behind the last word of a table. */
function goesBack(table: PhraseTable<true>, tokens: readonly Token[]): boolean {
  const last = tokens.findLastIndex((_, at) => phraseAt(table, tokens, at) !== undefined);
  return containsPhrase(BEFOREHAND, tokens.slice(last + 1));
}

/** Amounts of the time before, and of what is still printed. */
function sorted(
  items: readonly PaperItem[],
  tokens: readonly Token[],
  options: PaperOptions,
): SortedItems {
  const sides: SortedItems = { baseline: [], residual: [] };
  for (const [at, item] of items.entries()) {
    const speaks = (table: PhraseTable<true>) => speaksOf(table, item, items[at + 1], tokens);
    const paper = isPaper(item.amount);
    const clause = clauseAt(clausesOf(tokens), item.start);
    // "2 % still ask for it, 1 sheet each": it goes on about what is left, or starts again.
    const open =
      paper &&
      containsPhrase(STILL, tokens.slice(0, clause.start)) &&
      !wasOnPaper(STILL, tokens.slice(0, clause.start)) &&
      !containsPhrase(BEFOREHAND, tokens.slice(clause.start, item.start));
    const left =
      options.residual || speaks(STILL) || (paper && (item.amount.value === 0 || speaks(NOWADAYS)));
    if (left || (open && sides.baseline.some(({ amount }) => isPaper(amount))))
      sides.residual.push(item);
    else if (!open) sides.baseline.push(item);
  }
  return sides;
}

/** Takes the amount that the fitting items agree on. */
function takeOne(
  sentence: PaperSentence,
  field: PaperField,
  items: readonly PaperItem[],
  fits: (amount: Amount) => boolean,
): Amount | undefined {
  const fitting = items.filter(({ amount }) => fits(amount));
  const amount = mergeReadings(fitting);
  if (amount) for (const { start, end } of fitting) sentence.take(field, start, end);
  return amount;
}

const hedge = <K extends string>(key: K, amount: Amount | undefined) => {
  const found = amount && hedgeOf(amount);
  return found ? ({ [key]: found } as Record<K, Hedge>) : {};
};

function takeBaseline(sentence: PaperSentence, items: readonly PaperItem[]): Partial<PaperRead> {
  const sheets = takeOne(sentence, 'sheets', items, isPaper);
  const copies = takeOne(sentence, 'copies', items, isCopies);
  const another = sheets && !copies ? anotherCopy(sentence) : undefined;
  const isMore =
    another !== undefined ||
    items.some(
      (item) =>
        isCopies(item.amount) && (isOnTop(sentence.tokens, item) || isAdded(sentence.tokens, item)),
    );
  const transactions = takeOne(sentence, 'transactions', items, isVolume);
  const yearly = transactions && perYear(transactions);
  const unit = sheets?.unit;
  return {
    ...(sheets && { sheets }),
    ...((unit === 'sheets' || unit === 'pages') && { paperUnit: unit }),
    ...(copies?.value !== undefined && { copies: copies.value }),
    // The sign of "+ 2 copies" adds them, and makes no bound of them.
    ...(!isMore && hedge('copiesHedge', copies)),
    ...(another !== undefined && { copies: another }),
    ...(isMore && { isBesideOriginal: true as const }),
    ...(transactions && { transactions: { ...transactions, ...(yearly && { yearly }) } }),
  };
}

function takeResidual(
  sentence: PaperSentence,
  items: readonly PaperItem[],
): Pick<PaperRead, 'residual' | 'residualNone'> {
  const single = (amount: Amount) => amount.value !== undefined;
  const yearly = (amount: Amount) => (amount.per === undefined ? amount : perYear(amount))?.value;
  const percent = takeOne(
    sentence,
    'residual',
    items,
    (amount) => !!amount.percent && single(amount),
  );
  const sheets = takeOne(
    sentence,
    'residual',
    items,
    (amount) => isPaper(amount) && single(amount),
  );
  const volume = takeOne(
    sentence,
    'residual',
    items,
    (amount) => (isVolume(amount) || isOfPeople(amount)) && yearly(amount) !== undefined,
  );
  const transactions = volume && yearly(volume);
  const values = [percent?.value, sheets?.value, transactions].filter(
    (value) => value !== undefined,
  );
  if (values.length === 0) return {};
  if (values.includes(0)) return values.every((value) => value === 0) ? { residualNone: true } : {};
  const hedges = {
    ...hedge('percent', percent),
    ...hedge('sheets', sheets),
    ...hedge('transactions', volume),
  };
  return {
    residual: {
      ...(Object.keys(hedges).length > 0 && { hedges }),
      ...(percent?.value !== undefined && { percent: percent.value }),
      ...(sheets?.value !== undefined && { sheets: sheets.value }),
      ...(transactions !== undefined && { transactions }),
    },
  };
}

/** The sheets of papers that were told one by one; of another number beside them, neither holds. */
function withSum(fields: Partial<PaperRead>, summed: Amount | undefined): Partial<PaperRead> {
  const { sheets, paperUnit, ...others } = fields;
  if (!summed) return fields;
  if (sheets && (sheets.value !== summed.value || sheets.unit !== summed.unit)) return others;
  const unit = paperUnit ?? (summed.unit === 'pages' ? 'pages' : 'sheets');
  return { ...others, sheets: summed, paperUnit: unit };
}

/** Whether nothing stands between an amount and a bare "since 2017" behind it. */
const isOfAmount = (
  { isBare, start }: DateFound,
  items: readonly PaperItem[],
  { tokens }: PaperSentence,
): boolean =>
  isBare &&
  OF_AMOUNT.has(tokens[start]?.text ?? '') &&
  items.some(({ end, amount }) => end === start && amount.unit !== undefined);
/** May lead to the time of figures; "since" and «منذ» lead to a launch. */
const OF_AMOUNT = new Set(['from', 'من', 'men', 'min']);

/**
 * Reads every field that one sentence tells unmistakably: "3 pages, ~40k/yr, since Jan 2020", «كنا
 * نطبع ورقتين لكل معاملة وصارت استمارة إلكترونية من شهر ٣ ٢٠٢١ وما عاد نطبع شي». Amounts need a
 * unit or a period; two that do not agree are both left in `rest`.
 */
export function readPaper(text: string, today: Day, options: PaperOptions = {}): PaperRead {
  const sentence = new PaperSentence(text);
  const goLive = goLiveIn(sentence.tokens, today);
  if (goLive) sentence.take('goLive', goLive.start, goLive.end);
  const nothing = takeNone(sentence, options);
  const kind = kindIn(sentence.free());
  for (const { start, end } of kind?.spans ?? []) sentence.take('eliminationKind', start, end);
  const list = listIn(sentence.free());
  const summed = list && { value: sumOf(list.counts), approximate: false, unit: list.unit };
  if (list) sentence.take('sheets', list.start, list.end);
  const { items, unclear, days } = countedItems(sentence);
  const { baseline, residual } = sorted(items, sentence.tokens, options);
  const fields = withSum(takeBaseline(sentence, baseline), summed);
  const left = takeResidual(sentence, residual);
  const people = baseline
    .filter(({ amount, start }) => isOfPeople(amount) && !sentence.isTaken(start))
    .map(({ start }) => sentence.clauseOf(start));
  const torn = [isPaper, isCopies, isVolume]
    .map((fits) => baseline.filter(({ amount, start }) => fits(amount) && !sentence.isTaken(start)))
    .filter((several) => several.length > 1)
    .flatMap((several) => several.map(({ start }) => sentence.clauseOf(start)));
  const annual = baseline.filter(({ amount }) => isAnnualPaper(amount));
  const annualSheets = mergeReadings(annual);
  return {
    ...fields,
    ...(days !== undefined && fields.transactions?.per === 'day' && { workingDays: days }),
    ...(annualSheets && { annualSheets }),
    unclear: [...new Set([...unclear, ...people, ...torn])],
    ...(list && fields.sheets === summed && { sheetsOfPapers: list.counts }),
    ...(kind && { eliminationKind: kind.kind }),
    ...(kind?.hint && { isHint: true as const }),
    ...(goLive && { goLive: goLive.read }),
    ...(goLive?.isPlanned && { isPlanned: true as const }),
    ...(goLive &&
      (goLive.isOfChange || isOfAmount(goLive, items, sentence)) && {
        sinceAmount: sentence.textOf(goLive.start, goLive.end),
      }),
    ...left,
    ...(nothing && !left.residual && { residualNone: true as const }),
    spans: sentence.spans,
    rest: sentence.rest(),
  };
}

/** Whether a text speaks of what is still printed. */
export const saysStill = (text: string): boolean =>
  containsPhrase(STILL, new PaperSentence(text).tokens);

/** Whether a text speaks of the time before. */
export const saysBefore = (text: string): boolean =>
  containsPhrase(BEFOREHAND, new PaperSentence(text).tokens);

/** Reads the sentences of one message; those that are the same as far as they are read, once. */
export class PaperReader {
  private readonly known = new Map<string, PaperRead>();

  constructor(private readonly today: Day) {}

  read(text: string): PaperRead {
    const sentence = sentenceOf(text);
    const read = this.known.get(sentence) ?? readPaper(text, this.today);
    this.known.set(sentence, read);
    return read;
  }
}
