import type { Language } from '../../language/text/detectLanguage';
import type { TextVectors } from '../meaning/textVectors';
import type { Question } from '../understanding/question';
import type { Conversation } from './conversationMemory';

/** A question in its conversation. */
export interface Turn {
  question: Question;
  language: Language;
  conversation: Conversation;
  /** What is remembered as the question, for one that leans on it. */
  asked: Pick<Conversation, 'question' | 'instead'>;
  /** Ids of what the question itself names, as facts know it. */
  spoken?: readonly string[];
  /** What the questions of the message mean, if that is known. */
  vectors?: TextVectors | undefined;
}
