import type { Activity } from 'botbuilder';
import type { BotIdentity } from '../../config/config';

/**
 * Where Teams takes messages: the public clouds, then GCC, GCC High and DoD, as Microsoft's Teams SDK
 * lists them. A message carries the bot's token, and the SDK of this bot trusts every address.
 */
const TEAMS_HOSTS: ReadonlySet<string> = new Set([
  'smba.trafficmanager.net',
  'smba.onyx.prod.teams.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
]);

const LOOPBACK = /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/;

/** Whether the bot may write to a service address that was kept: Teams', in local mode this machine. */
export function isTrustedServiceUrl(serviceUrl: string, identity: BotIdentity): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const url = new URL(serviceUrl);
  if (url.username || url.password) return false;
  if (identity.kind === 'anonymous') {
    return /^https?:$/.test(url.protocol) && LOOPBACK.test(url.hostname);
  }
  return url.protocol === 'https:' && url.port === '' && TEAMS_HOSTS.has(url.hostname);
}

/** The only channel that the bot serves; the local chat calls itself the same. */
export const CHANNEL = 'msteams';

/**
 * Milliseconds. Teams sends what was not answered again within a minute or two, with the time at which
 * it was said. What is older is not from Teams any more. The ledger of turns knows for a day what was
 * answered.
 */
const OLDEST = 15 * 60_000;
/** As far as clocks may differ, by the Bot Framework's own rule for tokens. */
const AHEAD = 5 * 60_000;

/** What in an activity is not for this bot. */
export type ForeignClaim = 'channel' | 'service address' | 'tenant' | 'time';

/**
 * Looks at a well-formed activity before anybody's word for it is checked.
 * @param now milliseconds since 1970
 * @returns undefined for what may go on
 */
export function findForeignClaim(
  activity: Activity,
  identity: BotIdentity,
  now: number,
): ForeignClaim | undefined {
  if (activity.channelId !== CHANNEL) return 'channel';
  if (!isTrustedServiceUrl(activity.serviceUrl, identity)) return 'service address';
  // On one's own machine there is no tenant, and nobody between who could keep what was sent.
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

/** The SDK lets every tenant in. Teams names it in every activity; one without any is not from Teams. */
function isOfTenants(activity: Activity, tenants: readonly string[]): boolean {
  const { tenant } = (activity.channelData ?? {}) as { tenant?: { id?: unknown } };
  const named = [activity.conversation.tenantId as unknown, tenant?.id].filter(
    (id) => typeof id === 'string',
  );
  const allowed = new Set(tenants.map((id) => id.toLowerCase()));
  return named.length > 0 && named.every((id) => allowed.has(id.toLowerCase()));
}

/** A time that is missing proves nothing: the token says nothing of the body. */
function isTimely(timestamp: Date | string | undefined | null, now: number): boolean {
  if (timestamp === undefined || timestamp === null) return true;
  const at = new Date(timestamp).getTime();
  return at >= now - OLDEST && at <= now + AHEAD;
}
