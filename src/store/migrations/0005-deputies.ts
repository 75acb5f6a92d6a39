import { sql, type Kysely, type Migration } from 'kysely';

/** Who verifies in whose place, and of each decision in whose place it was taken. */
export const deputies: Migration = {
  async up(db: Kysely<unknown>) {
    await sql
      .raw(
        `set local lock_timeout = '2s';
create table deputies (
  id integer generated always as identity primary key,
  verifier_id text not null check (length(verifier_id) between 1 and 400),
  deputy_id text not null check (length(deputy_id) between 1 and 400),
  from_day date not null,
  until_day date not null,
  named_at timestamptz not null default clock_timestamp(),
  named_by text not null check (length(named_by) between 1 and 400),
  ended_at timestamptz,
  ended_by text check (length(ended_by) between 1 and 400),
  constraint period_in_order check (from_day <= until_day),
  constraint another_person check (verifier_id <> deputy_id),
  constraint ended_together check ((ended_at is null) = (ended_by is null))
);
comment on table deputies is
  'Who verifies in whose place from which day until which. Rows stay; a period is ended once.';
create index deputies_of_verifier on deputies (verifier_id);
create index deputies_by_deputy on deputies (deputy_id);
create function end_deputy_once() returns trigger language plpgsql as $$
  begin
    if old.ended_at is not null
      or to_jsonb(new) - '{ended_at,ended_by}'::text[]
        is distinct from to_jsonb(old) - '{ended_at,ended_by}'::text[] then
      raise exception 'The period of a deputy can be ended once, and not be changed'
        using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
comment on function end_deputy_once is 'Of the row of a deputy, only its early end can be added.';
create trigger deputies_end before update on deputies for each row
  when (not is_erasing()) execute function end_deputy_once();
create trigger deputies_person before update on deputies for each row
  when (is_erasing())
  execute function change_person_only('verifier_id', 'deputy_id', 'named_by', 'ended_by');
create trigger deputies_stay before delete or truncate on deputies
  execute function refuse_change();

alter table record_versions
  add column stands_in_for_id text,
  add column stands_in_for_name text;
create function freeze_stand_in() returns trigger language plpgsql as $$
  begin
    if old.status in ('verified', 'superseded', 'withdrawn')
      and (new.stands_in_for_id, new.stands_in_for_name)
        is distinct from (old.stands_in_for_id, old.stands_in_for_name) then
      raise exception 'Version % of record % is %: in whose place was decided is frozen',
        old.version, old.record_id, old.status using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
comment on function freeze_stand_in is 'In whose place a version was verified cannot change.';
create trigger record_versions_stand_in before update on record_versions for each row
  when (not is_erasing()) execute function freeze_stand_in();
create or replace trigger record_versions_person before update on record_versions for each row
  when (is_erasing())
  execute function change_person_only('owner_id', 'owner_name', 'submitted_by',
    'submitted_by_name', 'contributors', 'verifier_id', 'verifier_name', 'stands_in_for_id',
    'stands_in_for_name', 'entity_id');

alter table record_events
  add column stands_in_for_id text,
  add column stands_in_for_name text;
create or replace trigger record_events_person before update on record_events for each row
  execute function change_person_only('actor_id', 'actor_name', 'stands_in_for_id',
    'stands_in_for_name');`,
      )
      .execute(db);
  },
};
