import type { CardAction } from '../actions/cardAction';
import type { FieldName } from '../../records/model/recordFields';
import { GROUP_NAMES, type QuestionGroup } from '../../records/rules/questionGroups';

export type FormPart = Extract<CardAction, { verb: 'log.form' }>['part'];

/** The unit of the number of sheets: {@link UNIT_INPUT} is beside it, and is not a field. */
export const UNIT_INPUT = 'sheetsUnit';
export const SHEET_UNITS = ['sheets', 'pages_one_side', 'pages_both_sides'] as const;

/** The inputs of the row for adding a piece of evidence. */
export const EVIDENCE_INPUTS = {
  kind: 'evidence.kind',
  title: 'evidence.title',
  link: 'evidence.link',
  date: 'evidence.date',
} as const;
/** The inputs of a second row, while evidence of both before and after is missing. */
export const MORE_EVIDENCE_INPUTS = {
  kind: 'evidence2.kind',
  title: 'evidence2.title',
  link: 'evidence2.link',
  date: 'evidence2.date',
} as const;
export type EvidenceInputs = typeof EVIDENCE_INPUTS | typeof MORE_EVIDENCE_INPUTS;

/** All other inputs are named like their fields. */
export type FormInput = FieldName | typeof UNIT_INPUT | EvidenceInputs[keyof EvidenceInputs];

/** Parts that hold only what a submission still needs: of one part of the questions, or of all. */
export type MissingPart = QuestionGroup | 'missing';
export const isMissingPart = (part: FormPart): part is MissingPart =>
  part === 'missing' || (GROUP_NAMES as readonly string[]).includes(part);

/**
 * The fields of each part of the whole form. `submission` also asks for what is missing from other parts.
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
} as const satisfies Record<Exclude<FormPart, MissingPart>, readonly FieldName[]>;
