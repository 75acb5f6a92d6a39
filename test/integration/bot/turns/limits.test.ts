import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { sql } from 'kysely';
import { TurnAdmission, TurnLoad } from '../../../../src/bot/turns/turnAdmission';
import { TURN_TIMES } from '../../../../src/bot/turns/turnTimeouts';
import { dataOf, type Colleague } from '../../../support/people/colleague';
import {
  openOffice,
  submits,
  VERIFIES_RTA,
  wishOn,
  type Office,
} from '../../../support/people/office';
import { cardOf, saidBy, textOf } from '../../../support/cards/readCard';
import { longTest } from '../../../support/process/rounds';
import { message, startReplica, type Sent, type TestBot } from '../../../support/bot/testBot';
import { RequestArrivals } from '../../../support/bot/requestArrivals';
import { waitUntil } from '../../../support/process/waitUntil';

/** Milliseconds; far enough apart for a busy machine. */
const TIMES = { typing: 300, message: 2_000, invoke: 1_600, givenUp: 6_000, patience: 12_000 };

let office: Office;
/** Gives up soon. */
let hasty: TestBot;
/** Takes only a little: four turns at once, of a person three and then six a minute. */
let small: TestBot;
beforeAll(async () => {
  office = await openOffice();
  const observability = {
    ...({ replicaId: 'small', turnLogLevel: 'debug', otlpEndpoint: undefined } as const),
    metrics: { host: '127.0.0.1', port: 0 },
  };
  const limits = { turnsAtOnce: 4, turnsPerPerson: 6, turnsPerTenant: 20, observability };
  [hasty, small] = await Promise.all([
    startReplica(office.bot, {}, { turnTimes: TIMES }),
    startReplica(office.bot, limits),
  ]);
});
let closed: Promise<void> | undefined;
const closeHasty = () => (closed ??= Promise.resolve(hasty[Symbol.asyncDispose]()));
afterAll(async () => {
  await Promise.all([small[Symbol.asyncDispose](), closeHasty()]);
  await office[Symbol.asyncDispose]();
});
beforeEach(() => {
  office.teams.reset();
  hasty.logged.length = 0;
});

const QUESTION = 'What was the target of phase 2?';
const HELP = 'What I can do';
const ARABIC = 'ما مستهدف المرحلة الثانية؟';

/** A message of somebody new, whose replies are sent to Teams. */
function asks(text: string, more: Sent = {}): Sent {
  const id = randomUUID();
  return message(text, {
    deliveryMode: 'normal',
    serviceUrl: office.teams.url,
    from: { id: `29:${id}`, aadObjectId: id },
    conversation: { id: `a:${id}`, conversationType: 'personal', tenantId: id },
    ...more,
  });
}
const sentTo = ({ conversation }: Sent) => {
  const { id } = conversation as { id: string };
  return office.teams.sent
    .filter(({ path }) => path.includes(`/${encodeURIComponent(id)}/`))
    .map(({ activity }) => activity);
};
const wordsTo = (asked: Sent) =>
  sentTo(asked)
    .filter(({ type }) => type === 'message')
    .map((sent) => textOf(cardOf(sent)));
const typingsTo = (asked: Sent) => sentTo(asked).filter(({ type }) => type === 'typing').length;

/** The sum of a figure of the small one, over the lines with this label. */
async function figure(name: string, label = ''): Promise<number> {
  const [at] = small.logged.flatMap(({ msg }) => /^Figures on (.*)/.exec(String(msg))?.[1] ?? []);
  const figures = await (await fetch(String(at))).text();
  return figures
    .split('\n')
    .filter((one) => one.startsWith(`lawaraq_${name}{`) && one.includes(label))
    .reduce((sum, one) => sum + Number(one.split(' ').at(-1)), 0);
}
/** How many turns it has counted that ended so. */
const turnsEnded = (outcome: string) => figure('turns_total', `="${outcome}"`);
const turnsInProgress = () => figure('turns_in_progress');

const until = (condition: () => boolean | Promise<boolean>) =>
  waitUntil(condition, { what: condition.toString() });

/** Nothing that a turn remembers, or nothing of records, can be read or written meanwhile. */
async function whileStuck<T>(table: string, during: () => Promise<T>): Promise<T> {
  return await office.bot.database.db.transaction().execute(async (transaction) => {
    await sql`lock table ${sql.table(table)} in access exclusive mode`.execute(transaction);
    return await during();
  });
}

