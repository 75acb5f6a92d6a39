import { perYear, readAmount, type Amount } from '../../../src/language/numbers/readAmount';
import type { Period } from '../../../src/language/numbers/amountWords';
import { readDayCount } from '../../../src/language/records/paperFactors';
import { readChoice } from '../../../src/language/choices/readChoice';
import { sheetsFromPages } from '../../../src/records/rules/paperArithmetic';
import type { ParsedAnswer } from './parsedAnswer';
import type { LogProcessState } from '../logProcessState';
import type { DraftContext } from '../draftContext';
import type { StepOption } from '../stepQuestions';

/** The person chooses from a range: the bot does not pick a number. */
const fromRange = (
  field: 'sheetsPerTransaction' | 'transactionsPerYear',
  { from, to }: { from: number; to: number },
  more: Partial<LogProcessState> = {},
): ParsedAnswer => ({ changes: {}, state: { ...more, step: 'range', range: { field, from, to } } });

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
  if (amount.range)
    return fromRange(
      'sheetsPerTransaction',
      amount.range,
      unit === 'sheets' ? { unitKnown: true } : {},
    );
  const settled = unit === 'sheets' || (unit === 'none' && turn.state.unitKnown);
  return {
    changes: { sheetsPerTransaction: amount.value },
    ...(settled
      ? { state: { unitKnown: true } }
      : { unsettled: ['sheetsPerTransaction'], state: { step: 'paperUnit', unitKnown: false } }),
  };
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
      ? { changes: {}, state: { step: 'workingDays', perDay: amount.value } }
      : onDays(turn, amount.value, workingDays);
  const yearly = perYear({ ...amount, per });
  if (!yearly) return undefined;
  if (yearly.range) return fromRange('transactionsPerYear', yearly.range);
  return {
    changes: { transactionsPerYear: yearly.value },
    lines: amount.range ? [] : yearlyLines(turn, amount.value, per, yearly.value),
  };
}

/** Says how a rate became a number a year. */
function yearlyLines(turn: DraftContext, count: number, per: Period, year: number): string[] {
  if (per === 'month') return [turn.say('log.monthly', { count, year })];
  if (per === 'week') return [turn.say('log.weekly', { count, year })];
  return per === 'quarter' ? [turn.say('log.quarterly', { count, year })] : [];
}

export function readUnit(
  turn: DraftContext,
  text: string,
  offers: readonly StepOption[],
): ParsedAnswer | undefined {
  const count = turn.opened?.record.fields.sheetsPerTransaction;
  const unit = readChoice(text, offers)?.[0] ?? readAmount(`1 ${text}`)?.unit;
  if (count === undefined || unit === undefined) return undefined;
  const state: Partial<LogProcessState> = { unitKnown: true };
  if (unit !== 'pages_both_sides')
    return ['sheets', 'pages_one_side'].includes(unit)
      ? { changes: { sheetsPerTransaction: count }, state }
      : undefined;
  const sheets = Number(sheetsFromPages({ simplex: 0, duplex: count }));
  const said = turn.say('log.pagesBecome', {
    pages: count,
    sheets: turn.labels.formatSheets(sheets),
  });
  return { changes: { sheetsPerTransaction: sheets }, state, lines: [said] };
}

export function readFromRange(
  turn: DraftContext,
  text: string,
  offers: readonly StepOption[],
): ParsedAnswer | undefined {
  const { range } = turn.state;
  if (!range) return undefined;
  const amount = readAmount(text);
  const typed = amount && !amount.range && amount.value >= range.from ? amount.value : undefined;
  const value = typed ?? Number(readChoice(text, offers)?.[0] ?? NaN);
  if (Number.isNaN(value)) return undefined;
  return range.field === 'sheetsPerTransaction'
    ? sheetsFrom(turn, { value, approximate: true })
    : { changes: { transactionsPerYear: value } };
}

const DAYS_PER_YEAR = 366;

export function readWorkingDays(turn: DraftContext, text: string): ParsedAnswer | undefined {
  const { perDay } = turn.state;
  const amount = readAmount(text);
  const days = readDayCount(text) ?? (amount?.unit ? undefined : amount?.value);
  return days === undefined || perDay === undefined ? undefined : onDays(turn, perDay, days);
}

/** The transactions of a year, of so many a day on so many days. */
function onDays(turn: DraftContext, perDay: number, days: number): ParsedAnswer | undefined {
  if (!(days >= 1 && days <= DAYS_PER_YEAR)) return undefined;
  const year = Number((perDay * days).toPrecision(15));
  return {
    changes: { transactionsPerYear: year },
    lines: [turn.say('log.daily', { count: perDay, days, year })],
  };
}
