import { sql, type Kysely, type Migration } from 'kysely';

/**
 * The log of processes without paper, the people who work on it, and what is to be told to them.
 * What an auditor relies on is held here as well and not by the code alone: what was written into a
 * history stays, a number is given once, what was handed in is frozen, a verified version has two
 * people.
 */
export const records: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of [...GUARDS, ...RECORDS, ...AROUND_RECORDS, ...STAFF, ...FIGURES]) {
      await sql.raw(statement).execute(db);
    }
  },
};

const GUARDS = [
  `create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception '% on % is refused: what was written stays', tg_op, tg_table_name
      using errcode = 'restrict_violation';
  end $$`,

  `create function keep_record_identity() returns trigger language plpgsql as $$
  begin
    if new.id <> old.id or new.created_at <> old.created_at
      or (old.number is not null
        and (new.number, new.entity_id) is distinct from (old.number, old.entity_id)) then
      raise exception 'The number of record % and its entity stay as they are', old.id
        using errcode = 'restrict_violation';
    end if;
    return new;
  end $$`,

  `create function freeze_version() returns trigger language plpgsql as $$
  begin
    if new.record_id <> old.record_id or new.version <> old.version
      or (old.status = 'verified' and new.status not in ('verified', 'superseded', 'withdrawn'))
      or (old.status in ('superseded', 'withdrawn') and new.status <> old.status)
      or (old.status in ('submitted', 'verified', 'superseded', 'withdrawn')
        and (new.fields, new.original, new.owner_id, new.contributors, new.submitted_by,
             new.submitted_at)
          is distinct from
            (old.fields, old.original, old.owner_id, old.contributors, old.submitted_by,
             old.submitted_at))
      or (old.status in ('verified', 'superseded', 'withdrawn')
        and (new.verified_values, new.baseline_sheets, new.residual_sheets, new.eliminated_sheets,
             new.grade, new.calc_version, new.verifier_id, new.decided_at, new.decision_note,
             new.central_reasons)
          is distinct from
            (old.verified_values, old.baseline_sheets, old.residual_sheets, old.eliminated_sheets,
             old.grade, old.calc_version, old.verifier_id, old.decided_at, old.decision_note,
             old.central_reasons)) then
      raise exception 'Version % of record % is %: it is frozen',
        old.version, old.record_id, old.status using errcode = 'restrict_violation';
    end if;
    return new;
  end $$`,
];

const STATUSES = `'draft', 'submitted', 'needs_info', 'verified', 'rejected', 'withdrawn', 'superseded'`;

const RECORDS = [
  // The columns from current_version on repeat what the versions say, so that lists read narrow rows.
  `create table records (
    id uuid primary key,
    number text unique check (number ~ '^PL-[A-Z0-9]+-[0-9]{4}-[0-9]{4,}$'),
    created_at timestamptz not null,
    current_version integer not null check (current_version >= 1),
    status text not null check (status in (${STATUSES})),
    entity_id text,
    owner_id text not null,
    owners text[] not null,
    updated_at timestamptz not null,
    involved text[] not null,
    central boolean not null,
    search text not null,
    name_keys text[] not null,
    journey_key text
  )`,
  `create index records_by_owner on records using gin (owners)`,
  `create index records_by_entity on records (entity_id, status, updated_at desc)`,
  `create index records_by_status on records (status, updated_at desc, id desc)`,
  `create index records_by_change on records (updated_at desc, id desc)`,
  `create index records_by_name on records using gin (name_keys)`,
  `create index records_by_journey on records (journey_key) where journey_key is not null`,

  // What only one record may stand for. One that is amended may hold several: of what counts, and of
  // what waits to take its place.
  `create table record_keys (
    hard_key text primary key check (length(hard_key) between 1 and 500),
    record_id uuid not null references records
  )`,
  `create index record_keys_of_record on record_keys (record_id)`,

  `create table record_versions (
    record_id uuid references records,
    version integer check (version >= 1),
    row_version integer not null check (row_version >= 1),
    status text not null check (status in (${STATUSES})),
    fields jsonb not null
      check (jsonb_typeof(fields) = 'object' and octet_length(fields::text) <= 262144),
    entity_id text generated always as (fields ->> 'entityId') stored
      check (length(entity_id) between 1 and 100),
    assumed text[] not null,
    baseline_sheets numeric check (baseline_sheets between 0 and 1e15),
    residual_sheets numeric check (residual_sheets between 0 and 1e15),
    eliminated_sheets numeric check (eliminated_sheets between -1e15 and 1e15),
    grade text check (grade in ('A', 'B', 'C')),
    calc_version text check (length(calc_version) between 1 and 40),
    owner_id text not null check (length(owner_id) between 1 and 400),
    owner_name text not null check (length(owner_name) <= 400),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    submitted_by text check (length(submitted_by) between 1 and 400),
    submitted_by_name text check (length(submitted_by_name) <= 400),
    submitted_at timestamptz,
    contributors text[] not null,
    verifier_id text check (length(verifier_id) between 1 and 400),
    verifier_name text check (length(verifier_name) <= 400),
    decided_at timestamptz,
    decision_note text check (length(decision_note) <= 4000),
    reject_reason text check (reject_reason in ('duplicate', 'no_evidence', 'not_elimination',
      'wrong_numbers', 'out_of_scope', 'other')),
    verified_values jsonb,
    original jsonb check (octet_length(original::text) <= 262144),
    possible_duplicates jsonb not null check (jsonb_typeof(possible_duplicates) = 'array'),
    central_reasons text[] not null check (central_reasons <@ array['large', 'estimate',
      'inter_entity', 'voluntary', 'sample']),
    next_review_date date,
    primary key (record_id, version),
    constraint figures_together check (
      num_nulls(baseline_sheets, residual_sheets, eliminated_sheets, calc_version) in (0, 4)
      and (grade is null or calc_version is not null)),
    constraint submission_together check (
      num_nulls(submitted_by, submitted_at) in (0, 2)
      and (submitted_by_name is null or submitted_by is not null)),
    constraint decision_together check (
      num_nulls(verifier_id, verifier_name, decided_at) = 0
      or num_nonnulls(verifier_id, verifier_name, decided_at, decision_note, reject_reason,
        verified_values) = 0),
    constraint verified_by_a_second_person check (
      status not in ('verified', 'superseded')
      or (submitted_by is not null and verifier_id is not null
        and verifier_id <> all (contributors || array[owner_id, submitted_by]))),
    constraint verified_with_figures check (
      status not in ('verified', 'superseded')
      or (eliminated_sheets is not null and eliminated_sheets >= 0))
  )`,
  `alter table records add constraint records_current_version_fkey
    foreign key (id, current_version) references record_versions deferrable initially deferred`,
  // What counts: at most one version of a record.
  `create unique index record_versions_verified on record_versions (record_id)
    where status = 'verified'`,
  `create index record_versions_counted on record_versions (entity_id) where status = 'verified'`,

  `create trigger records_keep_identity before update on records
    for each row execute function keep_record_identity()`,
  `create trigger records_stay before delete or truncate on records
    execute function refuse_change()`,
  `create trigger record_versions_freeze before update on record_versions
    for each row execute function freeze_version()`,
  `create trigger record_versions_stay before delete or truncate on record_versions
    execute function refuse_change()`,
];

