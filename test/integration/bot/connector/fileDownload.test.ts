import type { LookupAddress } from 'node:dns';
import { downloadFile, type Downloaded } from '../../../../src/bot/connector/fileDownload';
import { PDF } from '../../../support/records/evidenceFiles';
import { startFileServer, type FileServer } from '../../../support/records/fileServer';

const LARGEST = 1024 * 1024;
const SHAREPOINT = 'https://contoso-my.sharepoint.com/a.pdf';

let server: FileServer;
beforeAll(async () => {
  server = await startFileServer(PDF);
});
beforeEach(() => server.reset());
afterAll(() => server[Symbol.asyncDispose]());

function download(
  address: string,
  { timeout = 8_000, resolved = ['13.107.136.8'] }: { timeout?: number; resolved?: string[] } = {},
): Promise<Downloaded> {
  return downloadFile(address, {
    hosts: ['*.sharepoint.com', server.origin],
    largest: LARGEST,
    signal: AbortSignal.timeout(timeout),
    resolve: (_, __, callback) =>
      callback(
        null,
        resolved.map((one): LookupAddress => ({ address: one, family: one.includes(':') ? 6 : 4 })),
      ),
  });
}
const put = (path: string, stored: Parameters<FileServer['stored']['set']>[1]) => {
  server.stored.set(path, stored);
  return `${server.origin}${path}`;
};

test('a file comes as it is, and its server learns nothing of the bot', async () => {
  expect(await download(put('/a.pdf', PDF))).toEqual({ content: PDF });
  expect(Object.keys(server.headers).sort()).toEqual([
    'accept',
    'accept-encoding',
    'connection',
    'host',
  ]);
});

test('as many bytes as allowed come, and not one more', async () => {
  expect(await download(put('/fits', Buffer.alloc(LARGEST)))).toHaveProperty('content');
  expect(await download(put('/more', Buffer.alloc(LARGEST + 1)))).toMatchObject({
    fault: 'too_large',
  });
  expect(await download(put('/endless', 'endless'))).toMatchObject({ fault: 'too_large' });
});

test('a server that sends a byte now and then is left when the time is up', async () => {
  const before = performance.now();
  expect(await download(put('/slow', 'trickle'), { timeout: 400 })).toMatchObject({
    fault: 'too_slow',
  });
  expect(performance.now() - before).toBeLessThan(3_000);
});

test.each([
  ['of this machine', ['127.0.0.1']],
  ['of the network', ['10.0.0.8']],
  ['of the metadata of the cloud', ['169.254.169.254']],
  ['of this machine in IPv6', ['::1']],
  ['of this machine within IPv6', ['::ffff:127.0.0.1']],
  ['among public ones', ['13.107.136.8', '192.168.1.1']],
])('an allowed name that leads to an address %s is refused', async (_, resolved) => {
  expect(await download(SHAREPOINT, { resolved })).toEqual({
    fault: 'strange_host',
    host: 'contoso-my.sharepoint.com',
  });
});

test('a name that leads nowhere cannot be downloaded from', async () => {
  expect(await download(SHAREPOINT, { resolved: [] })).toMatchObject({ fault: 'unavailable' });
});

test('a redirect is followed where it is allowed, a few times', async () => {
  put('/b', { redirect: '/c' });
  put('/c', PDF);
  expect(await download(put('/a', { redirect: `${server.origin}/b` }))).toEqual({ content: PDF });
  expect(await download(put('/loop', { redirect: '/loop' }))).toMatchObject({
    fault: 'unavailable',
  });
  expect(server.asked.filter((path) => path === '/loop')).toHaveLength(4);
});

test.each([
  ['https://evil.example/a.pdf', 'evil.example'],
  ['//evil.example/a.pdf', 'evil.example'],
  ['http://169.254.169.254/latest/meta-data', '169.254.169.254'],
  ['http://127.0.0.1:1/', '127.0.0.1'],
  ['file:///etc/passwd', ''],
])('a redirect to %s is refused, and the operator learns of the host', async (redirect, host) => {
  expect(await download(put('/a', { redirect }))).toEqual({ fault: 'strange_host', host });
  expect(server.asked).toEqual(['/a']);
});

test('a redirect to an allowed name with a private address is refused too', async () => {
  const options = { resolved: ['10.0.0.8'] };
  expect(await download(put('/a', { redirect: SHAREPOINT }), options)).toMatchObject({
    fault: 'strange_host',
  });
});

test('what fails for a moment is tried once more; what is gone is not', async () => {
  expect(await download(put('/once', 'broken once'))).toEqual({ content: PDF });
  expect(server.asked).toEqual(['/once', '/once']);
  server.reset();
  expect(await download(put('/down', { status: 503 }))).toMatchObject({ fault: 'unavailable' });
  expect(server.asked).toHaveLength(2);
  server.reset();
  expect(await download(put('/gone', { status: 410 }))).toMatchObject({ fault: 'unavailable' });
  expect(server.asked).toHaveLength(1);
});

test('many at once wait for each other, and none is refused', async () => {
  const addresses = Array.from({ length: 30 }, (_, at) => put(`/${at}`, PDF));
  const done = await Promise.all(addresses.map((address) => download(address)));
  expect(done).toEqual(addresses.map(() => ({ content: PDF })));
});

test('one that waits for others no longer than its time is not begun', async () => {
  const slow = put('/slow', 'trickle');
  const others = Array.from({ length: 8 }, () => download(slow, { timeout: 1_500 }));
  const late = await download(put('/late', PDF), { timeout: 200 });
  expect(late).toMatchObject({ fault: 'too_slow' });
  expect(server.asked).not.toContain('/late');
  await Promise.all(others);
  expect(await download(put('/after', PDF))).toEqual({ content: PDF });
});
