import { setTimeout as sleep } from 'node:timers/promises';
import type { NoticeKind } from '../../src/records/recordStore';
import { openDatabase } from '../../src/store/database';
import { SqlNoticeQueue } from '../../src/store/sqlNoticeQueue';
import { SqlRecordStore } from '../../src/store/sqlRecordStore';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { createSample, rewrite } from '../support/sampleRecord';

let database: TestDatabase;
let queue: SqlNoticeQueue;
let recordId: string;
beforeEach(async () => {
  database = await createTestDatabase();
  queue = new SqlNoticeQueue(database.db);
  const store = new SqlRecordStore(database.db);
  recordId = (await createSample(store)).id;
});
afterEach(async () => {
  await database[Symbol.asyncDispose]();
});

const LONG = 60_000;

async function put(...persons: string[]): Promise<void> {
  const store = new SqlRecordStore(database.db);
  const kind: NoticeKind = 'to_verify';
  const notices = persons.map((personId) => ({ personId, kind, recordId, version: 1 }));
  await rewrite(store, recordId, {}, { notices });
}

describe('the queue of notices', () => {
  it('gives what was written with a change, oldest first', async () => {
    expect(await queue.take(10, LONG)).toEqual([]);
    await put('a', 'ب"\0');
    await put('c');
    const taken = await queue.take(10, LONG);
    expect(taken).toEqual(
      ['a', 'ب"\0', 'c'].map((personId) => ({
        noticeId: expect.any(Number) as number,
        attempts: 1,
        personId,
        kind: 'to_verify',
        recordId,
        version: 1,
      })),
    );
  });

  it('gives no more than was asked for, and nothing twice within a lease', async () => {
    await put('a', 'b', 'c');
    expect(await queue.take(2, LONG)).toHaveLength(2);
    expect((await queue.take(2, LONG)).map(({ personId }) => personId)).toEqual(['c']);
    expect(await queue.take(2, LONG)).toEqual([]);
  });

  it('gives again what was not settled within its lease', async () => {
    await put('a');
    const [first] = await queue.take(1, 50);
    await sleep(80);
    const [second] = await queue.take(1, LONG);
    expect(second).toEqual({ ...first, attempts: 2 });
  });

  it('gives what is settled to nobody, and keeps the first outcome', async () => {
    await put('a', 'b');
    const [a, b] = await queue.take(2, 1);
    await queue.settle(a!.noticeId, 'sent');
    await queue.settle(a!.noticeId, 'undeliverable');
    await queue.settle(b!.noticeId, 'undeliverable');
    await queue.retry(a!.noticeId, 0);
    await sleep(10);
    expect(await queue.take(2, LONG)).toEqual([]);
    const rows = await database.db
      .selectFrom('record_notices')
      .select(['person_id', 'outcome'])
      .orderBy('id')
      .execute();
    expect(rows).toEqual([
      { person_id: 'a', outcome: 'sent' },
      { person_id: 'b', outcome: 'undeliverable' },
    ]);
  });

  it('gives a notice that is to be tried again when its delay is over', async () => {
    await put('a');
    const [taken] = await queue.take(1, LONG);
    await queue.retry(taken!.noticeId, 100);
    expect(await queue.take(1, LONG)).toEqual([]);
    await sleep(130);
    expect(await queue.take(1, LONG)).toMatchObject([{ personId: 'a', attempts: 2 }]);
  });

  it('never has two of eight workers hold one notice', async () => {
    const persons = Array.from({ length: 200 }, (_, i) => `person ${i}`);
    await put(...persons);
    const pools = Array.from({ length: 4 }, () => openDatabase(database.url));
    const given: string[] = [];
    const work = async (worker: SqlNoticeQueue) => {
      for (;;) {
        const taken = await worker.take(7, LONG);
        if (taken.length === 0) return;
        given.push(...taken.map(({ personId }) => personId));
      }
    };
    try {
      const workers = [...pools, ...pools].map((db) => new SqlNoticeQueue(db));
      await Promise.all(workers.map(work));
    } finally {
      await Promise.all(pools.map((db) => db.destroy()));
    }
    // A worker that finds everything locked stops early; nothing is lost by that.
    for (const rest of await queue.take(200, LONG)) given.push(rest.personId);
    expect(given).toHaveLength(200);
    expect(new Set(given)).toEqual(new Set(persons));
  });
});
