import type { Language } from '../../language/text/detectLanguage';
import type { Answerer } from '../answerer';
import type { Conversation } from '../model/conversationMemory';
import { TextVectors, type QuestionEncoder } from './textVectors';

/** A part of a message may be read differently once the part before it is answered. */
const MOST_ROUNDS = 2;

/**
 * Answers a question; one that its words do not answer is asked again with its vector.
 * @param encoder absent: words alone decide
 */
export async function askWithMeaning(
  answerer: Pick<Answerer, 'answer'>,
  encoder: QuestionEncoder | undefined,
  question: string,
  conversation: Conversation,
  preferred?: Language,
): Promise<ReturnType<Answerer['answer']>> {
  const vectors = encoder && new TextVectors();
  let step = answerer.answer(question, conversation, preferred, vectors);
  for (let round = 0; encoder && vectors?.isWanting && round < MOST_ROUNDS; round += 1) {
    await vectors.fetch(encoder);
    step = answerer.answer(question, conversation, preferred, vectors);
  }
  return step;
}
