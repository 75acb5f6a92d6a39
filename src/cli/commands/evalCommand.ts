import { resolve } from 'node:path';
import { createAnswerer, type LearningAnswerer } from '../../answering/answerer';
import { readAnsweringConfig } from '../../config/config';
import type { KnowledgeOptions } from '../../knowledge/buildKnowledge';
import type { Knowledge } from '../../knowledge/knowledge';
import { createFactWording } from '../../facts/factValueText';
import { loadKnowledge } from '../../knowledge/readKnowledgeFolder';
import { formatProblem } from '../../knowledge/knowledgeProblem';
import { createPhrases, KnowledgeError } from '../../composition/loadAnswerer';
import { prepareMeaning } from '../prepareMeaning';
import { loadMessages } from '../../messages/loadMessages';
import { askEvalQuestions } from '../eval/askQuestions';
import { worstConfusions, createEvalReport } from '../eval/evalReport';
import { formatEvalReport } from '../eval/formatEvalReport';
import { readEvalQuestions, type EvalQuestion } from '../eval/readEvalQuestions';
import { UsageError, withUsage, readOptions } from '../usageError';

export const summary = 'measure the answers on questions whose right entry is known';

const USAGE = `Usage: lawaraq eval --questions FILE.jsonl [--knowledge DIR] [--json] [--allow-single-language]

FILE has one question a line: {"text": "…", "expect": "entry id" or null, "lang": "…", "tag": "…"};
null means that nothing answers it. Each question is asked on its own. The recall is the share of the
questions in scope whose entry is ranked first, or among the first three; the decision is what the
bot would do. Some of the entries' own phrasings are asked first to warm up; then each question is
timed once, one after another.
DIR is a knowledge folder (default: the one that is served). --allow-single-language takes entries
in one language only.`;

/** Phrasings to ask before the measurement starts. */
const WARM_UP = 200;
const MOST_CONFUSIONS = 10;

interface BuiltEngine {
  knowledge: Knowledge;
  answerer: LearningAnswerer;
  buildMs: number;
}

async function build(folder: string, options: KnowledgeOptions): Promise<BuiltEngine> {
  const { localesDir, tolerance } = readAnsweringConfig();
  const messages = await loadMessages(localesDir);
  const factWording = createFactWording(messages);
  const built = await loadKnowledge(folder, { ...options, factWording });
  if ('problems' in built) throw new KnowledgeError(built.problems.map(formatProblem));
  const { knowledge } = built;
  const phrases = createPhrases(messages);
  const start = performance.now();
  const answerer = createAnswerer(knowledge, phrases, { tolerance });
  answerer.adopt(answerer.learn());
  return { knowledge, answerer, buildMs: performance.now() - start };
}

/** Every phrasing as it was written; those of an entry that is written for several, once. */
function phrasingsOf({ entries }: Knowledge): string[] {
  const written = new Map(entries.map(({ family, patterns }) => [family, patterns]));
  return [...written.values()].flatMap(({ en, ar }) => [...en, ...ar]);
}

/**
 * A question whose entry does not exist can only be missed; most likely this is the wrong folder.
 */
function warnOfStrangers(questions: readonly EvalQuestion[], { entries }: Knowledge): void {
  const known = new Set(entries.flatMap(({ id, family }) => [id, family]));
  const expected = new Set(questions.flatMap(({ expect }) => expect ?? []));
  const strange = [...expected].filter((id) => !known.has(id));
  if (strange.length > 0)
    console.error(`The knowledge lacks entries that are expected: ${strange.join(', ')}`);
}

async function evaluate(
  folder: string,
  file: string,
  { json, ...options }: KnowledgeOptions & { json: boolean },
): Promise<void> {
  const questions = await readEvalQuestions(file);
  const { knowledge, answerer, buildMs } = await build(folder, options);
  warnOfStrangers(questions, knowledge);
  const phrasings = phrasingsOf(knowledge);
  await using compared = await prepareMeaning(answerer);
  const warmUp = phrasings.slice(0, WARM_UP);
  const asked = await askEvalQuestions(questions, answerer, warmUp, compared?.encoder);
  const report = createEvalReport(asked, {
    entries: knowledge.entries.length,
    phrasings: phrasings.length,
    buildMs,
    peakRssMb: process.resourceUsage().maxRSS / 1024,
  });
  console.log(
    json
      ? JSON.stringify(report)
      : formatEvalReport(report, worstConfusions(asked, MOST_CONFUSIONS)),
  );
}

/** `lawaraq eval …`; see the usage. */
export function run(args: readonly string[]): Promise<number> {
  return withUsage(USAGE, args, async () => {
    const { values } = readOptions(args, {
      knowledge: { type: 'string' },
      questions: { type: 'string' },
      json: { type: 'boolean', default: false },
      'allow-single-language': { type: 'boolean', default: false },
    });
    const { knowledge, questions, json } = values;
    if (questions === undefined) throw new UsageError('--questions is missing.');
    await evaluate(
      knowledge === undefined ? readAnsweringConfig().knowledgeDir : resolve(knowledge),
      questions,
      { json, allowSingleLanguage: values['allow-single-language'] },
    );
  });
}
