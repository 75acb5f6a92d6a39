import { randomUUID } from 'node:crypto';
import { identifyByToken } from '../../src/tabApi/auth/identifyByToken';
import { startTokenIssuer, type TokenIssuer } from '../support/tokenIssuer';

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
