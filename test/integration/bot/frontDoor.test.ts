import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { saidBy } from '../../support/cards/readCard';
import {
  message,
  startReplica,
  startSmallBot,
  type Sent,
  type TestBot,
} from '../../support/bot/testBot';
import {
  signedByNobody,
  startChannelIssuer,
  type ChannelIssuer,
  type Claims,
} from '../../support/bot/channelIssuer';
import { identity } from '../../support/bot/registeredBot';
import { waitUntil } from '../../support/process/waitUntil';

const { appId: APP, tenantId: TENANT } = identity;
const SERVICE = 'https://smba.trafficmanager.net/ae/';
const SECRET = 'something-that-must-not-be-told';

let issuer: ChannelIssuer;
let bot: TestBot;
beforeAll(async () => {
  issuer = await startChannelIssuer();
  bot = await startSmallBot({ identity }, { channelMetadata: issuer.metadata });
});
afterAll(async () => {
  await bot[Symbol.asyncDispose]();
  await issuer[Symbol.asyncDispose]();
});

const seconds = (from = 0) => Math.floor(Date.now() / 1000) + from;
const moment = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

/** As the Bot Framework makes them for what comes from Teams. */
const claims = (change: Claims = {}): Claims => ({
  ...{ iss: 'https://api.botframework.com', aud: APP, serviceurl: SERVICE },
  ...{ nbf: seconds(-60), exp: seconds(3600), jti: SECRET },
  ...change,
});
const good = () => `Bearer ${issuer.sign(claims())}`;
const signed = (change: Claims, header?: Claims) => () =>
  `Bearer ${issuer.sign(claims(change), header)}`;

const activity = (change: Sent = {}): Sent =>
  message('What was the target of phase 2?', {
    ...{ serviceUrl: SERVICE, timestamp: moment(0) },
    ...{ conversation: { id: randomUUID(), conversationType: 'personal', tenantId: TENANT } },
    ...{ channelData: { tenant: { id: TENANT } } },
    ...change,
  });
const chat = (change: Sent) => ({
  id: 'a:1',
  conversationType: 'personal',
  tenantId: TENANT,
  ...change,
});

/** What turns, and what they learn, leave behind. */
async function traces(): Promise<unknown> {
  const { rows } = await sql`select
    (select count(*) from turns) as turns, (select count(*) from turn_leases) as leases,
    (select count(*) from bot_state) as states, (select count(*) from conversation_references) as chats,
    (select count(*) from outbox) as outbox`.execute(bot.database.db);
  return rows[0];
}

test('where the keys cannot be had, Teams is asked to send it again, and is answered once they can', async () => {
  issuer.failWith(500);
  for (let at = 0; at < 3; at++) {
    const response = await bot.post(activity(), { authorization: good() });
    expect([response.status, await response.json()]).toEqual([503, { error: 'not ready' }]);
  }
  issuer.failWith(undefined);
  // They are not asked for each time.
  await waitUntil(
    async () => (await bot.post(activity(), { authorization: good() })).status === 200,
    { what: 'the keys are asked for again', every: 200 },
  );
});

test('what Teams sends is answered, and its token is checked once', async () => {
  const authorization = good();
  for (const each of [activity(), activity({ timestamp: undefined })]) {
    const response = await bot.post(each, { authorization });
    expect(response.status).toBe(200);
    const { activities } = (await response.json()) as { activities: Sent[] };
    expect(saidBy(activities)).toMatch(/50%/);
  }
});

type Row = [what: string, status: number, authorization: () => string | undefined, change?: Sent];

