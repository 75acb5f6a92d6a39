import type { StatePropertyAccessor, TurnContext } from 'botbuilder';
import type { Answerer } from '../../answering/answerer';
import { askWithMeaning } from '../../answering/meaning/askWithMeaning';
import type { QuestionEncoder } from '../../answering/meaning/textVectors';
import type { Conversation } from '../../answering/model/conversationMemory';
import type { CommandOutcome, Outcome } from '../../answering/model/answerOutcome';
import type { Card } from '../../cards/kit/adaptiveCard';
import { askButton } from '../../cards/experts/askExpertsCard';
import { cardSummary } from '../../cards/kit/cardMessage';
import { textCard } from '../../cards/kit/textBlocks';
import type { UnknownHelp } from '../../cards/answers/answerCards';
import { sourcesCard } from '../../cards/answers/sourceRows';
import type { DeputyWish } from '../../language/commands/readDeputy';
import { asksSomething, saysExpertsHere } from '../../language/questions/questionWords';
import type { Day } from '../../language/dates/calendar';
import { wantsToLog } from '../../language/commands/readControl';
import {
  ordersAmounts,
  ordersBehind,
  ordersDetails,
  ordersRecord,
  ordersStatement,
  statesActWithPaper,
  statesElimination,
  tellsProcess,
} from '../../language/records/statedElimination';
import type { Language } from '../../language/text/detectLanguage';
import { findNamedLanguage, onlyNamesLanguage } from '../../language/commands/languageChoice';
import type { Messages } from '../../messages/messages';
import { timed, traceOf, type AnswerOutcome } from '../context/turnTrace';
import {
  findRecordNumber,
  formatRecordNumber,
  parseRecordNumber,
} from '../../records/model/recordNumber';
import type { CommandRouter } from '../commands/commandRouter';
import type { FeedbackCommands } from '../commands/feedback/feedbackCommands';
import type { GroupRecordCommands } from '../commands/records/groupRecordCommands';
import { isPersonal } from '../context/conversationPlace';
import { outcomeCard, type CommonReplies } from './commonReplies';
import type { PersonSettings } from '../ports/personSettings';
import { personId } from '../context/turnActor';
import { builtInButton, type BuiltInButton } from './builtInButtons';
import type { QuestionLog } from '../commands/feedback/questionLog';
import { replyLanguage } from '../context/replyLanguage';

/** The outcome of a question, for metrics. */
function answerOutcome(outcome: Outcome): AnswerOutcome {
  switch (outcome.status) {
    case 'answered':
      return outcome.kind === 'smalltalk' ? 'smalltalk' : 'answered';
    case 'suggested':
      return outcome.asksBack ? 'asked_back' : 'suggested';
    case 'unknown':
      return 'declined';
    case 'command':
      return 'command';
  }
}

/** Key in the turn state: the outcome of the text, determined once per turn. */
const FORESEEN = Symbol('foreseen');

interface QuestionHandlerDeps {
  answerer: Answerer;
  /** Compares questions by their meaning; absent: words alone decide. */
  encoder: QuestionEncoder | undefined;
  messages: Messages;
  personSettings: PersonSettings;
  replies: CommonReplies;
  conversation: StatePropertyAccessor<Conversation>;
  actions: CommandRouter;
  groupRecords: GroupRecordCommands;
  feedback: FeedbackCommands;
  questionLog: QuestionLog;
  /** The last question of this person in this conversation, as it was written. */
  lastQuestion: StatePropertyAccessor<string>;
  /** Contact if nobody can answer; absent: the coordinator. */
  helpContact: string | undefined;
  /** The day in Dubai. */
  today(): Day;
}

export interface AskedQuestion {
  question: string;
  /**
   * The question was chosen on a card; it is displayed with its answer, because the conversation
   * does not contain it.
   */
  chosen: boolean;
  /** Starts the language dialog; absent if a dialog is already waiting. */
  askLanguage?: (language: Language) => Promise<void>;
  /** Starts the dialog that logs a process; absent if a dialog is already waiting. */
  log?: (language: Language) => Promise<void>;
}

const isProgress = (outcome: Outcome) =>
  outcome.status === 'command' && outcome.command === 'progress';

/** Answers a question or carries out a command. */
export class QuestionHandler {
  constructor(private readonly deps: QuestionHandlerDeps) {}

