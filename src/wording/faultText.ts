import { formatDate } from '../messages/formatDate';
import type { Placeholder } from '../messages/localeSchema';
import type { BadDecision } from '../records/workflow/recordResult';
import type { Fault, FaultCode } from '../records/rules/recordFault';
import type { FieldName } from '../records/model/recordFields';
import type { RecordLabels } from './recordLabels';

type Code = FaultCode | BadDecision['fault'];

/** A fault of a record, or of a verifier's input. */
interface DescribedFault {
  fault: Code;
  field?: FieldName;
  values?: Fault['values'];
}

/** The values that the message of each code contains. */
type Values = Record<Placeholder<`record.fault.${Code}`>, string | number>;

/** Faults of a single value: the correction depends on the field. */
const OF_A_VALUE: ReadonlySet<Code> = new Set([
  'too_short',
  'too_long',
  'personal_data',
  'too_small',
  'too_large',
  'too_many_decimals',
  'not_whole',
  'not_a_date',
  'not_arabic',
  'not_english',
  'not_a_code',
  'not_a_number',
  'not_https',
  'not_understood',
] satisfies FaultCode[]);

const SHEETS: ReadonlySet<string> = new Set(['sheets', 'sum', 'baseline', 'residual', 'purchased']);
const MINUTES: ReadonlySet<string> = new Set(['before', 'after']);

function worded(
  name: string,
  value: string | number,
  { fault, field }: DescribedFault,
  labels: RecordLabels,
): string | number {
  if (SHEETS.has(name)) return labels.formatSheets(value);
  if (MINUTES.has(name)) return labels.formatMinutes(value);
  if (name === 'transactions') return labels.formatTransactions(value);
  // Years have no thousands separator.
  if ((fault === 'too_small' || fault === 'too_large') && field !== 'baselineYear')
    return labels.number(value);
  return typeof value === 'string' ? formatDate(labels.language, value) : value;
}

/** What is wrong, what would be right, and an example. */
export function faultText(fault: DescribedFault, labels: RecordLabels): string {
  const { messages, language } = labels;
  const values = Object.fromEntries(
    Object.entries(fault.values ?? {}).map(([name, value]) => [
      name,
      worded(name, value, fault, labels),
    ]),
  ) as Values;
  const text = messages.say(language, `record.fault.${fault.fault}`, values);
  const { field } = fault;
  return field === undefined || !OF_A_VALUE.has(fault.fault)
    ? text
    : [text, ...advice(field, labels)].join(' ');
}

/** What is right for a field, with an example. */
function advice(field: FieldName, labels: RecordLabels): string[] {
  const example = labels.example(field);
  return [labels.hint(field), ...(example === undefined ? [] : [example])];
}
