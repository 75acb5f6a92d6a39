import { sql, type Kysely, type Migration } from 'kysely';

/**
 * Sums that are kept with every change of a record, in its transaction. Nothing in them is of their
 * own: `record_counts` has one row for each version that counts or waits to, made anew out of
 * `records` and `record_versions` whenever one of them changes; `record_sums` is summed over it.
 */
export const sums: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of [...TABLES, ...RECOUNTING, ...SUMMING, ...TRIGGERS, ...FILL])
      await sql.raw(statement).execute(db);
  },
};

/** What sums are kept apart by. */
const BUCKET = 'entity_id, state, process_type, grade, month';

const TABLES = [
  `create table record_counts (
    record_id uuid references records,
    state text check (state in ('verified', 'pending')),
    number text not null,
    part_of text,
    entity_id text not null,
    -- Empty where the record does not say.
    process_type text not null,
    grade text not null,
    go_live date,
    -- That of the go-live; 0001-01-01 where there is none.
    month date generated always as (
      coalesce(make_date(extract(year from go_live)::int, extract(month from go_live)::int, 1),
        date '0001-01-01')) stored,
    baseline_sheets numeric not null,
    residual_sheets numeric not null,
    eliminated_sheets numeric not null,
    -- Everybody may read name and figures.
    open boolean not null,
    -- False: a bundle that is in the sums has its paper.
    counts boolean not null,
    primary key (record_id, state)
  )`,
  `create index record_counts_by_number on record_counts (number, state)`,
  `create index record_counts_by_bundle on record_counts (part_of) where part_of is not null`,
  `create index record_counts_by_go_live on record_counts (go_live) where counts`,
  `create index record_counts_by_size on record_counts (state, eliminated_sheets desc, record_id)
    where counts`,
  `create index record_counts_by_entity on record_counts
    (entity_id, state, eliminated_sheets desc, record_id) where counts`,

  `create table record_sums (
    entity_id text,
    state text,
    process_type text,
    grade text,
    month date,
    records integer not null,
    left_out integer not null,
    baseline_sheets numeric not null,
    residual_sheets numeric not null,
    eliminated_sheets numeric not null,
    -- Eliminated sheets a year times the days from 2000-01-01 to the go-live.
    eliminated_sheet_days numeric not null,
    primary key (${BUCKET})
  )`,

  // Figures, entity and number are there from the submission on.
  `create view countable_versions as
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
          and records.current_version = record_versions.version))`,
];

const RECOUNTING = [
  // The records above one: its bundle, that bundle's bundle. One that reaches itself is in a round.
  `create function bundles_above(first_number text, of_state text, of_entity text)
  returns setof text language sql stable as $$
    with recursive above (number) as (
      select counted.part_of from record_counts counted
        where counted.number = first_number and counted.state = of_state
          and counted.entity_id = of_entity and counted.part_of <> counted.number
      union
      select counted.part_of from above
        join record_counts counted on counted.number = above.number
          and counted.state = of_state and counted.entity_id = of_entity
        where counted.part_of <> counted.number
    )
    select above.number from above
      where exists (select from record_counts counted where counted.number = above.number
        and counted.state = of_state and counted.entity_id = of_entity)
  $$`,

  // A bundle or its parts, never both. Of records that are part of each other the lowest number
  // stands for all.
  `create function stands_for_itself(first_number text, of_state text, of_entity text)
  returns boolean language sql stable as $$
    select count(*) = 0
      or (bool_or(above.number = first_number)
        and min(above.number collate "C") = first_number)
    from bundles_above(first_number, of_state, of_entity) as above (number)
  $$`,

  // A part and its bundle that change at the same time have to see each other: a part locks the
  // number of its bundle for itself, everything else shares the lock of its own.
  `create function lock_bundles(changed uuid[]) returns void language plpgsql as $$
  declare
    lock_class constant integer := 1381123395;
  begin
    perform pg_advisory_xact_lock(lock_class, key) from (
      select distinct hashtext(part_of) & 255 as key from (
        select part_of from countable_versions where record_id = any (changed)
        union select part_of from record_counts where record_id = any (changed)) named
      where part_of is not null order by key) keys;
    perform pg_advisory_xact_lock_shared(lock_class, key) from (
      select distinct hashtext(number) & 255 as key from records
      where id = any (changed) and number is not null order by key) keys;
  end $$`,

  `create function recount_records(changed uuid[]) returns void language plpgsql as $$
  declare
    bundles text[];
  begin
    perform lock_bundles(changed);
    select array_agg(distinct part_of) filter (where part_of is not null) into bundles
      from record_counts where record_id = any (changed);

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

    perform settle_bundles(changed, coalesce(bundles, '{}'));
  end $$`,

  // The records themselves, their parts, and, because of rounds, what stands above them now or did.
  `create function settle_bundles(changed uuid[], bundles text[]) returns void
  language plpgsql as $$
  begin
    with recursive named (number) as (
      select number from records where id = any (changed) and number is not null
      union select unnest(bundles)
    ), above (number) as (
      select number from named
      union select counted.part_of from above
        join record_counts counted on counted.number = above.number
        where counted.part_of is not null
    ), touched as (
      select record_id, state from record_counts where number in (select number from above)
      union select record_id, state from record_counts where part_of in (select number from named)
    ), settled as (
      select counted.record_id, counted.state,
        counted.part_of is null
          or stands_for_itself(counted.number, counted.state, counted.entity_id) as counts
      from record_counts counted join touched using (record_id, state)
    )
    update record_counts counted set counts = settled.counts from settled
      where counted.record_id = settled.record_id and counted.state = settled.state
        and counted.counts <> settled.counts;
  end $$`,
];

