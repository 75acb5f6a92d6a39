import { randomUUID } from 'node:crypto';
import { MemoryRecordStore } from '../../../../src/cli/demo/memoryRecordStore';
import type { ShownVersion } from '../../../../src/records/operations/recordOperations';
import type { RecordFields } from '../../../../src/records/model/recordFields';
import type { RecordStore } from '../../../../src/records/model/recordStore';
import { SqlRecordStore } from '../../../../src/store/records/sqlRecordStore';
import { SqlStaff } from '../../../../src/store/people/sqlStaff';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';
import { actor, completeFields, openRecordBook } from '../../../support/records/recordBook';

const [PRIYA, OMAR] = [randomUUID(), randomUUID()];
const owner = actor(PRIYA, { role: 'coordinator', entityId: 'rta' });
const verifier = actor(OMAR, { role: 'verifier', entityId: 'rta' });
const [FIRST, SECOND, THIRD] = [randomUUID(), randomUUID(), randomUUID()];

/** Alike in name, so that each looks like the one before, and different in what makes the key. */
const FIELDS = completeFields({ processNameEn: 'Renewing a permit', journeyId: 'Driving' });
const OF_OTHERS: RecordFields = { ...FIELDS, department: 'Permits', transactionsPerYear: 9_000 };

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await new SqlStaff(database.db).setGrants(OMAR, verifier.grants, PRIYA);
});
afterAll(async () => database[Symbol.asyncDispose]());

/** What becomes of three records in a store, and what is read of them afterwards. */
async function play(records: RecordStore) {
  let now = new Date('2026-03-02T08:00:00.000Z');
  const recordOperations = openRecordBook(database.db, { records, now: () => now });
  const outcomes: unknown[] = [];
  const step = async (taken: Promise<object>) => {
    const outcome = (await taken) as Record<string, unknown>;
    outcomes.push(outcome);
    now = new Date(now.getTime() + 60_000);
  };
  const submission = (personId: string) => ({ id: randomUUID(), personId });
  const shown = async (id: string): Promise<ShownVersion> => {
    const record = await records.find({ id });
    return { record: id, version: record?.version ?? 0, rowVersion: record?.rowVersion ?? 0 };
  };
  await step(recordOperations.begin(owner, FIRST));
  await step(recordOperations.edit(owner, FIRST, FIELDS));
  await step(recordOperations.submit(owner, FIRST, submission(PRIYA)));
  await step(
    recordOperations.decide(verifier, await shown(FIRST), submission(OMAR), {
      action: 'verify',
      values: { transactionsPerYear: 100 },
    }),
  );
  await step(recordOperations.amend(owner, await shown(FIRST), submission(PRIYA), 're_estimate'));
  await step(recordOperations.edit(owner, FIRST, { transactionsPerYear: 90 }));
  await step(recordOperations.submit(owner, FIRST, submission(PRIYA)));
  await step(
    recordOperations.decide(verifier, await shown(FIRST), submission(OMAR), { action: 'verify' }),
  );
  // Without a number until it has been said that it is another one.
  await step(recordOperations.begin(owner, SECOND));
  await step(recordOperations.edit(owner, SECOND, OF_OTHERS));
  const { number = '' } = (await records.find({ id: FIRST })) ?? {};
  await step(recordOperations.dismissSimilar(owner, SECOND, [number ?? ''], submission(PRIYA)));
  await step(recordOperations.withdraw(owner, await shown(SECOND), submission(PRIYA), 'Twice.'));
  // The key is taken.
  await step(recordOperations.begin(owner, THIRD));
  await step(recordOperations.edit(owner, THIRD, FIELDS));
  await step(recordOperations.dismissSimilar(owner, THIRD, [number ?? ''], submission(PRIYA)));
  await step(recordOperations.submit(owner, THIRD, submission(PRIYA)));
  await step(recordOperations.edit(owner, randomUUID(), FIELDS));
  const compared = (await records.comparable(OF_OTHERS)).map(({ number: of, status }) => [
    of,
    status,
  ]);
  const kept = await Promise.all(
    [FIRST, SECOND, THIRD].map(async (id) => [
      await records.versions(id),
      await records.events(id),
    ]),
  );
  return {
    outcomes,
    kept,
    compared,
    byNumber: await records.find({ number: number ?? '' }),
    earlier: await records.find({ id: FIRST }, 1),
    none: await records.find({ id: FIRST }, 7),
  };
}

test('records that are played in memory become what they become in the database', async () => {
  const inDatabase = await play(new SqlRecordStore(database.db));
  const inMemory = await play(new MemoryRecordStore());
  expect(inMemory).toEqual(inDatabase);
  const refused = inDatabase.outcomes.flatMap(
    (outcome) => (outcome as { refused?: string }).refused ?? [],
  );
  expect(refused).toEqual(['duplicate', 'not_found']);
  expect(inDatabase.compared).toHaveLength(2);
});
