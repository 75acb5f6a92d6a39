import type { ColumnType, Generated } from 'kysely';
import type { Language } from '../../language/text/detectLanguage';
import type { Grade } from '../../records/model/recordFigures';
import type {
  CentralReason,
  EventAction,
  ProcessRecord,
  RejectReason,
  Status,
  VerifiedValues,
} from '../../records/model/processRecord';
import type { FileType } from '../../records/model/evidenceFile';
import type { RecordFields } from '../../records/model/recordFields';
import type { EntityFigureKind } from '../../records/model/recordStore';
import type { Grant, Via } from '../../records/model/staffMember';

/** Written as an ISO instant. */
type Instant = ColumnType<Date, string, string>;
/** Written as JSON: pg makes a PostgreSQL array of a JavaScript one. */
type Json<T> = ColumnType<T, string, string>;
type NullableJson<T> = ColumnType<T | null, string | null, string | null>;
/** Set by the database. */
type Stamp = ColumnType<Date, never, never>;

/** One row for each record; what lists need of its current version is repeated here. */
interface RecordsTable {
  id: string;
  number: string | null;
  created_at: ColumnType<Date, string, never>;
  current_version: number;
  status: Status;
  entity_id: string | null;
  owner_id: string;
  updated_at: Instant;
  /** The owner, the submitter and everybody else who has put something in. */
  involved: string[];
  /** Who owns a version that stands. */
  owners: string[];
  /** Only central reviewers decide. */
  central: boolean;
  /** See `searchText.ts`. */
  search: string;
  /** The names in the one spelling by which they are compared. */
  name_keys: string[];
  journey_key: string | null;
}

/** The keys that records hold; see `duplicates.ts` in the records. */
interface RecordKeysTable {
  hard_key: string;
  record_id: string;
}

export interface RecordVersionsTable {
  record_id: string;
  version: number;
  row_version: number;
  status: Status;
  fields: Json<RecordFields>;
  /** Generated out of the fields. */
  entity_id: ColumnType<string | null, never, never>;
  assumed: string[];
  /** Exact decimals; pg gives them as strings. */
  baseline_sheets: string | null;
  residual_sheets: string | null;
  eliminated_sheets: string | null;
  grade: Grade | null;
  calc_version: string | null;
  owner_id: string;
  owner_name: string;
  created_at: Instant;
  updated_at: Instant;
  submitted_by: string | null;
  submitted_by_name: string | null;
  submitted_at: ColumnType<Date | null, string | null, string | null>;
  contributors: string[];
  verifier_id: string | null;
  verifier_name: string | null;
  /** The verifier in whose place a deputy decided. */
  stands_in_for_id: string | null;
  stands_in_for_name: string | null;
  decided_at: ColumnType<Date | null, string | null, string | null>;
  decision_note: string | null;
  reject_reason: RejectReason | null;
  verified_values: NullableJson<VerifiedValues>;
  /** Positions from 1. */
  confirmed_evidence: number[] | null;
  original: NullableJson<RecordFields>;
  possible_duplicates: Json<ProcessRecord['possibleDuplicates']>;
  central_reasons: CentralReason[];
  /** ISO day. */
  next_review_date: string | null;
}

/** Append-only. */
interface EvidenceFilesTable {
  record_id: string;
  sha256: string;
  name: string;
  type: FileType;
  size: number;
  uploaded_by: string;
  uploaded_at: Stamp;
}

/** Append-only. */
interface EvidenceFilePiecesTable {
  record_id: string;
  sha256: string;
  position: number;
  content: Buffer;
}

/** Append-only. */
export interface RecordEventsTable {
  id: Generated<number>;
  record_id: string;
  version: number;
  at: ColumnType<Date, string, never>;
  /** By the clock of the database; `at` is by that of the replica. */
  recorded_at: Stamp;
  actor_id: string;
  actor_name: string;
  /** The verifier in whose place a deputy acted. */
  stands_in_for_id: string | null;
  stands_in_for_name: string | null;
  action: EventAction;
  field: string | null;
  old: NullableJson<unknown>;
  new: NullableJson<unknown>;
  note: string | null;
  via: Via;
  language: Language;
}

interface RecordSubmissionsTable {
  submission_id: string;
  person_id: string;
  record_id: string;
  /** `json` and not `jsonb`: it is given back as it was. */
  result: NullableJson<unknown>;
  at: Stamp;
}

/** The last number that was given for an entity's code in a year. */
interface RecordSequencesTable {
  code: string;
  year: number;
  last: number;
}

interface StaffTable {
  person_id: string;
  name: string | null;
  entity_id: string | null;
  entity_set_by: 'self' | 'admin' | null;
  /** The name as it is searched for. */
  search: string;
  updated_at: ColumnType<Date, never, Date>;
}

interface StaffGrantsTable {
  person_id: string;
  role: Grant['role'];
  entity_id: string;
}

/** Append-only. */
interface StaffGrantEventsTable extends StaffGrantsTable {
  id: Generated<number>;
  at: Stamp;
  action: 'granted' | 'revoked';
  by_person: string;
}

/** Append-only, but for an early end. */
interface DeputiesTable {
  id: Generated<number>;
  verifier_id: string;
  deputy_id: string;
  /** ISO days. */
  from_day: string;
  until_day: string;
  named_at: Stamp;
  named_by: string;
  ended_at: ColumnType<Date | null, never, Instant>;
  ended_by: string | null;
}

/** Append-only: of one entity, kind and year the last row holds. */
interface EntityFiguresTable {
  id: Generated<number>;
  at: Stamp;
  entity_id: string;
  kind: EntityFigureKind;
  year: number | null;
  value: string;
  source: string;
  by_person: string;
}

/** The tables of records and of the people who work on them. */
export interface RecordTables {
  records: RecordsTable;
  record_keys: RecordKeysTable;
  record_versions: RecordVersionsTable;
  evidence_files: EvidenceFilesTable;
  evidence_file_pieces: EvidenceFilePiecesTable;
  record_events: RecordEventsTable;
  record_submissions: RecordSubmissionsTable;
  record_sequences: RecordSequencesTable;
  staff: StaffTable;
  staff_grants: StaffGrantsTable;
  staff_grant_events: StaffGrantEventsTable;
  deputies: DeputiesTable;
  entity_figures: EntityFiguresTable;
}
