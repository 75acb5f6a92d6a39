import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parser } from '@prometheus-io/lezer-promql';
import { sql } from 'kysely';
import { parse } from 'yaml';
import { createLogger } from '../../../src/observability/logger';
import { openDatabase } from '../../../src/store/core/database';
import { startConnectorStub, type ConnectorStub } from '../../support/bot/connectorStub';
import { message, startSmallBot, type Sent, type TestBot } from '../../support/bot/testBot';

const PROJECT = join(__dirname, '../../..');
const REPLICA = 'replica-one';

let bot: TestBot;
let teams: ConnectorStub;
let figuresAt: string;
const lines: Sent[] = [];
/** While it is set the bot's clock fails with it. */
let failing: string | undefined;
const now = () => {
  if (failing !== undefined) throw new Error(`Not a time: ${failing}`);
  return new Date();
};

beforeAll(async () => {
  teams = await startConnectorStub();
  const log = createLogger(
    { logLevel: 'debug', mode: 'local', observability: { replicaId: REPLICA } },
    { write: (line: string) => void lines.push(JSON.parse(line) as Sent) },
  );
  const observability = {
    replicaId: REPLICA,
    turnLogLevel: 'info',
    metrics: { host: '127.0.0.1', port: 0 },
    otlpEndpoint: undefined,
  } as const;
  bot = await startSmallBot({ observability }, { log, now });
  const said = lines.find(({ msg }) => String(msg).startsWith('Figures on '));
  figuresAt = String(said?.['msg']).replace('Figures on ', '');
});

afterAll(async () => {
  await bot?.[Symbol.asyncDispose]();
  await teams?.[Symbol.asyncDispose]();
});

const figures = async (): Promise<string> => (await fetch(figuresAt)).text();

/** The value of one figure; undefined where it was never told. */
async function figure(
  name: string,
  labels: Record<string, string> = {},
): Promise<number | undefined> {
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  const line = (await figures())
    .split('\n')
    .find(
      (each) =>
        each.startsWith(`${name}{`) === wanted.length > 0 &&
        each.startsWith(name) &&
        wanted.every((label) => each.includes(label)),
    );
  return line === undefined ? undefined : Number(line.split(' ').at(-1));
}

const turnLines = () => lines.filter(({ msg }) => msg === 'Turn');

test('a turn is one line, with its ids, outcome, language and times', async () => {
  const before = turnLines().length;
  await bot.say('What was the target of phase 2?');
  await bot.say('ما مستهدف المرحلة الثانية؟');
  await bot.say('zorblax quuxify frobnicate');
  const [english, arabic, unknown] = turnLines().slice(before);
  expect(turnLines()).toHaveLength(before + 3);
  expect(english).toMatchObject({
    level: 30,
    replica: REPLICA,
    mode: 'local',
    turn: expect.stringMatching(/^[\da-f-]{36}$/) as string,
    trace: expect.stringMatching(/^[\da-f]{32}$/) as string,
    kind: 'message',
    outcome: 'done',
    answer: 'answered',
    language: 'en',
    ms: expect.any(Number) as number,
  });
  expect(Object.keys(english?.['stages'] as object).sort()).toEqual([
    'answering',
    'door',
    'ledger',
    'queue',
    'sending',
    'storage',
    'understanding',
  ]);
  expect(arabic).toMatchObject({ language: 'ar', answer: 'answered' });
  expect(unknown).toMatchObject({ answer: 'declined' });
});

test('what was answered before is a repeated turn', async () => {
  const again = message('What was the target of phase 1?');
  await bot.send(again);
  await bot.send(again);
  expect(
    turnLines()
      .slice(-2)
      .map(({ outcome }) => outcome),
  ).toEqual(['done', 'repeated']);
});

