import { sql, type Kysely, type Migration } from 'kysely';

/** Whose turn it is in a conversation, what has been answered there, and where people are reached. */
export const turns: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS = [
  // The row stays when the lease is given back. Both tables leave room for updates in place.
  `create table turn_leases (
    conversation_id text primary key,
    token uuid not null,
    expires_at timestamptz not null
  ) with (fillfactor = 70)`,

  `create table turn_waits (
    conversation_id text,
    token uuid,
    received_at timestamptz not null,
    primary key (conversation_id, token)
  )`,

  // One row for what somebody has said in a conversation, however often they say it: that way
  // one index entry decides, and decides it anew when it had to wait for another transaction.
  `create table turns (
    conversation_id text,
    digest text,
    marks text[] not null,
    token uuid not null,
    began_at timestamptz not null default now(),
    alive_until timestamptz not null,
    answered_at timestamptz,
    response text,
    primary key (conversation_id, digest)
  ) with (fillfactor = 70)`,
  `create index turns_by_age on turns (began_at)`,

  // JSON as text, like bot_state.
  `create table conversation_references (
    person_id text primary key,
    reference text not null,
    blocked_at timestamptz,
    updated_at timestamptz not null default now()
  )`,
];
