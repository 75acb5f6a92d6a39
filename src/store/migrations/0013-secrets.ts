import { sql, type Kysely, type Migration } from 'kysely';

/** Keys that all replicas share, such as the one by which links to charts are signed. */
export const secrets: Migration = {
  async up(db: Kysely<unknown>) {
    await sql
      .raw(
        `create table secrets (
          name text primary key check (length(name) between 1 and 100),
          value bytea not null check (octet_length(value) = 32),
          made_at timestamptz not null default now()
        )`,
      )
      .execute(db);
  },
};
