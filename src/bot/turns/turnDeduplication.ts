import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { timed, traceOf } from '../context/turnTrace';
import { errorFields } from '../../lib/errorFields';
import { messageFingerprint } from '../context/messageFingerprint';
import { isStoreUnavailable } from '../ports/storeUnavailable';
import { setTurnSignal, TurnCancelled } from '../context/turnCancellation';
import { LEASE, type TurnStart, type LedgerTurn, type TurnLedger } from '../ports/turnLedger';
import { TurnQueue } from './turnQueue';
import { replayResponse, recordResponse } from '../context/recordedResponse';
import { TURN_TIMES, type TurnTimes } from './turnTimeouts';

/** Milliseconds between two attempts to get a conversation from another replica. */
const SHORTEST_PAUSE = 25;
const LONGEST_PAUSE = 60;
/** Milliseconds between two attempts to store that a turn has ended. */
const BETWEEN_ENDINGS = 500;
const ENDS: ReadonlySet<keyof TurnLedger> = new Set(['fail', 'finish']);
/** Milliseconds between two renewals. */
const RENEWED_EVERY = LEASE / 4;
/**
 * Milliseconds. Teams repeats a message after about 15 s, an invoke after 5 s. If a turn took
 * nearly as long, the repetition may arrive just after the answer.
 */
const NEARLY_RESENT = { message: 12_000, invoke: 4_000 };
const ON_ITS_WAY = 1_000;
/** Timeout in milliseconds for storing the end of a failed turn. */
const FAIL_PATIENCE = 1_000;
/** Turns between two cleanups; the first turn of the process does one. */
const BETWEEN_CLEANINGS = 1_000;

/** Runs the turns of a conversation in order of arrival, each with its effect once. */
export class TurnDeduplication {
  private readonly queue = new TurnQueue();
  private turns = 0;

  constructor(
    private readonly ledger: TurnLedger,
    private readonly log: Logger,
    private readonly times: Pick<TurnTimes, 'givenUp' | 'patience'> = TURN_TIMES,
  ) {}

  /**
   * Runs `turn` when the conversation is free. If it repeats an earlier turn, returns that one's
   * response. Cancels a turn that takes too long, and continues with the conversation.
   * @param arrivedAt when the request arrived, by `performance.now()`
   * @throws what `turn` throws, after which the message may be sent again; TurnCancelled; what the
   *   ledger rejects with
   */
  async run(context: TurnContext, arrivedAt: number, turn: () => Promise<void>): Promise<void> {
    const { activity } = context;
    const { id: conversationId } = activity.conversation;
    if (this.turns++ % BETWEEN_CLEANINGS === 0) {
      void this.attempt('forget', () => this.ledger.forget());
    }
    const said = messageFingerprint(activity);
    const entry = { conversationId, token: randomUUID(), ...(said ? { said } : {}) };
    const leaveQueue = traceOf(context)?.enter('queue');
    try {
      const patience = this.times.patience - since(arrivedAt);
      let inLine: Promise<void> | undefined;
      const next = async () => {
        await inLine;
        leaveQueue?.();
        await this.runNext(context, entry, { arrivedAt, turn });
      };
      // Otherwise a later turn on another replica could start first. Only the next turn queues
      // there: further ones would block it, because their place would be recorded earlier.
      const isNext = () => {
        inLine ??= this.attempt('wait', () => this.ledger.wait(entry, since(arrivedAt)));
      };
      await this.queue.run(conversationId, next, patience, isNext);
    } catch (error) {
      if (error instanceof TurnCancelled) await this.fail(entry);
      throw error;
    }
  }

