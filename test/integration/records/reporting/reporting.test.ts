import type { EntityDirectory, RecordEntity } from '../../../../src/records/model/entityDirectory';
import type { PhaseDirectory, RecordPhase } from '../../../../src/records/reporting/phaseDirectory';
import { ProgressReporting } from '../../../../src/records/reporting/reporting';
import type { ReportScope } from '../../../../src/records/reporting/reportScope';
import { SqlRecordStore } from '../../../../src/store/records/sqlRecordStore';
import { SqlSums } from '../../../../src/store/reporting/sqlSums';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';
import { keepRecords, type Kept } from '../../../support/records/keepRecords';

const HALF = { percent: 50, by: '2018-12-31', sources: ['SD-2019-01'] };
const ALL = { percent: 100, by: '2021-12-12', sources: ['SEED'] };

const entity = (id: string): RecordEntity => ({
  id,
  code: id.toUpperCase(),
  name: { en: id, ar: id },
  short: { en: id, ar: id },
});
const LIVE = ['rta', 'dewa', 'det', 'cda'].map(entity);

/** `ded` was merged into `det`. */
const entities: EntityDirectory = {
  all: LIVE,
  get: (id) => LIVE.find((one) => one.id === (id === 'ded' ? 'det' : id)),
  idsOf: (id) => (id === 'det' ? ['det', 'ded'] : [id]),
  named: () => [],
};

const phase = (number: number, members: string[]): RecordPhase => ({
  id: `phase-${number}`,
  number,
  name: { en: '', ar: '' },
  short: { en: '', ar: '' },
  members,
});
const PHASES = [{ ...phase(1, ['rta', 'dewa', 'det']), target: HALF }, phase(2, ['cda'])];
const phases: PhaseDirectory = {
  all: PHASES,
  finalTarget: ALL,
  get: (id) => PHASES.find((one) => one.id === id),
  of: (id) => PHASES.find(({ members }) => members.includes(id)),
};

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database[Symbol.asyncDispose]());

const report = (scope: ReportScope = {}, today = '2026-11-25') =>
  new ProgressReporting({
    sums: new SqlSums(database.db),
    entities,
    phases,
    now: () => new Date(`${today}T08:00:00Z`),
  }).report(scope);
const keep = (...kept: Kept[]) => keepRecords(database.db, ...kept);

describe('a report', () => {
  it('says nothing where nothing is logged', async () => {
    const { verified, pending, entities: parts, savedToDate } = await report();
    expect(verified).toMatchObject({ records: 0, eliminatedSheets: '0' });
    expect(verified.reductionPercent).toBeUndefined();
    expect(pending).toEqual({ records: 0, eliminatedSheets: '0' });
    expect(parts).toEqual([]);
    expect(savedToDate).toBe('0');
  });

  it('sums what is verified, and tells what waits apart', async () => {
    await keep(
      { baseline: '1000', residual: '100', eliminated: '900', grade: 'A' },
      { baseline: '0.5', eliminated: '0.5', grade: 'C', entityId: 'dewa' },
      { status: 'submitted', eliminated: '77', entityId: 'dewa' },
    );
    const { verified, pending, entities: parts } = await report();
    expect(verified).toEqual({
      records: 2,
      leftOut: 0,
      baselineSheets: '1000.5',
      residualSheets: '100',
      eliminatedSheets: '900.5',
      reductionPercent: '90.00',
      grades: {
        A: { records: 1, eliminatedSheets: '900', percent: '99.94' },
        B: { records: 0, eliminatedSheets: '0', percent: '0.00' },
        C: { records: 1, eliminatedSheets: '0.5', percent: '0.06' },
      },
    });
    expect(pending).toEqual({ records: 1, eliminatedSheets: '77' });
    expect(
      parts.map(({ entityId, verified: own, pending: waiting }) => [
        entityId,
        own.eliminatedSheets,
        waiting.eliminatedSheets,
      ]),
    ).toEqual([
      ['rta', '900', '0'],
      ['dewa', '0.5', '77'],
    ]);
  });

  it('counts a bundle or its parts, never both', async () => {
    const [bundle = ''] = await keep({ eliminated: '50' });
    await keep({ eliminated: '30', partOf: bundle }, { eliminated: '20', partOf: bundle });
    await keep({ status: 'submitted', eliminated: '7', partOf: bundle });
    const { verified, pending } = await report();
    expect(verified).toMatchObject({ records: 1, leftOut: 2, eliminatedSheets: '50' });
    expect(pending).toEqual({ records: 1, eliminatedSheets: '7' });
  });

  it('counts the parts from the moment on that the bundle is withdrawn', async () => {
    const [bundle = ''] = await keep({ eliminated: '50' });
    await keep({ eliminated: '30', partOf: bundle });
    const records = new SqlRecordStore(database.db);
    const { id } = (await records.find({ number: bundle })) ?? { id: '' };
    await records.change(id, undefined, ([record]) => ({
      records: [{ ...record, status: 'withdrawn' }],
      events: [],
      result: null,
    }));
    const { verified } = await report();
    expect(verified).toMatchObject({ records: 1, leftOut: 0, eliminatedSheets: '30' });
  });

  it('is about one entity, also under the name that it had', async () => {
    await keep(
      { entityId: 'ded', eliminated: '10' },
      { entityId: 'det', eliminated: '5' },
      { entityId: 'rta', eliminated: '99' },
    );
    for (const entityId of ['det', 'ded']) {
      const { verified, entities: parts, phases: none } = await report({ entityId });
      expect(verified).toMatchObject({ records: 2, eliminatedSheets: '15' });
      expect(parts.map((part) => part.entityId)).toEqual(['det']);
      expect(none).toEqual([]);
    }
  });

  it('is about a phase, a type and a grade', async () => {
    await keep(
      { entityId: 'rta', eliminated: '1' },
      { entityId: 'cda', eliminated: '2', grade: 'B' },
      { entityId: 'dewa', eliminated: '4', processType: 'internal_process' },
    );
    const eliminated = async (scope: ReportScope) =>
      (await report(scope)).verified.eliminatedSheets;
    expect(await eliminated({ phaseId: 'phase-1' })).toBe('5');
    expect(await eliminated({ phaseId: 'phase-1', entityId: 'cda' })).toBe('0');
    expect(await eliminated({ processType: 'internal_process' })).toBe('4');
    expect(await eliminated({ grade: 'B' })).toBe('2');
    const { phases: all, types } = await report();
    expect(all.map(({ phaseId, entitiesWithRecords }) => [phaseId, entitiesWithRecords])).toEqual([
      ['phase-1', 2],
      ['phase-2', 1],
    ]);
    expect(types.map(({ processType, verified }) => [processType, verified.records])).toEqual([
      ['customer_service', 2],
      ['internal_process', 1],
    ]);
  });
});

