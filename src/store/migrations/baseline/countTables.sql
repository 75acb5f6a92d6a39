-- Which records count: the rows that sums are made of, and the rule of bundles.

create table record_counts (
  record_id uuid references records,
  state text check (state in ('verified', 'pending')),
  number text not null,
  part_of text,
  entity_id text not null,
  process_type text not null,
  grade text not null,
  go_live date,
  month date generated always as (
    coalesce(make_date(extract(year from go_live)::int, extract(month from go_live)::int, 1),
      date '0001-01-01')) stored,
  baseline_sheets numeric not null,
  residual_sheets numeric not null,
  eliminated_sheets numeric not null,
  open boolean not null,
  counts boolean not null,
  primary key (record_id, state)
);
comment on table record_counts is
  'What the sums are made of: one row for each version that counts or may count once it is '
  'verified. It holds only derived data: triggers rebuild it from records and '
  'record_versions when these change (recount_records).';
comment on column record_counts.state is
  'Verified: in the totals. Pending: submitted, and shown apart.';
comment on column record_counts.part_of is 'The number of the bundle that this version names.';
comment on column record_counts.process_type is 'Empty if the record does not say.';
comment on column record_counts.month is
  'The month of the go-live; 0001-01-01 if there is no go-live.';
comment on column record_counts.open is 'Everybody may read the name and the figures.';
comment on column record_counts.counts is
  'False: a bundle that is in the sums has its paper (stands_for_itself).';
create index record_counts_by_number on record_counts (number, state);
create index record_counts_by_go_live on record_counts (go_live) where counts;
create index record_counts_by_size on record_counts (state, eliminated_sheets desc, record_id)
  where counts;
create index record_counts_by_entity on record_counts
  (entity_id, state, eliminated_sheets desc, record_id) where counts;

create view bundle_links as
  select records.number, record_versions.entity_id, record_versions.fields ->> 'partOf' as part_of
  from records
  join record_versions on record_versions.record_id = records.id
    and record_versions.version = records.current_version
  where records.number is not null and records.status <> 'withdrawn';
comment on view bundle_links is
  'What a record that is not in a sum itself passes on to its parts.';

create view countable_versions as
  select records.id as record_id,
    case when record_versions.status = 'verified' then 'verified' else 'pending' end as state,
    records.number,
    record_versions.fields ->> 'partOf' as part_of,
    record_versions.entity_id,
    coalesce(record_versions.fields ->> 'processType', '') as process_type,
    coalesce(record_versions.grade, 'C') as grade,
    case when record_versions.fields ->> 'goLiveDate' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
      then (record_versions.fields ->> 'goLiveDate')::date end as go_live,
    record_versions.baseline_sheets,
    record_versions.residual_sheets,
    record_versions.eliminated_sheets,
    coalesce(record_versions.fields ->> 'classification' in ('open', 'shared'), false) as open
  from records
  join record_versions on record_versions.record_id = records.id
  where records.number is not null
    and record_versions.entity_id is not null
    and record_versions.calc_version is not null
    and (record_versions.status = 'verified'
      or (record_versions.status = 'submitted' and records.status = 'submitted'
        and records.current_version = record_versions.version));
comment on view countable_versions is
  'The versions that belong in record_counts. Figures, entity and number exist from the '
  'submission on.';

create function bundle_of(of_number text, of_state text, of_entity text)
returns text language sql stable as $$
    select nullif(said.part_of, of_number) from (
      select part_of, 1 as rank from record_counts
        where number = of_number and state = of_state and entity_id = of_entity
      union all
      select part_of, 2 from bundle_links where number = of_number and entity_id = of_entity
      order by rank limit 1) as said
  $$;
comment on function bundle_of is
  'What a record is part of in a sum: as its version there says, else as its current one '
  'does. A record of another entity is not a bundle, and no record is part of itself.';

create function bundles_above(first_number text, of_state text, of_entity text)
returns setof text language sql stable as $$
    with recursive above (number) as (
      select bundle_of(first_number, of_state, of_entity)
      union
      select bundle_of(above.number, of_state, of_entity) from above
        where above.number is not null
    )
    select above.number from above
      where exists (select from record_counts counted where counted.number = above.number
        and counted.state = of_state and counted.entity_id = of_entity)
  $$;
