import fc from 'fast-check';
import type { ProcessRecord } from '../../../../src/records/model/processRecord';
import { PROCESS_TYPES } from '../../../../src/records/model/recordFields';
import { workflowView, latestSeen } from '../../../../src/records/workflow/recordState';
import {
  TABLE_SORTS,
  type TableLine,
  type TableQuery,
} from '../../../../src/records/reporting/recordTable';
import { visibilityOf } from '../../../../src/records/reporting/visibilityScope';
import type { Actor } from '../../../../src/records/model/staffMember';
import { liveVersions, type Versions } from '../../../../src/records/workflow/versionHistory';
import { allowed, maySee } from '../../../../src/records/workflow/recordWorkflow';
import { readVersions } from '../../../../src/store/records/versionRows';
import { searchText, searchWords } from '../../../../src/store/core/searchText';
import { SqlRecordTable } from '../../../../src/store/reporting/sqlRecordTable';
import { countableIn, portfoliosOf } from '../../../support/records/countable';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';
import { createManyRecords } from '../../../support/database/manyRecords';
import { actor } from '../../../support/records/recordBook';
import { rounds } from '../../../support/process/rounds';

const RECORDS = 300;
const ENTITIES = [
  { id: 'rta', code: 'RTA' },
  { id: 'dewa', code: 'DEWA' },
  { id: 'dm', code: 'DM' },
];
const IDS = ENTITIES.map(({ id }) => id);

let database: TestDatabase;
let all: Versions[];
/** The names as they are sorted, by record and version. */
let nameKeys: Map<string, string | null>;
/** Numbers of verified records that a bundle has in its sum. */
let leftOut: Set<string>;
beforeAll(async () => {
  database = await createTestDatabase();
  await createManyRecords(database.db, { count: RECORDS, entities: ENTITIES });
  const heads = await database.db.selectFrom('records').select(['id', 'number']).execute();
  all = await Promise.all(heads.map(({ id, number }) => readVersions(database.db, id, number)));
  const lines = await database.db
    .selectFrom('record_lines')
    .select(['record_id', 'version', 'name_en_key'])
    .execute();
  const countable = await countableIn(database.db);
  nameKeys = new Map(lines.map((one) => [`${one.record_id} ${one.version}`, one.name_en_key]));
  const sums = IDS.map((id) => portfoliosOf(countable, (entityId) => entityId === id).verified);
  leftOut = new Set(sums.flatMap((sum) => sum.leftOut));
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
});

/** Anybody, with any roles. */
const person: fc.Arbitrary<Actor> = fc
  .record({
    entity: fc.constantFrom(...IDS),
    id: fc.oneof(
      fc.nat(39).map((at) => (entity: string) => `person-${entity}-${at}`),
      fc.constantFrom(1, 2).map((at) => (entity: string) => `verifier-${entity}-${at}`),
    ),
    grants: fc.uniqueArray(
      fc.oneof(
        fc.record({
          role: fc.constantFrom('coordinator' as const, 'verifier' as const),
          entityId: fc.constantFrom(...IDS, '*'),
        }),
        {
          weight: 1,
          arbitrary: fc.constant({ role: 'admin' as const, entityId: '*' }),
        },
      ),
      { maxLength: 3, selector: ({ role, entityId }) => `${role} ${entityId}` },
    ),
  })
  .map(({ entity, id, grants }) => actor(id(entity), ...grants));

const some = <T extends string>(...values: T[]) => fc.subarray(values, { minLength: 1 });
const day = fc.integer({ min: 2015, max: 2026 }).map((year) => `${year}-0${1 + (year % 9)}-15`);
const text = fc.constantFrom(
  ...['permit', 'renew', 'تصريح', 'رخصة', 'PL-RTA', '2025', 'g4', 'e', 'a b', 'certificate مركبة'],
  ...['zzq', '%', '_', '\\', 'ال', '؟'],
);

type Wanted = Omit<TableQuery, 'viewer' | 'limit'>;
const wanted: fc.Arbitrary<Wanted> = fc.record(
  {
    only: fc.constantFrom('mine' as const, 'toVerify' as const, 'counted' as const),
    entityIds: some(...IDS, 'nowhere'),
    statuses: some('draft', 'submitted', 'verified', 'rejected', 'withdrawn', 'superseded'),
    processTypes: some(...PROCESS_TYPES),
    grades: some('A', 'B', 'C'),
    liveFrom: day,
    liveUntil: day,
    text,
    sort: fc.constantFrom(...TABLE_SORTS),
    descending: fc.boolean(),
  },
  { requiredKeys: ['sort', 'descending'] },
);

