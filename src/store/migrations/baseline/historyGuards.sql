-- A history cannot change, except for who did it: an erasure replaces a person by a pseudonym, and
-- removes drafts that were never submitted, in a transaction that declares itself an erasure.

create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception '% on % is refused: what was written stays', tg_op, tg_table_name
      using errcode = 'restrict_violation';
  end $$;
comment on function refuse_change is 'For each statement: refuses every update and delete.';

create function is_erasing() returns boolean language sql stable as $$
    select coalesce(current_setting('lawaraq.erasing', true), '') <> ''
  $$;
comment on function is_erasing is
  'Whether this transaction is an erasure: it says so by the setting lawaraq.erasing.';

create function refuse_change_unless_erasing() returns trigger language plpgsql as $$
  begin
    if is_erasing() and tg_op <> 'TRUNCATE' then
      return null;
    end if;
    raise exception '% on % is refused: what was written stays', tg_op, tg_table_name
      using errcode = 'restrict_violation';
  end $$;
comment on function refuse_change_unless_erasing is
  'For each statement: refuses updates and deletes except in an erasure, whose rows '
  'further triggers check.';

create function change_person_only() returns trigger language plpgsql as $$
  begin
    if to_jsonb(new) - tg_argv is distinct from to_jsonb(old) - tg_argv then
      raise exception 'An erasure changes nothing on % but who it was', tg_table_name
        using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
comment on function change_person_only is
  'For each row of an erasure. Its arguments are the columns that say who it was; no other '
  'column may change.';

create function remove_drafts_only() returns trigger language plpgsql as $$
  begin
    if exists (select from record_versions
        where record_id = (to_jsonb(old) ->> tg_argv[0])::uuid and submitted_by is not null) then
      raise exception 'An erasure removes nothing from % that was handed in', tg_table_name
        using errcode = 'restrict_violation';
    end if;
    return old;
  end $$;
comment on function remove_drafts_only is
  'For each row that an erasure removes. Its argument is the column with the id of the '
  'record: rows of a record that was ever submitted may not be removed.';

create function remove_nothing() returns trigger language plpgsql as $$
  begin
    raise exception 'An erasure removes nothing from %', tg_table_name
      using errcode = 'restrict_violation';
  end $$;
comment on function remove_nothing is 'For each row: an erasure removes no rows.';

create table person_erasures (
  pseudonym text primary key check (length(pseudonym) between 1 and 400),
  at timestamptz not null default clock_timestamp(),
  reason text not null check (length(reason) between 1 and 500),
  by_person text not null check (length(by_person) between 1 and 400),
  counts jsonb not null check (jsonb_typeof(counts) = 'object')
);
comment on table person_erasures is
  'Who was erased from the database, by the pseudonym that replaces them. Rows stay.';
comment on column person_erasures.counts is
  'How many rows of each table were removed or changed.';
create trigger person_erasures_stay before update or delete or truncate on person_erasures
  execute function refuse_change_unless_erasing();
create trigger person_erasures_person before update on person_erasures for each row
  execute function change_person_only('by_person');
create trigger person_erasures_rows before delete on person_erasures for each row
  execute function remove_nothing();
