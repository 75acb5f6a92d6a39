import { Client, DatabaseError } from 'pg';
import { isServerGone } from './core/connectionErrors';

/** Milliseconds after which nothing is left of it; whoever asks waits less. */
const TIMEOUT = 10_000;

/**
 * Asks a server on a connection of its own. One that answers with an error is there.
 * @throws what keeps it from answering
 */
export async function pingServer(url: string): Promise<void> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: TIMEOUT,
    query_timeout: TIMEOUT,
    application_name: 'lawaraq ping',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
  } catch (error) {
    if (!(error instanceof DatabaseError) || isServerGone(error)) throw error;
  } finally {
    // One that has gone quiet does not answer this either.
    void client.end().catch(() => undefined);
  }
}
