import { join } from 'node:path';
import type { Answerer } from '../../../src/answering/answerer';
import type { Conversation } from '../../../src/answering/model/conversationMemory';
import type { Outcome } from '../../../src/answering/model/answerOutcome';
import type { Language } from '../../../src/language/text/detectLanguage';
import { loadAnswerer } from '../../../src/composition/loadAnswerer';
import { dataDirFor } from '../database/dataDirFor';
import { realMessages } from './messages';

export const KNOWLEDGE = join(__dirname, '../../../knowledge');

/** The shipped knowledge, ready to be asked. */
export const realAnswerer = async () =>
  loadAnswerer(KNOWLEDGE, await realMessages(), { dataDir: dataDirFor('shipped') });

/** Asks questions one after another in one conversation. */
export function converse(answerer: Answerer, preferred?: Language) {
  let conversation: Conversation = {};
  return (question: string): Outcome => {
    const step = answerer.answer(question, conversation, preferred);
    conversation = step.conversation;
    return step.outcome;
  };
}

/** The outcome of the last of the messages of one conversation, which bars divide. */
export function lastOf(answerer: Answerer, messages: string): Outcome {
  const say = converse(answerer);
  return messages
    .split(' | ')
    .map((message) => say(message))
    .at(-1)!;
}
