import * as entities from '../../../src/cli/commands/entitiesCommand';
import { SqlRecordStore } from '../../../src/store/records/sqlRecordStore';
import { openCommandLine, type CommandLine } from '../../support/process/commandLine';

let line: CommandLine;
beforeAll(async () => {
  line = await openCommandLine();
});
afterAll(async () => {
  await line[Symbol.asyncDispose]();
});

const lawaraq = (...args: string[]) => line.run(entities, ...args);
const figures = (id: string) => new SqlRecordStore(line.database.db).entityFigures(id);

describe('lawaraq entities', () => {
  it('lists every entity that exists, with its id, code and names', async () => {
    const { code, output } = await lawaraq('list');
    expect(code).toBe(0);
    expect(output).toMatch(/^rta +RTA +Roads and Transport Authority +هيئة الطرق والمواصلات$/m);
    expect(output).not.toMatch(/^ded /m);
  });

  it('keeps what an entity states of itself, the last of each kind and year', async () => {
    const source = ['--source', 'Annual report 2019, page 12'];
    expect((await lawaraq('figures', 'rta')).output).toBe(
      'Roads and Transport Authority has stated no figures.\n',
    );
    await lawaraq('set', 'rta', 'purchased-sheets', '2019', '1,000', ...source);
    await lawaraq('set', 'هيئة الطرق', 'purchased-sheets', '2019', '١٬٢٠٠٬٠٠٠', ...source);
    await lawaraq('set', 'RTA', 'cost-per-sheet', '0.12', ...source);
    await lawaraq('set', 'rta', 'hourly-rate', '95', ...source);
    await lawaraq('set', 'rta', 'storage-cost', '0', ...source);
    expect(await figures('rta')).toEqual(
      [
        { kind: 'cost_per_sheet', year: null, value: '0.12' },
        { kind: 'hourly_rate', year: null, value: '95' },
        { kind: 'purchased_sheets', year: 2019, value: '1200000' },
        { kind: 'storage_cost', year: null, value: '0' },
      ].map((figure) => ({ entityId: 'rta', source: source[1], ...figure })),
    );
    const { output } = await lawaraq('figures', 'rta');
    expect(output).toMatch(/^purchased-sheets 2019 +1200000 +Annual report 2019, page 12$/m);
    const events = await line.database.db.selectFrom('entity_figures').selectAll().execute();
    expect(new Set(events.map(({ by_person }) => by_person))).toEqual(new Set(['command-line']));
  });

  it('keeps a source without what cannot be seen, and none that is too long', async () => {
    const hidden = '\u202eReport\u202c\n2019\u200b, page 12';
    await lawaraq('set', 'dubai-courts', 'hourly-rate', '95', '--source', hidden);
    expect(await figures('dubai-courts')).toMatchObject([{ source: 'Report 2019, page 12' }]);
    const long = await lawaraq(
      ...['set', 'dubai-courts', 'hourly-rate', '96', '--source', 'x'.repeat(1001)],
    );
    expect([long.code, long.errors]).toEqual([1, expect.stringContaining('--source')]);
  });

  it.each([
    [['the moon', 'hourly-rate', '1'], /^ENTITY: no entity is called "the moon"/],
    [['DC', 'hourly-rate', '1'], /^ENTITY: "DC" may be dubai-courts or dubai-customs/],
    [['dewa', 'purchased-sheets', '1999', '1'], /^YEAR: "1999" is not a year from 2000/],
    [['dewa', 'purchased-sheets', '2999', '1'], /^YEAR/],
    [['dewa', 'purchased-sheets', '2019', '1.5'], /^NUMBER: "1.5" is not a whole number/],
    [['dewa', 'hourly-rate', '1.200'], /^NUMBER: "1.200" is not a number that can be stated/],
    [['dewa', 'hourly-rate', 'ten'], /^NUMBER/],
    [['dewa', 'hourly-rate', '9999999999999999'], /^NUMBER/],
  ])('says what is wrong with %p, and keeps nothing', async (args, fault) => {
    const { code, errors } = await lawaraq('set', ...args, '--source', 'x');
    expect(code).toBe(1);
    expect(errors).toMatch(fault);
    expect(await figures('dewa')).toEqual([]);
  });

  it.each([
    [[]],
    [['set', 'rta']],
    [['set', 'rta', 'trees', '1', '--source', 'x']],
    [['set', 'rta', 'hourly-rate', '1']],
    [['set', 'rta', 'hourly-rate', '1', '--source', ' ']],
    [['set', 'rta', 'hourly-rate', '2019', '1', '--source', 'x']],
    [['set', 'rta', 'purchased-sheets', '1', '--source', 'x']],
    [['figures']],
  ])('says how it is used: %p', async (args) => {
    const { code, errors } = await lawaraq(...args);
    expect(code).toBe(2);
    expect(errors).toMatch(/^Usage: lawaraq entities list/m);
  });
});
