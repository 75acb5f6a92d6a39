import { check } from '../knowledge/checkAction';
import { diff } from '../knowledge/diffAction';
import { explain } from '../knowledge/explainAction';
import { gaps } from '../knowledge/gapsAction';
import { exportKnowledge } from '../knowledge/exportAction';
import { history } from '../knowledge/historyAction';
import { importKnowledge } from '../knowledge/importAction';
import { newEntry } from '../knowledge/newAction';
import type { KnowledgeAction } from '../knowledge/knowledgeAction';
import { links } from '../knowledge/linksAction';
import { lint } from '../knowledge/lintAction';
import { publish } from '../knowledge/publishAction';
import { pull } from '../knowledge/pullAction';
import { rollback } from '../knowledge/rollbackAction';
import { test } from '../knowledge/testAction';
import { usage } from '../knowledge/usageAction';
import { where } from '../knowledge/whereAction';
import { UsageError, withUsage } from '../usageError';

export const summary = 'check the knowledge files, and more: see lawaraq knowledge --help';

const actions: Record<string, KnowledgeAction> = {
  check,
  diff,
  explain,
  export: exportKnowledge,
  gaps,
  history,
  import: importKnowledge,
  links,
  lint,
  new: newEntry,
  publish,
  pull,
  rollback,
  test,
  usage,
  where,
};

const HELP = [
  'Usage: lawaraq knowledge <action>',
  '',
  ...Object.entries(actions).map(([name, action]) => `  ${name.padEnd(12)}${action.summary}`),
].join('\n');

/**
 * `lawaraq knowledge <action> …`; see the usage of each. Exit code 1 with the list on any fault.
 */
export function run(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args;
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action) return withUsage(action.usage, rest, () => action.run(rest));
  return withUsage(HELP, args, () => Promise.reject(new UsageError()));
}
