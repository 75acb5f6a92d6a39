import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { openCluster, type Cluster } from './databaseCluster';
import { launchServer, type ServerProcess } from './launchServer';
import { isServerAlive, readPostmaster } from './postmasterFile';
import { prepareServerHome } from './serverHome';
import { isAlive } from './unfinishedFiles';

/*
 * Everyone who uses the server holds a shared advisory lock for as long. Anyone who
 * can make it exclusive is the last one and may stop the server; while it does,
 * nobody else gets the shared one.
 */
const LOCK = '(19287, 1)';

/** Our use of a running server. */
interface ServerLease {
  url: string;
  client: Client;
}

/** @returns undefined when no server of this cluster accepts us now; ask again or start one. */
async function acquireLease(cluster: Cluster): Promise<ServerLease | undefined> {
  const port = readPostmaster(cluster.data)?.port;
  if (port === undefined) return undefined;
  const url = `postgres://${cluster.user}:${cluster.password}@127.0.0.1:${port}/postgres`;
  const client = new Client({
    connectionString: url,
    application_name: 'lawaraq lease',
    connectionTimeoutMillis: 5_000,
  });
  // The server may end under us; anyone who uses it next will notice.
  client.on('error', () => undefined);
  try {
    await client.connect();
    // The password is random: a server that accepts it is this cluster's.
    if (await tryLock(client, 'pg_try_advisory_lock_shared')) return { url, client };
  } catch (error) {
    // Another server may have the port by now and refuse our password: then ours is gone.
    const expected = error instanceof DatabaseError || isNoAnswer(error);
    if (!expected) throw error;
  }
  await client.end().catch(() => undefined);
  return undefined;
}

/**
 * Gives the lease back. True when nobody else uses the server; from then on nobody gets a new
 * lease.
 */
async function isLastLease({ client }: ServerLease): Promise<boolean> {
  // Given back first: of two that end at once, each would else see the other's.
  await client.query(`select pg_advisory_unlock_shared${LOCK}`);
  return tryLock(client, 'pg_try_advisory_lock');
}

async function tryLock(client: Client, lock: string): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>(`select ${lock}${LOCK} as locked`);
  return rows[0]?.locked === true;
}

function isNoAnswer(error: unknown): boolean {
  const { code, message } = error as NodeJS.ErrnoException;
  return (
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(code ?? '') ||
    /Connection terminated|timeout expired/.test(message)
  );
}

/** A PostgreSQL server in a folder. Disposing stops it, unless another process uses it too. */
export interface EmbeddedDatabase extends AsyncDisposable {
  /** Address with the password. */
  url: string;
  /**
   * Starts it again if it has ended without being asked to, at the same address; tries until it
   * runs.
   */
  revive(): Promise<void>;
}

/** Milliseconds. After a crash the server first replays its log. */
const START_DEADLINE = 60_000;
/** Milliseconds until a stop becomes an immediate one, which costs a replay at the next start. */
const STOP_DEADLINE = 3_000;
const EXIT_DEADLINE = 500;
/** A port that was taken meanwhile is the usual reason; each launch looks for a free one. */
const LAUNCHES = 5;
/**
 * Between two attempts to start one again that does not start: a full disk has to be cleared first.
 */
const REVIVE_EVERY = 2_000;

/** How to start. */
export interface StartOptions {
  /** Lines for the operator. */
  log?: ((line: string) => void) | undefined;
  /** Aborts the start if no server runs yet; the promise rejects with its reason. */
  signal?: AbortSignal | undefined;
  /** Settings of the server that replace the usual ones, if it does not run yet. */
  settings?: Readonly<Record<string, string>>;
}

/**
 * Connects to the server that keeps its data in `dataDir`, and starts it first
 * if it does not run. A server that a killed process left behind is taken over.
 * @throws with the last lines of the server's log if it does not start.
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
    lease = await withRetry(attempt, { log, signal: closing.signal });
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
async function withRetry<T>(
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

/** @param port the only one that will do; absent: the last one, or any if that is taken */
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
  const words = launched?.lastOutput() ?? 'It runs, but does not accept connections.';
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
  // the process that inherited it: the first process of some containers never asks.
  await becomesTrue(() => !isAlive(pid), EXIT_DEADLINE);
}

async function becomesTrue(condition: () => boolean, milliseconds: number): Promise<boolean> {
  for (const deadline = Date.now() + milliseconds; Date.now() < deadline; await sleep(10)) {
    if (condition()) return true;
  }
  return condition();
}
