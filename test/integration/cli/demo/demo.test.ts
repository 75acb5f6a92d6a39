import { sql } from 'kysely';
import * as demo from '../../../../src/cli/commands/demoCommand';
import * as entities from '../../../../src/cli/commands/entitiesCommand';
import * as knowledge from '../../../../src/cli/commands/knowledgeCommand';
import * as people from '../../../../src/cli/commands/peopleCommand';
import * as records from '../../../../src/cli/commands/recordsCommand';
import { portfolio } from '../../../../src/records/rules/portfolio';
import { SqlDemonstration } from '../../../../src/store/demonstration/sqlDemonstration';
import { SqlRecordStore } from '../../../../src/store/records/sqlRecordStore';
import { SqlStaff } from '../../../../src/store/people/sqlStaff';
import { SqlSums } from '../../../../src/store/reporting/sqlSums';
import { openCommandLine, type CommandLine } from '../../../support/process/commandLine';
import { createSample } from '../../../support/records/sampleRecord';
import { message, startReplica, type TestBot } from '../../../support/bot/testBot';

const MONA = '2f1c9a4e-0b7d-4c55-9d3e-6a8b1f20c7d4';
const MARIAM = {
  id: 'user-mariam',
  name: 'Mariam Al Suwaidi',
  aadObjectId: '00000000-0000-4000-8000-000000000020',
};
const RECORDS = 120;

/** A demonstration, and a database of somebody's own. */
let shown: CommandLine;
let real: CommandLine;
beforeAll(async () => {
  [shown, real] = await Promise.all([openCommandLine(), openCommandLine()]);
  const filled = await shown.run(demo, '--records', String(RECORDS));
  expect(filled).toMatchObject({ code: 0, errors: '' });
});
afterAll(async () => {
  await Promise.all([shown[Symbol.asyncDispose](), real[Symbol.asyncDispose]()]);
});

const count = async ({ database }: CommandLine, table: string) => {
  const { rows } = await sql<{ count: number }>`select count(*) from ${sql.table(table)}`.execute(
    database.db,
  );
  return rows[0]?.count;
};

describe('lawaraq demo', () => {
  it('fills an empty database, and says so when it is called again', async () => {
    expect(await count(shown, 'records')).toBe(RECORDS);
    const again = await shown.run(demo);
    expect(again.code).toBe(0);
    expect(again.output).toContain(`already exists, with ${RECORDS} invented records`);
    expect(await count(shown, 'records')).toBe(RECORDS);
  });

  it('leaves sums that are those of its records, and numbers that go on', async () => {
    const { db } = shown.database;
    const counted = portfolio(await new SqlRecordStore(db).counted());
    const sums = await new SqlSums(db).sums({}, []);
    expect(sums.find(({ state }) => state === 'verified')).toMatchObject({
      records: counted.records,
      baselineSheets: counted.baselineSheets,
      eliminatedSheets: counted.eliminatedSheets,
    });
    const { rows } = await sql<{ wrong: number }>`
      select count(*) as wrong from record_sequences where last <> (
        select count(*) from records
          where number like 'PL-' || code || '-' || year || '-%')`.execute(db);
    expect(rows[0]?.wrong).toBe(0);
  });

  it.each([
    [
      'somebody who is known',
      () => new SqlStaff(real.database.db).recordSeen(MONA, 'Mona'),
      'staff',
    ],
    ['a record', () => createSample(new SqlRecordStore(real.database.db)), 'records'],
  ])('refuses a database that holds %s, and leaves it as it is', async (_, write, table) => {
    await write();
    const refused = await real.run(demo);
    expect(refused.code).toBe(1);
    expect(refused.errors).toContain('already contains something');
    expect(refused.errors).toContain(table);
    expect(await new SqlDemonstration(real.database.db).isMarked()).toBe(false);
    expect(await count(real, 'demonstration')).toBe(0);
  });

  it('cannot be marked past the rules where there is anything, nor lose its mark', async () => {
    await new SqlStaff(real.database.db).recordSeen(MONA, 'Mona');
    const mark = sql`insert into demonstration (records) values (0)`;
    await expect(mark.execute(real.database.db)).rejects.toThrow('does not become a demonstration');
    for (const statement of [
      sql`delete from demonstration`,
      sql`truncate demonstration`,
      sql`update demonstration set records = 1`,
    ])
      await expect(statement.execute(shown.database.db)).rejects.toThrow('is refused');
  });

  it('keeps the database that it was given: --reset is for its own', async () => {
    const refused = await shown.run(demo, '--reset');
    expect(refused.code).toBe(1);
    expect(refused.errors).toContain('Drop and create');
    expect(await count(shown, 'records')).toBe(RECORDS);
  });

  it.each(['49', '8001', 'many'])('does not take %s records', async (records) => {
    const refused = await real.run(demo, '--records', records);
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.errors).toContain('from 50 to 8000');
  });
});

describe('a demonstration', () => {
  it.each([
    ['people set', () => shown.run(people, 'set', MONA, '--name', 'Mona')],
    [
      'entities set',
      () => shown.run(entities, 'set', 'rta', 'cost-per-sheet', '0.1', '--source', 'contract'),
    ],
    ['knowledge publish', () => shown.run(knowledge, 'publish', '-m', 'why')],
  ])('takes nothing real: %s is refused', async (_, run) => {
    const refused = await run();
    expect(refused.code).toBe(1);
    expect(refused.errors).toContain('This database is a demonstration');
  });

  it('is called so by what reads it', async () => {
    const listed = await shown.run(people, 'list', 'Mariam');
    expect(listed.code).toBe(0);
    expect(listed.errors).toBe(
      'This database is a demonstration: its records and people are invented.\n',
    );
  });

  it('does not get into a real log by a file', async () => {
    const path = shown.file('demonstration.csv');
    await shown.run(records, 'export', '--out', path, '--status', 'verified');
    const refused = await real.run(records, 'import', path);
    expect(refused.code).toBe(1);
    expect(refused.errors).toContain('was invented for a demonstration');
    const back = await shown.run(records, 'import', path);
    expect(back.errors).toContain('Nothing real is written into it.');
  });

  it('is not served to an organisation', async () => {
    const serving = startReplica(shown, {
      mode: 'production',
      knowledgeFrom: 'publications',
      identity: {
        kind: 'registered',
        appType: 'SingleTenant',
        appId: MONA,
        tenantId: MONA,
        password: 'secret',
      },
    });
    await expect(serving).rejects.toThrow('leads to a demonstration');
    expect(await count(shown, 'knowledge_publications')).toBe(0);
  });

  describe('in the local chat', () => {
    let bot: TestBot;
    beforeAll(async () => void (bot = await startReplica(shown)));
    afterAll(async () => bot[Symbol.asyncDispose]());

    it.each([
      ['progress', 'Demonstration: the records, people and figures here are invented.'],
      ['الإنجاز', 'عرض تجريبي: السجلات والأشخاص والأرقام هنا غير حقيقية.'],
    ])('says on the card that answers "%s" what it is', async (text, banner) => {
      const [reply] = await bot.send(message(text, { from: MARIAM }));
      const { attachments } = reply as { attachments: { content: { body: object[] } }[] };
      const [first] = attachments[0]?.content.body ?? [];
      expect(first).toMatchObject({ text: banner });
    });
  });
});
