import type { ProcessRecord } from '../../../../src/records/model/processRecord';
import type { RecordQuery } from '../../../../src/records/model/recordStore';
import { SqlRecordStore } from '../../../../src/store/records/sqlRecordStore';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';
import { createSample, MARIAM, OMAR, rewrite } from '../../../support/records/sampleRecord';

let database: TestDatabase;
let store: SqlRecordStore;
beforeAll(async () => {
  database = await createTestDatabase();
  store = new SqlRecordStore(database.db);
  await add('test', { fields: names('شهادة الفحص الفني للمركبة', 'Vehicle test', 'G4/1') });
  await add('parking', {
    fields: { ...names('تصريح موقف', 'Résident’s parking permit'), entityId: 'dm' },
    ownerId: OMAR.id,
    contributors: [OMAR.id],
  });
  await add('sample', {
    fields: names('أُمنيات 100% للموظّفين', 'Staff_wishes', 'A_B'),
    status: 'submitted',
    contributors: [MARIAM.id, OMAR.id],
    centralReasons: ['large'],
  });
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
});

const ids = new Map<string, string>();
let minute = 0;

const names = (processNameAr: string, processNameEn: string, serviceCode?: string) => ({
  entityId: 'rta',
  processNameAr,
  processNameEn,
  ...(serviceCode ? { serviceCode } : {}),
});

/** A numbered record, changed a minute after the one before. */
async function add(name: string, changes: Partial<ProcessRecord>): Promise<void> {
  const updatedAt = `2026-11-25T08:0${minute++}:00.000Z`;
  const { id } = await createSample(store, { ...changes, updatedAt });
  const { entityId } = changes.fields ?? {};
  await rewrite(store, id, {}, { number: { code: entityId === 'dm' ? 'DM' : 'RTA', year: 2026 } });
  ids.set(id, name);
}

async function find(query: Partial<RecordQuery>): Promise<(string | undefined)[]> {
  const { records, total } = await store.list({ limit: 10, offset: 0, ...query });
  expect(total).toBe(records.length);
  return records.map(({ id }) => ids.get(id));
}

describe('the list of records', () => {
  it('begins with what was changed last, and goes on page by page', async () => {
    expect(await find({})).toEqual(['sample', 'parking', 'test']);
    const page = async (offset: number) => {
      const { records, total } = await store.list({ limit: 2, offset });
      return [total, ...records.map(({ id }) => ids.get(id))];
    };
    expect(await page(0)).toEqual([3, 'sample', 'parking']);
    expect(await page(2)).toEqual([3, 'test']);
    expect(await page(4)).toEqual([3]);
  });

  it.each<[string, Partial<RecordQuery>, string[]]>([
    ['an owner', { ownerId: OMAR.id }, ['parking']],
    ['entities', { entityIds: ['dm', 'dewa'] }, ['parking']],
    ['no entity', { entityIds: [] }, []],
    ['a status', { statuses: ['submitted', 'verified'] }, ['sample']],
    ['no status', { statuses: [] }, []],
    ['an entity and a status', { entityIds: ['rta'], statuses: ['draft'] }, ['test']],
    ['who has put nothing in', { notContributedBy: OMAR.id }, ['test']],
    ['the owner who has put something in', { notContributedBy: MARIAM.id }, ['parking']],
    ['the central review', { central: true }, ['sample']],
    ["the entities' own review", { central: false }, ['parking', 'test']],
  ])('is narrowed by %s', async (_, query, expected) => {
    expect(await find(query)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['مركبه', ['test']],
    ['الفحص المركبة', ['test']],
    ['شهاده فحص للمركبة', ['test']],
    ['شهادة، فحص؟', ['test']],
    ['امنيات للموظفين', ['sample']],
    ['VEHICLE', ['test']],
    ['resident parking', ['parking']],
    ['g4/1', ['test']],
    ['PL-RTA-2026-0001', ['test']],
    ['plrta20260001', ['test']],
    ['pl rta 2026 0001', ['test']],
    ['PL‑RTA‑٢٠٢٦‑٠٠٠١', ['test']],
    ['2026', ['sample', 'parking', 'test']],
    ['  ؟ ', ['sample', 'parking', 'test']],
    ['vehicle parking', []],
  ])('finds by the words %j', async (text, expected) => {
    expect(await find({ text })).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['%', ['sample']],
    ['_', ['sample']],
    ['V%e', []],
    ['T_st', []],
    ['\\', []],
    ["' or 1=1 --", []],
    ['vehicle\0', ['test']],
    ['\ud800', ['sample', 'parking', 'test']],
    ['x'.repeat(100_000), []],
  ])('gives %j no meaning of its own', async (text, expected) => {
    expect(await find({ text })).toEqual(expected);
  });

  it.each([
    [0, 1],
    [-5, 1],
    [NaN, 1],
    [1e9, 3],
    [2.9, 2],
  ])('takes a limit of %d for one that can be', async (limit, expected) => {
    expect((await store.list({ limit, offset: -1 })).records).toHaveLength(expected);
  });

  it('follows the record when its names and its owner change', async () => {
    const { id } = await createSample(store, { fields: names('طلب قديم', 'Old request') });
    ids.set(id, 'renamed');
    await rewrite(store, id, { fields: names('طلب جديد', 'New request'), ownerId: OMAR.id });
    expect(await find({ text: 'old request' })).toEqual([]);
    expect(await find({ text: 'new request', ownerId: OMAR.id })).toEqual(['renamed']);
  });
});
