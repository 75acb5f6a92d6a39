import { sql, type Kysely, type Migration } from 'kysely';

/**
 * What people think of answers. The first two tables are emptied of what is older than some days;
 * with a row goes its salt, and with that what could tell who rated an answer.
 */
export const feedback: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS = [
  `create table shown_answers (
    id uuid primary key,
    language text not null check (language in ('ar', 'en')),
    entry_id text not null check (length(entry_id) <= 200),
    question text not null check (length(question) <= 1000),
    shows_question boolean not null,
    answer jsonb not null,
    message bytea,
    salt bytea not null check (length(salt) >= 16),
    day date not null
  )`,
  `create index shown_answers_by_message on shown_answers (message) where message is not null`,
  `create index shown_answers_by_day on shown_answers (day)`,

  `create table feedback_reasons (
    id uuid primary key,
    entry_id text not null check (length(entry_id) <= 200),
    language text not null check (language in ('ar', 'en')),
    verdict text not null check (verdict in ('helpful', 'unhelpful')),
    kind text check (kind in ('wrong', 'outdated', 'offTopic')),
    text text check (length(text) between 1 and 500),
    day date not null,
    check (kind is not null or text is not null)
  )`,
  `create index feedback_reasons_by_day on feedback_reasons (day)`,

  `create table answer_verdicts (
    answer_id uuid references shown_answers on delete cascade,
    rater bytea,
    verdict text not null check (verdict in ('helpful', 'unhelpful')),
    day date not null,
    reason_id uuid references feedback_reasons on delete set null,
    primary key (answer_id, rater)
  )`,
  `create index answer_verdicts_by_reason on answer_verdicts (reason_id)
    where reason_id is not null`,
];
