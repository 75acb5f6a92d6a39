import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { sql } from 'kysely';
import { openDatabase } from '../../src/store/database';
import { startConnectorStub } from '../support/connectorStub';
import { message, startSmallBot } from '../support/testBot';

const APP_ID = randomUUID();
const TENANT = randomUUID();
const registered = {
  kind: 'registered',
  appType: 'SingleTenant',
  appId: APP_ID,
  tenantId: TENANT,
  password: 'not-a-password',
} as const;

const get = (url: string, agent?: Agent) =>
  new Promise<{ status: number; connection: string | undefined; body: string }>(
    (resolve, reject) => {
      const sent = request(url, agent ? { agent } : {}, (response) => {
        let body = '';
        response.on('data', (chunk) => (body += String(chunk)));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            connection: response.headers.connection,
            body,
          }),
        );
      });
      sent.on('error', reject).end();
    },
  );

test('the server is alive at once, and ready as long as its database answers', async () => {
  await using bot = await startSmallBot();
  expect(await get(`${bot.url}/healthz`)).toMatchObject({
    status: 200,
    body: '{"status":"alive"}',
  });
  expect(await get(`${bot.url}/readyz`)).toMatchObject({
    status: 200,
    body: expect.stringMatching(/^\{"status":"ready","knowledge":"[0-9a-f]{12}"\}$/) as string,
  });
  const name = new URL(bot.database.url).pathname.slice(1);
  const server = openDatabase(process.env['TEST_DATABASE_URL'] ?? '');
  await sql`alter database ${sql.id(name)} with allow_connections false`.execute(server);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`.execute(
    server,
  );
  await server.destroy();
  expect(await get(`${bot.url}/readyz`)).toMatchObject({
    status: 503,
    body: '{"error":"not ready"}',
  });
  expect((await get(`${bot.url}/healthz`)).status).toBe(200);
});

test('in the local mode nothing but this machine reaches the bot', async () => {
  await using bot = await startSmallBot();
  expect(new URL(bot.url).hostname).toBe('127.0.0.1');
});

test('draining finishes what has begun and ends kept-alive connections', async () => {
  const bot = await startSmallBot();
  await using teams = await startConnectorStub();
  const agent = new Agent({ keepAlive: true });
  await get(`${bot.url}/healthz`, agent);
  const begun = bot.post(
    message('What was the target of phase 2?', { deliveryMode: 'normal', serviceUrl: teams.url }),
  );
  await new Promise((resolve) => setTimeout(resolve, 20));
  const started = Date.now();
  await bot[Symbol.asyncDispose]();
  expect(Date.now() - started).toBeLessThan(10_000);
  expect((await begun).status).toBe(200);
  expect(teams.sent).toHaveLength(1);
  await expect(get(`${bot.url}/healthz`, agent)).rejects.toThrow(/ECONNREFUSED|ECONNRESET/);
  agent.destroy();
});

test.each([
  ['no token', ''],
  ['no bearer', 'Basic eDp5'],
  ['what is no token', 'Bearer x.y.z'],
])('registered, the bot answers %s with 401 and nothing else', async (_, authorization) => {
  await using bot = await startSmallBot({ identity: registered });
  const mine = message('hello', { conversation: { id: 'a', tenantId: TENANT } });
  const response = await bot.post(mine, authorization ? { authorization } : {});
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual({ error: 'unauthorized' });
});

test('an unsigned token lets nobody in, whether or not the keys can be fetched', async () => {
  await using bot = await startSmallBot({ identity: registered });
  const claims = { iss: 'https://api.botframework.com', aud: APP_ID, exp: 4e9 };
  const token = [{ alg: 'none', typ: 'JWT' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const mine = message('hello', { conversation: { id: 'a', tenantId: TENANT } });
  const response = await bot.post(mine, { authorization: `Bearer ${token}.` });
  expect([401, 500]).toContain(response.status);
  expect(Object.keys((await response.json()) as object)).toEqual(['error']);
});

test('registered for one tenant, the bot refuses every other', async () => {
  await using bot = await startSmallBot({ identity: registered });
  for (const more of [
    { conversation: { id: 'a', tenantId: randomUUID() } },
    { conversation: { id: 'a' }, channelData: { tenant: { id: randomUUID() } } },
    { conversation: { id: 'a', tenantId: TENANT }, channelData: { tenant: { id: randomUUID() } } },
    { conversation: { id: 'a' } },
  ]) {
    const response = await bot.post(message('hello', more));
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ error: 'forbidden' });
  }
});

test('a port that is taken is reported with its code, and nothing is left open', async () => {
  await using bot = await startSmallBot();
  const port = Number(new URL(bot.url).port);
  await expect(startSmallBot({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
