-- What was asked and not answered, how often what was asked, what people think of answers, and what
-- colleagues are asked.

create table unanswered_questions (
  digest text,
  text text not null check (length(text) between 1 and 1000),
  language text check (language in ('ar', 'en')),
  reason text check (reason in ('unknown', 'declined', 'none', 'unhelpful', 'escalated')),
  day date,
  count integer not null default 1,
  settled text check (settled in ('added', 'dismissed')),
  primary key (digest, language, reason, day)
) with (fillfactor = 80);
comment on table unanswered_questions is
  'Questions without an answer, and without the person who asked.';
comment on column unanswered_questions.digest is
  'A digest of the text, which may be too long for an index.';
create index unanswered_questions_by_day on unanswered_questions (day);

create table usage_counts (
  day date,
  language text check (language in ('ar', 'en')),
  entry_id text check (length(entry_id) <= 200),
  kind text check (kind in ('answered', 'suggested', 'declined', 'helpful', 'unhelpful')),
  count integer not null default 1,
  primary key (day, language, entry_id, kind)
) with (fillfactor = 80);
comment on table usage_counts is 'How often each entry answered, by day.';

create table shown_answers (
  id uuid primary key,
  language text not null check (language in ('ar', 'en')),
  entry_id text not null check (length(entry_id) <= 200),
  question text not null check (length(question) <= 1000),
  shows_question boolean not null,
  answer jsonb not null,
  message bytea,
  salt bytea not null check (length(salt) >= 16),
  day date not null
);
comment on table shown_answers is
  'Answers that may still be rated. Rows are deleted after some days, and with a row its '
  'salt, so that nobody can tell who rated an answer.';
create index shown_answers_by_message on shown_answers (message) where message is not null;
create index shown_answers_by_day on shown_answers (day);

create table feedback_reasons (
  id uuid primary key,
  entry_id text not null check (length(entry_id) <= 200),
  language text not null check (language in ('ar', 'en')),
  verdict text not null check (verdict in ('helpful', 'unhelpful')),
  kind text check (kind in ('wrong', 'outdated', 'offTopic')),
  text text check (length(text) between 1 and 500),
  day date not null,
  check (kind is not null or text is not null)
);
comment on table feedback_reasons is 'Why an answer was not helpful.';
create index feedback_reasons_by_day on feedback_reasons (day);

create table answer_verdicts (
  answer_id uuid references shown_answers on delete cascade,
  rater bytea,
  verdict text not null check (verdict in ('helpful', 'unhelpful')),
  day date not null,
  reason_id uuid references feedback_reasons on delete set null,
  primary key (answer_id, rater)
);
comment on table answer_verdicts is
  'The verdicts on answers, with a salted digest of the person. Deleted with shown_answers.';
create index answer_verdicts_by_reason on answer_verdicts (reason_id)
  where reason_id is not null;

create table expert_places (
  channel_id text primary key,
  name text not null,
  entities text[] not null,
  topics text[] not null,
  language text check (language in ('ar', 'en')),
  row_version integer not null,
  set_at timestamptz not null default now(),
  set_by text not null
);
comment on table expert_places is
  'The channels in which experts are asked, and their subjects.';

create table colleague_questions (
  id uuid primary key,
  row_version integer not null,
  text text not null check (length(text) between 1 and 1000),
  key_digest text not null,
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
) with (fillfactor = 70);
comment on table colleague_questions is 'Questions to colleagues.';
comment on column colleague_questions.gap_digest is 'As stored with the unanswered questions.';
create unique index colleague_questions_waiting on colleague_questions (key_digest)
  where state in ('open', 'taken');
comment on index colleague_questions_waiting is 'No question is open twice at the same time.';
create index colleague_questions_by_key on colleague_questions (key_digest, changed_at);
create index colleague_questions_by_channel on colleague_questions (channel_id, asked_at);
create index colleague_questions_by_gap on colleague_questions (gap_digest);
create index colleague_questions_by_age on colleague_questions (asked_at)
  where state in ('open', 'taken');

create table colleague_question_askers (
  question_id uuid references colleague_questions on delete cascade,
  place integer not null,
  person_id text,
  name text not null,
  primary key (question_id, person_id)
);
comment on table colleague_question_askers is 'The people who asked it.';
create index colleague_question_askers_by_person on colleague_question_askers (person_id);
