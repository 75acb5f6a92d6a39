import { resolve } from 'node:path';
import { createAnswerer, type Answerer } from '../../answering/answerer';
import { readFolders } from '../../config';
import type { EntryTest } from '../../knowledge/knowledge';
import { loadKnowledge } from '../../knowledge/loadKnowledge';
import { formatProblem, type Problem } from '../../knowledge/problem';
import { createPhrases } from '../../loadAnswerer';
import { loadMessages } from '../../messages/loadMessages';

export const summary = 'check [DIR]: check the knowledge files and run their own tests';

/** What is wrong with the reply to a test question; undefined where it finds its entry. */
function failureOf(
  { question, expect, file, line }: EntryTest,
  answerer: Answerer,
): Problem | undefined {
  const { outcome } = answerer.answer(question, {});
  const found = 'entryId' in outcome ? outcome.entryId : undefined;
  if (found !== undefined && (found === expect || found.split('.')[0] === expect)) return undefined;
  const offered =
    outcome.status === 'suggested' ? outcome.options.map(({ entryId }) => entryId) : [];
  const got = found ?? (offered.length > 0 ? `suggestions ${offered.join(', ')}` : outcome.status);
  return {
    file,
    line,
    path: expect,
    message: `"${question}" finds ${got} (${outcome.confidence.toFixed(2)}); add a phrasing like it`,
  };
}

async function check(folder: string): Promise<number> {
  const built = await loadKnowledge(folder);
  if ('problems' in built) {
    for (const problem of built.problems) console.error(formatProblem(problem));
    console.error(`${built.problems.length} problems; nothing was loaded`);
    return 1;
  }
  const { knowledge } = built;
  const messages = await loadMessages(readFolders().localesDir);
  const answerer = createAnswerer(knowledge, createPhrases(messages));
  const failures = knowledge.tests.flatMap((test) => failureOf(test, answerer) ?? []);
  for (const failure of failures) console.error(formatProblem(failure));
  const passed = knowledge.tests.length - failures.length;
  console.log(
    `${knowledge.entries.length} entries, ${passed} of ${knowledge.tests.length} tests hold, version ${knowledge.version}`,
  );
  return failures.length === 0 ? 0 : 1;
}

/** `lawaraq knowledge check [DIR]`: exit code 1 with the list on any fault. */
export async function run(args: readonly string[]): Promise<number> {
  const [action, folder] = args;
  if (action !== 'check') {
    console.error('Usage: lawaraq knowledge check [DIR]');
    return 2;
  }
  return check(folder === undefined ? readFolders().knowledgeDir : resolve(folder));
}
