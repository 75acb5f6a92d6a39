import { sql, type Kysely, type Migration } from 'kysely';

/** What was asked in vain, how often what was asked, and what admins want changed because of it. */
export const askedQuestions: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS = [
  // By digest, for a text may be longer than an index takes.
  `create table unanswered_questions (
    digest text,
    text text not null check (length(text) between 1 and 1000),
    language text check (language in ('ar', 'en')),
    reason text check (reason in ('unknown', 'declined', 'none', 'unhelpful', 'escalated')),
    day date,
    count integer not null default 1,
    settled text check (settled in ('added', 'dismissed')),
    primary key (digest, language, reason, day)
  ) with (fillfactor = 80)`,
  `create index unanswered_questions_by_day on unanswered_questions (day)`,

  `create table usage_counts (
    day date,
    language text check (language in ('ar', 'en')),
    entry_id text check (length(entry_id) <= 200),
    kind text check (kind in ('answered', 'suggested', 'declined', 'helpful', 'unhelpful')),
    count integer not null default 1,
    primary key (day, language, entry_id, kind)
  ) with (fillfactor = 80)`,

  `create table knowledge_changes (
    id integer generated always as identity primary key,
    change jsonb not null,
    wished_at timestamptz not null default now(),
    wished_by text not null,
    pulled_at timestamptz
  )`,
  `create index knowledge_changes_pending on knowledge_changes (id) where pulled_at is null`,
];
