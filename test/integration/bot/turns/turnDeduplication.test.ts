import { randomUUID } from 'node:crypto';
import { ActivityTypes, type Activity, type TurnContext } from 'botbuilder';
import { sql } from 'kysely';
import { pino } from 'pino';
import { TeamsAdapter } from '../../../../src/bot/connector/teamsAdapter';
import { turnSignal } from '../../../../src/bot/context/turnCancellation';
import { TurnDeduplication } from '../../../../src/bot/turns/turnDeduplication';
import { SqlTurnLedger } from '../../../../src/store/conversation/sqlTurnLedger';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';
import { message, type Sent } from '../../../support/bot/testBot';
import { waitUntil } from '../../../support/process/waitUntil';

let database: TestDatabase;
let turns: TurnDeduplication;
const adapter = new TeamsAdapter({ kind: 'anonymous' });
beforeAll(async () => {
  database = await createTestDatabase();
  turns = new TurnDeduplication(new SqlTurnLedger(database.db), pino({ level: 'silent' }));
});
afterAll(() => database[Symbol.asyncDispose]());

type Turn = (context: TurnContext) => Promise<unknown>;

/** Runs a turn as a request of Teams does; `arrivedAgo` in milliseconds. */
const receive = (activity: Sent, turn: Turn, arrivedAgo = 0) =>
  adapter.receive('', structuredClone(activity) as unknown as Activity, (context) =>
    turns.run(context, performance.now() - arrivedAgo, async () => void (await turn(context))),
  );
const texts = ({ body }: { body?: unknown }) =>
  (body as { activities: { text: string }[] }).activities.map(({ text }) => text);

test('an invoke that comes again gets the response of the first', async () => {
  const invoke = message(undefined, { type: 'invoke', name: 'x', deliveryMode: 'normal' });
  let ran = 0;
  const turn: Turn = async (context) => {
    const value = { status: 200, body: { ran: ++ran } };
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
  };
  const first = receive(invoke, turn);
  const second = receive({ ...invoke, id: randomUUID() }, turn);
  expect([await first, await second]).toEqual(Array(2).fill({ status: 200, body: { ran: 1 } }));
  expect(await receive(invoke, turn)).toEqual({ status: 200, body: { ran: 1 } });
  const later = await receive({ ...invoke, id: randomUUID() }, turn);
  expect(later).toEqual({ status: 200, body: { ran: 2 } });
});

test('a response that is too long to be kept is not given again, and the turn is not run again', async () => {
  const activity = message('words');
  const turn: Turn = async (context) => {
    for (let sent = 0; sent < 3; sent++) await context.sendActivity('x'.repeat(100_000));
  };
  expect(texts(await receive(activity, turn))).toHaveLength(3);
  expect(texts(await receive(activity, turn))).toEqual([]);
});

