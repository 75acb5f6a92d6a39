import { sql } from 'kysely';
import {
  LEASE,
  LONGEST_WAIT,
  type Begun,
  type LedgerTurn,
  type TurnLedger,
} from '../bot/turnLedger';
import type { Database } from './database';
import { storedKey } from './storedKey';

/** Ids and times of one message that are kept; Teams sends it up to five times. */
const MOST_MARKS = 20;
/** Rows that are removed at once. */
const BATCH = 1_000;

const interval = (milliseconds: number) =>
  sql`make_interval(secs => ${milliseconds / 1000}::float8)`;
const ago = (milliseconds: number) => sql`now() - ${interval(milliseconds)}`;

/** Turns in the tables `turn_leases`, `turn_waits` and `turns`: one round trip each to begin and end. */
export class SqlTurnLedger implements TurnLedger {
  constructor(private readonly db: Database) {}

  async wait({ conversationId, token }: LedgerTurn, arrivedAgo: number): Promise<void> {
    await sql`
      insert into turn_waits (conversation_id, token, received_at)
      values (${storedKey(conversationId)}, ${token}, ${ago(arrivedAgo)})
      on conflict do nothing`.execute(this.db);
  }

  /**
   * Both rows are decided by `on conflict … where`, which looks at the row as it is when its lock is
   * had, not at what the statement saw when it began. So nobody slips in between.
   */
  async begin(turn: LedgerTurn, arrivedAgo: number, force: boolean): Promise<Begun> {
    const conversation = storedKey(turn.conversationId);
    const { digest = null, marks = [] } = turn.said ?? {};
    const running = sql`select from turns where conversation_id = ${conversation}
      and digest = ${digest}::text and answered_at is null and alive_until > now()`;
    const older = sql`select from turn_waits where conversation_id = ${conversation}
      and token <> ${turn.token} and received_at < ${ago(arrivedAgo)}
      and received_at > ${ago(LONGEST_WAIT)}`;
    const { rows } = await sql<{ leased: boolean; begun: boolean }>`
      with lease as (
        insert into turn_leases as lease (conversation_id, token, expires_at)
        select ${conversation}, ${turn.token}::uuid, now() + ${interval(LEASE)}
        where not exists (${force ? running : older})
        on conflict (conversation_id) do update
          set token = excluded.token, expires_at = excluded.expires_at
          where lease.expires_at <= now() or ${force}
        returning token
      ), put_in_line as (
        insert into turn_waits (conversation_id, token, received_at)
        select ${conversation}, ${turn.token}::uuid, ${ago(arrivedAgo)}
        where not exists (select from lease)
        on conflict do nothing
      ), left_the_line as (
        delete from turn_waits where conversation_id = ${conversation}
          and token = ${turn.token} and exists (select from lease)
      ), begun as (
        insert into turns as turn (conversation_id, digest, marks, token, alive_until)
        select ${conversation}, ${digest}::text, ${marks}::text[], token, now() + ${interval(LEASE)}
        from lease where ${digest}::text is not null
        on conflict (conversation_id, digest) do update
          set marks = (excluded.marks || turn.marks)[1:${sql.lit(MOST_MARKS)}],
            token = excluded.token, began_at = now(), alive_until = excluded.alive_until,
            answered_at = null, response = null
          where case when turn.answered_at is null then turn.alive_until <= now()
            else turn.answered_at <= ${ago(arrivedAgo)} and not turn.marks && excluded.marks end
        returning true
      )
      select exists (select from lease) as leased,
        exists (select from begun) or ${digest}::text is null as begun`.execute(this.db);
    if (!rows[0]?.leased) return { state: 'busy' };
    if (rows[0].begun) return { state: 'begun' };
    return { state: 'repeated', response: await this.giveBack(conversation, turn) };
  }

  private async giveBack(conversation: string, turn: LedgerTurn): Promise<string | undefined> {
    const { rows } = await sql<{ response: string | null }>`
      with freed as (${this.freed(conversation, turn)})
      select response from turns
      where conversation_id = ${conversation} and digest = ${turn.said?.digest}`.execute(this.db);
    return rows[0]?.response ?? undefined;
  }

  async renew(turn: LedgerTurn): Promise<void> {
    const conversation = storedKey(turn.conversationId);
    await sql`
      with renewed as (
        update turn_leases set expires_at = now() + ${interval(LEASE)}
        where conversation_id = ${conversation} and token = ${turn.token} returning true
      )
      update turns set alive_until = now() + ${interval(LEASE)}
      where ${this.isOf(conversation, turn, 'renewed')}`.execute(this.db);
  }

  async finish(turn: LedgerTurn, answeredAgo: number, response?: string): Promise<void> {
    const conversation = storedKey(turn.conversationId);
    await sql`
      with freed as (${this.freed(conversation, turn)})
      update turns set answered_at = ${ago(answeredAgo)}, response = ${response ?? null}::text
      where ${this.isOf(conversation, turn, 'freed')}`.execute(this.db);
  }

  async fail(turn: LedgerTurn): Promise<void> {
    const conversation = storedKey(turn.conversationId);
    await sql`
      with freed as (${this.freed(conversation, turn)})
      delete from turns where ${this.isOf(conversation, turn, 'freed')}`.execute(this.db);
  }

  async forget(): Promise<void> {
    const old = sql`now() - interval '1 day'`;
    for (const [table, time] of [
      ['turns', 'began_at'],
      ['turn_leases', 'expires_at'],
      ['turn_waits', 'received_at'],
    ] as const) {
      // By their places: a row that is changed meanwhile has another, and stays.
      await sql`
        delete from ${sql.table(table)} where ctid = any(array(
          select ctid from ${sql.table(table)} where ${sql.ref(time)} < ${old}
          limit ${sql.lit(BATCH)}))`.execute(this.db);
    }
  }

  private freed(conversation: string, { token }: LedgerTurn) {
    return sql`update turn_leases set expires_at = now()
      where conversation_id = ${conversation} and token = ${token} returning true`;
  }

  /** Counting makes the lease the first to be locked, as in `begin`: no two can lock each other out. */
  private isOf(conversation: string, { token, said }: LedgerTurn, lease: 'freed' | 'renewed') {
    return sql`conversation_id = ${conversation} and digest = ${said?.digest ?? null}::text
      and token = ${token} and (select count(*) from ${sql.table(lease)}) >= 0`;
  }
}