comment on function bundles_above is
  'The records in the sum above one: its bundle, that bundle''s bundle, also through '
  'records that are not in the sum. A record that reaches itself is in a cycle.';

create function stands_for_itself(first_number text, of_state text, of_entity text)
returns boolean language sql stable as $$
    select count(*) = 0
      or (bool_or(above.number = first_number)
        and min(above.number collate "C") = first_number)
    from bundles_above(first_number, of_state, of_entity) as above (number)
  $$;
comment on function stands_for_itself is
  'A bundle or its parts are summed, never both. Of records that are part of each other in '
  'a cycle the lowest number stands for all. The same rule as in '
  'src/records/rules/portfolio.ts; a property test compares the two.';

create function lock_entities(entities text[]) returns void language plpgsql as $$
  declare
    lock_class constant integer := 1381123395;
  begin
    perform pg_advisory_xact_lock(lock_class, key) from (
      select distinct hashtext(entity) & 255 as key from unnest(entities) as entity
        where entity is not null order by key) keys;
  end $$;
comment on function lock_entities is
  'Locks entities against every other change of what counts in them.';

create function lock_bundles(changed uuid[]) returns void language plpgsql as $$
  declare
    lock_class constant integer := 1381123395;
    key integer;
    is_part boolean;
  begin
    for key, is_part in
      select hashtext(entity_id) & 255, bool_or(exists (select from record_versions
          where record_id = records.id and fields ->> 'partOf' is not null))
        from records where id = any (changed) and entity_id is not null group by 1 order by 1
    loop
      if is_part then
        perform pg_advisory_xact_lock(lock_class, key);
      else
        perform pg_advisory_xact_lock_shared(lock_class, key);
      end if;
    end loop;
  end $$;
comment on function lock_bundles is
  'Parts and bundles that change at the same time have to see each other, however many '
  'records are between them. So a record that is part of another, in any version, takes an '
  'exclusive lock on its entity; all others share the lock. Locks are taken in one order '
  'to avoid deadlocks.';

create function recount_records(changed uuid[]) returns void language plpgsql as $$
  begin
    perform lock_bundles(changed);
    delete from record_counts counted where counted.record_id = any (changed)
      and not exists (select from countable_versions wanted
        where wanted.record_id = counted.record_id and wanted.state = counted.state);

    insert into record_counts as counted
      (record_id, state, number, part_of, entity_id, process_type, grade, go_live,
        baseline_sheets, residual_sheets, eliminated_sheets, open, counts)
    select record_id, state, number, part_of, entity_id, process_type, grade, go_live,
        baseline_sheets, residual_sheets, eliminated_sheets, open, true
      from countable_versions where record_id = any (changed)
    on conflict (record_id, state) do update set
      number = excluded.number, part_of = excluded.part_of, entity_id = excluded.entity_id,
      process_type = excluded.process_type, grade = excluded.grade, go_live = excluded.go_live,
      baseline_sheets = excluded.baseline_sheets, residual_sheets = excluded.residual_sheets,
      eliminated_sheets = excluded.eliminated_sheets, open = excluded.open
    where (counted.number, counted.part_of, counted.entity_id, counted.process_type, counted.grade,
        counted.go_live, counted.baseline_sheets, counted.residual_sheets,
        counted.eliminated_sheets, counted.open)
      is distinct from
        (excluded.number, excluded.part_of, excluded.entity_id, excluded.process_type,
        excluded.grade, excluded.go_live, excluded.baseline_sheets, excluded.residual_sheets,
        excluded.eliminated_sheets, excluded.open);

    perform settle_bundles(array(
      select number from records where id = any (changed) and number is not null));
  end $$;
comment on function recount_records is
  'Updates the rows of these records in record_counts, and whether they and their parts '
  'count.';

create function settle_bundles(changed text[]) returns void language plpgsql as $$
  begin
    with recursive below (number) as (
      select unnest(changed)
      union select records.number from below
        join record_versions on record_versions.fields ->> 'partOf' = below.number
        join records on records.id = record_versions.record_id
        where records.number is not null
    ), settled as (
      select counted.record_id, counted.state,
        counted.part_of is null
          or stands_for_itself(counted.number, counted.state, counted.entity_id) as counts
      from record_counts counted where number in (select number from below)
    )
    update record_counts counted set counts = settled.counts from settled
      where counted.record_id = settled.record_id and counted.state = settled.state
        and counted.counts <> settled.counts;
  end $$;