  private async runNext(
    context: TurnContext,
    entry: LedgerTurn,
    { arrivedAt, turn }: { arrivedAt: number; turn: () => Promise<void> },
  ): Promise<void> {
    const repliedAt = watchReplies(context);
    let stopRenewing: (() => void) | undefined;
    try {
      const begun = await timed(context, 'ledger', () => this.begin(entry, arrivedAt));
      if (begun.state === 'repeated') return replayResponse(context, begun.response);
      this.queue.begun(entry.conversationId);
      stopRenewing = this.keepRenewing(entry);
      await this.runWithTimeout(context, turn);
    } catch (error) {
      await this.fail(entry);
      throw error;
    } finally {
      stopRenewing?.();
    }
    const answeredAgo = this.answeredAgo(context, arrivedAt, repliedAt());
    const response = recordResponse(context);
    await timed(context, 'ledger', () =>
      this.attempt('finish', () => this.ledger.finish(entry, answeredAgo, response)),
    );
  }

  private async runWithTimeout(context: TurnContext, turn: () => Promise<void>): Promise<void> {
    const ending = new AbortController();
    setTurnSignal(context, ending.signal);
    let timer: NodeJS.Timeout | undefined;
    const givenUp = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const reason = new TurnCancelled('running');
        reject(reason);
        ending.abort(reason);
      }, this.times.givenUp).unref();
    });
    try {
      await Promise.race([turn(), givenUp]);
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * Waits for the conversation. The turn that has it releases it in time, or its lease ends. Never
   * forces it: another replica that waits as long would do the same.
   */
  private async begin(
    entry: LedgerTurn,
    arrivedAt: number,
  ): Promise<Exclude<TurnStart, { state: 'busy' }>> {
    for (let pause = SHORTEST_PAUSE; ; pause = Math.min(pause * 1.3, LONGEST_PAUSE)) {
      const begun = await this.ledger.begin(entry, since(arrivedAt), false);
      if (begun.state !== 'busy') return begun;
      if (since(arrivedAt) >= this.times.patience) throw new TurnCancelled('waiting');
      await sleep(pause);
    }
  }

  /**
   * A person can answer a reply at once, even with the same words, whereas Teams repeats a message
   * only after some seconds.
   */
  private answeredAgo(
    { activity }: TurnContext,
    arrivedAt: number,
    repliedAt: number | undefined,
  ): number {
    const kind = activity.type === 'invoke' ? 'invoke' : 'message';
    if (since(arrivedAt) >= NEARLY_RESENT[kind]) return -ON_ITS_WAY;
    return repliedAt === undefined ? 0 : since(repliedAt);
  }

  private keepRenewing(entry: LedgerTurn): () => void {
    const timer = setInterval(() => {
      void this.attempt('renew', () => this.ledger.renew(entry));
    }, RENEWED_EVERY).unref();
    return () => clearInterval(timer);
  }

  /** The error message does not wait for the ledger, which may be what is slow. */
  private async fail(entry: LedgerTurn): Promise<void> {
    const failed = this.attempt('fail', () => this.ledger.fail(entry));
    await Promise.race([failed, sleep(FAIL_PATIENCE, undefined, { ref: false })]);
  }

  /** These must not fail the turn; without them a later turn only waits a little longer. */
  private async attempt(step: keyof TurnLedger, write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch (error) {
      this.log.warn({ ...errorFields(error), step }, 'The turn ledger could not be written');
      if (ENDS.has(step) && isStoreUnavailable(error)) void this.endLater(write);
    }
  }

  /**
   * The database became unavailable. Until it stores the end of the turn, the conversation stays
   * locked, and the same content counts as a repetition.
   */
  private async endLater(write: () => Promise<void>): Promise<void> {
    for (let waited = 0; waited < LEASE; waited += BETWEEN_ENDINGS) {
      await sleep(BETWEEN_ENDINGS, undefined, { ref: false });
      const isKnown = await write().then(
        () => true,
        () => false,
      );
      if (isKnown) return;
    }
  }
}

const since = (time: number): number => performance.now() - time;

/** The time of the last message to the conversation, if any. */
function watchReplies(context: TurnContext): () => number | undefined {
  let repliedAt: number | undefined;
  if (context.activity.deliveryMode === 'expectReplies') return () => undefined;
  context.onSendActivities(async (_, activities, next) => {
    const sent = await next();
    if (activities.some(({ type }) => type === 'message')) repliedAt = performance.now();
    return sent;
  });
  return () => repliedAt;
}
