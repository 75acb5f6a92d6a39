import { sql, type Kysely, type Migration } from 'kysely';

/** Which channels answer questions, and the questions that were passed on to them. */
export const experts: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS = [
  `create table expert_places (
    channel_id text primary key,
    name text not null,
    entities text[] not null,
    topics text[] not null,
    language text check (language in ('ar', 'en')),
    row_version integer not null,
    set_at timestamptz not null default now(),
    set_by text not null
  )`,

  `create table colleague_questions (
    id uuid primary key,
    row_version integer not null,
    text text not null check (length(text) between 1 and 1000),
    key_digest text not null,
    -- As it is kept with the unanswered questions.
    gap_digest text not null,
    language text not null check (language in ('ar', 'en')),
    entity_id text,
    topic_id text,
    channel_id text not null,
    channel_name text not null,
    state text not null check (state in ('open', 'taken', 'answered', 'closed')),
    assignee jsonb,
    reply jsonb,
    closing jsonb,
    lacks jsonb,
    round integer not null,
    decisions integer not null,
    helped_by text[] not null,
    drafted_at timestamptz,
    asked_at timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    check ((state = 'taken') = (assignee is not null)),
    check (state <> 'answered' or reply is not null),
    check ((state = 'closed') = (closing is not null))
  ) with (fillfactor = 70)`,
  // Nobody is asked twice at once.
  `create unique index colleague_questions_waiting on colleague_questions (key_digest)
    where state in ('open', 'taken')`,
  `create index colleague_questions_by_key on colleague_questions (key_digest, changed_at)`,
  `create index colleague_questions_by_channel on colleague_questions (channel_id, asked_at)`,
  `create index colleague_questions_by_gap on colleague_questions (gap_digest)`,
  `create index colleague_questions_by_age on colleague_questions (asked_at)
    where state in ('open', 'taken')`,

  `create table colleague_question_askers (
    question_id uuid references colleague_questions on delete cascade,
    place integer not null,
    person_id text,
    name text not null,
    primary key (question_id, person_id)
  )`,
  `create index colleague_question_askers_by_person on colleague_question_askers (person_id)`,
];
