import type { ProcessRecord, RecordEvent, Status } from '../model/processRecord';
import type { Submission } from '../model/recordStore';
import type { Grant } from '../model/staffMember';

/** A record out of a file, as it is written. */
export interface ImportedRecord {
  /** A first version without a number. */
  record: ProcessRecord;
  /** What its history begins with. */
  events: readonly RecordEvent[];
  /** Its id is the same for the same content: what was imported before is not imported again. */
  submission: Submission;
  /** Gives the record its number: the entity's code and the year. */
  number?: { code: string; year: number };
  /** The key that it holds, if it is handed in. */
  hardKey?: string;
  /** The record with its number as it is handed in, and what is told of that; pure. */
  handIn?: (numbered: ProcessRecord) => { record: ProcessRecord; event: RecordEvent };
}

/** A record that is there already. */
export interface KnownRecord {
  id: string;
  number: string | null;
  status: Status;
}

export interface CreatedAll {
  /** One for each record that was given; undefined if its submission has been here before. */
  created: (ProcessRecord | undefined)[];
}
/** Other live records hold keys of these, or two of these the same one; nothing was written. */
export interface KeyTakenBy {
  taken: ReadonlyMap<string, KnownRecord>;
}

/** Operations on many records at once, for files. Knows nothing of roles. */
export interface BulkRecords {
  /** Writes every record, or none. */
  createAll(records: readonly ImportedRecord[]): Promise<CreatedAll | KeyTakenBy>;
  /** The records that these submissions of one person have created, by the submissions' ids. */
  createdBy(
    submissionIds: readonly string[],
    personId: string,
  ): Promise<ReadonlyMap<string, KnownRecord>>;
  /** The live records that hold these hard keys, by key. */
  holding(hardKeys: readonly string[]): Promise<ReadonlyMap<string, KnownRecord>>;
  /** Those of these numbers that are given, by number. */
  numbered(numbers: readonly string[]): Promise<ReadonlyMap<string, KnownRecord>>;
  /**
   * Versions by entity and number: those in one of the states, or else the current one of every
   * record. Which they are is settled at the beginning.
   */
  each(query: {
    entityIds?: readonly string[];
    statuses?: readonly Status[];
  }): AsyncIterable<ProcessRecord>;
}

/** What is set of a person; what is absent stays as it is. */
export interface PersonChange {
  id: string;
  name?: string;
  /** Binds the person to the entity; null frees them. */
  entityId?: string | null;
  /** Replaces every role. */
  grants?: readonly Grant[];
}

/** Operations on many people at once, for files. */
export interface BulkStaff {
  /** Writes every change, or none; `by` is kept in the history of the roles. */
  setAll(changes: readonly PersonChange[], by: string): Promise<void>;
}
