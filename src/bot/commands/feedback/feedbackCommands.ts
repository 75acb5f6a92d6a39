import { randomUUID } from 'node:crypto';
import type { StatePropertyAccessor, TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { Answered } from '../../../answering/model/answerOutcome';
import { answerCard } from '../../../cards/answers/answerCards';
import type { Card } from '../../../cards/kit/adaptiveCard';
import type { CardInputs, CardAction } from '../../../cards/actions/cardAction';
import { cardMessage } from '../../../cards/kit/cardMessage';
import { feedbackCard, reasonIn, type FeedbackState } from '../../../cards/answers/feedbackCard';
import {
  LONGEST_REASON,
  type AnswerFeedback,
  type Reason,
  type SentAs,
  type ShownAnswer,
  type Verdict,
} from '../../../curation/usage/answerFeedback';
import { maskPersonalData } from '../../../language/text/maskPersonalData';
import type { Messages } from '../../../messages/messages';
import { waitAtMost } from '../../context/turnCancellation';
import { errorFields } from '../../../lib/errorFields';
import { repliesInResponse } from '../../connector/outOfTurnMessage';
import { isPersonal } from '../../context/conversationPlace';
import { personId } from '../../context/turnActor';

export type FeedbackAction = Extract<CardAction, { verb: `feedback.${string}` }>;

export interface FeedbackDeps {
  feedback: AnswerFeedback;
  messages: Messages;
  /** The last answer to this person in this conversation. */
  lastAnswer: StatePropertyAccessor<string>;
  /** The id of its message; empty if the channel gave none. */
  lastAnswerMessage: StatePropertyAccessor<string>;
  log: Logger;
}

/** A rating and its author. */
interface Rating {
  answerId: string;
  person: string;
  verdict: Verdict;
  reason?: Reason | undefined;
}

/**
 * The client's own buttons and form. A form of the bot ("custom") would take another request, and
 * some clients cannot show it.
 */
const FEEDBACK_LOOP = { feedbackLoop: { type: 'default' } };

/**
 * Teams has thumbs below messages, in personal chats, group chats and channels (Microsoft, "Bot
 * messages with AI-generated content"). On other channels, and for a reply in the HTTP response, the
 * card has buttons instead: no answer has both.
 */
const hasNativeFeedback = (context: TurnContext): boolean =>
  context.activity.channelId === 'msteams' && !repliesInResponse(context);

/** Sends answers that can be rated, and stores the ratings. */
export class FeedbackCommands {
  constructor(private readonly deps: FeedbackDeps) {}

  /** Answers a question. */
  async answer(
    context: TurnContext,
    outcome: Answered,
    { question, chosen }: { question: string; chosen: boolean },
  ): Promise<void> {
    const { messages, lastAnswer, lastAnswerMessage } = this.deps;
    const shown = toShown(outcome, question, chosen);
    const isNative = hasNativeFeedback(context);
    const feedback = { answer: shown, state: 'open' as const, isNative };
    const card = answerCard(outcome, messages, chosen ? question : undefined, feedback);
    const sent = await context.sendActivity({
      ...cardMessage(card, outcome.text),
      ...(isNative ? { channelData: FEEDBACK_LOOP } : {}),
    });
    await lastAnswer.set(context, shown.id);
    await lastAnswerMessage.set(context, sent?.id ?? '');
    await this.storeAnswer(shown, sentAs(context, sent?.id));
  }

  /**
   * Handles a feedback button of a card.
   * @param inPlace whether the card will be replaced, so that it must keep the answer
   * @returns a card, or only text if nothing changes
   */
  async respond(
    { activity }: TurnContext,
    action: FeedbackAction,
    inputs: CardInputs,
    { inPlace, tooOld }: { inPlace: boolean; tooOld: string },
  ): Promise<Card | string> {
    const told = action.verb === 'feedback.reason';
    const verdict = told ? 'unhelpful' : action.verdict;
    const reason = told ? reasonIn(inputs) : undefined;
    const person = personId(activity);
    const shown = await this.rate({ answerId: action.answer, person, verdict, reason });
    if (!shown) return tooOld;
    const state = told ? 'told' : verdict;
    return inPlace
      ? this.ratedCard(shown, state)
      : feedbackCard({ answer: shown, state }, this.deps.messages);
  }

  /** Handles the client's own feedback buttons; ignores feedback about anything but an answer. */
  async takeNative(
    context: TurnContext,
    { verdict, reason, answerId }: Omit<Rating, 'answerId' | 'person'> & { answerId?: string },
  ): Promise<void> {
    const about = answerId ?? (await this.answerIn(context));
    const said = { person: personId(context.activity), verdict, reason };
    const shown = about === undefined ? undefined : await this.rate({ answerId: about, ...said });
    if (shown && verdict === 'unhelpful')
      await this.showNext(context, shown, reason ? 'told' : verdict);
  }

  /**
   * The answer in the message that the person replied to. If the client does not name the message,
   * the last answer to this person in this conversation.
   */
  async answerIn(context: TurnContext): Promise<string | undefined> {
    const { replyToId, conversation } = context.activity;
    if (!replyToId) return this.deps.lastAnswer.get(context);
    return this.deps.feedback.idOf({ conversationId: conversation.id, activityId: replyToId });
  }

  /** The message of an answer, if it is known. */
  private async messageOf(context: TurnContext, answer: string): Promise<string | undefined> {
    const { replyToId } = context.activity;
    if (replyToId) return replyToId;
    const { lastAnswer, lastAnswerMessage } = this.deps;
    return (await lastAnswer.get(context)) === answer
      ? (await lastAnswerMessage.get(context)) || undefined
      : undefined;
  }

  private rate({ reason, ...said }: Rating): Promise<ShownAnswer | undefined> {
    return this.deps.feedback.rate({ ...said, ...(reason ? { reason: masked(reason) } : {}) });
  }

  /** The answer again, with the person's rating. */
  private ratedCard(shown: ShownAnswer, state: FeedbackState, isNative = false): Card {
    const asked = shown.showsQuestion ? shown.question : undefined;
    const answer = { ...shown.answer, language: shown.language };
    return answerCard(answer, this.deps.messages, asked, { answer: shown, state, isNative });
  }

  /**
   * The response to the client's buttons cannot contain a card, so the bot updates the answer's
   * card to show the next step. Not in a group, where others read the card too.
   */
  private async showNext(
    context: TurnContext,
    shown: ShownAnswer,
    state: FeedbackState,
  ): Promise<void> {
    if (!isPersonal(context.activity)) return;
    const id = await this.messageOf(context, shown.id);
    if (id === undefined) return;
    const message = {
      ...cardMessage(this.ratedCard(shown, state, true), shown.answer.text),
      id,
      channelData: FEEDBACK_LOOP,
    };
    const updated = context.updateActivity(message).catch((error: unknown) => {
      this.deps.log.warn(errorFields(error), 'A rated answer could not be changed');
    });
    await waitAtMost(updated);
  }

  /** The answer has been sent already; if storing fails, it just cannot be rated. */
  private async storeAnswer(answer: ShownAnswer, at: SentAs | undefined): Promise<void> {
    try {
      await this.deps.feedback.show(answer, at);
    } catch (error) {
      this.deps.log.warn(errorFields(error), 'An answer was not kept for being rated');
    }
  }
}

function toShown(outcome: Answered, question: string, chosen: boolean): ShownAnswer {
  const { language, entryId, text, asOf, sources, followUps } = outcome;
  return {
    id: randomUUID(),
    ...{ language, entryId },
    question: maskPersonalData(question),
    showsQuestion: chosen,
    answer: { text, sources, followUps, ...(asOf === undefined ? {} : { asOf }) },
  };
}

/** A reply within the HTTP response has no id yet. */
const sentAs = ({ activity }: TurnContext, activityId: string | undefined): SentAs | undefined =>
  activityId ? { conversationId: activity.conversation.id, activityId } : undefined;

function masked({ kind, text }: Reason): Reason {
  const kept = text === undefined ? '' : maskPersonalData(text).slice(0, LONGEST_REASON);
  return { ...(kind ? { kind } : {}), ...(kept ? { text: kept } : {}) };
}