comment on function settle_bundles is
  'Whether the records of these numbers stand for themselves, and all their parts at any '
  'depth: for other records the result cannot change, because each of these leads to one '
  'of them.';

create function recount_inserted_versions() returns trigger language plpgsql as $$
  declare
    changed uuid[];
  begin
    select array_agg(distinct id) into changed from (
      select record_id from new_rows
      where status in ('submitted', 'verified') or fields ->> 'partOf' is not null) as rows (id);
    if changed is not null then
      perform recount_records(changed);
    end if;
    return null;
  end $$;
comment on function recount_inserted_versions is
  'Counts records that were inserted as submitted or verified, or as part of another.';

create function recount_updated_versions() returns trigger language plpgsql as $$
  declare
    changed uuid[];
  begin
    select array_agg(distinct id) into changed from (
      select new_rows.record_id from new_rows join old_rows
        on (old_rows.record_id, old_rows.version) = (new_rows.record_id, new_rows.version)
      where (old_rows.status = 'verified' or new_rows.status = 'verified')
        and (old_rows.status, old_rows.fields, old_rows.baseline_sheets, old_rows.residual_sheets,
          old_rows.eliminated_sheets, old_rows.grade, old_rows.calc_version)
        is distinct from
          (new_rows.status, new_rows.fields, new_rows.baseline_sheets, new_rows.residual_sheets,
          new_rows.eliminated_sheets, new_rows.grade, new_rows.calc_version)
        or old_rows.fields ->> 'partOf' is distinct from new_rows.fields ->> 'partOf') as rows (id);
    if changed is not null then
      perform lock_entities(array(select records.entity_id from records
        join old_rows on old_rows.record_id = records.id
        where old_rows.fields ->> 'partOf' is not null));
      perform recount_records(changed);
    end if;
    return null;
  end $$;
comment on function recount_updated_versions is
  'Counts versions that became verified or ceased to be, changed while verified, or became '
  'part of another record. Submitting and withdrawing change the head as well: see '
  'recount_updated_records.';

create function recount_updated_records() returns trigger language plpgsql as $$
  declare
    changed uuid[];
  begin
    select array_agg(distinct id) into changed from (
      select new_rows.id from new_rows join old_rows on old_rows.id = new_rows.id
      where old_rows.number is distinct from new_rows.number
        or ((old_rows.status = 'submitted' or new_rows.status = 'submitted')
          and (old_rows.status, old_rows.current_version)
            is distinct from (new_rows.status, new_rows.current_version)
          and (old_rows.status, new_rows.status, new_rows.current_version)
            is distinct from ('submitted', 'verified', old_rows.current_version))
        or ((old_rows.current_version, old_rows.status = 'withdrawn')
            is distinct from (new_rows.current_version, new_rows.status = 'withdrawn')
          and exists (select from record_versions
            where record_id = new_rows.id and fields ->> 'partOf' is not null))) as rows (id);
    if changed is not null then
      perform recount_records(changed);
    end if;
    return null;
  end $$;
comment on function recount_updated_records is
  'Counts records that got a number, were submitted or withdrawn, or got another current '
  'version, which may be part of something else.';

create function recount_deleted_records() returns trigger language plpgsql as $$
  begin
    perform lock_entities(array(select entity_id from old_rows));
    perform settle_bundles(array(select number from old_rows where number is not null));
    return null;
  end $$;
comment on function recount_deleted_records is
  'Drafts that an erasure removes: their parts are part of nothing any more.';
create trigger record_versions_recount_inserted after insert on record_versions
  referencing new table as new_rows
  for each statement execute function recount_inserted_versions();
create trigger record_versions_recount_updated after update on record_versions
  referencing old table as old_rows new table as new_rows
  for each statement execute function recount_updated_versions();
create trigger records_recount_updated after update on records
  referencing old table as old_rows new table as new_rows
  for each statement execute function recount_updated_records();
create trigger records_recount_deleted after delete on records
  referencing old table as old_rows
  for each statement execute function recount_deleted_records();
