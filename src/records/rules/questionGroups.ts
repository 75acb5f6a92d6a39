import type { ProcessRecord } from '../model/processRecord';
import type { FieldName } from '../model/recordFields';
import { missingFor } from './requirements';

/**
 * What a submission needs, in the three parts in which the chat asks for it. Every field that
 * `requirements.ts` may demand is in one of them.
 */
export const QUESTION_GROUPS = {
  process: [
    'entityId',
    'processNameAr',
    'processNameEn',
    'eliminationKind',
    'goLiveDate',
    'processType',
    'department',
    'channels',
    'signatureLevel',
    'changeKind',
  ],
  paper: [
    'sheetsPerTransaction',
    'transactionsPerYear',
    'sheetsPerYear',
    'copiesPerTransaction',
    'copiesIncluded',
    'residualSheetsPerTransaction',
    'residualTransactionsPerYear',
    'residualSheetsPerYear',
    'residualReason',
    'shiftedTo',
    'digitalShare',
    'minutesReason',
    'disposalApproval',
    'disposalDate',
  ],
  proof: [
    'evidence',
    'baselineYear',
    'baselineNote',
    'baselineMethod',
    'sheetsPerYearSource',
    'sampleTransactions',
    'sampleDays',
    'estimateReason',
    'containsPersonalData',
    'classification',
  ],
} as const satisfies Record<string, readonly FieldName[]>;

export type QuestionGroup = keyof typeof QUESTION_GROUPS;
export const GROUP_NAMES = Object.keys(QUESTION_GROUPS) as QuestionGroup[];

/** The part in which a field is asked for; undefined if no submission needs it. */
export const groupOf = (field: FieldName): QuestionGroup | undefined =>
  GROUP_NAMES.find((group) => (QUESTION_GROUPS[group] as readonly FieldName[]).includes(field));

/** What a submission still needs of a part, in the order of asking. */
export function openFields(
  { fields, version }: Pick<ProcessRecord, 'fields' | 'version'>,
  group: QuestionGroup,
): FieldName[] {
  const missing = missingFor(fields, 'submit', version);
  return QUESTION_GROUPS[group].filter((field) => missing.includes(field));
}
