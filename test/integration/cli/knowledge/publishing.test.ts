import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { parse, stringify } from 'yaml';
import * as knowledge from '../../../../src/cli/commands/knowledgeCommand';
import { readLive } from '../../../../src/cli/knowledge/publishing/livePublication';
import { openCommandLine, type CommandLine } from '../../../support/process/commandLine';
import { writeHeron } from '../../../support/knowledge/heronEntry';
import { longTest } from '../../../support/process/rounds';
import { untilLockWaits } from '../../../support/database/lockWaits';

let admin: CommandLine;
beforeEach(async () => {
  admin = await openCommandLine();
  writeHeron(admin.knowledgeFolder, 'The first heron.');
});
afterEach(async () => {
  await admin[Symbol.asyncDispose]();
});

const run = (...args: string[]) => admin.run(knowledge, ...args);
const publish = (...args: string[]) => run('publish', '--by', 'Mariam', '-m', 'a reason', ...args);
const published = () => admin.publications.history(100);

/** Replaces the first match in the file of the heron. */
function edit(from: string | RegExp, to: string): void {
  const path = join(admin.knowledgeFolder, 'heron.yaml');
  const text = readFileSync(path, 'utf8');
  if (text.search(from) < 0) throw new Error(`There is no ${from}`);
  writeFileSync(path, text.replace(from, to));
}

describe('knowledge publish', () => {
  it('makes the folder live, and says with what', async () => {
    const { code, output } = await publish();
    expect({ code, output }).toEqual({
      code: 0,
      output: expect.stringMatching(/^Published as 1, version \w{12}, \d+ entries\.\n$/) as string,
    });
    expect(await published()).toMatchObject([
      {
        id: 1,
        kind: 'publish',
        by: 'Mariam',
        why: 'a reason',
        forced: [],
        entries: expect.any(Number) as number,
      },
    ]);
    edit('The first heron.', 'The second heron.');
    expect((await publish()).output).toMatch(
      /^Published as 2, .*: 0 entries added, 0 removed, 1 changed\.\n$/,
    );
  });

  it('keeps what was learned for the replicas', async () => {
    await publish();
    const { rows } = await sql`select key from knowledge_learned`.execute(admin.database.db);
    expect(rows).toHaveLength(1);
  });

  it('does nothing where it is live already', async () => {
    await publish();
    const again = await publish();
    expect(again).toMatchObject({ code: 0, errors: '' });
    expect(again.output).toMatch(/^This is already live: publication 1 of .* by Mariam\.\n$/);
    expect(await published()).toHaveLength(1);
  });

  it('wants to know why, and takes who it is from Git or the account', async () => {
    expect(await run('publish')).toMatchObject({ code: 2 });
    expect(await run('publish', '-m', '  ')).toMatchObject({ code: 2 });
    expect(await published()).toEqual([]);
    await run('publish', '-m', 'why\u202e not\n');
    expect(await published()).toMatchObject([
      { why: 'why not', by: expect.stringMatching(/\S/) as string },
    ]);
  });

  it('is refused where files have mistakes, each with its line', async () => {
    appendFileSync(join(admin.knowledgeFolder, 'heron.yaml'), '- id: lonely\n');
    const { code, errors } = await publish('--force-tests', '--force-drop');
    expect(code).toBe(1);
    expect(errors).toMatch(/heron\.yaml:13 lonely[^]*nothing was published/);
    expect(await published()).toEqual([]);
  });

  it('is refused where a test fails, unless that is forced by its name', async () => {
    edit('getting a heron permit', 'thank you very much');
    for (const refused of [await publish(), await publish('--force-drop')]) {
      expect(refused.code).toBe(1);
      expect(refused.errors).toMatch(
        /^heron\.yaml:\d+ heron-permit: "thank you very much" finds .*\n1 test fails\n.*--force-tests\nNothing was published\.\n$/,
      );
    }
    expect(await published()).toEqual([]);
    expect((await publish('--force-tests')).output).toContain('Forced: tests');
    expect(await published()).toMatchObject([{ forced: ['tests'] }]);
  });

  longTest(
    'is refused where more than a fifth of the entries would go, unless that is forced',
    async () => {
      await publish('--force-drop');
      rmSync(join(admin.knowledgeFolder, 'conversation/smalltalk.yaml'));
      expect(await publish('--force-tests')).toMatchObject({ code: 0 });
      rmSync(join(admin.knowledgeFolder, 'phases/each-phase.yaml'));
      rmSync(join(admin.knowledgeFolder, 'heron.yaml'));
      const commands = join(admin.knowledgeFolder, 'conversation/commands.yaml');
      const entries = parse(readFileSync(commands, 'utf8')) as { id: string }[];
      // Of an entry that is written for each entity there are many.
      writeFileSync(
        commands,
        stringify(entries.filter(({ id }) => id !== 'command-progress-entity')),
      );
      const refused = await publish('--force-tests');
      expect(refused.code).toBe(1);
      expect(refused.errors).toMatch(
        /\d+ of \d+ expanded entries \(7\d %, more than 20 %\) would go: .*heron-permit.*\n.*--force-drop\n/,
      );
      expect(await publish('--force-drop', '--force-tests')).toMatchObject({ code: 0 });
      const [last, ...before] = (await published()).map(({ forced }) => forced);
      expect(last).toContain('drop');
      expect(before).toEqual([[], []]);
    },
  );

  longTest(
    'is told where something else has become live meanwhile, and publishes nothing',
    async () => {
      await publish();
      edit('The first heron.', 'The second heron.');
      const { db } = admin.database;
      const late = await db.transaction().execute(async (transaction) => {
        await sql`select pg_advisory_xact_lock(hashtext('lawaraq.publish'))`.execute(transaction);
        const publishing = publish();
        await untilLockWaits(db);
        await sql`insert into knowledge_publications (version, kind, published_by, why, forced)
        select version, 'rollback', 'Omar', 'faster', '{}' from knowledge_snapshots`.execute(
          transaction,
        );
        // Not awaited in here: it goes on when this is committed.
        return { publishing };
      });
      const { code, errors } = await late.publishing;
      expect(code).toBe(1);
      expect(errors).toMatch(/^In the meantime, publication 2 of .* by Omar has become live\./);
      expect((await published()).map(({ by }) => by)).toEqual(['Omar', 'Mariam']);
    },
  );
});

