import { sql, type Kysely, type Migration } from 'kysely';

/** Forms and summaries that stand open in conversations, to be replaced once they are over. */
export const openCards: Migration = {
  async up(db: Kysely<unknown>) {
    await sql
      .raw(
        `create table open_cards (
  conversation_id text not null check (length(conversation_id) between 1 and 400),
  activity_id text not null check (length(activity_id) between 1 and 400),
  person_id text not null check (length(person_id) between 1 and 400),
  record_id uuid not null,
  kind text not null check (kind in ('summary', 'short', 'submission', 'more')),
  submission_id uuid not null,
  language text not null check (language in ('ar', 'en')),
  sent_at timestamptz not null default now(),
  primary key (conversation_id, activity_id)
);
comment on table open_cards is
  'Forms and summaries of drafts that are not over. The row goes when the card is.';
create index open_cards_of_record on open_cards (record_id);
create index open_cards_sent on open_cards (sent_at);`,
      )
      .execute(db);
  },
};
