import { sql, type Kysely, type Migration } from 'kysely';

/**
 * With which versions of the bot a migration goes together, as it says itself: so an older one that
 * does not know it can tell whether it may serve. Named as a table of the migrator, which it is:
 * what is in it is nothing that the bot keeps.
 */
export const compatibility: Migration = {
  async up(db: Kysely<unknown>) {
    await sql
      .raw(
        `create table kysely_migration_compatibility (
          name text primary key,
          works_from text not null
        )`,
      )
      .execute(db);
  },
};
