import { type Fault, isPublicHost } from './packageFault';
import type { Manifest } from './officialSchemas';

type Found = Omit<Fault, 'file'>;

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** What is wrong with ids and addresses, beyond the schema, which takes http and any domain. */
export const identityFaults = (manifest: Manifest): Found[] => [
  ...idFaults(manifest),
  ...addressFaults(manifest),
];

function idFaults({ id, bots = [], composeExtensions = [] }: Manifest): Found[] {
  const botId = bots[0]?.botId;
  const extension = composeExtensions[0]?.botId;
  const zero = [
    { place: 'id', value: id },
    { place: 'bots[0].botId', value: botId },
  ].filter(({ value }) => value === NOBODY);
  return [
    ...zero.map(({ place }) => ({ place, what: 'all zeros; write the id that was registered' })),
    ...(extension === undefined || extension === botId
      ? []
      : [
          {
            place: 'composeExtensions[0].botId',
            what: 'a different bot from bots[0].botId; one bot answers both',
          },
        ]),
  ];
}

function addressFaults({ developer, validDomains = [] }: Manifest): Found[] {
  const addresses = (['websiteUrl', 'privacyUrl', 'termsOfUseUrl'] as const)
    .filter((key) => !/^https:\/\//i.test(developer[key]) || !URL.canParse(developer[key]))
    .map((key) => ({
      place: `developer.${key}`,
      what: `“${developer[key]}”; it must be an address that begins with https://`,
    }));
  const domains = validDomains.flatMap((domain, at) => {
    const place = `validDomains[${at}]`;
    if (!isPublicHost(domain))
      return [
        {
          place,
          what: `“${domain}”; it must be only the name of a host, without https://, port, path or wildcard`,
        },
      ];
    return validDomains.indexOf(domain) < at ? [{ place, what: `“${domain}” twice` }] : [];
  });
  return [...addresses, ...domains];
}
