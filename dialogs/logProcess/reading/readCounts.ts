import { perYear, readAmount, type Amount } from '../../../src/language/numbers/readAmount';
import { sumOf } from '../../../src/language/paper/listedSheets';
import { pagesOnBothSides, pagesOnOneSide } from '../../../src/language/paper/paperSides';
import { readDayCount } from '../../../src/language/paper/paperFactors';
import { readChoice } from '../../../src/language/choices/readChoice';
import { sheetsFromPages } from '../../../src/records/rules/paperArithmetic';
import { countedEnd, hedged, quantityOf } from '../../../src/records/rules/qualifiers';
import type { QualifiedField, Qualifier } from '../../../src/records/model/recordFields';
import { hedgeOf, type Hedge } from '../../../src/language/numbers/amountHedge';
import type { ParsedAnswer } from './parsedAnswer';
import type { LogProcessState } from '../logProcessState';
import type { DraftContext } from '../draftContext';
import type { StepOption } from '../stepQuestions';

/** Which end of a range counts, and why. */
export function rangeLines(
  turn: DraftContext,
  field: QualifiedField,
  { range }: Pick<Amount, 'range'>,
): string[] {
  if (!range) return [];
  const end = countedEnd(field);
  const number = (value: number) => turn.labels.number(value);
  const counted = number(range[end]);
  const key = end === 'from' ? 'log.rangeLower' : 'log.rangeUpper';
  return [turn.say(key, { from: number(range.from), to: number(range.to), counted })];
}

/** Says of which counts a sum was made. */
export const sumLine = (turn: DraftContext, counts: readonly number[]): string =>
  turn.say('log.sumOfParts', {
    parts: counts.map((count) => turn.labels.number(count)).join(' + '),
    total: sumOf(counts),
  });

/**
 * A number of sheets. If it may count pages, it stays an assumption until the person says which.
 */
export function sheetsFrom(
  turn: DraftContext,
  amount: Amount | undefined,
): ParsedAnswer | undefined {
  if (!amount || amount.percent) return undefined;
  const { unit = 'none', per = 'transaction' } = amount;
  if (!['none', 'sheets', 'pages'].includes(unit) || per !== 'transaction') return undefined;
  const { value, qualifiers } = quantityOf('sheetsPerTransaction', amount);
  const settled = unit === 'sheets' || (unit === 'none' && turn.state.unitKnown);
  return {
    changes: { sheetsPerTransaction: value },
    qualifiers,
    lines: rangeLines(turn, 'sheetsPerTransaction', amount),
    ...(settled
      ? { state: { unitKnown: true } }
      : { unsettled: ['sheetsPerTransaction'], state: { step: 'paperUnit', unitKnown: false } }),
  };
}

/** "4 pages, double-sided" are 2 sheets, "4 pages, single-sided" are 4. */
export function twoSided(turn: DraftContext, text: string): ParsedAnswer | undefined {
  const single = pagesOnOneSide(text);
  if (single !== undefined)
    return sheetsFrom(turn, { value: single, approximate: false, unit: 'sheets' });
  const pages = pagesOnBothSides(text);
  if (pages === undefined) return undefined;
  const sheets = Number(sheetsFromPages({ simplex: 0, duplex: pages }));
  const read = sheetsFrom(turn, { value: sheets, approximate: false, unit: 'sheets' });
  const line = turn.say('log.pagesBecome', { pages, sheets: turn.labels.formatSheets(sheets) });
  return read && { ...read, lines: [line] };
}

/**
 * Transactions per year. A monthly number is multiplied by twelve; for a daily one, the dialog asks
 * for the number of days.
 */
export function transactionsFrom(
  turn: DraftContext,
  amount: Amount | undefined,
  workingDays?: number,
): ParsedAnswer | undefined {
  if (!amount || amount.percent) return undefined;
  if (!['transactions', 'people', undefined].includes(amount.unit)) return undefined;
  const { per = 'year' } = amount;
  if (per === 'day' && !amount.range)
    return workingDays === undefined
      ? {
          changes: {},
          state: { step: 'workingDays', perDay: amount.value, perDayHedge: hedgeOf(amount) },
        }
      : onDays(turn, { count: amount.value, hedge: hedgeOf(amount) }, workingDays);
  const yearly = perYear({ ...amount, per });
  if (!yearly) return undefined;
  const { value, qualifiers } = quantityOf('transactionsPerYear', yearly);
  return {
    changes: { transactionsPerYear: value },
    qualifiers,
    lines: yearly.range
      ? rangeLines(turn, 'transactionsPerYear', yearly)
      : yearlyLines(turn, { ...amount, per }, value),
  };
}

