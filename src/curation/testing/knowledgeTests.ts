import type { AskQuestion } from '../../answering/meaning/askWithMeaning';
import type { Language } from '../../language/text/detectLanguage';
import type { Conversation } from '../../answering/model/conversationMemory';
import type { Outcome } from '../../answering/model/answerOutcome';
import {
  NO_ANSWER,
  type ConversationTest,
  type EntryTest,
  type Knowledge,
} from '../../knowledge/knowledge';
import type { Problem } from '../../knowledge/knowledgeProblem';

/** The entry that answers, or the fact that is said first. */
const answeredBy = (outcome: Outcome): string | undefined =>
  'entryId' in outcome ? outcome.entryId : undefined;

/** True if the outcome comes from the entry, an expansion of the family, or the fact of this id. */
export function isExpected(outcome: Outcome, expect: string): boolean {
  const found = answeredBy(outcome);
  if (found === undefined) return expect === NO_ANSWER && outcome.status === 'unknown';
  return found === expect || found.split('.')[0] === expect;
}

/** The actual outcome, as an editor knows it. */
export function describeOutcome(outcome: Outcome): string {
  const options = outcome.status === 'suggested' ? outcome.options : [];
  const found =
    answeredBy(outcome) ??
    (options.length > 0
      ? `suggestions ${options.map(({ entryId }) => entryId).join(', ')}`
      : outcome.status);
  return `${found} (${outcome.confidence.toFixed(2)})`;
}

async function askTest(test: EntryTest, ask: AskQuestion): Promise<Problem[]> {
  const { question, expect, file, line } = test;
  const { outcome } = await ask(question, {});
  if (isExpected(outcome, expect)) return [];
  const message = `"${question}" finds ${describeOutcome(outcome)}; add a phrasing like it`;
  return [{ file, line, path: expect, message }];
}

/** What is wrong with an answer in a conversation, if anything. */
function faultOf(
  outcome: Outcome,
  { question, expect, language }: { question: string; expect: string; language: Language },
): string | undefined {
  if (!isExpected(outcome, expect)) return `"${question}" finds ${describeOutcome(outcome)}`;
  return outcome.language === language
    ? undefined
    : `"${question}" is answered in "${outcome.language}", not in "${language}"`;
}

async function askConversation(test: ConversationTest, ask: AskQuestion): Promise<Problem[]> {
  const problems: Problem[] = [];
  let conversation: Conversation = {};
  for (const { question, expect, line } of test.turns) {
    const step = await ask(question, conversation);
    conversation = step.conversation;
    const message = faultOf(step.outcome, { question, expect, language: test.language });
    if (message !== undefined) problems.push({ file: test.file, line, path: expect, message });
  }
  return problems;
}

/** One after another, so that an encoder has one question at a time. */
async function eachInTurn<T>(
  items: readonly T[],
  ask: (item: T) => Promise<Problem[]>,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const item of items) problems.push(...(await ask(item)));
  return problems;
}

/** Asks the tests of every entry; resolves to those that do not find it. */
export const runTestQuestions = ({ tests }: Knowledge, ask: AskQuestion): Promise<Problem[]> =>
  eachInTurn(tests, (test) => askTest(test, ask));

/**
 * Holds the test conversations, each from its beginning; resolves to the turns with another answer
 * than expected, or in another language.
 */
export const runTestConversations = (
  { conversations }: Knowledge,
  ask: AskQuestion,
): Promise<Problem[]> => eachInTurn(conversations, (test) => askConversation(test, ask));
