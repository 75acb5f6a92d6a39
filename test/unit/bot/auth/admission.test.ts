import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { BotIdentity } from '../../../../src/config/config';
import { TeamsAdapter } from '../../../../src/bot/connector/teamsAdapter';
import { findForeignClaim, isTrustedServiceUrl } from '../../../../src/bot/auth/activityClaims';
import { ChannelKeys, claimFault } from '../../../../src/bot/auth/channelToken';
import {
  shortKey,
  startChannelIssuer,
  type ChannelIssuer,
  type Claims,
} from '../../../support/bot/channelIssuer';
import { identity } from '../../../support/bot/registeredBot';

const { appId: APP, tenantId: TENANT } = identity;
const SERVICE = 'https://smba.trafficmanager.net/ae/';

let issuer: ChannelIssuer;
let adapter: TeamsAdapter;
/** A clock that stands still but for what a test lets pass, in milliseconds. It is in the past, as the
 * SDK also looks at the system's clock, and fetches keys again that are older than that. */
const START = Date.UTC(2026, 0, 5, 8);
let passed = 0;
beforeAll(async () => {
  issuer = await startChannelIssuer();
  jest.spyOn(performance, 'now').mockImplementation(() => passed);
  jest.spyOn(Date, 'now').mockImplementation(() => START + passed);
});
beforeEach(() => void (adapter = new TeamsAdapter(identity, issuer.metadata)));
afterAll(async () => {
  jest.restoreAllMocks();
  await issuer[Symbol.asyncDispose]();
});

const seconds = (from = 0) => Math.floor(Date.now() / 1000) + from;
const claims = (change: Claims = {}): Claims => ({
  ...{ iss: 'https://api.botframework.com', aud: APP, serviceurl: SERVICE },
  ...{ nbf: seconds(-60), exp: seconds(3600) },
  ...change,
});
const signed = (change: Claims = {}, header: Claims = {}) =>
  `Bearer ${issuer.sign(claims(change), header)}`;
type Sent = Record<string, unknown>;
const activity = (change: Sent = {}): Activity =>
  ({
    ...{ type: 'message', id: randomUUID(), channelId: 'msteams', text: 'hello' },
    ...{ from: { id: '29:x', aadObjectId: randomUUID() }, recipient: { id: '28:bot' } },
    ...{
      deliveryMode: 'expectReplies',
      serviceUrl: SERVICE,
      timestamp: new Date(Date.now()).toISOString(),
    },
    ...{ conversation: { id: 'a:1', tenantId: TENANT }, channelData: { tenant: { id: TENANT } } },
    ...change,
  }) as unknown as Activity;

/** With what somebody is turned away; undefined for whoever has a turn. */
async function turnedAway(authorization: string, sent = activity(), to = adapter) {
  let turns = 0;
  const { refused } = await to.receive(authorization, sent, () => Promise.resolve(void turns++));
  expect(turns).toBe(refused ? 0 : 1);
  return refused;
}

