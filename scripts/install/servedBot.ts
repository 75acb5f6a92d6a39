import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Of an installation, as it serves Teams. */
export interface ServedBot {
  url: string;
  /** Milliseconds from the start of the process until `/readyz` answered 200. */
  readyAfter: number;
  /** Bytes of memory, seconds of processor time since the start; NaN if the system has no /proc. */
  measureUse(): { resident: number; peak: number; processor: number };
  /** What was logged so far. */
  output(): string;
  /** SIGTERM; how the process ended, and the milliseconds until then. */
  stop(): Promise<{ code: number | null; after: number }>;
}

export interface Serving {
  /** The installation. */
  folder: string;
  /** The program that runs it. */
  node: string;
  port: number;
  env: Record<string, string>;
}

const PATIENCE = 120_000;

/**
 * @throws with what the process said, if it ends before it is ready or is not ready in two minutes
 */
export async function serveInstalled({ folder, node, port, env }: Serving): Promise<ServedBot> {
  const began = performance.now();
  const child = spawn(
    node,
    ['--require', join(__dirname, 'channelStandIn.cjs'), 'dist/src/main.js'],
    {
      cwd: folder,
      // Nothing else of this environment: what the bot needs is what is named.
      env: { PORT: String(port), NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  process.once('exit', () => child.kill('SIGKILL'));
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const url = `http://127.0.0.1:${port}`;
  while (!(await isReady(url))) {
    const ended = child.exitCode !== null || child.signalCode !== null;
    if (ended || performance.now() - began > PATIENCE) {
      child.kill('SIGKILL');
      throw new Error(`The installation does not serve:\n${said}`);
    }
    await sleep(20);
  }
  return {
    url,
    readyAfter: performance.now() - began,
    measureUse: () => usedBy(child),
    output: () => said,
    async stop() {
      const stopping = performance.now();
      const exit = once(child, 'exit') as Promise<[number | null]>;
      child.kill('SIGTERM');
      const [code] = await exit;
      return { code, after: performance.now() - stopping };
    },
  };
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    ({ status }) => status === 200,
    () => false,
  );

/** Linux counts processor time in hundredths of a second. */
const TICKS = 100;

function usedBy({ pid }: ChildProcess): ReturnType<ServedBot['measureUse']> {
  const status = readProcess(pid, 'status');
  const kilobytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]);
  // Behind the name of the program, which may hold anything: user and system time are 12th and
  // 13th.
  const times = readProcess(pid, 'stat').split(') ').at(-1)?.split(' ').slice(11, 13) ?? [];
  return {
    resident: kilobytes('VmRSS') * 1024,
    peak: kilobytes('VmHWM') * 1024,
    processor: times.reduce((sum, time) => sum + Number(time), times.length ? 0 : NaN) / TICKS,
  };
}

function readProcess(pid: number | undefined, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
