import { ChartLinks } from '../../../src/reports/signedChartLinks';
import { SqlSecrets } from '../../../src/store/core/sqlSecrets';
import { keepRecords } from '../../support/records/keepRecords';
import { realMessages } from '../../support/knowledge/messages';
import { startSmallBot, type TestBot } from '../../support/bot/testBot';

let bot: TestBot;
/** As another replica on the same database makes them. */
let links: ChartLinks;
beforeAll(async () => {
  bot = await startSmallBot();
  await keepRecords(bot.database.db, { entityId: 'rta', goLiveDate: '2020-01-01' });
  const notAsked = () => Promise.reject(new Error('another replica draws'));
  links = new ChartLinks({
    reporting: { report: notAsked },
    drawing: { draw: notAsked },
    entities: { all: [], get: () => undefined, idsOf: (id) => [id], named: () => [] },
    phases: { all: [], finalTarget: undefined, get: () => undefined, of: () => undefined },
    messages: await realMessages(),
    tabPlace: { kind: 'local', url: bot.url },
    secrets: new SqlSecrets(bot.database.db),
    now: () => new Date(),
  });
});
afterAll(async () => {
  await bot[Symbol.asyncDispose]();
});

const addressOf = async (entityId: string) =>
  (await links.address({ kind: 'progress', scope: { entityId }, language: 'ar' })) ?? '';

test('whoever has a link to a chart gets its picture, without signing in', async () => {
  const response = await fetch(await addressOf('rta'));
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('image/png');
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
});

test('a link that was altered, and one to nothing, lead nowhere', async () => {
  const right = await addressOf('rta');
  const altered = [right.slice(0, -5) + 'AAAAA', right.replace('of=e', 'of=f'), right + 'A'];
  const addresses = [...altered, `${bot.url}/api/charts/chart.png?of=x`, await addressOf('dewa')];
  for (const address of addresses) expect((await fetch(address)).status).toBe(404);
});

test('a link without what is drawn is no request', async () => {
  for (const query of ['', '?of=', `?of=${'x'.repeat(2_000)}`, '?of=a&more=b']) {
    const { status } = await fetch(`${bot.url}/api/charts/chart.png${query}`);
    expect([400, 404]).toContain(status);
  }
});
