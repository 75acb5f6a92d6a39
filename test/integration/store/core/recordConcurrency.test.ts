import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { ProcessRecord } from '../../../../src/records/model/processRecord';
import type { Submission, RecordWrite } from '../../../../src/records/model/recordStore';
import { StoreUnavailable } from '../../../../src/bot/ports/storeUnavailable';
import { openDatabase, type Database } from '../../../../src/store/core/database';
import { SqlRecordStore } from '../../../../src/store/records/sqlRecordStore';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';
import {
  createSample,
  EDIT,
  MARIAM,
  rewrite,
  sampleEvent,
  sampleRecord,
} from '../../../support/records/sampleRecord';
import { rounds } from '../../../support/process/rounds';
import { waitUntil } from '../../../support/process/waitUntil';
import { untilLockWaits } from '../../../support/database/lockWaits';

let database: TestDatabase;
let pools: Database[];
/** One for each replica. */
let replicas: SqlRecordStore[];
beforeEach(async () => {
  database = await createTestDatabase();
  pools = Array.from({ length: 4 }, () => openDatabase(database.url));
  replicas = pools.map((db) => new SqlRecordStore(db));
});
afterEach(async () => {
  await Promise.all(pools.map((db) => db.destroy()));
  await database[Symbol.asyncDispose]();
});

const replica = (i: number) => replicas[i % replicas.length]!;
const times = <T>(n: number, make: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: n }, (_, i) => make(i)));
const submission = (): Submission => ({ id: randomUUID(), personId: MARIAM.id });

/** Counts one up in a field, and gives back what it counted to. */
function countUp([record]: readonly [ProcessRecord, ...ProcessRecord[]]): RecordWrite<number> {
  const next = (record.fields.sampleDays ?? 0) + 1;
  return {
    records: [{ ...record, fields: { ...record.fields, sampleDays: next } }],
    events: [sampleEvent(record, { ...EDIT, field: 'sampleDays', old: next - 1, new: next })],
    notices: [{ personId: MARIAM.id, kind: 'to_verify', recordId: record.id, version: 1 }],
    result: next,
  };
}

const countedEvents = async (id: string) =>
  (await replica(0).events(id))
    .filter(({ field }) => field === 'sampleDays')
    .map((event) => event.new);
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
const doneOf = (changed: unknown) => (changed as { done?: unknown }).done;

