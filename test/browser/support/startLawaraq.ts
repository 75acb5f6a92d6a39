import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedDatabase } from '../../../src/store/embeddedDatabase';
import { freePort } from '../../support/freePort';
import { PROJECT } from './folders';

/** The bot, its database and the Playground, as `npm start` opens them. Disposing ends all three. */
export interface Lawaraq extends AsyncDisposable {
  /** The address that a person is told to open. */
  playgroundUrl: string;
}

/** Milliseconds. */
const START_DEADLINE = 90_000;
const STOP_DEADLINE = 10_000;

/** @throws with what it said, when it does not come up; nothing is left running then. */
export async function startLawaraq(): Promise<Lawaraq> {
  // The prefix by which the tests find what a killed run has left.
  const dataDir = mkdtempSync(join(tmpdir(), `lawaraq-test-${process.pid}-`));
  // The database's account has to pass through when root runs the tests.
  chmodSync(dataDir, 0o711);
  const child = spawn(process.execPath, [join(PROJECT, 'dist/src/cli/main.js'), 'start'], {
    cwd: PROJECT,
    env: {
      PATH: process.env['PATH'],
      HOME: dataDir,
      // Run by npm, it ends with whoever started it, also when that is killed.
      npm_lifecycle_event: 'start',
      LOG_LEVEL: 'warn',
      DATA_DIR: dataDir,
      PORT: String(await freePort()),
      PLAYGROUND_PORT: String(await freePort()),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => stopLawaraq(child, dataDir);
  try {
    return { playgroundUrl: await readyUrl(child), [Symbol.asyncDispose]: stop };
  } catch (error) {
    await stop();
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

async function stopLawaraq(child: ChildProcess, dataDir: string): Promise<void> {
  const ended = hasEnded(child) ? Promise.resolve() : once(child, 'exit');
  child.kill('SIGTERM');
  await Promise.race([ended, sleep(STOP_DEADLINE, undefined, { ref: false })]);
  if (!hasEnded(child)) child.kill('SIGKILL');
  await ended;
  // Killed, it leaves its database running: take that over, and stop it.
  if (existsSync(join(dataDir, 'postgres/cluster/data/postmaster.pid'))) {
    const server = await startEmbeddedDatabase(dataDir);
    await server[Symbol.asyncDispose]();
  }
  rmSync(dataDir, { recursive: true, force: true });
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;