  async run(context: TurnContext, asked: AskedQuestion): Promise<void> {
    const { question, chosen } = asked;
    const { messages, replies, conversation } = this.deps;
    const language = onlyNamesLanguage(question);
    if (language) return replies.setLanguage(context, language);
    const pressed = builtInButton(question, messages);
    if (pressed) return this.handleBuiltInButton(context, pressed, asked);
    const bare = parseRecordNumber(question);
    if (bare) return this.showBareRecord(context, formatRecordNumber(bare));
    const deputies = this.deps.actions.readDeputy(question);
    if (deputies) return this.showDeputies(context, deputies, question);
    if (await this.continueProgress(context, asked)) return;
    const { outcome, conversation: after } = await this.answer(context, question);
    const isLogged = asked.log !== undefined && this.isLogged(question, outcome);
    const trace = traceOf(context);
    if (trace) trace.answer = isLogged ? 'command' : answerOutcome(outcome);
    await conversation.set(context, after);
    if (!isProgress(outcome)) await this.deps.actions.progress.forget(context);
    const number = findRecordNumber(question);
    if (number !== undefined) {
      return this.showRecord(context, number, outcome.language);
    }
    if (isLogged) return this.runCommand(context, { ...outcome, command: 'log' }, asked);
    if (saysExpertsHere(question))
      return this.runCommand(context, { ...outcome, command: 'experts' }, asked);
    if (outcome.status === 'command') return this.runCommand(context, outcome, asked);
    const isSmallTalk = outcome.status === 'answered' && outcome.kind === 'smalltalk';
    if (!isSmallTalk) await this.deps.lastQuestion.set(context, question);
    if (outcome.status === 'answered' && !isSmallTalk)
      await this.deps.feedback.answer(context, outcome, { question, chosen });
    else
      await replies.send(
        context,
        outcomeCard(outcome, messages, {
          question,
          chosen,
          ...(outcome.status === 'unknown'
            ? { help: await this.help(context, question, outcome.language) }
            : {}),
        }),
        outcome.text,
      );
    this.deps.questionLog.note(question, outcome);
  }

  /**
   * Whether a message that asks nothing tells of a process to be logged: what was eliminated, an
   * order to log it, or a name with its paper and transactions that nothing answers.
   */
  private isLogged(question: string, outcome: Outcome): boolean {
    const today = this.deps.today();
    if (outcome.status === 'answered' && outcome.kind === 'smalltalk') return false;
    return (
      wantsToLog(question) ||
      statesElimination(question, today) ||
      statesActWithPaper(question, today) ||
      ordersRecord(question) ||
      ordersStatement(question, today) ||
      ordersAmounts(question, today) ||
      ordersBehind(question, today) ||
      (outcome.status !== 'answered' &&
        (tellsProcess(question, today) || ordersDetails(question, today)))
    );
  }

  /**
   * "And DEWA?" after progress was shown and if no dialog waits.
   * @returns whether the text was such a follow-up
   */
  private async continueProgress(
    context: TurnContext,
    { question, log }: AskedQuestion,
  ): Promise<boolean> {
    const { actions, replies, personSettings, conversation } = this.deps;
    const next = log && (await actions.progress.next(context, question));
    if (!next) return false;
    const before = await conversation.get(context);
    const language = replyLanguage(context.activity, {
      preferred: await personSettings.language(personId(context.activity)),
      // A name alone has no language.
      ...(next.isName && before?.language ? {} : { text: question }),
      last: before?.language,
    });
    const card = await actions.showProgress(context, next, language);
    await conversation.set(context, { ...before, language });
    await replies.send(context, card, cardSummary(card));
    return true;
  }

  /** The outcome of the turn's text, without any effect. */
  async foresee(context: TurnContext): Promise<Outcome> {
    const known = context.turnState.get<Promise<Outcome> | undefined>(FORESEEN);
    const foreseen =
      known ?? this.answer(context, context.activity.text).then(({ outcome }) => outcome);
    context.turnState.set(FORESEEN, foreseen);
    return foreseen;
  }

  private async answer(context: TurnContext, question: string) {
    const { answerer, encoder, personSettings, conversation } = this.deps;
    const before = (await conversation.get(context)) ?? {};
    const preferred = await personSettings.language(personId(context.activity));
    return timed(context, 'understanding', () =>
      askWithMeaning(answerer, encoder, question, before, preferred),
    );
  }

  /** Shows private content, only in a personal chat. */
  private async showPersonal(
    context: TurnContext,
    language: Language,
    make: (language: Language) => Promise<Card>,
  ): Promise<void> {
    const { messages, replies } = this.deps;
    if (!isPersonal(context.activity))
      return replies.tell(context, language, messages.say(language, 'log.personalOnly'));
    const card = await make(language);
    await replies.send(context, card, cardSummary(card));
  }

