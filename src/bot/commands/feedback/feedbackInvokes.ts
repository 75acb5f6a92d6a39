import type { InvokeResponse, TurnContext } from 'botbuilder';
import { createCard, type Card } from '../../../cards/kit/adaptiveCard';
import { CARD_TYPE } from '../../../cards/kit/cardMessage';
import { reasonForm } from '../../../cards/answers/feedbackCard';
import type { Verdict } from '../../../curation/usage/answerFeedback';
import type { Language } from '../../../language/text/detectLanguage';
import type { Messages } from '../../../messages/messages';
import type { FeedbackTurn } from './feedbackCommands';
import { malformedInvoke, type Invokes } from '../../context/invokeResponse';
import { readNativeFeedback, type NativeFeedback } from './nativeFeedback';

interface Parts {
  turn: FeedbackTurn;
  messages: Messages;
  language: (context: TurnContext) => Promise<Language>;
}

/** What else a message can be made to offer; the bot's own offer nothing else. */
const NOT_OFFERED: InvokeResponse = { status: 501 };
/** Teams takes no other response to what was submitted. */
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
 * The buttons that the client itself shows below an answer. Teams asks for a form
 * (`message/fetchTask`) only where a message says that the bot has one of its own; the bot's do not,
 * but a client that asks gets one.
 */
export const feedbackInvokes = ({ turn, messages, language }: Parts): Invokes => ({
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
