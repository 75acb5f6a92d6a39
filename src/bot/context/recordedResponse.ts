import { INVOKE_RESPONSE_KEY, type Activity, type TurnContext } from 'botbuilder';
import { traceOf } from './turnTrace';

/** The content of an HTTP response: expected replies, and the result of an invoke. */
interface Response {
  replies: Partial<Activity>[];
  invoke: Partial<Activity> | undefined;
}

/** UTF-16 units. Teams accepts messages of at most 100 KB. */
const LONGEST = 200_000;

/** The serialised response of a turn, with what it was made of. */
const WRITTEN = Symbol('written response');
interface Written {
  response: string;
  replies: number;
  invoke: Partial<Activity> | undefined;
}

/** The response to the request of this turn; undefined if it is empty or too long. */
export function recordResponse(context: TurnContext): string | undefined {
  const replies = context.bufferedReplyActivities;
  const invoke = context.turnState.get<Partial<Activity> | undefined>(INVOKE_RESPONSE_KEY);
  if (replies.length === 0 && !invoke) return undefined;
  const before = context.turnState.get<Written | undefined>(WRITTEN);
  const isSame = before?.replies === replies.length && before.invoke === invoke;
  const response = isSame
    ? before.response
    : JSON.stringify({ replies, invoke } satisfies Response);
  context.turnState.set(WRITTEN, { response, replies: replies.length, invoke });
  return response.length > LONGEST ? undefined : response;
}

/**
 * Answers the request of this turn with an earlier response, without posting to the conversation.
 */
export function replayResponse(context: TurnContext, response: string | undefined): void {
  const trace = traceOf(context);
  if (trace) trace.outcome = 'repeated';
  if (response === undefined) return;
  const { replies, invoke } = JSON.parse(response) as Response;
  context.bufferedReplyActivities.push(...replies);
  if (invoke) context.turnState.set(INVOKE_RESPONSE_KEY, invoke);
}
