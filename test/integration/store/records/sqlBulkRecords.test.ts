import { randomUUID } from 'node:crypto';
import type { ImportedRecord } from '../../../../src/records/operations/bulkRecords';
import { SqlBulkRecords } from '../../../../src/store/records/sqlBulkRecords';
import { SqlBulkStaff, SqlStaff } from '../../../../src/store/people/sqlStaff';
import { SqlRecordStore } from '../../../../src/store/records/sqlRecordStore';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';
import {
  createSample,
  EDIT,
  MARIAM,
  NUMBER_OF_RTA,
  OMAR,
  rewrite,
  sampleEvent,
  sampleRecord,
} from '../../../support/records/sampleRecord';

let database: TestDatabase;
let bulk: SqlBulkRecords;
let store: SqlRecordStore;
beforeEach(async () => {
  database = await createTestDatabase();
  bulk = new SqlBulkRecords(database.db);
  store = new SqlRecordStore(database.db);
});
afterEach(async () => {
  await database[Symbol.asyncDispose]();
});

function imported(changes: Partial<ImportedRecord> = {}): ImportedRecord {
  const record = changes.record ?? sampleRecord();
  return {
    record,
    events: [sampleEvent(record), sampleEvent(record, EDIT)],
    submission: { id: `import:${record.id}`, personId: MARIAM.id },
    number: NUMBER_OF_RTA,
    ...changes,
  };
}

/** Handed in as soon as it has its number. */
function handedIn(hardKey: string): ImportedRecord {
  return imported({
    hardKey,
    handIn: (record) => ({
      record: {
        ...record,
        status: 'submitted',
        submittedBy: MARIAM.id,
        submittedByName: MARIAM.name,
        submittedAt: record.updatedAt,
        possibleDuplicates: [{ number: record.number ?? '', dismissed: false }],
      },
      event: sampleEvent(record, { action: 'submit' }),
    }),
  });
}

