import type { StatePropertyAccessor, TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { createDialogs, DIALOGS_VERSION } from '../../../dialogs/createDialogs';
import { LANGUAGE_DIALOG } from '../../../dialogs/languageDialog';
import {
  draftOf,
  LOG_DIALOG,
  type LogDialogOptions,
} from '../../../dialogs/logProcess/logProcessDialog';
import { dayOf } from '../../../dialogs/logProcess/reading/readFieldValue';
import type { FieldHelps } from '../../records/model/fieldHelp';
import type { Answerer } from '../../answering/answerer';
import type { QuestionEncoder } from '../../answering/meaning/textVectors';
import type { Conversation } from '../../answering/model/conversationMemory';
import type { EntrySearch } from '../../answering/search/searchEntries';
import type { Card } from '../../cards/kit/adaptiveCard';
import { readCardAction } from '../../cards/actions/cardAction';
import { cardSummary } from '../../cards/kit/cardMessage';
import { MAX_QUESTION_LENGTH } from '../../language/text/cleanText';
import type { AnswerFeedback } from '../../curation/usage/answerFeedback';
import type { ChangeWriter } from '../../curation/changes/changeWriter';
import type { UnansweredQuestions } from '../../curation/gaps/unansweredQuestions';
import type { UsageCounters } from '../../curation/usage/usageCounts';
import type { Language } from '../../language/text/detectLanguage';
import type { TextMeaning } from '../../language/text/textMeaning';
import type { Messages } from '../../messages/messages';
import { timed } from '../context/turnTrace';
import type { EntityDirectory } from '../../records/model/entityDirectory';
import type { DeputyOperations } from '../../records/operations/deputyOperations';
import type { RecordOperations } from '../../records/operations/recordOperations';
import type { ProgressQuestion } from '../../records/reporting/progressQuestion';
import type { ReminderSwitches } from '../../records/reminders/reminderStore';
import type { RecordStore } from '../../records/model/recordStore';
import type { StaffStore } from '../../records/model/staffMember';
import { CommandRouter } from '../commands/commandRouter';
import { TurnActors, personId } from '../context/turnActor';
import { attachedFiles, utteranceOf } from '../context/utterance';
import { CardActionHandler } from './cardActionHandler';
import { DialogCards } from './dialogCards';
import { dialogFiles, fileReply, type DialogFilesDeps } from './dialogFiles';
import type { OpenCards } from '../../records/model/openCards';
import type { ConversationReferences } from '../ports/conversationReferences';
import type { ExpertDeps } from '../commands/experts/expertDeps';
import { DialogRunner, type Outdated } from './dialogRunner';
import { feedbackInvokes } from '../commands/feedback/feedbackInvokes';
import { FeedbackCommands } from '../commands/feedback/feedbackCommands';
import { fencedStorage, TurnState, LastHandledTurn } from './turnState';
import { GroupRecordCommands } from '../commands/records/groupRecordCommands';
import type { Invokes } from '../context/invokeResponse';
import { isAddressed, isPersonal } from '../context/conversationPlace';
import type { PersonSettings } from '../ports/personSettings';
import type { ProgressDeps } from '../commands/progress/progressCommands';
import type { QuestionLog } from '../commands/feedback/questionLog';
import { QuestionHandler } from './questionHandler';
import { CommonReplies } from './commonReplies';
import { replyLanguage } from '../context/replyLanguage';
import type { TurnStorage } from '../ports/turnStorage';

export interface MessageHandlerDeps
  extends
    ExpertDeps,
    DialogFilesDeps,
    Omit<ProgressDeps, 'answerer' | 'recordOperations' | 'lastProgress'> {
  answerer: Answerer & EntrySearch;
  /** What the knowledge says of the fields of a record, as it is published now. */
  fieldHelp(): FieldHelps;
  /** Compares questions by their meaning; absent: words alone decide. */
  encoder: QuestionEncoder | undefined;
  messages: Messages;
  personSettings: PersonSettings;
  references: ConversationReferences;
  turnStorage: TurnStorage;
  openCards: OpenCards;
  recordOperations: RecordOperations;
  deputies: DeputyOperations;
  records: RecordStore;
  entities: EntityDirectory;
  staff: StaffStore;
  questionLog: QuestionLog;
  unanswered: UnansweredQuestions;
  /** Groups unanswered questions by meaning too; absent: by their words alone. */
  textMeaning?: TextMeaning | undefined;
  usage: UsageCounters;
  feedback: AnswerFeedback;
  changeWriter: ChangeWriter;
  log: Logger;
  reminders: ReminderSwitches;
}

/** Key in the turn state: whether the text was chosen on a card. */
const CHOSEN = Symbol('chosen');

/** Handles one message: as a step of the waiting dialog, otherwise as a question. */
export class MessageHandler {
  // The state is per person, because in a channel nobody may answer another person's dialog.
  private readonly state: TurnState;
  private readonly conversation: StatePropertyAccessor<Conversation>;
  private readonly lastTurn: LastHandledTurn;
  private readonly runner: DialogRunner;
  private readonly replies: CommonReplies;
  private readonly question: QuestionHandler;
  private readonly actions: CommandRouter;
  private readonly actors: TurnActors;
  private readonly buttons: CardActionHandler;
  /** Handlers by name of the invoke. */
  readonly invokes: Invokes;

  constructor(private readonly deps: MessageHandlerDeps) {
    const { messages, personSettings, staff, recordOperations, entities } = deps;
    this.actors = new TurnActors(staff);
    const { actors } = this;
    this.state = new TurnState(fencedStorage(deps.turnStorage));
    this.conversation = this.state.createProperty<Conversation>('conversation');
    this.lastTurn = new LastHandledTurn(this.state);
    this.replies = new CommonReplies(messages, personSettings);
    const lastProgress = this.state.createProperty<ProgressQuestion>('lastProgress');
    const actions = new CommandRouter({ ...deps, actors, lastProgress });
    this.actions = actions;
    const groupRecords = new GroupRecordCommands(deps);
    const lastAnswer = this.state.createProperty<string>('lastAnswer');
    const lastAnswerMessage = this.state.createProperty<string>('lastAnswerMessage');
    const feedback = new FeedbackCommands({ ...deps, lastAnswer, lastAnswerMessage });
    this.invokes = feedbackInvokes({
      turn: feedback,
      messages,
      language: (context) => this.language(context),
    });
    this.question = new QuestionHandler({
      ...deps,
      replies: this.replies,
      conversation: this.conversation,
      actions,
      groupRecords,
      feedback,
      lastQuestion: this.state.createProperty<string>('lastQuestion'),
      today: () => dayOf(recordOperations.today()),
    });
    const dialogs = createDialogs(messages, {
      setLanguage: (context, choice) => this.replies.setLanguage(context, choice),
      answer: (context) => this.answer(context),
      foresee: (context) => this.question.foresee(context),
      preferredLanguage: ({ activity }) => personSettings.language(personId(activity)),
      actor: (context, language, via) => actors.actorOf(context, language, via),
      cards: new DialogCards(deps),
      files: dialogFiles(deps),
      recordOperations,
      fieldHelp: () => deps.fieldHelp(),
      entities,
      staff,
    });
    this.runner = new DialogRunner(this.state, dialogs, DIALOGS_VERSION);
    this.buttons = new CardActionHandler({
      messages,
      replies: this.replies,
      runner: this.runner,
      actions,
      groupRecords,
      feedback,
      language: (context) => this.language(context),
    });
  }

  /** Replies and saves the conversation state. If the turn throws, nothing is saved. */
  async run(context: TurnContext): Promise<void> {
    if (!isAddressed(context.activity)) return;
    const { text, chosen } = utteranceOf(context.activity);
    const pressed = text === '' && readCardAction(context.activity.value) !== undefined;
    const { sent } = attachedFiles(context.activity);
    if (!text && !pressed && !sent) return this.replyToNoText(context);
    if (text.length > MAX_QUESTION_LENGTH) return this.refuseLength(context, text);
    await timed(context, 'storage', () => this.state.load(context));
    if (await this.lastTurn.isRepeated(context)) return;
    // Dialogs read the text of the activity, which is empty for a card.
    context.activity.text = text;
    context.turnState.set(CHOSEN, chosen);
    if (pressed) await this.buttons.handle(context, context.activity.value);
    else await this.handleMessage(context, text);
    await this.lastTurn.store(context);
    await this.saveState(context);
  }

  /**
   * Handles a button whose card will be replaced.
   * @param data of the button, with the inputs of its card
   * @returns the card to put in its place, or a text to show with it; undefined if the conversation
   *   continues below
   */
  async replace(context: TurnContext, data: unknown): Promise<Card | string | undefined> {
    const card = await this.buttons.handle(context, data, true);
    await this.saveState(context);
    return card;
  }

  private saveState(context: TurnContext): Promise<void> {
    return timed(context, 'storage', () => this.state.saveChanges(context));
  }

  /** Handles the text and what is attached to it. */
  private async handleMessage(context: TurnContext, text: string): Promise<void> {
    const { sent, other } = attachedFiles(context.activity);
    const isLogging = async () => (await this.runner.waiting(context))?.dialog === LOG_DIALOG;
    const wasLogging = sent && (await isLogging());
    const isContinued = await this.handleText(context);
    let isTaken = wasLogging && isContinued;
    if (sent && !isTaken && (await isLogging())) {
      // The text was for something else, or began the record that the files are for.
      context.activity.text = '';
      await this.runner.continue(context);
      isTaken = true;
    }
    const isUntold = isTaken ? other : (sent || other) && (text !== '' || isContinued);
    if (isUntold) await this.mentionFile(context, text);
  }

  /** @returns whether the waiting dialog has handled the message */
  private async handleText(context: TurnContext): Promise<boolean> {
    const deputies = this.actions.readDeputy(context.activity.text);
    // Whole sentences about deputies: no dialog waits for those.
    if (deputies && deputies.kind !== 'show') {
      await this.answer(context);
      return false;
    }
    const continued = await this.runner.continue(context);
    if (continued === 'continued') return true;
    if (continued !== 'none') await this.restart(context, continued);
    else if (context.activity.text === '') await this.replyToNoText(context);
    else await this.answer(context, true);
    return false;
  }

  /**
   * Continues with the draft of a dialog that a new version of the bot interrupted. Other dialogs
   * are lost.
   */
  private async restart(context: TurnContext, outdated: Outdated): Promise<void> {
    const language = await this.language(context, context.activity.text);
    const record = outdated.dialog === LOG_DIALOG ? draftOf(outdated.state) : undefined;
    if (record !== undefined) return this.log(context, { language, record, restarted: true });
    const text = this.deps.messages.say(language, 'dialog.outdated');
    await this.replies.tell(context, language, text);
  }

  private log(context: TurnContext, options: LogDialogOptions): Promise<void> {
    return this.runner.begin(context, LOG_DIALOG, options);
  }

  /** @param free whether no dialog waits, so that the question can start one */
  private answer(context: TurnContext, free = false): Promise<void> {
    return this.question.run(context, {
      question: context.activity.text,
      chosen: context.turnState.get<boolean>(CHOSEN) === true,
      ...(free
        ? {
            askLanguage: (language: Language) =>
              this.runner.begin(context, LANGUAGE_DIALOG, { language }),
            log: (language: Language) => this.log(context, { language }),
          }
        : {}),
    });
  }

  private async replyToNoText(context: TurnContext): Promise<void> {
    const language = await this.language(context);
    // Teams attaches typed text again as HTML.
    const sent = context.activity.attachments?.some(
      ({ contentType }) => contentType !== 'text/html',
    );
    if (!sent) return this.replies.help(context, language);
    await this.speakOfFiles(context, language, 'input.empty');
  }

  /** Answers the text, and says what happens to the attachments. */
  private async mentionFile(context: TurnContext, text: string): Promise<void> {
    await this.speakOfFiles(context, await this.language(context, text), 'input.fileBeside');
  }

  /** Says what happens to attachments that nothing has handled: how to have them kept. */
  private async speakOfFiles(
    context: TurnContext,
    language: Language,
    otherwise: 'input.empty' | 'input.fileBeside',
  ): Promise<void> {
    const { activity } = context;
    const { sent, other, pictures } = attachedFiles(activity);
    const tell = (key: typeof otherwise | 'input.fileInGroup' | 'input.picturePasted') =>
      this.replies.tell(context, language, this.deps.messages.say(language, key));
    if (!(sent || other) || !this.deps.takesFiles) return tell(otherwise);
    if (!isPersonal(activity)) return tell('input.fileInGroup');
    // A file that the dialog has handled is not spoken of again.
    const isOpen = sent && (await this.runner.waiting(context))?.dialog !== LOG_DIALOG;
    const actor = isOpen ? await this.actors.actorOf(context, language, 'chat') : undefined;
    if (!actor) return tell(pictures ? 'input.picturePasted' : otherwise);
    const card = await fileReply(this.deps.recordOperations, actor, this.deps.messages);
    await this.replies.send(context, card, cardSummary(card));
  }

  private async refuseLength(context: TurnContext, text: string): Promise<void> {
    const language = await this.language(context, text);
    const limit = MAX_QUESTION_LENGTH;
    const refusal = this.deps.messages.say(language, 'input.tooLong', { limit });
    await this.replies.tell(context, language, refusal);
  }

  private async language(context: TurnContext, text?: string): Promise<Language> {
    const preferred = await this.deps.personSettings.language(personId(context.activity));
    const last = (await this.conversation.get(context))?.language;
    return replyLanguage(context.activity, { preferred, text, last });
  }
}
