import { isDeepStrictEqual } from 'node:util';
import type { FieldName, RecordFields } from '../model/recordFields';

/**
 * What a real change of the process leaves as it was: a new version is measured against the
 * original baseline. Only a re-estimate may touch these.
 */
export const BASELINE_FIELDS: readonly FieldName[] = [
  'baselineYear',
  'sheetsPerTransaction',
  'duplexShare',
  'paperSize',
  'copiesPerTransaction',
  'copiesIncluded',
  'transactionsPerYear',
  'sheetsPerYear',
  'baselineMethod',
];

/** Whatever the order of their keys, which the database does not keep; nothing and null are one. */
export const isSame = (a: unknown, b: unknown): boolean => isDeepStrictEqual(a ?? null, b ?? null);

/** Those of the named fields whose values differ, in the order of the names. */
export const changedFields = (
  original: RecordFields,
  fields: RecordFields,
  names: readonly FieldName[],
): FieldName[] => names.filter((name) => !isSame(original[name], fields[name]));
