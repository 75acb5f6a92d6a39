import { gzipSync } from 'node:zlib';
import { createTestDatabase } from '../../support/database/database';
import { posted, sendRaw, type Piece } from '../../support/process/rawHttp';
import { saidBy } from '../../support/cards/readCard';
import { longTest } from '../../support/process/rounds';
import { writeSmallKnowledge } from '../../support/knowledge/smallKnowledge';
import { startWatchedBot } from '../../support/bot/startWatchedBot';
import { message, startSmallBot, type TestBot } from '../../support/bot/testBot';
import type { Watched } from '../../support/bot/watchedBot';
import { HOSTILE_BODIES, HOSTILE_TEXTS } from '../../support/bot/hostile';

let bot: TestBot;
/** Begins to send, and then forgets to: it takes the server ten seconds to lose its patience. */
let stalled: Promise<string>;
beforeAll(async () => {
  bot = await startSmallBot();
  stalled = sendRaw(bot.url, posted('{"ty', { 'Content-Length': 500 }), 15_000);
});
afterAll(() => bot[Symbol.asyncDispose]());
afterEach(async () => {
  expect(saidBy(await bot.say('What was the target of phase 2?'))).toMatch(/50%/);
});

const good = message('hello');

test.each<[string, number, unknown, Record<string, string>]>([
  ['a gzip body', 415, gzipSync(JSON.stringify(good)), { 'content-encoding': 'gzip' }],
  ['a plain body that claims to be gzip', 415, good, { 'content-encoding': 'gzip' }],
  ['a gzip bomb', 415, gzipSync(Buffer.alloc(5_000_000)), { 'content-encoding': 'gzip' }],
  ['an unknown encoding', 415, good, { 'content-encoding': 'br' }],
  [
    'multipart',
    415,
    '--x\r\n\r\nx\r\n--x--',
    { 'content-type': 'multipart/form-data; boundary=x' },
  ],
  ['a form', 415, 'type=message', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['text', 415, JSON.stringify(good), { 'content-type': 'text/plain' }],
  ['another JSON type', 415, good, { 'content-type': 'application/jsonp' }],
  ['another character set', 415, good, { 'content-type': 'application/json; charset=utf-16' }],
  ['a body over 256 KB', 413, { ...good, text: 'x'.repeat(300_000) }, {}],
  ['malformed JSON', 400, '{"type":"message"', {}],
  ['an empty body', 400, '', {}],
  ['an array', 400, [good], {}],
  ['a text', 400, '"message"', {}],
  ['null', 400, 'null', {}],
  ['a missing type', 400, { ...good, type: undefined }, {}],
  ['a type that is no text', 400, { ...good, type: { $ne: '' } }, {}],
  ['no address to reply to', 400, { ...good, serviceUrl: undefined }, {}],
  ['an address that is none', 400, { ...good, serviceUrl: 'file:///etc/passwd' }, {}],
  ['an address elsewhere', 403, { ...good, serviceUrl: 'https://example.org/' }, {}],
  ['an empty channel', 400, { ...good, channelId: '' }, {}],
  ['another channel', 403, { ...good, channelId: 'webchat' }, {}],
  ['no conversation', 400, { ...good, conversation: {} }, {}],
  ['nobody it is from', 400, { ...good, from: null }, {}],
  ['members that are none', 400, { ...good, type: 'conversationUpdate', membersAdded: [null] }, {}],
  ['a text that is none', 400, { ...good, text: 7 }, {}],
  ['two thousand mentions', 400, { ...good, entities: Array(2_000).fill({ type: 'mention' }) }, {}],
])('%s is refused with %i and a body that tells nothing', async (_, status, body, headers) => {
  const response = await bot.post(body, headers);
  expect(response.status).toBe(status);
  const { error, ...more } = (await response.json()) as { error: string };
  expect(more).toEqual({});
  expect(error).toMatch(/^[a-z ]{1,30}$/);
});

test.each(HOSTILE_BODIES)('%s is refused with %i', async (_, status, ...pieces) => {
  const answer = await sendRaw(bot.url, ...pieces);
  expect(answer).toMatch(
    new RegExp(`^HTTP/1\\.1 ${status} [\\s\\S]*(\\{"error":"[a-z ]{1,30}"\\}|\\r\\n\\r\\n)`),
  );
});

test.each(HOSTILE_TEXTS)('28 KB of %s are answered like anything else', async (_, text) => {
  expect(saidBy(await bot.say(text)).length).toBeGreaterThan(10);
});

const get = (path: string, more = '', version = '1.1') =>
  `GET ${path} HTTP/${version}\r\nHost: localhost\r\nConnection: close\r\n${more}\r\n`;
const line = (method: string, more = 'Connection: close\r\n') =>
  `${method} /api/messages HTTP/1.1\r\nHost: localhost\r\n${more}\r\n`;
const hello = JSON.stringify(good);

test.each<[string, RegExp, Piece]>([
  ['a host that is none', /^HTTP\/1\.1 400 /, 'GET /healthz HTTP/1.1\r\nHost: [\r\n\r\n'],
  ['an address that is none', /^HTTP\/1\.1 400 /, get('http://[bad/')],
  ['a port that is none', /^HTTP\/1\.1 400 /, get('http://x:99999/')],
  ['an address without a host', /^HTTP\/1\.1 400 /, get('http:///')],
  ['no host', /^HTTP\/1\.1 400 /, 'GET /healthz HTTP/1.1\r\n\r\n'],
  ['HTTP/1.0', /^HTTP\/1\.1 200 /, get('/healthz', '', '1.0')],
  ['HTTP/2 without an agreement', /^(HTTP\/1\.1 (400|505) |$)/, 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['what is not HTTP', /^(HTTP\/1\.1 400|$)/, '\u0000\u0001\u0002 hello\r\n\r\n'],
  ['TRACE', /^HTTP\/1\.1 (404|405) (?![\s\S]*TRACE \/)/, line('TRACE')],
  ['CONNECT', /^(HTTP\/1\.1 4\d\d |$)/, line('CONNECT')],
  [
    'OPTIONS of a page elsewhere',
    /^HTTP\/1\.1 405 (?![\s\S]*Access-Control)/,
    line(
      'OPTIONS',
      'Origin: https://example.org\r\nAccess-Control-Request-Method: POST\r\nConnection: close\r\n',
    ),
  ],
  ['a method that nobody knows', /^HTTP\/1\.1 400 /, line('HACK')],
  [
    'a method written over another',
    /^HTTP\/1\.1 405 /,
    line('GET', 'X-HTTP-Method-Override: POST\r\nConnection: close\r\n'),
  ],
  [
    'an upgrade that nobody wants',
    /^HTTP\/1\.1 200 /,
    'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n',
  ],
  ['a header of 100 KB', /^HTTP\/1\.1 431 /, line('POST', `X-Long: ${'x'.repeat(100_000)}\r\n`)],
  [
    'a thousand headers',
    /^HTTP\/1\.1 (431|415) /,
    line('POST', `Connection: close\r\n${'X: y\r\n'.repeat(1_000)}`),
  ],
  ['two lengths', /^HTTP\/1\.1 400 /, line('POST', 'Content-Length: 2\r\nContent-Length: 3\r\n')],
  [
    'a length beside chunks',
    /^HTTP\/1\.1 400 /,
    line('POST', 'Content-Length: 2\r\nTransfer-Encoding: chunked\r\n'),
  ],
  ['a negative length', /^HTTP\/1\.1 400 /, line('POST', 'Content-Length: -1\r\n')],
  [
    'a transfer encoding that is none',
    /^HTTP\/1\.1 400 /,
    line('POST', 'Transfer-Encoding: xchunked\r\nContent-Type: application/json\r\n'),
  ],
  [
    'a folded header',
    /^HTTP\/1\.1 (400|415) /,
    line('POST', 'X: a\r\n b\r\nConnection: close\r\n'),
  ],
  ['lines that end without a return', /^HTTP\/1\.1 400 /, 'GET /healthz HTTP/1.1\nHost: x\n\n'],
  [
    'two headers with tokens',
    /^HTTP\/1\.1 400 /,
    posted(hello, { Authorization: 'Bearer a', authorization: 'Bearer b', Connection: 'close' }),
  ],
  [
    'a page that means this machine by its own name',
    /^HTTP\/1\.1 403 /,
    posted(hello, { Connection: 'close' }, 'evil.example'),
  ],
  [
    'a path that leads out of the tab',
    /^HTTP\/1\.1 (400|404|503) /,
    get('/tab/..%2f..%2fpackage.json'),
  ],
  ['a path with dots', /^HTTP\/1\.1 (400|404|503) /, get('/tab/../../package.json')],
  ['a path with a backslash', /^HTTP\/1\.1 (400|404|503) /, get('/tab/..\\..\\package.json')],
  ['a path with a null', /^HTTP\/1\.1 (400|404|503) /, get('/tab/a%00.js')],
  ['a path with what is no UTF-8', /^HTTP\/1\.1 (400|404) /, get('/%E0%A4%A')],
  ['a path twice as long as any', /^HTTP\/1\.1 (404|414|431) /, get(`/${'a/'.repeat(6_000)}`)],
])('%s is met like any other request, or refused: %s', async (_, expected, bytes) => {
  expect(await sendRaw(bot.url, bytes)).toMatch(expected);
});

test('requests that are sent ahead are answered in their order', async () => {
  const answers = await sendRaw(
    bot.url,
    'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(20) + get('/nothing'),
  );
  const statuses = [...answers.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => status);
  expect(statuses).toEqual([...Array<string>(20).fill('200'), '404']);
});

test('nothing says by which software it is answered', async () => {
  for (const [path, method] of [
    ['/nothing', 'GET'],
    ['/api/messages', 'GET'],
    ['/healthz', 'GET'],
    ['/api/messages', 'POST'],
  ] as const) {
    const response = await fetch(`${bot.url}${path}`, { method });
    expect([path, response.headers.get('server'), response.headers.get('x-powered-by')]).toEqual([
      path,
      null,
      null,
    ]);
    expect((await response.text()).length).toBeLessThan(60);
  }
});

test('a type in another case, and one with a character set, are taken', async () => {
  expect((await bot.post(good, { 'content-type': 'Application/JSON; charset=utf-8' })).status).toBe(
    200,
  );
});

test('a body that stops half-way is given up, and holds nobody up until then', async () => {
  expect(await stalled).toMatch(/^HTTP\/1\.1 408 [\s\S]*request timeout/);
}, 30_000);

const ROUNDS = 10;
const STALLED = 200;
/** Megabytes and milliseconds. */
const MOST_GROWTH = 50;
const LONGEST_BLOCK = 100;

/** As much as a body takes. */
const filledWith = (text: string) => text.repeat(Math.floor(240_000 / Buffer.byteLength(text)));

const say = (url: string, text: string) =>
  fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message(text)),
  }).then(({ status }) => status);

