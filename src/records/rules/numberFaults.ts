import Big from 'big.js';
import { copiesFactor, exceedsBaseline, figuresOf } from './paperArithmetic';
import { errorFault, warningFault, type Fault, type FaultFinder } from './recordFault';
import type { RecordFields } from '../model/recordFields';
import { isAnnualTotal, takesLonger } from './requirements';

/** More sheets than nearly any transaction has: often pages, or a year's paper. */
const MANY_SHEETS = 50;
/** From here on a volume of one or two digits and zeros is more likely a guess than a count. */
const ROUND_FROM = 1000;

const isRound = (value: number) => value >= ROUND_FROM && /^\d{1,2}0+$/.test(String(value));

function baselineFaults(fields: RecordFields): Fault[] {
  const { sheetsPerTransaction: sheets, transactionsPerYear: volume, paperItems } = fields;
  const counted = fields.baselineMethod === 'counted' || fields.baselineMethod === 'print_log';
  const faults: Fault[] = [];
  if (sheets !== undefined && sheets > MANY_SHEETS)
    faults.push(
      warningFault('sheetsPerTransaction', 'many_sheets', { sheets, usual: MANY_SHEETS }),
    );
  if (volume !== undefined && counted && isRound(volume))
    faults.push(warningFault('transactionsPerYear', 'round_number', { transactions: volume }));
  if (sheets !== undefined && paperItems) {
    const sum = paperItems.reduce((total, item) => total.plus(item.sheets), Big(0));
    if (!sum.eq(sheets))
      faults.push(errorFault('paperItems', 'items_differ', { sum: sum.toFixed(), sheets }));
  }
  if (takesLonger(fields) && fields.minutesReason === undefined) {
    const { minutesBefore = 0, minutesAfter = 0 } = fields;
    const values = { before: minutesBefore, after: minutesAfter };
    faults.push(errorFault('minutesReason', 'takes_longer', values));
  }
  return faults;
}

/** More paper left than there was: of a transaction, or of all of them. */
export function residualFaults(fields: RecordFields): Fault[] {
  const { sheetsPerTransaction, transactionsPerYear } = fields;
  const { residualSheetsPerTransaction, residualTransactionsPerYear } = fields;
  const faults: Fault[] = [];
  if (isAnnualTotal(fields)) return faults;
  if (sheetsPerTransaction !== undefined && residualSheetsPerTransaction !== undefined) {
    const limit = Big(sheetsPerTransaction).times(copiesFactor(fields));
    if (limit.lt(residualSheetsPerTransaction)) {
      const values = { sheets: residualSheetsPerTransaction, limit: limit.toNumber() };
      faults.push(errorFault('residualSheetsPerTransaction', 'residual_above_sheets', values));
    }
  }
  if (
    transactionsPerYear !== undefined &&
    residualTransactionsPerYear !== undefined &&
    residualTransactionsPerYear > transactionsPerYear
  ) {
    const values = { transactions: residualTransactionsPerYear, limit: transactionsPerYear };
    faults.push(errorFault('residualTransactionsPerYear', 'residual_above_transactions', values));
  }
  return faults;
}

/** What the computed sheets show: more residual than baseline (M4), more paper than was bought. */
const sheetFaults: FaultFinder = (fields, { purchasedSheets = [] }) => {
  const figures = figuresOf(fields);
  if (!figures) return [];
  const { baselineSheets: baseline, residualSheets: residual } = figures;
  const isTotal = isAnnualTotal(fields);
  const left = isTotal ? 'residualSheetsPerYear' : 'residualTransactionsPerYear';
  const faults = exceedsBaseline(figures)
    ? [errorFault(left, 'residual_above_baseline', { baseline, residual })]
    : [];
  const bought = purchasedSheets.find(({ year }) => year === fields.baselineYear);
  if (bought && Big(baseline).gt(bought.sheets)) {
    const values = { baseline, purchased: bought.sheets, year: bought.year };
    faults.push(
      errorFault(isTotal ? 'sheetsPerYear' : 'transactionsPerYear', 'above_purchases', values),
    );
  }
  return faults;
};

/** Numbers of one record that cannot all be right, or hardly. */
export const numberFaults: FaultFinder = (fields, context) => [
  ...baselineFaults(fields),
  ...residualFaults(fields),
  ...sheetFaults(fields, context),
];
