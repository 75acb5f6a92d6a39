import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { LedgerTurn } from '../../../../src/bot/ports/turnLedger';
import { SqlTurnLedger } from '../../../../src/store/conversation/sqlTurnLedger';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';
import { untilLockWaits } from '../../../support/database/lockWaits';

let database: TestDatabase;
let ledger: SqlTurnLedger;
beforeAll(async () => {
  database = await createTestDatabase();
  ledger = new SqlTurnLedger(database.db);
});
afterAll(() => database[Symbol.asyncDispose]());

let conversationId: string;
beforeEach(() => void (conversationId = randomUUID()));

/** A turn that says something; under a new id where none is named. */
const turn = (words: string, id: string = randomUUID()): LedgerTurn => ({
  conversationId,
  token: randomUUID(),
  said: { digest: words, marks: [id] },
});
const begun = { state: 'begun' };
const busy = { state: 'busy' };
const repeated = (response?: string) => ({ state: 'repeated', response });

/** Begins and ends a turn that arrived just now. */
async function say(words: string, id?: string): Promise<string> {
  const said = turn(words, id);
  const { state } = await ledger.begin(said, 0, false);
  if (state === 'begun') await ledger.finish(said, 0, 'answer');
  return state;
}

/** The lease and the sign of life of this conversation pass in so many milliseconds. */
async function passIn(milliseconds: number): Promise<void> {
  const soon = sql`now() + make_interval(secs => ${milliseconds / 1000}::float8)`;
  await sql`update turn_leases set expires_at = ${soon}
    where conversation_id = ${conversationId}`.execute(database.db);
  await sql`update turns set alive_until = ${soon}
    where conversation_id = ${conversationId}`.execute(database.db);
}

/** As if so many milliseconds had passed in this conversation. */
async function elapse(milliseconds: number): Promise<void> {
  const time = sql`make_interval(secs => ${milliseconds / 1000}::float8)`;
  await sql`update turn_leases set expires_at = expires_at - ${time}
    where conversation_id = ${conversationId}`.execute(database.db);
  await sql`update turns set alive_until = alive_until - ${time}
    where conversation_id = ${conversationId}`.execute(database.db);
}

/** Renews a turn while another transaction holds its lease for a while. */
async function renewSlowly(renewed: LedgerTurn): Promise<void> {
  let renewal: Promise<void> | undefined;
  await database.db.transaction().execute(async (holding) => {
    await sql`select from turn_leases where conversation_id = ${conversationId}
      for update`.execute(holding);
    renewal = ledger.renew(renewed);
    await untilLockWaits(database.db);
    await sql`select pg_sleep(0.5)`.execute(holding);
  });
  await renewal;
}

/** The lease and the sign of life of this conversation's turn end at the same microsecond. */
async function expectOneEnd(): Promise<void> {
  const { rows } = await sql`select expires_at::text, alive_until::text
    from turn_leases join turns using (conversation_id, token)
    where conversation_id = ${conversationId}`.execute(database.db);
  const [stored] = rows as { expires_at: string; alive_until: string }[];
  expect(stored?.alive_until).toBe(stored?.expires_at);
  expect(stored).toBeDefined();
}

describe('a conversation', () => {
  it('belongs to one turn until it ends', async () => {
    const [first, second] = [turn('one'), turn('two')];
    expect(await ledger.begin(first, 0, false)).toEqual(begun);
    expect(await ledger.begin(second, 0, false)).toEqual(busy);
    await ledger.finish(first, 0, undefined);
    expect(await ledger.begin(second, 0, false)).toEqual(begun);
  });

  it('is had by the older of two that wait, however long their questions are under way', async () => {
    const [older, younger] = [turn('one'), turn('two')];
    await ledger.wait(older, 1_000);
    await ledger.wait(younger, 990);
    // As if both had been asked a moment ago, and reach the database only now.
    expect(await ledger.begin(younger, 900, false)).toEqual(busy);
    expect(await ledger.begin(older, 900, false)).toEqual(begun);
    await ledger.finish(older, 0, undefined);
    expect(await ledger.begin(younger, 800, false)).toEqual(begun);
  });

  it('belongs to exactly one of 50 that begin at once', async () => {
    const states = await Promise.all(
      Array.from({ length: 50 }, (_, at) => ledger.begin(turn(`words ${at}`), 0, false)),
    );
    expect(states.filter(({ state }) => state === 'begun')).toHaveLength(1);
  });

  it('is given to the turn that has waited longest', async () => {
    const [running, early, late] = [turn('running'), turn('early'), turn('late')];
    await ledger.begin(running, 300, false);
    await ledger.wait(early, 200);
    expect(await ledger.begin(late, 100, false)).toEqual(busy);
    await ledger.finish(running, 0, undefined);
    expect(await ledger.begin(late, 110, false)).toEqual(busy);
    expect(await ledger.begin(early, 210, false)).toEqual(begun);
    await ledger.finish(early, 0, undefined);
    expect(await ledger.begin(late, 120, false)).toEqual(begun);
  });

  it('does not wait for one that waited too long: it has given up or died', async () => {
    await ledger.wait(turn('lost'), 15_100);
    expect(await say('next')).toBe('begun');
  });

  it('is free again when the lease of its turn has passed, unless that gives a sign of life', async () => {
    const [slow, next] = [turn('slow'), turn('next')];
    await ledger.begin(slow, 0, false);
    await passIn(5_000);
    await ledger.renew(slow);
    await elapse(5_000);
    expect(await ledger.begin(next, 0, false)).toEqual(busy);
    await passIn(0);
    expect(await ledger.begin(next, 0, false)).toEqual(begun);
    // The slow turn has lost it and cannot give away what is not its own.
    await ledger.renew(slow);
    await ledger.finish(slow, 0, undefined);
    expect(await ledger.begin(turn('third'), 0, false)).toEqual(busy);
  });

  it('stays free when a sign of life comes after the end', async () => {
    const first = turn('one');
    await ledger.begin(first, 0, false);
    await ledger.finish(first, 0, undefined);
    await ledger.renew(first);
    expect(await say('two')).toBe('begun');
  });

  it('is free at the very moment at which its turn no longer counts as alive', async () => {
    const first = turn('words');
    await ledger.begin(first, 0, false);
    await expectOneEnd();
    await renewSlowly(first);
    await expectOneEnd();
  });

  it('does not wait for one that has given up', async () => {
    const lost = turn('lost');
    await ledger.wait(lost, 100);
    await ledger.fail(lost);
    expect(await say('next')).toBe('begun');
  });

  it('can be taken by force', async () => {
    await ledger.begin(turn('stuck'), 0, false);
    expect(await ledger.begin(turn('next'), 15_000, true)).toEqual(begun);
  });
});

