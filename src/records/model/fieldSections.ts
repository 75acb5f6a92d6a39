import type { FieldName } from './recordFields';

/** The parts in which a record is shown and asked for, each with its fields in reading order. */
export const SECTIONS = {
  process: [
    'entityId',
    'department',
    'processNameAr',
    'processNameEn',
    'serviceCode',
    'processType',
    'changeKind',
    'customerGroups',
    'description',
    'journeyId',
    'legalBasis',
    'partOf',
  ],
  before: [
    'baselineYear',
    'baselineNote',
    'sheetsPerTransaction',
    'duplexShare',
    'paperSize',
    'paperWeight',
    'copiesPerTransaction',
    'copiesIncluded',
    'transactionsPerYear',
    'sheetsPerYear',
    'sheetsPerYearSource',
    'qualifiers',
    'paperItems',
    'baselineMethod',
    'sampleTransactions',
    'sampleDays',
    'estimateReason',
    'storageAmount',
    'storageUnit',
    'minutesBefore',
  ],
  after: [
    'eliminationKind',
    'channels',
    'systemName',
    'url',
    'signatureLevel',
    'goLiveDate',
    'goLivePlanned',
    'digitalShare',
    'minutesAfter',
    'minutesReason',
    'recordKeptIn',
    'fallback',
  ],
  residual: [
    'residualSheetsPerTransaction',
    'residualTransactionsPerYear',
    'residualSheetsPerYear',
    'residualReason',
    'shiftedTo',
    'legacyArchive',
    'disposalApproval',
    'disposalDate',
  ],
  evidence: ['evidence', 'containsPersonalData', 'classification'],
} as const satisfies Record<string, readonly FieldName[]>;
export type Section = keyof typeof SECTIONS;
export const SECTION_NAMES = Object.keys(SECTIONS) as Section[];

/** Every field, in the order of the sections. */
export const FIELDS_IN_ORDER: readonly FieldName[] = SECTION_NAMES.flatMap(
  (section) => SECTIONS[section],
);

export const sectionOf = (field: FieldName): Section =>
  SECTION_NAMES.find((section) => (SECTIONS[section] as readonly FieldName[]).includes(field)) ??
  'process';
