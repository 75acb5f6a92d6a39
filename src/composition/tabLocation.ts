import type { Config } from '../config/config';
import type { TabPlace } from '../contract/tabLinks';

/**
 * The location of the tab.
 * @returns undefined if there is no public address, or no tenant whose people could sign in
 */
export function tabPlaceOf(
  config: Pick<Config, 'identity' | 'publicUrl' | 'port' | 'teamsAppId' | 'tabClientId'>,
): TabPlace | undefined {
  const { identity, publicUrl, port, teamsAppId } = config;
  if (identity.kind === 'anonymous') return { kind: 'local', url: `http://localhost:${port}` };
  if (publicUrl === undefined || identity.tenantId === undefined) return undefined;
  if (signInApp(config) === undefined) return undefined;
  return { kind: 'teams', appId: teamsAppId ?? identity.appId, publicUrl };
}

/**
 * Client id of the app registration for signing in to the tab: the bot's, unless the bot is a
 * managed identity, with which people cannot sign in.
 */
export function signInApp({
  identity,
  tabClientId,
}: Pick<Config, 'identity' | 'tabClientId'>): string | undefined {
  if (tabClientId !== undefined || identity.kind === 'anonymous') return tabClientId;
  return identity.appType === 'UserAssignedMSI' ? undefined : identity.appId;
}
