import { verifiedEntities } from '../model/deputyship';
import type { StaffMember } from '../model/staffMember';

/**
 * What people are written about without having asked: drafts that they left, submissions that wait
 * for them, and what a week brought. Each can be switched off.
 */
export const REMINDER_KINDS = ['drafts', 'waiting', 'digest'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** Whom a kind concerns: anybody may have drafts, the others are for verifiers. */
export const remindersFor = (
  person: Pick<StaffMember, 'grants' | 'standsInFor'>,
): ReminderKind[] => (verifiedEntities(person).length > 0 ? [...REMINDER_KINDS] : ['drafts']);

/** One state of one version of a record; every change of it makes another. */
export interface RecordState {
  record: string;
  version: number;
  rowVersion: number;
}

/** The state as one text, by which it is known again. */
export const stateKey = ({ record, version, rowVersion }: RecordState): string =>
  [record, version, rowVersion].join(':');

/** What somebody was reminded of last. */
export interface ReminderRecipient {
  /** Counts the reminders of this kind to this person. */
  number: number;
  at: Date;
  /** How often each state has been named, by {@link stateKey}; of what no longer holds, nothing. */
  named: Readonly<Record<string, number>>;
}

/** Somebody who may be reminded: has not switched it off, and can be written to. */
export interface Candidate {
  personId: string;
  /** What there is to say something about. */
  states: readonly RecordState[];
  last?: ReminderRecipient;
}

/** What is said, and what is remembered of it. */
export interface Due {
  states: readonly RecordState[];
  named: Readonly<Record<string, number>>;
}
