import { startEmbeddedDatabase } from '../../../src/store/embedded/embeddedDatabase';

/** A process of its own that holds the server in the folder argv[2] until it is sent SIGTERM or killed. */
async function holdDatabase(): Promise<void> {
  const server = await startEmbeddedDatabase(process.argv[2] ?? '');
  process.once('SIGTERM', () => void server[Symbol.asyncDispose]().then(() => process.exit(0)));
  console.log(server.url);
}

void holdDatabase();
