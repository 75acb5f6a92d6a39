import { check } from '../knowledge/check';
import type { KnowledgeAction } from '../knowledge/action';
import { UsageError, withUsage } from '../usage';

export const summary = 'check the knowledge files, and more: see lawaraq knowledge --help';

const actions: Record<string, KnowledgeAction> = { check };

const HELP = [
  'Usage: lawaraq knowledge <action>',
  '',
  ...Object.entries(actions).map(([name, action]) => `  ${name.padEnd(12)}${action.summary}`),
].join('\n');

/** `lawaraq knowledge <action> …`; see the usage of each. Exit code 1 with the list on any fault. */
export function run(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args;
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action) return withUsage(action.usage, rest, () => action.run(rest));
  return withUsage(HELP, args, () => Promise.reject(new UsageError()));
}
