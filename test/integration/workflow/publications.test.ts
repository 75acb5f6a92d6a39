import { execFile as run } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import * as knowledgeCommand from '../../../src/cli/commands/knowledgeCommand';
import { snapshotOf } from '../../../src/curation/publishing/publication';
import { buildKnowledge } from '../../../src/knowledge/buildKnowledge';
import { readKnowledgeFolder } from '../../../src/knowledge/readKnowledgeFolder';
import { openCommandLine, type CommandLine } from '../../support/process/commandLine';
import { HERON_QUESTION, removeHeron, writeHeron } from '../../support/knowledge/heronEntry';
import { textOf, cardOf } from '../../support/cards/readCard';
import { startReplica, type TestBot } from '../../support/bot/testBot';
import { longTest } from '../../support/process/rounds';
import { waitUntil } from '../../support/process/waitUntil';

const execFile = promisify(run);

let admin: CommandLine;
let folder: string;
beforeEach(async () => {
  admin = await openCommandLine();
  folder = join(mkdtempSync(join(tmpdir(), 'lawaraq-published-')), 'knowledge');
});
afterEach(async () => {
  rmSync(join(folder, '..'), { recursive: true });
  await admin[Symbol.asyncDispose]();
});

const replica = () => startReplica(admin, { knowledgeFrom: 'publications' });

/** Two that start at once, as long as `work` takes. */
async function withTwo(work: (bots: readonly [TestBot, TestBot]) => Promise<void>): Promise<void> {
  const [one, other] = [replica(), replica()];
  await using first = await one;
  await using second = await other;
  await work([first, second]);
}
const versionOf = async ({ url }: TestBot) =>
  ((await (await fetch(`${url}/readyz`)).json()) as { knowledge: string }).knowledge;
const answerOf = async (bot: TestBot) => textOf(cardOf((await bot.say(HERON_QUESTION)).at(-1)));
const warnings = ({ logged }: TestBot) =>
  logged
    .filter(({ level }) => Number(level) >= 40)
    .map(({ msg, why }) => [msg, why].flat().join(' '));

/** `lawaraq knowledge …` in a process of its own: learning would hold up the bots in this one. */
async function runAside(...args: string[]): Promise<void> {
  const support = join(__dirname, '../../support');
  await execFile(
    process.execPath,
    [
      '--require',
      join(support, 'process/typescript.cjs'),
      join(support, 'process/runCommand.ts'),
      'knowledge',
      ...args,
    ],
    {
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: admin.database.url,
        DATA_DIR: join(folder, '..'),
      },
    },
  );
}

/** The deployed knowledge with one entry more, which answers this. */
async function publishAside(answer: string): Promise<void> {
  cpSync(admin.knowledgeFolder, folder, { recursive: true });
  writeHeron(folder, answer);
  await runAside('publish', '-m', answer, folder);
}

/** The same without the command, which learns and asks every test. */
async function publish(answer: string): Promise<void> {
  cpSync(admin.knowledgeFolder, folder, { recursive: true });
  writeHeron(folder, answer);
  await publishFolder();
}

async function publishFolder(): Promise<void> {
  const { files } = await readKnowledgeFolder(folder);
  const built = buildKnowledge(files);
  if ('problems' in built) throw new Error('The files have mistakes.');
  const draft = { kind: 'publish', by: 'test', why: 'test', forced: [] } as const;
  const live = await admin.publications.latest();
  await admin.publications.publish(snapshotOf(built.knowledge, files), draft, live?.id);
}

/** Asks each bot all the time until stopped; how many turns there were, and what failed. */
function keepAsking(...bots: readonly TestBot[]) {
  let isAsking = true;
  const asked = bots.map(async (bot) => {
    let turns = 0;
    const failures: string[] = [];
    for (; isAsking; turns += 1) {
      const replies = await bot.say('What is the target of phase 2?').catch(String);
      const text = typeof replies === 'string' ? replies : textOf(cardOf(replies.at(-1)));
      if (!text.includes('50%')) failures.push(text);
      await sleep(10);
    }
    return { turns, failures };
  });
  return async () => {
    isAsking = false;
    return Promise.all(asked);
  };
}

const untilAnswered = (bot: TestBot, answer: string) =>
  waitUntil(async () => (await answerOf(bot)).includes(answer), { what: `it answers ${answer}` });
const untilAll = (bots: readonly TestBot[], answer: string) =>
  Promise.all(bots.map((bot) => untilAnswered(bot, answer)));

