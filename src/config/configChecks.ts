import { LOCAL_ORIGIN } from './downloadHosts';

type Given = NodeJS.ProcessEnv;

const BOT_VARIABLES = [
  'MicrosoftAppId',
  'MicrosoftAppType',
  'MicrosoftAppTenantId',
  'MicrosoftAppPassword',
] as const;

const POSTGRES = /^postgres(?:ql)?:$/;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i;
/** Entra makes secrets of some forty characters. */
const SHORTEST_SECRET = 16;
const PLACEHOLDER = /change.?me|place.?holder|example|your[-_ ]|[<>…]|^(.)\1*$/i;
const WEAK_PASSWORD =
  /^(?:postgres|password|passwd|secret|admin|root|lawaraq|change.?me|your.?password|\d+)$/i;
const NOBODY = '00000000-0000-0000-0000-000000000000';
/** The tenant of everybody's personal Microsoft account. */
const CONSUMERS = '9188040d-6c67-4c5b-b112-36a304b66dad';
/** What opens the process or its connections to others, or takes wrong requests. */
const UNSAFE_FLAGS =
  /--(?:inspect(?:-brk|-port|-wait)?|insecure-http-parser|security-revert|tls-keylog|tls-min-v1\.[01])\b/;

/**
 * What production cannot do without, and what would make it unsafe, one plain sentence each. The
 * SDK would switch authentication off for a missing id.
 * @param flags with which Node was started
 */
export const faultsInProduction = (given: Given, flags: readonly string[]): string[] => [
  ...missing(given),
  ...unsafeIdentity(given),
  ...unsafeTenants(given),
  ...faultsOfDatabase(given),
  ...unsafePublicUrl(given['PUBLIC_URL']),
  ...unsafeDownloads(given['EVIDENCE_DOWNLOAD_HOSTS']),
  ...shownSecrets(given),
  ...unsafeNode(given, flags),
];

/** An identity next to switched-off authentication is always a mistake. */
export const faultsLocally = (given: Given): string[] => [
  ...BOT_VARIABLES.filter((name) => given[name] !== undefined).map(
    (name) =>
      `${name} is set, but the local mode answers without authentication: unset it, or serve with \`npm run serve\`.`,
  ),
  ...faultsOfDatabase(given),
];

export function missing(given: Given): string[] {
  const type = given['MicrosoftAppType'];
  const required = [
    'MicrosoftAppId',
    'MicrosoftAppType',
    type === 'MultiTenant' ? 'ALLOWED_TENANTS' : 'MicrosoftAppTenantId',
    ...(type === 'UserAssignedMSI' ? [] : ['MicrosoftAppPassword']),
    'DATABASE_URL',
  ];
  return required
    .filter((name) => given[name] === undefined)
    .map((name) => `${name} is not set; serving cannot start without it.`);
}

function unsafeIdentity(given: Given): string[] {
  const { MicrosoftAppId: id, MicrosoftAppPassword: password = '' } = given;
  const nobody = ['MicrosoftAppId', 'MicrosoftAppTenantId', 'TAB_CLIENT_ID'].filter(
    (name) => given[name] === NOBODY,
  );
  const isSame =
    id !== undefined && id.toLowerCase() === given['MicrosoftAppTenantId']?.toLowerCase();
  return [
    ...nobody.map((name) => `${name} consists of zeros: it is nobody's id.`),
    ...(isSame
      ? ['MicrosoftAppTenantId is the same as MicrosoftAppId; one of them is wrong.']
      : []),
    ...(password && !isSecret(password, given)
      ? ['MicrosoftAppPassword is not a secret that Entra makes: it is too short or a placeholder.']
      : []),
  ];
}

const isSecret = (password: string, given: Given): boolean =>
  password.length >= SHORTEST_SECRET &&
  !PLACEHOLDER.test(password) &&
  password !== given['MicrosoftAppId'] &&
  password !== given['MicrosoftAppTenantId'];

/** An operator would believe that an unused list keeps somebody out. */
function unsafeTenants(given: Given): string[] {
  const named = [given['ALLOWED_TENANTS'], given['MicrosoftAppTenantId']].join().toLowerCase();
  const { MicrosoftAppType: type, ALLOWED_TENANTS: allowed } = given;
  return [
    ...(type !== undefined && type !== 'MultiTenant' && allowed !== undefined
      ? ['ALLOWED_TENANTS is only for MultiTenant; a single-tenant bot lets in no other tenant.']
      : []),
    ...(named.includes(CONSUMERS)
      ? ['ALLOWED_TENANTS or MicrosoftAppTenantId names the tenant of all personal accounts.']
      : []),
  ];
}