describe('who is let in', () => {
  test('is whom Teams sends, and the keys are asked for once', async () => {
    const before = issuer.asked();
    const [one, other] = [signed(), signed({ jti: 'other' })];
    for (const authorization of [one, other, one])
      expect(await turnedAway(authorization)).toBeUndefined();
    // The keys and where they are, once each for the door and for the SDK.
    expect(issuer.asked()).toBe(before + 4);
  });

  test.each<[string, () => string]>([
    ['no bearer token', () => ''],
    ['no bearer token', () => signed().replace('Bearer', 'Basic')],
    ['no bearer token', () => `x${signed()}`],
    ['no bearer token', () => `${signed()} x`],
    ['no bearer token', () => signed().split('.').slice(0, 2).join('.')],
    ['too long', () => signed({ jti: 'x'.repeat(8_000) })],
    ['unknown key', () => signed({}, { kid: 'nobody' })],
    ['unknown key', () => signed({}, { kid: undefined })],
    ['key without endorsement', () => signed({}, { kid: 'others' })],
    ['key without endorsement', () => signed({}, { kid: 'silent' })],
    ['ERR_JOSE_ALG_NOT_ALLOWED', () => signed({}, { alg: 'RS512' })],
    ['ERR_JWS_SIGNATURE_VERIFICATION_FAILED', () => `Bearer ${issuer.forge(claims())}`],
    ['claim iss', () => signed({ iss: 'https://api.botframework.us' })],
    ['claim aud', () => signed({ aud: randomUUID() })],
    ['claim aud', () => signed({ aud: [APP] })],
    ['claim exp', () => signed({ exp: undefined })],
    ['claim exp', () => signed({ exp: seconds(-301) })],
    ['claim nbf', () => signed({ nbf: seconds(310) })],
    ['claim serviceurl', () => signed({ serviceurl: 'https://smba.trafficmanager.net/emea/' })],
  ])('is nobody, for %s', async (why, authorization) => {
    expect(await turnedAway(authorization())).toEqual({ status: 401, why });
  });

  test('is nobody whom the SDK does not take', async () => {
    const skill = signed({ azp: randomUUID(), ver: '2.0' });
    expect(await turnedAway(skill)).toMatchObject({
      ...{ status: 401, why: expect.stringMatching(/SDK/) as string },
    });
  });

  test('is by a token that may be used with one address alone, and not after its end', async () => {
    const authorization = signed({ exp: seconds(120) });
    expect(await turnedAway(authorization)).toBeUndefined();
    const elsewhere = activity({ serviceUrl: 'https://smba.trafficmanager.net/emea/' });
    expect(await turnedAway(authorization, elsewhere)).toMatchObject({ why: 'claim serviceurl' });
    passed += 119_000;
    expect(await turnedAway(authorization)).toBeUndefined();
    passed += 400_000;
    expect(await turnedAway(authorization)).toEqual({ status: 401, why: 'claim exp' });
  });

  test('is asked to come again while the keys cannot be had', async () => {
    issuer.failWith(500);
    const before = issuer.asked();
    const again = { status: 503, why: 'the keys of the Bot Framework cannot be had' };
    for (let at = 0; at < 3; at++) expect(await turnedAway(signed())).toEqual(again);
    expect(issuer.asked()).toBe(before + 1);
    passed += 4_900;
    expect(await turnedAway(signed())).toEqual(again);
    expect(issuer.asked()).toBe(before + 1);
    issuer.failWith(undefined);
    passed += 200;
    expect(await turnedAway(signed())).toBeUndefined();
  });

  test.each<[string, Sent]>([
    ['channel', { channelId: 'webchat' }],
    ['tenant', { conversation: { id: 'a:1', tenantId: randomUUID() } }],
    ['tenant', { channelData: { tenant: { id: randomUUID() } } }],
    ['tenant', { conversation: { id: 'a:1' }, channelData: undefined }],
    ['tenant', { conversation: { id: 'a:1' }, channelData: { tenant: { id: 7 } } }],
    ['time', { timestamp: new Date(0).toISOString() }],
  ])('has nothing that is foreign in what is sent: %s', async (why, change) => {
    expect(await turnedAway(signed(), activity(change))).toEqual({ status: 403, why });
  });

  test('is told for the log by the host that was named, of which not too much', async () => {
    const to = (serviceUrl: string) => turnedAway(signed(), activity({ serviceUrl }));
    const foreign = { status: 403, why: 'service address' };
    expect(await to('https://smba.example:8443/ae')).toEqual({
      ...foreign,
      host: 'smba.example:8443',
    });
    expect(await to(`https://${'a'.repeat(60)}.${'b'.repeat(60)}/`)).toEqual({
      ...foreign,
      host: `${'a'.repeat(60)}.${'b'.repeat(39)}`,
    });
    expect(await to('nowhere')).toEqual(foreign);
  });

  test('on one’s own machine is whoever is there, without a word for it', async () => {
    const local = new TeamsAdapter({ kind: 'anonymous' });
    const here = activity({
      serviceUrl: 'http://localhost:9/',
      timestamp: new Date(0).toISOString(),
    });
    expect(await turnedAway('', here, local)).toBeUndefined();
    expect(await turnedAway('', activity(), local)).toMatchObject({ why: 'service address' });
  });
});

test('what is sent late or early is let in for a while', () => {
  const now = Date.now();
  const at = (milliseconds: number) =>
    findForeignClaim(
      activity({ timestamp: new Date(now + milliseconds).toISOString() }),
      identity,
      now,
    );
  expect([-900_000, 0, 300_000].map(at)).toEqual([undefined, undefined, undefined]);
  expect([-900_001, 300_001].map(at)).toEqual(['time', 'time']);
  for (const timestamp of [undefined, null])
    expect(findForeignClaim(activity({ timestamp }), identity, now)).toBeUndefined();
});

test.each<[BotIdentity['kind'], string, boolean]>([
  ['registered', SERVICE, true],
  ['registered', 'https://smba.infra.gcc.teams.microsoft.com/', true],
  ['registered', 'http://smba.trafficmanager.net/ae/', false],
  ['registered', 'https://smba.trafficmanager.net:8443/ae/', false],
  ['registered', 'https://x@smba.trafficmanager.net/', false],
  ['registered', 'https://:y@smba.trafficmanager.net/', false],
  ['registered', 'https://smba.trafficmanager.net.example/', false],
  ['registered', 'http://localhost:1/', false],
  ['registered', 'nowhere', false],
  ['anonymous', 'http://localhost:56150/x', true],
  ['anonymous', 'https://127.0.0.1', true],
  ['anonymous', 'http://127.10.200.255:1', true],
  ['anonymous', 'http://[::1]:1', true],
  ['anonymous', 'ftp://localhost', false],
  ['anonymous', 'http://x@localhost', false],
  ['anonymous', 'http://localhost.example', false],
  ['anonymous', 'http://a.localhost', false],
  ['anonymous', SERVICE, false],
])('%s: whether the bot writes to %s is %s', (kind, address, trusted) => {
  const of: BotIdentity = kind === 'registered' ? identity : { kind };
  expect(isTrustedServiceUrl(address, of)).toBe(trusted);
});