/** What rows add to the sums; `sign` is -1 for those that were there before. */
const contribution = (sign: 1 | -1, rows: string) => `
  select ${BUCKET},
    ${sign} * counts::int as records,
    ${sign} * (not counts)::int as left_out,
    ${sign} * counts::int * baseline_sheets as baseline,
    ${sign} * counts::int * residual_sheets as residual,
    ${sign} * counts::int * eliminated_sheets as eliminated,
    ${sign} * counts::int * eliminated_sheets * coalesce(go_live - date '2000-01-01', 0) as days
  from ${rows}`;

/** In the order of the key: two that wait for each other's rows would wait for ever. */
const addToSums = (rows: string) => `
  insert into record_sums as kept (${BUCKET}, records, left_out, baseline_sheets,
      residual_sheets, eliminated_sheets, eliminated_sheet_days)
  select ${BUCKET}, sum(records), sum(left_out), sum(baseline), sum(residual), sum(eliminated),
      sum(days)
    from (${rows}) as contributed
    group by ${BUCKET}
    having sum(records) <> 0 or sum(left_out) <> 0 or sum(baseline) <> 0 or sum(residual) <> 0
      or sum(eliminated) <> 0 or sum(days) <> 0
    order by ${BUCKET}
  on conflict (${BUCKET}) do update set
    records = kept.records + excluded.records,
    left_out = kept.left_out + excluded.left_out,
    baseline_sheets = kept.baseline_sheets + excluded.baseline_sheets,
    residual_sheets = kept.residual_sheets + excluded.residual_sheets,
    eliminated_sheets = kept.eliminated_sheets + excluded.eliminated_sheets,
    eliminated_sheet_days = kept.eliminated_sheet_days + excluded.eliminated_sheet_days;`;

const summing = (name: string, rows: string) =>
  `create function ${name}() returns trigger language plpgsql as $$
  begin
    ${addToSums(rows)}
    return null;
  end $$`;

const SUMMING = [
  summing('sum_inserted', contribution(1, 'new_rows')),
  summing('sum_deleted', contribution(-1, 'old_rows')),
  summing(
    'sum_updated',
    `${contribution(1, 'new_rows')} union all ${contribution(-1, 'old_rows')}`,
  ),
  `create trigger record_counts_inserted after insert on record_counts
    referencing new table as new_rows for each statement execute function sum_inserted()`,
  `create trigger record_counts_deleted after delete on record_counts
    referencing old table as old_rows for each statement execute function sum_deleted()`,
  `create trigger record_counts_updated after update on record_counts
    referencing old table as old_rows new table as new_rows
    for each statement execute function sum_updated()`,

  // All of them anew, out of the records; nobody can change a record meanwhile.
  `create function rebuild_sums() returns void language plpgsql as $$
  begin
    lock table record_counts in share row exclusive mode;
    delete from record_sums;
    ${addToSums(contribution(1, 'record_counts'))}
  end $$`,
];

const recounting = (name: string, ids: string) =>
  `create function ${name}() returns trigger language plpgsql as $$
  declare
    changed uuid[];
  begin
    select array_agg(distinct id) into changed from (${ids}) as rows (id);
    if changed is not null then
      perform recount_records(changed);
    end if;
    return null;
  end $$`;

const TRIGGERS = [
  recounting(
    'recount_inserted_versions',
    `select record_id from new_rows where status in ('submitted', 'verified')`,
  ),
  // What is handed in, and what is taken back from there, changes the head as well: see below.
  recounting(
    'recount_updated_versions',
    `select new_rows.record_id from new_rows join old_rows
        on old_rows.record_id = new_rows.record_id and old_rows.version = new_rows.version
      where (old_rows.status = 'verified' or new_rows.status = 'verified')
        and (old_rows.status, old_rows.fields, old_rows.baseline_sheets, old_rows.residual_sheets,
          old_rows.eliminated_sheets, old_rows.grade, old_rows.calc_version)
        is distinct from
          (new_rows.status, new_rows.fields, new_rows.baseline_sheets, new_rows.residual_sheets,
          new_rows.eliminated_sheets, new_rows.grade, new_rows.calc_version)`,
  ),
  recounting(
    'recount_updated_records',
    `select new_rows.id from new_rows join old_rows on old_rows.id = new_rows.id
      where old_rows.number is distinct from new_rows.number
        or ((old_rows.status = 'submitted' or new_rows.status = 'submitted')
          and (old_rows.status, old_rows.current_version)
            is distinct from (new_rows.status, new_rows.current_version)
          and (old_rows.status, new_rows.status, new_rows.current_version)
            is distinct from ('submitted', 'verified', old_rows.current_version))`,
  ),
  `create trigger record_versions_recount_inserted after insert on record_versions
    referencing new table as new_rows
    for each statement execute function recount_inserted_versions()`,
  `create trigger record_versions_recount_updated after update on record_versions
    referencing old table as old_rows new table as new_rows
    for each statement execute function recount_updated_versions()`,
  `create trigger records_recount_updated after update on records
    referencing old table as old_rows new table as new_rows
    for each statement execute function recount_updated_records()`,
];

const FILL = [
  `select recount_records(array_agg(id)) from records having count(*) > 0`,

  // Decisions are taken in the tab as well. What is there fits: it is not looked through again.
  `alter table record_events drop constraint record_events_via_check`,
  `alter table record_events add constraint record_events_via_check
    check (via in ('chat', 'form', 'card', 'import', 'command', 'tab')) not valid`,
];