describe('changes from several replicas at once', () => {
  it('lose nothing: 50 to one record count to 50, each in the history once and in order', async () => {
    const { id } = await createSample(replica(0));
    const changed = await times(50, (i) => replica(i).change(id, submission(), countUp));
    expect(changed.map(doneOf).sort((a, b) => Number(a) - Number(b))).toEqual(upTo(50));
    const record = await replica(1).find({ id });
    expect([record?.fields.sampleDays, record?.rowVersion]).toEqual([50, 51]);
    expect(await countedEvents(id)).toEqual(upTo(50));
  });

  it('are made once for a submission that arrives ten times, with the same answer to all', async () => {
    const { id } = await createSample(replica(0));
    for (let round = 0; round < 5; round++) {
      const same = submission();
      const changed = await times(10, (i) => replica(i).change(id, same, countUp));
      expect(new Set(changed.map(doneOf))).toEqual(new Set([round + 1]));
      const first = changed.filter((one) => 'replayed' in one && !one.replayed);
      expect(first).toHaveLength(1);
    }
    expect(await countedEvents(id)).toEqual(upTo(5));
  });

  it('are decided by the next in line where the first of a submission is refused', async () => {
    const { id } = await createSample(replica(0));
    const same = submission();
    let decisions = 0;
    const changed = await times(10, (i) =>
      replica(i).change(id, same, (versions) =>
        ++decisions <= 3 ? { refused: 'not yet' } : countUp(versions),
      ),
    );
    expect(changed.filter((one) => 'refused' in one)).toHaveLength(3);
    expect(changed.map(doneOf).filter((done) => done === 1)).toHaveLength(7);
    expect(await countedEvents(id)).toEqual([1]);
  });

  it('change a record once for a correction that arrives ten times', async () => {
    const { id } = await createSample(replica(0));
    const form = submission();
    await replica(0).change(id, { ...form, content: 'first' }, countUp);
    const corrected = { ...form, content: 'second' };
    const changed = await times(10, (i) => replica(i).change(id, corrected, countUp));
    expect(changed.map(doneOf)).toEqual(Array.from({ length: 10 }, () => 2));
    expect(await countedEvents(id)).toEqual([1, 2]);
  });

  it('create one record for a submission that arrives ten times', async () => {
    const same = submission();
    const created = await times(10, (i) => {
      const record = sampleRecord();
      return replica(i).create(record, sampleEvent(record), same);
    });
    expect(new Set(created.map(({ id }) => id)).size).toBe(1);
    expect((await replica(0).list({ limit: 10, offset: 0 })).total).toBe(1);
    expect(await replica(0).events(created[0]!.id)).toHaveLength(1);
  });

  it('number many new records of several entities and years without a double or a gap', async () => {
    const codes = ['RTA', 'DM', 'DEWA'];
    const many = rounds(200, 60);
    const numbers = await times(many, async (i) => {
      const { id } = await createSample(replica(i));
      const number = { code: codes[i % 3]!, year: 2025 + (i % 2) };
      return (await rewrite(replica(i + 1), id, {}, { number })).number;
    });
    const expected = codes.flatMap((code, c) =>
      [0, 1].flatMap((y) => {
        const ofThese = Array.from({ length: many }, (_, i) => i).filter(
          (i) => i % 3 === c && i % 2 === y,
        ).length;
        return upTo(ofThese).map((n) => `PL-${code}-${2025 + y}-${String(n).padStart(4, '0')}`);
      }),
    );
    expect([...numbers].sort()).toEqual(expected.sort());
  });

  it('let one of two records have a key that both want, and tell the other who has it', async () => {
    for (let round = 0; round < 20; round++) {
      const hardKey = `rta|code ${round}`;
      const pair = await times(2, (i) => createSample(replica(i)));
      const changed = await times(2, (i) =>
        replica(i).change(pair[i]!.id, submission(), ([record]) => ({
          records: [{ ...record, status: 'submitted' as const }],
          events: [sampleEvent(record, { action: 'submit' })],
          hardKeys: [hardKey],
          result: null,
        })),
      );
      const winner = changed.findIndex((one) => 'done' in one);
      expect(changed[1 - winner]).toEqual({
        taken: { id: pair[winner]!.id, number: null, status: 'submitted' },
      });
      expect(await replica(2).find({ id: pair[1 - winner]!.id })).toEqual(pair[1 - winner]);
    }
  });

  it('hand a key on: whoever cannot have it names one who has it at some moment', async () => {
    const records = await times(6, (i) => createSample(replica(i)));
    const hold = (i: number, hardKeys: string[]) =>
      replica(i).change(records[i]!.id, undefined, () => ({
        records: [],
        events: [],
        hardKeys,
        result: null,
      }));
    const outcomes = await times(6, async (i) => {
      const seen = [];
      for (let round = 0; round < 10; round++) {
        const taken = await hold(i, ['the key']);
        if ('done' in taken) await hold(i, []);
        seen.push(taken);
      }
      return seen;
    });
    const ids = new Set(records.map(({ id }) => id));
    for (const one of outcomes.flat()) {
      if ('taken' in one) expect(ids).toContain(one.taken.id);
      else expect(one).toMatchObject({ replayed: false });
    }
  });
});

