import { check } from '../knowledge/check';
import { diff } from '../knowledge/diff';
import { explain } from '../knowledge/explain';
import { gaps } from '../knowledge/gaps';
import { exportKnowledge } from '../knowledge/export';
import { history } from '../knowledge/history';
import { importKnowledge } from '../knowledge/import';
import { newEntry } from '../knowledge/new';
import type { KnowledgeAction } from '../knowledge/action';
import { lint } from '../knowledge/lint';
import { publish } from '../knowledge/publish';
import { pull } from '../knowledge/pull';
import { rollback } from '../knowledge/rollback';
import { test } from '../knowledge/test';
import { usage } from '../knowledge/usage';
import { UsageError, withUsage } from '../usage';

export const summary = 'check the knowledge files, and more: see lawaraq knowledge --help';

const actions: Record<string, KnowledgeAction> = {
  check,
  diff,
  explain,
  export: exportKnowledge,
  gaps,
  history,
  import: importKnowledge,
  lint,
  new: newEntry,
  publish,
  pull,
  rollback,
  test,
  usage,
};

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
