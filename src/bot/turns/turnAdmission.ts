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

/** Overload: this many conversations have waited for this many milliseconds. */
const SLOW = { after: 5_000, conversations: 20 };
/** Requests per turn allowed before the sender is known. */
const REQUESTS_PER_TURN = 4;

/** The load of this process: turns that run or wait, and their requests. */
export class TurnLoad {
  // In order of arrival.
  private readonly turns = new Set<TurnInProgress>();
  private readonly idleListeners: (() => void)[] = [];
  private requests = 0;

  /** @param most turns in progress, running or waiting, above which no other starts */
  constructor(
    private readonly most: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  get inProgress(): number {
    return this.turns.size;
  }

  /** Whether a request must be rejected at once, because even a text would be too much work. */
  get isFlooded(): boolean {
    return this.requests >= this.most * REQUESTS_PER_TURN;
  }

  /** Whether no other turn should start, because there are too many or they wait too long. */
  get isTooMuch(): boolean {
    if (this.turns.size >= this.most) return true;
    const slow = new Set<string>();
    const since = this.now() - SLOW.after;
    for (const { conversation, arrivedAt } of this.turns) {
      if (arrivedAt > since) return false;
      // Turns of one conversation wait for one another, which does not affect others.
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
   * Waits until no turn is in progress. A turn whose request was answered early has no open
   * connection.
   * @param deadline milliseconds
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
 * Why a turn does not start. `tooMany`: from this person; `busy`: overall. `unheard`: the message
 * was not for the bot, so nobody expects a reply.
 */
export type AdmissionRefusal = 'tooMany' | 'busy' | 'unheard';

/** A search box, or a chat full of cards that refresh themselves, sends many requests. */
const READINGS_PER_TURN = 5;

/** Notifications of Teams that are not repeated. */
const NEVER_REPEATED: ReadonlySet<string> = new Set(['conversationUpdate', 'installationUpdate']);

/** Half of a minute's allowance may come at once. */
const perMinute = (turns: number): Allowance => ({
  burst: Math.max(1, Math.ceil(turns / 2)),
  perSecond: turns / 60,
});
const limitOf = (turns: number | undefined): RateLimit | undefined =>
  turns === undefined ? undefined : new RateLimit(perMinute(turns));

/** Limits the turns of one person, one tenant and all together, in this process. */
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

  /**
   * Admits a turn of an authenticated activity.
   * @returns undefined if it may start
   */
  refusal(activity: Activity): AdmissionRefusal | undefined {
    const { type } = activity;
    if (NEVER_REPEATED.has(type)) return undefined;
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

/** How often a person is told. */
const ONCE_A_MINUTE = { burst: 1, perSecond: 1 / 60 };
/** Messages in progress; more would only add to the load. */
const MOST_PENDING = 50;

/** Says that a turn was not started: once a minute to each person, and for every invoke. */
export class TurnRefusals {
  private readonly told = new RateLimit(ONCE_A_MINUTE);
  private onTheirWay = 0;

  constructor(private readonly deps: TurnRefusalsDeps) {}

  /** @returns false if not even this message can be sent */
  async refuse(context: TurnContext, refusal: AdmissionRefusal): Promise<boolean> {
    if (refusal === 'unheard') return true;
    const { activity } = context;
    const isInvoke = activity.type === 'invoke';
    if (!isInvoke && this.told.take(personId(activity)) > 0) return true;
    if (this.onTheirWay >= MOST_PENDING) return false;
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
