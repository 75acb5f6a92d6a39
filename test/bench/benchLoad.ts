import { mkdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createRandom, shuffle } from '../../src/lib/seededRandom';
import { align } from '../../src/cli/eval/formatEvalReport';
import { UsageError, withUsage } from '../../src/cli/usageError';
import { freePort } from '../support/process/freePort';
import { openBenchServer } from './load/benchServer';
import type { Response } from './load/connection';
import { ConnectionPool } from './load/connectionPool';
import { readEndings } from './load/endings';
import { openLoop, type Ending, type Stretch } from './load/openLoop';
import { startServer, type ServerProcess } from './load/serverProcess';
import { shippedQuestions } from './load/shippedQuestions';
import { slope } from './load/slope';
import { makeTalkers, type Talker } from './load/talkers';

const USAGE = `Usage: npm run bench:load [-- [--seconds N] [--rate N] [--no-ramp]]

One bot under an even load of turns, 50 a second for five minutes, and then under more and more until
it is past what it can do: errors, times and memory.`;

const NOTES = [
  'Turns begin when they are due, whether or not the earlier ones are answered; a time is counted from',
  'then. Of a hundred people 75 ask in chats of their own, 15 in groups of five, and 10 log a process,',
  'in both languages. The load and PostgreSQL are on the same machine. Late: told after 10 s that it',
  'takes longer; busy: told that there is too much to do; unsaid: the same without words, to one who was',
  'told within the minute, or with 503 where even words would be too much; failed: anything else.',
];

const TALKERS = 1_000;
const STRETCH_SECONDS = 30;
const RAMP = [100, 200, 400, 600, 800, 1_000, 1_500, 2_000];
const RAMP_SECONDS = 10;
const RAMP_TALKERS = 20_000;
const WARM_UP = { turnsPerSecond: 20, seconds: 5 };

interface Subject {
  server: ServerProcess;
  pool: ConnectionPool;
  endingOf: (response: Response) => Ending;
}

const ENDINGS = ['answered', 'late', 'refused', 'turnedAway', 'failed'] as const;
const HEADINGS = [
  ...['', 'answered', 'late', 'busy', 'unsaid', 'failed'],
  ...['p50', 'p95', 'p99', 'max', 'RSS MB', 'CPU'],
];
const milliseconds = (value: number | undefined) => (value ?? 0).toFixed(1);

/** Why turns failed, of all stretches together. */
function failuresIn(stretches: readonly Stretch[]): string {
  const all = new Map<string, number>();
  for (const { failures } of stretches)
    for (const [why, times] of failures) all.set(why, (all.get(why) ?? 0) + times);
  return [...all].map(([why, times]) => `${times} × ${why}`).join(', ') || 'none';
}

async function measured(
  name: string,
  { server, ...subject }: Subject,
  load: { talkers: readonly Talker[]; turnsPerSecond: number; seconds: number },
): Promise<{ row: string[]; stretch: Stretch; rssMb: number }> {
  const [cpu, from] = [server.cpuMs(), performance.now()];
  const stretch = await openLoop({ ...subject, ...load, serviceUrl: 'http://127.0.0.1:9/' });
  const share = (server.cpuMs() - cpu) / (performance.now() - from);
  const times = stretch.latencies.answered.quantiles(0.5, 0.95, 0.99, 1);
  const counts = ENDINGS.map((ending) => String(stretch.counts[ending]));
  const row = [name, ...counts, ...times.map(milliseconds)];
  const rssMb = server.rssMb();
  return { row: [...row, rssMb.toFixed(0), `${Math.round(share * 100)} %`], stretch, rssMb };
}

async function evenly(
  subject: Subject,
  talkers: readonly Talker[],
  { turnsPerSecond, seconds }: { turnsPerSecond: number; seconds: number },
): Promise<void> {
  const rows = [HEADINGS];
  const stretches: Stretch[] = [];
  const memory: { x: number; y: number }[] = [];
  for (let done = 0; done < seconds; done += STRETCH_SECONDS) {
    const lasting = Math.min(STRETCH_SECONDS, seconds - done);
    const load = { talkers, turnsPerSecond, seconds: lasting };
    const { row, stretch, rssMb } = await measured(`until ${done + lasting} s`, subject, load);
    rows.push(row);
    stretches.push(stretch);
    memory.push({ x: (done + lasting) / 60, y: rssMb });
  }
  console.log(`${turnsPerSecond} turns a second; times in ms\n${align(rows).join('\n')}`);
  const later = memory.slice(Math.floor(memory.length / 2));
  const [whole, half] = [memory, later].map((points) => slope(points).toFixed(1));
  console.log(`Memory grows by ${whole} MB a minute, in the second half by ${half}.`);
  console.log(`Failures: ${failuresIn(stretches)}.\n`);
}

async function ramp(subject: Subject, talkers: readonly Talker[]): Promise<void> {
  const rows = [[...HEADINGS, 'answered/s', 'p99 shed', 'not begun']];
  const stretches: Stretch[] = [];
  for (const turnsPerSecond of RAMP) {
    const load = { talkers, turnsPerSecond, seconds: RAMP_SECONDS };
    const { row, stretch } = await measured(`${turnsPerSecond}/s`, subject, load);
    stretches.push(stretch);
    const helped = String(Math.round(stretch.counts.answered / RAMP_SECONDS));
    const [shedP99] = stretch.latencies.shed.quantiles(0.99);
    rows.push([...row, helped, milliseconds(shedP99), String(stretch.skipped)]);
  }
  console.log(`More and more, ${RAMP_SECONDS} s each\n${align(rows).join('\n')}`);
  console.log(`Failures: ${failuresIn(stretches)}.\n`);
}

async function benchLoad(
  load: { turnsPerSecond: number; seconds: number },
  withRamp: boolean,
): Promise<void> {
  await using databases = await openBenchServer();
  const dataDir = join(databases.folder, 'data');
  mkdirSync(dataDir);
  await using server = await startServer(join(__dirname, '../support/bot/serveBot.ts'), {
    DATABASE_URL: await databases.database('loaded'),
    ...{ DATA_DIR: dataDir, REMINDERS: 'off', MEANING: 'off', PORT: String(await freePort()) },
  });
  using pool = new ConnectionPool(server.url);
  const questions = await shippedQuestions();
  shuffle(questions, createRandom(2));
  const subject = { server, pool, endingOf: await readEndings() };
  const talkers = makeTalkers(TALKERS, questions);
  await measured('', subject, { talkers, ...WARM_UP });
  await evenly(subject, talkers, load);
  if (withRamp) await ramp(subject, makeTalkers(RAMP_TALKERS, questions));
  console.log(`Load of the machine at the end: ${loadavg()[0]?.toFixed(1)}.\n${NOTES.join('\n')}`);
}

const args = process.argv.slice(2);
withUsage(USAGE, args, async () => {
  const { values } = parseArgs({
    args,
    options: {
      seconds: { type: 'string', default: '300' },
      rate: { type: 'string', default: '50' },
      'no-ramp': { type: 'boolean', default: false },
    },
  });
  const [seconds, turnsPerSecond] = [Number(values.seconds), Number(values.rate)];
  if (!(seconds >= 1 && turnsPerSecond >= 1)) throw new UsageError('Both are numbers from 1 up.');
  await benchLoad({ seconds, turnsPerSecond }, !values['no-ramp']);
}).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