describe('a change that PostgreSQL breaks off', () => {
  const failing = async (state: string, times: number) => {
    await sql`create sequence failures`.execute(database.db);
    await sql
      .raw(
        `create function fail() returns trigger language plpgsql as $$ begin
          if nextval('failures') <= ${times} then
            raise exception 'broken off' using errcode = '${state}';
          end if;
          return new;
        end $$`,
      )
      .execute(database.db);
    await sql`create trigger fail before insert on record_events
      for each row when (new.action = 'edit') execute function fail()`.execute(database.db);
  };

  it.each([
    ['a serialisation failure', '40001'],
    ['a deadlock', '40P01'],
  ])('is made again after %s', async (_, state) => {
    const { id } = await createSample(replica(0));
    await failing(state, 3);
    expect(await replica(0).change(id, submission(), countUp)).toMatchObject({ done: 1 });
    expect(await countedEvents(id)).toEqual([1]);
  });

  it('is given up when it fails for good, and was not made', async () => {
    const { id } = await createSample(replica(0));
    await failing('40001', 1_000);
    await expect(replica(0).change(id, submission(), countUp)).rejects.toThrow('broken off');
    expect((await replica(0).find({ id }))?.rowVersion).toBe(1);
  });

  it('survives a real deadlock with somebody who locks in the other order', async () => {
    const number = { code: 'RTA', year: 2026 };
    const [first, second] = await times(2, (i) => createSample(replica(i)));
    await rewrite(replica(0), first!.id, {}, { number });
    let lock = () => undefined as void;
    const locked = new Promise<void>((resolve) => (lock = resolve));
    const stranger = pools[3]!.transaction().execute(async (transaction) => {
      await sql`select 1 from record_sequences for update`.execute(transaction);
      lock();
      // The change holds its record by then and waits for the sequence.
      await untilLockWaits(database.db);
      await sql`select 1 from records for update`.execute(transaction);
    });
    await locked;
    const changed = rewrite(replica(0), second!.id, {}, { number });
    const [outcome, record] = await Promise.allSettled([stranger, changed]);
    expect(record).toMatchObject({ status: 'fulfilled', value: { number: 'PL-RTA-2026-0002' } });
    // PostgreSQL ends one of the two; the change goes on in any case.
    expect(['fulfilled', 'rejected']).toContain(outcome.status);
  });
});

describe('a change whose connection is cut', () => {
  const terminate = (condition: string) =>
    sql
      .raw(
        `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and ${condition}`,
      )
      .execute(database.db);

  it('leaves nothing behind, and can be sent again', async () => {
    const hardKey = 'rta|G4';
    const created = await createSample(replica(0));
    await sql`create function dawdle() returns trigger language plpgsql as $$
      begin perform pg_sleep(30); return null; end $$`.execute(database.db);
    // After everything else that the change writes.
    await sql`create trigger dawdle after insert on outbox
      execute function dawdle()`.execute(database.db);
    const same = submission();
    const change = () =>
      replica(0).change(created.id, same, (versions) => ({
        ...countUp(versions),
        number: { code: 'RTA', year: 2026 },
        hardKeys: [hardKey],
      }));
    const cut = expect(change()).rejects.toThrow(StoreUnavailable);
    await waitUntil(async () => (await terminate(`wait_event = 'PgSleep'`)).rows.length, {
      what: 'the change is in the midst of it',
    });
    await cut;
    expect(await replica(1).find({ id: created.id })).toEqual(created);
    expect(await replica(1).events(created.id)).toHaveLength(1);
    for (const table of ['outbox', 'record_sequences'] as const) {
      expect(await database.db.selectFrom(table).selectAll().execute()).toEqual([]);
    }
    await sql`drop trigger dawdle on outbox`.execute(database.db);
    expect(await change()).toMatchObject({
      done: 1,
      replayed: false,
      record: { number: 'PL-RTA-2026-0001' },
    });
  });

  it('is made exactly once when it is sent until it is acknowledged, however often that happens', async () => {
    const { id } = await createSample(replica(0));
    const many = rounds(60, 25);
    let cuts = 0;
    let finished = false;
    const cutter = (async () => {
      while (!finished) {
        cuts += (await terminate(`random() < 0.2`)).rows.length;
        await sleep(15);
      }
    })();
    const changed = await times(many, async (i) => {
      const same = submission();
      for (let attempt = 0; attempt < 200; attempt++) {
        try {
          return await replica(i + attempt).change(id, same, countUp);
        } catch {
          await sleep(5);
        }
      }
      throw new Error('Never acknowledged.');
    });
    finished = true;
    await cutter;
    expect(cuts).toBeGreaterThan(3);
    expect(changed.map(doneOf).sort((a, b) => Number(a) - Number(b))).toEqual(upTo(many));
    expect(await countedEvents(id)).toEqual(upTo(many));
    const notices = await database.db.selectFrom('outbox').selectAll().execute();
    expect(notices).toHaveLength(many);
  });
});
