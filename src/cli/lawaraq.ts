#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { ConfigError } from '../config/config';
import { KnowledgeError } from '../composition/loadAnswerer';
import { LocaleError } from '../messages/loadMessages';

/** One command; a file in `commands` named after it. */
export interface Command {
  /** One line for the list of commands. */
  summary: string;
  /** @returns the exit code */
  run(args: readonly string[]): Promise<number>;
}

const commands: Record<string, () => Promise<Command>> = {
  ask: () => import('./commands/askCommand.js'),
  backup: () => import('./commands/backupCommand.js'),
  db: () => import('./commands/dbCommand.js'),
  demo: () => import('./commands/demoCommand.js'),
  entities: () => import('./commands/entitiesCommand.js'),
  eval: () => import('./commands/evalCommand.js'),
  import: () => import('./commands/importCommand.js'),
  knowledge: () => import('./commands/knowledgeCommand.js'),
  package: () => import('./commands/packageCommand.js'),
  people: () => import('./commands/peopleCommand.js'),
  records: () => import('./commands/recordsCommand.js'),
  person: () => import('./commands/personCommand.js'),
  report: () => import('./commands/reportCommand.js'),
  restore: () => import('./commands/restoreCommand.js'),
  start: () => import('./commands/startCommand.js'),
};

async function main(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv.slice(0, 1),
    options: { help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
    strict: false,
  });
  const name = positionals[0];
  const load = name === undefined ? undefined : ownCommand(name);
  if (load) return (await load()).run(argv.slice(1));
  if (name !== undefined && name !== 'help') console.error(`There is no command ${name}.\n`);
  console.log(await help());
  return values.help || name === 'help' ? 0 : 1;
}

function ownCommand(name: string) {
  return Object.hasOwn(commands, name) ? commands[name] : undefined;
}

async function help(): Promise<string> {
  const lines = Object.entries(commands).map(
    async ([name, load]) => `  ${name.padEnd(12)}${(await load()).summary}`,
  );
  return ['Usage: lawaraq <command>', '', ...(await Promise.all(lines))].join('\n');
}

/** Errors that the operator or the editor can fix get a plain message; others get a stack trace. */
function isUserError(error: unknown): error is Error {
  const { code = '' } = (error ?? {}) as NodeJS.ErrnoException;
  return (
    error instanceof ConfigError ||
    error instanceof KnowledgeError ||
    error instanceof LocaleError ||
    code === 'ENOENT' ||
    code.startsWith('ERR_PARSE_ARGS')
  );
}

// The reader may close the pipe early, as `head` does. A command that has something to
// close listens itself.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (process.stdout.listenerCount('error') > 1) return;
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(isUserError(error) ? error.message : error);
    process.exitCode = 1;
  },
);
