import type { StatePropertyAccessor, TurnContext } from 'botbuilder';
import type { Answerer } from '../answering/answerer';
import type { Conversation } from '../answering/conversation';
import type { Commanded } from '../answering/outcome';
import { asksSomething } from '../language/asksSomething';
import type { Language } from '../language/detectLanguage';
import { namedLanguage, onlyNamesLanguage } from '../language/namedLanguage';
import type { Messages } from '../messages/messages';
import { outcomeCard } from './outcomeCard';
import type { People } from './people';
import { personId } from './personId';
import { pressedButton, type Pressed } from './pressedButton';
import type { Replies } from './replies';

interface Parts {
  answerer: Answerer;
  messages: Messages;
  people: People;
  replies: Replies;
  conversation: StatePropertyAccessor<Conversation>;
}

export interface Asked {
  question: string;
  /** It was chosen on a card: it is shown with its answer, as it does not stand in the conversation. */
  chosen: boolean;
  /** Starts the dialog about the language; absent where a dialog is already waiting. */
  askLanguage?: (language: Language) => Promise<void>;
}

/** Answers one question, or does what it commands. */
export class QuestionTurn {
  constructor(private readonly parts: Parts) {}

  async run(context: TurnContext, asked: Asked): Promise<void> {
    const { question, chosen } = asked;
    const { answerer, messages, people, replies, conversation } = this.parts;
    const language = onlyNamesLanguage(question);
    if (language) return replies.setLanguage(context, language);
    const pressed = pressedButton(question, messages);
    if (pressed) return this.press(context, pressed, asked);
    const before = (await conversation.get(context)) ?? {};
    const preferred = await people.language(personId(context.activity));
    const { outcome, conversation: after } = answerer.answer(question, before, preferred);
    await conversation.set(context, after);
    if (outcome.status === 'command') return this.obey(context, outcome, asked);
    const card = outcomeCard(outcome, messages, chosen ? question : undefined);
    await replies.send(context, card, outcome.text);
  }

  private async press(
    context: TurnContext,
    { button, language }: Pressed,
    { askLanguage }: Asked,
  ): Promise<void> {
    const { messages, replies } = this.parts;
    switch (button) {
      case 'help.button':
        return replies.help(context, language);
      case 'help.languageButton':
        return askLanguage?.(language);
      case 'suggest.none':
        return replies.tell(context, language, messages.say(language, 'suggest.rephrase'));
      case 'dialog.cancel':
        return replies.tell(context, language, messages.say(language, 'dialog.cancelled'));
    }
  }

  private async obey(
    context: TurnContext,
    { command, language, text }: Commanded,
    { question, askLanguage }: Asked,
  ): Promise<void> {
    const { replies } = this.parts;
    switch (command) {
      case 'help':
        return replies.help(context, language);
      case 'language': {
        // What only mentions a language ("the English name?") sets none.
        const choice = asksSomething(question) ? undefined : namedLanguage(question);
        return choice ? replies.setLanguage(context, choice) : askLanguage?.(language);
      }
      case 'log':
      case 'source':
        return replies.tell(context, language, text);
    }
  }
}
