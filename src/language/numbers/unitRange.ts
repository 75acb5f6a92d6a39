import { amountAt, behindTo, isArabicNumber } from './amountTokens';
import { UNITS, type CountedUnit } from './amountWords';
import { phraseAt, type Likeness } from '../tokens/phraseTable';
import type { Token } from '../tokens/tokens';

/** A range whose lower end has a unit of its own. */
interface UnitRange {
  range: { from: number; to: number };
  unit: CountedUnit;
  end: number;
}

/** One end: «ورقتين», "2 sheets", or a bare number for the upper one. */
interface End {
  value: number;
  unit?: CountedUnit;
  end: number;
  /** The unit says the number itself. */
  inOneWord: boolean;
}

/** The widest pair without "or", twice as much: «ورقة ورقتين». */
const WIDEST_PAIR = 2;
/** "2 sheets or 3000" is not a range of sheets. */
const WIDEST = 10;

function endAt(tokens: readonly Token[], at: number, likeness: Likeness): End | undefined {
  const found = amountAt(tokens, at);
  if (found && found.value === undefined) return undefined;
  const unit = phraseAt(UNITS, tokens, found?.end ?? at, likeness);
  const value = found?.value ?? unit?.value.count;
  if (value === undefined || (found && unit?.value.count === 2)) return undefined;
  return {
    value,
    ...(unit && { unit: unit.value.unit }),
    end: unit?.end ?? found?.end ?? at,
    inOneWord: !found,
  };
}

/** «ورقتين ثلاث», "a page or two", "2 sheets or 3", «ورقة إلى ورقتين». */
export function unitRangeAt(
  tokens: readonly Token[],
  at: number,
  likeness: Likeness,
): UnitRange | undefined {
  const left = endAt(tokens, at, likeness);
  if (left?.unit === undefined) return undefined;
  const behind = behindTo(tokens, left.end);
  const rest = behind ?? tokens.slice(left.end);
  const right = endAt(rest, 0, likeness);
  if (!right || (right.unit ?? left.unit) !== left.unit) return undefined;
  const { value: from, unit } = left;
  const isPair =
    left.inOneWord &&
    right.value <= WIDEST_PAIR * from &&
    (right.inOneWord || (from > 1 && rest[0] !== undefined && isArabicNumber(rest[0])));
  if (right.value <= from || right.value > WIDEST * from || !(behind || isPair)) return undefined;
  const end = tokens.length - rest.length + right.end;
  return { range: { from, to: right.value }, unit, end };
}
