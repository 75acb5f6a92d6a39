import type { Answerer } from '../../answering/answerer';
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

function askTest(test: EntryTest, answerer: Answerer): Problem[] {
  const { question, expect, file, line } = test;
  const { outcome } = answerer.answer(question, {});
  if (isExpected(outcome, expect)) return [];
  const message = `"${question}" finds ${describeOutcome(outcome)}; add a phrasing like it`;
  return [{ file, line, path: expect, message }];
}

function askConversation(test: ConversationTest, answerer: Answerer): Problem[] {
  let conversation: Conversation = {};
  return test.turns.flatMap(({ question, expect, line }) => {
    const step = answerer.answer(question, conversation);
    conversation = step.conversation;
    const { outcome } = step;
    const at = { file: test.file, line, path: expect };
    if (!isExpected(outcome, expect))
      return [{ ...at, message: `"${question}" finds ${describeOutcome(outcome)}` }];
    if (outcome.language === test.language) return [];
    const message = `"${question}" is answered in "${outcome.language}", not in "${test.language}"`;
    return [{ ...at, message }];
  });
}

/** Asks the tests of every entry; returns those that do not find it. */
export const runTestQuestions = ({ tests }: Knowledge, answerer: Answerer): Problem[] =>
  tests.flatMap((test) => askTest(test, answerer));

/**
 * Holds the test conversations, each from its beginning; returns the turns with another answer
 * than expected, or in another language.
 */
export const runTestConversations = ({ conversations }: Knowledge, answerer: Answerer): Problem[] =>
  conversations.flatMap((test) => askConversation(test, answerer));
