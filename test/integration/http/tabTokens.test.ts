import { createHmac, randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { ADDRESSES, me } from '../../../src/contract/tabContract';
import type { Config } from '../../../src/config/config';
import { SqlStaff } from '../../../src/store/people/sqlStaff';
import { ADMIN } from '../../support/people/office';
import { replyOf } from '../../support/people/tabClient';
import { startSmallBot, type TestBot } from '../../support/bot/testBot';
import { startTokenIssuer, type TokenIssuer } from '../../support/bot/tokenIssuer';
import { identity } from '../../support/bot/registeredBot';

const { appId: APP, tenantId: TENANT } = identity;
const PRODUCTION: Partial<Config> = {
  ...{ mode: 'production', identity, publicUrl: 'https://bot.example.gov.ae' },
};
const NAME = 'Mariam Al Suwaidi';
const SECRET = 'something-that-must-not-be-logged';

let issuer: TokenIssuer;
let bot: TestBot;
beforeAll(async () => {
  issuer = await startTokenIssuer();
  bot = await startSmallBot(PRODUCTION, { tokenKeys: issuer.keys });
});
afterAll(async () => {
  await bot[Symbol.asyncDispose]();
  await issuer[Symbol.asyncDispose]();
});

const seconds = (from = 0) => Math.floor(Date.now() / 1000) + from;

/** As Entra makes them for a person who opens the tab. */
const claims = (change: JWTPayload = {}): JWTPayload => ({
  iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
  ...{ aud: APP, tid: TENANT, oid: randomUUID(), scp: 'access_as_user', ver: '2.0' },
  ...{ iat: seconds(-60), nbf: seconds(-60), exp: seconds(3600), preferred_username: SECRET },
  ...change,
});
const without = (...names: string[]) =>
  Object.fromEntries(Object.entries(claims()).filter(([name]) => !names.includes(name)));

const ask = async (authorization: string | undefined, path: string = ADDRESSES.me) =>
  replyOf(
    await fetch(`${bot.url}${path}`, {
      headers: authorization === undefined ? {} : { Authorization: authorization },
    }),
  );
const askWith = async (token: string) => ask(`Bearer ${token}`);

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

test('a token of the tenant for this app lets its person in, with the roles of the database', async () => {
  const id = randomUUID();
  const first = await askWith(await issuer.sign(claims({ oid: id.toUpperCase(), name: NAME })));
  expect(first.status).toBe(200);
  expect(me.parse(first.json)).toMatchObject({
    ...{ id, name: NAME, isAdmin: false, grants: [], mode: 'teams', appId: APP },
    chatUrl: `https://teams.microsoft.com/l/chat/0/0?users=28:${APP}`,
  });
  await new SqlStaff(bot.database.db).setGrants(id, [ADMIN], 'test');
  const again = await askWith(await issuer.sign(claims({ oid: id, roles: [] })));
  expect(me.parse(again.json)).toMatchObject({ id, name: NAME, isAdmin: true });
});

test('the app is named by its id, or by its id at the public address', async () => {
  for (const aud of [APP, `api://bot.example.gov.ae/${APP}`])
    expect((await askWith(await issuer.sign(claims({ aud })))).status).toBe(200);
});

const refusals: [string, number, () => Promise<string>][] = [
  ['another issuer', 401, () => issuer.sign(claims({ iss: 'https://login.example.com/v2.0' }))],
  [
    'the issuer of another tenant',
    401,
    () => issuer.sign(claims({ iss: `https://login.microsoftonline.com/${randomUUID()}/v2.0` })),
  ],
  [
    'version 1 of tokens',
    401,
    () => issuer.sign(claims({ iss: `https://sts.windows.net/${TENANT}/`, ver: '1.0' })),
  ],
  ['another app', 401, () => issuer.sign(claims({ aud: randomUUID() }))],
  [
    'this app at another address',
    401,
    () => issuer.sign(claims({ aud: `api://bot.example.com/${APP}` })),
  ],
  ['Microsoft Graph', 401, () => issuer.sign(claims({ aud: 'https://graph.microsoft.com' }))],
  ['another tenant', 403, () => issuer.sign(claims({ tid: randomUUID() }))],
  ['a key that is not the tenant’s', 401, () => issuer.forge(claims())],
  ['a key that nobody knows', 401, () => issuer.sign(claims(), { kid: 'unknown' })],
  [
    'no signature',
    401,
    () => Promise.resolve(`${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(claims())}.`),
  ],
  [
    'no signature, but something in its place',
    401,
    () => Promise.resolve(`${encoded({ alg: 'none', kid: 'first' })}.${encoded(claims())}.eA`),
  ],
  [
    'the public key taken for a secret',
    401,
    async () => {
      const signed = `${encoded({ alg: 'HS256', kid: 'first' })}.${encoded(claims())}`;
      const hmac = createHmac('sha256', await issuer.publicKey());
      return `${signed}.${hmac.update(signed).digest('base64url')}`;
    },
  ],
  [
    'claims that were changed after signing',
    401,
    async () => {
      const [header, , signature] = (await issuer.sign(claims())).split('.');
      return `${header}.${encoded(claims({ oid: randomUUID() }))}.${signature}`;
    },
  ],
  ['what has run out', 401, () => issuer.sign(claims({ exp: seconds(-120) }))],
  ['what is not valid yet', 401, () => issuer.sign(claims({ nbf: seconds(120) }))],
  ['no end', 401, () => issuer.sign(without('exp'))],
  ['no beginning', 401, () => issuer.sign(without('nbf'))],
  ['no tenant', 401, () => issuer.sign(without('tid'))],
  ['no scope', 403, () => issuer.sign(without('scp'))],
  ['another scope', 403, () => issuer.sign(claims({ scp: 'User.Read access_as_users' }))],
  [
    'an app without a person',
    403,
    () => issuer.sign({ ...without('scp'), idtyp: 'app', roles: ['access_as_user'] }),
  ],
  ['an app that says it has the scope', 403, () => issuer.sign(claims({ idtyp: 'app' }))],
  ['no person', 403, () => issuer.sign(without('oid'))],
  ['a person who is no id', 403, () => issuer.sign(claims({ oid: "x' or 1=1" }))],
  ['what is no token', 401, () => Promise.resolve('x.y.z')],
  ['one part', 401, () => Promise.resolve('eyJ')],
  ['too much', 401, async () => `${await issuer.sign(claims({ more: 'x'.repeat(9000) }))}`],
];

test.each(refusals)('a token with %s lets nobody in', async (_, status, made) => {
  const token = await made();
  const before = bot.logged.length;
  const { status: answered, json, headers } = await askWith(token);
  expect(answered).toBe(status);
  expect(json).toEqual({ error: status === 401 ? 'unauthorized' : 'forbidden' });
  expect(headers.get('www-authenticate')).toBe(status === 401 ? 'Bearer' : null);
  const logged = JSON.stringify(bot.logged.slice(before));
  expect(logged).toContain('not let into the tab');
  for (const part of token.split('.')) if (part.length > 8) expect(logged).not.toContain(part);
  expect(logged).not.toContain(SECRET);
});

test.each([
  ['nothing', undefined],
  ['no bearer', 'Basic eDp5'],
  ['a local person', `Local ${randomUUID()}`],
  ['a bearer of nothing', 'Bearer '],
])('%s lets nobody in, and there is no list of people', async (_, authorization) => {
  for (const path of [ADDRESSES.me, ADDRESSES.records, ADDRESSES.overview])
    expect(await ask(authorization, path)).toMatchObject({
      status: 401,
      json: { error: 'unauthorized' },
    });
  expect((await ask(authorization, ADDRESSES.people)).status).toBe(404);
});

test('a header that is too large ends the request', async () => {
  const sent = ask(`Bearer ${'x'.repeat(40_000)}`);
  expect((await sent).status).toBe(431);
});

test('a bot of many tenants has no tab', async () => {
  const many = { ...identity, appType: 'MultiTenant', tenantId: undefined } as const;
  await using open = await startSmallBot({ ...PRODUCTION, identity: many });
  const token = await issuer.sign(claims());
  for (const path of [ADDRESSES.me, '/tab'])
    expect(
      (await fetch(`${open.url}${path}`, { headers: { Authorization: `Bearer ${token}` } })).status,
    ).toBe(404);
});