describe('a turn that is stuck', () => {
  /** Two processes, so that only the ledger stands between them; times in milliseconds. */
  const begin = (times: { givenUp: number; patience: number }) => {
    const ledger = new SqlTurnLedger(database.db);
    const [here, elsewhere] = [1, 2].map(
      () => new TurnDeduplication(ledger, pino({ level: 'silent' }), times),
    ) as [TurnDeduplication, TurnDeduplication];
    const conversation = { id: randomUUID() };
    const failed: string[] = [];
    const failing = new TeamsAdapter({ kind: 'anonymous' });
    failing.onTurnError = ({ activity }, error) =>
      Promise.resolve(void failed.push(`${activity.text}: ${error.message}`));
    const send = (at: TurnDeduplication, text: string, turn: Turn) =>
      failing.receive('', message(text, { conversation }) as unknown as Activity, (context) =>
        at.run(context, performance.now(), async () => void (await turn(context))),
      );
    return { here, elsewhere, failed, send };
  };

  test('is given up, and those who waited here and elsewhere have their turns one after another', async () => {
    const { here, elsewhere, failed, send } = begin({ givenUp: 300, patience: 30_000 });
    const atWork = new Set<string>();
    const overlaps: string[][] = [];
    const ran: string[] = [];
    const signals: boolean[] = [];
    let begun = () => undefined as void;
    const running = new Promise<void>((resolve) => (begun = resolve));
    const stuck = send(here, 'stuck', async (context) => {
      begun();
      const signal = turnSignal(context)!;
      signal.addEventListener('abort', () => signals.push(signal.aborted));
      await new Promise(() => undefined);
    });
    await running;
    const waiting = Array.from({ length: 12 }, (_, at) =>
      send(at % 2 === 0 ? here : elsewhere, `${at}`, async () => {
        atWork.add(`${at}`);
        if (atWork.size > 1) overlaps.push([...atWork]);
        await sql`select 1`.execute(database.db);
        ran.push(`${at}`);
        atWork.delete(`${at}`);
      }),
    );
    await Promise.all([stuck, ...waiting]);
    expect(failed).toEqual(['stuck: Given up while running']);
    expect(signals).toEqual([true]);
    expect(ran.sort()).toEqual(waiting.map((_, at) => `${at}`).sort());
    expect(overlaps).toEqual([]);
  });

  test('behind others that are stuck: who has waited too long never begins, and lets nobody pass', async () => {
    const { here, failed, send } = begin({ givenUp: 1_000, patience: 1_700 });
    const never = () => new Promise(() => undefined);
    const ran: string[] = [];
    const all = ['a', 'b'].map((text) => send(here, text, never));
    all.push(send(here, 'late', () => Promise.resolve(ran.push('late'))));
    await Promise.all(all);
    await send(here, 'next', () => Promise.resolve(ran.push('next')));
    expect(failed).toEqual([
      'a: Given up while running',
      'late: Given up while waiting',
      'b: Given up while running',
    ]);
    expect(ran).toEqual(['next']);
  });

  test('can be said again, and its end does not touch what has come after it', async () => {
    const { here, elsewhere, failed, send } = begin({ givenUp: 300, patience: 30_000 });
    let wake = () => undefined as void;
    let ended = () => undefined as void;
    const over = new Promise<void>((resolve) => (ended = resolve));
    const late: string[] = [];
    await send(here, 'words', async (context) => {
      await new Promise<void>((resolve) => (wake = resolve));
      try {
        await context.sendActivity('late');
      } catch (error) {
        late.push((error as Error).name);
      } finally {
        ended();
      }
    });
    let ran = 0;
    await send(elsewhere, 'words', () => Promise.resolve(ran++));
    wake();
    await over;
    expect([ran, failed.length]).toEqual([1, 1]);
    expect(late.length).toBeLessThan(2);
  });
});

test('a turn keeps its conversation for as long as it runs', async () => {
  const conversation = { id: randomUUID() };
  const entry = { conversationId: conversation.id, token: randomUUID() };
  const ledger = new SqlTurnLedger(database.db);
  await receive(message('slow', { conversation }), async () => {
    const shortened = await sql<{ soon: Date }>`
      update turn_leases set expires_at = now() + interval '6 s'
      where conversation_id = ${conversation.id} returning expires_at as soon`.execute(database.db);
    const { soon } = shortened.rows[0]!;
    const lease = sql<{ renewed: boolean }>`select expires_at > ${soon} as renewed from turn_leases
      where conversation_id = ${conversation.id}`;
    await waitUntil(async () => (await lease.execute(database.db)).rows[0]?.renewed, {
      what: 'the lease is renewed',
    });
    expect(await ledger.begin(entry, 0, false)).toEqual({ state: 'busy' });
  });
  expect(await ledger.begin(entry, 0, false)).toEqual({ state: 'begun' });
});

test('a ledger that cannot be written fails the turn before it has an effect, never after', async () => {
  let ran = 0;
  const failed: unknown[] = [];
  const failing = new TeamsAdapter({ kind: 'anonymous' });
  failing.onTurnError = (_, error) => Promise.resolve(void failed.push(error));
  const run = (turn: () => Promise<void>) =>
    failing.receive('', message('words') as unknown as Activity, (context) =>
      turns.run(context, performance.now(), turn),
    );
  const lose = () => sql`alter table turn_leases rename to turn_leases_gone`.execute(database.db);
  await run(async () => {
    ran++;
    await lose();
  });
  expect([ran, failed.length]).toEqual([1, 0]);
  await run(() => Promise.resolve(void ran++));
  expect([ran, failed.length]).toEqual([1, 1]);
  await sql`alter table turn_leases_gone rename to turn_leases`.execute(database.db);
});
