import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ActivityTypes, type Activity, type TurnContext } from 'botbuilder';
import { sql } from 'kysely';
import { pino } from 'pino';
import { TeamsAdapter } from '../../src/bot/adapter';
import { TurnOnce } from '../../src/bot/turnOnce';
import { SqlTurnLedger } from '../../src/store/sqlTurnLedger';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { message, type Sent } from '../support/testBot';

let database: TestDatabase;
let turns: TurnOnce;
const adapter = new TeamsAdapter({ kind: 'anonymous' });
beforeAll(async () => {
  database = await createTestDatabase();
  turns = new TurnOnce(new SqlTurnLedger(database.db), pino({ level: 'silent' }));
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
    await sleep(50);
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

test('a turn that is stuck does not hold the next for longer than Teams waits', async () => {
  const conversation = { id: randomUUID() };
  let release = () => undefined as void;
  const stuck = receive(
    message('stuck', { conversation }),
    () => new Promise<void>((resolve) => (release = resolve)),
  );
  await sleep(50);
  // In another process, so that only the ledger stands between them.
  const elsewhere = new TurnOnce(new SqlTurnLedger(database.db), pino({ level: 'silent' }));
  const started = performance.now();
  const said: string[] = [];
  const next = (text: string, arrivedAgo: number) =>
    adapter.receive('', message(text, { conversation }) as unknown as Activity, (context) =>
      elsewhere.run(context, performance.now() - arrivedAgo, () =>
        Promise.resolve(void said.push(text)),
      ),
    );
  await next('next', 14_700);
  expect(performance.now() - started).toBeGreaterThan(250);
  expect(performance.now() - started).toBeLessThan(2_000);
  // What the stuck one says again is still being answered.
  await next('stuck', 14_900);
  expect(said).toEqual(['next']);
  release();
  await stuck;
});

test('a turn keeps its conversation for as long as it runs', async () => {
  const conversation = { id: randomUUID() };
  const entry = { conversationId: conversation.id, token: randomUUID() };
  const ledger = new SqlTurnLedger(database.db);
  await receive(message('slow', { conversation }), async () => {
    await sql`update turn_leases set expires_at = now() + interval '6 s'
      where conversation_id = ${conversation.id}`.execute(database.db);
    await sleep(7_000);
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
