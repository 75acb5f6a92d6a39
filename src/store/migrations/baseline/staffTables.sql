-- The people who work on records, what they may do, and what they were reminded of.

create table staff (
  person_id text primary key check (length(person_id) between 1 and 400),
  name text check (length(name) <= 400),
  entity_id text check (length(entity_id) between 1 and 100),
  entity_set_by text check (entity_set_by in ('self', 'admin')),
  search text not null,
  updated_at timestamptz not null default now(),
  constraint entity_together check ((entity_id is null) = (entity_set_by is null))
);
comment on table staff is 'People whom the bot has met, and the entity that they work for.';

create table staff_grants (
  person_id text references staff,
  role text check (role in ('coordinator', 'verifier', 'admin')),
  entity_id text check (length(entity_id) between 1 and 100),
  primary key (person_id, role, entity_id)
);
comment on table staff_grants is
  'Which roles people have, for which entity; * is all of them.';
create index staff_grants_by_role on staff_grants (role, entity_id);

create table staff_grant_events (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  person_id text not null references staff,
  action text not null check (action in ('granted', 'revoked')),
  role text not null check (role in ('coordinator', 'verifier', 'admin')),
  entity_id text not null,
  by_person text not null
);
comment on table staff_grant_events is 'The history of the grants.';
create index staff_grant_events_of_person on staff_grant_events (person_id, id);
create trigger staff_grant_events_stay before update or delete or truncate on staff_grant_events
  execute function refuse_change_unless_erasing();
create trigger staff_grant_events_person before update on staff_grant_events for each row
  execute function change_person_only('person_id', 'by_person');
create trigger staff_grant_events_rows before delete on staff_grant_events for each row
  execute function remove_nothing();

create table reminders_off (
  person_id text check (length(person_id) between 1 and 400),
  kind text check (kind in ('drafts', 'waiting', 'digest')),
  at timestamptz not null default now(),
  primary key (person_id, kind)
);
comment on table reminders_off is 'Which reminders people have switched off.';

create table reminders (
  person_id text check (length(person_id) between 1 and 400),
  kind text check (kind in ('drafts', 'waiting', 'digest')),
  number integer not null check (number >= 1),
  at timestamptz not null,
  named jsonb not null check (jsonb_typeof(named) = 'object'),
  primary key (person_id, kind)
);
comment on table reminders is
  'The last reminder of each kind; its number tells the next one apart.';
