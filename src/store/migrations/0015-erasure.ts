import { sql, type Kysely, type Migration } from 'kysely';

/**
 * What was written into a history stays, but for who did it: a pseudonym can take a person's place
 * there, and drafts that were never handed in can go. Both only in a transaction that says that it is
 * an erasure, by the setting `lawaraq.erasing`; `person_erasures` notes it, and stays.
 */
export const erasure: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of [...TABLE, ...GUARDS, ...HISTORIES, ...DRAFTS, ...AGE])
      await sql.raw(statement).execute(db);
  },
};

const TABLE = [
  `create table person_erasures (
    pseudonym text primary key check (length(pseudonym) between 1 and 400),
    at timestamptz not null default clock_timestamp(),
    reason text not null check (length(reason) between 1 and 500),
    by_person text not null check (length(by_person) between 1 and 400),
    -- How many rows of each table were removed or changed.
    counts jsonb not null check (jsonb_typeof(counts) = 'object')
  )`,
];

const GUARDS = [
  `create function is_erasing() returns boolean language sql stable as $$
    select coalesce(current_setting('lawaraq.erasing', true), '') <> ''
  $$`,

  // For each statement; what an erasure may do is looked at for each row.
  `create function refuse_change_unless_erasing() returns trigger language plpgsql as $$
  begin
    if is_erasing() and tg_op <> 'TRUNCATE' then
      return null;
    end if;
    raise exception '% on % is refused: what was written stays', tg_op, tg_table_name
      using errcode = 'restrict_violation';
  end $$`,

  // Its arguments: the columns that say who it was. Nothing else of a row changes.
  `create function change_person_only() returns trigger language plpgsql as $$
  begin
    if to_jsonb(new) - tg_argv is distinct from to_jsonb(old) - tg_argv then
      raise exception 'An erasure changes nothing on % but who it was', tg_table_name
        using errcode = 'restrict_violation';
    end if;
    return new;
  end $$`,

  // Its argument: the column with the id of the record.
  `create function remove_drafts_only() returns trigger language plpgsql as $$
  begin
    if exists (select from record_versions
        where record_id = (to_jsonb(old) ->> tg_argv[0])::uuid and submitted_by is not null) then
      raise exception 'An erasure removes nothing from % that was handed in', tg_table_name
        using errcode = 'restrict_violation';
    end if;
    return old;
  end $$`,

  `create function remove_nothing() returns trigger language plpgsql as $$
  begin
    raise exception 'An erasure removes nothing from %', tg_table_name
      using errcode = 'restrict_violation';
  end $$`,
];

/** Lets an erasure change these columns, and nothing else. */
const allowPerson = (table: string, ...columns: string[]) => [
  `drop trigger if exists ${table}_stay on ${table}`,
  `create trigger ${table}_stay before update or delete or truncate on ${table}
    execute function refuse_change_unless_erasing()`,
  `create trigger ${table}_person before update on ${table} for each row
    execute function change_person_only(${columns.map((column) => `'${column}'`).join(', ')})`,
];

const keepRows = (table: string) =>
  `create trigger ${table}_rows before delete on ${table} for each row
    execute function remove_nothing()`;

const HISTORIES = [
  ...allowPerson('record_events', 'actor_id', 'actor_name'),
  ...allowPerson('staff_grant_events', 'person_id', 'by_person'),
  keepRows('staff_grant_events'),
  ...allowPerson('entity_figures', 'by_person'),
  keepRows('entity_figures'),
  ...allowPerson('knowledge_publications', 'published_by'),
  keepRows('knowledge_publications'),
  ...allowPerson('person_erasures', 'by_person'),
  keepRows('person_erasures'),
];

/** A generated column is not there yet when a trigger before the change looks. */
const OF_VERSION = `'owner_id', 'owner_name', 'submitted_by', 'submitted_by_name', 'contributors',
  'verifier_id', 'verifier_name', 'entity_id'`;

const removableDrafts = (table: string, column: string) =>
  `create trigger ${table}_drafts before delete on ${table} for each row
    execute function remove_drafts_only('${column}')`;

const DRAFTS = [
  ...['records', 'record_versions'].flatMap((table) => [
    `drop trigger ${table}_stay on ${table}`,
    `create trigger ${table}_stay before delete or truncate on ${table}
      execute function refuse_change_unless_erasing()`,
  ]),
  removableDrafts('records', 'id'),
  removableDrafts('record_versions', 'record_id'),
  removableDrafts('record_events', 'record_id'),
  `drop trigger record_versions_freeze on record_versions`,
  `create trigger record_versions_freeze before update on record_versions for each row
    when (not is_erasing()) execute function freeze_version()`,
  `create trigger record_versions_person before update on record_versions for each row
    when (is_erasing()) execute function change_person_only(${OF_VERSION})`,
];

// What nobody has used for long can go by it.
const AGE = [`alter table bot_state add column updated_at timestamptz not null default now()`];
