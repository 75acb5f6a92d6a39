import type { Evidence, FieldName, RecordFields } from '../model/recordFields';

export type Stage = 'draft' | 'submit';

/** What a piece of evidence can show: the paper as it was, the way without it, or either. */
const SHOWS: Readonly<Record<Evidence['kind'], 'before' | 'after' | 'either'>> = {
  before_form: 'before',
  print_log: 'before',
  after_form: 'after',
  screenshot: 'after',
  service_card: 'after',
  // A circular announces that the paper ends.
  circular: 'after',
  // A report of a count, or of what was introduced.
  report: 'either',
};

export type EvidenceSide = 'before' | 'after';

/**
 * What the evidence does not show yet. One piece shows one side, so that a report alone is not
 * enough; of an estimate any single piece will do.
 * @returns both sides while there is no evidence at all
 */
export function missingEvidence({ evidence = [], baselineMethod }: RecordFields): EvidenceSide[] {
  if (baselineMethod === 'estimate' && evidence.length > 0) return [];
  const shown = evidence.map(({ kind }) => SHOWS[kind]);
  const missing = (['before', 'after'] as const).filter((side) => !shown.includes(side));
  const reports = shown.filter((side) => side === 'either').length;
  return missing.slice(reports);
}

/**
 * Whether a verifier has confirmed evidence of before and of after.
 * @param confirmed positions of the pieces, from 1
 */
export const hasConfirmedEvidence = (
  { evidence = [] }: RecordFields,
  confirmed: readonly number[],
): boolean =>
  missingEvidence({ evidence: evidence.filter((_, at) => confirmed.includes(at + 1)) }).length ===
  0;

/** Paper use in the pandemic says little about an ordinary year. */
const ABNORMAL_YEARS: readonly number[] = [2020, 2021];

/** Whether the baseline year has to be explained: abnormal, or not over before the launch. */
const needsBaselineNote = ({ baselineYear, goLiveDate }: RecordFields): boolean =>
  baselineYear !== undefined &&
  (ABNORMAL_YEARS.includes(baselineYear) ||
    (goLiveDate !== undefined && baselineYear >= Number(goLiveDate.slice(0, 4))));

/** Whether a transaction takes longer now than it did on paper. */
export const takesLonger = ({ minutesBefore, minutesAfter }: RecordFields): boolean =>
  minutesBefore !== undefined && minutesAfter !== undefined && minutesAfter > minutesBefore;

/** Whether the paper before is known only as a total of the year, without transactions. */
export const isAnnualTotal = ({ baselineMethod }: RecordFields): boolean =>
  baselineMethod === 'annual_total';
const hasTransactions = (fields: RecordFields) => !isAnnualTotal(fields);

const hasResidual = (fields: RecordFields) =>
  (isAnnualTotal(fields) && (fields.residualSheetsPerYear ?? 0) > 0) ||
  ((fields.residualSheetsPerTransaction ?? 0) > 0 && (fields.residualTransactionsPerYear ?? 0) > 0);
const isSample = ({ baselineMethod }: RecordFields) => baselineMethod === 'sample';
const isDisposed = ({ legacyArchive }: RecordFields) => legacyArchive === 'disposed_with_approval';

interface Need {
  field: FieldName;
  /** Already for a draft; else for a submission. */
  draft?: true;
  /** Needed only then. */
  when?: (fields: RecordFields, version: number) => boolean;
}

/** In the order of asking: the short form, what is still printed, then the rest. */
const NEEDS: readonly Need[] = [
  // A draft is content with a name in one language.
  { field: 'processNameAr', draft: true, when: (fields) => fields.processNameEn === undefined },
  { field: 'sheetsPerYear', draft: true, when: isAnnualTotal },
  { field: 'sheetsPerTransaction', draft: true, when: hasTransactions },
  { field: 'transactionsPerYear', draft: true, when: hasTransactions },
  { field: 'eliminationKind', draft: true },
  { field: 'goLiveDate', draft: true },
  { field: 'entityId', draft: true },
  { field: 'processType', draft: true },
  { field: 'residualSheetsPerYear', when: isAnnualTotal },
  { field: 'residualSheetsPerTransaction', when: hasTransactions },
  { field: 'residualTransactionsPerYear', when: hasTransactions },
  { field: 'residualReason', when: hasResidual },
  { field: 'shiftedTo' },
  { field: 'processNameAr' },
  { field: 'processNameEn' },
  { field: 'department' },
  { field: 'baselineYear' },
  { field: 'baselineNote', when: needsBaselineNote },
  { field: 'copiesPerTransaction', when: hasTransactions },
  // One copy is counted once, whatever the answer.
  {
    field: 'copiesIncluded',
    when: (fields) => hasTransactions(fields) && fields.copiesPerTransaction !== 1,
  },
  { field: 'baselineMethod' },
  { field: 'sampleTransactions', when: isSample },
  { field: 'sampleDays', when: isSample },
  { field: 'estimateReason', when: ({ baselineMethod }) => baselineMethod === 'estimate' },
  { field: 'sheetsPerYearSource', when: isAnnualTotal },
  { field: 'minutesReason', when: takesLonger },
  { field: 'channels' },
  { field: 'signatureLevel', when: ({ eliminationKind }) => eliminationKind === 'e_signature' },
  { field: 'digitalShare' },
  { field: 'disposalApproval', when: isDisposed },
  { field: 'disposalDate', when: isDisposed },
  { field: 'changeKind', when: (_, version) => version > 1 },
  // Before the evidence, because they decide what of it may be attached.
  { field: 'containsPersonalData' },
  { field: 'classification' },
  { field: 'evidence' },
];

const isMissing = (fields: RecordFields, field: FieldName) =>
  field === 'evidence' ? missingEvidence(fields).length > 0 : fields[field] === undefined;

/**
 * The fields that a draft or a submission still lacks, in the order of asking. Without any name the
 * Arabic one stands first, for either; a draft needs no second one.
 * @param version of the record: from the second on it is said what kind of change it is
 */
export function missingFor(fields: RecordFields, stage: Stage, version = 1): FieldName[] {
  const missing = NEEDS.filter(
    ({ field, draft, when }) =>
      (stage === 'submit' || draft) &&
      isMissing(fields, field) &&
      (when === undefined || when(fields, version)),
  );
  return [...new Set(missing.map(({ field }) => field))];
}
