import { createHash, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { figuresOf } from '../../../../src/records/rules/paperArithmetic';
import { recordFields } from '../../../../src/records/model/recordFields';
import {
  CursorError,
  type TableLine,
  type TableQuery,
  type TableSort,
} from '../../../../src/records/reporting/recordTable';
import { visibilityOf } from '../../../../src/records/reporting/visibilityScope';
import { gramsOf } from '../../../../src/store/reporting/recordTableFilter';
import { writeCursor } from '../../../../src/store/reporting/recordTableCursor';
import { headColumns, readVersions } from '../../../../src/store/records/versionRows';
import { SqlRecordStore } from '../../../../src/store/records/sqlRecordStore';
import { SqlRecordTable } from '../../../../src/store/reporting/sqlRecordTable';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';
import { createManyRecords } from '../../../support/database/manyRecords';
import { actor, completeDraft, openRecordBook } from '../../../support/records/recordBook';
import { createSample, rewrite } from '../../../support/records/sampleRecord';
import { rounds } from '../../../support/process/rounds';

let database: TestDatabase;
let table: SqlRecordTable;
let store: SqlRecordStore;
beforeAll(async () => {
  database = await createTestDatabase();
  table = new SqlRecordTable(database.db, 3);
  store = new SqlRecordStore(database.db);
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
});

const admin = visibilityOf(actor('admin', { role: 'admin', entityId: '*' }));
const asked = (change: Partial<TableQuery> = {}): TableQuery => ({
  viewer: admin,
  sort: 'updated',
  descending: true,
  limit: 2,
  ...change,
});
const idsOf = (lines: readonly TableLine[]) => lines.map(({ id }) => id);

/** Lines that are not as they would be made again. */
async function drifted(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from (
      (select * from record_lines except select * from record_line_sources)
      union all (select * from record_line_sources except select * from record_lines)) as other`.execute(
    database.db,
  );
  return rows[0]?.count ?? -1;
}

describe('records that are made in great numbers', () => {
  it('are what the application would have written', async () => {
    await createManyRecords(database.db, {
      count: 200,
      entities: [{ id: 'many', code: 'MANY' }],
    });
    const heads = await database.db
      .selectFrom('records')
      .selectAll()
      .where('entity_id', '=', 'many')
      .execute();
    expect(heads).toHaveLength(200);
    for (const { id, number, ...head } of heads) {
      const versions = await readVersions(database.db, id, number);
      const columns = headColumns(versions);
      const sorted = (values: readonly string[]) => [...values].sort();
      expect({
        ...head,
        updated_at: head.updated_at.toISOString(),
        owners: sorted(head.owners),
        involved: sorted(head.involved),
      }).toEqual({
        created_at: head.created_at,
        ...columns,
        owners: sorted(columns.owners),
        involved: sorted(columns.involved),
      });
      for (const { fields, decision, figures } of versions) {
        expect(recordFields.safeParse(fields).error).toBeUndefined();
        expect(figures ?? undefined).toEqual(
          figuresOf(fields, decision?.verifiedValues, decision?.confirmedEvidence),
        );
      }
    }
    expect(await drifted()).toBe(0);
  });
});

describe('the lines of the table', () => {
  const mariam = actor('mariam');
  const coordinator = actor('noura', { role: 'coordinator', entityId: 'rta' });
  const verifier = actor('omar', { role: 'verifier', entityId: 'rta' });
  const submission = (who: { id: string }) => ({ id: randomUUID(), personId: who.id });

  it('follow every step, and keep the words of a version behind a draft', async () => {
    const recordOperations = openRecordBook(database.db);
    const id = await completeDraft(recordOperations, mariam, {
      processNameEn: 'Boat mooring permit',
    });
    const linesOf = async (text: string, who = verifier) => {
      const page = await table.page(asked({ viewer: visibilityOf(who), text, entityIds: ['rta'] }));
      return page.lines.map(({ version, status, nameEn }) => [version, status, nameEn]);
    };
    expect(await linesOf('mooring', mariam)).toEqual([[1, 'draft', 'Boat mooring permit']]);
    expect(await linesOf('mooring')).toEqual([]);
    await recordOperations.submit(mariam, id, submission(mariam));
    expect(await linesOf('mooring')).toEqual([[1, 'submitted', 'Boat mooring permit']]);
    const shown = async (version: number) => {
      const { rowVersion } = (await store.find({ id }, version))!;
      return { record: id, version, rowVersion };
    };
    await recordOperations.decide(verifier, await shown(1), submission(verifier), {
      action: 'verify',
    });
    await recordOperations.amend(
      coordinator,
      await shown(1),
      submission(coordinator),
      're_estimate',
    );
    await recordOperations.edit(coordinator, id, { processNameEn: 'Yacht berth licence' });
    const verified = [[1, 'verified', 'Boat mooring permit']];
    expect(await linesOf('mooring')).toEqual(verified);
    expect(await linesOf('mooring', mariam)).toEqual(verified);
    expect(await linesOf('yacht')).toEqual([]);
    expect(await linesOf('yacht', coordinator)).toEqual([[2, 'draft', 'Yacht berth licence']]);
    expect(await linesOf('mooring', coordinator)).toEqual([]);
    await recordOperations.submit(coordinator, id, submission(coordinator));
    expect(await linesOf('yacht')).toEqual([[2, 'submitted', 'Yacht berth licence']]);
    expect(await linesOf('mooring')).toEqual([]);
  });

  it('are the same where they are made again out of the records', async () => {
    // The words of a version behind the current one are in no record any more.
    const everything = async () => {
      const { rows } = await sql`
        select to_jsonb(record_lines) - case when is_current then '' else 'search' end as line
          from record_lines order by record_id, version`.execute(database.db);
      return rows;
    };
    const before = await everything();
    expect(before.length).toBeGreaterThan(200);
    await sql`delete from record_lines`.execute(database.db);
    await sql`select write_record_lines(id) from records`.execute(database.db);
    expect(await everything()).toEqual(before);
  });

  it('are not written where the transaction is undone, nor again where nothing has changed', async () => {
    const { id } = await createSample(store);
    const before = await linesWithPlace(id);
    await expect(
      rewrite(
        store,
        id,
        { fields: { entityId: 'rta', goLiveDate: '2020-01-01' } },
        {
          records: [],
          events: [{ recordId: randomUUID() } as never],
        },
      ),
    ).rejects.toThrow();
    await database.db
      .updateTable('records')
      .set({ status: 'draft' })
      .where('id', '=', id)
      .execute();
    expect(await linesWithPlace(id)).toEqual(before);
  });

  const linesWithPlace = async (id: string) => {
    const { rows } = await sql`select *, ctid from record_lines where record_id = ${id}`.execute(
      database.db,
    );
    return rows;
  };

  it('are sorted by name as one looks names up, each language by its own names', async () => {
    const names = [
      ['الإقامة', 'The visa'],
      ['أمر شراء', 'an order'],
      ['إجازة', 'Leave'],
      ['تصريح', '"Permit"'],
      ['بطاقة', undefined],
    ];
    for (const [processNameAr, processNameEn] of names) {
      const fields = { entityId: 'names', processNameAr, ...(processNameEn && { processNameEn }) };
      await createSample(store, { fields: fields });
    }
    const read = async (language: 'ar' | 'en') => {
      const query = asked({ entityIds: ['names'], sort: 'name', descending: false, language });
      const { lines } = await table.page({ ...query, limit: 10 });
      return lines.map(({ nameAr, nameEn }) => (language === 'ar' ? nameAr : (nameEn ?? nameAr)));
    };
    expect(await read('ar')).toEqual(['إجازة', 'الإقامة', 'أمر شراء', 'بطاقة', 'تصريح']);
    expect(await read('en')).toEqual(['an order', 'Leave', '"Permit"', 'The visa', 'بطاقة']);
  });

  it('are sorted by number as numbers, those without one last in both directions', async () => {
    for (const number of ['PL-N-2026-9999', 'PL-N-2026-10000', null, 'PL-N-2025-0001']) {
      const { id } = await createSample(store, { fields: { entityId: 'numbers' } });
      if (number)
        await sql`update records set number = ${number} where id = ${id}`.execute(database.db);
    }
    const read = async (descending: boolean) => {
      const query = asked({ entityIds: ['numbers'], sort: 'number', descending, limit: 10 });
      return (await table.page(query)).lines.map(({ number }) => number);
    };
    const sorted = ['PL-N-2025-0001', 'PL-N-2026-9999', 'PL-N-2026-10000'];
    expect(await read(false)).toEqual([...sorted, null]);
    expect(await read(true)).toEqual([...sorted.reverse(), null]);
  });
});

describe('a cursor', () => {
  it('goes on where the page ended, whatever has changed meanwhile', async () => {
    const ids: string[] = [];
    for (let minute = 10; minute < 18; minute++) {
      const updatedAt = `2026-11-25T08:${minute}:00.000Z`;
      const { id } = await createSample(store, { fields: { entityId: 'moving' }, updatedAt });
      ids.unshift(id);
    }
    const first = await table.page(asked({ entityIds: ['moving'], limit: 3 }));
    expect(idsOf(first.lines)).toEqual(ids.slice(0, 3));
    // One that was seen and one that was not go to the top, and a new one comes.
    const updatedAt = '2026-11-25T09:00:00.000Z';
    await rewrite(store, ids[1]!, { updatedAt });
    await rewrite(store, ids[5]!, { updatedAt });
    await createSample(store, { fields: { entityId: 'moving' }, updatedAt });
    const second = await table.page(asked({ entityIds: ['moving'], limit: 3, after: first.next! }));
    expect(idsOf(second.lines)).toEqual([ids[3], ids[4], ids[6]]);
    const third = await table.page(asked({ entityIds: ['moving'], limit: 3, after: second.next! }));
    expect(idsOf(third.lines)).toEqual([ids[7]]);
    expect(third.next).toBeNull();
  });

  const other = visibilityOf(actor('other', { role: 'admin', entityId: '*' }));
  it.each<[string, Partial<TableQuery>, (cursor: string) => string]>([
    ['with another order', { descending: false }, (cursor) => cursor],
    ['with another filter', { statuses: ['draft'] }, (cursor) => cursor],
    ['of another person', { viewer: other }, (cursor) => cursor],
    ['that is cut', {}, (cursor) => cursor.slice(0, -1)],
    ['with something behind it', {}, (cursor) => `${cursor}.x`],
    [
      'with another position',
      {},
      (cursor) => `W251bGwsbnVsbCx0cnVlXQ${cursor.slice(cursor.indexOf('.'))}`,
    ],
    ['of nothing', {}, () => ''],
    ['that is none', {}, () => '../../etc/passwd'],
  ])('%s is refused', async (_, change, tampered) => {
    const { next } = await table.page(asked({ limit: 1 }));
    const page = table.page(asked({ ...change, after: tampered(next!) }));
    await expect(page).rejects.toThrow(CursorError);
  });

  it.each<[TableSort, string]>([
    ['updated', 'yesterday'],
    ['updated', '2026-02-30 08:00:00+00'],
    ['updated', '0000-01-01 08:00:00+00'],
    ['updated', '2026-11-25 25:00:00+00'],
    ['eliminated', '1e9999999'],
    ['eliminated', ''],
    ['launched', '0000-01-01'],
    ['number', 'PL\0'],
    ['name', 'a\0'],
  ])('that somebody made, in the order %s behind "%s", is refused', async (sort, key) => {
    const query = asked({ sort });
    const after = writeCursor(query, { key, id: randomUUID(), many: false });
    await expect(table.page({ ...query, after })).rejects.toThrow(CursorError);
  });

  it.each(['[', '{}', '["2026-11-25 08:00:00+00","no id",false]'])(
    'that somebody made of %s is refused',
    async (made) => {
      const bound = [
        ['descending', true],
        ['personId', admin.personId],
        ['sort', 'updated'],
      ];
      const seal = createHash('sha256')
        .update(JSON.stringify([bound, made]))
        .digest('base64url');
      const after = `${Buffer.from(made).toString('base64url')}.${seal.slice(0, 22)}`;
      const page = table.page(asked({ after }));
      await expect(page).rejects.toThrow(/nothing of a place/);
      await expect(page).rejects.toThrow(CursorError);
    },
  );

  it('is one for pages of any length, and keeps its person where their roles change', async () => {
    const { next } = await table.page(asked({ limit: 1 }));
    const demoted = { ...admin, everything: false };
    expect((await table.page(asked({ limit: 7, after: next! }))).lines).toHaveLength(7);
    expect((await table.page(asked({ viewer: demoted, after: next! }))).lines).toEqual([]);
  });
});

describe('the index of words', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'abcxyz0-آبتةىé😀Ѐ'),
    minLength: 1,
    maxLength: 12,
  });

  it('has every part of a word', async () => {
    await fc.assert(
      fc.asyncProperty(
        letters,
        fc.nat(11),
        fc.integer({ min: 1, max: 12 }),
        async (word, at, length) => {
          const characters = [...word];
          const from = at % characters.length;
          const part = characters.slice(from, from + length).join('');
          const { rows } = await sql<{ grams: number[] }>`
          select search_grams(${`first ${word}\nlast`}) as grams`.execute(database.db);
          expect(rows[0]?.grams).toEqual(expect.arrayContaining(gramsOf(part)));
          expect(gramsOf(part).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: rounds(200, 60) },
    );
  });

  it('has nothing that goes from one word into the next', async () => {
    const { rows } = await sql<{ grams: number[] }>`
      select search_grams(${'ab cd\nef'}) as grams`.execute(database.db);
    const parts = ['a', 'b', 'c', 'd', 'e', 'f', 'ab', 'cd', 'ef'].flatMap(gramsOf);
    expect(new Set(rows[0]?.grams)).toEqual(new Set(parts));
  });
});
