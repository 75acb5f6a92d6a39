/**
 * Where the tab is opened: in Teams, by the client id of the app and the public address of the
 * server; in local mode in a browser.
 */
export type TabPlace =
  { kind: 'teams'; appId: string; publicUrl: string } | { kind: 'local'; url: string };

/** Of the tab in the manifest. */
export const TAB_ENTITY_ID = 'overview';

/**
 * The address that opens the tab at one of its pages.
 * @param path below `/tab`, without a slash in front, in the form of an address:
 *   `records/PL-RTA-2026-0001` or `?entityId=rta`; empty: the overview
 * @param label what Teams shows of it if it cannot open the tab
 */
export function tabLink(place: TabPlace, path = '', label?: string): string {
  const below = path === '' || path.startsWith('?') ? path : `/${path}`;
  if (place.kind === 'local') return `${place.url}/tab${below}`;
  const query = new URLSearchParams({ webUrl: `${place.publicUrl}/tab${below}` });
  if (label) query.set('label', label);
  if (path !== '') query.set('context', JSON.stringify({ subEntityId: path }));
  // Teams takes a plus sign for what it is.
  const written = query.toString().replaceAll('+', '%20');
  return `https://teams.microsoft.com/l/entity/${place.appId}/${TAB_ENTITY_ID}?${written}`;
}
