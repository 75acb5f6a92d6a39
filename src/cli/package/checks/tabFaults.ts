import { TAB_ENTITY_ID } from '../../../contract/tabLinks';
import { type Fault, isPublicHost } from './packageFault';
import type { Manifest } from './officialSchemas';

type Found = Omit<Fault, 'file'>;
type Tab = NonNullable<Manifest['staticTabs']>[number];

/** Tabs that Teams has itself: the chat with the bot, and what is said about the app. */
const OF_TEAMS: readonly string[] = ['conversations', 'about'];
/** Below which the server answers the pages of the tab. */
const PATH = '/tab';

/** What is wrong with the tab and with how people sign in to it, beyond the schema. */
export function tabFaults(manifest: Manifest): Found[] {
  const { staticTabs = [] } = manifest;
  const linked = staticTabs.some(
    ({ entityId, scopes }) => entityId === TAB_ENTITY_ID && scopes.includes('personal'),
  );
  return [
    ...(linked
      ? []
      : [
          {
            place: 'staticTabs',
            what: `no personal tab “${TAB_ENTITY_ID}”, to which the bot's links lead; add it`,
          },
        ]),
    ...staticTabs.flatMap((tab, at) => faultsOf(tab, `staticTabs[${at}]`, manifest)),
    ...signInFaults(manifest),
  ];
}

function faultsOf(tab: Tab, place: string, { validDomains = [] }: Manifest): Found[] {
  if (OF_TEAMS.includes(tab.entityId))
    return tab.contentUrl === undefined
      ? []
      : [{ place: `${place}.contentUrl`, what: `“${tab.entityId}” is Teams' own; remove this` }];
  const missing = (['name', 'contentUrl', 'websiteUrl'] as const)
    .filter((key) => tab[key] === undefined)
    .map((key) => ({ place: `${place}.${key}`, what: 'missing; write it' }));
  const addresses = (['contentUrl', 'websiteUrl'] as const).flatMap((key) => {
    const what = wrongAddress(tab[key], validDomains);
    return what === undefined ? [] : [{ place: `${place}.${key}`, what }];
  });
  return [...missing, ...addresses];
}

function wrongAddress(
  address: string | undefined,
  validDomains: readonly string[],
): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, hostname, pathname } = new URL(address);
  if (protocol !== 'https:') return `“${address}”; it must begin with https://`;
  if (validDomains.every(isPublicHost) && !validDomains.includes(hostname))
    return `“${address}” is not in validDomains; Teams would not show it`;
  if (pathname !== PATH)
    return `“${address}”; the server has its pages at ${PATH}, so PUBLIC_URL has no path`;
  return undefined;
}

function signInFaults({ staticTabs = [], webApplicationInfo }: Manifest): Found[] {
  if (!webApplicationInfo)
    return [
      {
        place: 'webApplicationInfo',
        what: 'missing; without it nobody could sign in to the tab',
      },
    ];
  const { id, resource } = webApplicationInfo;
  const content = staticTabs.find(({ entityId }) => entityId === TAB_ENTITY_ID)?.contentUrl;
  const host = content !== undefined && URL.canParse(content) ? new URL(content).hostname : '';
  const expected = `api://${host}/${id}`;
  return host === '' || resource === expected
    ? []
    : [
        {
          place: 'webApplicationInfo.resource',
          what: `“${resource}”; it must be ${expected}`,
        },
      ];
}
