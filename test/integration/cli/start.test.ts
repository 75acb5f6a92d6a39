import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedDatabase } from '../../../src/store/embedded/embeddedDatabase';
import { shareLearned } from '../../support/database/dataDirFor';
import { freePort } from '../../support/process/freePort';
import { breakHeron } from '../../support/knowledge/heronEntry';
import { writeSmallKnowledge } from '../../support/knowledge/smallKnowledge';
import { writeWorkingTree } from '../../support/knowledge/workingTree';
import { longTest } from '../../support/process/rounds';
import { waitUntil } from '../../support/process/waitUntil';

interface Run {
  child: ChildProcess;
  output(): string;
  exit: Promise<[number | null, NodeJS.Signals | null]>;
}

let dataDir: string;
let ports: { bot: number; playground: number };
let small: ReturnType<typeof writeSmallKnowledge>;
const runs: Run[] = [];

beforeAll(() => void (small = writeSmallKnowledge()));
afterAll(() => small[Symbol.dispose]());
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), `lawaraq-test-${process.pid}-`));
  chmodSync(dataDir, 0o711);
  shareLearned(dataDir, 'shipped');
  ports = { bot: await freePort(), playground: await freePort() };
});

afterEach(async () => {
  for (const { child, exit } of runs.splice(0)) {
    child.kill('SIGKILL');
    await exit;
  }
  if (existsSync(join(dataDir, 'postgres'))) {
    const server = await startEmbeddedDatabase(dataDir);
    await server[Symbol.asyncDispose]();
  }
  rmSync(dataDir, { recursive: true, force: true });
});

/** `lawaraq start` in a process of its own. */
function start(env: NodeJS.ProcessEnv = {}): Run {
  const support = join(__dirname, '../../support');
  const child = spawn(
    process.execPath,
    [
      '--require',
      join(support, 'process/typescript.cjs'),
      join(support, 'process/runCommand.ts'),
      'start',
    ],
    {
      env: {
        PATH: process.env['PATH'],
        HOME: dataDir,
        LOG_LEVEL: 'warn',
        DATA_DIR: dataDir,
        PORT: String(ports.bot),
        PLAYGROUND_PORT: String(ports.playground),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  }
  const exit = once(child, 'exit') as Run['exit'];
  const run = { child, output: () => output, exit };
  runs.push(run);
  return run;
}

const withSmallKnowledge = () => ({ KNOWLEDGE_DIR: small.folder });

async function ready(run: Run): Promise<void> {
  const isReady = () => {
    if (run.child.exitCode !== null) throw new Error(run.output());
    return run.output().includes('Ctrl-C');
  };
  await waitUntil(isReady, { what: 'it is ready', timeout: 80_000 });
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );
}

const isDatabaseRunning = () => existsSync(join(dataDir, 'postgres/cluster/data/postmaster.pid'));

describe('lawaraq start', () => {
  const endsOn = async (signal: NodeJS.Signals, env: NodeJS.ProcessEnv) => {
    const run = start(env);
    await ready(run);
    expect(run.output()).toContain(`http://localhost:${ports.playground}\n`);
    expect(await answers(ports.playground)).toBe(true);
    run.child.kill(signal);
    expect(await run.exit).toEqual([0, null]);
    expect(await answers(ports.playground)).toBe(false);
    expect(await answers(ports.bot)).toBe(false);
    expect(isDatabaseRunning()).toBe(false);
  };
  it('opens the Playground, and ends everything on SIGTERM', () => endsOn('SIGTERM', {}));
  longTest('does so on SIGINT, and with small knowledge', () =>
    endsOn('SIGINT', withSmallKnowledge()),
  );

  it('takes the Playground with it when it is killed, and can be started again', async () => {
    const first = start(withSmallKnowledge());
    await ready(first);
    first.child.kill('SIGKILL');
    await first.exit;
    await waitUntil(async () => !(await answers(ports.playground)), {
      what: 'the Playground has ended',
    });
    const second = start(withSmallKnowledge());
    await ready(second);
    second.child.kill('SIGINT');
    expect(await second.exit).toEqual([0, null]);
    expect(isDatabaseRunning()).toBe(false);
  });

  longTest(
    'leaves no database running when it is ended in the middle of its first start',
    async () => {
      const run = start();
      await waitUntil(() => existsSync(join(dataDir, 'postgres')), {
        what: 'the database begins to start',
      });
      run.child.kill('SIGTERM');
      expect(await run.exit).toEqual([0, null]);
      expect(isDatabaseRunning()).toBe(false);
    },
  );

  longTest(
    'serves the last good files after a restart while they are broken, and says what is wrong',
    async () => {
      using tree = writeWorkingTree();
      const env = { KNOWLEDGE_DIR: tree.knowledgeDir };
      const first = start(env);
      await ready(first);
      first.child.kill('SIGINT');
      await first.exit;
      breakHeron(tree.knowledgeDir);
      const second = start(env);
      await ready(second);
      expect(second.output()).toMatch(
        /The knowledge cannot be used as saved; the last good ones stay in use:\n {2}knowledge\/heron\.yaml:1 heron-permit/,
      );
      second.child.kill('SIGINT');
      expect(await second.exit).toEqual([0, null]);
    },
  );

  longTest('does not start where files are broken and no good ones are known', async () => {
    using tree = writeWorkingTree();
    breakHeron(tree.knowledgeDir);
    const run = start({ KNOWLEDGE_DIR: tree.knowledgeDir });
    expect((await run.exit)[0]).toBe(1);
    expect(run.output()).toContain('knowledge/heron.yaml:1 heron-permit');
    expect(isDatabaseRunning()).toBe(false);
  });

  const saysWhichPort = async (variable: string) => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const run = start({ [variable]: String(port) });
    expect(await run.exit).toEqual([1, null]);
    other.close();
    expect(run.output()).toBe(
      `Port ${port} is taken by another program. Choose another with ${variable}=<port>.\n`,
    );
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
  };
  const SAYS = 'says in one line which port is taken and that %s chooses another';
  it.each(['PORT'])(SAYS, saysWhichPort);
  longTest.each(['PLAYGROUND_PORT'])(SAYS, saysWhichPort);

  it('does not start without authentication beside a registered app id', async () => {
    const run = start({ MicrosoftAppId: '1b9f2a3c-0000-4000-8000-00000000abcd' });
    expect((await run.exit)[0]).toBe(1);
    expect(run.output()).toContain('MicrosoftAppId is set, but the local mode answers without');
  });
});
