import { mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { pino } from 'pino';
import { z } from 'zod';
import { createHttpServer } from '../../../src/http/httpServer';
import type { ReportFiles } from '../../../src/records/reporting/reportFiles';
import { reportRoutes } from '../../../src/tabApi/reportRoutes';
import { found, openRoute, type TabApi, type TabRoute } from '../../../src/tabApi/tabRoute';
import { waitUntil } from '../../support/process/waitUntil';

const PAGE = '<!doctype html><title>tab</title>';
const SCRIPT = 'console.log("tab");'.repeat(200);

const api: TabApi = {
  ...{ routes: [], openRoutes: [] },
  authenticate: () => Promise.resolve({ refused: 'nobody', why: 'test' }),
  languageOf: () => Promise.resolve('en'),
};

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'lawaraq-tab-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function build(): void {
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, '.vite'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'assets/index-Ab12.js'), SCRIPT);
  writeFileSync(join(folder, '.vite/manifest.json'), '{}');
}

async function open(local = true, serving: TabApi = api) {
  const logged: string[] = [];
  const log = pino({ level: 'error' }, { write: (line) => void logged.push(line) });
  const agent = new Agent({ keepAlive: true });
  const server = createHttpServer({
    ...{ host: '127.0.0.1', port: 0, log },
    receive: () => Promise.resolve({ status: 200 }),
    ping: () => Promise.resolve(),
    knowledgeVersion: () => '',
    meaning: () => 'off',
    local,
    tab: { api: serving, local, folder },
  });
  const { url } = await server.listen();
  return {
    ...{ url, logged },
    /** As it is written: `fetch` would take dots out of a path. */
    get: (path: string, headers: Record<string, string> = {}, method = 'GET') =>
      new Promise<{ status: number; headers: Record<string, string>; body: Buffer }>(
        (resolve, reject) => {
          const { hostname, port } = new URL(url);
          const sent = request({ hostname, port, path, method, headers, agent }, (response) => {
            const chunks: Buffer[] = [];
            response.on('data', (chunk: Buffer) => chunks.push(chunk));
            response.on('end', () =>
              resolve({
                status: response.statusCode ?? 0,
                headers: response.headers as Record<string, string>,
                body: Buffer.concat(chunks),
              }),
            );
          });
          sent.on('error', reject).end();
        },
      ),
    [Symbol.asyncDispose]: async () => {
      agent.destroy();
      await server.drain(0);
    },
  };
}

test('every page of the tab is the same one, and is asked for again', async () => {
  build();
  await using server = await open();
  for (const path of ['/tab', '/tab/', '/tab/records', '/tab/records/PL-RTA-2026-0001?version=2']) {
    const { status, headers, body } = await server.get(path);
    expect([status, body.toString()]).toEqual([200, PAGE]);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    const held = await server.get(path, { 'If-None-Match': headers['etag'] ?? '' });
    expect([held.status, held.body.length]).toEqual([304, 0]);
  }
  const head = await server.get('/tab', {}, 'HEAD');
  expect([head.status, head.body.length]).toEqual([200, 0]);
  expect((await server.get('/tab', {}, 'POST')).status).not.toBe(200);
});

test('a file whose name says what is in it is kept, packed where that is taken', async () => {
  build();
  await using server = await open();
  const path = '/tab/assets/index-Ab12.js';
  const plain = await server.get(path, { 'Accept-Encoding': 'br, gzip;q=0' });
  expect([plain.status, plain.body.toString()]).toEqual([200, SCRIPT]);
  expect(plain.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
  });
  const packed = await server.get(path, { 'Accept-Encoding': 'gzip, deflate, br' });
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(packed.body).toString()).toBe(SCRIPT);
});

test.each([
  '/tab/assets/index-0000.js',
  '/tab/../package.json',
  '/tab/assets/..%2f..%2f..%2fpackage.json',
  '/tab/%2e%2e/%2e%2e/package.json',
  '/tab/..%5c..%5cpackage.json',
  '/tab//etc/passwd.txt',
  '/tab/.vite/manifest.json',
  '/tab/assets/',
  '/tab/%',
  '/tab/%00.js',
])('%s is nothing', async (path) => {
  build();
  await using server = await open();
  const { status, body } = await server.get(path);
  expect([400, 404]).toContain(status);
  expect(body.toString()).toMatch(/^\{"error":"(not found|bad request)"\}$/);
});

test('a page can do nothing but what it was built with, and stands in Teams or on this machine', async () => {
  build();
  for (const [local, around] of [
    [true, "'self' http://localhost:* http://127.0.0.1:*"],
    [
      false,
      'https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com https://*.microsoft365.com https://*.office.com',
    ],
  ] as const) {
    await using server = await open(local);
    const { headers } = await server.get('/tab');
    const policy = (headers['content-security-policy'] ?? '').split('; ');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("form-action 'none'");
    expect(policy).toContain(`frame-ancestors ${around}`);
    expect(policy.join()).not.toContain('unsafe');
    expect(headers['x-frame-options']).toBeUndefined();
  }
});

test('what has not been built says how to build it, and is there as soon as it is', async () => {
  await using server = await open();
  const missing = await server.get('/tab/records');
  expect([missing.status, missing.headers['content-type']]).toEqual([
    503,
    'text/plain; charset=utf-8',
  ]);
  expect(missing.body.toString()).toContain('npm run build');
  build();
  expect((await server.get('/tab')).body.toString()).toBe(PAGE);
});

