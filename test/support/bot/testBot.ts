import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pino } from 'pino';
import { createApp, type Overrides } from '../../../src/app';
import { DEFAULT_TOLERANCE } from '../../../src/answering/model/tolerance';
import type { Config } from '../../../src/config/config';
import { createTestDatabase, type TestDatabase } from '../database/database';
import { dataDirFor } from '../database/dataDirFor';
import { writeSmallKnowledge } from '../knowledge/smallKnowledge';

const PROJECT = join(__dirname, '../../..');
export const BOT = { id: '28:bot', name: 'Lawaraq' };
export const PERSON = { id: '29:person', name: 'Person', aadObjectId: 'aad-person' };

export type Sent = Record<string, unknown>;

/** The whole bot on a free port, with a database of its own. */
export interface TestBot extends AsyncDisposable {
  url: string;
  database: TestDatabase;
  /** What was logged, one parsed line each. */
  logged: Record<string, unknown>[];
  /** Posts any body; for what is not an activity. */
  post(body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Sends an activity and returns what the bot replies with. */
  send(activity: Sent): Promise<Sent[]>;
  /** Has it look once who is to be reminded of what. */
  remind(): Promise<void>;
  /** Says something in a personal chat; a conversation of its own where none is named. */
  say(text: string, conversation?: string): Promise<Sent[]>;
}

function localConfig(databaseUrl: string): Omit<Config, 'dataDir'> {
  return {
    mode: 'local',
    identity: { kind: 'anonymous' },
    host: '127.0.0.1',
    port: 0,
    drainDelay: 0,
    publicUrl: undefined,
    tabClientId: undefined,
    teamsAppId: undefined,
    logLevel: 'info',
    databaseUrl,
    knowledgeFrom: 'folder',
    knowledgeDir: join(PROJECT, 'knowledge'),
    localesDir: join(PROJECT, 'locales'),
    playgroundPort: 0,
    firstAdmins: [],
    evidenceHosts: [],
    evidenceFiles: true,
    downloadHosts: [],
    factorSet: undefined,
    tolerance: DEFAULT_TOLERANCE,
    centralReviewAbove: 1_000_000,
    unansweredRetentionDays: 180,
    meaning: false,
    reminders: false,
    helpContact: undefined,
    observability: {
      replicaId: 'test',
      turnLogLevel: 'debug',
      metrics: undefined,
      otlpEndpoint: undefined,
    },
    turnsPerPerson: undefined,
    turnsPerTenant: undefined,
    turnsAtOnce: 500,
  };
}

/** A message as Teams sends it; `expectReplies` brings the replies back in the response. */
export function message(text: string | undefined, more: Sent = {}): Sent {
  return {
    type: 'message',
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:9/',
    deliveryMode: 'expectReplies',
    from: PERSON,
    recipient: BOT,
    conversation: { id: randomUUID(), conversationType: 'personal', tenantId: 'tenant' },
    ...(text === undefined ? {} : { text }),
    ...more,
  };
}

/** The whole bot with a few entries of the shipped knowledge; starts within a second. */
export async function startSmallBot(
  change: Partial<Config> = {},
  overrides: Overrides = {},
): Promise<TestBot> {
  return await withSmallKnowledge((knowledgeDir) =>
    startTestBot({ knowledgeDir, dataDir: dataDirOf('small', change), ...change }, overrides),
  );
}

/** The whole bot as it is shipped. The shipped knowledge takes many seconds to load. */
export async function startTestBot(
  change: Partial<Config> = {},
  overrides: Overrides = {},
): Promise<TestBot> {
  const database = await createTestDatabase();
  const dropDatabase = () => database[Symbol.asyncDispose]();
  try {
    const bot = await startOn(database, change, overrides);
    const dispose = () => bot[Symbol.asyncDispose]().then(dropDatabase);
    return { ...bot, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dropDatabase();
    throw error;
  }
}

/** A second small bot on the database of another; dispose it before that one. */
export async function startReplica(
  of: Pick<TestBot, 'database'>,
  change: Partial<Config> = {},
  overrides: Overrides = {},
): Promise<TestBot> {
  return await withSmallKnowledge((knowledgeDir) =>
    startOn(
      of.database,
      { knowledgeDir, dataDir: dataDirOf('small', change), ...change },
      overrides,
    ),
  );
}

/** A bot with files of the test's own, or with what is published, learns from something else. */
const dataDirOf = (usual: 'shipped' | 'small', change: Partial<Config>) =>
  dataDirFor(
    change.knowledgeDir === undefined && change.knowledgeFrom !== 'publications' ? usual : 'edited',
  );

/** The folder is there as long as the bot, which watches it. */
async function withSmallKnowledge(
  start: (knowledgeDir: string) => Promise<TestBot>,
): Promise<TestBot> {
  const knowledge = writeSmallKnowledge();
  try {
    const bot = await start(knowledge.folder);
    const dispose = () => bot[Symbol.asyncDispose]().then(() => knowledge[Symbol.dispose]());
    return { ...bot, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    knowledge[Symbol.dispose]();
    throw error;
  }
}

async function startOn(
  database: TestDatabase,
  change: Partial<Config>,
  overrides: Overrides,
): Promise<TestBot> {
  const logged: Record<string, unknown>[] = [];
  const log = pino(
    { level: 'info' },
    { write: (text: string) => void logged.push(JSON.parse(text) as Sent) },
  );
  const dataDir = dataDirOf('shipped', change);
  const config = { ...localConfig(database.url), dataDir, ...change };
  const app = await createApp(config, { log, ...overrides });
  const dispose = () => app[Symbol.asyncDispose]();
  const { url } = await app.listen().catch(async (error: unknown) => {
    await dispose();
    throw error;
  });
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
    });
  const send = async (activity: Sent): Promise<Sent[]> => {
    const response = await post(activity);
    if (response.status !== 200) throw new Error(`The bot answered ${response.status}`);
    return ((await response.json()) as { activities: Sent[] }).activities;
  };
  return {
    url,
    database,
    logged,
    post,
    send,
    remind: () => app.remind(),
    say: (text, id = randomUUID()) =>
      send(message(text, { conversation: { id, conversationType: 'personal' } })),
    [Symbol.asyncDispose]: dispose,
  };
}
