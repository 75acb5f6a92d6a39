import type { Language } from '../language/text/detectLanguage';
import type { Messages } from '../messages/messages';
import { askButton } from './experts/askExpertsCard';
import type { CardAction } from './kit/adaptiveCard';

/** An answer that was called no help. */
interface UnhelpfulAnswer {
  language: Language;
  entryId: string;
  /** As it was asked, masked. */
  question: string;
}

type AfterUnhelpful = (answer: UnhelpfulAnswer, messages: Messages) => CardAction[];

/** What to do next where an answer was no help: at most two buttons, in the language of the answer. */
export const afterUnhelpful: AfterUnhelpful = ({ question, language }, messages) => [
  askButton(question, { messages, language }),
];
