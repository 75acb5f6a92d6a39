import { sql, type Kysely, type Migration } from 'kysely';

/** One queue for everything that is sent unasked, what was posted lately, and where channels are reached. */
export const outbox: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of [...TABLES, TAKE, ...TAKE_OVER]) await sql.raw(statement).execute(db);
  },
};

const TABLES = [
  // `about` is JSON as text, like bot_state. Kinds and what they are about are the bot's own matter.
  `create table outbox (
    id bigint generated always as identity primary key,
    to_person text check (length(to_person) between 1 and 400),
    to_channel text check (length(to_channel) between 1 and 400),
    addressee text not null generated always as
      (case when to_person is null then 'channel ' || to_channel else 'person ' || to_person end)
      stored,
    kind text not null check (length(kind) between 1 and 100),
    about text not null,
    key text unique check (length(key) between 1 and 400),
    replaces text check (length(replaces) between 1 and 400),
    created_at timestamptz not null default now(),
    wanted_at timestamptz not null default now(),
    due_at timestamptz not null default now(),
    held boolean not null default false,
    attempts integer not null default 0,
    taken_by uuid,
    leased_until timestamptz,
    outcome text check (outcome in ('sent', 'undeliverable')),
    settled_at timestamptz,
    activity_id text,
    constraint one_addressee check ((to_person is null) <> (to_channel is null)),
    constraint settled_together check ((outcome is null) = (settled_at is null))
  ) with (fillfactor = 80)`,
  `create index outbox_due on outbox (due_at, id) where outcome is null`,
  `create index outbox_in_order on outbox (addressee, id) where outcome is null`,
  `create index outbox_settled on outbox (settled_at) where outcome is not null`,

  `create table outbox_posts (
    conversation_id text not null,
    at timestamptz not null
  )`,
  `create index outbox_posts_of on outbox_posts (conversation_id, at)`,
  `create index outbox_posts_at on outbox_posts (at)`,

  // JSON as text, like bot_state.
  `create table channel_references (
    channel_id text primary key,
    team_id text not null,
    reference text not null,
    blocked_at timestamptz,
    updated_at timestamptz not null default now()
  )`,
  `create index channel_references_by_team on channel_references (team_id)`,
];

// One taker at a time: two would each see the next message of the same person, and swap them.
const TAKE = `
  create function take_messages(most integer, lease interval, run uuid)
  returns setof outbox language plpgsql as $$
  declare
    moment timestamptz;
  begin
    perform pg_advisory_xact_lock(hashtextextended('lawaraq.take_messages', 0));
    moment := clock_timestamp();
    return query
      with heads as materialized (
        select id from outbox as message
        where outcome is null and due_at <= moment
          and (leased_until is null or leased_until <= moment)
          and not exists (select from outbox as other
            where other.addressee = message.addressee and other.outcome is null
              and (other.leased_until > moment
                or other.id < message.id and (other.held or other.due_at <= moment)))
        order by due_at, id limit most
      )
      update outbox set taken_by = run, leased_until = moment + lease
      from heads where outbox.id = heads.id
      returning outbox.*;
  end $$`;

// A replica of the version before goes on writing and settling notices while others are replaced.
// What it writes goes to the outbox; what it had taken is settled there, too; the rest it never sees.
const TAKE_OVER = [
  `lock table record_notices in access exclusive mode`,
  `insert into outbox (to_person, kind, about, key, created_at, wanted_at, due_at)
    select person_id, 'record',
      json_build_object('notice', kind, 'recordId', record_id, 'version', version)::text,
      'notice ' || id, created_at, created_at, due_at
    from record_notices where outcome is null order by id`,
  `update record_notices set due_at = 'infinity' where outcome is null`,
  `create function move_notice() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' then
      insert into outbox (to_person, kind, about, key)
        values (new.person_id, 'record', json_build_object(
          'notice', new.kind, 'recordId', new.record_id, 'version', new.version)::text,
          'notice ' || new.id);
      return null;
    end if;
    if new.outcome is not null and old.outcome is null then
      update outbox set outcome = new.outcome, settled_at = now()
        where key = 'notice ' || new.id and outcome is null;
    end if;
    new.due_at := 'infinity';
    return new;
  end $$`,
  `create trigger move_notice before insert or update on record_notices
    for each row execute function move_notice()`,
];
