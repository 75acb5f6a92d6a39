import * as records from '../../../../src/cli/commands/recordsCommand';
import { SqlRecordStore } from '../../../../src/store/records/sqlRecordStore';
import { openCommandLine, type CommandLine } from '../../../support/process/commandLine';
import {
  createSample,
  rewrite,
  sampleRecord,
  VERIFIED,
} from '../../../support/records/sampleRecord';

let line: CommandLine;
beforeAll(async () => {
  line = await openCommandLine();
});
afterAll(async () => {
  await line[Symbol.asyncDispose]();
});

const totals = (...args: string[]) => line.run(records, 'totals', ...args);

/** A verified record of an entity with these sheets a year. */
async function verified(
  entityId: string,
  [baselineSheets, residualSheets, eliminatedSheets]: [string, string, string],
  grade: 'A' | 'B' | 'C',
): Promise<void> {
  const store = new SqlRecordStore(line.database.db);
  const { fields } = sampleRecord();
  const { id } = await createSample(store, { fields: { ...fields, entityId } });
  const figures = {
    ...VERIFIED.figures,
    baselineSheets,
    residualSheets,
    eliminatedSheets,
    grade,
  };
  const number = { code: entityId.toUpperCase(), year: 2026 };
  await rewrite(store, id, { ...VERIFIED, figures }, { number });
}

it('says that there is nothing yet', async () => {
  expect(await totals()).toMatchObject({ code: 0, output: 'No records have been verified yet.\n' });
});

describe('the totals of verified records', () => {
  beforeAll(async () => {
    await verified('rta', ['240000', '800', '239200'], 'A');
    await verified('rta', ['1000.5', '0', '1000.5'], 'C');
    await verified('dewa', ['10000', '9000', '1000'], 'B');
  });

  it('are sums over sums, of each entity and of all', async () => {
    const { output, code } = await totals();
    expect(code).toBe(0);
    const rows = output.split('\n').map((row) => row.trim().split(/\s{2,}/));
    // 240,200.5 of 241,000.5 sheets; the mean of the two percentages would be 99.83.
    expect(rows).toContainEqual([
      ...['RTA', '2', '241,001', '800', '240,201', '0', '99.67%', '99.58%', '0.00%', '0.42%'],
    ]);
    expect(rows).toContainEqual([
      ...['all', '3', '251,001', '9,800', '241,201', '0', '96.10%', '99.17%', '0.41%', '0.41%'],
    ]);
  });

  it('are those of one entity where one is named, and JSON on request', async () => {
    const { output } = await totals('--entity', 'DEWA', '--json');
    expect(JSON.parse(output)).toMatchObject({
      entities: [{ entityId: 'dewa', eliminatedSheets: '1000', reductionPercent: '10.00' }],
      all: { records: 1, eliminatedSheets: '1000' },
    });
  });

  it('count a part once whose bundle, a draft still, is part of a larger one', async () => {
    const store = new SqlRecordStore(line.database.db);
    const { fields } = sampleRecord();
    const number = { code: 'DEWA', year: 2026 };
    const create = async (partOf?: string) => {
      const of = { ...fields, entityId: 'dewa', ...(partOf === undefined ? {} : { partOf }) };
      const { id } = await createSample(store, { fields: of });
      return rewrite(store, id, {}, { number });
    };
    const whole = await create();
    const bundle = await create(whole.number ?? '');
    const part = await create(bundle.number ?? '');
    for (const { id } of [whole, part]) await rewrite(store, id, VERIFIED);
    const { output } = await totals('--entity', 'DEWA', '--json');
    expect(JSON.parse(output)).toMatchObject({
      entities: [{ records: 2, eliminatedSheets: '240200', leftOut: [part.number] }],
      all: { records: 2, eliminatedSheets: '240200', leftOut: [part.number] },
    });
  });

  it('know no option of the others', async () => {
    expect(await totals('--apply')).toMatchObject({ code: 2 });
  });
});
