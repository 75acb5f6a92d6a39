import { randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { identifyByToken, keysOf } from '../../../../src/tabApi/auth/identifyByToken';
import { startTokenIssuer, type TokenIssuer } from '../../../support/bot/tokenIssuer';

const APP = randomUUID();
const TENANT = randomUUID();
const PERSON = randomUUID();

let issuer: TokenIssuer;
beforeEach(async () => {
  issuer = await startTokenIssuer();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await issuer[Symbol.asyncDispose]();
});

const enters = () => {
  const rules = { tenantId: TENANT, appId: APP, publicHost: undefined, keys: issuer.keys };
  const identify = identifyByToken({ ...rules, now: () => new Date() });
  return async (token: string) => {
    const identified = await identify(`Bearer ${token}`);
    return 'refused' in identified ? identified.refused : identified.id;
  };
};

const token = (header?: { kid: string }) => {
  const now = Math.floor(Date.now() / 1000);
  return issuer.sign(
    {
      iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
      ...{ aud: APP, tid: TENANT, oid: PERSON, scp: 'access_as_user' },
      ...{ iat: now, nbf: now, exp: now + 3600 },
    },
    header,
  );
};

/** So many seconds pass. */
function pass(seconds: number): void {
  const then = Date.now() + seconds * 1000;
  jest.spyOn(Date, 'now').mockReturnValue(then);
}

test('the keys are fetched once, however many come at the same time', async () => {
  const enter = enters();
  const tokens = await Promise.all(Array.from({ length: 10 }, () => token()));
  expect(new Set(await Promise.all(tokens.map(enter)))).toEqual(new Set([PERSON]));
  expect(issuer.fetched()).toBe(1);
});

test('a key that is new is looked for once, not once for each token that names it', async () => {
  const enter = enters();
  expect(await enter(await token())).toBe(PERSON);
  await issuer.rotate();
  pass(31);
  const tokens = await Promise.all(Array.from({ length: 10 }, () => token()));
  expect(new Set(await Promise.all(tokens.map(enter)))).toEqual(new Set([PERSON]));
  expect(issuer.fetched()).toBe(2);
});

test('keys that nobody knows are looked for at most twice a minute', async () => {
  const enter = enters();
  expect(await enter(await token())).toBe(PERSON);
  for (let round = 0; round < 3; round++) {
    pass(31);
    const strangers = await Promise.all(
      Array.from({ length: 10 }, () => token({ kid: randomUUID() })),
    );
    expect(new Set(await Promise.all(strangers.map(enter)))).toEqual(new Set(['nobody']));
    expect(issuer.fetched()).toBe(2 + round);
  }
});

test('keys that cannot be had are nobody’s fault, and are asked for again after a while', async () => {
  const enter = enters();
  issuer.failWith(503);
  const mine = await token();
  for (let at = 0; at < 5; at++) expect(await enter(mine)).toBe('cannot_tell');
  expect(issuer.fetched()).toBe(1);
  issuer.failWith(undefined);
  pass(6);
  expect(await enter(mine)).toBe(PERSON);
});

test('who is known is let in while a new key cannot be fetched', async () => {
  const enter = enters();
  expect(await enter(await token())).toBe(PERSON);
  issuer.failWith(500);
  pass(31);
  expect(await enter(await token({ kid: randomUUID() }))).toBe('cannot_tell');
  expect(await enter(await token())).toBe(PERSON);
});

describe('of a token', () => {
  type Claims = Record<string, unknown>;
  const HOST = 'bot.example.gov.ae';
  const now = new Date('2026-11-26T08:00:00Z');
  const seconds = (from: number) => now.getTime() / 1000 + from;
  const claims = (change: Claims = {}): JWTPayload => ({
    iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
    ...{ aud: APP, tid: TENANT, oid: PERSON, scp: 'access_as_user' },
    ...{ iat: seconds(0), nbf: seconds(0), exp: seconds(3600), ...change },
  });
  const rules = () => ({ tenantId: TENANT, appId: APP, keys: issuer.keys, now: () => now });
  const told = async (change: Claims, publicHost: string | undefined = HOST) =>
    identifyByToken({ ...rules(), publicHost })(`Bearer ${await issuer.sign(claims(change))}`);

  test.each<[Claims, { id: string; name?: string }]>([
    [{}, { id: PERSON }],
    [{ oid: PERSON.toUpperCase(), tid: TENANT.toUpperCase() }, { id: PERSON }],
    [{ name: ' Mariam ' }, { id: PERSON, name: 'Mariam' }],
    [{ name: 'x'.repeat(300) }, { id: PERSON, name: 'x'.repeat(200) }],
    [{ name: ' ' }, { id: PERSON }],
    [{ name: 7 }, { id: PERSON }],
    [{ scp: 'User.Read access_as_user' }, { id: PERSON }],
    [{ aud: `api://${HOST}/${APP}` }, { id: PERSON }],
    [{ nbf: seconds(60), exp: seconds(3600) }, { id: PERSON }],
    [{ exp: seconds(-59) }, { id: PERSON }],
    [{ idtyp: 'user' }, { id: PERSON }],
  ])('that says %j the person is known', async (change, person) => {
    expect(await told(change)).toEqual(person);
  });

  test.each<[Claims, string, string]>([
    [{ iss: 'https://login.microsoftonline.com/other/v2.0' }, 'nobody', 'claim iss'],
    [{ aud: `api://other.example/${APP}` }, 'nobody', 'claim aud'],
    [{ nbf: seconds(61) }, 'nobody', 'claim nbf'],
    [{ exp: seconds(-61) }, 'nobody', 'ERR_JWT_EXPIRED'],
    [{ exp: undefined }, 'nobody', 'claim exp'],
    [{ nbf: undefined }, 'nobody', 'claim nbf'],
    [{ iat: undefined }, 'nobody', 'claim iat'],
    [{ tid: undefined }, 'nobody', 'claim tid'],
    [{ tid: 7 }, 'not_for_this', 'another tenant'],
    [{ tid: randomUUID() }, 'not_for_this', 'another tenant'],
    [{ idtyp: 'app' }, 'not_for_this', 'an app, not a person'],
    [{ scp: undefined }, 'not_for_this', 'without the scope access_as_user'],
    [
      { scp: 'access_as_users xaccess_as_user' },
      'not_for_this',
      'without the scope access_as_user',
    ],
    [{ oid: undefined }, 'not_for_this', 'without a person'],
    [{ oid: `${PERSON}0` }, 'not_for_this', 'without a person'],
    [{ oid: `x${PERSON}` }, 'not_for_this', 'without a person'],
  ])('that says %j nobody is known: %s, %s', async (change, refused, why) => {
    expect(await told(change)).toEqual({ refused, why });
  });

  test('the public address is no audience where there is none', async () => {
    const identify = identifyByToken({ ...rules(), publicHost: undefined });
    const token = await issuer.sign(claims({ aud: `api://${HOST}/${APP}` }));
    expect(await identify(`Bearer ${token}`)).toEqual({ refused: 'nobody', why: 'claim aud' });
  });

  test('there is one, and it is signed by the tenant', async () => {
    const identify = identifyByToken({ ...rules(), publicHost: HOST });
    const good = await issuer.sign(claims());
    expect(await identify(`bearer ${good}`)).toEqual({ id: PERSON });
    const none = { refused: 'nobody', why: 'no bearer token' };
    for (const header of ['', good, `xBearer ${good}`, `Bearer ${good} x`, 'Bearer x.y'])
      expect(await identify(header)).toEqual(none);
    const [long, longer] = [8_185, 8_186].map((length) => `Bearer x.y.${'z'.repeat(length - 4)}`);
    expect([long?.length, longer?.length]).toEqual([8_192, 8_193]);
    expect(await identify(long ?? '')).toMatchObject({
      ...{ refused: 'nobody', why: expect.stringMatching(/^ERR_/) as string },
    });
    expect(await identify(longer ?? '')).toEqual({ refused: 'nobody', why: 'too long' });
    expect(await identify(`Bearer ${await issuer.forge(claims())}`)).toEqual({
      ...{ refused: 'nobody', why: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' },
    });
    expect(await identify(`Bearer ${await issuer.sign(claims(), { kid: 'unknown' })}`)).toEqual({
      ...{ refused: 'nobody', why: 'ERR_JWKS_NO_MATCHING_KEY' },
    });
  });

  test('the keys are those that Microsoft publishes for the tenant', async () => {
    expect(keysOf('a-tenant').href).toBe(
      'https://login.microsoftonline.com/a-tenant/discovery/v2.0/keys',
    );
    issuer.failWith(404);
    const refused = 'cannot_tell';
    expect(await told({})).toEqual({ refused, why: 'the keys of the tenant cannot be had' });
    const nowhere = { ...rules(), publicHost: HOST, keys: new URL('http://127.0.0.1:9/keys') };
    const identify = identifyByToken(nowhere);
    for (let at = 0; at < 2; at++)
      expect(await identify(`Bearer ${await issuer.sign(claims())}`)).toMatchObject({ refused });
  });
});
