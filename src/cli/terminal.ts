import type { Operator } from '../serving/operatorLog';

/** Whoever has started the bot here reads plain lines; files stand at their beginning. */
export const terminal: Operator = {
  tell: (line) => console.log(line),
  warn: (line, why = []) => console.error([`${line}:`, ...why.map((one) => `  ${one}`)].join('\n')),
  fault: (line, error) =>
    console.error(`${line}: ${error instanceof Error ? error.message : String(error)}`),
};
