import type { Activity } from 'botbuilder';
import type { BotIdentity } from '../../config/config';

/**
 * Service hosts of Teams: the public clouds, then GCC, GCC High and DoD, as listed in Microsoft's
 * Teams SDK. Every message carries the bot's token, and the SDK of this bot would send it to any
 * address.
 */
const TEAMS_HOSTS: ReadonlySet<string> = new Set([
  'smba.trafficmanager.net',
  'smba.onyx.prod.teams.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
]);

const LOOPBACK = /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/;

/**
 * Whether the bot may write to a stored service address: one of Teams, or in local mode this
 * machine.
 */
export function isTrustedServiceUrl(serviceUrl: string, identity: BotIdentity): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const url = new URL(serviceUrl);
  if (url.username || url.password) return false;
  if (identity.kind === 'anonymous') {
    return /^https?:$/.test(url.protocol) && LOOPBACK.test(url.hostname);
  }
  return url.protocol === 'https:' && url.port === '' && TEAMS_HOSTS.has(url.hostname);
}

/** The only channel that the bot serves; the local chat uses the same name. */
export const CHANNEL = 'msteams';

/**
 * Milliseconds. Teams repeats an unanswered activity within a minute or two, with its original
 * time. Anything older is not from Teams. The turn ledger remembers answered activities for a day.
 */
const OLDEST = 15 * 60_000;
/** Tolerated clock difference, the Bot Framework's own rule for tokens. */
const AHEAD = 5 * 60_000;

/** The claim of an activity that does not belong to this bot. */
export type ForeignClaim = 'channel' | 'service address' | 'tenant' | 'time';

/**
 * Checks a well-formed activity before its token is verified.
 * @param now milliseconds since 1970
 * @returns undefined if the activity may proceed
 */
export function findForeignClaim(
  activity: Activity,
  identity: BotIdentity,
  now: number,
): ForeignClaim | undefined {
  if (activity.channelId !== CHANNEL) return 'channel';
  if (!isTrustedServiceUrl(activity.serviceUrl, identity)) return 'service address';
  // A local installation has no tenant, and no intermediary that could store and replay an
  // activity.
  if (identity.kind === 'anonymous') return undefined;
  if (!isOfTenants(activity, tenantsOf(identity))) return 'tenant';
  if (!isTimely(activity.timestamp, now)) return 'time';
  return undefined;
}

type Registered = Extract<BotIdentity, { kind: 'registered' }>;

function tenantsOf({ appType, tenantId, allowedTenants = [] }: Registered): readonly string[] {
  if (appType === 'MultiTenant') return allowedTenants;
  return tenantId === undefined ? [] : [tenantId];
}

/**
 * The SDK accepts every tenant. Teams names the tenant in every activity, so one without is not
 * from Teams.
 */
function isOfTenants(activity: Activity, tenants: readonly string[]): boolean {
  const { tenant } = (activity.channelData ?? {}) as { tenant?: { id?: unknown } };
  const named = [activity.conversation.tenantId as unknown, tenant?.id].filter(
    (id) => typeof id === 'string',
  );
  const allowed = new Set(tenants.map((id) => id.toLowerCase()));
  return named.length > 0 && named.every((id) => allowed.has(id.toLowerCase()));
}

/** A missing time is not accepted: the token does not cover the body. */
function isTimely(timestamp: Date | string | undefined | null, now: number): boolean {
  if (timestamp === undefined || timestamp === null) return true;
  const at = new Date(timestamp).getTime();
  return at >= now - OLDEST && at <= now + AHEAD;
}
