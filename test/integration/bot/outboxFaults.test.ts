import { sql } from 'kysely';
import type { Answer } from '../../support/bot/connectorStub';
import { CircuitBreaker } from '../../../src/bot/outbox/circuitBreaker';
import { openOutboxBench, telling, until, type OutboxBench } from '../../support/bot/outboxBench';

let bench: OutboxBench;
beforeAll(async () => {
  bench = await openOutboxBench();
});
afterEach(() => bench.clear());
afterAll(async () => {
  await bench[Symbol.asyncDispose]();
});

const said = () => bench.teams.sent.map(({ activity }) => activity['text']);
/** Milliseconds after which a hanging request is given up. */
const timeout = 150;

interface Waiting {
  attempts: number;
  held: boolean;
  /** Seconds until it is due. */
  seconds: number;
}
async function waiting(): Promise<Waiting> {
  const { rows } = await sql<Waiting>`
    select attempts, held, extract(epoch from due_at - now())::float8 as seconds
    from outbox where leased_until is null`.execute(bench.db);
  return rows[0] ?? { attempts: 0, held: true, seconds: 0 };
}
const putOff = () =>
  until(async () => {
    const { attempts, held } = await waiting();
    return attempts > 0 && !held;
  });

describe('what Teams does not take', () => {
  test.each<[Answer]>([[401], [412], [429], [500], [502], [503], [504], ['reset'], ['hang']])(
    'is posted four times on %j, then put off; when Teams is back it arrives once',
    async (answer) => {
      await bench.reachable('mariam');
      await bench.outbox.put([telling('mariam', 'one')]);
      bench.teams.answerWith(answer);
      const worker = bench.startWorker({ timeout });
      await putOff();
      expect(bench.teams.requests()).toBe(4);
      expect((await waiting()).seconds).toBeGreaterThan(600);
      bench.teams.answerWith(201);
      await bench.makeDue();
      worker.wake();
      await bench.settled();
      expect([said(), bench.teams.requests()]).toEqual([['one ar'], 5]);
    },
  );

  test('arrives once when it is taken at the fourth post', async () => {
    await bench.reachable('mariam');
    await bench.outbox.put([telling('mariam', 'one')]);
    bench.teams.script(429, 412, 503);
    bench.startWorker();
    await bench.settled();
    expect(bench.teams.log.map(({ taken }) => taken)).toEqual([false, false, false, true]);
    expect(await bench.outcomes()).toEqual(['sent']);
  });

  test('is not posted again before Retry-After, in seconds', async () => {
    await bench.reachable('mariam');
    await bench.outbox.put([telling('mariam', 'one')]);
    bench.teams.script({ status: 429, headers: { 'retry-after': '1' } });
    bench.startWorker();
    await bench.settled();
    const [first, second] = bench.teams.log.map(({ at }) => at);
    expect(second! - first!).toBeGreaterThan(990);
  });

  test('is not posted again before Retry-After, in a date', async () => {
    await bench.reachable('mariam');
    await bench.outbox.put([telling('mariam', 'one')]);
    const date = new Date(Date.now() + 2_000).toUTCString();
    const earliest = performance.now() + Date.parse(date) - Date.now();
    bench.teams.script({ status: 429, headers: { 'retry-after': date } });
    bench.startWorker();
    await bench.settled();
    const [, second] = bench.teams.log.map(({ at }) => at);
    expect(second!).toBeGreaterThan(earliest - 10);
  });

  test('keeps what comes after it for the same person waiting, and nobody else', async () => {
    for (const person of ['mariam', 'omar']) await bench.reachable(person);
    const texts = ['one', 'two', 'three'];
    await bench.outbox.put(texts.map((text) => telling('mariam', text)));
    await bench.outbox.put([telling('omar', 'other')]);
    bench.teams.answerBy(({ activity }) =>
      activity['text'] === 'one ar' && bench.teams.requests() < 4 ? 429 : 201,
    );
    bench.startWorker();
    await bench.settled();
    expect(said().filter((text) => text !== 'other ar')).toEqual(['one ar', 'two ar', 'three ar']);
  });

  test.each([400, 413])(
    'for good (%i) is posted once and reported without its text',
    async (status) => {
      await bench.reachable('mariam');
      await bench.outbox.put([telling('mariam', 'secret'), telling('mariam', 'after')]);
      bench.teams.script({
        status,
        body: { error: { code: 'MessageSizeTooBig', message: 'The message "secret" is too big' } },
      });
      bench.startWorker();
      await bench.settled();
      expect([await bench.outcomes(), said()]).toEqual([['undeliverable', 'sent'], ['after ar']]);
      const errors = bench.logged.filter(({ level }) => level === 50);
      expect(errors).toMatchObject([
        {
          kind: 'files',
          bytes: expect.any(Number) as number,
          statusCode: status,
          code: 'MessageSizeTooBig',
        },
      ]);
      expect(errors[0]!['bytes']).toBeGreaterThan(50);
      expect(JSON.stringify(bench.logged)).not.toContain('secret');
    },
  );

  test('because the bot may not write there (403) marks the person, who is left alone', async () => {
    await bench.reachable('mariam');
    await bench.outbox.put([telling('mariam', 'one'), telling('mariam', 'two')]);
    bench.teams.script({ status: 403, body: { error: { code: 'MessageWritesBlocked' } } });
    bench.startWorker();
    await bench.settled();
    expect(bench.teams.requests()).toBe(1);
    expect(await bench.outcomes()).toEqual(['undeliverable', 'undeliverable']);
    expect(await bench.references.get({ person: 'mariam' })).toMatchObject({ blocked: true });
  });

  test('because there is no such channel (404) forgets the channel', async () => {
    const channel = await bench.knownChannel('19:c@thread.tacv2');
    await bench.outbox.put([telling({ channel }, 'one'), telling({ channel }, 'two')]);
    bench.teams.script(404);
    bench.startWorker();
    await bench.settled();
    expect(bench.teams.requests()).toBe(1);
    expect(await bench.references.get({ channel })).toBeUndefined();
  });

  test('is given up after two days, and reported', async () => {
    await bench.reachable('mariam');
    await bench.outbox.put([telling('mariam', 'one')]);
    await sql`update outbox set wanted_at = now() - interval '49 hours'`.execute(bench.db);
    bench.teams.answerWith(502);
    bench.startWorker();
    await bench.settled();
    expect([await bench.outcomes(), bench.teams.requests()]).toEqual([['undeliverable'], 1]);
    expect(bench.logged.at(-1)).toMatchObject({ level: 50, kind: 'files', attempts: 1 });
  });
});

