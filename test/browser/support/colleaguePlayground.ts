import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse, stringify } from 'yaml';
import { freePort } from '../../support/process/freePort';
import { PROJECT } from './folders';

interface Person {
  id: string;
}

/** What is read and changed of the Playground's configuration. */
interface Directory {
  currentUser: Person;
  users: Person[];
  personalChat: { id: string };
}

const CONFIG = '.m365agentsplayground.yml';
/** Milliseconds. */
const START_DEADLINE = 30_000;

/**
 * A Playground has one person; this one is another of the same directory, with a personal chat of
 * one's own with the same bot.
 */
export async function startColleaguePlayground(
  userId: string,
  botUrl: string,
): Promise<AsyncDisposable & { url: string }> {
  const folder = mkdtempSync(join(tmpdir(), `lawaraq-test-${process.pid}-`));
  writeFileSync(join(folder, CONFIG), stringify(directoryOf(userId)));
  const port = await freePort();
  const cli = require.resolve('@microsoft/m365agentsplayground/package.json');
  const child = fork(
    join(cli, '../cli.js'),
    ['start', '-e', botUrl, '-c', 'msteams', '-p', String(port), '--disable-telemetry'],
    {
      cwd: folder,
      execArgv: ['--require', join(PROJECT, 'dist/src/cli/playground/preload.js')],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    },
  );
  const ended = once(child, 'exit');
  const url = `http://localhost:${port}`;
  const stop = async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (const deadline = Date.now() + START_DEADLINE; !(await answers(url)); await sleep(100)) {
    if (child.exitCode === null && Date.now() < deadline) continue;
    await stop();
    throw new Error(`The Playground of ${userId} did not start.`);
  }
  return { url, [Symbol.asyncDispose]: stop };
}

/** The project's own directory with somebody else in front of the screen. */
function directoryOf(userId: string): Directory {
  const text = readFileSync(join(PROJECT, 'manifest/playground', CONFIG), 'utf8');
  const directory = parse(text) as Directory;
  const { currentUser, users } = directory;
  const person = users.find(({ id }) => id === userId);
  if (!person) throw new Error(`There is no ${userId} in the Playground.`);
  return {
    ...directory,
    currentUser: person,
    users: users.map((other) => (other === person ? currentUser : other)),
    personalChat: { id: `chat-of-${userId}` },
  };
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  );
