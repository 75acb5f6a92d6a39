-- What tables of records read: narrow rows with an index for every order and filter.

create function search_grams(search text) returns integer[]
language plpgsql immutable strict parallel safe as $$
  declare
    letter text;
    first integer;
    second integer;
    third integer;
    grams integer[] := '{}';
  begin
    foreach letter in array string_to_array(search, null) loop
      third := case when letter in (' ', e'\n') then null else ascii(letter) & 1023 end;
      if third is not null then
        grams := grams || third;
        if second is not null then
          grams := grams || (second | (third << 10));
          if first is not null then
            grams := grams || (first | (second << 10) | (third << 20));
          end if;
        end if;
      end if;
      first := second;
      second := third;
    end loop;
    return array(select distinct unnest(grams));
  end $$;
comment on function search_grams is
  'The n-grams of one, two and three characters of a text, within its words. A word cannot '
  'be in a text that lacks one of its n-grams.';

create function sorted_name(name text) returns text
language sql immutable parallel safe as $$
    select left(regexp_replace(
      translate(lower(name), 'أإآٱىةؤئـًٌٍَُِّْ', 'اااايهوي'),
      '^[^[:alnum:]ء-ي]*(ال(?=...)|the )?', ''), 100)
  $$;
comment on function sorted_name is
  'The sort key of a name: spelling variants folded, without the article.';

create function sorted_number(number text) returns text
language sql immutable parallel safe as $$
    select regexp_replace(number, '[0-9]+$', '')
      || lpad(substring(number from '[0-9]+$'), 12, '0')
  $$;
comment on function sorted_number is 'The sort key of a number: 9999 before 10000.';

create table record_lines (
  record_id uuid references records,
  version integer,
  number text,
  status text not null,
  entity_id text,
  name_ar text,
  name_en text,
  process_type text,
  grade text,
  go_live date,
  eliminated_sheets numeric,
  owner_id text not null,
  owner_name text not null,
  updated_at timestamptz not null,
  is_current boolean not null,
  is_draft boolean not null,
  owners text[] not null,
  owners_before text[] not null,
  handed_in_before boolean not null,
  involved text[] not null,
  central boolean not null,
  search text not null,
  number_key text collate "C",
  name_ar_key text collate "C",
  name_en_key text collate "C",
  primary key (record_id, version)
);
comment on table record_lines is
  'Rebuilt from records and record_versions at the end of each transaction that changes a '
  'record. A person is shown one version of a record: the first that they may see of those '
  'that stand, the latest first, and then of the others. A line is kept for each version '
  'that is shown to anybody: the current one, those behind a draft or behind another''s '
  'that somebody may not see, and the verified one, which is in the sums.';
comment on column record_lines.is_draft is 'Was never submitted.';
comment on column record_lines.owners is 'Who owns this version or one that stands.';
comment on column record_lines.owners_before is
  'Who owns a version that is shown before this one.';
comment on column record_lines.handed_in_before is
  'A version that is shown before this one was submitted.';
comment on column record_lines.involved is
  'Of the current version: the people who have entered something.';
comment on column record_lines.central is
  'Of the current version: only central reviewers decide on it.';
comment on column record_lines.number_key is
  'The sort keys of lines, as name_ar_key and name_en_key.';

create view record_line_sources as
  select record_id, version, number, status, entity_id, name_ar, name_en, process_type, grade,
    go_live, eliminated_sheets, owner_id, owner_name, updated_at, is_current, is_draft, owners,
    owners_before, handed_in_before, involved, central, search,
    sorted_number(number) as number_key, sorted_name(name_ar) as name_ar_key,
    sorted_name(name_en) as name_en_key
  from (
    select *,
      row_number() over shown = 1 as is_current,
      coalesce(array_agg(owner_id) over before, '{}') as owners_before,
      coalesce(bool_or(not is_draft) over before, false) as handed_in_before
    from (
      select record_versions.record_id, record_versions.version, records.number,
        record_versions.status, record_versions.entity_id,
        fields ->> 'processNameAr' as name_ar,
        fields ->> 'processNameEn' as name_en,
        fields ->> 'processType' as process_type,
        record_versions.grade,
        case when fields ->> 'goLiveDate' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
          then (fields ->> 'goLiveDate')::date end as go_live,
        record_versions.eliminated_sheets,
        record_versions.owner_id, record_versions.owner_name, record_versions.updated_at,
        record_versions.status = 'draft'
          or (record_versions.status = 'withdrawn' and submitted_by is null) as is_draft,
        case when record_versions.owner_id = any (records.owners) then records.owners
          else records.owners || record_versions.owner_id end as owners,
        case when record_versions.version = records.current_version then records.involved
          else '{}' end as involved,
        record_versions.version = records.current_version and records.central as central,
        records.search,
        record_versions.status not in ('withdrawn', 'superseded') as stands
      from record_versions join records on records.id = record_versions.record_id
    ) as versions
    window shown as (partition by record_id order by stands desc, version desc),
      before as (partition by record_id order by stands desc, version desc
        rows between unbounded preceding and 1 preceding)
  ) as ordered
  where is_current or status = 'verified' or owner_id <> all (owners_before)
    or not (is_draft or handed_in_before);