describe('a turn that takes long', () => {
  test('shows that the bot is writing, before its reply and never after it', async () => {
    const slow = asks(QUESTION);
    let answered: Promise<Response> | undefined;
    await whileStuck('bot_state', async () => {
      answered = hasty.post(slow);
      await until(() => typingsTo(slow) > 0);
    });
    await answered;
    expect(sentTo(slow).map(({ type }) => type)).toEqual(['typing', 'message']);
    // What comes after it shows it for as long as that takes: no sign of the first is late.
    const next = asks(QUESTION);
    await whileStuck('bot_state', async () => {
      answered = hasty.post(next);
      await until(() => typingsTo(next) > 0);
    });
    await answered;
    expect(sentTo(slow)).toHaveLength(2);
    const quick = asks(QUESTION);
    await office.bot.post(quick);
    expect(sentTo(quick).map(({ type }) => type)).toEqual(['message']);
  });

  test('is answered in time and goes on: the person is told so, and gets one reply', async () => {
    const [asked, arabic] = [asks(QUESTION), asks(ARABIC)];
    const inResponse = asks(QUESTION, { deliveryMode: 'expectReplies' });
    let again: Promise<Response>[] = [];
    await whileStuck('bot_state', async () => {
      const responses = [asked, arabic].map((each) => hasty.post(each));
      const [said] = await hasty.send(inResponse);
      expect(textOf(cardOf(said))).toMatch(/^This is taking longer/);
      for (const response of responses) expect((await response).status).toBe(200);
      await until(() => [asked, arabic].every((each) => wordsTo(each).length === 1));
      using hastyArrivals = new RequestArrivals(hasty.url);
      using arrivals = new RequestArrivals(office.bot.url);
      // Whoever sends it again meanwhile does not ask twice.
      again = [hasty.post({ ...asked, id: randomUUID() }), office.bot.post(asked)];
      await Promise.all([hastyArrivals.reach(1), arrivals.reach(1)]);
    });
    await until(() => [asked, arabic].every((each) => wordsTo(each).length === 2));
    await Promise.all(again);
    expect(wordsTo(asked)).toEqual([
      expect.stringMatching(/^This is taking longer/),
      expect.stringContaining('50%'),
    ]);
    expect(wordsTo(arabic)).toEqual([
      expect.stringMatching(/^يستغرق هذا/),
      expect.stringContaining('50%'),
    ]);
    expect(saidBy(await hasty.send(inResponse))).toContain('50%');
  });

  test('is given up at last, says nothing any more, and its conversation goes on', async () => {
    const stuck = asks(QUESTION);
    const next = { ...asks('help'), from: stuck['from'], conversation: stuck['conversation'] };
    await whileStuck('bot_state', async () => {
      void hasty.post(stuck);
      await until(() => typingsTo(stuck) > 0);
      void hasty.post(next);
      await until(() => wordsTo(stuck).some((words) => /so I have stopped/.test(words)));
    });
    await until(() => wordsTo(stuck).some((words) => words.startsWith(HELP)));
    // A turn more takes longer than what is left of the first.
    await hasty.post({ ...next, id: randomUUID(), text: 'source' });
    await until(() => wordsTo(stuck).length > 3);
    expect(wordsTo(stuck).filter((words) => words.includes('50%'))).toEqual([]);
    expect(wordsTo(stuck)).toHaveLength(4);
  });

  test('whose reply Teams does not take in time ends with its time', async () => {
    const asked = asks(QUESTION);
    const take = office.teams.holdNext();
    await hasty.post(asked);
    await until(() => hasty.logged.some(({ error }) => error === 'TurnCancelled'));
    await until(() => wordsTo(asked).length === 1);
    take();
    expect((await hasty.post({ ...asked, id: randomUUID() })).status).toBe(200);
    await until(() => wordsTo(asked).length === 2);
    // The bot had hung up.
    expect(office.teams.log[0]).toMatchObject({ taken: false, activity: { type: 'message' } });
    expect(wordsTo(asked)).toEqual([
      expect.stringMatching(/so I have stopped/),
      expect.stringContaining('50%'),
    ]);
  });

  test('sends a reply again that Teams wants later, and no other', async () => {
    const [later, failed] = [asks(QUESTION), asks(QUESTION)];
    office.teams.script({ status: 429 }, { status: 502 }, 201);
    await hasty.post(later);
    await until(() => wordsTo(later).length === 1);
    expect(office.teams.requests()).toBe(3);
    office.teams.reset();
    office.teams.script(500);
    await hasty.post(failed);
    expect(wordsTo(failed)).toEqual([expect.stringMatching(/^Sorry, /)]);
    expect(office.teams.requests()).toBe(2);
  });
});

