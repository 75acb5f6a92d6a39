import type { Schema } from '../schema/databaseSchema';

/**
 * The rule for a table's rows when a person is erased.
 * - `removed`: the person's rows are deleted.
 * - `pseudonym`: they stay with a pseudonym in the place of id and name.
 * - `own way`: see `erasePerson.ts`.
 * - `nothing held`: they hold no personal data, or nothing that leads to a person.
 */
type ErasureRule = 'removed' | 'pseudonym' | 'own way' | 'nothing held';

export type TableName = keyof Schema;

/** What one table says of persons. */
export interface InventoryEntry {
  /** What its rows are kept for. */
  purpose: string;
  erasure: ErasureRule;
  /**
   * Until when a row is kept if nobody is erased; days by setting: UNANSWERED_RETENTION_DAYS.
   */
  kept:
    'always' | 'until it changes' | 'an hour' | 'a day' | 'a week' | 'days by setting' | 'a year';
  /** Columns with the id of a person; each with the column of the name that goes with it. */
  ids?: Readonly<Record<string, string | null>>;
  /** Columns with ids of persons, arrays. */
  lists?: readonly string[];
  /** Columns of JSON: a person's id and name, or what such a person signed. */
  signed?: readonly string[];
  /**
   * Ids of chats, states and digests, from which a person can be found by what is known elsewhere.
   */
  traces?: readonly string[];
  /** What somebody typed: it may name anybody. */
  words?: readonly string[];
  /** Everything else: it says nothing of a person by itself. */
  rest: readonly string[];
}

/** What some tables say. */
export type Inventory = Partial<Record<TableName, InventoryEntry>>;
