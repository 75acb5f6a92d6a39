import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { PROJECT_DIR } from '../src/config/config';
import { startEmbeddedDatabase } from '../src/store/embedded/embeddedDatabase';
import { startChannelIssuer } from '../test/support/bot/channelIssuer';
import { freePort } from '../test/support/process/freePort';
import { writeSmallKnowledge } from '../test/support/knowledge/smallKnowledge';
import { folderSize, largestPackages, slim } from './install/folderSize';
import { serveInstalled, type ServedBot } from './install/servedBot';
import { copyShipped, INSTALL } from './install/shipped';
import { ask, channelToken, IDENTITY } from './install/signedQuestions';

const USAGE = `Usage: npm run measure:install -- [--questions N] [--node PATH] [--slim] [--folder DIR] [--brief]
Installs what is shipped into an empty folder, serves it as production does, and measures it.

  --questions N   asked after the start; default: 1000
  --node PATH     the Node that runs it; the one that runs this otherwise
  --slim          removes what the image is made without, as deploy/Dockerfile does
  --folder DIR    serves what is installed there already; . is this project as it is built
  --brief         whether it serves at all: one start, with a few entries of the knowledge`;

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
const times = (ms: number, processor: number) =>
  `${seconds(ms)}, ${processor.toFixed(1)} s of processor time`;
const print = (what: string, figure: string) => console.log(`${what.padEnd(44)} ${figure}`);

function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

function install(folder: string, isSlim: boolean): void {
  copyShipped(PROJECT_DIR, folder);
  execFileSync('npm', [...INSTALL], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const modules = join(folder, 'node_modules');
  for (const [name, bytes] of largestPackages(modules, 5)) print(`  ${name}`, megabytes(bytes));
  const whole = folderSize(folder);
  print('installed', `${megabytes(whole.bytes)} in ${whole.files} files`);
  if (!isSlim) return;
  slim(modules);
  const slimmed = folderSize(folder);
  print(
    'without what the image does without',
    `${megabytes(slimmed.bytes)}, ${slimmed.files} files`,
  );
}

/** It answers signed requests only. */
async function proveAnswers(bot: ServedBot, token: string): Promise<void> {
  const asked = await ask(bot.url, token, 'What is the target of phase 2?');
  must(asked.status === 200 && /50%/.test(asked.reply), `A question: ${asked.status}`);
  const unsigned = await ask(bot.url, 'a.b.c', 'What is the target of phase 2?');
  must(unsigned.status === 401, `A question without a signature: ${unsigned.status}`);
  // Loads the library that checks the tokens of the tab.
  const headers = { Authorization: `Bearer ${token}` };
  const { status } = await fetch(`${bot.url}/api/tab/me`, { headers });
  must(status === 401 || status === 503, `A token that is not for the tab: ${status}`);
  const page = await fetch(`${bot.url}/tab`);
  must(page.status === 200, `The tab: ${page.status}`);
}

async function askMany(bot: ServedBot, token: string, count: number): Promise<void> {
  const questions = readFileSync(join(PROJECT_DIR, 'test/unit/ranking/questions.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => (JSON.parse(line) as { text: string }).text);
  for (let number = 0; number < count; number++) {
    const { status } = await ask(
      bot.url,
      token,
      questions[number % questions.length] ?? '',
      number,
    );
    must(status === 200, `Question ${number}: ${status}`);
  }
}

/** The first start takes longer because it has to learn; the result is kept in the database. */
async function untilLearned(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (let asked = 0; asked < 600; asked++) {
      const { rowCount } = await client.query('select 1 from knowledge_learned limit 1');
      if (rowCount) return;
      await sleep(200);
    }
    throw new Error('Nothing was learned in two minutes.');
  } finally {
    await client.end();
  }
}

/** What is measured. */
interface Plan {
  node: string;
  /** How many questions; undefined: whether it serves at all. */
  count: number | undefined;
}

async function measure(folder: string, { node, count }: Plan): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'lawaraq-measured-'));
  chmodSync(data, 0o711);
  try {
    await using issuer = await startChannelIssuer();
    await using postgres = await startEmbeddedDatabase(data);
    using few = writeSmallKnowledge();
    const env = {
      ...IDENTITY,
      DATABASE_URL: postgres.url,
      // Nothing may be written there, as in a container whose files cannot be changed.
      DATA_DIR: '/dev/null/data',
      LOG_LEVEL: 'warn',
      REMINDERS: 'off',
      MEANING: 'off',
      CHANNEL_STAND_IN: issuer.metadata.origin,
      ...(count === undefined ? { KNOWLEDGE_DIR: few.folder, DRAIN_DELAY_SECONDS: '0' } : {}),
    };
    const start = async () => serveInstalled({ folder, node, port: await freePort(), env });
    const token = channelToken(issuer);
    await measureFirstStart(await start(), token, () =>
      count === undefined ? Promise.resolve() : untilLearned(postgres.url),
    );
    if (count !== undefined) await measureServing(await start(), token, count);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function measureFirstStart(
  bot: ServedBot,
  token: string,
  learned: () => Promise<void>,
): Promise<void> {
  const { processor } = bot.measureUse();
  print('first start, on an empty database, to ready', times(bot.readyAfter, processor));
  await proveAnswers(bot, token);
  await learned();
  await bot.stop();
  printWarnings(bot);
}

/** Only the warning that nothing can be written is expected; any other is a fault. */
function printWarnings(bot: ServedBot): void {
  for (const line of bot.output().split('\n').filter(Boolean)) print('it warned', messageOf(line));
}

function messageOf(line: string): string {
  try {
    return (JSON.parse(line) as { msg: string }).msg;
  } catch {
    return line;
  }
}

async function measureServing(bot: ServedBot, token: string, count: number): Promise<void> {
  const started = bot.measureUse();
  print('later start to ready', times(bot.readyAfter, started.processor));
  print('memory after the start', megabytes(started.resident));
  await proveAnswers(bot, token);
  await askMany(bot, token, count);
  const { resident, peak, processor } = bot.measureUse();
  print(`memory after ${count} questions`, `${megabytes(resident)}, ${megabytes(peak)} at most`);
  const each = ((processor - started.processor) / count) * 1000;
  print('processor time of a question', `${each.toFixed(1)} ms`);
  const { code, after } = await bot.stop();
  print('SIGTERM to the end', `${seconds(after)}, exit code ${code}`);
  printWarnings(bot);
  must(code === 0, `It ended with ${code}`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      questions: { type: 'string', default: '1000' },
      node: { type: 'string', default: process.execPath },
      slim: { type: 'boolean', default: false },
      folder: { type: 'string' },
      brief: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return console.log(USAGE);
  const { node } = values;
  const count = values.brief ? undefined : Number(values.questions);
  must(count === undefined || (Number.isInteger(count) && count > 0), 'How many questions?');
  print('Node', execFileSync(node, ['--version'], { encoding: 'utf8' }).trim());
  if (values.folder !== undefined) return await measure(values.folder, { node, count });
  must(existsSync(join(PROJECT_DIR, 'dist/src/main.js')), 'Nothing is built: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'lawaraq-install-'));
  try {
    install(folder, values.slim);
    await measure(folder, { node, count });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
