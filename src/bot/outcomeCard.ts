import type { Answered, Suggested, Unknown } from '../answering/outcome';
import { answerCard } from '../cards/answerCard';
import type { Card } from '../cards/card';
import { suggestionCard } from '../cards/suggestionCard';
import { unknownCard } from '../cards/unknownCard';
import type { Messages } from '../messages/messages';

/** The card that shows what came of a question. */
export function outcomeCard(
  outcome: Answered | Suggested | Unknown,
  messages: Messages,
  asked?: string,
): Card {
  switch (outcome.status) {
    case 'answered':
      return answerCard(outcome, messages, asked);
    case 'suggested':
      return suggestionCard(outcome, messages, asked);
    case 'unknown':
      return unknownCard(outcome, messages, asked);
  }
}
