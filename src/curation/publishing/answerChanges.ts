import type { Answerer } from '../../answering/answerer';
import type { Conversation } from '../../answering/understanding/conversationMemory';
import type { Outcome } from '../../answering/answerOutcome';
import type { Knowledge } from '../../knowledge/knowledge';

/** A test question that is answered otherwise than before. */
export interface AnswerChange {
  question: string;
  /** The entry that answers, the entries that are offered, or that nothing is found. */
  before: string;
  /** Equal to `before` where the same entry says it in other words. */
  after: string;
}

function standingOf(outcome: Outcome): string {
  if (outcome.status === 'unknown') return outcome.entryId ?? 'unknown';
  if (outcome.status !== 'suggested') return outcome.entryId;
  return `suggestions ${outcome.options.map(({ entryId }) => entryId).join(', ')}`;
}

/** Questions that are asked one after the other; the tests of entries stand alone. */
function talksOf({ tests, conversations }: Knowledge): string[][] {
  return [
    ...tests.map(({ question }) => [question]),
    ...conversations.map(({ turns }) => turns.map(({ question }) => question)),
  ];
}

function holdTalk(questions: readonly string[], answerer: Answerer): Outcome[] {
  let conversation: Conversation = {};
  return questions.map((question) => {
    const step = answerer.answer(question, conversation);
    conversation = step.conversation;
    return step.outcome;
  });
}

/** What is asked, and who answers. */
interface Side {
  knowledge: Knowledge;
  answerer: Answerer;
}

/** Asks both sides every test question that either has; what comes back is answered otherwise. */
export function answerChanges(before: Side, after: Side): AnswerChange[] {
  const all = [before, after].flatMap(({ knowledge }) => talksOf(knowledge));
  const talks = new Map(all.map((talk) => [talk.join('\n'), talk]));
  return [...talks.values()].flatMap((talk) => {
    const now = holdTalk(talk, after.answerer);
    return holdTalk(talk, before.answerer).flatMap((old, at) => {
      const found = now[at];
      const question = talk[at];
      if (!found || question === undefined) return [];
      const change = { question, before: standingOf(old), after: standingOf(found) };
      return change.before === change.after && old.text === found.text ? [] : [change];
    });
  });
}
