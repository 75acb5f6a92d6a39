import type { TurnContext } from 'botbuilder';
import { LOG_DIALOG } from '../../../dialogs/logProcess/logProcessDialog';
import type { Card } from '../../cards/kit/adaptiveCard';
import { readCardAction, type CardInputs, type CardAction } from '../../cards/actions/cardAction';
import { cardSummary } from '../../cards/kit/cardMessage';
import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import type { CommandRouter } from '../commands/commandRouter';
import type { DialogRunner } from './dialogRunner';
import type { FeedbackAction, FeedbackCommands } from '../commands/feedback/feedbackCommands';
import {
  isGroupRecordAction,
  type GroupRecordCommands,
  type GroupRecordAction,
} from '../commands/records/groupRecordCommands';
import { isPersonal } from '../context/conversationPlace';
import type { CommonReplies } from './commonReplies';

interface CardActionHandlerDeps {
  messages: Messages;
  replies: CommonReplies;
  runner: DialogRunner;
  actions: CommandRouter;
  groupRecords: GroupRecordCommands;
  feedback: FeedbackCommands;
  language: (context: TurnContext) => Promise<Language>;
}

/** Buttons allowed in groups; their commands decide for each person. */
const OPEN_TO_GROUPS = /^(?:ask|feedback|progress|welcome)\./;
const isFeedback = (action: CardAction): action is FeedbackAction =>
  action.verb.startsWith('feedback.');

/** Handles the buttons of the bot's cards. */
export class CardActionHandler {
  constructor(private readonly deps: CardActionHandlerDeps) {}

  /**
   * @param data of the button, with the inputs of its card
   * @param inPlace whether the result replaces the card
   * @returns the card to put in its place, or a text to show with it; undefined if the conversation
   *   continues below
   */
  async handle(
    context: TurnContext,
    data: unknown,
    inPlace = false,
  ): Promise<Card | string | undefined> {
    const pressed = readCardAction(data);
    const language = await this.deps.language(context);
    if (!pressed) return undefined;
    const { action, inputs } = pressed;
    if (!isPersonal(context.activity) && !OPEN_TO_GROUPS.test(action.verb))
      return inPlace && isGroupRecordAction(action)
        ? this.handleInGroup(context, { action, inputs }, language)
        : this.refuseInGroup(context, language, inPlace);
    if (isFeedback(action)) return this.rate(context, { action, inputs }, language, inPlace);
    if (action.verb === 'welcome.language') {
      const card = await this.deps.replies.switchLanguage(context, action);
      if (inPlace) return card;
      await this.deps.replies.send(context, card, cardSummary(card));
      return undefined;
    }
    if (action.verb.startsWith('log.')) {
      // A waiting dialog of another version cannot handle the button.
      const waiting = await this.deps.runner.waiting(context);
      if (waiting?.dialog === LOG_DIALOG && !waiting.outdated)
        await this.deps.runner.continue(context);
      else await this.deps.runner.begin(context, LOG_DIALOG, { language });
      return undefined;
    }
    const card = await this.deps.actions.respond(context, { action, inputs }, language);
    if (inPlace) return card;
    await this.deps.replies.send(context, card, cardSummary(card));
    return undefined;
  }

  private async rate(
    context: TurnContext,
    { action, inputs }: { action: FeedbackAction; inputs: CardInputs },
    language: Language,
    inPlace: boolean,
  ): Promise<Card | string | undefined> {
    const tooOld = this.deps.messages.say(language, 'feedback.tooOld');
    const shown = await this.deps.feedback.respond(context, action, inputs, { inPlace, tooOld });
    if (inPlace) return shown;
    if (typeof shown === 'string') await this.deps.replies.tell(context, language, shown);
    else await this.deps.replies.send(context, shown, cardSummary(shown));
    return undefined;
  }

  /** Only the person who pressed the button sees the result. */
  private async handleInGroup(
    context: TurnContext,
    { action, inputs }: { action: GroupRecordAction; inputs: CardInputs },
    language: Language,
  ): Promise<Card> {
    const card = await this.deps.actions.respond(context, { action, inputs }, language);
    await this.deps.groupRecords.refreshOthers(context, action, language);
    return this.deps.groupRecords.resultCard(context, action, card);
  }

  private async refuseInGroup(
    context: TurnContext,
    language: Language,
    inPlace: boolean,
  ): Promise<undefined> {
    if (inPlace) return undefined;
    await this.deps.replies.tell(
      context,
      language,
      this.deps.messages.say(language, 'log.personalOnly'),
    );
    return undefined;
  }
}
