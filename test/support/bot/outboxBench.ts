import { sql } from 'kysely';
import { pino } from 'pino';
import { TeamsAdapter } from '../../../src/bot/connector/teamsAdapter';
import type { MessageComposers } from '../../../src/bot/notices/messageComposer';
import type { MessageSenderDeps } from '../../../src/bot/outbox/messageSender';
import type { Recipient, OutgoingMessage } from '../../../src/bot/ports/outbox';
import { OutboxWorker } from '../../../src/bot/outbox/outboxWorker';
import { ProactiveSender } from '../../../src/bot/connector/proactiveSender';
import { RETRY_PACE, type RetryPolicy } from '../../../src/bot/outbox/retryDelays';
import { QUEUE_RATES, type SendingRates } from '../../../src/bot/ports/sendingRates';
import { CircuitBreaker } from '../../../src/bot/outbox/circuitBreaker';
import { openDatabase, type Database } from '../../../src/store/core/database';
import { SqlConversationReferences } from '../../../src/store/conversation/sqlConversationReferences';
import { SqlOutbox } from '../../../src/store/outbox/sqlOutbox';
import { SqlPersonSettings } from '../../../src/store/people/sqlPersonSettings';
import { startConnectorStub, type ConnectorStub } from './connectorStub';
import { waitUntil } from '../process/waitUntil';
import { createTestDatabase } from '../database/database';

/** As the bot's own, but a hundred times as fast. */
const FAST: RetryPolicy = {
  ...RETRY_PACE,
  firstBackOff: RETRY_PACE.firstBackOff / 100,
  longestBackOff: RETRY_PACE.longestBackOff / 100,
};

/** The same numbers in shorter times. */
export const faster = (rates: SendingRates, by: number): SendingRates => ({
  conversation: rates.conversation.map(({ posts, ms }) => ({ posts, ms: ms / by })),
  everywhere: rates.everywhere.map(({ posts, ms }) => ({ posts, ms: ms / by })),
});

type WorkerOptions = Partial<Pick<MessageSenderDeps, 'pace' | 'composers' | 'circuitBreaker'>> & {
  rates?: SendingRates;
  timeout?: number;
};

/** Workers on one outbox, the database below them and Teams as they meet it. */
export interface OutboxBench extends AsyncDisposable {
  db: Database;
  teams: ConnectorStub;
  outbox: SqlOutbox;
  references: SqlConversationReferences;
  personSettings: SqlPersonSettings;
  /** What was logged, one parsed line each. */
  logged: Record<string, unknown>[];
  /** Starts a worker as another process would have it, with connections of its own. */
  startWorker(options?: WorkerOptions): OutboxWorker;
  /** Somebody who has the bot in a personal chat; returns the same id. */
  reachable(person: string, serviceUrl?: string): Promise<string>;
  /** A channel that the bot knows; returns its id. */
  knownChannel(channel: string): Promise<string>;
  outcomes(): Promise<(string | null)[]>;
  /** Everything that waits is due. */
  makeDue(): Promise<void>;
  /** Waits until every message is sent, or never to be sent. */
  settled(): Promise<void>;
  /** Stops the workers and forgets everything, for the next test. */
  clear(): Promise<void>;
}

/** A message that says `text`; see {@link echo}. */
export const telling = (to: string | Recipient, text: string, more = {}): OutgoingMessage => ({
  to: typeof to === 'string' ? { person: to } : to,
  kind: 'files',
  about: { problems: [text] },
  ...more,
});

/** Writes what a message is about, and in which language. */
export const echo = {
  files: ({ problems }, _to, preferred = 'ar') =>
    Promise.resolve({ type: 'message', text: `${problems.join()} ${preferred}` }),
} as Pick<MessageComposers, 'files'> as MessageComposers;

export async function openOutboxBench(): Promise<OutboxBench> {
  const [teams, database] = await Promise.all([startConnectorStub(), createTestDatabase()]);
  const { db } = database;
  const references = new SqlConversationReferences(db);
  const logged: OutboxBench['logged'] = [];
  const log = pino({}, { write: (line) => void logged.push(JSON.parse(line) as never) });
  const opened: AsyncDisposable[] = [];
  const placed = (serviceUrl: string, id: string) => ({
    ...{ serviceUrl, channelId: 'msteams', bot: { id: '28:bot' } },
    conversation: { id, conversationType: id.startsWith('19:') ? 'channel' : 'personal' },
  });
  const outcomes = async () => {
    const rows = await db.selectFrom('outbox').select('outcome').orderBy('id').execute();
    return rows.map(({ outcome }) => outcome);
  };
  const clear = async () => {
    for (const each of opened.splice(0)) await each[Symbol.asyncDispose]();
    await sql`truncate outbox, outbox_posts, conversation_references, channel_references, people`.execute(
      db,
    );
    teams.reset();
    logged.length = 0;
  };
  return {
    ...{ db, teams, references, logged, outcomes },
    outbox: new SqlOutbox(db),
    personSettings: new SqlPersonSettings(db),
    startWorker({ rates = faster(QUEUE_RATES, 10), timeout, ...options } = {}) {
      const own = openDatabase(database.url);
      const identity = { kind: 'anonymous' } as const;
      const proactiveSender = new ProactiveSender({
        ...{ adapter: new TeamsAdapter(identity), identity, log },
        references: new SqlConversationReferences(own),
        ...(timeout === undefined ? {} : { timeout }),
      });
      const worker = new OutboxWorker({
        ...{
          outbox: new SqlOutbox(own, rates),
          personSettings: new SqlPersonSettings(own),
          proactiveSender,
          log,
        },
        ...{ composers: echo, pace: FAST, circuitBreaker: new CircuitBreaker(undefined, 100) },
        ...options,
      });
      opened.push({
        async [Symbol.asyncDispose]() {
          await worker[Symbol.asyncDispose]();
          await own.destroy();
        },
      });
      worker.start();
      return worker;
    },
    async reachable(person, serviceUrl = teams.url) {
      const user = { id: `29:${person}`, aadObjectId: person };
      await references.save({ person }, { ...placed(serviceUrl, `a:${person}`), user });
      return person;
    },
    async knownChannel(channel) {
      await references.saveChannel(channel, 'team', placed(teams.url, channel));
      return channel;
    },
    async makeDue() {
      await sql`update outbox set due_at = now() where outcome is null`.execute(db);
    },
    settled: async () =>
      void (await until(async () => (await outcomes()).every((outcome) => outcome !== null))),
    clear,
    async [Symbol.asyncDispose]() {
      await clear();
      await database[Symbol.asyncDispose]();
      await teams[Symbol.asyncDispose]();
    },
  };
}

export const until = (condition: () => boolean | Promise<boolean>) =>
  waitUntil(condition, { what: condition.toString() });
