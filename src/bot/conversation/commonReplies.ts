import type { TurnContext } from 'botbuilder';
import type { Card } from '../../cards/kit/adaptiveCard';
import { cardMessage } from '../../cards/kit/cardMessage';
import { helpCard, welcomeCard } from '../../cards/answers/helpCards';
import { textCard } from '../../cards/kit/textBlocks';
import type { Language } from '../../language/text/detectLanguage';
import type { LanguageChoice } from '../../language/commands/languageChoice';
import type { Messages } from '../../messages/messages';
import type { PersonSettings } from '../ports/personSettings';
import { personId } from '../context/turnActor';
import { replyLanguage } from '../context/replyLanguage';
import type { Answered, Suggested, Unknown } from '../../answering/model/answerOutcome';
import {
  answerCard,
  suggestionCard,
  unknownCard,
  type UnknownHelp,
} from '../../cards/answers/answerCards';
import { maskPersonalData } from '../../language/text/maskPersonalData';

/** Replies that several parts of a turn need. */
export class CommonReplies {
  constructor(
    private readonly messages: Messages,
    private readonly personSettings: PersonSettings,
  ) {}

  /** @param summary text of the notification */
  async send(context: TurnContext, card: Card, summary: string): Promise<void> {
    await context.sendActivity(cardMessage(card, summary));
  }

  tell(context: TurnContext, language: Language, text: string): Promise<void> {
    return this.send(context, textCard(language, text), text);
  }

  help(context: TurnContext, language: Language): Promise<void> {
    const title = this.messages.say(language, 'help.title');
    return this.send(context, helpCard(language, this.messages), title);
  }

  /** Sets the language of the person; the welcome in that language, to replace the card. */
  async switchLanguage(
    { activity }: TurnContext,
    { language, audience }: { language: Language; audience: 'personal' | 'team' },
  ): Promise<Card> {
    await this.personSettings.setLanguage(personId(activity), language);
    return welcomeCard(language, this.messages, audience, true);
  }

  /** Sets the language of the person and confirms it in that language. */
  async setLanguage(context: TurnContext, choice: LanguageChoice): Promise<void> {
    const { activity } = context;
    const set = choice === 'automatic' ? undefined : choice;
    await this.personSettings.setLanguage(personId(activity), set);
    const language = set ?? replyLanguage(activity, { text: activity.text });
    const key = set ? 'language.changed' : 'language.changedAutomatic';
    await this.tell(context, language, this.messages.say(language, key));
  }
}

/**
 * The card with the outcome of a question.
 * @param chosen a question chosen on a card; it is displayed, because the conversation does not
 *   contain it
 * @param help other ways to get an answer
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