const TOKENS: Row[] = [
  ['no token', 401, () => undefined],
  ['an empty token', 401, () => 'Bearer '],
  ['a token without its scheme', 401, () => issuer.sign(claims())],
  ['Basic', 401, () => `Basic ${Buffer.from(`${APP}:x`).toString('base64')}`],
  ['two tokens', 401, () => `${good()}, ${good()}`],
  ['a token and more', 401, () => `${good()} ${SECRET}`],
  ['what is no token', 401, () => 'Bearer x.y.z'],
  ['a token of two parts', 401, () => good().split('.').slice(0, 2).join('.')],
  ['a token without a signature', 401, () => `${good().split('.').slice(0, 2).join('.')}.`],
  ['a token of 10 KB', 401, signed({ jti: 'x'.repeat(8_000) })],
  ['alg none', 401, () => `Bearer ${signedByNobody(claims(), { alg: 'none', typ: 'JWT' })}`],
  [
    'alg none that names a key',
    401,
    () => `Bearer ${signedByNobody(claims(), { alg: 'none', kid: 'teams' })}`,
  ],
  ['alg NONE', 401, () => `Bearer ${signedByNobody(claims(), { alg: 'NONE', kid: 'teams' })}`],
  ['HS256 with the public key as its secret', 401, () => `Bearer ${issuer.confuse(claims())}`],
  ['another algorithm than it was signed by', 401, signed({}, { alg: 'RS512' })],
  ['the signature of a stranger', 401, () => `Bearer ${issuer.forge(claims())}`],
  ['claims that were changed afterwards', 401, () => changed(good())],
  ['no key named', 401, signed({}, { kid: undefined })],
  ['a key that is not known', 401, signed({}, { kid: 'nobody' })],
  ['a key named by an object', 401, signed({}, { kid: { toString: 'teams' } })],
  ['a critical header that nobody knows', 401, signed({}, { crit: ['b64'], b64: false })],
  [
    'a key that only the sender knows, by its own name',
    401,
    () => `Bearer ${issuer.forge(claims(), { kid: 'mine' })}`,
  ],
  ['a key without endorsements', 401, signed({}, { kid: 'bare' })],
  ['a key that says nothing of endorsements', 401, signed({}, { kid: 'silent' })],
  ['a key for other channels', 401, signed({}, { kid: 'others' })],
  ['a token that is not yet valid', 401, signed({ nbf: seconds(900), exp: seconds(3600) })],
  ['an expired token', 401, signed({ nbf: seconds(-7200), exp: seconds(-400) })],
  ['a token without an end', 401, signed({ exp: undefined })],
  ['a token for ten years', 401, signed({ exp: seconds(3e8) })],
  ['a token of ten years, near its end', 401, signed({ nbf: seconds(-3e8) })],
  ['another issuer', 401, signed({ iss: 'https://api.botframework.example' })],
  ['no issuer', 401, signed({ iss: undefined })],
  ['the audience of another bot', 401, signed({ aud: randomUUID() })],
  ['several audiences', 401, signed({ aud: [APP, randomUUID()] })],
  ['no audience', 401, signed({ aud: undefined })],
  [
    'a token for another service address',
    401,
    signed({ serviceurl: 'https://smba.trafficmanager.net/emea/' }),
  ],
  ['a token for no service address', 401, signed({ serviceurl: undefined })],
  [
    'a token of the emulator',
    401,
    signed({ iss: `https://sts.windows.net/${TENANT}/`, tid: TENANT, appid: APP, ver: '1.0' }),
  ],
  [
    'a token of a skill',
    401,
    signed({
      iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
      azp: randomUUID(),
      ver: '2.0',
    }),
  ],
  ['a token of a skill by the right issuer', 401, signed({ azp: randomUUID(), ver: '2.0' })],
];

/** With another body, under the same signature. */
function changed(authorization: string): string {
  const [header, , signature] = authorization.split('.');
  const body = Buffer.from(JSON.stringify(claims({ aud: APP, jti: 'other' }))).toString(
    'base64url',
  );
  return [header, body, signature].join('.');
}

