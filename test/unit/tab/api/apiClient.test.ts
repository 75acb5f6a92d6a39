import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { ApiClient, withQuery } from '../../../../src/tab/api/apiClient';
import { SignInError } from '../../../../src/tab/host/tabHost';

let listener: RequestListener = () => {};
const server = createServer((request, response) => listener(request, response));
let url: string;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/answer`;
});
afterAll(() => void server.close());

const answer = z.object({ count: z.int() });

/** Answers with each of these in turn, and remembers with which tokens it was asked. */
function answering(...answers: [status: number, body: string, headers?: Record<string, string>][]) {
  const tokens: unknown[] = [];
  listener = (request, response) => {
    tokens.push(request.headers.authorization);
    const [status, body, headers] = answers.shift() ?? [599, ''];
    response.writeHead(status, headers);
    response.end(body);
  };
  return tokens;
}

const client = () => new ApiClient((renew) => Promise.resolve(renew ? 'Bearer new' : 'Bearer old'));
const get = (signal?: AbortSignal) => client().get(answer, url, signal ? { signal } : {});

test('an answer of the contract comes back, and the token goes along', async () => {
  const tokens = answering([200, '{"count":3}']);
  await expect(get()).resolves.toEqual({ count: 3 });
  expect(tokens).toEqual(['Bearer old']);
});

test('a token that is refused is renewed once, and only once', async () => {
  const renewed = answering([401, ''], [200, '{"count":3}']);
  await expect(get()).resolves.toEqual({ count: 3 });
  expect(renewed).toEqual(['Bearer old', 'Bearer new']);

  const refused = answering([401, ''], [401, ''], [200, '{"count":3}']);
  await expect(get()).rejects.toMatchObject({ kind: 'signIn' });
  expect(refused).toHaveLength(2);
});

test.each([
  [400, 'bad'],
  [403, 'forbidden'],
  [404, 'missing'],
  [500, 'server'],
  [503, 'server'],
])('%d is told apart as “%s”', async (status, kind) => {
  answering([status, '{"error":"no"}']);
  await expect(get()).rejects.toMatchObject({ kind });
});

test('too many requests: it is known when to ask again', async () => {
  answering([429, '', { 'Retry-After': '7' }]);
  await expect(get()).rejects.toMatchObject({ kind: 'busy', retryAfter: 7 });
  answering([429, '']);
  await expect(get()).rejects.toMatchObject({ kind: 'busy', retryAfter: undefined });
});

test.each(['{"count":"three"}', '<html>', ''])(
  'what is not the contract’s is not shown: %s',
  async (body) => {
    answering([200, body]);
    await expect(get()).rejects.toMatchObject({ kind: 'unreadable' });
  },
);

test('no server is no connection', async () => {
  const nowhere = client().get(answer, 'http://127.0.0.1:1/answer');
  await expect(nowhere).rejects.toMatchObject({ kind: 'offline' });
});

test('what nobody waits for any longer is no failure of the connection', async () => {
  listener = () => {};
  const controller = new AbortController();
  const asked = get(controller.signal);
  controller.abort();
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
});

test('nobody is signed in: nothing is asked', async () => {
  const tokens = answering([200, '{"count":3}']);
  const nobody = new ApiClient(() => Promise.reject(new SignInError('Nobody.')));
  await expect(nobody.get(answer, url)).rejects.toMatchObject({ kind: 'signIn' });
  expect(tokens).toEqual([]);
});

test('a refusal that is an answer is read like one', async () => {
  answering([409, '{"count":1}'], [409, '{"count":1}']);
  await expect(client().post(answer, url, {}, [409])).resolves.toEqual({ count: 1 });
  await expect(client().post(answer, url, {})).rejects.toMatchObject({ kind: 'server' });
});

test('a file has the name that the server gives it', async () => {
  answering([200, 'x', { 'Content-Disposition': 'attachment; filename="summary.pdf"' }]);
  const { file, name } = await client().download(url, {});
  expect([name, await file.text()]).toEqual(['summary.pdf', 'x']);
});

test('sentences in answers are asked for in the language of the tab', async () => {
  let language: unknown;
  listener = (request, response) => {
    language = request.headers['accept-language'];
    response.end('{"count":1}');
  };
  await client().speaking('ar').get(answer, url);
  expect(language).toBe('ar');
});

test('one question has one address, in whatever order it is asked', () => {
  expect(withQuery('/a', { b: 'x&y', a: 1, c: undefined, d: '' })).toBe('/a?a=1&b=x%26y');
  expect(withQuery('/a', {})).toBe('/a');
});
