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

/** Rows that are removed at once. */
const BATCH = 1_000;

const interval = (milliseconds: number) =>
  sql`make_interval(secs => ${milliseconds / 1000}::float8)`;

/** Turns in the tables `turn_leases`, `turn_waits` and `turns`: one round trip each to begin and end. */
export class SqlTurnLedger implements TurnLedger {
  constructor(private readonly db: Database) {}

  async wait({ conversationId, token }: LedgerTurn, arrivedAgo: number): Promise<void> {
    await sql`
      insert into turn_waits (conversation_id, token, received_at)
      values (${storedKey(conversationId)}, ${token}, now() - ${interval(arrivedAgo)})
      on conflict do nothing`.execute(this.db);
  }

  async begin(turn: LedgerTurn, arrivedAgo: number, force: boolean): Promise<Begun> {
    const { digest = null, marks = [] } = turn.said ?? {};
    const { rows } = await sql<{ state: Begun['state']; answer: string | null }>`
      select state, answer from begin_turn(
        ${storedKey(turn.conversationId)}, ${turn.token}, ${digest}, ${marks},
        ${interval(arrivedAgo)}, ${interval(LEASE)}, ${interval(LONGEST_WAIT)}, ${force}
      )`.execute(this.db);
    const { state, answer } = rows[0] ?? { state: 'busy', answer: null };
    return state === 'repeated' ? { state, response: answer ?? undefined } : { state };
  }

  async renew(turn: LedgerTurn): Promise<void> {
    const { conversation, token, digest } = keysOf(turn);
    const until = sql`now() + ${interval(LEASE)}`;
    // What has been given back meanwhile stays free.
    await sql`update turn_leases set expires_at = ${until}
      where conversation_id = ${conversation} and token = ${token}
        and expires_at > now()`.execute(this.db);
    await sql`update turns set alive_until = ${until}
      where conversation_id = ${conversation} and digest = ${digest} and token = ${token}`.execute(
      this.db,
    );
  }

  async finish(turn: LedgerTurn, answeredAgo: number, response?: string): Promise<void> {
    const { conversation, token, digest } = keysOf(turn);
    await sql`select finish_turn(${conversation}, ${token}, ${digest}, ${interval(answeredAgo)},
      ${response ?? null})`.execute(this.db);
  }

  async fail(turn: LedgerTurn): Promise<void> {
    const { conversation, token, digest } = keysOf(turn);
    // First the turn: who has the conversation next must not take it for a running one.
    await sql`delete from turns
      where conversation_id = ${conversation} and digest = ${digest} and token = ${token}`.execute(
      this.db,
    );
    await sql`update turn_leases set expires_at = now()
      where conversation_id = ${conversation} and token = ${token}`.execute(this.db);
    await sql`delete from turn_waits
      where conversation_id = ${conversation} and token = ${token}`.execute(this.db);
  }

  async forget(): Promise<void> {
    for (const [table, time] of [
      ['turns', 'began_at'],
      ['turn_leases', 'expires_at'],
      ['turn_waits', 'received_at'],
    ] as const) {
      // By their places: a row that is changed meanwhile has another, and stays.
      await sql`
        delete from ${sql.table(table)} where ctid = any(array(
          select ctid from ${sql.table(table)} where ${sql.ref(time)} < now() - interval '1 day'
          limit ${BATCH}))`.execute(this.db);
    }
  }
}

function keysOf({ conversationId, token, said }: LedgerTurn) {
  return { conversation: storedKey(conversationId), token, digest: said?.digest ?? null };
}
