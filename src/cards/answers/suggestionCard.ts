import type { Suggested } from '../../answering/answerOutcome';
import type { Messages } from '../../messages/messages';
import { createCard, type Card } from '../kit/adaptiveCard';
import { choice, lines, remark } from '../kit/textBlocks';
import { isolated } from '../../language/text/displayText';

/**
 * "Did you mean …?" with the questions to choose from, and a way out.
 * @param asked what the way out sends along: the question as it may be kept
 * @param shown the question, where it was chosen on a card and so does not stand in the conversation
 */
export function suggestionCard(
  { language, text, options }: Pick<Suggested, 'language' | 'text' | 'options'>,
  messages: Messages,
  asked: string,
  shown?: string,
): Card {
  const none = messages.say(language, 'suggest.none');
  return createCard(
    language,
    [
      ...(shown ? [remark(isolated(language, shown))] : []),
      ...lines(text),
      ...options.map((option) => choice(option.text)),
    ],
    [{ type: 'Action.Submit', title: none, data: { text: none, asked } }],
  );
}
