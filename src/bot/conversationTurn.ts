import { PrivateConversationState, type StatePropertyAccessor, type TurnContext } from 'botbuilder';
import { createDialogs, DIALOGS_VERSION } from '../../dialogs';
import { LANGUAGE_DIALOG } from '../../dialogs/languageDialog';
import type { Answerer } from '../answering/answerer';
import type { Conversation } from '../answering/conversation';
import { MAX_QUESTION_LENGTH } from '../language/cleanText';
import type { Language } from '../language/detectLanguage';
import type { Messages } from '../messages/messages';
import { DialogRunner } from './dialogRunner';
import type { People } from './people';
import { personId } from './personId';
import { QuestionTurn } from './questionTurn';
import { Replies } from './replies';
import { replyLanguage } from './replyLanguage';
import type { TurnStorage } from './turnStorage';
import { utteranceOf } from './utterance';

export interface ConversationParts {
  answerer: Answerer;
  messages: Messages;
  people: People;
  turnStorage: TurnStorage;
}

/** Where a turn keeps whether its text was chosen on a card. */
const CHOSEN = Symbol('chosen');

/** One message of a person: a step of the dialog that waits for it, or else a question. */
export class ConversationTurn {
  // Per person in a conversation: in a channel, nobody answers another one's dialog.
  private readonly state: PrivateConversationState;
  private readonly conversation: StatePropertyAccessor<Conversation>;
  private readonly runner: DialogRunner;
  private readonly replies: Replies;
  private readonly question: QuestionTurn;

  constructor(private readonly parts: ConversationParts) {
    const { messages, people } = parts;
    this.state = new PrivateConversationState(parts.turnStorage);
    this.conversation = this.state.createProperty<Conversation>('conversation');
    this.replies = new Replies(messages, people);
    this.question = new QuestionTurn({
      ...parts,
      replies: this.replies,
      conversation: this.conversation,
    });
    const dialogs = createDialogs(messages, {
      setLanguage: (context, choice) => this.replies.setLanguage(context, choice),
      answer: (context) => this.answer(context),
    });
    this.runner = new DialogRunner(this.state, dialogs, DIALOGS_VERSION);
  }

  /** Replies, and remembers the conversation. A turn that throws remembers nothing of itself. */
  async run(context: TurnContext): Promise<void> {
    const { text, chosen } = utteranceOf(context.activity);
    if (!text) return this.replyToNoText(context);
    if (text.length > MAX_QUESTION_LENGTH) return this.refuseLength(context, text);
    // Dialogs read the text of the activity, which a card leaves empty.
    context.activity.text = text;
    context.turnState.set(CHOSEN, chosen);
    const continued = await this.runner.continue(context);
    if (continued === 'none') await this.answer(context, this.askLanguage(context));
    if (continued === 'outdated') {
      const language = await this.language(context, text);
      await this.replies.tell(
        context,
        language,
        this.parts.messages.say(language, 'dialog.outdated'),
      );
    }
    await this.state.saveChanges(context);
  }

  private answer(
    context: TurnContext,
    askLanguage?: (language: Language) => Promise<void>,
  ): Promise<void> {
    return this.question.run(context, {
      question: context.activity.text,
      chosen: context.turnState.get<boolean>(CHOSEN) === true,
      ...(askLanguage ? { askLanguage } : {}),
    });
  }

  private askLanguage(context: TurnContext) {
    return (language: Language) => this.runner.begin(context, LANGUAGE_DIALOG, { language });
  }

  private async replyToNoText(context: TurnContext): Promise<void> {
    const language = await this.language(context);
    // Teams attaches the same text as HTML to what is typed.
    const sent = context.activity.attachments?.some(
      ({ contentType }) => contentType !== 'text/html',
    );
    if (!sent) return this.replies.help(context, language);
    await this.replies.tell(context, language, this.parts.messages.say(language, 'input.empty'));
  }

  private async refuseLength(context: TurnContext, text: string): Promise<void> {
    const language = await this.language(context, text);
    const limit = MAX_QUESTION_LENGTH;
    const refusal = this.parts.messages.say(language, 'input.tooLong', { limit });
    await this.replies.tell(context, language, refusal);
  }

  private async language(context: TurnContext, text?: string): Promise<Language> {
    const preferred = await this.parts.people.language(personId(context.activity));
    const last = (await this.conversation.get(context))?.language;
    return replyLanguage(context.activity, { preferred, text, last });
  }
}
