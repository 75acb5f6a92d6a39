import { createRequire } from 'node:module';
import type { errors, JWTHeaderParameters, jwtVerify } from 'jose';
import { KeysUnavailable, type ChannelKey } from './channelKeys';
import { CHANNEL } from './activityClaims';

/** What the Bot Framework says in a token, proven by its signature. */
interface ChannelClaims {
  iss?: unknown;
  aud?: unknown;
  exp?: unknown;
  nbf?: unknown;
  serviceurl?: unknown;
}

/** Why a token lets nobody in, for the log; nothing of the token stands in it. */
export class TokenRefused extends Error {
  override name = 'TokenRefused';
}

/** Who signs what Teams sends to bots. */
const ISSUER = 'https://api.botframework.com';

/** Seconds. The Bot Framework's tokens are good for an hour or some; its clocks may differ by five minutes. */
const SKEW = 5 * 60;
const LONGEST_LIFE = 24 * 3_600;
/** Tokens of the Bot Framework have some 1 KB. */
const LONGEST_TOKEN = 8_192;
const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/;

/** The part of the library that is used; it is loaded when the first token comes. */
interface Jose {
  jwtVerify: typeof jwtVerify;
  errors: typeof errors;
}
/** The library has ES modules alone, which Node loads like this from 20.19 on. */
const loadJose = (): Jose => createRequire(__filename)('jose') as Jose;

interface Rules {
  /** The only audience. */
  appId: string;
  find: (kid: string) => Promise<ChannelKey | undefined>;
}

/**
 * Checks signature and claims of a token.
 * @param authorization the header, or nothing
 * @returns the key by which it is signed
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
  const claims = await jose
    .jwtVerify(token, keyOf, {
      algorithms: ['RS256'],
      issuer: ISSUER,
      audience: appId,
      clockTolerance: SKEW,
      requiredClaims: ['exp'],
    })
    .then(
      ({ payload }) => payload,
      (error: unknown) => {
        throw reasonOf(jose, error);
      },
    );
  const fault = claimFault(claims, { appId, serviceUrl, now: Date.now() / 1000 });
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
 * What is wrong with the claims of a token whose signature holds.
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
  const begun = typeof nbf === 'number' ? nbf : now;
  if (begun > now + SKEW) return 'claim nbf';
  return exp - Math.min(begun, now) > LONGEST_LIFE + SKEW ? 'claim exp' : undefined;
}