describe('two replicas on one database', () => {
  it('publish the deployed folder once, and serve it', async () => {
    await withTwo(async (bots) => {
      const { output } = await admin.run(knowledgeCommand, 'history', '--json');
      expect(
        output
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as object),
      ).toMatchObject([{ kind: 'initial', by: 'deployment', live: true }]);
      const [one, other] = await Promise.all(bots.map(versionOf));
      expect(one).toMatch(/^[0-9a-f]{12}$/);
      expect(other).toBe(one);
    });
  });

  longTest('serve a publication, and a rollback, and no turn fails', async () => {
    await withTwo(async (bots) => {
      const stop = keepAsking(...bots);
      await publishAside('The first heron.');
      await untilAll(bots, 'The first heron.');
      await publishAside('The second heron.');
      await untilAll(bots, 'The second heron.');
      expect(await versionOf(bots[0])).toBe(await versionOf(bots[1]));
      await runAside('rollback', '2');
      await untilAll(bots, 'The first heron.');
      for (const { turns, failures } of await stop()) {
        expect(failures).toEqual([]);
        expect(turns).toBeGreaterThan(50);
      }
      expect(bots.flatMap(warnings)).toEqual([]);
    });
  });

  it('a conversation about an entry that is gone goes on', async () => {
    await publish('The only heron.');
    await using bot = await replica();
    const conversation = 'about-the-heron';
    await bot.say(HERON_QUESTION, conversation);
    removeHeron(folder);
    await publishFolder();
    await waitUntil(async () => !(await answerOf(bot)).includes('The only heron.'), {
      what: 'the entry is gone',
    });
    for (const text of ['and for phase 2?', 'source?', 'phase 1', HERON_QUESTION]) {
      const replies = await bot.say(text, conversation);
      expect(textOf(cardOf(replies.at(-1)))).not.toContain('something went wrong');
    }
    expect(warnings(bot).filter((line) => line.includes('turn'))).toEqual([]);
  });
});

describe('what is live and what was deployed', () => {
  it('differ: what is live is served, and the log says so and how to publish', async () => {
    await publish('The live heron.');
    await using bot = await replica();
    expect(await answerOf(bot)).toContain('The live heron.');
    expect(warnings(bot).join()).toMatch(
      /folder of this deployment, version \w{12}, is not what is live: publication 1 of .*knowledge publish -m/,
    );
  });

  it('is broken: what is live is served all the same', async () => {
    await publish('The live heron.');
    await using bot = await startReplica(admin, {
      knowledgeFrom: 'publications',
      knowledgeDir: join(folder, 'nowhere'),
    });
    expect(await answerOf(bot)).toContain('The live heron.');
    expect(warnings(bot).join()).toMatch(/cannot be read; publication 1 of .*ENOENT/);
  });

  it('is broken and nothing was ever published: the start is refused, with the file and line', async () => {
    writeFileSync(join(admin.knowledgeFolder, 'bad.yaml'), '- id: lonely\n');
    const starting = startReplica(admin, {
      knowledgeFrom: 'publications',
      knowledgeDir: admin.knowledgeFolder,
    });
    await expect(starting).rejects.toThrow(/bad\.yaml:1/);
    await expect(starting).rejects.toMatchObject({ name: 'KnowledgeError' });
  });
});

describe('a publication that this version of the bot cannot read', () => {
  /** As a newer version of the bot might publish it. */
  const publishUnreadable = () =>
    admin.publications.publish(
      { version: 'feedfacecafe', files: [{ name: 'future.yaml', text: 'v: 2\n' }], entries: 1 },
      { kind: 'publish', by: 'the future', why: 'newer', forced: [] },
      1,
    );

  it('leaves what was served before, and is named in the log with what is wrong', async () => {
    await publish('The old heron.');
    await using bot = await replica();
    await publishUnreadable();
    await waitUntil(() => warnings(bot).join().includes('Publication 2'), {
      what: 'the publication is read',
    });
    expect(warnings(bot).join()).toMatch(/Publication 2 of .* cannot be used .*sources\.yaml/);
    expect(await answerOf(bot)).toContain('The old heron.');
  });

  it('is passed over at the start: the last that can be read is served', async () => {
    await publish('The old heron.');
    await publishUnreadable();
    await using bot = await replica();
    expect(await answerOf(bot)).toContain('The old heron.');
    expect(warnings(bot).join()).toMatch(/Publication 2 of .* the one before it is served/);
  });

  it('and nothing else: the deployed folder is served, and the log says that it is not published', async () => {
    await admin.publications.publish(
      { version: 'feedfacecafe', files: [{ name: 'future.yaml', text: 'v: 2\n' }], entries: 1 },
      { kind: 'publish', by: 'the future', why: 'newer', forced: [] },
      undefined,
    );
    await using bot = await replica();
    expect(textOf(cardOf((await bot.say('What is the target of phase 2?'))[0]))).toContain('50%');
    expect(warnings(bot).join()).toMatch(/which is not published; to make it live/);
  });
});
