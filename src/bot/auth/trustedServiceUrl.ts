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
