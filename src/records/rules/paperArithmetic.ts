import Big from 'big.js';
import type { Figures, Grade } from '../model/recordFigures';
import type { VerifiedValues } from '../model/processRecord';
import type { RecordFields } from '../model/recordFields';
import { hasConfirmedEvidence, isAnnualTotal } from './requirements';
import { MS_PER_DAY } from '../../lib/dubaiDate';

/**
 * The formulas M1 to M7 of measuring paper, exact in decimal arithmetic. Estimates that are made
 * from sheets are in `recordEstimates.ts` (M8–M12), sums over records in `portfolio.ts` (M13).
 *
 * A sheet is a leaf of paper, whatever its size; a page is one of its sides.
 */

/**
 * Stored with every figure; raised when a formula changes, so that old figures stay explained. Since
 * version 2 a counted baseline is of grade A only with confirmed evidence; since version 3 a baseline
 * may be a total of the year.
 */
export const CALC_VERSION = '3';

/** An exact decimal: written out, or a number that came in with at most two decimals. */
export type Amount = string | number;

const DAYS_PER_YEAR = 365;

/** The pages of one document: those alone on their sheet, and those that share one. */
export interface Pages {
  simplex: number;
  duplex: number;
}

/**
 * M1: sheets = simplex pages + ⌈duplex pages / 2⌉, summed over every document of the transaction.
 * Rounded up for each document by itself: two documents do not share a sheet.
 */
export function sheetsFromPages(...documents: readonly Pages[]): string {
  return documents
    .reduce(
      (sum, { simplex, duplex }) =>
        sum.plus(simplex).plus(Big(duplex).div(2).round(0, Big.roundUp)),
      Big(0),
    )
    .toFixed();
}

type CopyFields = Pick<RecordFields, 'copiesPerTransaction' | 'copiesIncluded'>;

/** Factor of M2: 1 if the sheets count the copies already, or if nobody has named copies. */
export const copiesFactor = ({ copiesPerTransaction, copiesIncluded }: CopyFields): number =>
  copiesIncluded ? 1 : (copiesPerTransaction ?? 1);

const GRADES: Readonly<Record<NonNullable<RecordFields['baselineMethod']>, Grade>> = {
  counted: 'A',
  print_log: 'A',
  purchase_records: 'B',
  sample: 'B',
  estimate: 'C',
  annual_total: 'B',
};

/**
 * How far the baseline can be trusted. One that was counted is of grade A once a verifier has
 * confirmed evidence of before and after, and of grade B until then. A total of the year can be
 * traced no further than its source: with one it is as good as purchases, without one an estimate.
 */
function gradeOf(fields: RecordFields, confirmed: readonly number[]): Grade | undefined {
  const grade = fields.baselineMethod && GRADES[fields.baselineMethod];
  if (isAnnualTotal(fields) && fields.sheetsPerYearSource === undefined) return 'C';
  return grade === 'A' && !hasConfirmedEvidence(fields, confirmed) ? 'B' : grade;
}

type ReplacementFields = Pick<RecordFields, 'eliminationKind' | 'shiftedTo'>;

/**
 * Whether paper is gone at all. A scan is made from paper that was printed anyway, and what
 * somebody else prints now has only moved: both count 0 sheets.
 */
export const isElimination = ({ eliminationKind, shiftedTo = 'none' }: ReplacementFields) =>
  eliminationKind !== 'scan_only' && shiftedTo === 'none';

/**
 * M2 to M4, in sheets a year:
 * baseline = sheets × copies × transactions; residual = residual sheets × residual transactions;
 * eliminated = baseline − residual.
 *
 * A residual that is not known yet counts 0; it must be given before a submission. More residual
 * than baseline is a fault (see {@link exceedsBaseline}); what is eliminated is then 0, never less.
 * @param verified values of the verifier, which stand in front of those of the record
 * @param confirmedEvidence positions, from 1, of what a verifier has confirmed
 * Of an annual total, baseline and residual are the sheets that were given for the year.
 * @returns undefined until sheets and transactions are known, or the total
 */
export function figuresOf(
  fields: RecordFields,
  verified: VerifiedValues = {},
  confirmedEvidence: readonly number[] = [],
): Figures | undefined {
  const known: RecordFields = { ...fields, ...verified };
  const baseline = baselineOf(known);
  if (!baseline) return undefined;
  const residual = residualOf(known);
  const eliminated =
    isElimination(known) && baseline.gt(residual) ? baseline.minus(residual) : Big(0);
  const grade = gradeOf(known, confirmedEvidence);
  return {
    baselineSheets: baseline.toFixed(),
    residualSheets: residual.toFixed(),
    eliminatedSheets: eliminated.toFixed(),
    ...(grade ? { grade } : {}),
    calcVersion: CALC_VERSION,
  };
}

/** M2, or the total of the year. */
function baselineOf(fields: RecordFields): Big | undefined {
  const { sheetsPerTransaction: sheets, transactionsPerYear: transactions } = fields;
  if (isAnnualTotal(fields))
    return fields.sheetsPerYear === undefined ? undefined : Big(fields.sheetsPerYear);
  if (sheets === undefined || transactions === undefined) return undefined;
  return Big(sheets).times(copiesFactor(fields)).times(transactions);
}

/** M3, or what is still printed of the total of the year. */
const residualOf = (fields: RecordFields): Big =>
  isAnnualTotal(fields)
    ? Big(fields.residualSheetsPerYear ?? 0)
    : Big(fields.residualSheetsPerTransaction ?? 0).times(fields.residualTransactionsPerYear ?? 0);

/** True if M4 would be negative: more is still printed than ever was. */
export const exceedsBaseline = ({
  baselineSheets,
  residualSheets,
}: Pick<Figures, 'baselineSheets' | 'residualSheets'>) => Big(residualSheets).gt(baselineSheets);

/**
 * M5: (baseline − current) / baseline × 100, to two decimals, half to even. While anything at all
 * is printed it never says 100.00: 99.89 % was once reported as 100 %.
 * @param current sheets a year now: baseline − eliminated, so that moved paper is not a reduction
 * @returns undefined without a baseline
 */
export function reductionPercent(baseline: Amount, current: Amount): string | undefined {
  const before = Big(baseline);
  if (before.lte(0)) return undefined;
  const percent = before.minus(current).times(100).div(before).round(2, Big.roundHalfEven);
  return (percent.eq(100) && Big(current).gt(0) ? Big('99.99') : percent).toFixed(2);
}

/**
 * M6: eliminated sheets a year × days live / 365, in whole sheets, half up. The day of the launch
 * is day 0, and before it nothing is realised. Annual rates are never added up over years.
 * @param goLive ISO day
 * @param today ISO day
 */
export function realisedToDate(eliminated: Amount, goLive: string, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(goLive)) / MS_PER_DAY);
  return Big(eliminated)
    .times(Math.max(0, days))
    .div(DAYS_PER_YEAR)
    .round(0, Big.roundHalfUp)
    .toFixed();
}

/**
 * M7: (sheets per transaction before − after) × transactions of the current year, in sheets a year.
 * To be shown next to M4 if demand has grown or fallen; negative if more is printed now.
 */
export function volumeAdjusted(before: Amount, after: Amount, currentTransactions: Amount): string {
  return Big(before).minus(after).times(currentTransactions).toFixed();
}