test('the figures tell turns, answers, stages, sendings and requests', async () => {
  const count = async () => ({
    turns: await figure('lawaraq_turns_total', {
      kind: 'message',
      outcome: 'done',
      language: 'en',
    }),
    answers: await figure('lawaraq_answers_total', { outcome: 'answered', language: 'en' }),
    stages: await figure('lawaraq_turn_stage_seconds_count', { stage: 'ledger', language: 'en' }),
    sendings: (await figure('lawaraq_sends_total', { result: 'taken' })) ?? 0,
    bad: (await figure('lawaraq_requests_total', { route: 'messages', status: '400' })) ?? 0,
  });
  const before = await count();
  await bot.post(
    message('What was the target of phase 2?', { deliveryMode: 'normal', serviceUrl: teams.url }),
  );
  await bot.post('{}');
  const after = await count();
  expect(after).toEqual({
    turns: before.turns! + 1,
    answers: before.answers! + 1,
    stages: before.stages! + 1,
    sendings: before.sendings + 1,
    bad: before.bad + 1,
  });
  expect(await figure('lawaraq_turns_in_progress', { stage: 'queue' })).toBe(0);
  expect(await figure('lawaraq_database_up')).toBe(1);
  expect(await figure('lawaraq_outbox_messages', { state: 'due' })).toBe(0);
});

test('labels have few values, none of which comes from a person', async () => {
  const values = new Map<string, Set<string>>();
  for (const [, label = '', value = ''] of (await figures()).matchAll(/([a-z_]+)="([^"]*)"/g))
    values.set(label, (values.get(label) ?? new Set()).add(value));
  const own = [...values].filter(
    ([label]) => !['le', 'type', 'kind', 'space', 'version'].includes(label),
  );
  expect(own.map(([label]) => label).sort()).toEqual(
    expect.arrayContaining(['language', 'outcome', 'result', 'route', 'stage', 'state', 'status']),
  );
  for (const [label, each] of own) {
    expect([label, each.size <= 12]).toEqual([label, true]);
    for (const value of each) expect(value).toMatch(/^[a-z_]+$|^\d{1,3}$/);
  }
});

test('figures are told on their own port only, and nothing else is', async () => {
  expect((await fetch(`${bot.url}/metrics`)).status).toBe(404);
  expect((await fetch(figuresAt.replace('/metrics', '/api/messages'))).status).toBe(404);
  expect((await fetch(figuresAt, { method: 'POST' })).status).toBe(405);
  expect(new URL(figuresAt).port).not.toBe(new URL(bot.url).port);
});

test('a turn belongs to the trace of its request', async () => {
  const trace = randomUUID().replaceAll('-', '');
  const sent = message('What was the target of phase 2?');
  await bot.post(sent, { traceparent: `00-${trace}-00f067aa0ba902b7-01` });
  expect(turnLines().at(-1)).toMatchObject({ trace });
});

