import { UsageError } from '../usageError';

/** One thing to do with the knowledge: `lawaraq knowledge <name>`, in a file of that name. */
export interface KnowledgeAction {
  /** One line for the list of actions. */
  summary: string;
  usage: string;
  /** @throws UsageError or InputFaults */
  run(args: readonly string[]): Promise<void>;
}

/** Days back from today; undefined if everything is meant. */
export function readDays(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new UsageError('--days takes a whole number from 1.');
  return Number(text);
}