describe('a target', () => {
  it('is held against the paper of the logged processes', async () => {
    await keep({ baseline: '100', residual: '50', eliminated: '50' });
    const { againstTarget, againstFinalTarget } = await report({ entityId: 'rta' });
    expect(againstTarget).toEqual({
      target: HALF,
      basis: 'logged',
      baselineSheets: '100',
      percent: '50.00',
      reached: true,
    });
    expect(againstFinalTarget).toMatchObject({ target: ALL, reached: false });
  });

  it('is held against what the entity bought, in the earliest year that it states', async () => {
    await keep({ baseline: '100', eliminated: '100' });
    const records = new SqlRecordStore(database.db);
    for (const [year, value] of [
      [2018, '700'],
      [2017, '900'],
      [2017, '1000'],
    ] as const)
      await records.setEntityFigure(
        { entityId: 'rta', kind: 'purchased_sheets', year, value, source: 'invoices' },
        'admin',
      );
    const { againstTarget } = await report({ entityId: 'rta' });
    expect(againstTarget).toMatchObject({
      basis: 'purchased',
      baselineSheets: '1000',
      percent: '10.00',
      reached: false,
    });
    const { againstTarget: ofPhase } = await report({ phaseId: 'phase-1' });
    expect(ofPhase).toMatchObject({ basis: 'logged', percent: '100.00', reached: true });
  });

  it('is not held against a part of the paper, nor where no source gives one', async () => {
    await keep({ entityId: 'cda' }, {});
    expect((await report({ entityId: 'rta', grade: 'A' })).againstTarget).toBeUndefined();
    expect((await report({ entityId: 'cda' })).againstTarget).toBeUndefined();
  });
});

describe('what was saved', () => {
  it('grows from the go-live on', async () => {
    await keep({ goLiveDate: '2026-01-01', eliminated: '365' });
    expect((await report({}, '2026-01-01')).savedToDate).toBe('0');
    expect((await report({}, '2026-01-11')).savedToDate).toBe('10');
    expect((await report({}, '2027-01-01')).savedToDate).toBe('365');
  });

  it('of periods that follow one another adds up, and today is not over', async () => {
    await keep(
      { goLiveDate: '2026-01-10', eliminated: '365' },
      { goLiveDate: '2026-02-20', eliminated: '730' },
      { goLiveDate: '2025-05-05', eliminated: '365' },
    );
    const saved = async (from: string, until: string, today = '2026-03-11') =>
      (await report({ period: { from, until } }, today)).saved;
    expect(await saved('2026-01-01', '2026-01-31')).toMatchObject({
      sheets: String(22 + 31),
      launched: { records: 1, eliminatedSheets: '365' },
    });
    expect(await saved('2026-02-01', '2026-02-28')).toMatchObject({
      sheets: String(28 + 28 + 2 * 9),
      launched: { records: 1, eliminatedSheets: '730' },
    });
    // The eleventh day of March has begun, and is not counted yet.
    expect(await saved('2026-03-01', '2026-03-31')).toMatchObject({ sheets: String(10 * 4) });
    expect(await saved('2026-02-15', '2026-02-25')).toMatchObject({
      sheets: String(11 + 11 + 2 * 6),
      launched: { records: 1, eliminatedSheets: '730' },
    });
    expect(await saved('2025-01-01', '2026-12-31')).toMatchObject({
      sheets: (await report({}, '2026-03-11')).savedToDate,
      launched: { records: 3, eliminatedSheets: '1460' },
    });
    expect(await saved('2027-01-01', '2027-01-31')).toMatchObject({ sheets: '0' });
  });

  it('stands beside how things were at the end of each month', async () => {
    await keep(
      { goLiveDate: '2020-03-05', eliminated: '30' },
      { goLiveDate: '2019-12-31', eliminated: '50' },
      { goLiveDate: '2020-03-01', eliminated: '20' },
    );
    const { months } = await report();
    expect(months).toEqual([
      {
        month: '2019-12',
        records: 1,
        eliminatedSheets: '50',
        cumulativeSheets: '50',
        cumulativePercent: '16.67',
      },
      {
        month: '2020-03',
        records: 2,
        eliminatedSheets: '50',
        cumulativeSheets: '100',
        cumulativePercent: '33.33',
      },
    ]);
  });
});
