-- Facts about the database as a whole.

create table secrets (
        name text primary key check (length(name) between 1 and 100),
        value bytea not null check (octet_length(value) = 32),
        made_at timestamptz not null default now()
      );
comment on table secrets is
  'Keys that all replicas share, such as the one by which links to charts are signed.';

create table kysely_migration_compatibility (
        name text primary key,
        works_from text not null
      );
comment on table kysely_migration_compatibility is
  'The versions of the bot that each migration declares itself compatible with, so that an '
  'older version can tell whether it may serve. Named like a table of the migrator, '
  'because it holds no data of the bot.';

create table demonstration (
  one boolean primary key default true check (one),
  filled_at timestamptz not null default now(),
  records integer not null check (records >= 0)
);
comment on table demonstration is
  'The mark of a database whose records and people are invented. It can be set only while '
  'every table is empty, and then stays, so that real data is never mixed with invented '
  'data, whatever code runs.';

create function filled_tables() returns setof text language plpgsql as $$
  declare
    name text;
    filled boolean;
  begin
    for name in
      select tablename from pg_tables
        where schemaname = current_schema() and tablename not like 'kysely\_migration%'
        order by tablename
    loop
      execute format('select exists (select from %I)', name) into filled;
      if filled then
        return next name;
      end if;
    end loop;
  end $$;
comment on function filled_tables is
  'The tables that hold anything, except those of Kysely''s migrator.';

create function mark_demonstration() returns trigger language plpgsql as $$
  declare
    name text;
    held text;
  begin
    for name in
      select tablename from pg_tables
        where schemaname = current_schema() and tablename <> 'demonstration'
          and tablename not like 'kysely\_migration%'
        order by tablename
    loop
      execute format('lock table %I in share row exclusive mode', name);
    end loop;
    select string_agg(filled, ', ') into held from filled_tables() as filled;
    if held is not null then
      raise exception 'The database holds something already (%): it does not become a demonstration',
        held using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
comment on function mark_demonstration is
  'Until the transaction has ended nobody else can write, so that empty tables stay empty.';
create trigger demonstration_only_where_empty before insert on demonstration
  for each row execute function mark_demonstration();
create trigger demonstration_stays before update or delete or truncate on demonstration
  execute function refuse_change();
