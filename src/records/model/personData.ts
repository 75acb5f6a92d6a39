/** All that is kept of one person. */
export interface PersonExport {
  /** Object id of the person. */
  person: string;
  /** As the channel last gave it. */
  name: string | null;
  /** ISO instant, by the clock of the database. */
  madeAt: string;
  /**
   * Of each table that has something: what it is kept for and until when, and the rows as they are.
   */
  held: { table: string; purpose: string; kept: string; rows: Record<string, unknown>[] }[];
}

/** What is asked for when a person is to be erased. */
export interface Erasure {
  person: string;
  /** Why, without naming the person. */
  reason: string;
  /** Who does it. */
  by: string;
  /** Stands in the place of the name, for the code of a pseudonym. */
  nameOf: (code: string) => string;
}

/** What became of an erasure. */
export type Erased =
  | { erased: true; pseudonym: string; counts: Record<string, number>; draftNumbers: string[] }
  /** Nothing is kept of the person, or nothing any more. */
  | { erased: false }
  /** There would be nobody left who can give roles. */
  | { lastAdmin: string };

/** What is kept of persons, to export or erase. */
export interface PersonData {
  /** Undefined if nothing is kept. */
  export(person: string): Promise<PersonExport | undefined>;
  /** All or nothing, and once: a second time there is nothing left. */
  erase(erasure: Erasure): Promise<Erased>;
}