describe('a button whose turn takes long', () => {
  let mariam: Colleague;
  let omar: Colleague;
  beforeAll(async () => {
    mariam = await office.joins('Mariam');
    omar = await office.joins('Omar', VERIFIES_RTA);
  });

  const invoke = async (who: Colleague, name: string, value: object, at = hasty) => {
    const activity = message(undefined, {
      ...{ type: 'invoke', name, value, deliveryMode: 'normal' },
      from: { id: `29:${who.id}`, name: 'Omar', aadObjectId: who.id },
      conversation: { id: `a:${who.id}`, conversationType: 'personal', tenantId: 'tenant' },
    });
    const response = await at.post(activity);
    return { status: response.status, body: await response.json() };
  };

  test('is answered in time, and what it does is done once however often it is pressed', async () => {
    const id = await submits(mariam);
    const wish = wishOn((await office.told(omar)).at(-1)!, 'record.verify')!;
    const action = { type: 'Action.Execute', verb: 'lawaraq', data: dataOf(wish) };
    const press = (at: TestBot) => invoke(omar, 'adaptiveCard/action', { action }, at);
    await whileStuck('records', async () => {
      for (const pressed of await Promise.all([press(hasty), press(hasty)])) {
        expect(pressed).toMatchObject({
          status: 200,
          body: {
            statusCode: 200,
            type: 'application/vnd.microsoft.activity.message',
            value: expect.stringMatching(/^This is taking longer/) as string,
          },
        });
      }
    });
    const { body } = await press(office.bot);
    expect(textOf((body as { value: never }).value)).toContain('Verified by: Omar');
    const events = await office.records.events(id);
    expect(events.filter(({ action: step }) => step === 'verify')).toHaveLength(1);
  });

  test('answers in the shape that its client reads, also for searches and windows', async () => {
    await whileStuck('staff', async () => {
      const taking = expect.stringMatching(/longer than usual/) as string;
      const query = {
        commandId: 'searchKnowledge',
        parameters: [{ name: 'query', value: 'PL-RTA' }],
      };
      const [search, window] = await Promise.all([
        invoke(omar, 'composeExtension/query', query),
        invoke(omar, 'composeExtension/fetchTask', { commandId: 'logThis', messagePayload: {} }),
      ]);
      expect(search.body).toEqual({ composeExtension: { type: 'message', text: taking } });
      expect(window.body).toEqual({ task: { type: 'message', value: taking } });
    });
  });
});

test('what takes long is answered before Teams sends it again', () => {
  const { typing, invoke, message: answered, givenUp } = TURN_TIMES;
  expect(typing).toBeLessThan(2_000);
  expect(invoke).toBeLessThan(5_000);
  expect(answered).toBeLessThan(givenUp);
  expect(givenUp).toBeLessThanOrEqual(15_000);
});

longTest(
  'by the usual times typing is shown first, then a button, then a message is answered, then the turn is given up',
  async () => {
    const { bot } = office;
    const asked = asks(QUESTION);
    const seen: string[] = [];
    await whileStuck('bot_state', async () => {
      const answered = bot.post(asked).then(() => seen.push('message'));
      const action = { type: 'Action.Execute', data: dataOf({ verb: 'settings.open' }) };
      const pressed = bot
        .post(
          asks('', {
            ...{ type: 'invoke', name: 'adaptiveCard/action', text: undefined },
            value: { action },
          }),
        )
        .then(() => seen.push('button'));
      await until(() => typingsTo(asked) > 0);
      seen.push('typing');
      await Promise.all([pressed, answered]);
      await until(() => wordsTo(asked).length === 2);
    });
    expect(seen).toEqual(['typing', 'button', 'message']);
    expect(wordsTo(asked)).toEqual([
      expect.stringMatching(/^This is taking longer/),
      // Its statement has been given up before.
      expect.stringMatching(/whether it was saved|so I have stopped/),
    ]);
  },
  30_000,
);

describe('a person who sends more than is allowed', () => {
  // What is allowed grows again with time: none passes.
  const now = Date.now();
  beforeEach(() => void jest.spyOn(Date, 'now').mockReturnValue(now));
  afterEach(() => void jest.restoreAllMocks());

  test('is told so once, in the language of the person, and nobody else notices', async () => {
    const first = asks(ARABIC);
    const again = (more: Sent = {}) => ({ ...first, id: randomUUID(), ...more });
    for (const text of ['help', 'مساعدة', ARABIC]) await small.post(again({ text }));
    expect(wordsTo(first)).toHaveLength(3);
    for (const text of ['مساعدة', ARABIC]) await small.post(again({ text }));
    expect(wordsTo(first).slice(3)).toEqual([expect.stringMatching(/^وصلني منك/)]);
    const pressed = again({ type: 'invoke', name: 'adaptiveCard/action', text: undefined });
    const value = { action: { type: 'Action.Execute', data: { text: 'help' } } };
    const response = await small.post({ ...pressed, value });
    expect([response.status, await response.json()]).toMatchObject([
      200,
      { type: 'application/vnd.microsoft.activity.message', value: /./ },
    ]);
    expect(await turnsEnded('limited')).toBe(3);
    const other = asks(QUESTION);
    await small.post(other);
    expect(wordsTo(other)).toEqual([expect.stringContaining('50%')]);
  });

  test('of one tenant, all together, leaves the others their turns', async () => {
    const tenantId = randomUUID();
    const asked = Array.from({ length: 11 }, () => {
      const one = asks('help');
      return { ...one, conversation: { ...(one['conversation'] as Sent), tenantId } };
    });
    for (const each of asked) await small.post(each);
    const busy = asked
      .map((each) => wordsTo(each)[0])
      .filter((words) => /too many requests/.test(words!));
    expect(busy).toHaveLength(1);
    const other = asks('help');
    await small.post(other);
    expect(wordsTo(other)).toEqual([expect.stringContaining(HELP)]);
  });
});

