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

/** Milliseconds between two looks at a conversation that another replica has. */
const SHORTEST_PAUSE = 25;
const LONGEST_PAUSE = 60;
/** Milliseconds between two attempts to write down that a turn has ended. */
const BETWEEN_ENDINGS = 500;
const ENDS: ReadonlySet<keyof TurnLedger> = new Set(['fail', 'finish']);
/** Milliseconds between two signs of life. */
const RENEWED_EVERY = LEASE / 4;
/**
 * Milliseconds. Teams sends a message again after about 15 s, an invoke after 5 s. After a turn that
 * took nearly as long, what is sent again may arrive just after the answer.
 */
const NEARLY_RESENT = { message: 12_000, invoke: 4_000 };
const ON_ITS_WAY = 1_000;
/** Milliseconds that the end of a failed turn waits for the ledger. */
const FAIL_PATIENCE = 1_000;
/** Turns after which old entries are removed, beginning with the first of the process. */
const BETWEEN_CLEANINGS = 1_000;

/** Runs the turns of a conversation in the order in which they arrived, each with its effect once. */
export class TurnDeduplication {
  private readonly queue = new TurnQueue();
  private turns = 0;

  constructor(
    private readonly ledger: TurnLedger,
    private readonly log: Logger,
    private readonly times: Pick<TurnTimes, 'givenUp' | 'patience'> = TURN_TIMES,
  ) {}

  /**
   * Runs `turn` when the conversation is free; if it repeats an earlier one, answers as that did. A
   * turn that takes too long is given up: what it waits for ends, and the conversation goes on.
   * @param arrivedAt when the request came, by `performance.now()`
   * @throws what `turn` throws, which can then be said again; TurnGivenUp; what the ledger rejects with
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
      // Otherwise a later turn on another replica could slip in. Whoever is further behind would hold
      // up the first here, where its place was written down as the earlier.
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
      await this.untilGivenUp(context, turn);
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

  private async untilGivenUp(context: TurnContext, turn: () => Promise<void>): Promise<void> {
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
   * Waits for the conversation. Whoever has it gives it back in time, or has died: then its lease
   * ends. It is never taken by force, for whoever waits as long elsewhere would take it as well.
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
   * A person can answer a reply as soon as it is seen, also with the same words; Teams cannot have
   * given the message up before some seconds have passed.
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

  /** What is said of the fault does not wait for a ledger that may be what is slow. */
  private async fail(entry: LedgerTurn): Promise<void> {
    const failed = this.attempt('fail', () => this.ledger.fail(entry));
    await Promise.race([failed, sleep(FAIL_PATIENCE, undefined, { ref: false })]);
  }

  /** The turn itself must not fail for these; without them a later one waits a little longer. */
  private async attempt(step: keyof TurnLedger, write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch (error) {
      this.log.warn({ ...errorFields(error), step }, 'The turn ledger could not be written');
      if (ENDS.has(step) && isStoreUnavailable(error)) void this.endLater(write);
    }
  }

  /**
   * The database went away: until it knows that the turn has ended, nobody else has the conversation,
   * and who says the same again is taken for its repetition.
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

/** When the last message was sent to the conversation, if one was. */
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
