import { pino } from 'pino';
import { createApp, type App } from './app';
import { ConfigError, readConfig } from './config';
import { KnowledgeError } from './loadAnswerer';
import { LocaleError } from './messages/loadMessages';

/** Exit codes: 0 after a signal, 1 for a fault, 2 for what the operator has to put right. */
const FAULT = 1;
const MISCONFIGURED = 2;

/** Serves Teams until the process is told to stop. */
async function main(): Promise<void> {
  const config = readConfig('production');
  const log = pino({ level: config.logLevel });
  const app = await createApp(config, { log });
  stopOnSignal(app, (signal) => log.info(`${signal}: answering what has begun, then stopping`));
  const { url } = await app.listen();
  log.info(`Listening on ${url}/api/messages`);
}

/** A second signal does not wait. */
function stopOnSignal(app: App, tell: (signal: string) => void): void {
  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) process.exit(FAULT);
    stopping = true;
    tell(signal);
    await app[Symbol.asyncDispose]();
    process.exit(0);
  };
  process.on('SIGTERM', (signal) => void stop(signal).catch(fail));
  process.on('SIGINT', (signal) => void stop(signal).catch(fail));
}

/** One plain message for what an operator can mend; a stack only for a fault of ours. */
function fail(error: unknown): never {
  const mendable =
    error instanceof ConfigError || error instanceof KnowledgeError || error instanceof LocaleError;
  const code = (error as { code?: unknown } | undefined)?.code;
  if (mendable) console.error(error.message);
  else if (typeof code === 'string') console.error(`Cannot start: ${code}`);
  else console.error(error);
  process.exit(mendable ? MISCONFIGURED : FAULT);
}

main().catch(fail);
