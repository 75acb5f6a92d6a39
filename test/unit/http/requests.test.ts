import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { Request, Response } from 'restify';
import { isActivity } from '../../../src/http/activityValidation';
import {
  MAX_BODY_SIZE,
  refuseByHeaders,
  rejectRequest,
  readJson,
} from '../../../src/http/bodyLimits';
import { waitUntil } from '../../support/process/waitUntil';

const MOST = 100;
const read: Awaited<ReturnType<typeof readJson>>[] = [];
let server: Server;
let port: number;
beforeAll(async () => {
  server = createServer((incoming, outgoing) => {
    const response = Object.assign(outgoing, {
      // restify, once it is loaded, has writeHead return nothing.
      send(status: number, body: unknown) {
        outgoing.statusCode = status;
        outgoing.end(JSON.stringify(body));
      },
    }) as unknown as Response;
    if (refuseByHeaders(incoming as Request, response)) return;
    void readJson(incoming, MAX_BODY_SIZE + MOST).then((body) => {
      read.push(body);
      if ('status' in body) rejectRequest(response, body.status);
      else outgoing.end(JSON.stringify(body.value));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

type Headers = Record<string, string | string[]>;

function send(body: string | Buffer, headers: Headers = {}, method = 'POST') {
  return new Promise<{ status: number; closes: boolean; text: string }>((resolve, fail) => {
    const type = { 'Content-Type': 'application/json' };
    const sent = request({ port, method, headers: { ...type, ...headers } }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += String(chunk)));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          closes: response.headers.connection === 'close',
          text,
        }),
      );
    });
    sent.on('error', fail).end(body);
  });
}
const statusOf = async (...sent: Parameters<typeof send>) => (await send(...sent)).status;

