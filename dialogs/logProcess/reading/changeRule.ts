import type { FieldName } from '../../../src/records/model/recordFields';
import type { Step } from '../logProcessState';

/**
 * What a message may change beside what its step asks for, by units of their own ("a year", "since
 * 2020"): any field, only fields that nobody has given yet, or none.
 */
type Beside = 'units' | 'open' | 'none';

interface ChangeRule {
  /** The fields that the step asks for, which its answer sets. */
  own: readonly FieldName[];
  beside: Beside;
}

/** The fields of steps that are not a field themselves. */
const OWN: Partial<Record<Step, readonly FieldName[]>> = {
  processName: ['processNameAr', 'processNameEn'],
  paperUnit: ['sheetsPerTransaction'],
  workingDays: ['transactionsPerYear'],
  residual: ['residualSheetsPerTransaction', 'residualTransactionsPerYear'],
  // One of the two often tells the other: a copy is counted, a share is of the transactions.
  residualSheetsPerTransaction: ['residualSheetsPerTransaction', 'residualTransactionsPerYear'],
  residualTransactionsPerYear: ['residualSheetsPerTransaction', 'residualTransactionsPerYear'],
  copiesPerTransaction: ['copiesPerTransaction', 'copiesIncluded'],
  // "We counted 200 files over 3 weeks" tells a sample and its size.
  baselineMethod: ['baselineMethod', 'sampleTransactions'],
  goLiveDate: ['goLiveDate', 'goLivePlanned'],
  similar: [],
  summary: [],
  editWhich: [],
};

/**
 * The steps of the short form, whose answers tell each other's fields, and those that ask for no
 * value. The answers of all others speak of nothing else: "98% since 2022" is no launch date.
 */
const BESIDE: Partial<Record<Step, Beside>> = {
  processName: 'open',
  entityId: 'open',
  sheetsPerTransaction: 'units',
  paperUnit: 'units',
  workingDays: 'units',
  transactionsPerYear: 'units',
  sheetsPerYear: 'units',
  eliminationKind: 'units',
  goLiveDate: 'units',
  processType: 'units',
  similar: 'units',
  summary: 'units',
  editWhich: 'units',
};

/**
 * What a message may change at a step, if it does not name a field ("change the date to …"). What
 * changes beside the step is shown as old and new, with an undo.
 */
export function changeRule(step: Step): ChangeRule {
  return { own: OWN[step] ?? [step as FieldName], beside: BESIDE[step] ?? 'none' };
}

/** Whether a message that answers a step may set a field. */
export function maySet(step: Step, field: FieldName, isGiven: boolean): boolean {
  const { own, beside } = changeRule(step);
  return own.includes(field) || beside === 'units' || (beside === 'open' && !isGiven);
}