describe('facts', () => {
  const results = () => join(admin.knowledgeFolder, 'facts/heron.yaml');
  const fact = (value: string) => `- id: stamp.announcements_per_year.heron
  subject: stamp
  attribute: announcements_per_year
  value: ${value}
  unit: times
  period: { to: "2019" }
  kind: count
  source: SEED
`;
  beforeEach(() => {
    const folder = join(admin.knowledgeFolder, 'facts');
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'subjects.yaml'),
      'subjects: [{ id: stamp, type: stamp, name: { en: The stamp, ar: الختم } }]\n',
    );
    writeFileSync(
      join(folder, 'attributes.yaml'),
      'attributes: [{ id: announcements_per_year, kind: number, unit: times, label: { en: announced, ar: أُعلن } }]\n',
    );
  });
  const liveFact = async () =>
    (await readLive(admin.publications))?.knowledge?.facts.facts.find(({ id }) =>
      id.endsWith('.heron'),
    )?.value;

  it('that are wrong are refused, each with its line', async () => {
    writeFileSync(results(), fact('two'));
    const { code, errors } = await publish('--force-tests', '--force-drop');
    expect(code).toBe(1);
    expect(errors).toMatch(
      /facts\/heron\.yaml:4 stamp\.announcements_per_year\.heron › value: .*[^]*nothing was published/,
    );
    writeFileSync(results(), fact('7').replace('unit: times', 'unit: days'));
    expect((await publish()).errors).toMatch(/facts\/heron\.yaml:5 .* is given in "times"/);
    expect(await published()).toEqual([]);
  });

  it('are served as soon as they are published, and gone when that is rolled back', async () => {
    await publish();
    expect(await liveFact()).toBeUndefined();
    writeFileSync(results(), fact('7'));
    expect((await run('diff')).output).toContain(
      'Added facts:\n  + stamp.announcements_per_year.heron\n',
    );
    expect((await publish()).output).toMatch(/; 1 fact added, 0 removed, 0 changed\.\n$/);
    expect(await liveFact()).toEqual({ kind: 'number', number: 7 });
    await run('rollback', '1', '--by', 'Omar');
    expect(await liveFact()).toBeUndefined();
  });
});

