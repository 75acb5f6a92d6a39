import type { StatePropertyAccessor, TurnContext } from 'botbuilder';
import type { Answerer } from '../answering/answerer';
import type { Conversation } from '../answering/conversation';
import type { Commanded, Outcome } from '../answering/outcome';
import type { Card } from '../cards/card';
import { cardSummary } from '../cards/cardMessage';
import { asksSomething } from '../language/asksSomething';
import type { Language } from '../language/detectLanguage';
import { namedLanguage, onlyNamesLanguage } from '../language/namedLanguage';
import type { Messages } from '../messages/messages';
import { findRecordNumber } from '../records/recordNumber';
import type { ActionTurn } from './actionTurn';
import type { GroupRecords } from './groupRecords';
import { isPersonal } from './isPersonal';
import { outcomeCard } from './outcomeCard';
import type { People } from './people';
import { personId } from './personId';
import { pressedButton, type Pressed } from './pressedButton';
import type { QuestionLog } from './questionLog';
import type { Replies } from './replies';

/** What the turn's text would come to, found out once in a turn. */
const FORESEEN = Symbol('foreseen');

interface Parts {
  answerer: Answerer;
  messages: Messages;
  people: People;
  replies: Replies;
  conversation: StatePropertyAccessor<Conversation>;
  actions: ActionTurn;
  groupRecords: GroupRecords;
  questionLog: QuestionLog;
}

export interface Asked {
  question: string;
  /** It was chosen on a card: it is shown with its answer, as it does not stand in the conversation. */
  chosen: boolean;
  /** Starts the dialog about the language; absent where a dialog is already waiting. */
  askLanguage?: (language: Language) => Promise<void>;
  /** Starts the dialog that logs a process; absent where a dialog is already waiting. */
  log?: (language: Language) => Promise<void>;
}

/** Answers one question, or does what it commands. */
export class QuestionTurn {
  constructor(private readonly parts: Parts) {}

  async run(context: TurnContext, asked: Asked): Promise<void> {
    const { question, chosen } = asked;
    const { messages, replies, conversation } = this.parts;
    const language = onlyNamesLanguage(question);
    if (language) return replies.setLanguage(context, language);
    const pressed = pressedButton(question, messages);
    if (pressed) return this.press(context, pressed, asked);
    const { outcome, conversation: after } = await this.answer(context, question);
    await conversation.set(context, after);
    const number = findRecordNumber(question);
    if (number !== undefined) {
      return this.showRecord(context, number, outcome.language);
    }
    if (outcome.status === 'command') return this.obey(context, outcome, asked);
    const card = outcomeCard(outcome, messages, { question, chosen });
    await replies.send(context, card, outcome.text);
    this.parts.questionLog.note(question, outcome);
  }

  /** What would come of the turn's text, without any effect. */
  async foresee(context: TurnContext): Promise<Outcome> {
    const known = context.turnState.get<Promise<Outcome> | undefined>(FORESEEN);
    const foreseen =
      known ?? this.answer(context, context.activity.text).then(({ outcome }) => outcome);
    context.turnState.set(FORESEEN, foreseen);
    return foreseen;
  }

  private async answer(context: TurnContext, question: string) {
    const { answerer, people, conversation } = this.parts;
    const before = (await conversation.get(context)) ?? {};
    const preferred = await people.language(personId(context.activity));
    return answerer.answer(question, before, preferred);
  }

  /** Shows what is nobody else's business, where nobody else reads along. */
  private async showPersonal(
    context: TurnContext,
    language: Language,
    make: (language: Language) => Promise<Card>,
  ): Promise<void> {
    const { messages, replies } = this.parts;
    if (!isPersonal(context.activity))
      return replies.tell(context, language, messages.say(language, 'log.personalOnly'));
    const card = await make(language);
    await replies.send(context, card, cardSummary(card));
  }

  private async showRecord(
    context: TurnContext,
    number: string,
    language: Language,
  ): Promise<void> {
    const { actions, groupRecords, replies } = this.parts;
    const card = isPersonal(context.activity)
      ? await actions.find(context, number, language)
      : await groupRecords.card(context, number, language);
    await replies.send(context, card, cardSummary(card));
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
        await replies.tell(context, language, messages.say(language, 'suggest.rephrase'));
        return this.parts.questionLog.noteNoneMeant(context.activity.value, language);
      case 'dialog.cancel':
        return replies.tell(context, language, messages.say(language, 'dialog.cancelled'));
    }
  }

  private async obey(
    context: TurnContext,
    { command, language, text }: Commanded,
    { question, askLanguage, log }: Asked,
  ): Promise<void> {
    const { replies, actions, messages } = this.parts;
    switch (command) {
      case 'help':
        return replies.help(context, language);
      case 'language': {
        // What only mentions a language ("the English name?") sets none.
        const choice = asksSomething(question) ? undefined : namedLanguage(question);
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
        return this.showPersonal(context, language, (as) => actions.show(context, command, as));
      case 'entity':
        return this.showPersonal(context, language, (as) =>
          actions.setEntity(context, question, as),
        );
      case 'source':
        return replies.tell(context, language, text);
    }
  }
}
