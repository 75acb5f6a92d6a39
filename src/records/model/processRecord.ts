import type { Language } from '../../language/text/detectLanguage';
import type { Figures } from './recordFigures';
import type { FieldName, RecordFields } from './recordFields';
import type { Via } from './staffMember';

export const STATUSES = [
  'draft',
  'submitted',
  'needs_info',
  'verified',
  'rejected',
  'withdrawn',
  'superseded',
] as const;
export type Status = (typeof STATUSES)[number];

export const REJECT_REASONS = [
  'duplicate',
  'no_evidence',
  'not_elimination',
  'wrong_numbers',
  'out_of_scope',
  'other',
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** What makes a second look by the central reviewers necessary. */
export const CENTRAL_REASONS = [
  'large',
  'estimate',
  'inter_entity',
  'voluntary',
  'sample',
] as const;
export type CentralReason = (typeof CENTRAL_REASONS)[number];

/** Values that a verifier has lowered; the submitted ones stay in the fields. */
export type VerifiedValues = Partial<
  Pick<
    RecordFields,
    'sheetsPerTransaction' | 'copiesPerTransaction' | 'transactionsPerYear' | 'sheetsPerYear'
  >
> & {
  /** A residual may only be raised. */
  residualSheetsPerTransaction?: number;
  residualTransactionsPerYear?: number;
  residualSheetsPerYear?: number;
};

/** The verifier in whose place a deputy acts. */
export interface RepresentedVerifier {
  id: string;
  name: string;
}

/** Who verified or rejected, or asked, and what was said. */
export interface Decision {
  verifierId: string;
  verifierName: string;
  /** Only of a deputy. */
  standsInFor?: RepresentedVerifier;
  /** ISO instant. */
  at: string;
  note?: string;
  rejectReason?: RejectReason;
  verifiedValues?: VerifiedValues;
  /** Positions, from 1, of the evidence that the verifier has opened and that shows what it says. */
  confirmedEvidence?: readonly number[];
}

/**
 * One version of the record of one process of one entity, with one baseline and one go-live. A
 * second improvement of the same process is a new version, not a new record.
 */
export interface ProcessRecord {
  /** UUID; the same for all versions. */
  id: string;
  /**
   * `PL-<ENT>-<YYYY>-<seq>`; given when the draft first holds what a draft needs, never changed.
   */
  number: string | null;
  version: number;
  /** Grows with every change of this version; what was read under an older one is stale. */
  rowVersion: number;
  status: Status;
  fields: RecordFields;
  /** Fields whose value the person did not give: defaults and guesses, shown as such. */
  assumed: readonly FieldName[];
  /** Null until the numbers that they need are there. */
  figures: Figures | null;
  ownerId: string;
  ownerName: string;
  createdAt: string;
  updatedAt: string;
  submittedBy: string | null;
  submittedByName: string | null;
  submittedAt: string | null;
  /** Everybody who has put something into this version: none of them verifies it. */
  contributors: readonly string[];
  decision: Decision | null;
  /** Fields of the first verified version: what a real change is measured against. */
  original: RecordFields | null;
  /** Numbers of records that look like it, and whether the person said that it is another one. */
  possibleDuplicates: readonly { number: string; dismissed: boolean }[];
  /**
   * Why only a central reviewer decides; empty: the entity's own verifiers do. Set on submission.
   */
  centralReasons: readonly CentralReason[];
  /** ISO day: verified plus twelve months. */
  nextReviewDate: string | null;
}

/** What happened to a record, one line for each field; never changed afterwards. */
export interface RecordEvent {
  recordId: string;
  version: number;
  /** ISO instant. */
  at: string;
  actorId: string;
  actorName: string;
  /** Only of a deputy's decision. */
  standsInFor?: RepresentedVerifier;
  action: EventAction;
  /** Only of `edit`. */
  field?: FieldName;
  old?: unknown;
  new?: unknown;
  note?: string;
  via: Via;
  language: Language;
}

export const EVENT_ACTIONS = [
  'create',
  'edit',
  'number',
  'submit',
  'verify',
  'ask',
  'reject',
  'reopen',
  'withdraw',
  'amend',
  'supersede',
  'dismiss_duplicate',
] as const;
export type EventAction = (typeof EVENT_ACTIONS)[number];

/** What a verifier may correct: the ids of the inputs are `verified.` and the field. */
export const VERIFIED_FIELDS = [
  'sheetsPerTransaction',
  'copiesPerTransaction',
  'transactionsPerYear',
  'residualSheetsPerTransaction',
  'residualTransactionsPerYear',
  'sheetsPerYear',
  'residualSheetsPerYear',
] as const satisfies readonly FieldName[];

/**
 * How much of a record others may read if somebody who may see it puts it into a chat. What is
 * confidential, or has not been classified yet, is known by its number, entity and status alone.
 */
type DisclosureLevel = 'figures' | 'name' | 'little';

export function disclosureLevel({
  fields,
  status,
}: Pick<ProcessRecord, 'fields' | 'status'>): DisclosureLevel {
  const { classification } = fields;
  if (classification !== 'open' && classification !== 'shared') return 'little';
  return status === 'verified' ? 'figures' : 'name';
}
