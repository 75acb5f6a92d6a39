import type { ProcessRecord } from '../../../src/records/model/processRecord';
import type { FieldName, RecordFields } from '../../../src/records/model/recordFields';
import { isAnnualTotal, missingFor } from '../../../src/records/rules/requirements';
import type { LogProcessState, Step } from '../logProcessState';

/**
 * What a draft needs, part after part: the process, then its paper. See the short form in the
 * record's specification.
 */
const SHORT: readonly FieldName[] = [
  'entityId',
  'eliminationKind',
  'goLiveDate',
  'processType',
  'sheetsPerTransaction',
  'transactionsPerYear',
];

/** A total of the year has no transactions to ask for. */
const SHORT_OF_TOTAL: readonly FieldName[] = SHORT.map((field) =>
  field === 'sheetsPerTransaction' ? 'sheetsPerYear' : field,
).filter((field) => field !== 'transactionsPerYear');

const isResidual = (field: FieldName) =>
  field === 'residualSheetsPerTransaction' || field === 'residualTransactionsPerYear';

const hasName = ({ processNameAr, processNameEn }: RecordFields) =>
  processNameAr !== undefined || processNameEn !== undefined;

/** The unknown half of the residual paper, or both halves while neither is known. */
function residualStep(fields: RecordFields): Step {
  if (isAnnualTotal(fields)) return 'residualSheetsPerYear';
  if (fields.residualTransactionsPerYear !== undefined) return 'residualSheetsPerTransaction';
  if (fields.residualSheetsPerTransaction !== undefined) return 'residualTransactionsPerYear';
  return 'residual';
}

const knowsResidual = (fields: RecordFields) =>
  isAnnualTotal(fields)
    ? fields.residualSheetsPerYear !== undefined
    : fields.residualSheetsPerTransaction !== undefined &&
      fields.residualTransactionsPerYear !== undefined;

/** A question about an earlier answer that must be settled before the value can be stored. */
function followUp(field: FieldName, { perDay }: LogProcessState): Step | undefined {
  return field === 'transactionsPerYear' && perDay !== undefined ? 'workingDays' : undefined;
}

/**
 * What to ask next: the short form, then residual paper and evidence, then the summary. On the way
 * to a submission, everything that it still needs.
 */
export function nextStep(record: ProcessRecord, state: LogProcessState): Step {
  const { fields, version, assumed } = record;
  if (!hasName(fields)) return 'processName';
  if (assumed.includes('sheetsPerTransaction') && !state.unitKnown) return 'paperUnit';
  const asked = isAnnualTotal(fields) ? SHORT_OF_TOTAL : SHORT;
  const short = asked.find((field) => fields[field] === undefined);
  if (short) return followUp(short, state) ?? short;
  const open = (step: Step) => !state.skipped.includes(step);
  if (!state.complete) {
    const residual = residualStep(fields);
    if (!knowsResidual(fields) && open(residual)) return residual;
    if (fields.evidence === undefined && open('evidence')) return 'evidence';
    return 'summary';
  }
  const missing = missingFor(fields, 'submit', version)
    .map((field) => (isResidual(field) ? residualStep(fields) : field))
    .find(open);
  return missing ?? 'summary';
}
