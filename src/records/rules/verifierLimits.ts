import type { VERIFIED_FIELDS } from '../model/processRecord';
import type { RecordFields } from '../model/recordFields';

type VerifiedField = (typeof VERIFIED_FIELDS)[number];

/** What is still printed may only be raised by a verifier; every other number only lowered. */
const ONLY_RAISED: readonly VerifiedField[] = [
  'residualSheetsPerTransaction',
  'residualTransactionsPerYear',
];

/** Whether a verifier's number would increase the savings beyond what was submitted. */
export function increasesSavings(
  field: VerifiedField,
  value: number,
  submitted: RecordFields,
): boolean {
  const before = submitted[field] ?? 0;
  return ONLY_RAISED.includes(field) ? value < before : value > before;
}