describe('the keys of the Bot Framework', () => {
  test('that are new are found, but not looked for more often than every 30 seconds', async () => {
    const keys = new ChannelKeys(issuer.metadata);
    expect(await keys.find('teams')).toMatchObject({ endorsements: ['msteams', 'webchat'] });
    issuer.publish('later');
    const before = issuer.asked();
    for (let at = 0; at < 3; at++) expect(await keys.find('later')).toBeUndefined();
    expect(issuer.asked()).toBe(before);
    passed += 31_000;
    const found = await Promise.all(['later', 'later', 'nobody'].map((kid) => keys.find(kid)));
    expect(found.map(Boolean)).toEqual([true, true, false]);
    // The address of the keys, and the keys.
    expect(issuer.asked()).toBe(before + 2);
  });

  test('that are known are used on while no others can be had', async () => {
    const keys = new ChannelKeys(issuer.metadata);
    await keys.find('teams');
    const before = issuer.asked();
    issuer.failWith(503);
    passed += 13 * 3_600_000;
    for (let at = 0; at < 3; at++) expect(await keys.find('teams')).toBeDefined();
    expect(issuer.asked()).toBe(before + 1);
    issuer.failWith(undefined);
    passed += 6_000;
    await keys.find('teams');
    expect(issuer.asked()).toBe(before + 3);
  });

  test('are none that are too short, of another kind or broken', async () => {
    issuer.publish('short', shortKey());
    issuer.publish('elliptic', { kty: 'EC', crv: 'P-256' });
    issuer.publish('broken', { n: '!' });
    const keys = new ChannelKeys(issuer.metadata);
    for (const kid of ['short', 'elliptic', 'broken']) expect(await keys.find(kid)).toBeUndefined();
    expect(await keys.find('teams')).toBeDefined();
  });
});

test.each<[string | undefined, Claims]>([
  [undefined, {}],
  [undefined, { nbf: undefined }],
  [undefined, { exp: 1_000 - 299 }],
  [undefined, { nbf: 1_000 + 300 }],
  [undefined, { exp: 1_000 + 24 * 3_600 + 300, nbf: undefined }],
  ['claim iss', { iss: 'https://api.botframework.us' }],
  ['claim aud', { aud: [APP] }],
  ['claim serviceurl', { serviceurl: SERVICE.slice(0, -1) }],
  ['claim exp', { exp: undefined }],
  ['claim exp', { exp: String(2_000) }],
  ['claim exp', { exp: 1_000 - 300 }],
  ['claim nbf', { nbf: 1_000 + 301 }],
  ['claim exp', { exp: 1_000 + 24 * 3_600 + 301, nbf: undefined }],
  ['claim exp', { nbf: 1_000 - 24 * 3_600 }],
])('of the claims of a token, %s is at fault in %j', (fault, change) => {
  const told = { iss: 'https://api.botframework.com', aud: APP, serviceurl: SERVICE };
  const all = { ...told, nbf: 900, exp: 2_000, ...change };
  expect(claimFault(all, { appId: APP, serviceUrl: SERVICE, now: 1_000 })).toBe(fault);
});

describe('whose activities are let in', () => {
  const registered = { kind: 'registered', appId: APP, password: undefined } as const;
  const [first, second] = [randomUUID(), randomUUID()];
  const of = (tenantId: string) =>
    activity({ conversation: { id: 'a:1', tenantId }, channelData: {} });

  test('of a bot of many tenants those of its list, and nobody where there is none', () => {
    const many = { ...registered, appType: 'MultiTenant', tenantId: undefined } as const;
    const allowing = { ...many, allowedTenants: [first, second] };
    expect(findForeignClaim(of(first), allowing, Date.now())).toBeUndefined();
    expect(findForeignClaim(of(second.toUpperCase()), allowing, Date.now())).toBeUndefined();
    expect(findForeignClaim(of(TENANT), allowing, Date.now())).toBe('tenant');
    expect(findForeignClaim(of(first), { ...many, tenantId: first }, Date.now())).toBe('tenant');
  });

  test('of a managed identity those of its tenant', () => {
    const managed = { ...registered, appType: 'UserAssignedMSI', tenantId: first } as const;
    expect(findForeignClaim(of(first), managed, Date.now())).toBeUndefined();
    expect(findForeignClaim(of(second), managed, Date.now())).toBe('tenant');
  });
});
