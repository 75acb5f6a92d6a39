import type { TurnContext } from 'botbuilder';
import { sentCard } from '../../../cards/experts/askExpertsCard';
import type { Card } from '../../../cards/kit/adaptiveCard';
import type { CardInputs, CardAction } from '../../../cards/actions/cardAction';
import { colleagueReplyCard } from '../../../cards/experts/colleagueReplyCard';
import { openQuestionsCard } from '../../../cards/experts/openQuestionsCard';
import { ASK_INPUTS } from '../../../cards/experts/colleagueQuestionText';
import { textCard } from '../../../cards/kit/textBlocks';
import type { ColleagueQuestion } from '../../../experts/colleagueQuestion';
import {
  applyTransition,
  type Refusal,
  type QuestionTransition,
  type TransitionActor,
} from '../../../experts/questionWorkflow';
import { hasRole, type Actor } from '../../../records/model/staffMember';
import { nameOf } from './askExperts';
import type { ExpertChannelCards } from './expertChannelCards';
import { conversationPlace, isPersonal } from '../../context/conversationPlace';
import type { ExpertDeps } from './expertDeps';
import type { ReplyDrafts, DraftResult } from './replyDrafts';

type QuestionAction = Extract<CardAction, { verb: `ask.${string}`; question: string }>;

interface AnswerAsExpertDeps extends ExpertDeps {
  cards: ExpertChannelCards;
  drafts: ReplyDrafts;
}

/** The most questions in the list. */
const MOST_LISTED = 400;

/** The channel of an activity, as Teams states it. */
export function channelOf({ activity }: TurnContext): string | undefined {
  const place = conversationPlace(activity);
  return place?.kind === 'channel' ? place.id : undefined;
}

function stepOf(action: QuestionAction, inputs: CardInputs): QuestionTransition | undefined {
  switch (action.verb) {
    case 'ask.take':
      return { kind: 'take' };
    case 'ask.giveBack':
      return { kind: 'giveBack' };
    case 'ask.answer':
      return { kind: 'answer', text: inputs[ASK_INPUTS.reply] ?? '' };
    case 'ask.close':
      return { kind: 'close', text: inputs[ASK_INPUTS.why] ?? '' };
    case 'ask.reopen':
      return { kind: 'reopen', text: inputs[ASK_INPUTS.lacks] ?? '', decision: action.decision };
    case 'ask.helped':
      return { kind: 'helped' };
    default:
      return undefined;
  }
}

/** Handles questions to colleagues: in their channel, for the person who asked, and for admins. */
export class AnswerAsExpert {
  constructor(private readonly deps: AnswerAsExpertDeps) {}

  /**
   * Takes a step, or only shows the question. Nobody sees a question that does not concern them.
   */
  async respond(
    context: TurnContext,
    actor: Actor,
    action: QuestionAction,
    inputs: CardInputs,
  ): Promise<Card> {
    const { colleagueQuestions, messages, wakeOutbox } = this.deps;
    const { language } = actor;
    const channel = channelOf(context);
    const by = (question: ColleagueQuestion): TransitionActor => ({
      id: actor.id,
      name: nameOf(actor),
      mayAnswer: question.channelId === channel || this.isAlone(context, actor),
      isAdmin: hasRole(actor, 'admin'),
    });
    const step = stepOf(action, inputs);
    const done: DraftResult | undefined = step
      ? await colleagueQuestions.change(action.question, (question) =>
          applyTransition(question, step, by(question), new Date().toISOString()),
        )
      : action.verb === 'ask.draft'
        ? await this.deps.drafts.draft(action.question, by)
        : await this.find(action.question);
    if (!done) return textCard(language, messages.say(language, 'ask.gone'));
    if (step) wakeOutbox();
    const { question, refused } = done;
    // In the channel, the card itself shows the draft.
    if (done.said && (channel === undefined || !question.drafted))
      return textCard(language, done.said(language));
    if (this.isForAsker(context, actor, question, action))
      return this.forAsker(actor, question, { refused, action });
    if (!by(question).mayAnswer)
      return textCard(language, messages.say(language, 'ask.refused.notYours'));
    const attempt = refused === undefined ? undefined : inputs;
    return this.deps.cards.card(question, { isAdmin: hasRole(actor, 'admin'), refused, attempt });
  }

  /** The open questions: in a channel, those of that channel; for an admin, all. */
  async list(context: TurnContext, actor: Actor, offset: number): Promise<Card> {
    const { colleagueQuestions, expertPlaces, messages } = this.deps;
    const { language } = actor;
    const channel = channelOf(context);
    if (channel === undefined && !this.isAlone(context, actor))
      return textCard(language, messages.say(language, 'ask.list.adminsOnly'));
    const questions = await colleagueQuestions.waiting(MOST_LISTED, channel);
    if (channel !== undefined && questions.length === 0 && !(await expertPlaces.get(channel)))
      return textCard(language, messages.say(language, 'experts.notHere'));
    return openQuestionsCard(
      { questions, offset, namesChannels: channel === undefined, now: new Date() },
      { messages, language },
    );
  }

  /** An admin in a personal chat. */
  private isAlone({ activity }: TurnContext, actor: Actor): boolean {
    return isPersonal(activity) && hasRole(actor, 'admin');
  }

  private async find(
    id: string,
  ): Promise<{ question: ColleagueQuestion; refused?: Refusal } | undefined> {
    const question = await this.deps.colleagueQuestions.get(id);
    return question && { question };
  }

  /**
   * For the person who asked, in their personal chat. An admin who asked uses the same buttons on
   * the card of the reply.
   */
  private isForAsker(
    { activity }: TurnContext,
    actor: Actor,
    { askers }: ColleagueQuestion,
    { verb }: QuestionAction,
  ): boolean {
    const asks = askers.some(({ id }) => id === actor.id);
    const isOnReply = verb === 'ask.helped' || verb === 'ask.reopen';
    return isPersonal(activity) && asks && (isOnReply || !hasRole(actor, 'admin'));
  }

  private forAsker(
    actor: Actor,
    question: ColleagueQuestion,
    { refused, action }: { refused: Refusal | undefined; action: QuestionAction },
  ): Card {
    const { messages, helpContact: contact } = this.deps;
    const { language } = actor;
    if (refused === 'askedAgain')
      return textCard(language, messages.say(language, 'ask.refused.askedAgain'));
    const words = { messages, language: question.language };
    const { state, text, channelName } = question;
    if (state === 'open' || state === 'taken')
      return sentCard({ kind: 'reopened', channelName, text }, words);
    const mayDraft = hasRole(actor, 'admin');
    const helped = action.verb === 'ask.helped' ? { done: 'helped' as const } : {};
    return colleagueReplyCard({ question, contact, mayDraft, ...helped }, words);
  }
}
