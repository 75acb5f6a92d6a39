import { INVOKE_RESPONSE_KEY, type Activity, type TurnContext } from 'botbuilder';
import { traceOf } from './turnTrace';

/** What a request is answered with: replies that it waits for, and what an invoke comes to. */
interface Response {
  replies: Partial<Activity>[];
  invoke: Partial<Activity> | undefined;
}

/** UTF-16 units. Teams takes a message of 100 KB at most. */
const LONGEST = 200_000;

/** Where a turn keeps what it has written, and of how much. */
const WRITTEN = Symbol('written response');
interface Written {
  response: string;
  replies: number;
  invoke: Partial<Activity> | undefined;
}

/** What the request of this turn will be answered with; undefined if with nothing, or if it is too long. */
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

/** Answers the request of this turn as an earlier one was; nothing is sent to the conversation. */
export function replayResponse(context: TurnContext, response: string | undefined): void {
  const trace = traceOf(context);
  if (trace) trace.outcome = 'repeated';
  if (response === undefined) return;
  const { replies, invoke } = JSON.parse(response) as Response;
  context.bufferedReplyActivities.push(...replies);
  if (invoke) context.turnState.set(INVOKE_RESPONSE_KEY, invoke);
}
