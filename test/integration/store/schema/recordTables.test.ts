import { sql } from 'kysely';
import {
  CENTRAL_REASONS,
  EVENT_ACTIONS,
  REJECT_REASONS,
  STATUSES,
  type ProcessRecord,
} from '../../../../src/records/model/processRecord';
import { FIELD_NAMES } from '../../../../src/records/model/recordFields';
import { ENTITY_FIGURE_KINDS } from '../../../../src/records/model/recordStore';
import { ROLES } from '../../../../src/records/model/staffMember';
import { SqlRecordStore } from '../../../../src/store/records/sqlRecordStore';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';
import {
  createSample,
  MARIAM,
  NUMBER_OF_RTA,
  OMAR,
  rewrite,
  sampleRecord,
  VERIFIED,
} from '../../../support/records/sampleRecord';

let database: TestDatabase;
let store: SqlRecordStore;
beforeAll(async () => {
  database = await createTestDatabase();
  store = new SqlRecordStore(database.db);
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
});

const run = (statement: string) => sql.raw(statement).execute(database.db);

async function verified(): Promise<ProcessRecord> {
  const { id } = await createSample(store);
  return rewrite(store, id, VERIFIED, { number: NUMBER_OF_RTA });
}

describe('the history', () => {
  const histories = ['record_events', 'staff_grant_events', 'entity_figures'];

  it.each(
    histories.flatMap((table) => [
      [table, `update ${table} set at = at where false`],
      [table, `delete from ${table}`],
      [table, `truncate ${table} cascade`],
    ]),
  )('of %s refuses: %s', async (_, statement) => {
    await expect(run(statement)).rejects.toThrow(/is refused: what was written stays/);
  });

  it('refuses a merge and an update by conflict as well', async () => {
    const { id } = await createSample(store);
    const merge = `merge into record_events e using records r on e.record_id = r.id
      when matched then delete`;
    await expect(run(merge)).rejects.toThrow(/is refused/);
    const conflict = `insert into record_events overriding system value
      select * from record_events where record_id = '${id}'
      on conflict (id) do update set note = 'rewritten'`;
    await expect(run(conflict)).rejects.toThrow(/is refused/);
  });

  const databaseTime = async () => {
    const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(database.db);
    return rows[0]!.now.getTime();
  };

  it('keeps the time of the database beside that of the writer', async () => {
    const before = await databaseTime();
    const { id } = await createSample(store);
    const row = await database.db
      .selectFrom('record_events')
      .select(['at', 'recorded_at'])
      .where('record_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row.at.toISOString()).toBe('2026-11-25T08:00:00.000Z');
    const recorded = row.recorded_at.getTime();
    expect(recorded).toBeGreaterThanOrEqual(before);
    expect(recorded).toBeLessThanOrEqual(await databaseTime());
  });
});

describe('records and their versions', () => {
  it.each([
    'delete from records',
    'truncate records cascade',
    'delete from record_versions',
    'truncate record_versions cascade',
  ])('refuse: %s', async (statement) => {
    await expect(run(statement)).rejects.toThrow(/is refused: what was written stays/);
  });

  it('keep their number, and with it their entity', async () => {
    const { id } = await verified();
    const stay = /its entity stay as they are/;
    await expect(run(`update records set number = null where id = '${id}'`)).rejects.toThrow(stay);
    await expect(rewrite(store, id, { fields: { entityId: 'dm' } })).rejects.toThrow(/frozen/);
    const draft = await createSample(store);
    await rewrite(store, draft.id, {}, { number: NUMBER_OF_RTA });
    await expect(rewrite(store, draft.id, { fields: { entityId: 'dm' } })).rejects.toThrow(stay);
  });

  const figures = { ...VERIFIED.figures, eliminatedSheets: '1' };
  it.each<[string, Partial<ProcessRecord>]>([
    ['fields', { fields: { entityId: 'rta', url: 'https://x' } }],
    ['figures', { figures }],
    ['verifier', { decision: { ...VERIFIED.decision, verifierId: 'somebody-else' } }],
    ['day of the decision', { decision: { ...VERIFIED.decision, at: '2020-01-01T00:00:00.000Z' } }],
    ['contributors', { contributors: [] }],
    ['submitter', { submittedBy: 'somebody-else' }],
    ['owner', { ownerId: 'somebody-else' }],
    ['reasons for a central review', { centralReasons: ['large'] }],
    ['state, back to a draft', { status: 'draft' }],
  ])('are frozen when they are verified: their %s', async (_, changes) => {
    const { id } = await verified();
    await expect(rewrite(store, id, changes)).rejects.toThrow(/it is frozen/);
  });

  it('stay frozen when they are superseded, and so does that state', async () => {
    const { id } = await verified();
    await rewrite(store, id, { status: 'superseded' });
    await expect(rewrite(store, id, { figures })).rejects.toThrow(/it is frozen/);
    await expect(rewrite(store, id, { status: 'verified' })).rejects.toThrow(/it is frozen/);
  });

  it('keep the values that were handed in until they are asked about', async () => {
    const { id, fields } = await createSample(store);
    const { submittedBy, submittedByName, submittedAt } = VERIFIED;
    const handIn = { status: 'submitted', submittedBy, submittedByName, submittedAt } as const;
    await rewrite(store, id, handIn);
    const changed = { fields: { ...fields, url: 'https://x' } };
    await expect(rewrite(store, id, changed)).rejects.toThrow(/it is frozen/);
    await rewrite(store, id, { status: 'needs_info' });
    await rewrite(store, id, changed);
  });

  it.each<[string, Partial<ProcessRecord>]>([
    ['nobody', { decision: null }],
    ['the one who submitted', { submittedBy: OMAR.id }],
    ['the owner', { ownerId: OMAR.id }],
    ['somebody who has put something in', { contributors: [MARIAM.id, OMAR.id] }],
    [
      'somebody, though nobody has submitted it',
      { submittedBy: null, submittedAt: null, submittedByName: null },
    ],
  ])('are not verified by %s', async (_, changes) => {
    const { id } = await createSample(store);
    const change = rewrite(store, id, { ...VERIFIED, ...changes });
    await expect(change).rejects.toThrow(/verified_by_a_second_person/);
  });

  it('are not verified without figures, and figures are numbers of sheets', async () => {
    const { id } = await createSample(store);
    await expect(rewrite(store, id, { ...VERIFIED, figures: null })).rejects.toThrow(/figures/);
    for (const wrong of ['NaN', 'Infinity', '-1', '1e16']) {
      const figures = { ...VERIFIED.figures, baselineSheets: wrong };
      await expect(rewrite(store, id, { figures })).rejects.toThrow(/baseline_sheets/);
    }
  });

  it('have one verified version at most', async () => {
    const { id } = await verified();
    const second = { ...sampleRecord(), ...VERIFIED, id, version: 2 };
    await expect(rewrite(store, id, second)).rejects.toThrow(/record_versions_verified/);
  });
});

describe('the lists of the code and the checks of the tables', () => {
  const checks = async (table: string, column: string) => {
    const { rows } = await sql<{ words: string }>`
      select string_agg(pg_get_constraintdef(oid), ' ') as words from pg_constraint
      where conrelid = ${table}::regclass and contype = 'c'
        and pg_get_constraintdef(oid) like ${`%${column}%`}`.execute(database.db);
    return [...(rows[0]?.words ?? '').matchAll(/'([a-z_A-Z]+)'::text/g)].map(([, word]) => word);
  };

  it.each<[string, string, readonly string[]]>([
    ['records', 'status', STATUSES],
    ['record_versions', 'reject_reason', REJECT_REASONS],
    ['record_versions', 'central_reasons', CENTRAL_REASONS],
    ['record_events', 'action', EVENT_ACTIONS],
    ['entity_figures', 'kind', ENTITY_FIGURE_KINDS],
    ['staff_grants', 'role', ROLES.filter((role) => role !== 'staff')],
    ['staff_grant_events', 'role', ROLES.filter((role) => role !== 'staff')],
  ])('agree for %s.%s', async (table, column, words) => {
    expect(await checks(table, column)).toEqual(expect.arrayContaining([...words]));
  });

  it('leave room for the name of every field', () => {
    expect(Math.max(...FIELD_NAMES.map((name) => name.length))).toBeLessThanOrEqual(40);
  });
});
