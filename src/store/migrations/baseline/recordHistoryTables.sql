-- The history of records, what was submitted under which id, numbers, and what entities state about
-- themselves.

create table record_events (
  id bigint generated always as identity primary key,
  record_id uuid not null,
  version integer not null,
  at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  actor_id text not null check (length(actor_id) between 1 and 400),
  actor_name text not null check (length(actor_name) <= 400),
  action text not null check (action in ('create', 'edit', 'number', 'submit', 'verify', 'ask',
    'reject', 'reopen', 'withdraw', 'amend', 'supersede', 'dismiss_duplicate')),
  field text check (length(field) between 1 and 40),
  old jsonb,
  new jsonb,
  note text check (length(note) <= 4000),
  via text not null check (via in ('chat', 'form', 'card', 'import', 'command', 'tab')),
  language text not null check (language in ('ar', 'en')),
  foreign key (record_id, version) references record_versions,
  constraint field_of_an_edit check ((action = 'edit') = (field is not null))
);
comment on table record_events is 'The history of a record: who did what, when and where.';
create index record_events_of_record on record_events (record_id, id);
create index record_events_of_decisions on record_events (at)
  where action in ('submit', 'verify', 'ask', 'reject');
comment on index record_events_of_decisions is
  'Lets the events of a week be read without the years before.';
create trigger record_events_stay before update or delete or truncate on record_events
  execute function refuse_change_unless_erasing();
create trigger record_events_person before update on record_events for each row
  execute function change_person_only('actor_id', 'actor_name');
create trigger record_events_drafts before delete on record_events for each row
  execute function remove_drafts_only('record_id');

create table record_submissions (
  submission_id text,
  person_id text,
  record_id uuid not null references records deferrable initially deferred,
  result json,
  at timestamptz not null default now(),
  primary key (submission_id, person_id)
);
comment on table record_submissions is
  'Which submission did what, so that a repeated one does nothing. Claimed before its '
  'record is locked or exists: the foreign key is checked at the end of the transaction.';

create table record_sequences (
  code text check (code ~ '^[A-Z0-9]+$'),
  year integer check (year between 2000 and 9999),
  last integer not null check (last >= 1),
  primary key (code, year)
);
comment on table record_sequences is 'The last number that was given, by entity and year.';

create table entity_figures (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  entity_id text not null check (length(entity_id) between 1 and 100),
  kind text not null check (kind in ('purchased_sheets', 'cost_per_sheet', 'hourly_rate',
    'storage_cost')),
  year integer check (year between 2000 and 9999),
  value numeric not null check (value between 0 and 1e15),
  source text not null check (length(source) <= 1000),
  by_person text not null,
  constraint year_of_purchases check ((kind = 'purchased_sheets') = (year is not null))
);
comment on table entity_figures is
  'What entities state about themselves. A history: of one entity, kind and year the last '
  'row is valid.';
create index entity_figures_latest on entity_figures (entity_id, kind, year, id desc);
create trigger entity_figures_stay before update or delete or truncate on entity_figures
  execute function refuse_change_unless_erasing();
create trigger entity_figures_person before update on entity_figures for each row
  execute function change_person_only('by_person');
create trigger entity_figures_rows before delete on entity_figures for each row
  execute function remove_nothing();
