import { numberAt } from '../numbers/numberTokens';
import { changeIn, changeSides, ONE_BEHIND } from '../numbers/relativeAmount';
import { phraseAt, phraseSet } from '../tokens/phraseTable';
import type { Token } from '../tokens/tokens';
import { addDays, type Day } from './calendar';
import datePhrases from './datePhrases.json';
import { TIME_UNITS, type DayUnit } from './dateWords';

/** By how much a day that is known changes. */
export interface RelativeDay {
  unit: DayUnit;
  /** Negative: earlier. */
  change: number;
}

const SIDES = changeSides(datePhrases.later, datePhrases.earlier);
const LEADS = phraseSet(datePhrases.relativeLeads);
const MONTHS = 12;

/** A length from a token on: "a year", "two months", «بشهرين», «ثلاثة أيام». */
function lengthAt(
  tokens: readonly Token[],
  at: number,
): { count: number; unit: DayUnit; end: number } | undefined {
  const number = numberAt(tokens, at, { typos: false });
  const from = number?.end ?? (/^an?$/.test(tokens[at]?.text ?? '') ? at + 1 : at);
  const unit = phraseAt(TIME_UNITS, tokens, from);
  const count = number?.value ?? unit?.value.count ?? (unit && from > at ? 1 : undefined);
  if (!unit || count === undefined || count < 1 || !Number.isInteger(count)) return undefined;
  const isOne = count === 1 && ONE_BEHIND.has(tokens[unit.end]?.text ?? '');
  return { count, unit: unit.value.unit, end: isOne ? unit.end + 1 : unit.end };
}

/** «بسنة», «بثلاثة»: "by" is written onto the length. */
const withoutBy = (tokens: readonly Token[], at: number): readonly Token[] =>
  tokens.map((token, index) =>
    index === at && /^ب.{2}/.test(token.text) ? { ...token, text: token.text.slice(1) } : token,
  );

/**
 * Reads a change of a day that was given: "one year earlier", "make it two months later", «قبلها
 * بسنة», «أخر التاريخ شهر».
 * @returns undefined if the text says anything else, or a day as seen from today ("a year ago")
 */
export function relativeDayIn(text: string): RelativeDay | undefined {
  const asked = changeIn(text, LEADS);
  for (const { sign, before, behind } of SIDES) {
    const lead = phraseAt(before, asked, 0)?.end;
    const at = lead ?? 0;
    const length = lengthAt(asked, at) ?? lengthAt(withoutBy(asked, at), at);
    if (!length) continue;
    const tail = lead === undefined ? phraseAt(behind, asked, length.end)?.end : length.end;
    if (tail === asked.length) return { unit: length.unit, change: sign * length.count };
  }
  return undefined;
}

/** A day so much later or earlier; of a month that is shorter the last day. */
export function shiftedDay(day: Day, { unit, change }: RelativeDay): Day {
  if (unit === 'day') return addDays(day, change);
  if (unit === 'week') return addDays(day, 7 * change);
  const months = day.year * MONTHS + day.month - 1 + (unit === 'year' ? change * MONTHS : change);
  const [year, month] = [Math.floor(months / MONTHS), (months % MONTHS) + 1];
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { year, month, day: Math.min(day.day, days) };
}
