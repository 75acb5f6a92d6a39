import { mkdirSync, readdirSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createRandom, shuffle } from '../../src/lib/seededRandom';
import { UsageError, withUsage } from '../../src/cli/usageError';
import { openDatabase } from '../../src/store/core/database';
import { migrate } from '../../src/store/migrate';
import { freePort } from '../support/process/freePort';
import { SHIPPED } from './benchSet';
import { DELIVERIES, messageOf, someChatter, type Delivery } from './load/activities';
import { openBenchServer, type BenchServer } from './load/benchServer';
import { openConnectorSink, type ConnectorSink } from './load/connectorSink';
import { pin, startServer, type ServerProcess } from './load/serverProcess';
import { shippedQuestions } from './load/shippedQuestions';
import { drive, type Round } from './turn/driver';
import { writeGrownFolder } from './turn/grownFolder';
import { formatTurns, ratiosOf, type Measured, type System } from './turn/turnTables';

const USAGE = `Usage: npm run bench:turn [-- [--json] [--rounds N] [--seconds N] [--shipped-only]]

Answering turns a second of the bot beside an echo bot on the same stack, in rounds that follow each
other, at 16 connections; with --json one line, {"ratio":…}.`;

const NOTES = [
  'Every server has a process of its own and all of one core; the load, PostgreSQL and the connector',
  'have the other. Nobody is authenticated. The echo is restify, CloudAdapter and one sentence; with',
  'state it reads and writes a conversation’s state in PostgreSQL, as the SDK’s samples do. The bot',
  'answers curated questions out of its whole knowledge, each with a card, and keeps the order of',
  'turns, what was said and what can be rated in PostgreSQL. A ratio is of turns a second in the same',
  'round; the median of the rounds. "normal" replies are posted to the connector.',
];

const CONNECTIONS = 16;
const CHATS_OF_A_CONNECTION = 20;
const GROWN = { phrasings: 20_000, entries: 4_000 };
const QUESTIONS = 4_000;
/**
 * Of each delivery. V8 compiles about 1,500 functions of the bot, for 15 seconds of processor time,
 * and most of that is done after 10,000 turns; see docs/performance.md.
 */
const WARM_UP_TURNS = 6_000;
const SERVED_CORE = 0;
const OTHER_CORE = 1;
/** Milliseconds; twenty thousand phrasings take about half a minute. */
const LONGEST_LEARNING = 300_000;
const SERVE_BOT = join(__dirname, '../support/bot/serveBot.ts');
const ECHO = join(__dirname, 'systems/echoBot.ts');

/** A server, and what it is asked. */
interface Contestant {
  system: System;
  server: ServerProcess;
  questions: readonly string[];
}

interface Setting {
  databases: BenchServer;
  core: number | undefined;
}

/** Starts a bot after another one has learned what it knows: nothing is learned while it is measured. */
async function startBot(
  system: System,
  knowledgeDir: string,
  { databases, core }: Setting,
): Promise<ServerProcess> {
  const dataDir = join(databases.folder, system);
  mkdirSync(dataDir);
  const env = {
    DATABASE_URL: await databases.database(system.toLowerCase()),
    ...{
      DATA_DIR: dataDir,
      KNOWLEDGE_DIR: knowledgeDir,
      REMINDERS: 'off',
      MEANING: 'off',
      PORT: String(await freePort()),
    },
  };
  const learning = await startServer(SERVE_BOT, env);
  const isLearned = () => {
    try {
      return readdirSync(join(dataDir, 'compiled')).some((name) => name.endsWith('.readings'));
    } catch {
      return false;
    }
  };
  for (const deadline = Date.now() + LONGEST_LEARNING; !isLearned(); await sleep(200))
    if (Date.now() > deadline) throw new Error('The bot did not learn in time.');
  await learning[Symbol.asyncDispose]();
  return startServer(SERVE_BOT, { ...env, PORT: String(await freePort()) }, core);
}

async function migrated(url: string): Promise<string> {
  const db = openDatabase(url);
  await migrate(db);
  await db.destroy();
  return url;
}

async function startAll(setting: Setting, shippedOnly: boolean): Promise<Contestant[]> {
  const { databases, core } = setting;
  const shipped = await shippedQuestions();
  const contestants: Contestant[] = [
    { system: 'echo', server: await startServer(ECHO, {}, core), questions: shipped },
    {
      system: 'echoWithState',
      server: await startServer(
        ECHO,
        { DATABASE_URL: await migrated(await databases.database('echo')) },
        core,
      ),
      questions: shipped,
    },
    {
      system: 'shipped',
      server: await startBot('shipped', SHIPPED, setting),
      questions: shipped,
    },
  ];
  if (shippedOnly) return contestants;
  const folder = join(databases.folder, 'knowledge');
  const questions = await writeGrownFolder(folder, GROWN, QUESTIONS);
  const server = await startBot('grown', folder, setting);
  return [...contestants, { system: 'grown', server, questions }];
}