describe('by its headers', () => {
  test.each([
    ...['application/json', 'APPLICATION/JSON', 'application/json ; charset=utf-8'],
    ...[
      'application/json;charset="UTF-8"',
      'application/json; charset = utf8',
      'application/json;',
    ],
  ])('%s is read', async (type) => {
    expect(await statusOf('{}', { 'Content-Type': type })).toBe(200);
  });

  test.each<[number, string, Headers]>([
    [415, 'unsupported media type', { 'Content-Type': 'text/plain' }],
    [415, 'unsupported media type', { 'Content-Type': 'x-application/json' }],
    [415, 'unsupported media type', { 'Content-Type': 'application/jsonp' }],
    [415, 'unsupported media type', { 'Content-Type': '' }],
    [415, 'unsupported media type', { 'Content-Type': 'application/json; charset=utf-16' }],
    [415, 'unsupported media type', { 'Content-Type': 'application/json; charset=xutf-8' }],
    [415, 'unsupported media type', { 'Content-Type': 'application/json; charset=utf-8x' }],
    [415, 'unsupported media type', { 'Content-Encoding': 'gzip' }],
    [415, 'unsupported media type', { 'Content-Encoding': '' }],
    [413, 'too large', { 'Content-Length': String(MAX_BODY_SIZE + 1) }],
    [400, 'bad request', { Authorization: 'a', authorization: 'b' }],
  ])('with %i, %s, for %j', async (status, error, headers) => {
    const lines = Object.entries({ 'Content-Type': 'application/json', ...headers });
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `POST / HTTP/1.1\r\nHost: x\r\n${lines.map((line) => `${line.join(': ')}\r\n`).join('')}\r\n`,
    );
    let answer = '';
    socket.on('data', (chunk) => (answer += String(chunk)));
    await once(socket, 'close');
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} [^]*\\r\\nConnection: close\\r\\n`));
    expect(answer).toContain(JSON.stringify({ error }));
  });

  test('a body of the longest that is read is, and what has none needs no type', async () => {
    expect(await statusOf(`"${'x'.repeat(MAX_BODY_SIZE - 2)}"`)).toBe(200);
    expect(await statusOf('{}', { 'Content-Type': 'text/plain' }, 'PUT')).toBe(200);
    expect(await statusOf('{}', { Authorization: 'authorization' })).toBe(200);
  });
});

describe('a body', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

  test.each<[number, string | Buffer]>([
    [200, '{"a":[1,null,"ب"]}'],
    [400, ''],
    [400, '{"a":'],
    [400, Buffer.from([0x22, 0xc3, 0x28, 0x22])],
    [200, nested(64)],
    [400, nested(65)],
    [200, JSON.stringify(Array(19_999).fill(1))],
    [400, JSON.stringify(Array(20_000).fill(1))],
    [400, JSON.stringify(Array(150).fill(Array(150).fill(1)))],
    [400, '{"__proto__":1}'],
    [400, '[{"a":{"__proto__":null}}]'],
    [400, '{"constructor":{"prototype":1}}'],
    [200, '{"constructor":{"a":1}}'],
    [200, '{"constructor":"prototype"}'],
    [200, '{"constructor":null}'],
    [200, '7'],
  ])('is answered with %i (%#)', async (status, body) => {
    const { text, ...answer } = await send(body);
    expect(answer.status).toBe(status);
    if (status === 200) expect(text).toBe(String(body));
  });

  test('that is longer than its limit is not kept, and one that breaks off is none', async () => {
    const chunked = { 'Transfer-Encoding': 'chunked' };
    expect(await statusOf(`"${'x'.repeat(MAX_BODY_SIZE + MOST - 2)}"`, chunked)).toBe(200);
    expect(await statusOf(`"${'x'.repeat(MAX_BODY_SIZE + MOST - 1)}"`, chunked)).toBe(413);
    read.length = 0;
    const socket = connect(port, '127.0.0.1');
    const head = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
    socket.write(`${head}Content-Length: 9\r\n\r\n{"a"`, () => socket.destroy());
    await waitUntil(() => read.length > 0, { what: 'the body has been read' });
    expect(read).toEqual([{ status: 400 }]);
  });
});

describe('an activity', () => {
  const good = {
    ...{ type: 'message', id: '1', channelId: 'msteams', text: 'hello' },
    ...{ serviceUrl: 'https://smba.trafficmanager.net/ae/', timestamp: '2026-11-26T08:00:00.000Z' },
    ...{ conversation: { id: 'a:1', conversationType: 'personal', tenantId: 'a' } },
    ...{ from: { id: '29:x', name: 'Mariam', aadObjectId: 'b' }, recipient: { id: '28:bot' } },
  };

  test.each<[object]>([
    [{}],
    [{ id: undefined, timestamp: null, text: null, value: { any: 1 } }],
    [{ id: 'x'.repeat(1024), from: { id: 'a', aadObjectId: '' } }],
    [{ entities: [{ type: 'mention', more: 1 }], attachments: [{}], membersAdded: [{ id: 'a' }] }],
    [{ entities: [{ type: 'mention', text: null, mentioned: null }], attachments: null }],
    [{ channelData: { tenant: { id: 'a' }, team: null, eventType: 'x' } }],
    [{ timestamp: '2026-11-26T08:00:00Z', serviceUrl: 'http://localhost:1/' }],
    [{ entities: Array(500).fill({}), attachments: Array(100).fill({}) }],
  ])('may have %j', (change) => expect(isActivity({ ...good, ...change })).toBe(true));

  test.each(
    [
      { type: undefined },
      { type: ' ' },
      { channelId: undefined },
      { channelId: 'a\u007f' },
      { channelId: 'a\u0000' },
      { channelId: 'a\u001fb' },
      { id: 'x'.repeat(1025) },
      { serviceUrl: 'ftp://smba.trafficmanager.net/' },
      { serviceUrl: 'shttps://smba.trafficmanager.net/' },
      { serviceUrl: 'httpss://smba.trafficmanager.net/' },
      { serviceUrl: `https://x/${'x'.repeat(1024)}` },
      { conversation: {} },
      { conversation: { id: 'a', tenantId: 7 } },
      { conversation: { id: 'a', conversationType: {} } },
      { from: {} },
      { recipient: { id: 'a', name: 'x'.repeat(1001) } },
      { from: { id: 'a', aadObjectId: ' ' } },
      { timestamp: 'yesterday' },
      { timestamp: `2026-11-26${' '.repeat(100)}` },
      { localTimestamp: 'x'.repeat(101) },
      { expiration: 'x'.repeat(101) },
      { name: 7 },
      { action: {} },
      { replyToId: '' },
      { locale: 7 },
      { deliveryMode: {} },
      { text: 7 },
      { entities: {} },
      { entities: Array(501).fill({}) },
      { entities: [{ type: 7 }] },
      { entities: [{ type: 'mention', text: { toString: null } }] },
      { entities: [{ type: 'mention', mentioned: { id: 7 } }] },
      { entities: [{ type: 'mention', mentioned: 'x' }] },
      { attachments: Array(101).fill({}) },
      { attachments: [{ contentType: 7 }] },
      { attachments: [{ name: [] }] },
      { attachments: [{ contentUrl: true }] },
      { membersAdded: [{}] },
      { membersAdded: Array(1001).fill({ id: 'a' }) },
      { membersRemoved: [{}] },
      { membersRemoved: Array(1001).fill({ id: 'a' }) },
      { channelData: 'x' },
      { channelData: { tenant: { id: {} } } },
      { channelData: { team: 'x' } },
      { channelData: { channel: { name: 7 } } },
      { channelData: { eventType: {} } },
    ].map((change): [string, object] => [JSON.stringify(change).slice(0, 80), change]),
  )('has no %s', (_, change) => expect(isActivity({ ...good, ...change })).toBe(false));

  test('is nothing but an object', () => {
    for (const other of [undefined, null, 'x', 7, []]) expect(isActivity(other)).toBe(false);
  });
});
