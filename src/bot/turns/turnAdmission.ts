import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { Config } from '../../config/config';
import { isReading } from '../extension/extensionInvokes';
import { isAddressed } from '../context/conversationPlace';
import { personId } from '../context/turnActor';
import { RateLimit, type Allowance } from '../../lib/rateLimit';
import { cardMessage } from '../../cards/kit/cardMessage';
import { textCard } from '../../cards/kit/textBlocks';
import type { Messages } from '../../messages/messages';
import type { TeamsAdapter } from '../connector/teamsAdapter';
import { repliesInResponse, sendOutOfTurn } from '../connector/outOfTurnMessage';
import { errorFields } from '../../lib/errorFields';
import type { PersonSettings } from '../ports/personSettings';
import { invokeFallback } from './invokeFallback';
import { fallbackLanguage } from '../context/replyLanguage';

interface TurnInProgress {
  conversation: string;
  /** By `performance.now()`. */
  arrivedAt: number;
}

/** Milliseconds, and conversations that have waited as long: something is stuck for everybody. */
const SLOW = { after: 5_000, conversations: 20 };
/** Requests for each turn that may be in progress, before who sends them is known. */
const REQUESTS_PER_TURN = 4;

/** What this process has taken on: the turns that run or wait, and the requests in which they came. */
export class TurnLoad {
  // In the order in which they came.
  private readonly turns = new Set<TurnInProgress>();
  private readonly idleListeners: (() => void)[] = [];
  private requests = 0;

  /** @param most turns in progress, running or waiting, above which no other is begun */
  constructor(
    private readonly most: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  get inProgress(): number {
    return this.turns.size;
  }

  /** Whether a request is to be turned away at once: even to refuse it politely would be too much. */
  get isFlooded(): boolean {
    return this.requests >= this.most * REQUESTS_PER_TURN;
  }

  /** Whether no other turn should be begun: there are too many, or they have waited for too long. */
  get isTooMuch(): boolean {
    if (this.turns.size >= this.most) return true;
    const slow = new Set<string>();
    const since = this.now() - SLOW.after;
    for (const { conversation, arrivedAt } of this.turns) {
      if (arrivedAt > since) return false;
      // Many turns of one conversation wait for one another, which is nobody else's business.
      slow.add(conversation);
      if (slow.size >= SLOW.conversations) return true;
    }
    return false;
  }

  /** Counts a request until it is answered. */
  async answering<T>(answer: () => Promise<T>): Promise<T> {
    this.requests += 1;
    try {
      return await answer();
    } finally {
      this.requests -= 1;
    }
  }

  /** Counts a turn until the returned function is called. */
  enter(conversation: string, arrivedAt: number): () => void {
    const turn = { conversation, arrivedAt };
    this.turns.add(turn);
    return () => {
      this.turns.delete(turn);
      if (this.turns.size === 0) for (const tell of this.idleListeners.splice(0)) tell();
    };
  }

  /**
   * Waits until no turn is in progress: one whose request was answered early has no connection that
   * tells of it.
   * @param deadline milliseconds after which it is waited no longer
   */
  async idle(deadline: number): Promise<void> {
    if (this.turns.size === 0) return;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.idleListeners.push(resolve);
      timer = setTimeout(resolve, deadline);
    });
    clearTimeout(timer);
  }
}

export type TurnLimits = Pick<Config, 'turnsPerPerson' | 'turnsPerTenant'>;

/**
 * Why a turn is not begun. `tooMany`: of this person; `busy`: of all together. `unheard`: it was not
 * meant for the bot, so nobody waits for a word.
 */
export type AdmissionRefusal = 'tooMany' | 'busy' | 'unheard';

/** Whoever types into a search box, or opens a chat full of cards that refresh themselves, asks often. */
const READINGS_PER_TURN = 5;

/** Teams tells of itself who was added where, and does not tell it again. */
const TOLD_ONCE: ReadonlySet<string> = new Set(['conversationUpdate', 'installationUpdate']);

/** Half of what is allowed in a minute may come at once. */
const perMinute = (turns: number): Allowance => ({
  burst: Math.max(1, Math.ceil(turns / 2)),
  perSecond: turns / 60,
});
const limitOf = (turns: number | undefined): RateLimit | undefined =>
  turns === undefined ? undefined : new RateLimit(perMinute(turns));

