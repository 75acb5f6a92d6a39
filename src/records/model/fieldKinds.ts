import {
  BASELINE_METHODS,
  CHANGE_KINDS,
  CHANNELS,
  CLASSIFICATIONS,
  CUSTOMER_GROUPS,
  ELIMINATION_KINDS,
  KEPT_IN,
  LEGACY_ARCHIVES,
  PAPER_SIZES,
  PROCESS_TYPES,
  RESIDUAL_REASONS,
  SHIFTED_TO,
  SIGNATURE_LEVELS,
  STORAGE_UNITS,
  type FieldName,
} from './recordFields';

/** How the value of a field is given, in the chat, a form or a file. */
export type FieldKind =
  | { kind: 'text' | 'number' | 'percent' | 'year' | 'date' | 'yes_no' | 'entity' }
  | { kind: 'choice' | 'choices'; options: readonly string[] }
  /** A list of several things each; only forms and files give one. */
  | { kind: 'evidence' | 'paper_items' | 'qualifiers' };

const text = { kind: 'text' } as const;
const number = { kind: 'number' } as const;
const percent = { kind: 'percent' } as const;
const date = { kind: 'date' } as const;
const yesNo = { kind: 'yes_no' } as const;
const choice = (options: readonly string[]) => ({ kind: 'choice' as const, options });
const choices = (options: readonly string[]) => ({ kind: 'choices' as const, options });

export const FIELD_KINDS: Readonly<Record<FieldName, FieldKind>> = {
  entityId: { kind: 'entity' },
  department: text,
  processNameAr: text,
  processNameEn: text,
  serviceCode: text,
  processType: choice(PROCESS_TYPES),
  customerGroups: choices(CUSTOMER_GROUPS),
  description: text,
  journeyId: text,
  legalBasis: text,
  partOf: text,
  baselineYear: { kind: 'year' },
  baselineNote: text,
  sheetsPerTransaction: number,
  duplexShare: percent,
  paperSize: choice(PAPER_SIZES),
  paperWeight: number,
  copiesPerTransaction: number,
  copiesIncluded: yesNo,
  transactionsPerYear: number,
  sheetsPerYear: number,
  sheetsPerYearSource: text,
  qualifiers: { kind: 'qualifiers' },
  paperItems: { kind: 'paper_items' },
  baselineMethod: choice(BASELINE_METHODS),
  sampleTransactions: number,
  sampleDays: number,
  estimateReason: text,
  storageAmount: number,
  storageUnit: choice(STORAGE_UNITS),
  minutesBefore: number,
  minutesAfter: number,
  minutesReason: text,
  eliminationKind: choice(ELIMINATION_KINDS),
  channels: choices(CHANNELS),
  systemName: text,
  url: text,
  signatureLevel: choice(SIGNATURE_LEVELS),
  goLiveDate: date,
  goLivePlanned: yesNo,
  digitalShare: percent,
  recordKeptIn: choice(KEPT_IN),
  fallback: text,
  residualSheetsPerTransaction: number,
  residualTransactionsPerYear: number,
  residualSheetsPerYear: number,
  residualReason: choice(RESIDUAL_REASONS),
  shiftedTo: choice(SHIFTED_TO),
  legacyArchive: choice(LEGACY_ARCHIVES),
  disposalApproval: text,
  disposalDate: date,
  evidence: { kind: 'evidence' },
  containsPersonalData: yesNo,
  classification: choice(CLASSIFICATIONS),
  changeKind: choice(CHANGE_KINDS),
};
