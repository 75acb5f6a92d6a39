import { sql, type Kysely, type Migration } from 'kysely';

/**
 * The mark of a database whose records and people are invented. It can be set only while every table
 * is empty, and then stays: so nothing real is ever beside what is invented, whatever code runs.
 */
export const demonstration: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS = [
  `create table demonstration (
    one boolean primary key default true check (one),
    filled_at timestamptz not null default now(),
    records integer not null check (records >= 0)
  )`,

  // Those of Kysely's migrator say how the tables came about.
  `create function filled_tables() returns setof text language plpgsql as $$
  declare
    name text;
    filled boolean;
  begin
    for name in
      select tablename from pg_tables
        where schemaname = current_schema() and tablename not like 'kysely\\_migration%'
        order by tablename
    loop
      execute format('select exists (select from %I)', name) into filled;
      if filled then
        return next name;
      end if;
    end loop;
  end $$`,

  // Until the transaction has ended nobody else writes anything, so that what is empty stays so.
  `create function mark_demonstration() returns trigger language plpgsql as $$
  declare
    name text;
    held text;
  begin
    for name in
      select tablename from pg_tables
        where schemaname = current_schema() and tablename <> 'demonstration'
          and tablename not like 'kysely\\_migration%'
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
  end $$`,

  `create trigger demonstration_only_where_empty before insert on demonstration
    for each row execute function mark_demonstration()`,
  `create trigger demonstration_stays before update or delete or truncate on demonstration
    execute function refuse_change()`,
];
