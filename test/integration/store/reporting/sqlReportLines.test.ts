import Big from 'big.js';
import fc from 'fast-check';
import { sql } from 'kysely';
import { PROCESS_TYPES } from '../../../../src/records/model/recordFields';
import type {
  LinesQuery,
  ReportLine,
  Standing,
} from '../../../../src/records/reporting/reportLines';
import { visibilityOf } from '../../../../src/records/reporting/visibilityScope';
import type { Actor } from '../../../../src/records/model/staffMember';
import { currentOf, type Versions } from '../../../../src/records/workflow/versionHistory';
import { readVersions } from '../../../../src/store/records/versionRows';
import { searchText } from '../../../../src/store/core/searchText';
import { SqlRecordTable } from '../../../../src/store/reporting/sqlRecordTable';
import { SqlReportLines } from '../../../../src/store/reporting/sqlReportLines';
import { SqlSums } from '../../../../src/store/reporting/sqlSums';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';
import { createManyRecords } from '../../../support/database/manyRecords';
import { actor } from '../../../support/records/recordBook';
import { rounds } from '../../../support/process/rounds';

const ENTITIES = [
  { id: 'rta', code: 'RTA' },
  { id: 'dewa', code: 'DEWA' },
];
const IDS = ENTITIES.map(({ id }) => id);

let database: TestDatabase;
let all: Versions[];
let lines: SqlReportLines;
beforeAll(async () => {
  database = await createTestDatabase();
  await createManyRecords(database.db, { count: 250, entities: ENTITIES });
  const heads = await database.db.selectFrom('records').select(['id', 'number']).execute();
  all = await Promise.all(heads.map(({ id, number }) => readVersions(database.db, id, number)));
  lines = new SqlReportLines(database.db, { mostSorted: 40, batch: 30 });
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
});

async function read(query: LinesQuery): Promise<ReportLine[]> {
  const found: ReportLine[] = [];
  for await (const line of lines.each(query)) found.push(line);
  return found;
}

const person: fc.Arbitrary<Actor> = fc
  .record({
    id: fc.oneof(
      fc.nat(39).map((at) => `person-rta-${at}`),
      fc.constant('verifier-rta-1'),
    ),
    grants: fc.uniqueArray(
      fc.record({
        role: fc.constantFrom(
          'verifier' as const,
          'coordinator' as const,
          'verifier' as const,
          'admin' as const,
        ),
        entityId: fc.constantFrom(...IDS, '*'),
      }),
      { maxLength: 2, selector: ({ role, entityId }) => `${role} ${entityId}` },
    ),
  })
  .map(({ id, grants }) => actor(id, ...grants));

const some = <T extends string>(...values: T[]) => fc.subarray(values, { minLength: 1 });
type Wanted = Omit<LinesQuery, 'viewer'>;
const wanted: fc.Arbitrary<Wanted> = fc.record(
  {
    only: fc.constantFrom('mine' as const, 'toVerify' as const, 'counted' as const),
    entityIds: some(...IDS, 'nowhere'),
    statuses: some('draft', 'submitted', 'verified', 'rejected', 'withdrawn'),
    processTypes: some(...PROCESS_TYPES),
    grades: some('A', 'B', 'C'),
    liveFrom: fc.constantFrom('2018-01-01', '2021-06-15'),
    liveUntil: fc.constantFrom('2020-12-31', '2026-01-01'),
    text: fc.constantFrom('permit', 'تصريح', 'PL-RTA', '%', 'zzq'),
  },
  { requiredKeys: [] },
);

const keyOf = ({ id, version }: { id: string; version: number }) => `${id} ${version}`;
const ADMIN = visibilityOf(actor('a', { role: 'admin', entityId: '*' }));

