import { sql, type Kysely, type Migration } from 'kysely';

/** Whose turn it is in a conversation, what has been answered there, and where people are reached. */
export const turns: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of [...TABLES, BEGIN_TURN, FINISH_TURN]) {
      await sql.raw(statement).execute(db);
    }
  },
};

const TABLES = [
  // The row stays when the lease is given back. Both tables leave room for updates in place.
  `create table turn_leases (
    conversation_id text primary key,
    token uuid not null,
    expires_at timestamptz not null
  ) with (fillfactor = 70)`,

  `create table turn_waits (
    conversation_id text,
    token uuid,
    received_at timestamptz not null,
    primary key (conversation_id, token)
  )`,

  // One row for the same thing said by the same person, however often: so one index entry decides.
  `create table turns (
    conversation_id text,
    digest text,
    marks text[] not null,
    token uuid not null,
    began_at timestamptz not null default now(),
    alive_until timestamptz not null,
    answered_at timestamptz,
    response text,
    primary key (conversation_id, digest)
  ) with (fillfactor = 70)`,
  `create index turns_by_age on turns (began_at)`,

  // JSON as text, like bot_state.
  `create table conversation_references (
    person_id text primary key,
    reference text not null,
    blocked_at timestamptz,
    updated_at timestamptz not null default now()
  )`,
];

// Functions, because every turn of a person passes through: one round trip, planned once.
// \`on conflict … where\` looks at the row as it is when its lock is had, so nobody slips in between.
// Nothing waits for the disk: after a crash of the database, what its last moments had answered can
// be said again, and that is all.
const BEGIN_TURN = `
  create function begin_turn(
    conversation text, run uuid, said text, said_marks text[], arrived_ago interval,
    lease interval, longest_wait interval, by_force boolean, out state text, out answer text
  ) language plpgsql as $$
  declare
    received timestamptz := clock_timestamp() - arrived_ago;
  begin
    perform set_config('synchronous_commit', 'off', true);
    state := 'busy';
    if by_force then
      if exists (select from turns where conversation_id = conversation and digest = said
          and answered_at is null and alive_until > clock_timestamp()) then
        return;
      end if;
    elsif exists (select from turn_waits where conversation_id = conversation and token <> run
        and received_at < received and received_at > clock_timestamp() - longest_wait) then
      insert into turn_waits values (conversation, run, received) on conflict do nothing;
      return;
    end if;

    insert into turn_leases as held values (conversation, run, clock_timestamp() + lease)
      on conflict (conversation_id) do update
        set token = excluded.token, expires_at = excluded.expires_at
        where held.expires_at <= clock_timestamp() or by_force;
    if not found then
      insert into turn_waits values (conversation, run, received) on conflict do nothing;
      return;
    end if;
    delete from turn_waits where conversation_id = conversation and token = run;

    state := 'begun';
    if said is null then
      return;
    end if;
    insert into turns as earlier (conversation_id, digest, marks, token, alive_until)
      values (conversation, said, said_marks, run, clock_timestamp() + lease)
      on conflict (conversation_id, digest) do update
        set marks = (excluded.marks || earlier.marks)[1:20], token = excluded.token,
          began_at = now(), alive_until = excluded.alive_until, answered_at = null, response = null
        where case when earlier.answered_at is null then earlier.alive_until <= clock_timestamp()
          else earlier.answered_at <= received and not earlier.marks && excluded.marks end;
    if not found then
      state := 'repeated';
      select response into answer from turns
        where conversation_id = conversation and digest = said;
      update turn_leases set expires_at = now()
        where conversation_id = conversation and token = run;
    end if;
  end $$`;

const FINISH_TURN = `
  create function finish_turn(
    conversation text, run uuid, said text, answered_ago interval, answer text
  ) returns void language plpgsql as $$
  begin
    perform set_config('synchronous_commit', 'off', true);
    -- In the order of begin_turn, so that no two lock each other out.
    update turn_leases set expires_at = now() where conversation_id = conversation and token = run;
    update turns set answered_at = clock_timestamp() - answered_ago, response = answer
      where conversation_id = conversation and digest = said and token = run;
  end $$`;
