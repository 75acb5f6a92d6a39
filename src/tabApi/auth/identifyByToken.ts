import { createRequire } from 'node:module';
import type {
  customFetch,
  createRemoteJWKSet,
  errors,
  FetchImplementation,
  jwtVerify,
  JWTPayload,
} from 'jose';
import { refused, type Identified, type Identify, type NotIdentified } from './identify';

/** The required claims of tokens. */
export interface TokenRules {
  /** The only accepted tenant. */
  tenantId: string;
  /** Client id of the app registration. */
  appId: string;
  /** Host under which Teams opens the tab; absent: the client id is the only audience. */
  publicHost: string | undefined;
  /** Address of the tenant's keys; see {@link keysOf}. */
  keys: URL;
  now: () => Date;
}

/** The functions used from the library, which is loaded with the first token. */
interface Jose {
  createRemoteJWKSet: typeof createRemoteJWKSet;
  customFetch: typeof customFetch;
  jwtVerify: typeof jwtVerify;
  errors: typeof errors;
}

/** The scope that the Teams client requests for people. */
const SCOPE = 'access_as_user';
/** Characters; tokens of Teams have about 2 KB. */
const LONGEST_TOKEN = 8_192;
const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LONGEST_NAME = 200;

/** Seconds that clocks may differ. */
const SKEW = 60;
/**
 * Milliseconds. Keys are published days before they are used, and an unknown key triggers a
 * refresh.
 */
const KEYS_CACHED_FOR = 12 * 3_600_000;
const BETWEEN_LOOKS = 30_000;
const PATIENCE = 5_000;
/** Milliseconds without a request after fetching the keys failed. */
const BETWEEN_FAILURES = 5_000;

/** Where Microsoft publishes the keys of a tenant. */
export const keysOf = (tenantId: string): URL =>
  new URL(`https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`);

/**
 * Identifies the person of a Microsoft Entra access token, verified with the keys of the tenant: a
 * token of version 2 for this app, of a person of this tenant who uses it through a client.
 */
export function identifyByToken(rules: TokenRules): Identify {
  let check: ReturnType<typeof checker> | undefined;
  return async (authorization) => {
    if (authorization.length > LONGEST_TOKEN) return refused('nobody', 'too long');
    const token = BEARER.exec(authorization)?.[1];
    if (token === undefined) return refused('nobody', 'no bearer token');
    const jose = loadJose();
    check ??= checker(jose, rules);
    try {
      return personOf(await check(token), rules);
    } catch (error) {
      return refusalOf(jose, error);
    }
  };
}

/** The library has only ES modules, which Node can `require` from 20.19 on. */
const loadJose = (): Jose => createRequire(__filename)('jose') as Jose;

/**
 * Fetches the keys. After a failure it fails immediately for a while, so that not every token waits
 * for the network.
 */
function patientFetch(): FetchImplementation {
  let failed: { at: number; error: unknown } | undefined;
  return async (url, options) => {
    if (failed && Date.now() - failed.at < BETWEEN_FAILURES) throw failed.error;
    try {
      const response = await fetch(url, options);
      failed = response.ok ? undefined : { at: Date.now(), error: new Error('no keys') };
      return response;
    } catch (error) {
      failed = { at: Date.now(), error };
      throw error;
    }
  };
}

function checker({ createRemoteJWKSet, customFetch, jwtVerify }: Jose, rules: TokenRules) {
  const { tenantId, appId, publicHost } = rules;
  const keys = createRemoteJWKSet(rules.keys, {
    cacheMaxAge: KEYS_CACHED_FOR,
    cooldownDuration: BETWEEN_LOOKS,
    timeoutDuration: PATIENCE,
    [customFetch]: patientFetch(),
  });
  return async (token: string): Promise<JWTPayload> => {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
      audience: [appId, ...(publicHost === undefined ? [] : [`api://${publicHost}/${appId}`])],
      clockTolerance: SKEW,
      currentDate: rules.now(),
      requiredClaims: ['exp', 'nbf', 'iat', 'tid'],
    });
    return payload;
  };
}

function personOf(claims: JWTPayload, { tenantId }: TokenRules): Identified | NotIdentified {
  const { tid, oid, scp, name, idtyp } = claims;
  if (typeof tid !== 'string' || tid.toLowerCase() !== tenantId.toLowerCase())
    return refused('not_for_this', 'another tenant');
  if (idtyp === 'app') return refused('not_for_this', 'an app, not a person');
  if (typeof scp !== 'string' || !scp.split(' ').includes(SCOPE))
    return refused('not_for_this', `without the scope ${SCOPE}`);
  if (typeof oid !== 'string' || !GUID.test(oid))
    return refused('not_for_this', 'without a person');
  const called = typeof name === 'string' ? name.trim().slice(0, LONGEST_NAME) : '';
  return { id: oid.toLowerCase(), ...(called ? { name: called } : {}) };
}

/** The library's error codes for unavailable keys; other errors come from the network. */
const OF_KEYS: ReadonlySet<string> = new Set([
  'ERR_JOSE_GENERIC',
  'ERR_JWKS_TIMEOUT',
  'ERR_JWKS_INVALID',
]);
const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code);
const isOfKeys = (error: unknown): boolean =>
  OF_KEYS.has(codeOf(error)) || !/^ERR_J/.test(codeOf(error));

function refusalOf({ errors }: Jose, error: unknown): NotIdentified {
  if (isOfKeys(error)) return refused('cannot_tell', 'the keys of the tenant cannot be had');
  if (error instanceof errors.JWTClaimValidationFailed)
    return refused('nobody', `claim ${error.claim}`);
  return refused('nobody', codeOf(error));
}