/**
 * By what the client of PostgreSQL reads: the address, and the variables of libpq beside it.
 * @param called how the address is named in the faults
 */
export function faultsOfDatabase(given: Given, called = 'DATABASE_URL'): string[] {
  const { DATABASE_URL: address, DATABASE_TLS: tls } = given;
  if (address === undefined || !URL.canParse(address)) return [];
  const { protocol, username, password, hostname, pathname, searchParams } = new URL(address);
  if (!POSTGRES.test(protocol)) return [];
  if (![username, password, hostname, pathname].every(isEscaped))
    return [
      `${called} has a percent sign that does not encode a character: write %25 for the sign itself.`,
    ];
  const host = lastOf(searchParams, 'host') ?? (decodeURIComponent(hostname) || given['PGHOST']);
  if (host === undefined || host.startsWith('/') || LOOPBACK.test(host)) return [];
  const isWeak = WEAK_PASSWORD.test(
    lastOf(searchParams, 'password') ?? (decodeURIComponent(password) || given['PGPASSWORD'] || ''),
  );
  return [
    ...(isWeak ? [`${called} has a password that is easy to guess.`] : []),
    ...(tls === 'off' || isChecked(searchParams, given['PGSSLMODE'])
      ? []
      : [
          `${called} points to another host without verified TLS: add sslmode=verify-full, or set DATABASE_TLS=off if the network between is your own.`,
        ]),
  ];
}

function isEscaped(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}

/** What the client of PostgreSQL takes of a parameter that stands there more than once. */
const lastOf = (params: URLSearchParams, name: string): string | undefined =>
  params.getAll(name).at(-1);

const CHECKED = new Set(['require', 'verify-ca', 'verify-full']);

function isChecked(params: URLSearchParams, usual: string | undefined): boolean {
  const mode = lastOf(params, 'sslmode');
  if (lastOf(params, 'uselibpqcompat') === 'true')
    return mode === 'verify-full' || mode === 'verify-ca';
  if (mode !== undefined) return CHECKED.has(mode);
  const ssl = lastOf(params, 'ssl');
  if (ssl !== undefined) return ssl === 'true' || ssl === '1';
  return CHECKED.has(usual ?? '');
}

function unsafePublicUrl(address: string | undefined): string[] {
  if (address === undefined || !URL.canParse(address)) return [];
  return LOOPBACK.test(new URL(address).hostname)
    ? ['PUBLIC_URL points to this machine, which Teams cannot reach.']
    : [];
}

/** The bot would read from its own machine what people name. */
const unsafeDownloads = (hosts = ''): string[] =>
  hosts.split(',').some((host) => LOCAL_ORIGIN.test(host.trim().toLowerCase()))
    ? [
        'EVIDENCE_DOWNLOAD_HOSTS names an address of this machine, which is for the local mode only.',
      ]
    : [];

const shownSecrets = (given: Given): string[] =>
  ['PUBLIC_URL', 'HELP_CONTACT'].flatMap((name) => {
    const address = given[name];
    if (address === undefined || !URL.canParse(address)) return [];
    const { username, password } = new URL(address);
    return username || password
      ? [`${name} contains a name or password, which would be sent to everybody.`]
      : [];
  });

function unsafeNode(given: Given, flags: readonly string[]): string[] {
  const started = [given['NODE_OPTIONS'] ?? '', ...flags].join(' ');
  const flag = UNSAFE_FLAGS.exec(started)?.[0];
  return [
    ...(given['NODE_TLS_REJECT_UNAUTHORIZED'] === '0'
      ? ['NODE_TLS_REJECT_UNAUTHORIZED is 0: no certificate would be checked. Unset it.']
      : []),
    ...(given['NODE_DEBUG'] === undefined
      ? []
      : ['NODE_DEBUG is set: requests would be printed with their tokens. Unset it.']),
    ...(flag
      ? [
          `NODE_OPTIONS or the command line has ${flag}, which opens the process to others. Leave it out.`,
        ]
      : []),
  ];
}

/**
 * Combinations that are unsafe for every caller.
 * @returns one plain sentence for each fault
 */
export function unsafeParts({ mode, identity, host }: BotExposure): string[] {
  if (identity.kind === 'registered') return [];
  return [
    ...(mode === 'production' ? ['The bot has no identity, so it would answer everybody.'] : []),
    ...(host === undefined || !LOOPBACK.test(host)
      ? ['Without authentication, the bot listens on this machine only.']
      : []),
  ];
}

interface BotExposure {
  mode: 'production' | 'local';
  identity: { kind: 'anonymous' | 'registered' };
  host: string | undefined;
}
