import { request } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { saidBy } from '../support/readCard';
import { message, startSmallBot, type TestBot } from '../support/testBot';

let bot: TestBot;
beforeAll(async () => void (bot = await startSmallBot()));
afterAll(() => bot[Symbol.asyncDispose]());
afterEach(async () => {
  expect(saidBy(await bot.say('What was the target of phase 2?'))).toMatch(/50%/);
});

const good = message('hello');
const port = () => Number(new URL(bot.url).port);
const json = 'application/json';

/** Sends bytes as they are and returns what comes back until the connection ends. */
function sendRaw(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port(), '127.0.0.1', () => socket.write(bytes));
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('error', () => resolve(answer));
    socket.on('close', () => resolve(answer));
    setTimeout(() => socket.destroy(), 2_000).unref();
  });
}

/** A body in chunks, without a length announced. */
function sendChunked(chunks: number, size: number): Promise<number> {
  return new Promise((resolve) => {
    const options = {
      port: port(),
      path: '/api/messages',
      method: 'POST',
      headers: { 'content-type': json },
    };
    const sent = request({ host: '127.0.0.1', ...options }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', () => resolve(0));
    for (let at = 0; at < chunks; at++) sent.write('x'.repeat(size));
    sent.end();
  });
}

test.each<[string, number, unknown, Record<string, string>]>([
  ['a gzip body', 415, gzipSync(JSON.stringify(good)), { 'content-encoding': 'gzip' }],
  ['a plain body that claims to be gzip', 415, good, { 'content-encoding': 'gzip' }],
  ['a gzip bomb', 415, gzipSync(Buffer.alloc(50_000_000)), { 'content-encoding': 'gzip' }],
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
  ['a body over 256 KB', 413, { ...good, text: 'x'.repeat(300_000) }, {}],
  ['malformed JSON', 400, '{"type":"message"', {}],
  ['a checksum that is wrong', 400, good, { 'content-md5': 'AAAA' }],
  ['an empty body', 400, '', {}],
  ['an array', 400, [good], {}],
  ['a text', 400, '"message"', {}],
  ['null', 400, 'null', {}],
  ['100,000 levels of arrays', 400, '['.repeat(100_000) + ']'.repeat(100_000), {}],
  ['a missing type', 400, { ...good, type: undefined }, {}],
  ['a type that is no text', 400, { ...good, type: { $ne: '' } }, {}],
  ['no address to reply to', 400, { ...good, serviceUrl: undefined }, {}],
  ['an address that is none', 400, { ...good, serviceUrl: 'file:///etc/passwd' }, {}],
  ['an empty channel', 400, { ...good, channelId: '' }, {}],
  ['no conversation', 400, { ...good, conversation: {} }, {}],
  ['nobody it is from', 400, { ...good, from: null }, {}],
  ['members that are none', 400, { ...good, type: 'conversationUpdate', membersAdded: [null] }, {}],
  ['a text that is none', 400, { ...good, text: 7 }, {}],
])('%s is refused with %i and a body that tells nothing', async (_, status, body, headers) => {
  const response = await bot.post(body, headers);
  expect(response.status).toBe(status);
  const { error, ...more } = (await response.json()) as { error: string };
  expect(more).toEqual({});
  expect(error).toMatch(/^[a-z ]{1,30}$/);
});

test.each([
  'GET /healthz HTTP/1.1\r\nHost: [\r\n\r\n',
  'GET http://[bad/ HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET http://x:99999/ HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET http:/// HTTP/1.1\r\nHost: x\r\n\r\n',
])('an address that is none is refused and ends nothing: %j', async (bytes) => {
  expect(await sendRaw(bytes)).toMatch(/^HTTP\/1\.1 400 /);
});

test('an upgrade that nobody wants is answered like any other request', async () => {
  const bytes =
    'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
  expect(await sendRaw(bytes)).toMatch(/^HTTP\/1\.1 200 /);
});

test('a long body without a length is refused', async () => {
  expect(await sendChunked(40, 10_000)).toBe(413);
});

test('deep nesting inside an activity does no harm', async () => {
  const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
  const body = JSON.stringify({ ...good, value: 0 }).replace('"value":0', `"value":${deep}`);
  expect((await bot.post(body)).status).toBe(200);
});

test('names of the language itself do no harm', async () => {
  const body = JSON.stringify(good).replace(
    '{',
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
  );
  await bot.post(body);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test('headers beyond what a server takes are refused', async () => {
  const answer = await sendRaw(
    `POST /api/messages HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(100_000)}\r\n\r\n`,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 431/);
});

test('what is not HTTP is refused', async () => {
  expect(await sendRaw('\u0000\u0001\u0002 hello\r\n\r\n')).toMatch(/^(HTTP\/1\.1 400|$)/);
});

test('a body that stops half-way does not hold the others up', async () => {
  const socket = connect(port(), '127.0.0.1', () =>
    socket.write(
      `POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: ${json}\r\nContent-Length: 500\r\n\r\n{"ty`,
    ),
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.on('error', () => undefined).destroy();
});

test('other methods and paths tell nothing either', async () => {
  for (const [method, path, status] of [
    ['GET', '/api/messages', 405],
    ['DELETE', '/api/messages', 405],
    ['GET', '/nothing', 404],
    ['GET', '/%E0%A4%A', 404],
  ] as const) {
    const response = await fetch(`${bot.url}${path}`, { method });
    expect([path, (await response.text()).length < 60]).toEqual([path, true]);
    expect([400, status]).toContain(response.status);
  }
});

test('a type in another case, and one with a character set, are taken', async () => {
  expect((await bot.post(good, { 'content-type': 'Application/JSON; charset=utf-8' })).status).toBe(
    200,
  );
});