describe('a turn repeats an earlier one', () => {
  it('if it has the same id, for as long as that is kept', async () => {
    await say('words', 'id');
    await say('words');
    expect(await ledger.begin(turn('words', 'id'), 0, false)).toEqual(repeated('answer'));
  });

  it('if it says the same and arrived before the answer', async () => {
    const first = turn('words');
    await ledger.begin(first, 0, false);
    await ledger.finish(first, 100, 'answer');
    expect(await ledger.begin(turn('words'), 50, false)).toEqual(begun);
    conversationId = randomUUID();
    expect(await say('words')).toBe('begun');
    expect(await ledger.begin(turn('words'), 50, false)).toEqual(repeated('answer'));
    expect(await say('other words')).toBe('begun');
  });

  it('if it arrives while the answer of a long turn is on its way', async () => {
    const slow = turn('words');
    await ledger.begin(slow, 14_900, false);
    await ledger.finish(slow, -1_000, 'answer');
    expect(await ledger.begin(turn('words'), 0, false)).toEqual(repeated('answer'));
  });

  it('but not if that failed, or died', async () => {
    const failing = turn('words', 'id');
    await ledger.begin(failing, 0, false);
    await ledger.fail(failing);
    const dying = turn('words', 'id');
    expect(await ledger.begin(dying, 0, false)).toEqual(begun);
    await passIn(0);
    expect(await ledger.begin(turn('words', 'id'), 0, false)).toEqual(begun);
  });

  it('but not if that died after a renewal that the database took long for', async () => {
    const dying = turn('words', 'id');
    await ledger.begin(dying, 0, false);
    await renewSlowly(dying);
    // Both move by as much, until the lease has just passed.
    await sql`with passed as (
        update turn_leases lease set expires_at = now() from turn_leases before
          where lease.conversation_id = ${conversationId}
            and before.conversation_id = lease.conversation_id
          returning before.expires_at)
      update turns set alive_until = alive_until - (select expires_at - now() from passed)
        where conversation_id = ${conversationId}`.execute(database.db);
    expect(await ledger.begin(turn('words', 'id'), 100, false)).toEqual(begun);
  });

  it('also if that has lost the conversation, but is still at it', async () => {
    const slow = turn('words');
    await ledger.begin(slow, 0, false);
    await ledger.begin(turn('next'), 15_000, true);
    expect(await ledger.begin(turn('words'), 15_000, true)).toEqual(busy);
    await sql`update turn_leases set expires_at = now()`.execute(database.db);
    expect(await ledger.begin(turn('words'), 100, false)).toEqual(repeated());
  });

  it('and lets the next one have the conversation', async () => {
    await say('words', 'id');
    await say('words', 'id');
    expect(await say('other words')).toBe('begun');
  });
});

it('turns without words are only kept apart', async () => {
  const [first, second] = [randomUUID(), randomUUID()].map((token) => ({ conversationId, token }));
  expect(await ledger.begin(first!, 0, false)).toEqual(begun);
  expect(await ledger.begin(second!, 0, false)).toEqual(busy);
  await ledger.finish(first!, 0, undefined);
  expect(await ledger.begin(second!, 0, false)).toEqual(begun);
  await ledger.finish(second!, 0, undefined);
});

it('ids of any form are kept', async () => {
  for (const id of ['a:1-ا/..\0\ud800', 'x'.repeat(5_000), "'; drop table turns; --"]) {
    conversationId = id;
    expect([await say('words', 'id'), await say('words', 'id')]).toEqual(['begun', 'repeated']);
  }
});

it('what is older than a day is forgotten, and nothing else', async () => {
  await say('old', 'id');
  await sql`update turns set began_at = now() - interval '25 h'
    where conversation_id = ${conversationId}`.execute(database.db);
  await say('new', 'id');
  await ledger.forget();
  expect([await say('old', 'id'), await say('new', 'id')]).toEqual(['begun', 'repeated']);
});