describe('the lines of a report', () => {
  it('are those of the table, in its order by number, for anybody and any query', async () => {
    const table = new SqlRecordTable(database.db);
    await fc.assert(
      fc.asyncProperty(person, fc.oneof(fc.constant({}), wanted), async (who, query) => {
        const asked = { ...query, viewer: visibilityOf(who) };
        const shown: string[] = [];
        const ordered = { ...asked, sort: 'number' as const, descending: false };
        for (let after: string | undefined | null; after !== null;) {
          const page = await table.page({ ...ordered, limit: 100, ...(after && { after }) });
          shown.push(...page.lines.map(keyOf));
          after = page.next;
        }
        expect((await read(asked)).map(keyOf)).toEqual(shown);
      }),
      { numRuns: rounds(500, 30) },
    );
  });

  it('tell nobody the words of a draft that they may not see', async () => {
    const verifier = visibilityOf(actor('reads', { role: 'verifier', entityId: 'rta' }));
    const drafts = all.filter((versions) => {
      const [current, behind] = [currentOf(versions), versions.at(-2)];
      return (
        current.status === 'draft' &&
        behind?.status === 'verified' &&
        behind.fields.entityId === 'rta'
      );
    });
    const [draft] = drafts;
    if (!draft) throw new Error('There is no draft on top of a verified version.');
    const { id, version, number } = currentOf(draft);
    await database.db.transaction().execute(async (transaction) => {
      await transaction
        .updateTable('record_versions')
        .set({ fields: JSON.stringify({ ...currentOf(draft).fields, processNameEn: 'Xylophone' }) })
        .where('record_id', '=', id)
        .where('version', '=', version)
        .execute();
      await transaction
        .updateTable('records')
        .set({ search: searchText({ processNameEn: 'Xylophone' }, number) })
        .where('id', '=', id)
        .execute();
    });
    expect(await read({ viewer: verifier, text: 'xylophone' })).toEqual([]);
    expect(await read({ viewer: verifier, text: number ?? '' })).toMatchObject([
      { id, status: 'verified' },
    ]);
    expect(await read({ viewer: ADMIN, text: 'xylophone' })).toMatchObject([{ id, version }]);
  });

  it('are each record once, by number', async () => {
    const found = await read({ viewer: ADMIN });
    const numbers = found.flatMap(({ number }) => number ?? []);
    expect(numbers.length).toBeGreaterThan(200);
    expect(numbers).toEqual([...new Set(numbers)].sort());
    expect(found.length).toBe(all.length);
  });

  it('add up to the sums where they are those that count', async () => {
    const found = await read({ viewer: ADMIN, only: 'counted' });
    expect(new Set(found.map(({ standing }) => standing))).toEqual(new Set(['counted']));
    const rows = await new SqlSums(database.db).sums({}, ['entityId', 'grade']);
    for (const row of rows.filter(({ state }) => state === 'verified')) {
      const own = found.filter(
        ({ entityId, grade }) => entityId === row.entityId && grade === row.grade,
      );
      const sum = own.reduce((total, line) => total.plus(line.eliminatedSheets ?? 0), Big(0));
      expect([own.length, sum.toFixed()]).toEqual([row.records, row.eliminatedSheets]);
    }
  });

  it('come under the grade under which the sums have them, also where none is written', async () => {
    const [counted] = await read({ viewer: ADMIN, only: 'counted', grades: ['A', 'B'] });
    // As the first versions of the bot wrote it; nobody could write it so now.
    const freezing = (how: 'disable' | 'enable') =>
      sql`alter table record_versions ${sql.raw(how)} trigger record_versions_freeze`.execute(
        database.db,
      );
    await freezing('disable');
    await database.db
      .updateTable('record_versions')
      .set({ grade: null })
      .where('record_id', '=', counted!.id)
      .where('status', '=', 'verified')
      .execute();
    await freezing('enable');
    // Lines are written with their record.
    await sql`update records set search = search where id = ${counted!.id}`.execute(database.db);
    for (const grade of ['A', 'B', 'C'] as const) {
      const found = await read({ viewer: ADMIN, only: 'counted', grades: [grade] });
      const rows = await new SqlSums(database.db).sums({ grade }, []);
      const verified = rows.find(({ state }) => state === 'verified');
      expect([grade, found.length]).toEqual([grade, verified?.records]);
    }
  });

  it('say how each stands to the sums', async () => {
    const found = await read({ viewer: ADMIN, statuses: ['submitted', 'draft'] });
    const of = (wanted: Standing) => found.filter(({ standing }) => standing === wanted);
    const rows = await new SqlSums(database.db).sums({}, []);
    const pending = rows.find(({ state }) => state === 'pending');
    expect(of('pending')).toHaveLength(pending?.records ?? 0);
    expect(of('pendingBundled')).toHaveLength(pending?.leftOut ?? 0);
    expect(new Set(of('none').map(({ status }) => status))).toEqual(new Set(['draft']));
  });
});
