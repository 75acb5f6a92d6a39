import { randomUUID } from 'node:crypto';
import type { RecordOperations } from '../../../../src/records/operations/recordOperations';
import type { SqlRecordStore } from '../../../../src/store/records/sqlRecordStore';
import { SqlRecordStore as Store } from '../../../../src/store/records/sqlRecordStore';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';
import { actor, completeDraft, openRecordBook } from '../../../support/records/recordBook';

describe('what an entity has bought bounds what it can have eliminated', () => {
  const owner = actor('owner');
  const verifier = actor('verifier', { role: 'verifier', entityId: 'rta' });
  const colleague = actor('colleague');
  const reviewer = actor('reviewer', { role: 'verifier', entityId: 'dewa' });
  let database: TestDatabase;
  let recordOperations: RecordOperations;
  let store: SqlRecordStore;

  beforeAll(async () => {
    database = await createTestDatabase();
    store = new Store(database.db);
    recordOperations = openRecordBook(database.db);
    await store.setEntityFigure(
      { entityId: 'rta', kind: 'purchased_sheets', year: 2019, value: '10000', source: 'Stores' },
      'admin',
    );
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const submission = (personId: string) => ({ id: randomUUID(), personId });
  const sheets = (sheetsPerTransaction: number, transactionsPerYear: number) => ({
    sheetsPerTransaction,
    transactionsPerYear,
    copiesPerTransaction: 1,
    copiesIncluded: true,
  });

  it('refuses one record above it, and says by how much', async () => {
    const id = await completeDraft(recordOperations, owner, sheets(2, 5_001));
    expect(await recordOperations.submit(owner, id, submission(owner.id))).toEqual({
      refused: 'incomplete',
      missing: [],
      faults: [
        expect.objectContaining({
          fault: 'above_purchases',
          values: { baseline: '10002', purchased: '10000', year: 2019 },
        }),
      ],
    });
  });

  it('warns the verifier where the sum over the verified records would pass it', async () => {
    const [first, second] = [
      await completeDraft(recordOperations, owner, sheets(1, 6_003)),
      await completeDraft(recordOperations, owner, sheets(1, 4_001)),
    ];
    for (const id of [first, second])
      await recordOperations.submit(owner, id, submission(owner.id));
    const warningsOf = async (id: string) => {
      const record = await store.find({ id });
      return record ? recordOperations.warnings(record) : [];
    };
    expect(await warningsOf(second)).toEqual([]);
    const record = await store.find({ id: first });
    const shown = { record: first, version: 1, rowVersion: record?.rowVersion ?? 0 };
    await recordOperations.decide(verifier, shown, submission(verifier.id), { action: 'verify' });
    expect(await warningsOf(first)).toEqual([]);
    expect(await warningsOf(second)).toEqual([
      expect.objectContaining({
        fault: 'sum_above_purchases',
        severity: 'warning',
        values: { sum: '10004', purchased: '10000', year: 2019 },
      }),
    ]);
  });

  it('takes a part and its bundle together for one', async () => {
    await store.setEntityFigure(
      { entityId: 'dewa', kind: 'purchased_sheets', year: 2019, value: '10000', source: 'Stores' },
      'admin',
    );
    const ofDewa = { entityId: 'dewa' };
    // Of different volumes: records that look alike are asked about.
    const draft = (transactions: number, partOf?: string) =>
      completeDraft(recordOperations, colleague, {
        ...ofDewa,
        ...sheets(1, transactions),
        ...(partOf ? { partOf } : {}),
      });
    const bundle = await draft(6_007);
    await recordOperations.submit(colleague, bundle, submission(colleague.id));
    const record = await store.find({ id: bundle });
    const shown = { record: bundle, version: 1, rowVersion: record?.rowVersion ?? 0 };
    await recordOperations.decide(reviewer, shown, submission(reviewer.id), { action: 'verify' });
    const part = await store.find({ id: await draft(5_003, record?.number ?? '') });
    const other = await store.find({ id: await draft(4_001) });
    expect(await recordOperations.warnings(part!)).toEqual([]);
    expect(await recordOperations.warnings(other!)).toEqual([
      expect.objectContaining({
        fault: 'sum_above_purchases',
        values: { sum: '10008', purchased: '10000', year: 2019 },
      }),
    ]);
  });
});
