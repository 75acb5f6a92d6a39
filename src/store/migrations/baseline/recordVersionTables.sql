-- The log of processes without paper. What an auditor relies on is enforced here as well, and not
-- by the code alone: a number is given once, what was submitted is frozen, a verified version has
-- two people.

create function keep_record_identity() returns trigger language plpgsql as $$
  begin
    if new.id <> old.id or new.created_at <> old.created_at
      or (old.number is not null
        and (new.number, new.entity_id) is distinct from (old.number, old.entity_id)) then
      raise exception 'The number of record % and its entity stay as they are', old.id
        using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
comment on function keep_record_identity is
  'The id of a record cannot change; once it has a number, neither can the number and the '
  'entity.';

create function freeze_version() returns trigger language plpgsql as $$
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
  end $$;
comment on function freeze_version is 'Submitted values and decisions cannot change.';

create table records (
  id uuid primary key,
  number text unique check (number ~ '^PL-[A-Z0-9]+-[0-9]{4}-[0-9]{4,}$'),
  created_at timestamptz not null,
  current_version integer not null check (current_version >= 1),
  status text not null check (status in ('draft', 'submitted', 'needs_info', 'verified',
    'rejected', 'withdrawn', 'superseded')),
  entity_id text,
  owner_id text not null,
  owners text[] not null,
  updated_at timestamptz not null,
  involved text[] not null,
  central boolean not null,
  search text not null,
  name_keys text[] not null,
  journey_key text
);
comment on table records is
  'One row for each process: its number and its current version. The columns from '
  'current_version on repeat what the versions say, so that lists read narrow rows.';
create index records_by_owner on records using gin (owners);
create index records_by_entity on records (entity_id, status, updated_at desc);
create index records_by_status on records (status, updated_at desc, id desc);
create index records_by_change on records (updated_at desc, id desc);
create index records_by_name on records using gin (name_keys);
create index records_by_journey on records (journey_key) where journey_key is not null;

create table record_keys (
  hard_key text primary key check (length(hard_key) between 1 and 500),
  record_id uuid not null references records
);
comment on table record_keys is
  'Keys that only one record may hold. An amended record may hold several: those of the '
  'version that counts, and of the version that waits to replace it.';
create index record_keys_of_record on record_keys (record_id);

create table record_versions (
  record_id uuid references records,
  version integer check (version >= 1),
  row_version integer not null check (row_version >= 1),
  status text not null check (status in ('draft', 'submitted', 'needs_info', 'verified',
    'rejected', 'withdrawn', 'superseded')),
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
);
comment on table record_versions is
  'The versions of a record: its values, submission and decision.';
alter table records add constraint records_current_version_fkey
  foreign key (id, current_version) references record_versions deferrable initially deferred;
create unique index record_versions_verified on record_versions (record_id)
  where status = 'verified';
comment on index record_versions_verified is 'At most one version of a record counts.';
create index record_versions_counted on record_versions (entity_id) where status = 'verified';
create index record_versions_by_bundle on record_versions ((fields ->> 'partOf'))
  where fields ->> 'partOf' is not null;
comment on index record_versions_by_bundle is 'The parts of a bundle, in any state.';

create trigger records_keep_identity before update on records
  for each row execute function keep_record_identity();
create trigger records_stay before delete or truncate on records
    execute function refuse_change_unless_erasing();
create trigger records_drafts before delete on records for each row
  execute function remove_drafts_only('id');
create trigger record_versions_freeze before update on record_versions for each row
  when (not is_erasing()) execute function freeze_version();
create trigger record_versions_person before update on record_versions for each row
  when (is_erasing())
  execute function change_person_only('owner_id', 'owner_name', 'submitted_by',
    'submitted_by_name', 'contributors', 'verifier_id', 'verifier_name', 'entity_id');
comment on trigger record_versions_person on record_versions is
  'With entity_id, because a before trigger does not see generated columns yet.';
create trigger record_versions_stay before delete or truncate on record_versions
    execute function refuse_change_unless_erasing();
create trigger record_versions_drafts before delete on record_versions for each row
  execute function remove_drafts_only('record_id');
