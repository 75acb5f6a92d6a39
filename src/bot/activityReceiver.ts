import { type Activity, type TurnContext, ActivityTypes, INVOKE_RESPONSE_KEY } from 'botbuilder';
import type { Logger } from 'pino';
import type { TurnObserver } from './turns/turnObserver';
import { timed, type TurnTrace } from './context/turnTrace';
import type { ActivityResponse, TeamsAdapter } from './connector/teamsAdapter';
import type { BotIdentity } from '../config/config';
import type { ConversationReferences } from './ports/conversationReferences';
import type { MessageHandlerDeps } from './conversation/messageHandler';
import { isFromElsewhere, isReading } from './extension/extensionInvokes';
import { ReferenceTracker } from './turns/referenceTracker';
import { createOnTurnError } from './turns/onTurnError';
import { markBegun } from './turns/outageReplies';
import { TurnRefusals, TurnAdmission, type TurnLimits, type TurnLoad } from './turns/turnAdmission';
import { abortSendingWithTurn, traceReplies } from './connector/replySending';
import { SlowTurnWatch } from './turns/slowTurnWatch';
import { TeamsBot } from './conversation/teamsBot';
import type { TurnLedger } from './ports/turnLedger';
import { TurnDeduplication } from './turns/turnDeduplication';
import { TURN_TIMES, type TurnTimes } from './turns/turnTimeouts';

/** How an activity arrived. */
interface Arrival {
  /** When reading the request started, by `performance.now()`. */
  arrivedAt: number;
  /** The header with the trace of the request. */
  traceparent: string | undefined;
}

/** Handles one validated activity with its Authorization header, and returns the response. */
export type ActivityReceiver = (
  authorization: string,
  activity: object,
  arrival: Arrival,
) => Promise<ActivityResponse>;

export interface ActivityReceiverDeps extends MessageHandlerDeps {
  adapter: TeamsAdapter;
  turnLedger: TurnLedger;
  turnLoad: TurnLoad;
  turnLimits: TurnLimits;
  /** Instead of the default. */
  turnTimes?: TurnTimes | undefined;
  references: ConversationReferences;
  identity: BotIdentity;
  observer: TurnObserver;
  log: Logger;
}

const TOO_BUSY: ActivityResponse = { status: 503, body: { error: 'too busy' } };

/**
 * The bot as one function. The turns of a conversation run one after another, each once. A request
 * is answered in time even if its turn continues, and with a text even if no turn starts.
 */
export function createReceiver(deps: ActivityReceiverDeps): ActivityReceiver {
  const { adapter, observer, turnLoad, turnTimes = TURN_TIMES } = deps;
  adapter.onTurnError = createOnTurnError(deps);
  const admission = new TurnAdmission(deps.turnLimits, turnLoad);
  const refusals = new TurnRefusals(deps);
  const slowTurnWatch = new SlowTurnWatch(deps, turnTimes);
  const run = createRun(deps, turnTimes);

  async function answer(
    authorization: string,
    activity: Activity,
    { arrivedAt, traceparent }: Arrival,
  ): Promise<ActivityResponse> {
    let answerEarly: (early: ActivityResponse) => void = () => undefined;
    const early = new Promise<ActivityResponse>((resolve) => (answerEarly = resolve));
    let unsaid = false;
    let leave: (() => void) | undefined;
    const begin = async (context: TurnContext, trace: TurnTrace): Promise<void> => {
      traceReplies(context, trace);
      const refusal = admission.refusal(activity);
      if (refusal) {
        trace.outcome = refusal === 'tooMany' ? 'limited' : 'shed';
        return void (unsaid = !(await refusals.refuse(context, refusal)));
      }
      leave = turnLoad.enter(activity.conversation.id, arrivedAt);
      const ended = slowTurnWatch.watch(context, arrivedAt, answerEarly);
      abortSendingWithTurn(context, adapter.ConnectorClientKey);
      try {
        await run(context, arrivedAt);
        await respondAnyway(context, slowTurnWatch);
      } finally {
        ended();
      }
    };
    const whole = adapter.receive(authorization, activity, (context) =>
      observer.observe(context, { at: arrivedAt, traceparent }, (trace) => begin(context, trace)),
    );
    // The turn leaves only after its error message has been sent.
    const left = whole.finally(() => leave?.());
    const received = await Promise.race([left, early]);
    return unsaid ? TOO_BUSY : received;
  }

  return async (authorization, body, arrival) =>
    turnLoad.isFlooded
      ? TOO_BUSY
      : turnLoad.answering(() => answer(authorization, body as Activity, arrival));
}

/** Runs one turn. */
function createRun(deps: ActivityReceiverDeps, turnTimes: TurnTimes) {
  const bot = new TeamsBot(deps);
  const turns = new TurnDeduplication(deps.turnLedger, deps.log, turnTimes);
  const referenceTracker = new ReferenceTracker(deps);
  return (context: TurnContext, arrivedAt: number): Promise<void> => {
    const { activity } = context;
    const answer = () => timed(context, 'answering', () => bot.run(context));
    if (isReading(activity)) return answer();
    return turns.run(context, arrivedAt, async () => {
      markBegun(context);
      if (!isFromElsewhere(activity)) await referenceTracker.learn(activity);
      await answer();
    });
  };
}

/** If an invoke is repeated, the first response may have been too long to store. */
async function respondAnyway(context: TurnContext, slowTurnWatch: SlowTurnWatch): Promise<void> {
  const isAnswered = context.turnState.get<unknown>(INVOKE_RESPONSE_KEY) !== undefined;
  if (context.activity.type !== 'invoke' || isAnswered) return;
  const value = await slowTurnWatch.timeoutResponse(context);
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
}
