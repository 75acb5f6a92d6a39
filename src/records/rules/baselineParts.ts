import Big from 'big.js';
import type { Figures } from '../model/recordFigures';

/**
 * Where the paper of a baseline is now, in sheets a year. The three parts add up to what there was
 * before: `before = stillPrinted + noLongerPrinted + notCounted`.
 */
export interface BaselineParts {
  before: string;
  stillPrinted: string;
  noLongerPrinted: string;
  /**
   * Paper that still arrives or leaves and is only stored digitally, or that somebody else prints
   * now: neither still printed as the record says it, nor eliminated.
   */
  notCounted: string;
}

type Sums = Pick<Figures, 'baselineSheets' | 'residualSheets' | 'eliminatedSheets'>;

const least = (a: Big, b: Big) => (a.lt(b) ? a : b);

function split({ baselineSheets, residualSheets, eliminatedSheets }: Sums) {
  const before = Big(baselineSheets);
  const noLongerPrinted = Big(eliminatedSheets);
  // More residual than baseline is a fault; no more than the baseline can be a part of it.
  const stillPrinted = least(Big(residualSheets), before.minus(noLongerPrinted));
  const notCounted = before.minus(noLongerPrinted).minus(stillPrinted);
  return { before, stillPrinted, noLongerPrinted, notCounted };
}

const written = (parts: Record<keyof BaselineParts, Big>): BaselineParts => ({
  before: parts.before.toFixed(),
  stillPrinted: parts.stillPrinted.toFixed(),
  noLongerPrinted: parts.noLongerPrinted.toFixed(),
  notCounted: parts.notCounted.toFixed(),
});

/** The exact parts of one record, or of a sum over records, which has the same parts. */
export const baselineParts = (sums: Sums): BaselineParts => written(split(sums));

/** An amount of sheets as it is shown: whole sheets, half up. */
export const wholeSheets = (sheets: string | number): string =>
  Big(sheets).round(0, Big.roundHalfUp).toFixed();

/**
 * The parts as they are shown, in whole sheets that add up too. What was before and what is no
 * longer printed are the same wherever they stand ({@link wholeSheets}); the other two share the
 * rest, and one that is exactly 0 stays 0.
 */
export function shownParts(sums: Sums): BaselineParts {
  const exact = split(sums);
  const before = Big(wholeSheets(sums.baselineSheets));
  const noLongerPrinted = Big(wholeSheets(sums.eliminatedSheets));
  const rest = before.minus(noLongerPrinted);
  const rounded = least(Big(wholeSheets(exact.stillPrinted.toFixed())), rest);
  const stillPrinted = exact.notCounted.eq(0) ? rest : rounded;
  return written({ before, stillPrinted, noLongerPrinted, notCounted: rest.minus(stillPrinted) });
}
