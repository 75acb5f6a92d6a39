import type { CardAction } from '../actions/cardAction';
import type { FieldName } from '../../records/model/recordFields';

export type FormPart = Extract<CardAction, { verb: 'log.form' }>['part'];

/** The unit of the number of sheets: {@link UNIT_INPUT} is beside it, and is not a field. */
export const UNIT_INPUT = 'sheetsUnit';
export const SHEET_UNITS = ['sheets', 'pages_one_side', 'pages_both_sides'] as const;

/** The inputs of the row for adding evidence, one piece at a time. */
export const EVIDENCE_INPUTS = {
  kind: 'evidence.kind',
  title: 'evidence.title',
  link: 'evidence.link',
  date: 'evidence.date',
} as const;

/** All other inputs are named like their fields. */
export type FormInput =
  FieldName | typeof UNIT_INPUT | (typeof EVIDENCE_INPUTS)[keyof typeof EVIDENCE_INPUTS];

/**
 * The fields of each part of the form. `submission` also asks for what is missing from other parts.
 * Paper items and the kind of change are not in any form.
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
    'sheetsPerYear',
    'sheetsPerYearSource',
    'sampleTransactions',
    'sampleDays',
    'estimateReason',
    'channels',
    'signatureLevel',
    'digitalShare',
    'residualSheetsPerYear',
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
