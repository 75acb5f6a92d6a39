import { sql, type Kysely, type Migration } from 'kysely';

/** Which reminders people have switched off, and what they were reminded of. */
export const settings: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const KINDS = `'drafts', 'waiting', 'digest'`;

const STATEMENTS = [
  `create table reminders_off (
    person_id text check (length(person_id) between 1 and 400),
    kind text check (kind in (${KINDS})),
    at timestamptz not null default now(),
    primary key (person_id, kind)
  )`,
  // The last of each kind; its number makes the next one another.
  `create table reminders (
    person_id text check (length(person_id) between 1 and 400),
    kind text check (kind in (${KINDS})),
    number integer not null check (number >= 1),
    at timestamptz not null,
    named jsonb not null check (jsonb_typeof(named) = 'object'),
    primary key (person_id, kind)
  )`,
  // What a week brought is read without the years before.
  `create index record_events_of_decisions on record_events (at)
    where action in ('submit', 'verify', 'ask', 'reject')`,
];