  private async showDeputies(
    context: TurnContext,
    wish: DeputyWish,
    question: string,
  ): Promise<void> {
    const { personSettings, conversation, actions } = this.deps;
    const preferred = await personSettings.language(personId(context.activity));
    const before = await conversation.get(context);
    const said = { preferred, text: question, last: before?.language };
    return this.showPersonal(context, replyLanguage(context.activity, said), (language) =>
      actions.showDeputies(context, wish, language),
    );
  }

  /** A record number alone has no language, so the conversation keeps its own. */
  private async showBareRecord(context: TurnContext, number: string): Promise<void> {
    const { personSettings, conversation } = this.deps;
    const preferred = await personSettings.language(personId(context.activity));
    const last = (await conversation.get(context))?.language;
    return this.showRecord(context, number, replyLanguage(context.activity, { preferred, last }));
  }

  private async showRecord(
    context: TurnContext,
    number: string,
    language: Language,
  ): Promise<void> {
    const { actions, groupRecords, replies } = this.deps;
    const card = isPersonal(context.activity)
      ? await actions.find(context, number, language)
      : await groupRecords.card(context, number, language);
    await replies.send(context, card, cardSummary(card));
  }

  private async handleBuiltInButton(
    context: TurnContext,
    { button, language }: BuiltInButton,
    { askLanguage }: AskedQuestion,
  ): Promise<void> {
    const { messages, replies } = this.deps;
    switch (button) {
      case 'help.button':
        return replies.help(context, language);
      case 'help.languageButton':
        return askLanguage?.(language);
      case 'suggest.none':
        await this.offerRest(context, language);
        return this.deps.questionLog.noteNoneMeant(context.activity.value, language);
      case 'ask.button':
        return this.askColleague(context, language);
      case 'dialog.cancel':
        return replies.tell(context, language, messages.say(language, 'dialog.cancelled'));
    }
  }

  /** None of the suggestions fits: suggests other words, or asking a colleague. */
  private async offerRest(context: TurnContext, language: Language): Promise<void> {
    const { messages, replies } = this.deps;
    const text = messages.say(language, 'suggest.rephrase');
    const asked = (await this.deps.lastQuestion.get(context)) ?? '';
    const { askColleague } = await this.help(context, asked, language);
    const card = textCard(language, text, askColleague ? [askColleague] : []);
    await replies.send(context, card, text);
  }

  /** Other ways to get an answer; a colleague only in the personal chat. */
  private async help(
    context: TurnContext,
    question: string,
    language: Language,
  ): Promise<UnknownHelp> {
    const { actions, messages, helpContact: contact } = this.deps;
    if (!(await actions.mayAskColleague(context, question))) return { contact };
    return { contact, askColleague: askButton(question, { messages, language }) };
  }

  private async askColleague(context: TurnContext, language: Language): Promise<void> {
    const { actions, replies, lastQuestion } = this.deps;
    const asked = (await lastQuestion.get(context)) ?? '';
    const card = await actions.askColleague(context, asked, language);
    await replies.send(context, card, cardSummary(card));
  }

  private async runCommand(
    context: TurnContext,
    outcome: Pick<CommandOutcome, 'command' | 'language' | 'text' | 'sources'>,
    { question, askLanguage, log }: AskedQuestion,
  ): Promise<void> {
    const { replies, actions, messages } = this.deps;
    const { command, language, text } = outcome;
    switch (command) {
      case 'help':
        return replies.help(context, language);
      case 'language': {
        // Mentioning a language ("the English name?") does not set it.
        const choice = asksSomething(question) ? undefined : findNamedLanguage(question);
        return choice ? replies.setLanguage(context, choice) : askLanguage?.(language);
      }
      case 'log':
        if (!isPersonal(context.activity))
          return replies.tell(context, language, messages.say(language, 'log.personalOnly'));
        return log?.(language);
      case 'records':
      case 'verify':
      case 'people':
      case 'unanswered':
      case 'settings':
        return this.showPersonal(context, language, (as) => actions.show(context, command, as));
      case 'progress': {
        const card = await actions.showProgress(
          context,
          actions.progress.understand(question),
          language,
        );
        return replies.send(context, card, cardSummary(card));
      }
      case 'entity':
        return this.showPersonal(context, language, (as) =>
          actions.setEntity(context, question, as),
        );
      case 'colleague':
        return this.askColleague(context, language);
      case 'experts':
      case 'questions': {
        const card =
          command === 'experts'
            ? await actions.expertsHere(context, question, language)
            : await actions.openQuestions(context, language);
        return replies.send(context, card, cardSummary(card));
      }
      case 'source':
        return replies.send(context, sourcesCard(outcome, messages), text);
    }
  }
}
