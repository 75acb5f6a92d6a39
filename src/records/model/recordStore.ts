import type { Figures } from './recordFigures';
import type { ProcessRecord, RecordEvent, Status } from './processRecord';
import type { RecordFields } from './recordFields';

/** A message to somebody about a record, sent after the change is committed, at least once. */
export interface Notice {
  personId: string;
  kind: NoticeKind;
  recordId: string;
  version: number;
  /** Of several notices with the same key, only the first is sent. */
  key?: string;
}
export const NOTICE_KINDS = [
  'to_verify',
  /** For an admin: nobody can verify it. */
  'no_verifier',
  'needs_info',
  'verified',
  'rejected',
  'withdrawn',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** The one who sent a form, and the id that the server minted into it. */
export interface Submission {
  id: string;
  personId: string;
  /** Of a form that can be sent again with corrections: a digest of what was typed. */
  content?: string;
}

/** What a change writes, all or nothing. */
export interface RecordWrite<T> {
  /** Versions to insert or to replace; their `rowVersion` is counted up by the store. */
  records: readonly ProcessRecord[];
  events: readonly RecordEvent[];
  notices?: readonly Notice[];
  /** Gives the record its number, if it has none: the entity's code and the year. */
  number?: { code: string; year: number };
  /** The keys that no other record may hold, all of them; absent: as they were. */
  hardKeys?: readonly string[];
  /**
   * What the caller wants back; must be JSON. Kept with the submission, and given again on a
   * resend.
   */
  result: T;
}

/** A change was made, or the same submission had made it before; or it met another record's key. */
export type ChangeResult<T, R> =
  | { done: T; record: ProcessRecord; replayed: boolean }
  | { refused: R }
  | { taken: { id: string; number: string | null; status: Status } }
  /** The submission has done something else before; the record as it is. */
  | { spent: ProcessRecord }
  | { missing: true };

/** Of whom and of what records are. */
export interface RecordScope {
  /** Any of these entities; absent: every one. */
  entityIds?: readonly string[];
  /** Leaves out what this person has put something into. */
  notContributedBy?: string;
  /** Only those that central reviewers decide, or only the others. */
  central?: boolean;
}

export interface RecordQuery extends RecordScope {
  /** Who owns a version of it that stands. */
  ownerId?: string;
  statuses?: readonly Status[];
  /** Only what is within one of these as well. */
  anyOf?: readonly RecordScope[];
  /** Words of a name in either language, a number or a code. */
  text?: string;
  /** At most 100. */
  limit: number;
  offset: number;
}

/** What is compared to find records of the same process. */
export interface Comparable {
  id: string;
  number: string | null;
  status: Status;
  entityId: string | undefined;
  ownerId: string;
  fields: Pick<
    RecordFields,
    | 'processNameAr'
    | 'processNameEn'
    | 'url'
    | 'journeyId'
    | 'department'
    | 'serviceCode'
    | 'sheetsPerTransaction'
    | 'transactionsPerYear'
    | 'paperItems'
  >;
}

/** What a record says to be part of: the number of its bundle. */
export interface BundleLink {
  number: string;
  entityId: string;
  partOf: string | null;
}

/** One verified version as it enters a sum. */
export interface Counted extends BundleLink {
  id: string;
  figures: Figures;
}

/** All that a sum over verified records is made of. */
export interface CountedRecords {
  counted: readonly Counted[];
  /**
   * What the current versions of records say to be part of, but for those that are withdrawn: a
   * verified part belongs to a verified bundle also if the record between them is not verified.
   */
  links: readonly BundleLink[];
}

/** Figures that an entity states about itself; none of them has a default. */
export interface EntityFigure {
  entityId: string;
  kind: EntityFigureKind;
  /** Only of `purchased_sheets`. */
  year: number | null;
  /** A decimal number written out. */
  value: string;
  source: string;
}
export const ENTITY_FIGURE_KINDS = [
  /** Sheets bought in a year: bounds what the entity can have printed. */
  'purchased_sheets',
  /** AED for a printed sheet, by the entity's contract. */
  'cost_per_sheet',
  /** AED for an hour of staff time. */
  'hourly_rate',
  /** AED a year for a metre of shelves. */
  'storage_cost',
] as const;
export type EntityFigureKind = (typeof ENTITY_FIGURE_KINDS)[number];

/** Where records are kept. Knows nothing of roles: who may what is decided by its caller. */
export interface RecordStore {
  /**
   * Inserts a first version.
   * @returns the record; that of the first call if the submission has been here before
   */
  create(record: ProcessRecord, event: RecordEvent, submission: Submission): Promise<ProcessRecord>;

  /**
   * The current version, or the one that is asked for; versions count from 1. Current is the
   * highest that is neither withdrawn nor superseded, or else the highest: a withdrawn amendment
   * leaves the verified one.
   */
  find(
    key: { id: string } | { number: string },
    version?: number,
  ): Promise<ProcessRecord | undefined>;

  /** Every version of a record, the first one first; none if there is no such record. */
  versions(id: string): Promise<readonly ProcessRecord[]>;

  /**
   * The current versions that fit, those that were changed last first; `total` without the limit.
   */
  list(query: RecordQuery): Promise<{ records: ProcessRecord[]; total: number }>;

  /** Everything that happened to a record, oldest first. */
  events(id: string): Promise<RecordEvent[]>;

  /**
   * Reads every version of a record under a lock, lets `decide` say what is to be written, and
   * writes it in the same transaction. `decide` is pure: it may be called again.
   * @param submission of a card: what it did the first time is not done again, unless it brings
   *   another content than the last time
   */
  change<T, R>(
    id: string,
    submission: Submission | undefined,
    decide: (
      versions: readonly [ProcessRecord, ...ProcessRecord[]],
    ) => RecordWrite<T> | { refused: R },
  ): Promise<ChangeResult<T, R>>;

  /**
   * What may be of the same process as a record: the current versions of numbered records that are
   * not withdrawn, all those of its entity, and of others those of the same name or journey.
   * @param fields of the record; absent: every one, whatever it is about
   */
  comparable(fields?: RecordFields): Promise<Comparable[]>;

  /** Every verified version of these entities, or of all, and what leads from one to another. */
  counted(entityIds?: readonly string[]): Promise<CountedRecords>;

  entityFigures(entityId: string): Promise<EntityFigure[]>;
  setEntityFigure(figure: EntityFigure, by: string): Promise<void>;
}
