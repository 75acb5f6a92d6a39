import type { Config } from '../config/config';
import type { TabPlace } from '../contract/tabLinks';

/**
 * Where the tab is opened.
 * @returns undefined where it cannot be: without an address that Teams reaches, or without a tenant
 *   whose people could prove who they are
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
 * Client id of the app registration by which people sign in to the tab. That of the bot, unless it
 * is a managed identity, by which nobody can sign in.
 */
export function signInApp({
  identity,
  tabClientId,
}: Pick<Config, 'identity' | 'tabClientId'>): string | undefined {
  if (tabClientId !== undefined || identity.kind === 'anonymous') return tabClientId;
  return identity.appType === 'UserAssignedMSI' ? undefined : identity.appId;
}
