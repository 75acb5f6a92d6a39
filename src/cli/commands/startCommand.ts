import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createServer } from 'node:net';
import { createApp, type App } from '../../app';
import { isRunByNpm, readConfig, type Config } from '../../config/config';
import { startPlayground, type Playground } from '../playground/startPlayground';
import type { OperatorLog } from '../../serving/operatorLog';

/** A port, and the variable that chooses it. */
interface Port {
  number: number;
  variable: string;
}

/** One plain line for each port that is not available on this machine. */
async function unavailablePorts(ports: readonly Port[]): Promise<string[]> {
  const lines: string[] = [];
  for (const { number, variable } of ports) {
    const code = await tryListening(number);
    if (code === undefined) continue;
    const reason =
      code === 'EADDRINUSE'
        ? 'is taken by another program'
        : code === 'EACCES'
          ? 'may not be used by this user'
          : `cannot be used (${code})`;
    lines.push(`Port ${number} ${reason}. Choose another with ${variable}=<port>.`);
  }
  return lines;
}

/** @returns the error's code; undefined when the port is free. */
function tryListening(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(undefined)));
  });
}

/** Milliseconds. */
const INTERVAL = 300;

/**
 * Resolves when npm, or the shell that it puts between itself and us, has ended.
 * npm passes SIGTERM on to that shell only, which then dies and tells us nothing;
 * without this we would keep running unnoticed. Call it only when npm runs us: otherwise a
 * process may outlive the shell it was started from.
 */
async function parentProcessEnded(): Promise<void> {
  const before = launcher();
  while (launcher() === before) await sleep(INTERVAL, undefined, { ref: false });
}

/** Our parent, and the parent of that if it is npm's shell and the system tells. */
function launcher(): string {
  const parent = process.ppid;
  try {
    const isShell = readFileSync(`/proc/${parent}/cmdline`, 'utf8').startsWith('sh\0-c\0');
    const status = readFileSync(`/proc/${parent}/status`, 'utf8');
    return isShell ? `${parent} ${/^PPid:\s*(\d+)/m.exec(status)?.[1]}` : String(parent);
  } catch {
    return String(parent);
  }
}

/** A developer who starts the bot reads plain lines; files stand at their beginning. */
const terminal: OperatorLog = {
  tell: (line) => console.log(line),
  warn: (line, why = []) => console.error([`${line}:`, ...why.map((one) => `  ${one}`)].join('\n')),
  fault: (line, error) =>
    console.error(`${line}: ${error instanceof Error ? error.message : String(error)}`),
};

export const summary = 'try the bot on this machine: database, bot and Playground';

/** Milliseconds from the request to stop until everything that is still open is closed. */
const STOP_DEADLINE = 4_500;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs until a signal, or until the Playground ends. */
export const run = (): Promise<number> => startLocally(readConfig('local'));

/** The same for a configuration; `demo` has a database of its own. */
export async function startLocally(config: Config): Promise<number> {
  const taken = await unavailablePorts([
    { number: config.port, variable: 'PORT' },
    { number: config.playgroundPort, variable: 'PLAYGROUND_PORT' },
  ]);
  if (taken.length > 0) {
    console.error(taken.join('\n'));
    return 1;
  }
  const stop = stopRequested();
  const opened: AsyncDisposable[] = [];
  try {
    return await runUntil(stop, config, opened);
  } catch (error) {
    // Ctrl-C in the middle of a start breaks what is being started: that is not a fault.
    if (stop.signal.aborted) return 0;
    throw error;
  } finally {
    exitAfterDeadline();
    for (const part of opened.reverse()) await part[Symbol.asyncDispose]();
  }
}

async function runUntil(
  stop: { signal: AbortSignal; requested: Promise<void> },
  config: Config,
  opened: AsyncDisposable[],
): Promise<number> {
  const starting = openPlayground(config, stop.signal);
  opened.push(starting);
  const app = await createApp(config, { signal: stop.signal, operatorLog: terminal });
  opened.push(app);
  if (stop.signal.aborted) return 0;
  const { url } = await app.listen();
  const playground = await starting.started;
  if (stop.signal.aborted) return 0;
  console.log(ready(config, app, url, playground?.url));
  await Promise.race([stop.requested, ...(playground ? [playground.ended] : [])]);
  if (stop.signal.aborted) return 0;
  console.error('The Playground has ended.');
  return 1;
}

/** The Playground's process starts while the database and the knowledge are opened. */
function openPlayground(
  { port, playgroundPort }: Config,
  signal: AbortSignal,
): AsyncDisposable & { started: Promise<Playground | undefined> } {
  const closing = new AbortController();
  const started = startPlayground(
    playgroundPort,
    `http://127.0.0.1:${port}/api/messages`,
    AbortSignal.any([signal, closing.signal]),
  );
  // Whether it has started is asked when the bot has, which may fail before that.
  const playground = started.catch(() => undefined);
  return {
    started,
    async [Symbol.asyncDispose]() {
      closing.abort();
      await (await playground)?.[Symbol.asyncDispose]();
    },
  };
}

/** Further signals change nothing: npm passes Ctrl-C on to us although the terminal already did. */
function stopRequested(): { signal: AbortSignal; requested: Promise<void> } {
  const controller = new AbortController();
  const requested = new Promise<void>((resolve) => {
    controller.signal.addEventListener('abort', () => resolve());
  });
  controller.signal.addEventListener('abort', exitAfterDeadline);
  for (const signal of SIGNALS) process.on(signal, () => controller.abort());
  if (isRunByNpm()) void parentProcessEnded().then(() => controller.abort());
  return { signal: controller.signal, requested };
}

/** The Playground ends with us; a database that is still stopping does so alone. */
function exitAfterDeadline(): void {
  setTimeout(() => process.exit(1), STOP_DEADLINE).unref();
}

function ready(
  config: Config,
  { demonstration }: Pick<App, 'demonstration'>,
  botUrl: string,
  playgroundUrl: string | undefined,
): string {
  const lines = playgroundUrl
    ? ['Lawaraq is ready. Open this address in a browser:', '', `    ${playgroundUrl}`, '']
    : [
        'The bot is ready, but the Playground is not installed here: it is a development package.',
        'To talk to the bot in a browser, run npm ci (without --omit=dev) and start again.',
      ];
  const tabUrl = `http://localhost:${config.port}/tab`;
  const database = config.databaseUrl === undefined ? config.dataDir : 'the server in DATABASE_URL';
  return [
    '',
    ...lines,
    `The tab, which in Teams is beside the chat: ${tabUrl}`,
    `The bot itself listens on ${botUrl}/api/messages, on this machine only.`,
    ...(demonstration ? ['It is a demonstration: its records and people are invented.'] : []),
    `Its database is ${database}. Press Ctrl-C to end.`,
    '',
  ].join('\n');
}
