import { TurnContext, type Activity, type InvokeResponse } from 'botbuilder';
import type { Logger } from 'pino';
import { cardMessage } from '../../cards/kit/cardMessage';
import { textCard } from '../../cards/kit/textBlocks';
import type { Messages } from '../../messages/messages';
import { traceOf } from '../context/turnTrace';
import type { ActivityResponse, TeamsAdapter } from '../connector/teamsAdapter';
import { repliesInResponse, sendOutOfTurn } from '../connector/outOfTurnMessage';
import { errorFields } from '../../lib/errorFields';
import { isReading } from '../extension/extensionInvokes';
import { isAddressed } from '../context/conversationPlace';
import type { PersonSettings } from '../ports/personSettings';
import { invokeFallback } from './invokeFallback';
import { RateLimit } from '../../lib/rateLimit';
import { LANGUAGE_TIMEOUT, fallbackLanguage } from '../context/replyLanguage';
import type { TurnLoad } from './turnAdmission';
import type { TurnTimes } from './turnTimeouts';

interface SlowTurnWatchDeps {
  adapter: TeamsAdapter;
  messages: Messages;
  personSettings: PersonSettings;
  turnLoad: Pick<TurnLoad, 'inProgress'>;
  log: Logger;
}

interface Watched {
  context: TurnContext;
  arrivedAt: number;
  /** Answers the request; the turn continues. */
  answer: (early: ActivityResponse) => void;
  hasReplied: boolean;
  over: boolean;
  /** A message in progress beside the turn, which must arrive before the reply. */
  beside?: Promise<void>;
  timer?: NodeJS.Timeout;
}

/** Milliseconds for which Teams shows a typing indicator, or slightly less. */
const TYPING_LASTS = 4_000;
/** Turns in progress above which no indicator is sent, because it costs as much as a reply. */
const MOST_TYPING = 50;
/** Per conversation, where several turns may be waiting. */
const TYPING_PACE = { burst: 1, perSecond: 1_000 / TYPING_LASTS };
const NOTICE_PACE = { burst: 1, perSecond: 1 / 60 };

/** Shows a typing indicator for a slow turn, and answers its request before Teams times out. */
export class SlowTurnWatch {
  private readonly typings = new RateLimit(TYPING_PACE);
  private readonly notices = new RateLimit(NOTICE_PACE);

  constructor(
    private readonly deps: SlowTurnWatchDeps,
    private readonly times: Pick<TurnTimes, 'typing' | 'message' | 'invoke'>,
  ) {}

  /**
   * @param arrivedAt by `performance.now()`
   * @returns a function to call when the turn has ended
   */
  watch(context: TurnContext, arrivedAt: number, answer: Watched['answer']): () => void {
    const turn: Watched = { context, arrivedAt, answer, hasReplied: false, over: false };
    const { activity } = context;
    const isInvoke = activity.type === 'invoke';
    const isSpokenTo = activity.type === 'message' && isAddressed(activity);
    if (isSpokenTo && !repliesInResponse(context)) {
      this.noteReplies(turn);
      this.typeAfter(turn, this.times.typing - since(arrivedAt));
    }
    const deadline = isInvoke ? this.times.invoke : this.times.message;
    const lateTimer = setTimeout(
      () => void this.late(turn, isSpokenTo).catch((error) => this.note(error)),
      Math.max(0, deadline - LANGUAGE_TIMEOUT - since(arrivedAt)),
    );
    return () => {
      turn.over = true;
      clearTimeout(turn.timer);
      clearTimeout(lateTimer);
    };
  }

  /** The response to an invoke whose turn has not answered in time. */
  async timeoutResponse({ activity }: TurnContext): Promise<InvokeResponse> {
    const { messages, personSettings } = this.deps;
    const language = await fallbackLanguage(personSettings, activity);
    const key = isReading(activity) ? 'limits.lateSearch' : 'limits.lateInvoke';
    return invokeFallback(activity, messages.say(language, key));
  }

  private noteReplies(turn: Watched): void {
    turn.context.onSendActivities(async (_, activities, next) => {
      turn.hasReplied = true;
      clearTimeout(turn.timer);
      await turn.beside;
      return next();
    });
  }

  private typeAfter(turn: Watched, wait: number): void {
    turn.timer = setTimeout(
      () => {
        const { conversation } = turn.context.activity;
        const isBusy = this.deps.turnLoad.inProgress > MOST_TYPING;
        if (!isBusy && this.typings.take(conversation.id) === 0)
          this.sendBeside(turn, { type: 'typing' });
        if (since(turn.arrivedAt) < this.times.message) this.typeAfter(turn, TYPING_LASTS);
      },
      Math.max(0, wait),
    );
  }

  private async late(turn: Watched, isSpokenTo: boolean): Promise<void> {
    const { context, answer } = turn;
    const { activity } = context;
    const trace = traceOf(context);
    if (trace) trace.outcome = 'overdue';
    if (activity.type === 'invoke') {
      const response = await this.timeoutResponse(context);
      if (!turn.over) answer(response);
      return;
    }
    if (!isSpokenTo) return answer({ status: 200 });
    const { messages, personSettings } = this.deps;
    const language = await fallbackLanguage(personSettings, activity);
    if (turn.over) return;
    const text = messages.say(language, 'limits.late');
    const notice = cardMessage(textCard(language, text), text);
    if (repliesInResponse(context)) {
      const reference = TurnContext.getConversationReference(activity);
      const addressed = TurnContext.applyConversationReference(notice, reference);
      const activities = [...context.bufferedReplyActivities, addressed];
      return answer({ status: 200, body: { activities } });
    }
    answer({ status: 200 });
    if (!turn.hasReplied && this.notices.take(activity.conversation.id) === 0)
      this.sendBeside(turn, notice);
  }

  private sendBeside(turn: Watched, sent: Partial<Activity>): void {
    turn.beside = sendOutOfTurn(this.deps.adapter, turn.context, sent).catch((error: unknown) =>
      this.note(error),
    );
  }

  private note(error: unknown): void {
    this.deps.log.warn(errorFields(error), 'A person could not be told that a turn takes long');
  }
}

const since = (time: number): number => performance.now() - time;