/** Runs a contestant; its questions come one after another over all rounds. */
function runner({ server, questions }: Contestant, sink: ConnectorSink) {
  const asked = [...questions];
  shuffle(asked, createRandom(1));
  const chats = Array.from({ length: CONNECTIONS * CHATS_OF_A_CONNECTION }, (_, number) =>
    someChatter(number),
  );
  let turns = 0;
  return async (delivery: Delivery, seconds: number): Promise<Round> => {
    const before = sink.taken();
    const round = await drive(server, {
      ...{ connections: CONNECTIONS, seconds },
      nextBody(connection) {
        const turn = turns++;
        const at =
          connection + CONNECTIONS * (Math.floor(turn / CONNECTIONS) % CHATS_OF_A_CONNECTION);
        const chatter = chats[at] ?? someChatter(at);
        const text = asked[turn % asked.length] ?? '';
        return messageOf(chatter, text, { delivery, serviceUrl: sink.url });
      },
    });
    if (delivery === 'normal' && sink.taken() - before < round.turns)
      throw new Error('Turns ended without a reply.');
    return round;
  };
}

async function measureAll(
  contestants: readonly Contestant[],
  sink: ConnectorSink,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Measured[]> {
  const running = contestants.map((contestant) => ({
    system: contestant.system,
    run: runner(contestant, sink),
  }));
  const measured = DELIVERIES.flatMap((delivery) =>
    running.map(({ system, run }) => ({ system, delivery, run, rounds: [] as Round[] })),
  );
  for (const { delivery, run } of measured)
    for (let turns = 0; turns < WARM_UP_TURNS;) turns += (await run(delivery, 1)).turns;
  for (let round = 1; round <= rounds; round += 1) {
    process.stderr.write(`round ${round} …\n`);
    for (const { delivery, run, rounds: done } of measured) done.push(await run(delivery, seconds));
  }
  return measured;
}

const lowest = (shares: Readonly<Record<string, number>> | undefined): number | undefined =>
  shares && Math.min(...Object.values(shares));

function print(measured: readonly Measured[], core: number | undefined, asJson: boolean): void {
  const toEcho = ratiosOf(measured, 'echo');
  const toEchoWithState = ratiosOf(measured, 'echoWithState');
  if (asJson) {
    const ratio = lowest(toEchoWithState['shipped']);
    const grown = lowest(toEchoWithState['grown']);
    console.log(
      JSON.stringify({ ratio, ratioAt20000: grown, toEchoWithState, toEcho, load: loadavg()[0] }),
    );
    return;
  }
  console.log(formatTurns(measured).join('\n'));
  console.log(`\nof an echo with state: ${JSON.stringify(toEchoWithState)}`);
  console.log(`of an echo without:    ${JSON.stringify(toEcho)}`);
  const pinned = core === undefined ? 'Nothing was pinned to a core. ' : '';
  console.log(`\n${pinned}Load of the machine at the end: ${loadavg()[0]?.toFixed(1)}.\n`);
  console.log(NOTES.join('\n'));
}

async function benchTurn(
  options: { rounds: number; seconds: number },
  { asJson, shippedOnly }: { asJson: boolean; shippedOnly: boolean },
): Promise<void> {
  const core = availableParallelism() > 1 ? SERVED_CORE : undefined;
  // The servers are moved to the other one.
  if (core !== undefined) pin(process.pid, OTHER_CORE);
  await using databases = await openBenchServer();
  await using sink = await openConnectorSink();
  const contestants = await startAll({ databases, core }, shippedOnly);
  try {
    print(await measureAll(contestants, sink, options), core, asJson);
  } finally {
    for (const { server } of contestants) await server[Symbol.asyncDispose]();
  }
}

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new UsageError(`${text} is no number of them.`);
  return value;
}

const args = process.argv.slice(2);
withUsage(USAGE, args, async () => {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '7' },
      seconds: { type: 'string', default: '3' },
      'shipped-only': { type: 'boolean', default: false },
    },
  });
  await benchTurn(
    { rounds: count(values.rounds), seconds: count(values.seconds) },
    { asJson: values.json, shippedOnly: values['shipped-only'] },
  );
}).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error);
    // Servers that were started before the fault end with this process.
    process.exit(1);
  },
);