test('no line and no figure holds anything of the people whom the bot has heard', async () => {
  const secret = () => randomUUID().replaceAll('-', 'x');
  const person = { id: `29:${secret()}`, name: `Salem ${secret()}`, aadObjectId: randomUUID() };
  const conversation = { id: `a:${secret()}`, conversationType: 'personal', tenantId: 'tenant' };
  const mail = `${secret()}@example.gov.ae`;
  const [word, place, token, asked, fault] = [secret(), secret(), secret(), secret(), secret()];
  const say = (text: string, headers: Record<string, string> = {}) =>
    bot.post(message(text, { from: person, conversation }), headers);
  await say(`where do I send ${word}? my address is ${mail}`);
  await say('log a process', { 'x-forwarded-for': place, cookie: `session=${token}` });
  await say(`${word} permit, RTA, 3 sheets, 4000 a year, because of ${mail}`);
  await fetch(`${bot.url}/api/tab/records/${asked}?q=${asked}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  await bot.post(`{"text":"${word}"`);
  failing = fault;
  await say('progress');
  failing = undefined;
  expect(turnLines().at(-1)).toMatchObject({ outcome: 'failed' });
  const told = [...lines.map((line) => JSON.stringify(line)), await figures()];
  const secrets = [person.id, person.name, person.aadObjectId, conversation.id, mail];
  for (const kept of [...secrets, word, place, token, asked, fault])
    expect(told.filter((text) => text.includes(String(kept)))).toEqual([]);
});

test('a failed turn, its fault and its line are found together', () => {
  const { turn, trace } = turnLines().at(-1) as { turn: string; trace: string };
  expect(lines.filter((line) => line['turn'] === turn).map(({ msg }) => msg)).toEqual([
    'Turn',
    'A turn failed',
  ]);
  expect(lines.find(({ msg }) => msg === 'A turn failed')).toMatchObject({ turn, trace });
});

test('a request is a line for those who look closely, by its route alone', async () => {
  await fetch(`${bot.url}/api/tab/records/PL-RTA-2026-0001?q=permit`);
  expect(lines.findLast(({ msg }) => msg === 'Request')).toEqual({
    level: 20,
    time: expect.any(Number) as number,
    replica: REPLICA,
    mode: 'local',
    method: 'GET',
    route: 'tab',
    status: expect.any(Number) as number,
    ms: expect.any(Number) as number,
    msg: 'Request',
  });
});

describe('what operators are given', () => {
  const dashboard = JSON.parse(
    readFileSync(join(PROJECT, 'deploy/grafana/lawaraq.json'), 'utf8'),
  ) as unknown;
  const alerts = parse(readFileSync(join(PROJECT, 'deploy/prometheus/alerts.yml'), 'utf8')) as {
    groups: { rules: { alert: string; expr: string }[] }[];
  };
  const rules = alerts.groups.flatMap((group) => group.rules);
  const expressions = [...exprsIn(dashboard), ...rules.map(({ expr }) => expr)];

  test('asks for figures that there are', async () => {
    const known = new Set(
      [...(await figures()).matchAll(/^# TYPE (\w+) (\w+)$/gm)].flatMap(([, name = '', type]) =>
        type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
      ),
    );
    const named = new Set(expressions.flatMap(metricsIn));
    expect([...named].filter((name) => name !== 'up' && !known.has(name))).toEqual([]);
    expect(named.size).toBeGreaterThan(20);
  });

  test('is PromQL', () => {
    expect(expressions.length).toBeGreaterThan(40);
    for (const expression of expressions)
      expect([expression, faultsIn(expression)]).toEqual([expression, 0]);
    expect(faultsIn('sum(rate(lawaraq_turns_total[5m])')).toBeGreaterThan(0);
  });

  test.each(['docs/operations.md', 'docs/operations.ar.md'])(
    'is listed in %s, figure by figure',
    async (guide) => {
      const text = readFileSync(join(PROJECT, guide), 'utf8');
      const listed = [...text.matchAll(/^\| `(lawaraq_\w+)`/gm)].map(([, name]) => name);
      const told = [...(await figures()).matchAll(/^# TYPE (lawaraq_\w+) /gm)];
      expect(listed.sort()).toEqual(told.map(([, name]) => name).sort());
    },
  );

  test.each(['docs/operations.md', 'docs/operations.ar.md'])(
    'is explained in %s, alert by alert',
    (guide) => {
      const text = readFileSync(join(PROJECT, guide), 'utf8');
      const explained = [...text.matchAll(/^### `(Lawaraq\w+)`$/gm)].map(([, alert]) => alert);
      expect(explained).toEqual(rules.map(({ alert }) => alert));
    },
  );
});

test('without a database the figures come all the same, and tell that it is gone', async () => {
  const name = new URL(bot.database.url).pathname.slice(1);
  const server = openDatabase(process.env['TEST_DATABASE_URL'] ?? '');
  await sql`alter database ${sql.id(name)} with allow_connections false`.execute(server);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`.execute(
    server,
  );
  await server.destroy();
  expect(await figure('lawaraq_database_up')).toBe(0);
  expect(await figure('lawaraq_outbox_oldest_seconds')).toBeUndefined();
});

/** Every expression below a key `expr`. */
function exprsIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'expr' && typeof value === 'string'
      ? [value.replaceAll('"$instance"', '".*"')]
      : exprsIn(value),
  );
}

function metricsIn(expression: string): string[] {
  const names: string[] = [];
  parser.parse(expression).iterate({
    enter: ({ name, node, from, to }) => {
      if (name === 'Identifier' && node.parent?.name === 'VectorSelector')
        names.push(expression.slice(from, to));
    },
  });
  return names;
}

function faultsIn(expression: string): number {
  let faults = 0;
  parser.parse(expression).iterate({ enter: ({ type }) => void (faults += Number(type.isError)) });
  return faults;
}
