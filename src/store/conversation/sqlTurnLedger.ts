import { sql } from 'kysely';
import {
  LEASE,
  LONGEST_WAIT,
  type TurnStart,
  type LedgerTurn,
  type TurnLedger,
} from '../../bot/ports/turnLedger';
import { batchedRows } from '../core/batchedRows';
import { StatementBatch, type BatchRun } from '../core/statementBatch';
import type { Database } from '../core/database';
import { storedKey } from '../core/storedKey';

/** Rows that are removed at once. */
const BATCH = 1_000;

const interval = (milliseconds: number) =>
  sql`make_interval(secs => ${milliseconds / 1000}::float8)`;

/** A turn that is to begin. */
interface Beginning {
  turn: LedgerTurn;
  /** When it was asked for, by `performance.now()`. */
  at: number;
  arrivedAgo: number;
  force: boolean;
}

/** A turn that has ended. */
interface Ending {
  turn: LedgerTurn;
  at: number;
  answeredAgo: number;
  response: string | undefined;
}

/**
 * Turns in the tables `turn_leases`, `turn_waits` and `turns`: one round trip each to begin and
 * end, shared by those that do so at the same moment.
 */
export class SqlTurnLedger implements TurnLedger {
  private readonly beginnings: StatementBatch<Beginning, TurnStart>;
  private readonly endings: StatementBatch<Ending>;

  constructor(private readonly db: Database) {
    this.beginnings = new StatementBatch((all, run) => beginAll(db, all, run));
    this.endings = new StatementBatch((all, run) => finishAll(db, all, run));
  }

  async wait({ conversationId, token }: LedgerTurn, arrivedAgo: number): Promise<void> {
    await sql`
      insert into turn_waits (conversation_id, token, received_at)
      values (${storedKey(conversationId)}, ${token}, now() - ${interval(arrivedAgo)})
      on conflict do nothing`.execute(this.db);
  }

  begin(turn: LedgerTurn, arrivedAgo: number, force: boolean): Promise<TurnStart> {
    return this.beginnings.run({ turn, at: performance.now(), arrivedAgo, force });
  }

  async renew(turn: LedgerTurn): Promise<void> {
    const { conversation, token, digest } = keysOf(turn);
    // One statement and one time: if the turn outlived its lease, a message sent again in between
    // would get the conversation, count as being answered already, and never be answered. The lease
    // is updated first, as in begin_turn, to avoid a deadlock; a released lease stays free.
    await sql`
      with renewed as (
        update turn_leases set expires_at = now() + ${interval(LEASE)}
          where conversation_id = ${conversation} and token = ${token} and expires_at > now()
          returning expires_at)
      update turns
        set alive_until = coalesce((select expires_at from renewed), now() + ${interval(LEASE)})
        where conversation_id = ${conversation} and digest = ${digest} and token = ${token}`.execute(
      this.db,
    );
  }

  finish(turn: LedgerTurn, answeredAgo: number, response?: string): Promise<void> {
    return this.endings.run({ turn, at: performance.now(), answeredAgo, response });
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

/** Seconds since something that was `ago` milliseconds old at the moment `at`. */
const secondsSince = (at: number, ago: number) => (performance.now() - at + ago) / 1000;

async function beginAll(
  db: Database,
  all: readonly Beginning[],
  run: BatchRun,
): Promise<TurnStart[]> {
  const rows = all.map(({ turn: { conversationId, token, said }, at, arrivedAgo, force }) => ({
    conversation: storedKey(conversationId),
    token,
    said: said?.digest,
    marks: said?.marks ?? [],
    arrived: secondsSince(at, arrivedAgo),
    force,
  }));
  const shape = {
    columns:
      'conversation text, token uuid, said text, marks text[], arrived float8, force boolean',
    order: 'conversation',
  };
  const begun = await sql<{ place: number; state: TurnStart['state']; answer: string | null }>`
    select asked.place, begun.state, begun.answer
    from ${batchedRows(rows, shape, run, { durable: false })}
    cross join lateral begin_turn(asked.conversation, asked.token, asked.said, asked.marks,
      make_interval(secs => asked.arrived), ${interval(LEASE)}, ${interval(LONGEST_WAIT)},
      asked.force) begun`.execute(db);
  const answers = all.map((): TurnStart => ({ state: 'busy' }));
  for (const { place, state, answer } of begun.rows)
    answers[place] = state === 'repeated' ? { state, response: answer ?? undefined } : { state };
  return answers;
}

async function finishAll(db: Database, all: readonly Ending[], run: BatchRun): Promise<void[]> {
  const rows = all.map(({ turn: { conversationId, token, said }, at, answeredAgo, response }) => ({
    conversation: storedKey(conversationId),
    token,
    said: said?.digest,
    answered: secondsSince(at, answeredAgo),
    response,
  }));
  const shape = {
    columns: 'conversation text, token uuid, said text, answered float8, response text',
    order: 'conversation',
  };
  await sql`
    select finish_turn(asked.conversation, asked.token, asked.said,
      make_interval(secs => asked.answered), asked.response)
    from ${batchedRows(rows, shape, run, { durable: false })}`.execute(db);
  return all.map(() => undefined);
}
