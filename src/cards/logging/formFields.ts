import type { CardAction } from '../actions/cardAction';
import type { FieldName } from '../../records/model/recordFields';

export type FormPart = Extract<CardAction, { verb: 'log.form' }>['part'];

/** What the number of sheets counts: {@link UNIT_INPUT} is beside it, and is no field. */
export const UNIT_INPUT = 'sheetsUnit';
export const SHEET_UNITS = ['sheets', 'pages_one_side', 'pages_both_sides'] as const;

/** One piece of evidence is added at a time; the inputs of its row. */
export const EVIDENCE_INPUTS = {
  kind: 'evidence.kind',
  title: 'evidence.title',
  link: 'evidence.link',
  date: 'evidence.date',
} as const;

/** The names of all other inputs are those of the fields. */
export type FormInput =
  FieldName | typeof UNIT_INPUT | (typeof EVIDENCE_INPUTS)[keyof typeof EVIDENCE_INPUTS];

/**
 * The fields of each part of the form. What a submission lacks of another part is asked for in
 * `submission` as well. Paper items and the kind of change are not given in a form.
 */
export const FORM_FIELDS = {
  short: [
    'entityId',
    'processNameAr',
    'processNameEn',
    'processType',
    'sheetsPerTransaction',
    'copiesPerTransaction',
    'transactionsPerYear',
    'eliminationKind',
    'goLiveDate',
    'goLivePlanned',
    'residualSheetsPerTransaction',
    'residualTransactionsPerYear',
  ],
  submission: [
    'department',
    'baselineYear',
    'baselineNote',
    'copiesIncluded',
    'baselineMethod',
    'sampleTransactions',
    'sampleDays',
    'estimateReason',
    'channels',
    'signatureLevel',
    'digitalShare',
    'residualReason',
    'shiftedTo',
    'evidence',
    'containsPersonalData',
    'classification',
  ],
  more: [
    'serviceCode',
    'customerGroups',
    'description',
    'journeyId',
    'legalBasis',
    'partOf',
    'duplexShare',
    'paperSize',
    'paperWeight',
    'storageAmount',
    'storageUnit',
    'minutesBefore',
    'systemName',
    'url',
    'minutesAfter',
    'minutesReason',
    'recordKeptIn',
    'fallback',
    'legacyArchive',
    'disposalApproval',
    'disposalDate',
  ],
} as const satisfies Record<FormPart, readonly FieldName[]>;
