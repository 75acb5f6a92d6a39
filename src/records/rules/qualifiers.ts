import type { Amount } from '../../language/numbers/readAmount';
import { hedgeOf, type Hedge } from '../../language/numbers/amountHedge';
import type { VerifiedValues } from '../model/processRecord';
import {
  QUALIFIED_FIELDS,
  type FieldChanges,
  type FieldName,
  type QualifiedField,
  type Qualifier,
  type RecordFields,
} from '../model/recordFields';

export const isQualified = (field: string): field is QualifiedField =>
  (QUALIFIED_FIELDS as readonly string[]).includes(field);

const RESIDUAL: ReadonlySet<QualifiedField> = new Set<QualifiedField>([
  'residualSheetsPerTransaction',
  'residualTransactionsPerYear',
  'residualSheetsPerYear',
]);

/**
 * The end of a range that counts: the lower one of what was before, the upper one of what is still
 * printed, so that no range overstates what is saved.
 */
export const countedEnd = (field: QualifiedField): 'from' | 'to' =>
  RESIDUAL.has(field) ? 'to' : 'from';

/** How inexactly the value of a field was said; undefined if it was said as it is. */
export const qualifierOf = (
  field: string,
  { qualifiers }: Pick<RecordFields, 'qualifiers'>,
): Qualifier | undefined => qualifiers?.find((one) => one.field === field);

/** The value that an amount gives a field, and the qualifier that it keeps. */
export function quantityOf(
  field: QualifiedField,
  amount: Amount,
): { value: number; qualifiers: Qualifier[] } {
  if (amount.range) {
    const value = amount.range[countedEnd(field)];
    return { value, qualifiers: [{ field, kind: 'between', ...amount.range }] };
  }
  return { value: amount.value, qualifiers: hedged(field, hedgeOf(amount)) };
}

export const hedged = (field: QualifiedField, hedge: Hedge | undefined): Qualifier[] =>
  hedge === undefined ? [] : [{ field, kind: hedge }];

/**
 * The qualifiers after some fields have new values: those of the other fields, and what is said of
 * the new values.
 * @returns null if there are none
 */
export function replaceQualifiers(
  { qualifiers = [] }: Pick<RecordFields, 'qualifiers'>,
  fields: readonly string[],
  said: readonly Qualifier[] = [],
): Qualifier[] | null {
  const next = [
    ...qualifiers.filter(({ field }) => !fields.includes(field)),
    ...said.filter(({ field }) => fields.includes(field)),
  ].sort((a, b) => QUALIFIED_FIELDS.indexOf(a.field) - QUALIFIED_FIELDS.indexOf(b.field));
  return next.length === 0 ? null : next;
}

/**
 * Changes of a record with the qualifiers that they leave: a new value without a qualifier of its
 * own takes that of the old one away.
 * @param kept fields whose value stays although the changes name them
 */
export function withQualifiers(
  known: RecordFields,
  changes: FieldChanges,
  kept: readonly FieldName[],
): FieldChanges {
  if (changes.qualifiers !== undefined || known.qualifiers === undefined) return changes;
  const given = Object.keys(changes).filter((field) => isQualified(field) && !kept.includes(field));
  return given.length === 0 ? changes : { ...changes, qualifiers: replaceQualifiers(known, given) };
}

/** The values as a verifier decided on them; what the verifier has corrected is exact. */
export function verifiedFields(fields: RecordFields, verified: VerifiedValues = {}): RecordFields {
  const { qualifiers, ...others } = fields;
  const left = replaceQualifiers({ qualifiers }, Object.keys(verified));
  return { ...others, ...verified, ...(left && { qualifiers: left }) };
}
