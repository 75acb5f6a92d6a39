import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Answerer } from '../../answering/answerer';
import type { Conversation } from '../../answering/model/conversationMemory';
import type { Outcome } from '../../answering/model/answerOutcome';
import type { Card } from '../../cards/kit/adaptiveCard';
import { cardMessage, cardSummary } from '../../cards/kit/cardMessage';
import { helpCard } from '../../cards/answers/helpCards';
import { sourcesCard } from '../../cards/answers/sourceRows';
import { textCard } from '../../cards/kit/textBlocks';
import type { Language } from '../../language/text/detectLanguage';
import { MAX_QUESTION_LENGTH } from '../../language/text/cleanText';
import { readYesNo } from '../../language/choices/readYesNo';
import { onlyNamesLanguage } from '../../language/commands/languageChoice';
import { saysExpertsHere } from '../../language/questions/questionWords';
import type { Messages } from '../../messages/messages';
import { findRecordNumber } from '../../records/model/recordNumber';
import { isAddressed, isPersonal } from '../context/conversationPlace';
import { outcomeCard } from '../conversation/commonReplies';
import { personId } from '../context/turnActor';
import { invokeFallback } from './invokeFallback';
import { builtInButton } from '../conversation/builtInButtons';
import { replyLanguage } from '../context/replyLanguage';
import { TurnQueue } from './turnQueue';
import { utteranceOf } from '../context/utterance';

interface OutageRepliesDeps {
  answerer: Answerer;
  messages: Messages;
  helpContact: string | undefined;
}

/** Key in the turn state: the database was available when the turn started. */
const BEGUN = Symbol('begun');
/** Conversations whose last answer is remembered; the least recently used is removed first. */
const MOST_REMEMBERED = 1_000;

/** Call it when a turn starts to have effects. */
export const markBegun = (context: TurnContext): void => {
  context.turnState.set(BEGUN, true);
};

/**
 * Replies while the database is unavailable. Answers from the knowledge in memory; for everything
 * else, says that it was not saved. Turns are ordered within this process only, and a repeated
 * message is answered twice.
 */
export class OutageReplies {
  private readonly queue = new TurnQueue();
  private readonly conversations = new Map<string, Conversation>();

  constructor(private readonly deps: OutageRepliesDeps) {}

  /** Replies to a turn that failed because of the database. */
  async reply(context: TurnContext): Promise<void> {
    const { activity } = context;
    const type: string = activity.type;
    if (type === 'invoke') return this.refuseInvoke(context);
    if (type !== 'message' || !isAddressed(activity)) return;
    await this.queue.run(activity.conversation.id, () => this.replyFromMemory(context));
  }

  private async replyFromMemory(context: TurnContext): Promise<void> {
    const { text, chosen } = utteranceOf(context.activity);
    if (context.turnState.get<boolean>(BEGUN) === true) return this.tell(context, 'outage.unsure');
    if (text === '' || text.length > MAX_QUESTION_LENGTH || isNoQuestion(text))
      return this.tell(context, 'outage.notSaved');
    const key = keyOf(context);
    const before = this.conversations.get(key) ?? {};
    const { outcome, conversation } = this.deps.answerer.answer(text, before);
    const card = this.cardOf(outcome, { question: text, chosen });
    const talks = isPersonal(context.activity);
    if (!card || (talks && outcome.status === 'unknown'))
      return this.tell(context, 'outage.notSaved', outcome.language);
    this.remember(key, conversation);
    await context.sendActivity(cardMessage(card, outcome.text || cardSummary(card)));
    // A text that looks like a question may be the answer to a dialog, whose state is in the
    // database.
    if (talks && !isGreeting(outcome, text))
      await this.tell(context, 'outage.answering', outcome.language);
  }

  /** What can be shown without the database. */
  private cardOf(outcome: Outcome, asked: { question: string; chosen: boolean }): Card | undefined {
    const { messages, helpContact: contact } = this.deps;
    const { language } = outcome;
    const pressed = builtInButton(asked.question, messages);
    if (pressed && pressed.button !== 'help.button') return undefined;
    if (pressed || (outcome.status === 'command' && outcome.command === 'help'))
      return helpCard(language, messages);
    if (outcome.status !== 'command')
      return outcomeCard(outcome, messages, { ...asked, help: { contact } });
    return outcome.command === 'source' ? sourcesCard(outcome, messages) : undefined;
  }

  private async tell(
    context: TurnContext,
    key: 'outage.notSaved' | 'outage.unsure' | 'outage.answering',
    said?: Language,
  ): Promise<void> {
    const language = said ?? this.language(context);
    const text = this.deps.messages.say(language, key);
    await context.sendActivity(cardMessage(textCard(language, text), text));
  }

  private async refuseInvoke(context: TurnContext): Promise<void> {
    const key = context.turnState.get<boolean>(BEGUN) ? 'outage.unsure' : 'outage.notSaved';
    const text = this.deps.messages.say(this.language(context), key);
    const value = invokeFallback(context.activity, text);
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
  }

  private language(context: TurnContext): Language {
    const { activity } = context;
    const last = this.conversations.get(keyOf(context))?.language;
    return replyLanguage(activity, { text: utteranceOf(activity).text, last });
  }

  private remember(key: string, conversation: Conversation): void {
    this.conversations.delete(key);
    this.conversations.set(key, conversation);
    const [oldest] = this.conversations.keys();
    if (this.conversations.size > MOST_REMEMBERED && oldest !== undefined)
      this.conversations.delete(oldest);
  }
}

/** Identifies a person in a conversation. */
const keyOf = ({ activity }: TurnContext): string =>
  JSON.stringify([activity.conversation.id, personId(activity)]);

/** A greeting or thanks. Unlike "ok", it is never the answer to a dialog. */
const isGreeting = (outcome: Outcome, text: string): boolean =>
  outcome.status === 'answered' && outcome.kind === 'smalltalk' && readYesNo(text) === undefined;

/** Words that are not a question for the knowledge base, even if they resemble one. */
const isNoQuestion = (text: string): boolean =>
  onlyNamesLanguage(text) !== undefined ||
  findRecordNumber(text) !== undefined ||
  saysExpertsHere(text);
