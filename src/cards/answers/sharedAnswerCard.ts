import type { Answered } from '../../answering/answerOutcome';
import type { Messages } from '../../messages/messages';
import { provenance, sourceButtons } from './answerCard';
import { createCard, type Card } from '../kit/adaptiveCard';
import { heading, lines, remark } from '../kit/textBlocks';

/**
 * An answer that stands alone in any chat, also where the bot is not: its question, its sources and
 * its date, and no button but those that open pages.
 */
export function sharedAnswerCard(question: string, answer: Answered, messages: Messages): Card {
  const { language } = answer;
  return createCard(
    language,
    [
      heading(question),
      ...lines(answer.text),
      ...provenance(answer, messages),
      remark(messages.say(language, 'extension.from'), 'Medium'),
    ],
    sourceButtons(answer, messages),
  );
}
