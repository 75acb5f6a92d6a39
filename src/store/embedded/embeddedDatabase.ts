import { setTimeout as sleep } from 'node:timers/promises';
import { openCluster, type Cluster } from './databaseCluster';
import { launchServer, type ServerProcess } from './launchServer';
import { isLastLease, acquireLease, type ServerLease } from './serverLease';
import { isServerAlive, readPostmaster } from './postmasterFile';
import { prepareServerHome } from './serverHome';
import { isAlive } from './unfinishedFiles';

/** A PostgreSQL server in a folder. Disposing stops it, unless another process uses it too. */
export interface EmbeddedDatabase extends AsyncDisposable {
  /** Address with the password. */
  url: string;
  /** Starts it again where it has ended without being asked to, at the same address; tries until it runs. */
  revive(): Promise<void>;
}

/** Milliseconds. After a crash the server first replays its log. */
const START_DEADLINE = 60_000;
/** Milliseconds until a stop becomes an immediate one, which costs a replay at the next start. */
const STOP_DEADLINE = 3_000;
const EXIT_DEADLINE = 500;
/** A port that was taken meanwhile is the usual reason; each launch looks for a free one. */
const LAUNCHES = 5;
/** Between two attempts to start one again that does not come up: a full disk has to be cleared first. */
const REVIVE_EVERY = 2_000;

/** How to start. */
export interface StartOptions {
  /** Lines for the operator. */
  log?: ((line: string) => void) | undefined;
  /** Stops the start where no server runs yet; the promise rejects with its reason. */
  signal?: AbortSignal | undefined;
  /** Settings of the server in the place of the usual, where it does not run yet. */
  settings?: Readonly<Record<string, string>>;
}

/**
 * Connects to the server that keeps its data in `dataDir`, and starts it first
 * if it does not run. A server that a killed process left behind is taken over.
 * @throws with the last lines of the server's log when it does not come up.
 */
export async function startEmbeddedDatabase(
  dataDir: string,
  { log = () => undefined, signal, settings }: StartOptions = {},
): Promise<EmbeddedDatabase> {
  const cluster = await openCluster(prepareServerHome(dataDir, log), signal);
  signal?.throwIfAborted();
  let lease = await connectOrLaunch(cluster, settings);
  const port = Number(new URL(lease.url).port);
  const closing = new AbortController();
  let reviving: Promise<void> | undefined;
  const revive = async (): Promise<void> => {
    const lost = lease.client;
    const attempt = () => connectOrLaunch(cluster, settings, port);
    lease = await persistently(attempt, { log, signal: closing.signal });
    void lost.end().catch(() => undefined);
  };
  return {
    url: lease.url,
    revive: () => (reviving ??= revive().finally(() => (reviving = undefined))),
    async [Symbol.asyncDispose]() {
      closing.abort();
      await reviving?.catch(() => undefined);
      await release(cluster, lease);
    },
  };
}

/** Tries until it succeeds; says once why it did not. */
async function persistently<T>(
  attempt: () => Promise<T>,
  { log, signal }: { log: (line: string) => void; signal: AbortSignal },
): Promise<T> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (attempts === 1) log((error as Error).message);
    }
    await sleep(REVIVE_EVERY, undefined, { signal });
  }
}

/** @param port the only one that will do; absent: the last one, or any where that is taken */
async function connectOrLaunch(
  cluster: Cluster,
  settings: StartOptions['settings'],
  port?: number,
): Promise<ServerLease> {
  const deadline = Date.now() + START_DEADLINE;
  let launched: ServerProcess | undefined;
  for (let launches = 0; Date.now() < deadline; await sleep(30)) {
    const lease = await acquireLease(cluster);
    if (lease) return lease;
    const starting = launched && !launched.exited;
    if (starting || isServerAlive(cluster.data)) continue;
    if (launches === LAUNCHES) break;
    // Sessions of a server that was killed may hold its memory a moment longer.
    await sleep(200 * launches++);
    launched = await launchServer(cluster, settings, port);
  }
  const words = launched?.lastWords() ?? 'It runs, but does not accept connections.';
  throw new Error(`PostgreSQL did not start in ${cluster.data}.\n${words}`);
}

async function release(cluster: Cluster, lease: ServerLease): Promise<void> {
  // If the server is gone already, there is nothing to stop.
  const last = await isLastLease(lease).catch(() => false);
  const pid = readPostmaster(cluster.data)?.pid;
  if (last && pid !== undefined) await stopServer(cluster, pid);
  await lease.client.end().catch(() => undefined);
}

async function stopServer(cluster: Cluster, pid: number): Promise<void> {
  const hasStopped = () => readPostmaster(cluster.data)?.pid !== pid;
  // SIGINT: ends the sessions and writes a checkpoint. SIGQUIT: ends at once.
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (isAlive(pid)) process.kill(pid, signal);
    if (await becomesTrue(hasStopped, STOP_DEADLINE)) break;
  }
  // Removing its file is the last thing it does. Whether its process id goes as well is up to
  // whoever inherited it: the first process of some containers never asks.
  await becomesTrue(() => !isAlive(pid), EXIT_DEADLINE);
}

async function becomesTrue(condition: () => boolean, milliseconds: number): Promise<boolean> {
  for (const deadline = Date.now() + milliseconds; Date.now() < deadline; await sleep(10)) {
    if (condition()) return true;
  }
  return condition();
}
