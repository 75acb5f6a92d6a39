import { Agent, request } from 'node:http';
import { sql } from 'kysely';
import { createHttpServer } from '../../../src/http/httpServer';
import { createLogger } from '../../../src/observability/logger';
import { openDatabase } from '../../../src/store/core/database';
import { startConnectorStub } from '../../support/bot/connectorStub';
import { message, startSmallBot } from '../../support/bot/testBot';
import { RequestArrivals } from '../../support/bot/requestArrivals';
import { waitUntil } from '../../support/process/waitUntil';

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

test('the server is alive at once, ready as long as its database answers, and says when it does not', async () => {
  await using bot = await startSmallBot();
  expect(await get(`${bot.url}/healthz`)).toMatchObject({
    status: 200,
    body: '{"status":"alive"}',
  });
  expect(await get(`${bot.url}/readyz`)).toMatchObject({
    status: 200,
    body: expect.stringMatching(
      /^\{"status":"ready","knowledge":"[0-9a-f]{12}","meaning":"[a-z]+"\}$/,
    ) as string,
  });
  const name = new URL(bot.database.url).pathname.slice(1);
  const server = openDatabase(process.env['TEST_DATABASE_URL'] ?? '');
  await sql`alter database ${sql.id(name)} with allow_connections false`.execute(server);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`.execute(
    server,
  );
  await server.destroy();
  expect(await get(`${bot.url}/readyz`)).toMatchObject({
    status: 200,
    body: expect.stringMatching(/^\{"status":"degraded","knowledge"/) as string,
  });
  expect((await get(`${bot.url}/healthz`)).status).toBe(200);
});

test('in the local mode nothing but this machine reaches the bot', async () => {
  await using bot = await startSmallBot();
  expect(new URL(bot.url).hostname).toBe('127.0.0.1');
  for (const host of ['0.0.0.0', '::', undefined])
    await expect(startSmallBot({ host })).rejects.toThrow('listens on this machine only');
  await expect(startSmallBot({ mode: 'production' })).rejects.toThrow('answer everybody');
});

test('draining finishes what has begun and ends kept-alive connections', async () => {
  // Whatever was not ended would hold the bot up for as long as this.
  const bot = await startSmallBot({}, { drainDeadline: 3_600_000 });
  await using teams = await startConnectorStub();
  const answer = teams.holdNext();
  const agent = new Agent({ keepAlive: true });
  await get(`${bot.url}/healthz`, agent);
  const begun = bot.post(
    message('What was the target of phase 2?', { deliveryMode: 'normal', serviceUrl: teams.url }),
  );
  await waitUntil(() => teams.requests() === 1, { what: 'the bot replies' });
  const closed = bot[Symbol.asyncDispose]();
  answer();
  await closed;
  const { status, headers } = await begun;
  expect([status, headers.get('connection')]).toEqual([200, 'close']);
  expect(teams.sent).toHaveLength(1);
  await expect(get(`${bot.url}/healthz`, agent)).rejects.toThrow(/ECONNREFUSED|ECONNRESET/);
  agent.destroy();
});

test('a port that is taken is reported with its code, and nothing is left open', async () => {
  await using bot = await startSmallBot();
  const port = Number(new URL(bot.url).port);
  await expect(startSmallBot({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('however many ask at once whether it is ready, the database is asked once', async () => {
  let asked = 0;
  let answerPing = () => undefined as void;
  const answered = new Promise<void>((resolve) => (answerPing = resolve));
  const server = createHttpServer({
    ...{ host: '127.0.0.1', port: 0, local: true, tab: undefined },
    receive: () => Promise.reject(new Error('Nobody says anything.')),
    ping: () => {
      asked += 1;
      return answered;
    },
    knowledgeVersion: () => 'a',
    meaning: () => 'off',
    log: createLogger({ logLevel: 'silent', mode: 'local', observability: { replicaId: 'a' } }),
  });
  const { url } = await server.listen();
  const agent = new Agent({ keepAlive: true });
  using arrivals = new RequestArrivals(url);
  const asking = Promise.all(Array.from({ length: 20 }, () => get(`${url}/readyz`, agent)));
  await arrivals.reach(20);
  answerPing();
  const all = await asking;
  expect(all.every(({ body }) => body.includes('ready'))).toBe(true);
  expect(asked).toBeLessThan(5);
  agent.destroy();
  await server.drain(1_000);
});
