import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createAnswerer, type Answerer } from '../../answering/answerer';
import { readAnsweringConfig } from '../../config';
import type { KnowledgeOptions } from '../../knowledge/buildKnowledge';
import type { EntryTest } from '../../knowledge/knowledge';
import { loadKnowledge } from '../../knowledge/loadKnowledge';
import { formatProblem, type Problem } from '../../knowledge/problem';
import { createPhrases } from '../../loadAnswerer';
import { loadWordVectors } from '../../loadWordVectors';
import { loadMessages } from '../../messages/loadMessages';
import type { KnowledgeAction } from './action';
import { FaultsFound, UsageError } from '../usage';

const USAGE = `Usage: lawaraq knowledge check [DIR] [--allow-single-language]

Checks the knowledge files of DIR (default: those that are served) and asks the tests of every entry.
--allow-single-language takes entries in one language only.`;

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

async function checkFolder(folder: string, options: KnowledgeOptions): Promise<void> {
  const built = await loadKnowledge(folder, options);
  if ('problems' in built) {
    const { problems } = built;
    throw new FaultsFound([
      ...problems.map(formatProblem),
      `${problems.length} problems; nothing was loaded`,
    ]);
  }
  const { knowledge } = built;
  const { localesDir, tolerance } = readAnsweringConfig();
  const phrases = createPhrases(await loadMessages(localesDir));
  const answerer = createAnswerer(knowledge, phrases, { vectors: loadWordVectors(), tolerance });
  answerer.adopt(answerer.learn());
  const failures = knowledge.tests.flatMap((test) => failureOf(test, answerer) ?? []);
  const passed = knowledge.tests.length - failures.length;
  console.log(
    `${knowledge.entries.length} entries, ${passed} of ${knowledge.tests.length} tests hold, version ${knowledge.version}`,
  );
  if (failures.length > 0) throw new FaultsFound(failures.map(formatProblem));
}

export const check: KnowledgeAction = {
  summary: 'check the files and ask the tests of every entry',
  usage: USAGE,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { 'allow-single-language': { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [folder, ...more] = positionals;
    if (more.length > 0) throw new UsageError();
    await checkFolder(folder === undefined ? readAnsweringConfig().knowledgeDir : resolve(folder), {
      allowSingleLanguage: values['allow-single-language'],
    });
  },
};
