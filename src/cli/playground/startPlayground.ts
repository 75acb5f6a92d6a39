import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PROJECT_DIR } from '../../config/config';

/** The local client in the browser. Disposing ends it. */
export interface Playground extends AsyncDisposable {
  /** The address to open. */
  url: string;
  /** Resolves when it has ended, by itself or by us. */
  ended: Promise<void>;
}

/** Milliseconds. */
const START_DEADLINE = 30_000;
const STOP_DEADLINE = 1_000;

/**
 * Starts the Microsoft 365 Agents Playground against a bot on this machine, which may start later.
 * @param botUrl where the bot takes messages
 * @param signal stops the start
 * @returns undefined if it is not installed: it is a development package
 * @throws with its last lines if it does not start; the signal's reason if it was stopped
 */
export async function startPlayground(
  port: number,
  botUrl: string,
  signal: AbortSignal,
): Promise<Playground | undefined> {
  const cli = findPlayground();
  if (cli === undefined) return undefined;
  const child = fork(
    cli,
    ['start', '-e', botUrl, '-c', 'msteams', '-p', String(port), '--disable-telemetry'],
    {
      cwd: join(PROJECT_DIR, 'manifest/playground'),
      execArgv: [...process.execArgv, '--require', require.resolve('./preload')],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => (output = (output + text).slice(-1000)));
  }
  const ended = once(child, 'exit').then(() => undefined);
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const stop = async () => {
    if (hasEnded()) return;
    if (child.connected) child.disconnect();
    await Promise.race([ended, sleep(STOP_DEADLINE, undefined, { ref: false })]);
    if (!hasEnded()) child.kill('SIGKILL');
    await ended;
  };
  const address = `http://127.0.0.1:${port}`;
  if (!(await answers(address, () => hasEnded() || signal.aborted))) {
    await stop();
    signal.throwIfAborted();
    throw new Error(`The Playground did not start.\n${output.trim()}`);
  }
  return { url: `http://localhost:${port}`, ended, [Symbol.asyncDispose]: stop };
}

function findPlayground(): string | undefined {
  try {
    const main = createRequire(__filename).resolve('@microsoft/m365agentsplayground/package.json');
    return join(dirname(main), 'cli.js');
  } catch {
    return undefined;
  }
}

async function answers(address: string, isOver: () => boolean): Promise<boolean> {
  for (const deadline = Date.now() + START_DEADLINE; Date.now() < deadline; await sleep(100)) {
    if (isOver()) return false;
    const ok = await fetch(address).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return true;
  }
  return false;
}
