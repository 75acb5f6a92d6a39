import { createRequire } from 'node:module';
import type { errors, JWTHeaderParameters, jwtVerify } from 'jose';
import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { CHANNEL } from './activityClaims';

/** A key with which the Bot Framework signs requests to bots. */
interface ChannelKey {
  key: KeyObject;
  /** The channels that the key is valid for. */
  endorsements: readonly string[];
}

/** The keys cannot be fetched, so no token can be verified. */
export class KeysUnavailable extends Error {
  override name = 'KeysUnavailable';
}

/**
 * Milliseconds. Keys are published days before they are used, and an unknown key triggers a
 * refresh.
 */
const CACHED_FOR = 12 * 3_600_000;
const BETWEEN_LOOKS = 30_000;
const BETWEEN_FAILURES = 5_000;
const PATIENCE = 5_000;
/** The shortest accepted RSA key, in bits (RFC 7518). */
const SHORTEST = 2_048;

const metadataDocument = z.object({ jwks_uri: z.url() });
const keysDocument = z.object({
  keys: z.array(
    z.looseObject({
      kty: z.string(),
      kid: z.string().optional(),
      n: z.string().optional(),
      e: z.string().optional(),
      endorsements: z.array(z.string()).optional(),
    }),
  ),
});
type PublishedKey = z.infer<typeof keysDocument>['keys'][number];

/** The keys published at an OpenID metadata address, fetched on demand. */
export class ChannelKeys {
  private known: { keys: ReadonlyMap<string, ChannelKey>; at: number } | undefined;
  private fetching: Promise<void> | undefined;
  private failedAt = -Infinity;

  constructor(private readonly metadata: URL) {}

  /**
   * @param kid the key id in a token
   * @throws KeysUnavailable
   */
  async find(kid: string): Promise<ChannelKey | undefined> {
    if (this.isDue(kid)) await this.refresh();
    if (!this.known) throw new KeysUnavailable();
    return this.known.keys.get(kid);
  }

  private isDue(kid: string): boolean {
    if (!this.known) return true;
    const age = performance.now() - this.known.at;
    return age > CACHED_FOR || (age > BETWEEN_LOOKS && !this.known.keys.has(kid));
  }

  /** One request for all callers. Keeps the known keys if new ones cannot be fetched. */
  private async refresh(): Promise<void> {
    if (performance.now() - this.failedAt < BETWEEN_FAILURES) return;
    this.fetching ??= this.fetch()
      .then(
        (keys) => void (this.known = { keys, at: performance.now() }),
        () => void (this.failedAt = performance.now()),
      )
      .finally(() => (this.fetching = undefined));
    await this.fetching;
  }

  private async fetch(): Promise<ReadonlyMap<string, ChannelKey>> {
    const { jwks_uri } = metadataDocument.parse(await fetchJson(this.metadata));
    const address = new URL(jwks_uri);
    if (address.protocol !== this.metadata.protocol) throw new Error('keys without TLS');
    const { keys } = keysDocument.parse(await fetchJson(address));
    return new Map(keys.flatMap(usable));
  }
}

async function fetchJson(address: URL): Promise<unknown> {
  const response = await fetch(address, {
    signal: AbortSignal.timeout(PATIENCE),
    redirect: 'error',
  });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return await response.json();
}

/** Keeps only RSA keys of sufficient length. */
function usable({ kty, kid, n, e, endorsements = [] }: PublishedKey): [string, ChannelKey][] {
  if (kty !== 'RSA' || !kid || !n || !e) return [];
  try {
    const key = createPublicKey({ key: { kty, n, e }, format: 'jwk' });
    const { modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
    return modulusLength < SHORTEST ? [] : [[kid, { key, endorsements }]];
  } catch {
    return [];
  }
}

/** The verified claims of a Bot Framework token. */
interface ChannelClaims {
  iss?: unknown;
  aud?: unknown;
  exp?: unknown;
  nbf?: unknown;
  serviceurl?: unknown;
}

/** Why a token is rejected, for the log; contains nothing of the token. */
export class TokenRefused extends Error {
  override name = 'TokenRefused';
}

/** The issuer of tokens for bots. */
const ISSUER = 'https://api.botframework.com';

/** Seconds. Clocks may differ by five minutes. Tokens of the Bot Framework are valid for hours. */
const SKEW = 5 * 60;
const LONGEST_LIFE = 24 * 3_600;
/** Characters; tokens of the Bot Framework have about 1 KB. */
const LONGEST_TOKEN = 8_192;
const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/;

/** The functions used from the library, which is loaded with the first token. */
interface Jose {
  jwtVerify: typeof jwtVerify;
  errors: typeof errors;
}
/** The library has only ES modules, which Node can `require` from 20.19 on. */
const loadJose = (): Jose => createRequire(__filename)('jose') as Jose;

interface Rules {
  /** The only accepted audience. */
  appId: string;
  find: (kid: string) => Promise<ChannelKey | undefined>;
}

/**
 * Verifies the signature and the claims of a token.
 * @param authorization the header; empty if there is none
 * @returns the key that signed it
 * @throws TokenRefused, KeysUnavailable
 */
export async function verifyChannelToken(
  authorization: string,
  serviceUrl: string,
  { appId, find }: Rules,
): Promise<ChannelKey> {
  if (authorization.length > LONGEST_TOKEN) throw new TokenRefused('too long');
  const token = BEARER.exec(authorization)?.[1];
  if (token === undefined) throw new TokenRefused('no bearer token');
  const jose = loadJose();
  let key: ChannelKey | undefined;
  const keyOf = async ({ kid }: JWTHeaderParameters) => {
    key = typeof kid === 'string' ? await find(kid) : undefined;
    if (!key) throw new TokenRefused('unknown key');
    return key.key;
  };
  const now = Date.now();
  const claims = await jose
    .jwtVerify(token, keyOf, {
      algorithms: ['RS256'],
      issuer: ISSUER,
      audience: appId,
      clockTolerance: SKEW,
      currentDate: new Date(now),
      requiredClaims: ['exp'],
    })
    .then(
      ({ payload }) => payload,
      (error: unknown) => {
        throw reasonOf(jose, error);
      },
    );
  const fault = claimFault(claims, { appId, serviceUrl, now: now / 1000 });
  if (fault || !key) throw new TokenRefused(fault ?? 'unknown key');
  if (!key.endorsements.includes(CHANNEL)) throw new TokenRefused('key without endorsement');
  return key;
}

function reasonOf({ errors }: Jose, error: unknown): Error {
  if (error instanceof TokenRefused || error instanceof KeysUnavailable) return error;
  if (error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired)
    return new TokenRefused(`claim ${error.claim}`);
  return new TokenRefused(error instanceof errors.JOSEError ? error.code : 'malformed');
}

/**
 * The first invalid claim of a token with a valid signature.
 * @param now seconds since 1970
 */
export function claimFault(
  { iss, aud, exp, nbf, serviceurl }: ChannelClaims,
  { appId, serviceUrl, now }: { appId: string; serviceUrl: string; now: number },
): string | undefined {
  if (iss !== ISSUER) return 'claim iss';
  if (aud !== appId) return 'claim aud';
  if (serviceurl !== serviceUrl) return 'claim serviceurl';
  if (typeof exp !== 'number' || exp <= now - SKEW) return 'claim exp';
  const notBefore = typeof nbf === 'number' ? nbf : now;
  if (notBefore > now + SKEW) return 'claim nbf';
  return exp - Math.min(notBefore, now) > LONGEST_LIFE + SKEW ? 'claim exp' : undefined;
}