test('where too many turns are in progress the next is refused at once, and what has begun is answered', async () => {
  const begun = Array.from({ length: 4 }, () => asks(QUESTION));
  const late = [asks(QUESTION), asks(ARABIC)];
  const shed = await turnsEnded('shed');
  let answered: Promise<unknown> | undefined;
  await whileStuck('bot_state', async () => {
    const responses = begun.map((each) => small.post(each));
    await until(async () => (await turnsInProgress()) === begun.length);
    for (const each of late) expect((await small.post(each)).status).toBe(200);
    office.teams.answerBy(({ activity }) => (activity['type'] === 'message' ? 'reset' : 201));
    expect((await small.post(asks(QUESTION))).status).toBe(503);
    office.teams.answerWith(201);
    expect(late.map(wordsTo)).toEqual([
      [expect.stringMatching(/^I am handling too many requests/)],
      [expect.stringMatching(/^الطلبات كثيرة/)],
    ]);
    for (const path of ['healthz', 'readyz'])
      expect((await fetch(`${small.url}/${path}`)).status).toBe(200);
    answered = Promise.all(responses);
  });
  await answered;
  expect(await turnsEnded('shed')).toBe(shed + 3);
  expect(begun.every((each) => wordsTo(each).some((words) => words.includes('50%')))).toBe(true);
  const later = asks(QUESTION);
  await small.post(later);
  expect(wordsTo(later)).toEqual([expect.stringContaining('50%')]);
});

test('what is not meant for the bot is dropped without a word, what Teams tells once never', () => {
  const limits = { turnsPerPerson: 1, turnsPerTenant: undefined };
  const admission = new TurnAdmission(limits, { isTooMuch: false });
  const about = (type: string, text?: string) =>
    admission.refusal({
      ...asks(text ?? ''),
      ...{ type, from: { id: '29:one' }, recipient: { id: '28:bot' } },
      conversation: { id: '19:team', conversationType: 'channel', isGroup: true },
    } as unknown as Activity);
  const overheard = Array.from({ length: 4 }, () => about('message', 'just talking'));
  expect(overheard).toEqual([undefined, undefined, undefined, 'unheard']);
  expect(about('messageReaction')).toBe('unheard');
  expect(about('conversationUpdate')).toBeUndefined();
});

describe('the load of a process', () => {
  test('is too much when many conversations wait for long, not when many turns of one do', () => {
    let now = 0;
    const load = new TurnLoad(100, () => now);
    for (let turn = 0; turn < 40; turn += 1) load.enter('one', now);
    now = 6_000;
    expect(load.isTooMuch).toBe(false);
    const left = Array.from({ length: 20 }, (_, at) => load.enter(`other ${at}`, now));
    now = 12_000;
    expect(load.isTooMuch).toBe(true);
    left[0]!();
    left[1]!();
    expect(load.isTooMuch).toBe(false);
    expect(load.inProgress).toBe(58);
  });

  test('is a flood when not even refusals can be said', async () => {
    const load = new TurnLoad(2);
    let release = () => undefined as void;
    const answered = new Promise<void>((resolve) => (release = resolve));
    const answering = Array.from({ length: 8 }, () => load.answering(() => answered));
    expect(load.isFlooded).toBe(true);
    release();
    await Promise.all(answering);
    expect(load.isFlooded).toBe(false);
  });
});

test('a bot that is closed answers first what has begun, also where the request is long answered', async () => {
  const asked = asks(ARABIC);
  const counted = async () => {
    const usage = office.bot.database.db.selectFrom('usage_counts').select('count');
    const rows = await usage.where('entry_id', '=', '').where('language', '=', 'ar').execute();
    return rows.reduce((sum, { count }) => sum + count, 0);
  };
  let before = 0;
  await whileStuck('bot_state', async () => {
    await hasty.post(asked);
    before = await counted();
    void closeHasty();
    // It takes nobody any more.
    await until(() =>
      fetch(`${hasty.url}/readyz`).then(
        ({ status }) => status === 503,
        () => true,
      ),
    );
  });
  await closeHasty();
  expect(wordsTo(asked).at(-1)).toContain('50%');
  // What is counted is gathered for a moment before it is written.
  expect(await counted()).toBe(before + 1);
});
