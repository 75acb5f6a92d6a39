import type { ProcessRecord } from '../../src/records/processRecord';
import type { FieldName, RecordFields } from '../../src/records/recordFields';
import { missingFor } from '../../src/records/requirements';
import type { LogState, Step } from './logState';

/** Asked in this order before anything else; see the short form of the record's specification. */
const SHORT: readonly FieldName[] = [
  'entityId',
  'sheetsPerTransaction',
  'transactionsPerYear',
  'eliminationKind',
  'goLiveDate',
  'processType',
];
/** One question stands for several fields. */
const ASKED_BY: Partial<Record<FieldName, Step>> = {
  processNameAr: 'processNameAr',
  processNameEn: 'processNameEn',
  residualSheetsPerTransaction: 'residual',
  residualTransactionsPerYear: 'residual',
  sampleDays: 'sampleTransactions',
  disposalDate: 'disposalApproval',
  copiesIncluded: 'copiesPerTransaction',
};

const hasName = ({ processNameAr, processNameEn }: RecordFields) =>
  processNameAr !== undefined || processNameEn !== undefined;

const knowsResidual = ({
  residualSheetsPerTransaction,
  residualTransactionsPerYear,
}: RecordFields) =>
  residualSheetsPerTransaction !== undefined && residualTransactionsPerYear !== undefined;

/**
 * What to ask next: the short form first, then whether anything is still printed and a proof, then
 * the summary; on the way to a submission everything that it still needs.
 */
export function nextStep({ fields, version }: ProcessRecord, state: LogState): Step {
  if (!hasName(fields)) return 'processName';
  const short = SHORT.find((field) => fields[field] === undefined);
  if (short) return short;
  const open = (step: Step) => !state.skipped.includes(step);
  if (!state.complete) {
    if (!knowsResidual(fields) && open('residual')) return 'residual';
    if (fields.evidence === undefined && open('evidence')) return 'evidence';
    return 'summary';
  }
  const missing = missingFor(fields, 'submit', version)
    .map((field) => ASKED_BY[field] ?? field)
    .find(open);
  return missing ?? 'summary';
}
