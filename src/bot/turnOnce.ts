import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { errorFields } from './errorFields';
import { saidIn } from './saidIn';
import { LEASE, LONGEST_WAIT, type Begun, type LedgerTurn, type TurnLedger } from './turnLedger';
import { TurnQueue } from './turnQueue';
import { respondAgain, responseOf } from './turnResponse';

/** Milliseconds between two looks at a conversation that another replica has. */
const SHORTEST_PAUSE = 25;
const LONGEST_PAUSE = 200;
/** Signs of life; a turn that takes longer is given up. */
const RENEWALS = { every: LEASE / 4, most: 12 };
/**
 * Milliseconds. Teams sends a message again after about 15 s, an invoke after 5 s. After a turn that
 * took nearly as long, what is sent again may arrive just after the answer.
 */
const NEARLY_RESENT = { message: 12_000, invoke: 4_000 };
const ON_ITS_WAY = 1_000;
/** Turns after which old entries are removed, beginning with the first of the process. */
const BETWEEN_CLEANINGS = 1_000;

/** Runs the turns of a conversation in the order in which they arrived, each with its effect once. */
export class TurnOnce {
  private readonly queue = new TurnQueue();
  private turns = 0;

  constructor(
    private readonly ledger: TurnLedger,
    private readonly log: Logger,
  ) {}

  /**
   * Runs `turn` when the conversation is free; if it repeats an earlier one, answers as that did.
   * @param arrivedAt when the request came, by `performance.now()`
   * @throws what `turn` throws, which can then be said again; what the ledger rejects with
   */
  async run(context: TurnContext, arrivedAt: number, turn: () => Promise<void>): Promise<void> {
    const { activity } = context;
    const { id: conversationId } = activity.conversation;
    if (this.turns++ % BETWEEN_CLEANINGS === 0) {
      void this.attempt('forget', () => this.ledger.forget());
    }
    const said = saidIn(activity);
    const entry = { conversationId, token: randomUUID(), ...(said ? { said } : {}) };
    // Otherwise a later turn on another replica could slip in before this one.
    const inLine = this.queue.isBusy(conversationId)
      ? this.attempt('wait', () => this.ledger.wait(entry, since(arrivedAt)))
      : undefined;
    await this.queue.run(conversationId, async () => {
      await inLine;
      await this.runNext(context, entry, { arrivedAt, turn });
    });
  }

  private async runNext(
    context: TurnContext,
    entry: LedgerTurn,
    { arrivedAt, turn }: { arrivedAt: number; turn: () => Promise<void> },
  ): Promise<void> {
    const repliedAt = watchReplies(context);
    let stopRenewing: (() => void) | undefined;
    try {
      const begun = await this.begin(entry, arrivedAt);
      if (begun.state === 'repeated') return respondAgain(context, begun.response);
      stopRenewing = this.keepRenewing(entry);
      await turn();
    } catch (error) {
      await this.attempt('fail', () => this.ledger.fail(entry));
      throw error;
    } finally {
      stopRenewing?.();
    }
    const answeredAgo = this.answeredAgo(context, arrivedAt, repliedAt());
    await this.attempt('finish', () => this.ledger.finish(entry, answeredAgo, responseOf(context)));
  }

  /** Waits for the conversation, and takes it when the wait has become too long. */
  private async begin(
    entry: LedgerTurn,
    arrivedAt: number,
  ): Promise<Exclude<Begun, { state: 'busy' }>> {
    for (let pause = SHORTEST_PAUSE; ; pause = Math.min(pause * 1.3, LONGEST_PAUSE)) {
      const force = since(arrivedAt) >= LONGEST_WAIT;
      const begun = await this.ledger.begin(entry, since(arrivedAt), force);
      if (begun.state !== 'busy') return begun;
      if (force) return { state: 'repeated', response: undefined };
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
    let left = RENEWALS.most;
    const timer = setInterval(() => {
      if (--left === 0) clearInterval(timer);
      void this.attempt('renew', () => this.ledger.renew(entry));
    }, RENEWALS.every).unref();
    return () => clearInterval(timer);
  }

  /** The turn itself must not fail for these; without them a later one waits a little longer. */
  private async attempt(step: keyof TurnLedger, write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch (error) {
      this.log.warn({ ...errorFields(error), step }, 'The turn ledger could not be written');
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
