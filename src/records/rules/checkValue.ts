import type { z } from 'zod';
import { evidenceSource } from './evidence/evidenceSource';
import {
  recordFields,
  type Evidence,
  type FieldName,
  type RecordFields,
  type ValueFault,
} from '../model/recordFields';

/** The faults that the schema names itself, in place of zod's own message. */
const NAMED: ReadonlySet<string> = new Set<ValueFault>([
  'too_short',
  'too_long',
  'personal_data',
  'too_small',
  'too_large',
  'too_many_decimals',
  'not_a_date',
  'not_arabic',
  'not_english',
  'not_a_code',
  'not_a_number',
  'not_https',
]);
const DECIMALS = 2;

/** What the message of a fault names: a limit, if there is one. */
export interface RefusedValue {
  fault: ValueFault;
  values: { limit?: number };
}

function refusedBy(issue: z.core.$ZodIssue): RefusedValue {
  const { code, message } = issue;
  // An empty list says nothing.
  if (code === 'too_small' && issue.origin === 'array')
    return { fault: 'not_understood', values: {} };
  // Of the wrong kind altogether; only for whole numbers there is more to say.
  if (code === 'invalid_type')
    return { fault: issue.expected === 'int' ? 'not_whole' : 'not_understood', values: {} };
  if (code === 'too_big')
    return {
      fault: message === 'too_long' ? 'too_long' : 'too_large',
      values: { limit: Number(issue.maximum) },
    };
  if (code === 'too_small')
    return {
      fault: message === 'too_short' ? 'too_short' : 'too_small',
      values: { limit: Number(issue.minimum) },
    };
  const fault = NAMED.has(message) ? (message as ValueFault) : 'not_understood';
  return { fault, values: fault === 'too_many_decimals' ? { limit: DECIMALS } : {} };
}

/** Numbers beyond what is exact meet two limits; the field's own is the one to name. */
const tellingOf = (issues: readonly z.core.$ZodIssue[]) =>
  issues.findLast(({ code }) => code === 'too_big') ?? issues[0];

/** Evidence that leads a verifier nowhere. */
const refusedEvidence = (field: FieldName, value: RecordFields[FieldName]) =>
  field === 'evidence' &&
  (value as Evidence[]).some(({ link }) => evidenceSource(link) === undefined)
    ? { fault: 'not_evidence' as const, values: {} }
    : undefined;

/**
 * One value as the record keeps it, or the first thing that is wrong with it.
 * @param value as a reader of texts made it; anything may come
 */
export function checkValue<F extends FieldName>(
  field: F,
  value: unknown,
): { value: NonNullable<RecordFields[F]> } | RefusedValue {
  const parsed = recordFields.shape[field].safeParse(value);
  if (parsed.success && parsed.data !== undefined)
    return (
      refusedEvidence(field, parsed.data) ?? {
        value: parsed.data as NonNullable<RecordFields[F]>,
      }
    );
  const issue = tellingOf(parsed.error?.issues ?? []);
  return issue ? refusedBy(issue) : { fault: 'not_understood', values: {} };
}
