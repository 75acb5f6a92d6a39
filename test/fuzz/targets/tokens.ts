import assert from 'node:assert';
import { generateKeyPairSync } from 'node:crypto';
import {
  KeysUnavailable,
  claimFault,
  TokenRefused,
  verifyChannelToken,
} from '../../../src/bot/auth/channelToken';
import type { FuzzTarget } from '../fuzzTarget';

const APP_ID = '2f1c9a4e-0b7d-4c55-9d3e-6a8b1f20c7d4';
const SERVICE = 'https://smba.trafficmanager.net/emea/';
const NOW = 1_780_000_000;
const DAY = 86_400;
const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const CLAIMS = {
  iss: 'https://api.botframework.com',
  aud: APP_ID,
  exp: NOW + 3_600,
  nbf: NOW - 60,
  serviceurl: SERVICE,
};
const tokenOf = (head: unknown, claims: unknown) =>
  `Bearer ${part(head)}.${part(claims)}.${Buffer.alloc(256).toString('base64url')}`;

const rules = {
  appId: APP_ID,
  find: (kid: string) =>
    Promise.resolve(kid === 'k1' ? { key: publicKey, endorsements: ['msteams'] } : undefined),
};

/** Nobody has the other half of the key: no token is right. */
async function expectRefused(authorization: string): Promise<void> {
  await assert.rejects(
    () => verifyChannelToken(authorization, SERVICE, rules),
    (error) => error instanceof TokenRefused || error instanceof KeysUnavailable,
  );
}

/** Claims without a fault name the issuer, the bot and the address, and hold now. */
function expectSoundOnly(text: string): void {
  let claims: Partial<typeof CLAIMS> | null;
  try {
    claims = JSON.parse(text) as typeof claims;
  } catch {
    return;
  }
  if (typeof claims !== 'object' || claims === null) return;
  const fault = claimFault(claims, { appId: APP_ID, serviceUrl: SERVICE, now: NOW });
  if (fault !== undefined) return;
  const { exp, nbf = NOW, ...named } = claims;
  assert.deepStrictEqual(
    { iss: named.iss, aud: named.aud, serviceurl: named.serviceurl },
    { iss: CLAIMS.iss, aud: CLAIMS.aud, serviceurl: CLAIMS.serviceurl },
  );
  assert(typeof exp === 'number' && exp > NOW - DAY && exp < NOW + 2 * DAY, String(exp));
  assert(typeof nbf !== 'number' || nbf <= NOW + DAY, String(nbf));
}

export const target: FuzzTarget = {
  seeds: () => [
    tokenOf({ alg: 'RS256', kid: 'k1', typ: 'JWT' }, CLAIMS),
    tokenOf({ alg: 'none' }, CLAIMS),
    tokenOf({ alg: 'HS256', kid: 'k1', crit: ['b64'], b64: false }, { ...CLAIMS, aud: [APP_ID] }),
    JSON.stringify(CLAIMS),
    'Bearer a.b.c',
    'Basic eyJ9',
  ],
  async check(input) {
    const text = input.toString();
    expectSoundOnly(text);
    await expectRefused(text);
    await expectRefused(tokenOf({ alg: 'RS256', kid: 'k1' }, text));
  },
  isAsync: true,
  longest: 2_048,
};
