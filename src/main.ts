import { createApp } from './app';
import { ConfigError, readConfig } from './config/config';
import { KnowledgeError } from './composition/loadAnswerer';
import { LocaleError } from './messages/loadMessages';
import { createLogger } from './observability/logger';
import { stopOnSignal } from './lib/stopOnSignal';

/**
 * Exit codes: 0 after a signal, 1 for an unexpected error, 2 for an error that the operator can
 * fix.
 */
const FAULT = 1;
const MISCONFIGURED = 2;

/** Serves Teams until the process is stopped. */
async function main(): Promise<void> {
  const config = readConfig('production');
  const log = createLogger(config);
  const app = await createApp(config, { log });
  stopOnSignal(
    () => app[Symbol.asyncDispose](),
    (signal) => log.info(`${signal}: answering what has begun, then stopping`),
    fail,
  );
  const { url } = await app.listen();
  log.info(`Listening on ${url}/api/messages`);
}

/**
 * Prints one plain message for what an operator can fix, and a stack only for an unexpected error.
 */
function fail(error: unknown): never {
  const isFixable =
    error instanceof ConfigError || error instanceof KnowledgeError || error instanceof LocaleError;
  const code = (error as { code?: unknown } | undefined)?.code;
  if (isFixable) console.error(error.message);
  else if (typeof code === 'string') console.error(`Cannot start: ${code}`);
  else console.error(error);
  process.exit(isFixable ? MISCONFIGURED : FAULT);
}

main().catch(fail);
