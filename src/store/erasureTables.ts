import type { ColumnType } from 'kysely';

/** Append-only: whom it was that was erased is not told. */
interface PersonErasuresTable {
  /** Stands wherever the person's id stood. */
  pseudonym: string;
  at: ColumnType<Date, never, never>;
  reason: string;
  by_person: string;
  /** How many rows of each table were removed or changed; written as JSON. */
  counts: ColumnType<Record<string, number>, string, never>;
}

/** The tables of migration 15. */
export interface ErasureTables {
  person_erasures: PersonErasuresTable;
}
