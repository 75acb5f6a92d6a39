import { setTimeout as sleep } from 'node:timers/promises';
import { pino, type Logger } from 'pino';
import { TeamsAdapter } from './bot/adapter';
import { createComposeNotice } from './bot/composeNotice';
import { errorFields } from './bot/errorFields';
import { NoticeWorker, type ComposeNotice } from './bot/noticeWorker';
import { Proactive } from './bot/proactive';
import { createReceiver } from './bot/receiver';
import type { Config } from './config';
import { createEntityDirectory } from './entityDirectory';
import { createHttpServer } from './http/server';
import { loadAnswererAside } from './loadAnswerer';
import { loadMessages } from './messages/loadMessages';
import { FACTOR_SETS } from './records/factorSets';
import { appointFirstAdmins } from './records/firstAdmins';
import { RecordBook } from './records/recordBook';
import { openStore } from './store/openStore';

/** Milliseconds that turns in progress get; a turn in Teams ends within 15 s. */
const DRAIN_DEADLINE = { production: 15_000, local: 2_000 } as const;

/**
 * Milliseconds that the first answers wait for what is learned from the knowledge. A large knowledge
 * base takes longer: it is served before, and what was learned comes in when it is there.
 */
const LEARNING_PATIENCE = 10_000;

/** The whole bot. Disposing answers what has begun, then closes the server and the database. */
export interface App extends AsyncDisposable {
  /** Starts to take requests; rejects where the address cannot be had. */
  listen(): Promise<{ url: string }>;
}

/** What a caller may put in the place of the usual parts. */
export interface Overrides {
  log?: Logger;
  /** Stops the start; {@link createApp} rejects with its reason. */
  signal?: AbortSignal;
  /** What to write about a notice, in the place of the usual. */
  composeNotice?: ComposeNotice;
}

/**
 * Puts the parts together: reads the locales and the knowledge, opens the database and brings it up
 * to date.
 * @throws LocaleError, KnowledgeError, or what the database rejects with; nothing is left open then
 */
export async function createApp(config: Config, overrides: Overrides = {}): Promise<App> {
  const log = overrides.log ?? pino({ level: config.logLevel });
  const messages = await loadMessages(config.localesDir);
  const closing = new AbortController();
  overrides.signal?.addEventListener('abort', () => closing.abort(overrides.signal?.reason), {
    signal: closing.signal,
  });
  const { answerer, knowledge, learning } = await loadAnswererAside(config.knowledgeDir, messages, {
    dataDir: config.dataDir,
    tolerance: config.tolerance,
    signal: closing.signal,
  });
  const learned = learning.catch((error: unknown) => {
    if (!closing.signal.aborted)
      log.error(
        errorFields(error),
        'What is learned from the knowledge is not in use, or could not be kept',
      );
  });
  const store = await openStore({
    databaseUrl: config.databaseUrl,
    dataDir: config.dataDir,
    log: (line) => log.info(line),
    signal: closing.signal,
  }).catch((error: unknown) => {
    closing.abort();
    throw error;
  });
  const { people, references, notices, staff, records } = store;
  await appointFirstAdmins(staff, config.firstAdmins);
  const entities = createEntityDirectory(knowledge, answerer);
  const book = new RecordBook({
    records,
    staff,
    entities,
    now: () => new Date(),
    tenantHosts: config.evidenceHosts,
    centralAbove: config.centralReviewAbove,
    factorSet: config.factorSet && FACTOR_SETS[config.factorSet],
    onNotice: () => noticeWorker.poke(),
  });
  const { host, port, identity } = config;
  const adapter = new TeamsAdapter(identity);
  const parts = { ...store, adapter, answerer, messages, book, entities, log };
  const server = createHttpServer({
    host,
    port,
    receive: createReceiver(parts),
    ping: () => store.ping(),
    log,
  });
  const compose = overrides.composeNotice ?? createComposeNotice(parts);
  const proactive = new Proactive({ adapter, identity, references, log });
  const noticeWorker = new NoticeWorker({ notices, people, proactive, compose, log });
  return {
    async listen() {
      await Promise.race([learned, sleep(LEARNING_PATIENCE, undefined, { ref: false })]);
      const listening = await server.listen();
      noticeWorker.start();
      return listening;
    },
    async [Symbol.asyncDispose]() {
      closing.abort();
      await Promise.all([
        server.drain(DRAIN_DEADLINE[config.mode]),
        noticeWorker[Symbol.asyncDispose](),
        learned,
      ]);
      await store[Symbol.asyncDispose]();
    },
  };
}
