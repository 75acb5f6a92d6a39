import { sql, type Kysely, type Migration } from 'kysely';
import type { RecordFields } from '../../records/model/recordFields';
import { searchText } from '../core/searchText';

/**
 * What tables of records read: narrow rows with an index for every order and filter, written anew
 * out of `records` and `record_versions` at the end of each transaction that changes a record.
 *
 * A person is shown one version of a record: the first that they may see of those that stand, the
 * latest first, and then of the others. A line is kept for each version that is shown to anybody:
 * the current one, those behind a draft or behind another's that somebody may not see, and the
 * verified one, which is in the sums.
 */
export const lines: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of [...FUNCTIONS, ...TABLE, ...KEEPING])
      await sql.raw(statement).execute(db);
    await sql`insert into record_lines select * from record_line_sources`.execute(db);
    await correctSearch(db);
    for (const statement of INDEXES) await sql.raw(statement).execute(db);
    await sql`analyze record_lines`.execute(db);
  },
};

const FUNCTIONS = [
  // What a text has of one, two and three characters one after the other, within its words. A word
  // is in no text that lacks one of its own.
  `create function search_grams(search text) returns integer[]
  language plpgsql immutable strict parallel safe as $$
  declare
    letter text;
    first integer;
    second integer;
    third integer;
    grams integer[] := '{}';
  begin
    foreach letter in array string_to_array(search, null) loop
      third := case when letter in (' ', e'\\n') then null else ascii(letter) & 1023 end;
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
  end $$`,

  // By the alphabet: without what is written in several ways, and without the article.
  `create function sorted_name(name text) returns text
  language sql immutable parallel safe as $$
    select left(regexp_replace(
      translate(lower(name), 'أإآٱىةؤئـًٌٍَُِّْ', 'اااايهوي'),
      '^[^[:alnum:]ء-ي]*(ال(?=...)|the )?', ''), 100)
  $$`,

  // 9999 before 10000.
  `create function sorted_number(number text) returns text
  language sql immutable parallel safe as $$
    select regexp_replace(number, '[0-9]+$', '')
      || lpad(substring(number from '[0-9]+$'), 12, '0')
  $$`,
];

const TABLE = [
  `create table record_lines (
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
    -- Was never handed in.
    is_draft boolean not null,
    -- Who owns this version or one that stands.
    owners text[] not null,
    -- Who owns a version that is shown before this one.
    owners_before text[] not null,
    -- One of those was handed in.
    handed_in_before boolean not null,
    -- Of the current version: who has put something in, and whether only central reviewers decide.
    involved text[] not null,
    central boolean not null,
    search text not null,
    -- What they are sorted by.
    number_key text collate "C",
    name_ar_key text collate "C",
    name_en_key text collate "C",
    primary key (record_id, version)
  )`,

  `create view record_line_sources as
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
      or not (is_draft or handed_in_before)`,
];

const COLUMNS = [
  ...['number', 'status', 'entity_id', 'name_ar', 'name_en', 'process_type', 'grade', 'go_live'],
  ...['eliminated_sheets', 'owner_id', 'owner_name', 'updated_at', 'is_current', 'is_draft'],
  ...['owners', 'owners_before', 'handed_in_before', 'involved', 'central'],
  ...['number_key', 'name_ar_key', 'name_en_key'],
];

const KEEPING = [
  `create function write_record_lines(changed uuid) returns void language plpgsql as $$
  begin
    delete from record_lines kept where record_id = changed and not exists (
      select from record_line_sources wanted
        where wanted.record_id = changed and wanted.version = kept.version);
    insert into record_lines as kept
      select * from record_line_sources where record_id = changed
    on conflict (record_id, version) do update set
      ${COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')},
      -- The record has the words of its current version; another's are those that it had as such.
      search = case when excluded.is_current then excluded.search else kept.search end
    where kept.search <> excluded.search
      or (${COLUMNS.map((column) => `kept.${column}`).join(', ')})
        is distinct from (${COLUMNS.map((column) => `excluded.${column}`).join(', ')});
  end $$`,

  `create function keep_record_lines() returns trigger language plpgsql as $$
  begin
    perform write_record_lines(new.id);
    return null;
  end $$`,

  // At the end, when versions and head are written: which of them is first depends on the change.
  `create constraint trigger records_keep_lines after insert or update on records
    deferrable initially deferred for each row execute function keep_record_lines()`,
];

const INDEXES = [
  `create index record_lines_by_change on record_lines (updated_at, record_id)`,
  `create index record_lines_by_number on record_lines (number_key, record_id)`,
  `create index record_lines_by_entity_number on record_lines (entity_id, number_key, record_id)`,
  `create index record_lines_by_name_ar on record_lines (name_ar_key, record_id)`,
  `create index record_lines_by_name_en on record_lines (name_en_key, record_id)`,
  `create index record_lines_by_size on record_lines (eliminated_sheets, record_id)`,
  `create index record_lines_by_go_live on record_lines (go_live, record_id)`,
  // Few values, each of which is kept once: small enough to be read as a whole for any of them.
  `create index record_lines_by_kind on record_lines (entity_id, status, process_type, grade)`,
  `create index record_lines_by_owner on record_lines using gin (owners)`,
  `create index record_lines_by_words on record_lines using gin (search_grams(search))`,
];

interface Behind {
  record_id: string;
  version: number;
  number: string | null;
  fields: RecordFields;
}

/** Versions behind the current one have words of their own. */
async function correctSearch(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<Behind>`
    select record_id, version, number, fields from record_lines
      join record_versions using (record_id, version) where not is_current`.execute(db);
  for (const { record_id, version, number, fields } of rows)
    await sql`update record_lines set search = ${searchText(fields, number)}
      where record_id = ${record_id} and version = ${version}`.execute(db);
}