test.each([
  ['nobody', 401, 'unauthorized'],
  ['not_for_this', 403, 'forbidden'],
  ['cannot_tell', 503, 'not ready'],
] as const)(
  'who is %s is answered with %s and nothing about the reason',
  async (refused, status, error) => {
    const route = openRoute('/api/tab/thing', z.strictObject({}), () => found({ secret: 1 }));
    const authenticate = () => Promise.resolve({ refused, why: 'a reason' });
    const routes = [{ ...route, method: 'GET' as const }];
    await using server = await open(true, { ...api, authenticate, routes });
    for (const method of ['GET', 'HEAD']) {
      const reply = await server.get('/api/tab/thing', {}, method);
      expect(reply.status).toBe(status);
      expect(reply.body.toString()).toBe(method === 'HEAD' ? '' : JSON.stringify({ error }));
    }
  },
);

test('a file that could not be read at first is read again', async () => {
  build();
  const broken = join(folder, 'assets/broken.js');
  symlinkSync(join(folder, 'nothing'), broken);
  await using server = await open();
  expect((await server.get('/tab')).status).toBe(500);
  unlinkSync(broken);
  expect((await server.get('/tab')).status).toBe(200);
});

const member = { id: 'somebody', name: null, entityId: null, entitySetBy: null, grants: [] };
/** Those who say that they are somebody, are. */
const authenticate: TabApi['authenticate'] = (authorization) =>
  Promise.resolve(authorization === 'me' ? member : { refused: 'nobody', why: 'test' });
const me = { Authorization: 'me' };

test('strangers at an address tire it out for strangers alone', async () => {
  const thing = openRoute('/api/tab/thing', z.strictObject({}), () => found({}));
  const open_ = { ...thing, path: '/api/tab/open' };
  const routes = [{ ...thing, method: 'GET' as const }];
  await using server = await open(true, { ...api, authenticate, routes, openRoutes: [open_] });
  const strangers = await Promise.all(
    Array.from({ length: 400 }, () => server.get('/api/tab/thing')),
  );
  const refused = strangers.filter(({ status }) => status === 429);
  expect(strangers.filter(({ status }) => status === 401).length).toBeGreaterThanOrEqual(200);
  expect(refused.length).toBeGreaterThan(0);
  expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThanOrEqual(1);
  expect((await server.get('/api/tab/thing', me)).status).toBe(200);
  expect((await server.get('/api/tab/open')).status).toBe(200);
});

/** The address of workbooks that never end, and how many are being written. */
function endlessBooks() {
  const books = { open: 0, routes: [] as TabRoute[] };
  async function* pieces() {
    books.open += 1;
    try {
      for (;;) {
        yield Buffer.alloc(1000);
        await sleep(5);
      }
    } finally {
      books.open -= 1;
    }
  }
  const xlsx: ReportFiles['xlsx'] = ({ language }) =>
    language === 'ar'
      ? Promise.reject(new Error('Nothing can be written'))
      : Promise.resolve({ type: 'application/x-book', name: 'book', bytes: pieces() });
  books.routes = reportRoutes({
    entities: { all: [], get: () => undefined, idsOf: (id) => [id], named: () => [] },
    phases: { all: [], finalTarget: undefined, get: () => undefined, of: () => undefined },
    recordOperations: { today: () => '2026-11-26' },
    reports: { pdf: () => Promise.reject(new Error('none is asked for')), xlsx },
    isBusy: () => false,
  });
  return books;
}

test('two workbooks are written at one time, and one that is given up is nobody’s fault', async () => {
  const books = endlessBooks();
  await using server = await open(true, { ...api, authenticate, routes: books.routes });
  const path = '/api/tab/exports/records.xlsx';
  const started = async () => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const { status, headers } = await fetch(`${server.url}${path}?language=en`, {
      ...{ headers: me, signal },
    });
    return { status, wait: headers.get('retry-after'), leave: () => leaving.abort() };
  };
  for (let time = 0; time < 3; time++)
    expect((await server.get(`${path}?language=en`, me, 'HEAD')).status).toBe(200);
  const [first, second] = [await started(), await started()];
  expect([first.status, second.status, books.open]).toEqual([200, 200, 2]);
  expect(await started()).toMatchObject({ status: 429, wait: '5' });
  first.leave();
  await waitUntil(() => books.open === 1, { what: 'the first workbook is given up' });
  expect(server.logged).toEqual([]);
  // What cannot be written at all holds no place either.
  for (let time = 0; time < 2; time++)
    expect((await server.get(`${path}?language=ar`, me)).status).toBe(500);
  const third = await started();
  expect(third.status).toBe(200);
  for (const { leave } of [second, third]) leave();
  await waitUntil(() => books.open === 0, { what: 'no workbook is written any more' });
});

test('a file that cannot be written to its end is cut off, and told to the operator', async () => {
  let breakOff = () => undefined as void;
  const begun = new Promise<void>((resolve) => (breakOff = resolve));
  async function* pieces() {
    yield Buffer.alloc(1000);
    await begun;
    throw new Error('The database has gone');
  }
  const file = { type: 'application/x-book', bytes: pieces() };
  const thing = openRoute('/api/tab/thing', z.strictObject({}), () => ({ outcome: 'file', file }));
  await using server = await open(true, { ...api, openRoutes: [thing] });
  const response = await fetch(`${server.url}/api/tab/thing`);
  breakOff();
  await expect(response.arrayBuffer()).rejects.toThrow();
  expect(server.logged.join()).toContain('A request failed');
});
