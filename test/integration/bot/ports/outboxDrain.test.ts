import { sql } from 'kysely';
import { QUEUE_RATES, type Window } from '../../../../src/bot/ports/sendingRates';
import {
  faster,
  openOutboxBench,
  telling,
  type OutboxBench,
} from '../../../support/bot/outboxBench';
import { TEAMS_RATES } from '../../../support/bot/teamsRates';
import { longTest } from '../../../support/process/rounds';

/** How much faster than the clock on the wall everything is limited and measured. */
const FASTER = 5;

let bench: OutboxBench;
beforeAll(async () => {
  bench = await openOutboxBench();
});
afterAll(async () => {
  await bench[Symbol.asyncDispose]();
});

/** When something was posted, in milliseconds. */
interface Post {
  at: number;
  conversation: string;
}

/** When the posts were permitted, by the clock of the database. */
async function permitted(): Promise<Post[]> {
  const { rows } = await sql<Post>`
    select extract(epoch from at)::float8 * 1000 as at, conversation_id as conversation
    from outbox_posts order by at`.execute(bench.db);
  return rows;
}

/** The most posts within some span of the length. */
const mostWithin = (requests: readonly Post[], { ms }: Window): number =>
  Math.max(
    ...requests.map(({ at }) => requests.filter((one) => one.at >= at && one.at < at + ms).length),
  );

function keepsTo(posts: readonly Post[], windows: readonly Window[]): void {
  for (const window of windows) {
    expect(mostWithin(posts, window)).toBeLessThanOrEqual(window.posts);
  }
}

/** Numbers from 0 up to 1, the same each time. */
function chances(): () => number {
  let state = 20_191_202;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

longTest(
  'two replicas send 500 messages to 50 people, each once and in order, and keep to the rates',
  async () => {
    const people = Array.from({ length: 50 }, (_, i) => `person ${i}`);
    for (const person of people) await bench.reachable(person);
    const texts = Array.from({ length: 10 }, (_, i) => `${i}`);
    await bench.outbox.put(
      texts.flatMap((text) => people.map((person) => telling(person, `${person}: ${text}`))),
    );
    const chance = chances();
    const faults = [429, 412, 503];
    const posts = new Map<unknown, number>();
    bench.teams.answerBy(({ activity: { text } }) => {
      posts.set(text, (posts.get(text) ?? 0) + 1);
      // A fourth time would put the message off.
      return posts.get(text)! < 4 && chance() < 0.12 ? faults[Math.floor(chance() * 3)]! : 201;
    });
    const rates = faster(QUEUE_RATES, FASTER);
    for (let replica = 0; replica < 2; replica++) bench.startWorker({ rates });
    await bench.settled();

    const { log } = bench.teams;
    const permits = await permitted();
    expect(permits).toHaveLength(log.length);
    expect(log.length).toBeGreaterThan(520);
    for (const person of people) {
      const own = log.filter(({ conversation }) => conversation === `a:${person}`);
      const taken = own.filter((request) => request.taken).map(({ activity }) => activity['text']);
      expect(taken).toEqual(texts.map((text) => `${person}: ${text} ar`));
      keepsTo(own, faster(TEAMS_RATES, FASTER).conversation);
      const ownPermits = permits.filter(({ conversation }) => conversation === `a:${person}`);
      keepsTo(ownPermits, rates.conversation);
    }
    expect(Math.max(...posts.values())).toBeLessThanOrEqual(4);
    keepsTo(log, faster(TEAMS_RATES, FASTER).everywhere);
    keepsTo(permits, rates.everywhere);
  },
  90_000,
);
