import { resolve } from 'node:path';
import type { Answerer, LearningAnswerer } from '../../answering/answerer';
import type { Explanation } from '../../answering/explainDecision';
import { withVectors } from '../../answering/meaning/askWithMeaning';
import { tryPhrasing, type PhrasingTrial } from '../../curation/testing/tryPhrasing';
import { isExpected } from '../../curation/testing/knowledgeTests';
import type { Knowledge } from '../../knowledge/knowledge';
import { formatExplanation, formatPlace, formatTrial } from '../explain/formatExplanation';
import { InputFaults, UsageError, readArguments } from '../usageError';
import type { KnowledgeAction } from './knowledgeAction';
import { prepareMeaning } from '../prepareMeaning';
import { folderOf, makeAnswerer, openFolder } from '../openKnowledgeFolder';

const USAGE = `Usage: lawaraq knowledge explain "question" [--expect ENTRY] [--knowledge DIR] [--json]

Shows how a single question is understood, what may answer it and why in that order, and what is
decided. With --expect, also what puts others before that entry, and, if it does not
answer, whether it would with the question as one of its phrasings: this is tried in memory, with
every test of the knowledge.
--knowledge uses another folder instead of the one that is served.`;

interface ExplainOptions {
  question: string;
  expected: string | undefined;
}

/** What would have to change; undefined if the expected entry answers already. */
async function tryOut(
  knowledge: Knowledge,
  answerer: Answerer,
  { question, expected }: ExplainOptions,
): Promise<PhrasingTrial | undefined> {
  if (expected === undefined) return undefined;
  if (isExpected(answerer.answer(question, {}).outcome, expected)) return undefined;
  return tryPhrasing(knowledge, { question, expected }, answerer, makeAnswerer);
}

/** With what the question means, if its words do not answer it. */
async function explainWithMeaning(
  answerer: LearningAnswerer,
  question: string,
  family: string | undefined,
): Promise<Explanation> {
  await using compared = await prepareMeaning(answerer);
  // The encoder is closed once this is done.
  return await withVectors(compared?.encoder, (vectors) =>
    answerer.explain(question, family, vectors),
  );
}

async function explainQuestion(
  folder: string,
  asked: ExplainOptions,
  json: boolean,
): Promise<void> {
  const { question, expected } = asked;
  const knowledge = await openFolder(folder);
  const known = knowledge.entries.some(({ id, family }) => id === expected || family === expected);
  if (expected !== undefined && !known) throw new InputFaults([`There is no entry "${expected}".`]);
  const answerer = await makeAnswerer(knowledge);
  const explanation = await explainWithMeaning(answerer, question, expected?.split('.')[0]);
  const trial = await tryOut(knowledge, answerer, asked);
  if (json) {
    console.log(JSON.stringify({ question, ...explanation, ...(trial ? { trial } : {}) }));
    return;
  }
  console.log(formatExplanation(explanation).join('\n'));
  if (expected === undefined) return;
  console.log(`\n${formatPlace(explanation, expected)}`);
  if (trial) console.log(formatTrial(trial, expected).join('\n'));
}

export const explain: KnowledgeAction = {
  summary: 'show how a question is understood and ranked, and what would change it',
  usage: USAGE,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      expect: { type: 'string' },
      knowledge: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const question = positionals.join(' ');
    if (question.trim() === '') throw new UsageError();
    const folder = values.knowledge === undefined ? folderOf([]) : resolve(values.knowledge);
    await explainQuestion(folder, { question, expected: values.expect }, values.json);
  },
};