const ACTIVITIES: Row[] = [
  ['another tenant', 403, good, { conversation: chat({ tenantId: randomUUID() }) }],
  ['two tenants', 403, good, { channelData: { tenant: { id: randomUUID() } } }],
  ['no tenant', 403, good, { conversation: { id: 'a:1' }, channelData: {} }],
  ['a foreign service address', 403, good, { serviceUrl: 'https://smba.example/ae/' }],
  [
    'a host that begins like that of Teams',
    403,
    good,
    { serviceUrl: 'https://smba.trafficmanager.net.example/ae/' },
  ],
  [
    'a service address with a user',
    403,
    good,
    { serviceUrl: 'https://smba.trafficmanager.net@example.org/ae/' },
  ],
  [
    'a service address with a name for Teams',
    403,
    good,
    { serviceUrl: 'https://x:y@smba.trafficmanager.net/ae/' },
  ],
  [
    'a service address with a port',
    403,
    good,
    { serviceUrl: 'https://smba.trafficmanager.net:8443/ae/' },
  ],
  [
    'a service address without TLS',
    403,
    good,
    { serviceUrl: 'http://smba.trafficmanager.net/ae/' },
  ],
  ['a service address on this machine', 403, good, { serviceUrl: 'http://127.0.0.1:9/' }],
  ['directline', 403, good, { channelId: 'directline' }],
  ['webchat', 403, good, { channelId: 'webchat' }],
  ['the emulator', 403, good, { channelId: 'emulator' }],
  ['the channel that the SDK lets in by another door', 403, good, { channelId: 'AseChannel' }],
  ['MSTEAMS', 403, good, { channelId: 'MSTEAMS' }],
  ['a stale time', 403, good, { timestamp: moment(-16) }],
  ['a future time', 403, good, { timestamp: moment(6) }],
  ['no service address', 400, good, { serviceUrl: undefined }],
  ['an empty channel', 400, good, { channelId: '' }],
  ['no type', 400, good, { type: undefined }],
  ['no conversation', 400, good, { conversation: undefined }],
  ['nobody it is from', 400, good, { from: undefined }],
  ['nobody it is for', 400, good, { recipient: undefined }],
  ['a time that is none', 400, good, { timestamp: 'yesterday' }],
  ['an id that is too long', 400, good, { id: 'x'.repeat(2_000) }],
  [
    'a conversation whose id is too long',
    400,
    good,
    { conversation: chat({ id: 'x'.repeat(2_000) }) },
  ],
  ['an id with a control character', 400, good, { conversation: chat({ id: 'a\u0000b' }) }],
  ['a person that is a number', 400, good, { from: { id: '29:x', aadObjectId: 7 } }],
  ['a tenant that is an object', 400, good, { channelData: { tenant: { id: { $ne: '' } } } }],
];

const rows = [...TOKENS, ...ACTIVITIES].map(
  ([what, status, authorization, change = {}]) => [what, status, authorization, change] as const,
);

test.each(rows)('%s: %i, and no turn', async (_, status, authorization, change) => {
  const before = await traces();
  const logged = bot.logged.length;
  const header = authorization();
  const response = await bot.post(
    activity(change),
    header === undefined ? {} : { authorization: header },
  );
  const reasons = { 400: 'bad request', 401: 'unauthorized', 403: 'forbidden' };
  expect([response.status, await response.json()]).toEqual([
    status,
    { error: reasons[status as keyof typeof reasons] },
  ]);
  expect(await traces()).toEqual(before);
  const lines = JSON.stringify(bot.logged.slice(logged));
  expect(lines).not.toContain(SECRET);
  expect(bot.logged.slice(logged).filter(({ level }) => Number(level) > 40)).toEqual([]);
});

test('a request that is sent twice, also to another replica, has its effect once', async () => {
  await using replica = await startReplica(bot, { identity }, { channelMetadata: issuer.metadata });
  const authorization = good();
  const sent = activity({ text: 'log a process', from: { id: '29:x', aadObjectId: randomUUID() } });
  const answers: unknown[] = [];
  for (const each of [bot, replica, bot])
    answers.push(await (await each.post(sent, { authorization })).json());
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});
