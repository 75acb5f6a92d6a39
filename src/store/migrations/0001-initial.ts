import { sql, type Kysely, type Migration } from 'kysely';

/** State between turns, the language that people have set, and whom the bot has greeted. */
export const initial: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create sequence bot_state_etag`.execute(db);
    await db.schema
      .createTable('bot_state')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .addColumn('etag', 'bigint', (column) =>
        column.notNull().defaultTo(sql`nextval('bot_state_etag')`),
      )
      .execute();
    await sql`alter sequence bot_state_etag owned by bot_state.etag`.execute(db);
    await db.schema
      .createTable('people')
      .addColumn('person_id', 'text', (column) => column.primaryKey())
      .addColumn('language', 'text', (column) => column.check(sql`language in ('ar', 'en')`))
      .addColumn('updated_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .execute();
    await db.schema
      .createTable('welcomes')
      .addColumn('conversation_id', 'text')
      .addColumn('person_id', 'text')
      .addPrimaryKeyConstraint('welcomes_pkey', ['conversation_id', 'person_id'])
      .execute();
  },
};
