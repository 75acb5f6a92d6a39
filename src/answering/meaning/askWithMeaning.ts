import type { Language } from '../../language/text/detectLanguage';
import type { Answerer } from '../answerer';
import type { Conversation } from '../model/conversationMemory';
import { TextVectors, type QuestionEncoder } from './textVectors';

/** A part of a message may be read differently once the part before it is answered. */
const MOST_ROUNDS = 2;

/**
 * Does something that may want the vectors of texts, and does it again with those that it wanted.
 * @param encoder absent: it is done without vectors
 */
export async function withVectors<T>(
  encoder: QuestionEncoder | undefined,
  ask: (vectors: TextVectors | undefined) => T,
): Promise<T> {
  const vectors = encoder && new TextVectors();
  let asked = ask(vectors);
  for (let round = 0; encoder && vectors?.isWanting && round < MOST_ROUNDS; round += 1) {
    await vectors.fetch(encoder);
    asked = ask(vectors);
  }
  return asked;
}

/** Asks a question in a conversation. */
export type AskQuestion = (
  question: string,
  conversation: Conversation,
) => Promise<ReturnType<Answerer['answer']>>;

/** Asks one answerer, with its meaning if there is an encoder. */
export const createAsk =
  (answerer: Pick<Answerer, 'answer'>, encoder?: QuestionEncoder): AskQuestion =>
  (question, conversation) =>
    askWithMeaning(answerer, encoder, question, conversation);

/**
 * Answers a question; one that its words do not answer is asked again with its vector.
 * @param encoder absent: words alone decide
 */
export const askWithMeaning = (
  answerer: Pick<Answerer, 'answer'>,
  encoder: QuestionEncoder | undefined,
  question: string,
  conversation: Conversation,
  preferred?: Language,
): Promise<ReturnType<Answerer['answer']>> =>
  withVectors(encoder, (vectors) => answerer.answer(question, conversation, preferred, vectors));
