import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedDatabase } from '../../../src/store/embedded/embeddedDatabase';
import { shareLearned } from '../../support/database/dataDirFor';
import { freePort } from '../../support/process/freePort';
import { PROJECT } from './folders';

/** The bot, its database and the Playground, as `npm start` opens them. Disposing ends all three. */
export interface Lawaraq extends AsyncDisposable {
  /** The address that a person is told to open. */
  readonly playgroundUrl: string;
  /** Where the bot takes messages. */
  readonly botUrl: string;
  /** Kills the bot as it works, and starts it again with the same data, at other addresses. */
  restart(): Promise<void>;
}

/** Milliseconds. */
const START_DEADLINE = 90_000;
const STOP_DEADLINE = 10_000;

/**
 * @param env more settings
 * @throws with what it said, when it does not come up; nothing is left running then.
 */
export async function startLawaraq(env: NodeJS.ProcessEnv = {}): Promise<Lawaraq> {
  // The prefix by which the tests find what a killed run has left.
  const dataDir = mkdtempSync(join(tmpdir(), `lawaraq-test-${process.pid}-`));
  // The database's account has to pass through when root runs the tests.
  chmodSync(dataDir, 0o711);
  shareLearned(dataDir, 'built');
  let running = await launch(dataDir, env);
  return {
    get playgroundUrl() {
      return running.playgroundUrl;
    },
    get botUrl() {
      return running.botUrl;
    },
    restart: async () => {
      await kill(running.child);
      running = await launch(dataDir, env);
    },
    [Symbol.asyncDispose]: () => stop(running.child, dataDir),
  };
}

async function launch(dataDir: string, env: NodeJS.ProcessEnv) {
  const port = await freePort();
  const child = spawn(process.execPath, [join(PROJECT, 'dist/src/cli/lawaraq.js'), 'start'], {
    cwd: PROJECT,
    env: {
      PATH: process.env['PATH'],
      HOME: dataDir,
      // Run by npm, it ends with whoever started it, also when that is killed.
      npm_lifecycle_event: 'start',
      LOG_LEVEL: 'warn',
      DATA_DIR: dataDir,
      PORT: String(port),
      PLAYGROUND_PORT: String(await freePort()),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    const playgroundUrl = await readyUrl(child);
    return { child, playgroundUrl, botUrl: `http://127.0.0.1:${port}/api/messages` };
  } catch (error) {
    await stop(child, dataDir);
    throw error;
  }
}

async function readyUrl(child: ChildProcess): Promise<string> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => (output += text));
  }
  for (const deadline = Date.now() + START_DEADLINE; !hasEnded(child); await sleep(100)) {
    const url = /Open this address in a browser:\s+(\S+)/.exec(output)?.[1];
    if (url) return url;
    if (Date.now() > deadline) break;
  }
  throw new Error(`lawaraq start did not come up. It said:\n${output.trim()}`);
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = hasEnded(child) ? Promise.resolve() : once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function stop(child: ChildProcess, dataDir: string): Promise<void> {
  const ended = hasEnded(child) ? Promise.resolve() : once(child, 'exit');
  child.kill('SIGTERM');
  await Promise.race([ended, sleep(STOP_DEADLINE, undefined, { ref: false })]);
  await kill(child);
  // Killed, it leaves its database running: take that over, and stop it.
  if (existsSync(join(dataDir, 'postgres/cluster/data/postmaster.pid'))) {
    const server = await startEmbeddedDatabase(dataDir);
    await server[Symbol.asyncDispose]();
  }
  rmSync(dataDir, { recursive: true, force: true });
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;