const AROUND_RECORDS = [
  `create table record_events (
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
    via text not null check (via in ('chat', 'form', 'card', 'import', 'command')),
    language text not null check (language in ('ar', 'en')),
    foreign key (record_id, version) references record_versions,
    constraint field_of_an_edit check ((action = 'edit') = (field is not null))
  )`,
  `create index record_events_of_record on record_events (record_id, id)`,
  `create trigger record_events_stay before update or delete or truncate on record_events
    execute function refuse_change()`,

  // Claimed before its record is locked or exists: the reference is looked at when all is written.
  `create table record_submissions (
    submission_id text,
    person_id text,
    record_id uuid not null references records deferrable initially deferred,
    result json,
    at timestamptz not null default now(),
    primary key (submission_id, person_id)
  )`,

  `create table record_sequences (
    code text check (code ~ '^[A-Z0-9]+$'),
    year integer check (year between 2000 and 9999),
    last integer not null check (last >= 1),
    primary key (code, year)
  )`,

  `create table record_notices (
    id bigint generated always as identity primary key,
    record_id uuid not null,
    version integer not null,
    person_id text not null check (length(person_id) between 1 and 400),
    kind text not null check (kind in ('to_verify', 'needs_info', 'verified', 'rejected',
      'withdrawn')),
    created_at timestamptz not null default now(),
    due_at timestamptz not null default now(),
    attempts integer not null default 0,
    outcome text check (outcome in ('sent', 'undeliverable')),
    settled_at timestamptz,
    foreign key (record_id, version) references record_versions,
    constraint settled_together check ((outcome is null) = (settled_at is null))
  )`,
  `create index record_notices_due on record_notices (due_at, id) where outcome is null`,
];

const ROLES = `'coordinator', 'verifier', 'admin'`;

const STAFF = [
  `create table staff (
    person_id text primary key check (length(person_id) between 1 and 400),
    name text check (length(name) <= 400),
    entity_id text check (length(entity_id) between 1 and 100),
    entity_set_by text check (entity_set_by in ('self', 'admin')),
    search text not null,
    updated_at timestamptz not null default now(),
    constraint entity_together check ((entity_id is null) = (entity_set_by is null))
  )`,
  `create table staff_grants (
    person_id text references staff,
    role text check (role in (${ROLES})),
    entity_id text check (length(entity_id) between 1 and 100),
    primary key (person_id, role, entity_id)
  )`,
  `create index staff_grants_by_role on staff_grants (role, entity_id)`,
  `create table staff_grant_events (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    person_id text not null references staff,
    action text not null check (action in ('granted', 'revoked')),
    role text not null check (role in (${ROLES})),
    entity_id text not null,
    by_person text not null
  )`,
  `create index staff_grant_events_of_person on staff_grant_events (person_id, id)`,
  `create trigger staff_grant_events_stay before update or delete or truncate on staff_grant_events
    execute function refuse_change()`,
];

const FIGURES = [
  // A history: of one entity, kind and year the last one holds.
  `create table entity_figures (
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
  )`,
  `create index entity_figures_latest on entity_figures (entity_id, kind, year, id desc)`,
  `create trigger entity_figures_stay before update or delete or truncate on entity_figures
    execute function refuse_change()`,
];
