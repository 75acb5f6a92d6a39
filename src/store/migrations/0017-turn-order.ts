import { sql, type Kysely, type Migration } from 'kysely';

/**
 * Who waits for a conversation keeps the time at which its arrival was first written down. Before,
 * it was reckoned anew each time, later by as long as the question was under way: of two that had
 * arrived at nearly the same time each then took the other for the older, and both waited.
 */
export const turnOrder: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw(BEGIN_TURN).execute(db);
  },
};

// As in 0003-turns but for `received` and the comparison with those who wait.
const BEGIN_TURN = `
  create or replace function begin_turn(
    conversation text, run uuid, said text, said_marks text[], arrived_ago interval,
    lease interval, longest_wait interval, by_force boolean, out state text, out answer text
  ) language plpgsql as $$
  declare
    received timestamptz := coalesce(
      (select received_at from turn_waits where conversation_id = conversation and token = run),
      clock_timestamp() - arrived_ago);
  begin
    perform set_config('synchronous_commit', 'off', true);
    state := 'busy';
    if by_force then
      if exists (select from turns where conversation_id = conversation and digest = said
          and answered_at is null and alive_until > clock_timestamp()) then
        return;
      end if;
    elsif exists (select from turn_waits where conversation_id = conversation and token <> run
        and (received_at, token) < (received, run)
        and received_at > clock_timestamp() - longest_wait) then
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
