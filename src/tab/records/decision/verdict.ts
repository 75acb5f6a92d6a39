import type { DecisionBody } from '../../../contract/tabContract';
import { VERIFIED_FIELDS } from '../../../records/model/processRecord';
import { foldDigits } from '../../../language/text/foldDigits';
import { readFigure } from '../../../language/numbers/readFigure';
import type { RecordFields } from '../../../records/model/recordFields';
import { increasesSavings } from '../../../records/rules/verifierLimits';

export const VERDICTS = ['verify', 'ask', 'reject'] as const;
export type VerdictAction = (typeof VERDICTS)[number];
export type VerifiedField = (typeof VERIFIED_FIELDS)[number];
export type Verdict = DecisionBody['verdict'];
type Reject = Extract<Verdict, { action: 'reject' }>;
export type VerifiedNumbers = Partial<Record<VerifiedField, number>>;

/** The inputs of the form; they stay if the record turns out to have changed. */
export interface VerdictInputs {
  action: VerdictAction;
  /** Only changed ones. */
  numbers: Partial<Readonly<Record<VerifiedField, string>>>;
  /** Positions, from 1, of the confirmed pieces. */
  evidence: readonly number[];
  note: string;
  question: string;
  reason: Reject['reason'] | '';
  why: string;
}

export const EMPTY_INPUTS: VerdictInputs = {
  action: 'verify',
  numbers: {},
  evidence: [],
  note: '',
  question: '',
  reason: '',
  why: '',
};

/** What is missing or invalid, as in the messages `record.fault.…`. */
export interface VerdictFault {
  fault: 'note_needed' | 'reason_needed' | 'only_lower' | 'not_understood';
  field?: VerifiedField;
}

function numberFault(
  field: VerifiedField,
  text: string,
  fields: RecordFields,
): VerdictFault | number {
  const figure = readFigure(foldDigits(text.trim()));
  // 1.200 means twelve hundred to some people, and one and a fifth to others.
  if (!figure || figure.ambiguous) return { fault: 'not_understood', field };
  return increasesSavings(field, figure.value, fields)
    ? { fault: 'only_lower', field }
    : figure.value;
}

/** The numbers that differ from the submitted ones, or the first invalid one. */
export function readNumbers(
  typed: VerdictInputs,
  fields: RecordFields,
): { values: VerifiedNumbers } | VerdictFault {
  const values: VerifiedNumbers = {};
  for (const field of VERIFIED_FIELDS) {
    const text = typed.numbers[field];
    if (!text?.trim()) continue;
    const read = numberFault(field, text, fields);
    if (typeof read !== 'number') return read;
    if (read !== fields[field]) values[field] = read;
  }
  return { values };
}

/**
 * The decision to send, or what is missing. The server validates it again, by the same rules and
 * more.
 */
export function readVerdict(typed: VerdictInputs, fields: RecordFields): Verdict | VerdictFault {
  const { action, evidence, note, question, reason, why } = typed;
  switch (action) {
    case 'verify': {
      const read = readNumbers(typed, fields);
      if ('fault' in read) return read;
      const isLowered = Object.keys(read.values).length > 0;
      return {
        action,
        ...(note.trim() ? { note: note.trim() } : {}),
        ...(isLowered ? { values: read.values } : {}),
        ...(evidence.length > 0 ? { evidence: [...evidence] } : {}),
      };
    }
    case 'ask':
      return question.trim() ? { action, note: question.trim() } : { fault: 'note_needed' };
    case 'reject':
      if (reason === '' || (reason === 'other' && !why.trim())) return { fault: 'reason_needed' };
      return { action, reason, ...(why.trim() ? { note: why.trim() } : {}) };
  }
}
