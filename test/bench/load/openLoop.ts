import { setTimeout as sleep } from 'node:timers/promises';
import { groupMessageOf, messageOf } from './activities';
import type { ConnectionPool } from './connectionPool';
import { Latencies } from './latencies';
import type { Talker } from './talkers';

/** What became of the turns that were due in some time. */
export interface Stretch {
  latencies: Latencies;
  /** Turns that were answered, the polite refusals among them. */
  answered: number;
  /** Of these told that there is too much to do. */
  shed: number;
  /** Milliseconds that the slowest one in a hundred of these refusals took. */
  shedLatencies: Latencies;
  /** Statuses but 200, and connections that ended. */
  errors: number;
  /** Turns that were due, but whoever was to speak still waited for an answer. */
  skipped: number;
}

interface LoopOptions {
  pool: ConnectionPool;
  talkers: readonly Talker[];
  serviceUrl: string;
  turnsPerSecond: number;
  seconds: number;
  /** Whether a reply says no more than that there is too much to do. */
  isShed: (body: string) => boolean;
}

const LONGEST_WAIT_MS = 20_000;
/** Tries to find somebody who is not waiting. */
const TRIES = 20;

const noStretch = (): Stretch => ({
  ...{ latencies: new Latencies(), shedLatencies: new Latencies() },
  ...{ answered: 0, shed: 0, errors: 0, skipped: 0 },
});

/**
 * Begins turns at an even rate, whether the earlier ones are answered or not; a time is counted from
 * when the turn was due.
 */
export async function openLoop(options: LoopOptions): Promise<Stretch> {
  const { talkers, turnsPerSecond, seconds } = options;
  const stretch = noStretch();
  const running = new Set<Promise<void>>();
  const from = performance.now();
  const turns = turnsPerSecond * seconds;
  let speaker = 0;
  for (let turn = 0; turn < turns; turn += 1) {
    const due = from + (turn * 1000) / turnsPerSecond;
    const early = due - performance.now();
    if (early > 1) await sleep(early);
    let talker = talkers[speaker++ % talkers.length];
    for (let tries = 1; talker?.busy && tries < TRIES; tries += 1)
      talker = talkers[speaker++ % talkers.length];
    if (!talker || talker.busy) {
      stretch.skipped += 1;
      continue;
    }
    const said = say(talker, due, options, stretch).finally(() => running.delete(said));
    running.add(said);
  }
  await Promise.race([Promise.all(running), sleep(LONGEST_WAIT_MS)]);
  stretch.errors += running.size;
  return stretch;
}

async function say(
  talker: Talker,
  due: number,
  { pool, serviceUrl, isShed }: LoopOptions,
  stretch: Stretch,
): Promise<void> {
  talker.busy = true;
  const write = talker.inGroup ? groupMessageOf : messageOf;
  const body = write(talker.chatter, talker.next(), { delivery: 'expectReplies', serviceUrl });
  try {
    const response = await pool.post('/api/messages', body);
    const took = performance.now() - due;
    if (response.status !== 200) stretch.errors += 1;
    else {
      stretch.answered += 1;
      if (isShed(response.body)) {
        stretch.shed += 1;
        stretch.shedLatencies.add(took);
      } else stretch.latencies.add(took);
    }
  } catch {
    stretch.errors += 1;
  } finally {
    talker.busy = false;
  }
}