/** How much one person, one tenant and all of them together may ask for in this process. */
export class TurnAdmission {
  private readonly persons: RateLimit | undefined;
  private readonly readings: RateLimit | undefined;
  private readonly tenants: RateLimit | undefined;

  constructor(
    { turnsPerPerson, turnsPerTenant }: TurnLimits,
    private readonly load: Pick<TurnLoad, 'isTooMuch'>,
  ) {
    this.persons = limitOf(turnsPerPerson);
    this.readings = limitOf(turnsPerPerson && turnsPerPerson * READINGS_PER_TURN);
    this.tenants = limitOf(turnsPerTenant);
  }

  /** Takes a turn of an authenticated activity; undefined: it may begin. */
  refusal(activity: Activity): AdmissionRefusal | undefined {
    const { type } = activity;
    if (TOLD_ONCE.has(type)) return undefined;
    const person = personId(activity);
    const isSpokenTo = type === 'invoke' || (type === 'message' && isAddressed(activity));
    if (!isSpokenTo)
      return isOver(this.readings, person) || this.load.isTooMuch ? 'unheard' : undefined;
    const persons = type === 'invoke' && readsOnly(activity) ? this.readings : this.persons;
    if (isOver(persons, person)) return 'tooMany';
    return this.load.isTooMuch || isOver(this.tenants, tenantOf(activity)) ? 'busy' : undefined;
  }
}

const isOver = (limit: RateLimit | undefined, sender: string): boolean =>
  limit !== undefined && limit.take(sender) > 0;

function readsOnly(activity: Activity): boolean {
  const { trigger } = (activity.value ?? {}) as { trigger?: unknown };
  return isReading(activity) || trigger === 'automatic';
}

function tenantOf({ conversation, channelData }: Activity): string {
  const { tenant } = (channelData ?? {}) as { tenant?: { id?: unknown } };
  const id: unknown = conversation.tenantId ?? tenant?.id;
  return typeof id === 'string' ? id.toLowerCase() : '';
}

interface TurnRefusalsDeps {
  adapter: TeamsAdapter;
  messages: Messages;
  personSettings: PersonSettings;
  log: Logger;
}

/** A person is told so often. */
const ONCE_A_MINUTE = { burst: 1, perSecond: 1 / 60 };
/** Words that are on their way; more of them would only add to the load. */
const MOST_ON_THEIR_WAY = 50;

/** Says politely that a turn was not begun: once a minute to each person, and to every invoke. */
export class TurnRefusals {
  private readonly told = new RateLimit(ONCE_A_MINUTE);
  private onTheirWay = 0;

  constructor(private readonly deps: TurnRefusalsDeps) {}

  /** @returns false where not even that can be said */
  async refuse(context: TurnContext, refusal: AdmissionRefusal): Promise<boolean> {
    if (refusal === 'unheard') return true;
    const { activity } = context;
    const isInvoke = activity.type === 'invoke';
    if (!isInvoke && this.told.take(personId(activity)) > 0) return true;
    if (this.onTheirWay >= MOST_ON_THEIR_WAY) return false;
    this.onTheirWay += 1;
    try {
      await this.say(context, refusal, isInvoke);
      return true;
    } catch (error) {
      this.deps.log.warn(errorFields(error), 'A person could not be told that a turn was refused');
      return false;
    } finally {
      this.onTheirWay -= 1;
    }
  }

  private async say(
    context: TurnContext,
    refusal: Exclude<AdmissionRefusal, 'unheard'>,
    isInvoke: boolean,
  ): Promise<void> {
    const { adapter, messages, personSettings } = this.deps;
    const { activity } = context;
    const language = await fallbackLanguage(personSettings, activity);
    const text = messages.say(language, `limits.${refusal}`);
    if (isInvoke) {
      const value = invokeFallback(activity, text);
      await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
      return;
    }
    const message = cardMessage(textCard(language, text), text);
    if (repliesInResponse(context)) await context.sendActivity(message);
    else await sendOutOfTurn(adapter, context, message);
  }
}