const toLine = (record: ProcessRecord): TableLine => ({
  id: record.id,
  number: record.number,
  version: record.version,
  status: record.status,
  entityId: record.fields.entityId ?? null,
  nameAr: record.fields.processNameAr ?? null,
  nameEn: record.fields.processNameEn ?? null,
  processType: record.fields.processType ?? null,
  grade: record.figures?.grade ?? null,
  goLiveDate: record.fields.goLiveDate ?? null,
  eliminatedSheets: record.figures?.eliminatedSheets ?? null,
  ownerName: record.ownerName,
  updatedAt: record.updatedAt,
});

const among = <T>(values: readonly T[] | undefined, value: T | undefined) =>
  values === undefined || (value !== undefined && values.includes(value));

/** Whether the version that a person is shown fits, by the rules of the records. */
function fits(person: Actor, versions: Versions, record: ProcessRecord, query: Wanted): boolean {
  const { fields, figures, status, number } = record;
  const owners = [record, ...liveVersions(versions)].map(({ ownerId }) => ownerId);
  return (
    (query.only !== 'mine' || owners.includes(person.id)) &&
    (query.only !== 'toVerify' || allowed(person, workflowView(record), 'verify') !== undefined) &&
    among(query.entityIds, fields.entityId) &&
    among(query.statuses, status) &&
    among(query.processTypes, fields.processType) &&
    among(query.grades, figures?.grade) &&
    (query.liveFrom === undefined || (fields.goLiveDate ?? '') >= query.liveFrom) &&
    (query.liveUntil === undefined || (fields.goLiveDate ?? '9999') <= query.liveUntil) &&
    searchWords(query.text).every((word) => searchText(fields, number).includes(word))
  );
}

const keyOf = (line: TableLine, sort: Wanted['sort']): string | number | null => {
  if (sort === 'updated') return line.updatedAt;
  if (sort === 'eliminated')
    return line.eliminatedSheets === null ? null : Number(line.eliminatedSheets);
  if (sort === 'launched') return line.goLiveDate;
  if (sort === 'name') return nameKeys.get(`${line.id} ${line.version}`) ?? null;
  return line.number;
};

/** The version that is in the sums, if the person may see it. */
function countedOf(person: Actor, versions: Versions): ProcessRecord | undefined {
  const verified = versions.find(({ status }) => status === 'verified');
  if (!verified?.number || leftOut.has(verified.number)) return undefined;
  return maySee(person, workflowView(verified)) ? verified : undefined;
}

function expected(person: Actor, query: Wanted): TableLine[] {
  const lines = all.flatMap((versions) => {
    const record =
      query.only === 'counted' ? countedOf(person, versions) : latestSeen(person, versions);
    return record && fits(person, versions, record, query) ? [toLine(record)] : [];
  });
  const turned = query.descending ? -1 : 1;
  const compare = <T>(a: T, b: T) => (a < b ? -turned : a > b ? turned : 0);
  return lines.sort((a, b) => {
    const [x, y] = [keyOf(a, query.sort), keyOf(b, query.sort)];
    if (x === null || y === null)
      return Number(x === null) - Number(y === null) || compare(a.id, b.id);
    return compare(x, y) || compare(a.id, b.id);
  });
}

async function allPages(table: SqlRecordTable, query: TableQuery) {
  const lines: TableLine[] = [];
  const totals: unknown[] = [];
  for (let after: string | undefined; ;) {
    const page = await table.page({ ...query, ...(after === undefined ? {} : { after }) });
    lines.push(...page.lines);
    totals.push(page.total);
    if (page.next === null) return { lines, totals };
    expect(page.lines).toHaveLength(query.limit);
    after = page.next;
  }
}

describe('the table of records', () => {
  it.each([
    ['counted and sorted', 10_000],
    ['along an index', 5],
  ])('has for anybody, page by page, what the rules let them see: %s', async (_, mostCounted) => {
    const table = new SqlRecordTable(database.db, mostCounted);
    await fc.assert(
      fc.asyncProperty(
        person,
        wanted,
        fc.integer({ min: 1, max: 60 }),
        async (who, query, limit) => {
          const asked = { ...query, viewer: visibilityOf(who) };
          const lines = expected(who, query);
          const read = await allPages(table, {
            ...asked,
            limit: Math.max(limit, Math.ceil(lines.length / 5)),
          });
          expect(read.lines).toEqual(lines);
          const exact = lines.length <= mostCounted;
          const total = { count: Math.min(lines.length, mostCounted), exact };
          read.totals.forEach((one) => expect(one).toEqual(total));
        },
      ),
      { numRuns: rounds(1_000, 60) },
    );
  });

  it('shows everybody something, and most of them versions behind the current one', () => {
    // Else the property above would hold of nothing.
    const people = [actor('person-rta-3'), actor('v', { role: 'verifier', entityId: 'rta' })];
    const behind = people.flatMap((who) =>
      all.filter((versions) => {
        const record = latestSeen(who, versions);
        return record && !maySee(who, workflowView(liveVersions(versions).at(-1) ?? versions[0]));
      }),
    );
    expect(behind.length).toBeGreaterThan(5);
  });
});