/** Says how a rate became a number a year. */
function yearlyLines(
  turn: DraftContext,
  { value: count = 0, per, times }: Amount,
  year: number,
): string[] {
  if (per === 'month')
    return [
      times === undefined
        ? turn.say('log.monthly', { count, year })
        : turn.say('log.monthlyFor', { count, months: times, year }),
    ];
  if (per === 'week') return [turn.say('log.weekly', { count, weeks: times ?? 52, year })];
  return per === 'quarter' ? [turn.say('log.quarterly', { count, year })] : [];
}

export function readUnit(
  turn: DraftContext,
  text: string,
  offers: readonly StepOption[],
): ParsedAnswer | undefined {
  const { sheetsPerTransaction: count, qualifiers: known } = turn.opened?.record.fields ?? {};
  const unit = readChoice(text, offers)?.[0] ?? readAmount(`1 ${text}`)?.unit;
  if (count === undefined || unit === undefined) return undefined;
  const state: Partial<LogProcessState> = { unitKnown: true };
  if (unit !== 'pages_both_sides')
    return ['sheets', 'pages_one_side'].includes(unit)
      ? { changes: { sheetsPerTransaction: count }, qualifiers: known ?? [], state }
      : undefined;
  const sheets = Number(sheetsFromPages({ simplex: 0, duplex: count }));
  const said = turn.say('log.pagesBecome', {
    pages: count,
    sheets: turn.labels.formatSheets(sheets),
  });
  const qualifiers = (known ?? []).map(onSheets);
  return { changes: { sheetsPerTransaction: sheets }, qualifiers, state, lines: [said] };
}

const sheetsOf = (pages: number) => Number(sheetsFromPages({ simplex: 0, duplex: pages }));

/** A range of two-sided pages, in sheets. */
export function onSheets(qualifier: Qualifier): Qualifier {
  const { field, kind, from, to } = qualifier;
  if (field !== 'sheetsPerTransaction' || from === undefined || to === undefined) return qualifier;
  const ends = { from: sheetsOf(from), to: sheetsOf(to) };
  // Of 3 to 4 pages, both ends are 2 sheets.
  return ends.from < ends.to ? { field, kind, ...ends } : { field, kind: 'about' };
}

const DAYS_PER_YEAR = 366;

export function readWorkingDays(turn: DraftContext, text: string): ParsedAnswer | undefined {
  const { perDay, perDayHedge } = turn.state;
  const amount = readAmount(text);
  const days = readDayCount(text) ?? (amount?.unit ? undefined : amount?.value) ?? yearDaysIn(text);
  if (days === undefined || perDay === undefined) return undefined;
  return onDays(turn, { count: perDay, hedge: perDayHedge }, days);
}

/** So many days are those of a year, not of a holiday: "250 days, we closed for 10 days". */
const LEAST_OF_YEAR = 100;

/** The days of a year in the first of several clauses, if no other tells as many. */
function yearDaysIn(text: string): number | undefined {
  const [first, ...others] = text.split(/\s*[,،;؛]\s+/u).map((clause) => readDayCount(clause));
  const isOne = others.every((days) => days === undefined || days < LEAST_OF_YEAR);
  return first !== undefined && first >= LEAST_OF_YEAR && isOne ? first : undefined;
}

/** The transactions of a year, of so many a day on so many days. */
function onDays(
  turn: DraftContext,
  { count: perDay, hedge }: { count: number; hedge: Hedge | undefined },
  days: number,
): ParsedAnswer | undefined {
  if (!(days >= 1 && days <= DAYS_PER_YEAR)) return undefined;
  const year = Number((perDay * days).toPrecision(15));
  return {
    changes: { transactionsPerYear: year },
    qualifiers: hedged('transactionsPerYear', hedge),
    lines: [turn.say('log.daily', { count: perDay, days, year })],
  };
}
