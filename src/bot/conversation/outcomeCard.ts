import type { Answered, Suggested, Unknown } from '../../answering/answerOutcome';
import { answerCard } from '../../cards/answers/answerCard';
import type { Card } from '../../cards/kit/adaptiveCard';
import { suggestionCard } from '../../cards/answers/suggestionCard';
import { unknownCard, type UnknownHelp } from '../../cards/answers/unknownCard';
import { maskPersonalData } from '../../language/text/maskPersonalData';
import type { Messages } from '../../messages/messages';

/**
 * The card that shows what came of a question.
 * @param chosen a question that was chosen on a card is shown, as it does not stand in the conversation
 * @param help whom else there is to ask
 */
export function outcomeCard(
  outcome: Answered | Suggested | Unknown,
  messages: Messages,
  { question, chosen, help }: { question: string; chosen: boolean; help?: UnknownHelp },
): Card {
  const asked = chosen ? question : undefined;
  switch (outcome.status) {
    case 'answered':
      return answerCard(outcome, messages, asked);
    case 'suggested':
      return suggestionCard(outcome, messages, maskPersonalData(question), asked);
    case 'unknown':
      return unknownCard(outcome, messages, asked, help);
  }
}