describe('knowledge diff', () => {
  it('says that nothing is published yet, or that it is the same', async () => {
    expect((await run('diff')).output).toContain('Nothing has been published yet');
    await publish();
    expect((await run('diff')).output).toMatch(/They are the same\.\n$/);
  });

  it('names what is added, removed and changed, and which tests are answered otherwise', async () => {
    await publish();
    edit('The first heron.', 'The second heron.');
    edit('who gives heron permits', 'heron permit where');
    appendFileSync(
      join(admin.knowledgeFolder, 'heron.yaml'),
      `- id: chat-morning
  kind: smalltalk
  questions: { en: [lovely weather this morning], ar: [الجو جميل هذا الصباح] }
  answer: { en: It is., ar: فعلاً. }
`,
    );
    const thanks = join(admin.knowledgeFolder, 'conversation/smalltalk.yaml');
    writeFileSync(thanks, readFileSync(thanks, 'utf8').split('- id: chat-thanks')[0] ?? '');
    const { code, output } = await run('diff');
    expect(code).toBe(0);
    expect(output).toMatch(/^Live: publication 1 of .* by Mariam, version \w{12}\. Here: version/);
    expect(output).toContain('1 entry added, 1 removed, 1 changed');
    expect(output).toContain('  + chat-morning');
    expect(output).toContain('  - chat-thanks');
    expect(output).toContain('    answer.en\n      - The first heron.\n      + The second heron.');
    expect(output).toContain('      - who gives heron permits\n      + heron permit where');
    expect(output).toMatch(/of the test questions find something else:\n(.*\n)*.*chat-thanks → /);
    expect(output).toMatch(/in other words by the same entry:\n(.*\n)*.*getting a heron permit/);
  });
});

describe('knowledge history', () => {
  it('lists the latest first, with which is live, when, who and why', async () => {
    expect((await run('history')).output).toBe('Nothing has been published yet.\n');
    await publish();
    edit('The first heron.', 'The second heron.');
    await publish();
    const lines = (await run('history')).output.trim().split('\n');
    const line = (live: string, id: number) =>
      new RegExp(
        `^${live}\t${id}\t\\d{4}-\\d\\d-\\d\\dT[\\d:]+\\+04:00\t\\w{12}\t\\d+ entries\tpublish\tMariam\ta reason$`,
      );
    expect(lines).toEqual([
      expect.stringMatching(line('\\* live', 2)),
      expect.stringMatching(line('', 1)),
    ]);
    expect((await run('history', '--limit', '1')).output.trim().split('\n')).toHaveLength(1);
    expect(await run('history', '--limit', 'x')).toMatchObject({ code: 2 });
  });
});

describe('knowledge rollback', () => {
  it('makes what was published before live again, as a new publication', async () => {
    await publish();
    edit('The first heron.', 'The second heron.');
    await publish();
    expect(await run('rollback', '1', '--by', 'Omar')).toMatchObject({ code: 0 });
    const [latest, , first] = await published();
    expect(latest).toMatchObject({
      id: 3,
      kind: 'rollback',
      by: 'Omar',
      why: 'Back to 1: a reason',
      version: first?.version,
    });
    expect((await run('rollback', '1')).output).toMatch(/^This is already live: publication 3 /);
    expect(await published()).toHaveLength(3);
  });

  it('is refused for what was never published, or this version of the bot cannot serve', async () => {
    expect(await run('rollback', '7')).toMatchObject({
      code: 1,
      errors: 'There is no publication 7.\n',
    });
    expect(await run('rollback')).toMatchObject({ code: 2 });
    expect(await run('rollback', 'seven')).toMatchObject({ code: 2 });
    await admin.publications.publish(
      { version: 'feedfacecafe', files: [{ name: 'future.yaml', text: 'v: 2\n' }], entries: 1 },
      { kind: 'publish', by: 'the future', why: 'newer', forced: [] },
      undefined,
    );
    await publish('--force-drop');
    const { code, errors } = await run('rollback', '1');
    expect(code).toBe(1);
    expect(errors).toMatch(/^Publication 1 of .* cannot be served .*\n.*sources\.yaml/);
    expect(await published()).toHaveLength(2);
  });
});