comment on view record_line_sources is 'The lines as they follow from the records.';
create index record_lines_by_change on record_lines (updated_at, record_id);
create index record_lines_by_number on record_lines (number_key, record_id);
create index record_lines_by_entity_number on record_lines (entity_id, number_key, record_id);
create index record_lines_by_name_ar on record_lines (name_ar_key, record_id);
create index record_lines_by_name_en on record_lines (name_en_key, record_id);
create index record_lines_by_size on record_lines (eliminated_sheets, record_id);
create index record_lines_by_go_live on record_lines (go_live, record_id);
create index record_lines_by_kind on record_lines (entity_id, status, process_type, grade);
comment on index record_lines_by_kind is
  'Few values, each stored once: small enough to be read as a whole.';
create index record_lines_by_owner on record_lines using gin (owners);
create index record_lines_by_words on record_lines using gin (search_grams(search));

create function write_record_lines(changed uuid) returns void language plpgsql as $$
  begin
    delete from record_lines kept where record_id = changed and not exists (
      select from record_line_sources wanted
        where wanted.record_id = changed and wanted.version = kept.version);
    insert into record_lines as kept
      select * from record_line_sources where record_id = changed
    on conflict (record_id, version) do update set
      number = excluded.number, status = excluded.status, entity_id = excluded.entity_id,
      name_ar = excluded.name_ar, name_en = excluded.name_en,
      process_type = excluded.process_type, grade = excluded.grade, go_live = excluded.go_live,
      eliminated_sheets = excluded.eliminated_sheets, owner_id = excluded.owner_id,
      owner_name = excluded.owner_name, updated_at = excluded.updated_at,
      is_current = excluded.is_current, is_draft = excluded.is_draft, owners = excluded.owners,
      owners_before = excluded.owners_before, handed_in_before = excluded.handed_in_before,
      involved = excluded.involved, central = excluded.central, number_key = excluded.number_key,
      name_ar_key = excluded.name_ar_key, name_en_key = excluded.name_en_key,
      -- The record has the words of its current version; another's are those that it had as such.
      search = case when excluded.is_current then excluded.search else kept.search end
    where kept.search <> excluded.search
      or (kept.number, kept.status, kept.entity_id, kept.name_ar, kept.name_en, kept.process_type,
        kept.grade, kept.go_live, kept.eliminated_sheets, kept.owner_id, kept.owner_name,
        kept.updated_at, kept.is_current, kept.is_draft, kept.owners, kept.owners_before,
        kept.handed_in_before, kept.involved, kept.central, kept.number_key, kept.name_ar_key,
        kept.name_en_key)
        is distinct from (excluded.number, excluded.status, excluded.entity_id, excluded.name_ar,
          excluded.name_en, excluded.process_type, excluded.grade, excluded.go_live,
          excluded.eliminated_sheets, excluded.owner_id, excluded.owner_name, excluded.updated_at,
          excluded.is_current, excluded.is_draft, excluded.owners, excluded.owners_before,
          excluded.handed_in_before, excluded.involved, excluded.central, excluded.number_key,
          excluded.name_ar_key, excluded.name_en_key);
  end $$;
comment on function write_record_lines is
  'Updates the lines of one record. The line of the current version gets its words; the '
  'line of another version keeps the words that it had while it was current.';

create function keep_record_lines() returns trigger language plpgsql as $$
  begin
    perform write_record_lines(new.id);
    return null;
  end $$;
comment on function keep_record_lines is 'Updates the lines of a changed record.';
create constraint trigger records_keep_lines after insert or update on records
  deferrable initially deferred for each row execute function keep_record_lines();
comment on trigger records_keep_lines on records is
  'At the end, when versions and head are written: which version is first depends on the '
  'change.';
