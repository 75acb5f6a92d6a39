import { Client, DatabaseError } from 'pg';
import type { Cluster } from './databaseCluster';
import { readPostmaster } from './postmasterFile';

/*
 * Everyone who uses the server holds a shared advisory lock for as long. Whoever
 * can make it exclusive is the last one and may stop the server; while it does,
 * nobody else gets the shared one.
 */
const LOCK = '(19287, 1)';

/** Our use of a running server. */
export interface ServerLease {
  url: string;
  client: Client;
}

/** @returns undefined when no server of this cluster accepts us now; ask again or start one. */
export async function acquireLease(cluster: Cluster): Promise<ServerLease | undefined> {
  const port = readPostmaster(cluster.data)?.port;
  if (port === undefined) return undefined;
  const url = `postgres://${cluster.user}:${cluster.password}@127.0.0.1:${port}/postgres`;
  const client = new Client({
    connectionString: url,
    application_name: 'lawaraq lease',
    connectionTimeoutMillis: 5_000,
  });
  // The server may end under us; whoever uses it next will notice.
  client.on('error', () => undefined);
  try {
    await client.connect();
    // The password is random: whoever accepts it is this cluster's server.
    if (await tryLock(client, 'pg_try_advisory_lock_shared')) return { url, client };
  } catch (error) {
    // Another server may have the port by now and refuse our password: then ours is gone.
    const expected = error instanceof DatabaseError || isNoAnswer(error);
    if (!expected) throw error;
  }
  await client.end().catch(() => undefined);
  return undefined;
}

/** Gives the lease back. True when nobody else uses the server; from then on nobody gets a new lease. */
export async function isLastLease({ client }: ServerLease): Promise<boolean> {
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
