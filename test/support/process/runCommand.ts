import type { Command } from '../../../src/cli/main';

/** A process of its own that runs one command as the command line does: runCommand.ts <command> … */
const [name, ...args] = process.argv.slice(2);
// eslint-disable-next-line @typescript-eslint/no-require-imports -- import() would not see the .ts file
const command = require(`../../../src/cli/commands/${name}Command`) as Command;
void command.run(args).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
