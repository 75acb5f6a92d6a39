import type { InvokeResponse, TurnContext } from 'botbuilder';
import { z } from 'zod';
import { createCard, type Card } from '../../../cards/kit/adaptiveCard';
import { CARD_TYPE } from '../../../cards/kit/cardMessage';
import { reasonForm, reasonIn, TEXT_INPUT } from '../../../cards/answers/feedbackCard';
import type { Verdict, Reason } from '../../../curation/usage/answerFeedback';
import type { Language } from '../../../language/text/detectLanguage';
import type { Messages } from '../../../messages/messages';
import type { FeedbackCommands } from './feedbackCommands';
import { malformedInvoke, type Invokes } from '../../context/invokeResponse';
import { type CardInputs, readCardAction } from '../../../cards/actions/cardAction';

/** The content of the client's own feedback buttons. */
interface NativeFeedback {
  verdict: Verdict;
  reason?: Reason;
  /** The answer, if a form of the bot named it. */
  answerId?: string;
}

const reaction = z.enum(['like', 'dislike']);
const feedback = z.looseObject({ reaction, feedback: z.unknown().optional() });
const submitted = z.looseObject({ actionName: z.string(), actionValue: z.unknown() });

/**
 * What was typed. Teams sends a JSON string with `feedbackText` from its own form, or with the
 * inputs of the bot's form. Other clients send an object, or the plain text.
 */
function typedIn(sent: unknown): Record<string, unknown> {
  if (typeof sent === 'object' && sent !== null) return { ...sent };
  if (typeof sent !== 'string') return {};
  try {
    const parsed: unknown = JSON.parse(sent);
    if (typeof parsed === 'object' && parsed !== null) return { ...parsed };
  } catch {
    // Not JSON: plain text.
  }
  return { feedbackText: sent };
}

function inputsOf(typed: Record<string, unknown>): CardInputs {
  const texts = Object.entries(typed).flatMap(([id, value]) =>
    typeof value === 'string' ? [[id === 'feedbackText' ? TEXT_INPUT : id, value] as const] : [],
  );
  return Object.fromEntries(texts);
}

/**
 * Reads the value of `message/submitAction` or `message/fetchTask`.
 * @returns undefined if it is malformed; `other` if it is not about feedback
 */
function readNativeFeedback(value: unknown): NativeFeedback | 'other' | undefined {
  // Some clients wrap the value.
  const { data } = (value ?? {}) as { data?: unknown };
  const outer = submitted.safeParse(data ?? value);
  if (!outer.success) return undefined;
  if (outer.data.actionName !== 'feedback') return 'other';
  const inner = feedback.safeParse(outer.data.actionValue);
  if (!inner.success) return undefined;
  const typed = typedIn(inner.data.feedback);
  const reason = reasonIn(inputsOf(typed));
  const action = readCardAction(typed)?.action;
  return {
    verdict: inner.data.reaction === 'like' ? 'helpful' : 'unhelpful',
    ...(reason ? { reason } : {}),
    ...(action?.verb === 'feedback.reason' ? { answerId: action.answer } : {}),
  };
}

interface FeedbackInvokesDeps {
  turn: FeedbackCommands;
  messages: Messages;
  language: (context: TurnContext) => Promise<Language>;
}

/** For requests that the bot's messages do not offer. */
const NOT_OFFERED: InvokeResponse = { status: 501 };
/** Teams accepts no other response to a submission. */
const TAKEN: InvokeResponse = { status: 200, body: {} };

type Take = (context: TurnContext, feedback: NativeFeedback) => Promise<InvokeResponse>;

const reading =
  (take: Take) =>
  async (context: TurnContext): Promise<InvokeResponse> => {
    const feedback = readNativeFeedback(context.activity.value);
    if (feedback === undefined) return malformedInvoke(context.activity.name);
    return feedback === 'other' ? NOT_OFFERED : take(context, feedback);
  };

/**
 * The client's own feedback buttons below an answer. Teams requests a form (`message/fetchTask`)
 * only if a message announces one. The bot's messages do not, but a client that asks gets one.
 */
export const feedbackInvokes = ({ turn, messages, language }: FeedbackInvokesDeps): Invokes => ({
  'message/submitAction': reading(async (context, feedback) => {
    await turn.takeNative(context, feedback);
    return TAKEN;
  }),
  'message/fetchTask': reading(async (context, { verdict }) => {
    const answer = await turn.answerIn(context);
    const spoken = await language(context);
    if (answer === undefined)
      return taskOf({ type: 'message', value: messages.say(spoken, 'feedback.tooOld') });
    const card = formCard({ answer, verdict, language: spoken }, messages);
    const content = { contentType: CARD_TYPE, content: card };
    const title = messages.say(spoken, 'feedback.formTitle');
    return taskOf({
      type: 'continue',
      value: { title, height: 'small', width: 'small', card: content },
    });
  }),
});

const taskOf = (task: object): InvokeResponse => ({ status: 200, body: { task } });

/** Its inputs come back with `message/submitAction`. */
function formCard(
  { answer, verdict, language }: { answer: string; verdict: Verdict; language: Language },
  messages: Messages,
): Card {
  const title = messages.say(language, 'feedback.send');
  const data = { lawaraq: { verb: 'feedback.reason' as const, answer } };
  return createCard(language, reasonForm({ language, verdict }, messages), [
    { type: 'Action.Submit', title, data },
  ]);
}
