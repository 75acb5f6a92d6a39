import { parseArgs, type ParseArgsConfig } from 'node:util';
import { writtenLine } from '../language/text/sanitizeText';

/** The command was called in a way that it does not know; its usage is printed with it. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Something in what the operator gave is wrong: one plain line for each fault. */
export class InputFaults extends Error {
  override name = 'InputFaults';
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

/** What a file says is quoted in faults; a terminal would do what some characters tell it. */
const printable = (line: string): string => line.replace(/(?![\n\t])\p{Cc}/gu, '\ufffd');

/** Exit codes of the commands that work on the database. */
const OK = 0;
const FAULTS = 1;
const USAGE = 2;

/**
 * Runs a command and prints plain messages for errors that the operator can fix.
 * @returns 0; 1 if faults were found; 2 if it was called wrongly
 */
export async function withUsage(
  usage: string,
  args: readonly string[],
  run: () => Promise<void>,
): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usage);
    return OK;
  }
  try {
    await run();
    return OK;
  } catch (error) {
    if (error instanceof InputFaults) {
      for (const line of error.lines) console.error(printable(line));
      return FAULTS;
    }
    if (!isUsage(error)) throw error;
    console.error(error.message === '' ? usage : `${error.message}\n\n${usage}`);
    return USAGE;
  }
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** The options of a command, and the words beside them. */
export const readArguments = <const T extends Options>(args: readonly string[], options: T) =>
  parseArgs({ args: [...args], options, allowPositionals: true });

/** The options of a command that takes nothing else. */
export const readOptions = <const T extends Options>(args: readonly string[], options: T) =>
  parseArgs({ args: [...args], options });

/** Errors of `parseArgs` are known by their codes alone. */
const isUsage = (error: unknown): error is Error =>
  error instanceof UsageError ||
  String((error as NodeJS.ErrnoException | undefined)?.code).startsWith('ERR_PARSE_ARGS');

/**
 * A text of the command line that is stored: one line, cleaned like text from the chat.
 * @param name of the option, for the fault
 * @param longest in characters
 * @throws InputFaults if nothing is left of it, or too much
 */
export function writtenOption(name: string, given: string, longest: number): string {
  const text = writtenLine(given);
  if (text === '' || text.length > longest)
    throw new InputFaults([`${name}: must have 1 to ${longest} characters.`]);
  return text;
}

/**
 * The value of an option that knows only these.
 * @throws UsageError if it is another
 */
export function oneOf<T extends string>(name: string, options: readonly T[], given: string): T {
  const option = options.find((one) => one === given);
  if (option === undefined)
    throw new UsageError(`--${name} must be one of ${options.join(', ')}, not "${given}".`);
  return option;
}
