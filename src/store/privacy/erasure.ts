import type { RawBuilder } from 'kysely';
import type { TableName } from './personalDataInventory';

/** Whose place a pseudonym takes. */
export interface Replacement {
  person: string;
  /** Random: nothing in the database leads from it to the person. */
  pseudonym: string;
  /** Stands in the place of the name. */
  name: string;
}

/** Runs a statement and counts the rows of the table that it removed or changed. */
export type Count = (table: TableName, statement: RawBuilder<unknown>) => Promise<void>;