describe('a service that is down', () => {
  const persons = Array.from({ length: 30 }, (_, i) => `person ${i}`);
  beforeEach(async () => {
    for (const person of persons) await bench.reachable(person);
    await bench.outbox.put(persons.map((person) => telling(person, person)));
  });
  const everyone = persons.map((person) => `${person} ar`).sort();
  const postsOf = (text: string) =>
    bench.teams.log.filter(({ activity }) => activity['text'] === text).length;

  test.each<[Answer]>([[503], ['hang']])(
    'uses up nobody’s tries (%j), and what waits drains by itself when it is back',
    async (answer) => {
      bench.teams.answerWith(answer);
      const breaker = new CircuitBreaker(undefined, 100);
      const asked = jest.spyOn(breaker, 'enter');
      bench.startWorker({ timeout, circuitBreaker: breaker });
      const kept = () => asked.mock.results.filter(({ value }) => Number(value) > 0);
      await until(() => kept().length >= 5);
      bench.teams.answerWith(201);
      await bench.settled();
      expect(said().sort()).toEqual(everyone);
      expect(Math.max(...everyone.map(postsOf))).toBeLessThanOrEqual(4);
    },
  );

  test('does so after a restart in the middle, too', async () => {
    bench.teams.answerWith(503);
    const first = bench.startWorker();
    await until(() => bench.teams.requests() > 5);
    await first[Symbol.asyncDispose]();
    // Another died without a word, after it had posted some, or was about to.
    const lost = await bench.outbox.take(5, 300);
    for (const message of lost) await bench.outbox.permit(message, 'elsewhere', 300);
    bench.teams.answerWith(201);
    bench.startWorker();
    await bench.settled();
    expect(said().sort()).toEqual(everyone);
    expect(Math.max(...everyone.map(postsOf))).toBeLessThanOrEqual(4);
  });
});

describe('a message in the place of another', () => {
  const replaced = async () => {
    await bench.reachable('mariam');
    await bench.outbox.put([telling('mariam', 'one', { key: 'card' })]);
    const worker = bench.startWorker({ timeout });
    await bench.settled();
    const put = async (text: string) => {
      await bench.outbox.put([telling('mariam', text, { replaces: 'card' })]);
      worker.wake();
      await bench.settled();
    };
    return put;
  };
  const requests = () =>
    bench.teams.log.map(({ method, path }) => `${method} ${path.split('/').slice(4).join('/')}`);

  test('changes it, however often, and once only in the chat also when an answer is lost', async () => {
    const put = await replaced();
    bench.teams.script('reset', 'hang');
    await put('two');
    await put('three');
    const update = 'PUT activities/sent-1';
    expect(requests()).toEqual(['POST activities', update, update, update, update]);
    expect(said()).toEqual(['one ar', 'two ar', 'three ar']);
  });

  test.each([404, 405, 403, 400])(
    'is sent again where Teams has nothing to change (%i)',
    async (status) => {
      const put = await replaced();
      bench.teams.script(status);
      await put('two');
      await put('three');
      const [, ...later] = requests();
      expect(later).toEqual(['PUT activities/sent-1', 'POST activities', 'PUT activities/sent-2']);
      expect(await bench.references.get({ person: 'mariam' })).toMatchObject({ blocked: false });
    },
  );

  test('is posted four times at most, also where it is sent again', async () => {
    const put = await replaced();
    bench.teams.script(503, 429, 412, 404);
    const putting = put('two');
    await putOff();
    expect(bench.teams.requests()).toBe(5);
    await bench.makeDue();
    await putting;
    expect(said()).toEqual(['one ar', 'two ar']);
  });

  test('is not sent again where it is too large', async () => {
    const put = await replaced();
    bench.teams.script(413);
    await put('two');
    expect(bench.teams.requests()).toBe(2);
    expect(await bench.outcomes()).toEqual(['sent', 'undeliverable']);
  });

  test('is sent alone where the other was not sent yet', async () => {
    await bench.reachable('mariam');
    const notBefore = new Date(Date.now() + 60_000);
    await bench.outbox.put([telling('mariam', 'one', { key: 'card', notBefore })]);
    await bench.outbox.put([telling('mariam', 'two', { replaces: 'card' })]);
    bench.startWorker();
    await bench.settled();
    expect([await bench.outcomes(), said()]).toEqual([['undeliverable', 'sent'], ['two ar']]);
  });
});
