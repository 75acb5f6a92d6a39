import type { TurnContext } from 'botbuilder';
import type { Card } from '../../cards/kit/adaptiveCard';
import { cardMessage } from '../../cards/kit/cardMessage';
import { helpCard } from '../../cards/answers/helpCard';
import { textCard } from '../../cards/kit/textCard';
import type { Language } from '../../language/text/detectLanguage';
import type { LanguageChoice } from '../../language/commands/languageChoice';
import type { Messages } from '../../messages/messages';
import type { People } from '../ports/personSettings';
import { personId } from '../context/personId';
import { replyLanguage } from '../context/replyLanguage';

/** What the bot says in more than one place of a turn. */
export class Replies {
  constructor(
    private readonly messages: Messages,
    private readonly people: People,
  ) {}

  /** @param summary what notifications show of the card */
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

  /** Sets the language of the person whose turn it is, and confirms it in that language. */
  async setLanguage(context: TurnContext, choice: LanguageChoice): Promise<void> {
    const { activity } = context;
    const set = choice === 'automatic' ? undefined : choice;
    await this.people.setLanguage(personId(activity), set);
    const language = set ?? replyLanguage(activity, { text: activity.text });
    const key = set ? 'language.changed' : 'language.changedAutomatic';
    await this.tell(context, language, this.messages.say(language, key));
  }
}
