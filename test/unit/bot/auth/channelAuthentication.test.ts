import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import {
  AuthenticationError,
  ClaimsIdentity,
  type AuthenticateRequestResult,
  type BotFrameworkAuthentication,
} from 'botframework-connector';
import { ChannelAuthentication } from '../../../../src/bot/auth/channelAuthentication';
import {
  startChannelIssuer,
  type ChannelIssuer,
  type Claims,
} from '../../../support/bot/channelIssuer';
import { identity } from '../../../support/bot/registeredBot';

const SERVICE = 'https://smba.trafficmanager.net/ae/';
const SECOND = 1_000;

let issuer: ChannelIssuer;
/** A clock that stands still but for what a test lets pass, in milliseconds. */
const START = Date.UTC(2026, 0, 5, 8);
let passed = 0;
beforeAll(async () => {
  issuer = await startChannelIssuer();
  jest.spyOn(Date, 'now').mockImplementation(() => START + passed);
});
afterAll(async () => {
  jest.restoreAllMocks();
  await issuer[Symbol.asyncDispose]();
});

/** In so many seconds. */
const seconds = (from: number) => Math.floor(Date.now() / SECOND) + from;
const token = (change: Claims = {}) =>
  `Bearer ${issuer.sign({
    ...{ iss: 'https://api.botframework.com', aud: identity.appId, serviceurl: SERVICE },
    ...{ nbf: seconds(-60), exp: seconds(3_600), jti: randomUUID() },
    ...change,
  })}`;

function readClaims(authorization: string): Claims {
  const [, payload = ''] = authorization.split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims;
}

/** Stands for the SDK: reads the claims, or does what it is told. */
function sdkThat(read: (authorization: string) => Claims = readClaims) {
  const asked: string[] = [];
  const authenticateRequest = (_: Activity, authorization: string) => {
    asked.push(authorization);
    // Numbers stay numbers in it, whatever its types say.
    const claims = Object.entries(read(authorization)).map(([type, value]) => ({
      ...{ type, value: value as string },
    }));
    const claimsIdentity = new ClaimsIdentity(claims, true);
    return Promise.resolve({ claimsIdentity } as AuthenticateRequestResult);
  };
  return { asked, sdk: { authenticateRequest } as unknown as BotFrameworkAuthentication };
}

const activity = (): Activity =>
  ({
    ...{ type: 'message', channelId: 'msteams', serviceUrl: SERVICE },
    timestamp: new Date(Date.now()).toISOString(),
    conversation: { id: 'a:1', tenantId: identity.tenantId },
  }) as unknown as Activity;

function doorWith(sdk: BotFrameworkAuthentication) {
  const channelAuthentication = new ChannelAuthentication({
    identity,
    sdk,
    metadata: issuer.metadata,
  });
  /** Undefined for whoever is let in. */
  return async (authorization: string) => {
    const admission = await channelAuthentication.authenticateActivity(authorization, activity());
    return 'authenticated' in admission ? undefined : [admission.status, admission.why];
  };
}

describe('a token that was checked', () => {
  test('is believed for five minutes', async () => {
    const { asked, sdk } = sdkThat();
    const admit = doorWith(sdk);
    const authorization = token();
    for (const [later, times] of [
      [0, 1],
      [299, 1],
      [2, 2],
      [299, 2],
    ] as const) {
      passed += later * SECOND;
      expect(await admit(authorization)).toBeUndefined();
      expect(asked.length).toBe(times);
    }
  });

  test('is not believed after its end', async () => {
    const { asked, sdk } = sdkThat();
    const admit = doorWith(sdk);
    const authorization = token({ exp: Math.floor(Date.now() / SECOND) + 100 });
    for (const [later, times] of [
      [0, 1],
      [98, 1],
      [3, 2],
    ] as const) {
      passed += later * SECOND;
      expect(await admit(authorization)).toBeUndefined();
      expect(asked.length).toBe(times);
    }
  });

  test('is forgotten as the oldest of more than 500', async () => {
    const { asked, sdk } = sdkThat();
    const admit = doorWith(sdk);
    const tokens = Array.from({ length: 501 }, () => token());
    for (const each of tokens.slice(0, 500)) await admit(each);
    await admit(tokens[0]!);
    expect(asked.length).toBe(500);
    await admit(tokens[500]!);
    await admit(tokens[1]!);
    expect(asked.length).toBe(501);
    await admit(tokens[0]!);
    expect(asked.length).toBe(502);
  });
});

test('what the SDK reads out of a token is held against the rules once more', async () => {
  const { sdk } = sdkThat((authorization) => ({ ...readClaims(authorization), aud: randomUUID() }));
  expect(await doorWith(sdk)(token())).toEqual([401, 'claim aud, by the SDK']);
});

const named = (name: string) => Object.assign(new Error('of a library'), { name });
const NO_KEYS = [503, 'the keys of the Bot Framework cannot be had'];
const REFUSED = [401, 'refused by the SDK'];

test.each<[string, Error, (string | number)[]]>([
  ['no authorization', new AuthenticationError('', 401), REFUSED],
  ['no permission', new AuthenticationError('', 403), REFUSED],
  ['having no keys', new AuthenticationError('', 500), NO_KEYS],
  ['a broken token', named('JsonWebTokenError'), REFUSED],
  ['an old token', named('TokenExpiredError'), REFUSED],
  ['a token of tomorrow', named('NotBeforeError'), REFUSED],
  ['anything else', new TypeError('of its own'), NO_KEYS],
])('what the SDK throws for %s is told as what it is', async (_, error, told) => {
  const { sdk } = sdkThat(() => {
    throw error;
  });
  expect(await doorWith(sdk)(token())).toEqual(told);
});
