import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const PROGRAMS = join(__dirname, 'systems');

/**
 * Runs a program of `systems/` in a process of its own and sends it what it works on; what goes
 * wrong there is said there. One system's memory and compiled code are so no other's.
 * @returns what it sends back
 */
export async function runProgram<Sent extends object, Result>(
  program: string,
  args: readonly string[],
  sent: Sent,
): Promise<Result> {
  const child = fork(join(PROGRAMS, `${program}.ts`), args);
  const answered = new Promise<Result | undefined>((settle) => {
    child.once('message', (message) => settle(message as Result));
    child.once('exit', () => settle(undefined));
  });
  const ended = once(child, 'exit');
  child.send(sent);
  const result = await answered;
  await ended;
  if (result === undefined)
    throw new Error(`${[program, ...args].join(' ')} ended without a result.`);
  return result;
}

/** The whole of such a program: it is sent something, sends what came of it, and ends. */
export function beProgram<Sent>(run: (sent: Sent) => Promise<unknown>): void {
  process.once('message', (sent: Sent) => {
    void run(sent)
      .then((result) => process.send?.(result))
      .finally(() => process.disconnect());
  });
}
