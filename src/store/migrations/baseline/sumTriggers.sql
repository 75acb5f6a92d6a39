-- The sums, kept with every change of what counts, in its transaction.

create table record_sums (
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
  eliminated_sheet_days numeric not null,
  primary key (entity_id, state, process_type, grade, month)
);
comment on table record_sums is
  'The sums over record_counts, by entity, state, type, grade and month of the go-live. '
  'Triggers add to them what each statement changes there (sum_changed, sum_updated).';
comment on column record_sums.left_out is
  'Records that are in no sum because a bundle that counts has their paper.';
comment on column record_sums.eliminated_sheet_days is
  'Eliminated sheets a year times the days from 2000-01-01 to the go-live.';

create function sum_changed() returns trigger language plpgsql as $$
  declare
    sign constant integer := case tg_op when 'DELETE' then -1 else 1 end;
  begin
    insert into record_sums as kept (entity_id, state, process_type, grade, month,
      records, left_out, baseline_sheets, residual_sheets, eliminated_sheets,
      eliminated_sheet_days)
    select entity_id, state, process_type, grade, month, sum(records), sum(left_out),
      sum(baseline), sum(residual), sum(eliminated), sum(days)
    from (
      select entity_id, state, process_type, grade, month,
          sign * counts::int as records,
          sign * (not counts)::int as left_out,
          sign * counts::int * baseline_sheets as baseline,
          sign * counts::int * residual_sheets as residual,
          sign * counts::int * eliminated_sheets as eliminated,
          sign * counts::int * eliminated_sheets * coalesce(go_live - date '2000-01-01', 0) as days
        from changed_rows) as contributed
    group by entity_id, state, process_type, grade, month
    having sum(records) <> 0 or sum(left_out) <> 0 or sum(baseline) <> 0 or sum(residual) <> 0
      or sum(eliminated) <> 0 or sum(days) <> 0
    order by entity_id, state, process_type, grade, month
    on conflict (entity_id, state, process_type, grade, month) do update set
      records = kept.records + excluded.records,
      left_out = kept.left_out + excluded.left_out,
      baseline_sheets = kept.baseline_sheets + excluded.baseline_sheets,
      residual_sheets = kept.residual_sheets + excluded.residual_sheets,
      eliminated_sheets = kept.eliminated_sheets + excluded.eliminated_sheets,
      eliminated_sheet_days = kept.eliminated_sheet_days + excluded.eliminated_sheet_days;
    return null;
  end $$;
comment on function sum_changed is
  'Adds new rows of record_counts to the sums, and subtracts removed ones. In the order of '
  'the key, to avoid deadlocks.';

create function sum_updated() returns trigger language plpgsql as $$
  begin
    insert into record_sums as kept (entity_id, state, process_type, grade, month,
      records, left_out, baseline_sheets, residual_sheets, eliminated_sheets,
      eliminated_sheet_days)
    select entity_id, state, process_type, grade, month, sum(records), sum(left_out),
      sum(baseline), sum(residual), sum(eliminated), sum(days)
    from (
      select entity_id, state, process_type, grade, month,
          1 * counts::int as records,
          1 * (not counts)::int as left_out,
          1 * counts::int * baseline_sheets as baseline,
          1 * counts::int * residual_sheets as residual,
          1 * counts::int * eliminated_sheets as eliminated,
          1 * counts::int * eliminated_sheets * coalesce(go_live - date '2000-01-01', 0) as days
        from new_rows
      union all
      select entity_id, state, process_type, grade, month,
          -1 * counts::int as records,
          -1 * (not counts)::int as left_out,
          -1 * counts::int * baseline_sheets as baseline,
          -1 * counts::int * residual_sheets as residual,
          -1 * counts::int * eliminated_sheets as eliminated,
          -1 * counts::int * eliminated_sheets * coalesce(go_live - date '2000-01-01', 0) as days
        from old_rows) as contributed
    group by entity_id, state, process_type, grade, month
    having sum(records) <> 0 or sum(left_out) <> 0 or sum(baseline) <> 0 or sum(residual) <> 0
      or sum(eliminated) <> 0 or sum(days) <> 0
    order by entity_id, state, process_type, grade, month
    on conflict (entity_id, state, process_type, grade, month) do update set
      records = kept.records + excluded.records,
      left_out = kept.left_out + excluded.left_out,
      baseline_sheets = kept.baseline_sheets + excluded.baseline_sheets,
      residual_sheets = kept.residual_sheets + excluded.residual_sheets,
      eliminated_sheets = kept.eliminated_sheets + excluded.eliminated_sheets,
      eliminated_sheet_days = kept.eliminated_sheet_days + excluded.eliminated_sheet_days;
    return null;
  end $$;
comment on function sum_updated is
  'Subtracts the old values of changed rows of record_counts from the sums, and adds the '
  'new ones.';
create trigger record_counts_inserted after insert on record_counts
  referencing new table as changed_rows for each statement execute function sum_changed();
create trigger record_counts_deleted after delete on record_counts
  referencing old table as changed_rows for each statement execute function sum_changed();
create trigger record_counts_updated after update on record_counts
  referencing old table as old_rows new table as new_rows
  for each statement execute function sum_updated();

create function rebuild_sums() returns void language plpgsql as $$
  begin
    lock table record_counts in share row exclusive mode;
    delete from record_sums;
    insert into record_sums as kept (entity_id, state, process_type, grade, month,
      records, left_out, baseline_sheets, residual_sheets, eliminated_sheets,
      eliminated_sheet_days)
    select entity_id, state, process_type, grade, month, sum(records), sum(left_out),
      sum(baseline), sum(residual), sum(eliminated), sum(days)
    from (
      select entity_id, state, process_type, grade, month,
          1 * counts::int as records,
          1 * (not counts)::int as left_out,
          1 * counts::int * baseline_sheets as baseline,
          1 * counts::int * residual_sheets as residual,
          1 * counts::int * eliminated_sheets as eliminated,
          1 * counts::int * eliminated_sheets * coalesce(go_live - date '2000-01-01', 0) as days
        from record_counts) as contributed
    group by entity_id, state, process_type, grade, month
    having sum(records) <> 0 or sum(left_out) <> 0 or sum(baseline) <> 0 or sum(residual) <> 0
      or sum(eliminated) <> 0 or sum(days) <> 0
    order by entity_id, state, process_type, grade, month
    on conflict (entity_id, state, process_type, grade, month) do update set
      records = kept.records + excluded.records,
      left_out = kept.left_out + excluded.left_out,
      baseline_sheets = kept.baseline_sheets + excluded.baseline_sheets,
      residual_sheets = kept.residual_sheets + excluded.residual_sheets,
      eliminated_sheets = kept.eliminated_sheets + excluded.eliminated_sheets,
      eliminated_sheet_days = kept.eliminated_sheet_days + excluded.eliminated_sheet_days;
  end $$;
comment on function rebuild_sums is
  'Computes all sums again from record_counts; nobody can change a record meanwhile.';