const count = async (
  table: 'records' | 'record_versions' | 'record_events' | 'record_submissions',
) => {
  const rows = await database.db.selectFrom(table).selectAll().execute();
  return rows.length;
};

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('creating many records', () => {
  it('keeps each as one that was begun, edited and numbered by itself', async () => {
    const one = imported();
    const alone = sampleRecord({ fields: { ...one.record.fields, department: 'Licensing' } });
    await store.create(alone, sampleEvent(alone), { id: alone.id, personId: MARIAM.id });
    await rewrite(store, alone.id, {}, { number: NUMBER_OF_RTA });
    const many = imported({ record: { ...one.record, fields: alone.fields } });
    await bulk.createAll([many]);

    const rows = async (id: string) => ({
      head: await database.db.selectFrom('records').selectAll().where('id', '=', id).execute(),
      versions: await database.db
        .selectFrom('record_versions')
        .selectAll()
        .where('record_id', '=', id)
        .execute(),
    });
    const same = (text: string) =>
      JSON.parse(
        text
          .replaceAll(alone.id, 'id')
          .replaceAll(many.record.id, 'id')
          .replaceAll('0002', '0001')
          // An edit raises the row version.
          .replaceAll('"row_version":2', '"row_version":1'),
      ) as unknown;
    expect(same(JSON.stringify(await rows(many.record.id)))).toEqual(
      same(JSON.stringify(await rows(alone.id))),
    );
    expect((await store.events(many.record.id)).map(({ action }) => action)).toEqual([
      'create',
      'edit',
      'number',
    ]);
  });

  it('gives numbers in the order of the records, after those that were given before', async () => {
    const first = await createSample(store);
    await rewrite(store, first.id, {}, { number: NUMBER_OF_RTA });
    const dewa = { code: 'DEWA', year: 2026 };
    const result = await bulk.createAll([
      imported(),
      imported({ number: dewa }),
      imported(),
      { ...imported(), number: dewa },
    ]);
    const created = 'created' in result ? result.created : [];
    expect(created.map((record) => record?.number)).toEqual([
      'PL-RTA-2026-0002',
      'PL-DEWA-2026-0001',
      'PL-RTA-2026-0003',
      'PL-DEWA-2026-0002',
    ]);
    const last = await createSample(store);
    const numbered = await rewrite(store, last.id, {}, { number: NUMBER_OF_RTA });
    expect(numbered.number).toBe('PL-RTA-2026-0004');
  });

  it('hands them in with the number that they have been given, under their key', async () => {
    const one = handedIn('rta|code|g4');
    await bulk.createAll([one]);
    const record = await store.find({ id: one.record.id });
    expect(record).toMatchObject({
      status: 'submitted',
      number: 'PL-RTA-2026-0001',
      possibleDuplicates: [{ number: 'PL-RTA-2026-0001', dismissed: false }],
    });
    const holding = await bulk.holding(['rta|code|g4', 'rta|code|g5']);
    expect([...holding]).toEqual([
      ['rta|code|g4', { id: one.record.id, number: 'PL-RTA-2026-0001', status: 'submitted' }],
    ]);
  });

  it('writes nothing at all where one of them meets the key of another', async () => {
    const holder = handedIn('rta|code|g4');
    await bulk.createAll([holder]);
    const before = await count('record_events');
    const result = await bulk.createAll([imported(), handedIn('rta|code|g4'), imported()]);
    expect('taken' in result && result.taken.get('rta|code|g4')?.id).toBe(holder.record.id);
    expect(await count('records')).toBe(1);
    expect(await count('record_events')).toBe(before);
    expect(await count('record_submissions')).toBe(1);
    const next = await bulk.createAll([imported()]);
    expect('created' in next && next.created[0]?.number).toBe('PL-RTA-2026-0002');
  });

  it('writes nothing at all where one of them cannot be written', async () => {
    const broken = imported({ record: sampleRecord({ ownerId: '' }) });
    await expect(bulk.createAll([imported(), broken])).rejects.toThrow(/owner_id/);
    for (const table of ['records', 'record_versions', 'record_submissions'] as const)
      expect(await count(table)).toBe(0);
  });

  it('passes over what was here before, and knows what came of it', async () => {
    const [one, two] = [imported(), imported()];
    await bulk.createAll([one]);
    const again = await bulk.createAll([{ ...imported(), submission: one.submission }, two]);
    expect('created' in again && again.created.map((record) => record?.id)).toEqual([
      undefined,
      two.record.id,
    ]);
    const known = await bulk.createdBy([one.submission.id, 'import:never'], MARIAM.id);
    expect([...known]).toEqual([
      [one.submission.id, { id: one.record.id, number: 'PL-RTA-2026-0001', status: 'draft' }],
    ]);
    expect((await bulk.createdBy([one.submission.id], OMAR.id)).size).toBe(0);
    expect([...(await bulk.numbered(['PL-RTA-2026-0002', 'PL-RTA-2026-0009'])).keys()]).toEqual([
      'PL-RTA-2026-0002',
    ]);
  });

  it('creates them once where the same comes twice at the same time', async () => {
    const submissions = Array.from({ length: 20 }, () => randomUUID());
    const all = () =>
      submissions.map((id) => imported({ submission: { id, personId: MARIAM.id } }));
    await Promise.all([bulk.createAll(all()), bulk.createAll(all()), bulk.createAll(all())]);
    expect(await count('records')).toBe(20);
    const { records } = await store.list({ limit: 100, offset: 0 });
    expect(new Set(records.map(({ number }) => number)).size).toBe(20);
  });

  it('creates more than one statement can hold', async () => {
    await bulk.createAll(Array.from({ length: 2500 }, () => imported()));
    expect(await count('records')).toBe(2500);
    expect(await count('record_events')).toBe(7500);
    const numbers = (await collect(bulk.each({}))).map(({ number }) => number);
    expect(numbers).toHaveLength(2500);
    expect(numbers).toEqual([...numbers].sort());
  });
});

describe('setting many people', () => {
  it('changes what is given of each, or nobody where one cannot be written', async () => {
    const staff = new SqlStaff(database.db);
    const people = new SqlBulkStaff(database.db);
    const grant = { role: 'verifier', entityId: 'rta' } as const;
    await people.setAll([{ id: 'a', name: 'A', entityId: 'rta', grants: [grant] }], 'me');
    await people.setAll([{ id: 'a' }, { id: 'b', grants: [grant] }], 'me');
    expect(await staff.member('a')).toMatchObject({ name: 'A', entityId: 'rta', grants: [grant] });
    const broken = { id: 'c', entityId: 'x'.repeat(101) };
    await expect(
      people.setAll([{ id: 'a', name: 'Z', entityId: null, grants: [] }, broken], 'me'),
    ).rejects.toThrow(/entity_id/);
    expect(await staff.member('a')).toMatchObject({ name: 'A', entityId: 'rta', grants: [grant] });
  });
});
