import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import type { Card } from '../../../../src/cards/kit/adaptiveCard';
import { SqlUsageCounters } from '../../../../src/store/curation/sqlUsageCounters';
import { parseCard } from '../../../support/cards/parseCard';
import { actionsOf, inputsOf, wishOf } from '../../../support/cards/readCard';
import { recordedInvokes } from '../../../support/bot/recordedInvokes';
import { message, startSmallBot, type Sent, type TestBot } from '../../../support/bot/testBot';

const RECORDED = recordedInvokes();

let bot: TestBot;
beforeAll(async () => void (bot = await startSmallBot()));
afterAll(() => bot[Symbol.asyncDispose]());

interface Answer {
  status: number;
  body: unknown;
}

let clock = Date.now();

/** Sends what was recorded under a new id and at a time of its own; the connector is not there. */
async function send(name: string, change: Sent = {}): Promise<Answer> {
  const recorded = RECORDED[name];
  if (!recorded) throw new Error(`No invoke "${name}" was recorded.`);
  const timestamp = new Date(clock++).toISOString();
  const response = await bot.post({
    ...recorded,
    ...{ id: `f:${randomUUID()}`, timestamp, localTimestamp: timestamp },
    serviceUrl: 'http://127.0.0.1:9/',
    ...change,
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}

const faults = () => bot.logged.filter(({ msg }) => msg === 'A turn failed');

const CARD = 'application/vnd.microsoft.card.adaptive';
const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);
const having = (some: object): unknown => expect.objectContaining(some);
const aCard = having({ type: 'AdaptiveCard', version: '1.5' });
const cardBody = { statusCode: 200, type: CARD, value: aCard };

/** What each is answered with; `501` where the bot does not offer what is asked for. */
const ANSWERS: Record<string, unknown> = {
  'adaptiveCard-action': cardBody,
  'adaptiveCard-action-refresh': cardBody,
  'message-submitAction': {},
  'message-fetchTask': { task: { type: 'message', value: matching(/too late/) } },
  'application-search': {
    statusCode: 200,
    type: 'application/vnd.microsoft.search.searchResponse',
    value: { results: expect.any(Array) as unknown },
  },
  'composeExtension-query': {
    composeExtension: having({ type: 'result', attachmentLayout: 'list' }),
  },
  'composeExtension-query-initial': {
    composeExtension: having({ type: matching(/result|message/) }),
  },
  'composeExtension-selectItem': {
    composeExtension: having({ type: matching(/result|message/) }),
  },
  'composeExtension-fetchTask': {
    task: {
      type: 'continue',
      value: having({ card: { contentType: CARD, content: aCard } }),
    },
  },
  'composeExtension-submitAction': 400,
  'composeExtension-queryLink': 501,
  'composeExtension-anonymousQueryLink': 501,
  'composeExtension-querySettingUrl': 501,
  'composeExtension-setting': 501,
  'composeExtension-onCardButtonClicked': 501,
  'task-fetch': 501,
  'task-submit': 501,
  'fileConsent-accept': 501,
  'fileConsent-decline': 501,
  'signin-verifyState': 501,
  'signin-tokenExchange': 501,
  'tab-fetch': 501,
  'tab-submit': 501,
  'config-fetch': 501,
  'config-submit': 501,
  'actionableMessage-executeAction': 501,
  'without-a-name': 501,
  unknown: 501,
  handoff: 501,
};

const REFUSED = { error: 'bad request' };
const REFUSED_CARD = {
  statusCode: 400,
  type: 'application/vnd.microsoft.error',
  value: { code: '400', message: 'bad request' },
};
/** The values that no handler can make anything of. */
const MALFORMED: unknown[] = [undefined, null, 'text', 7, true, [], {}, [{}], { action: null }];

test('every recorded invoke is answered as its name promises, and none as a fault', async () => {
  expect(Object.keys(ANSWERS).sort()).toEqual(Object.keys(RECORDED).sort());
  for (const [name, expected] of Object.entries(ANSWERS)) {
    const { status, body } = await send(name);
    const wanted =
      typeof expected === 'number'
        ? { status: expected, body: expected === 501 ? undefined : REFUSED }
        : { status: 200, body: expected };
    expect({ name, status, body }).toEqual({ name, ...wanted });
  }
  expect(faults()).toEqual([]);
});

test('a value that is not what the name promises is refused without a word about it', async () => {
  for (const [name, expected] of Object.entries(ANSWERS)) {
    for (const value of MALFORMED) {
      const { status, body } = await send(name, { value });
      const known = expected !== 501;
      const refused = /^(?:adaptiveCard|application)/.test(name) ? REFUSED_CARD : REFUSED;
      // The SDK has to know whether a file was accepted before it can say that nobody takes it.
      const unread = name.startsWith('fileConsent') ? 400 : 501;
      const wanted = known ? { status: 400, body: refused } : { status: unread, body: undefined };
      expect({ name, value, status, body }).toEqual({ name, value, ...wanted });
    }
  }
  const executed = { action: { type: 'Action.Submit-secret', data: {} }, trigger: 'manual' };
  expect(await send('adaptiveCard-action', { value: executed })).toEqual({
    status: 400,
    body: REFUSED_CARD,
  });
  const other = { actionName: 'poll', actionValue: {} };
  expect(await send('message-submitAction', { value: other })).toEqual({ status: 501 });
  const worse = { actionName: 'feedback', actionValue: { reaction: 'love' } };
  expect((await send('message-submitAction', { value: worse })).status).toBe(400);
  expect(faults()).toEqual([]);
});

test('whatever stands in a value, it is no fault of the bot', async () => {
  const names = Object.keys(ANSWERS).filter((name) => ANSWERS[name] !== 501);
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.record({ action: fc.record({ type: fc.constant('Action.Execute'), data: fc.jsonValue() }) }),
    fc.record({
      actionName: fc.constant('feedback'),
      actionValue: fc.record({
        reaction: fc.constantFrom('like', 'dislike'),
        feedback: fc.oneof(fc.json(), fc.string(), fc.jsonValue()),
      }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), value, async (name, sent) => {
      expect([200, 400]).toContain((await send(name, { value: sent })).status);
    }),
    { numRuns: 80 },
  );
  expect(faults()).toEqual([]);
});

describe('the form for feedback', () => {
  const who = {
    from: { id: '29:form', name: 'Person', aadObjectId: randomUUID() },
    conversation: { id: 'a:form', conversationType: 'personal' },
  };
  const last = { ...who, replyToId: undefined };

  test('is offered for an answer, and what comes back with it counts for that answer', async () => {
    await bot.send(message('What was the target of phase 2?', who));
    const { status, body } = await send('message-fetchTask', last);
    expect(status).toBe(200);
    const { task } = body as { task: { type: string; value: { card: { content: Card } } } };
    expect(task.type).toBe('continue');
    const card = task.value.card.content;
    expect(parseCard(card).problems).toEqual([]);
    expect(inputsOf(card).map(({ id }) => id)).toEqual(['feedback.kind', 'feedback.text']);
    // By then the person has asked something else.
    await bot.send(message('And phase 1?', who));
    const [button] = card.actions ?? [];
    const filled = { lawaraq: wishOf(button), 'feedback.kind': 'wrong', 'feedback.text': 'No.' };
    const actionValue = { reaction: 'dislike', feedback: JSON.stringify(filled) };
    const submitted = { ...last, value: { actionName: 'feedback', actionValue } };
    const twice = [
      send('message-submitAction', submitted),
      send('message-submitAction', submitted),
    ];
    expect(await Promise.all(twice)).toEqual(Array(2).fill({ status: 200, body: {} }));
    const counted = await new SqlUsageCounters(bot.database.db).since();
    const unhelpful = counted.filter(({ kind }) => kind === 'unhelpful');
    expect(unhelpful.map(({ entryId, count }) => [entryId, count])).toEqual([
      ['', 1],
      ['phase-target.phase-2', 1],
    ]);
  });
});

test('a form that is sent twice, and once more later, makes one draft', async () => {
  const opened = (await send('composeExtension-fetchTask')).body as {
    task: { value: { card: { content: Card } } };
  };
  const card = opened.task.value.card.content;
  const inputs = Object.fromEntries(inputsOf(card).map(({ id, value = '' }) => [id, value]));
  const wish = actionsOf(card)
    .map(wishOf)
    .find((one) => one?.verb === 'log.fill');
  const recorded = RECORDED['composeExtension-submitAction']?.['value'] as Sent;
  const submitted = { value: { ...recorded, data: { ...inputs, lawaraq: wish } } };
  const name = 'composeExtension-submitAction';
  const both = await Promise.all([send(name, submitted), send(name, submitted)]);
  for (const { status, body } of [...both, await send(name, submitted)]) {
    expect(status).toBe(200);
    expect(body).toEqual({ task: having({ type: 'continue' }) });
  }
  const drafts = bot.database.db.selectFrom('records').select('id');
  expect(await drafts.execute()).toHaveLength(1);
});

test('a fault of the bot is told in the shape that the client reads, and may be sent again', async () => {
  const { db } = bot.database;
  const action = { type: 'Action.Execute', verb: 'feedback.rate' };
  const rate = { verb: 'feedback.rate', answer: randomUUID(), verdict: 'helpful' };
  const value = { action: { ...action, data: { lawaraq: rate } }, trigger: 'manual' };
  await sql`alter table shown_answers rename to shown_answers_gone`.execute(db);
  try {
    expect(await send('adaptiveCard-action', { value })).toEqual({
      status: 500,
      body: {
        statusCode: 500,
        type: 'application/vnd.microsoft.error',
        value: { code: '500', message: matching(/^Sorry, /) },
      },
    });
    const { status, body } = await send('message-submitAction');
    expect([status, JSON.stringify(body)]).toEqual([500, expect.not.stringContaining('shown')]);
  } finally {
    await sql`alter table shown_answers_gone rename to shown_answers`.execute(db);
  }
  expect(faults()).toHaveLength(2);
  expect(JSON.stringify(faults())).not.toContain('The figure is old');
  expect((await send('adaptiveCard-action', { value })).status).toBe(200);
});
