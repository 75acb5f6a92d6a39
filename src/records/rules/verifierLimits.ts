import { VERIFIED_FIELDS } from '../model/processRecord';
import type { RecordFields } from '../model/recordFields';
import { isAnnualTotal } from './requirements';

type VerifiedField = (typeof VERIFIED_FIELDS)[number];

/** What is still printed may only be raised by a verifier; every other number only lowered. */
const ONLY_RAISED: readonly VerifiedField[] = [
  'residualSheetsPerTransaction',
  'residualTransactionsPerYear',
  'residualSheetsPerYear',
];

const OF_TOTAL: readonly VerifiedField[] = ['sheetsPerYear', 'residualSheetsPerYear'];

/** The numbers of a record that a verifier may correct: those that its baseline is made of. */
export const correctable = (fields: RecordFields): VerifiedField[] =>
  VERIFIED_FIELDS.filter((field) => OF_TOTAL.includes(field) === isAnnualTotal(fields));

/** Whether a verifier's number would increase the savings beyond what was submitted. */
export function increasesSavings(
  field: VerifiedField,
  value: number,
  submitted: RecordFields,
): boolean {
  const before = submitted[field] ?? 0;
  return ONLY_RAISED.includes(field) ? value < before : value > before;
}
