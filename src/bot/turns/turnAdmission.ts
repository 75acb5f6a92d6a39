import type { Activity } from 'botbuilder';
import type { Config } from '../../config/config';
import { isReading } from '../extension/extensionInvokes';
import { isAddressed } from '../context/isAddressed';
import { personId } from '../context/personId';
import { RateLimit, type Allowance } from '../../lib/rateLimit';
import type { TurnLoad } from './turnLoad';

export type TurnLimits = Pick<Config, 'turnsPerPerson' | 'turnsPerTenant'>;

/**
 * Why a turn is not begun. `tooMany`: of this person; `busy`: of all together. `unheard`: it was not
 * meant for the bot, so nobody waits for a word.
 */
export type Refusal = 'tooMany' | 'busy' | 'unheard';

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
export class TurnAllowance {
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
  refusal(activity: Activity): Refusal | undefined {
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
