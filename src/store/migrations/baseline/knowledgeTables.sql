-- What was published and what is served of it, the last files of a folder that could be used, and
-- what admins want changed. Files are JSON, compressed: PostgreSQL need not try.

create table knowledge_snapshots (
  version text primary key,
  files bytea not null,
  entries integer not null check (entries >= 0),
  made_at timestamptz not null default now()
);
alter table knowledge_snapshots alter files set storage external;
comment on table knowledge_snapshots is
  'The files of each version of the knowledge that was published.';
create trigger knowledge_snapshots_stay
  before update or delete or truncate on knowledge_snapshots
  execute function refuse_change();

create table knowledge_publications (
  id integer generated always as identity primary key,
  version text not null references knowledge_snapshots,
  kind text not null check (kind in ('initial', 'publish', 'rollback')),
  published_at timestamptz not null default now(),
  published_by text not null,
  why text not null,
  forced text[] not null
);
comment on table knowledge_publications is 'What was published when; the last row is live.';
create trigger knowledge_publications_stay
  before update or delete or truncate on knowledge_publications
  execute function refuse_change_unless_erasing();
create trigger knowledge_publications_person before update on knowledge_publications for each row
  execute function change_person_only('published_by');
create trigger knowledge_publications_rows before delete on knowledge_publications for each row
  execute function remove_nothing();

create table knowledge_learned (
  key text primary key,
  content bytea not null,
  learned_at timestamptz not null default now()
);
alter table knowledge_learned alter content set storage external;
comment on table knowledge_learned is
  'What was learned from a snapshot. It can be learned again, so rows may be deleted.';

create table last_good_files (
  folder text primary key,
  files bytea not null,
  kept_at timestamptz not null default now()
);
alter table last_good_files alter files set storage external;
comment on table last_good_files is 'The last valid files of a folder.';

create table knowledge_changes (
  id integer generated always as identity primary key,
  change jsonb not null,
  wished_at timestamptz not null default now(),
  wished_by text not null,
  pulled_at timestamptz
);
comment on table knowledge_changes is 'Changes to the knowledge that admins asked for.';
create index knowledge_changes_pending on knowledge_changes (id) where pulled_at is null;