longTest(
  'hostile bodies and texts neither end the process, nor fill its memory, nor hold it up',
  async () => {
    await using database = await createTestDatabase();
    using knowledge = writeSmallKnowledge();
    const bot = await startWatchedBot(database, knowledge.folder);
    for (let at = 0; at < 300; at++) await say(bot.url, 'What was the target of phase 2?');
    const before = await bot.look();
    const worst: [string, Watched][] = [];
    const watch = async (what: string, attack: () => Promise<unknown>) => {
      for (let round = 0; round < ROUNDS; round++) await attack();
      worst.push([what, await bot.look()]);
    };
    const stalled = Array.from({ length: STALLED }, () =>
      sendRaw(bot.url, posted('{"ty', { 'Content-Length': 500 }), 12_000),
    );
    for (const [what, , ...pieces] of HOSTILE_BODIES)
      await watch(what, () => sendRaw(bot.url, ...pieces));
    for (const [what, text] of HOSTILE_TEXTS) await watch(what, () => say(bot.url, text));
    const answers = await Promise.all(stalled);
    expect(answers.filter((answer) => !answer.startsWith('HTTP/1.1 408'))).toEqual([]);
    await watch('bodies that stop half-way', () => Promise.resolve());
    const grown = Math.max(...worst.map(([, { rss }]) => rss)) - before.rss;
    for (const [what, text] of HOSTILE_TEXTS)
      await watch(`as many ${what} as go in`, () => say(bot.url, filledWith(text)));
    expect(bot.isAlive()).toBe(true);
    const blocked = worst.filter(([, { computed }]) => computed > LONGEST_BLOCK);
    const most = (of: 'computed' | 'blocked') =>
      Math.max(...worst.map(([, each]) => each[of])).toFixed(0);
    console.log(
      `grown by ${grown.toFixed(0)} MB; event loop blocked for ${most('computed')} ms at most, ${most('blocked')} ms with what others computed`,
    );
    await bot.stop();
    expect(blocked).toEqual([]);
    expect(grown).toBeLessThanOrEqual(MOST_GROWTH);
  },
  300_000,
);
