import { createAnswerer, type Answerer } from './answering/answerer';
import type { Phrases } from './answering/phrases';
import type { KnowledgeOptions } from './knowledge/buildKnowledge';
import { loadKnowledge } from './knowledge/loadKnowledge';
import type { Knowledge } from './knowledge/knowledge';
import { formatProblem, type Problem } from './knowledge/problem';
import type { Messages } from './messages/messages';
import { sourceLine } from './messages/sourceLine';

/** The knowledge files have mistakes; the message lists every one with its file and line. */
export class KnowledgeError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'KnowledgeError';
  }
}

/** The sentences of the answering engine, out of the locales. */
export function createPhrases(messages: Messages): Phrases {
  return {
    no: (language) => messages.say(language, 'answer.no'),
    yes: (language) => messages.say(language, 'answer.yes'),
    secondary: (language) => messages.say(language, 'answer.secondary'),
    didYouMean: (language) => messages.say(language, 'suggest.title'),
    unknown: (language) => messages.say(language, 'unknown.text'),
    source: (language, source) => sourceLine(language, source, messages),
  };
}

/**
 * Loads a knowledge folder and makes it ready to be asked.
 * @throws KnowledgeError where the files have mistakes
 */
export async function loadAnswerer(
  folder: string,
  messages: Messages,
  options?: KnowledgeOptions,
): Promise<{ answerer: Answerer; knowledge: Knowledge }> {
  const built = await loadKnowledge(folder, options);
  if ('problems' in built) throw new KnowledgeError(built.problems);
  return {
    answerer: createAnswerer(built.knowledge, createPhrases(messages)),
    knowledge: built.knowledge,
  };
}
