import { setTimeout as sleep } from 'node:timers/promises';
import { groupMessageOf, messageOf } from './activities';
import type { Response } from './connection';
import type { ConnectionPool } from './connectionPool';
import { Latencies } from './latencies';
import type { Talker } from './talkers';

/**
 * What a request came to: `answered`; `late`, told that the answer takes longer; `refused`, told that
 * there is too much to do; `turnedAway`, without words; `failed`, anything else.
 */
export type Ending = 'answered' | 'late' | 'refused' | 'turnedAway' | 'failed';

/** What became of the turns that were due in some time. */
export interface Stretch {
  counts: Record<Ending, number>;
  /** How often which failure. */
  failures: Map<string, number>;
  /** Milliseconds until an answer, and until any kind of no. */
  latencies: { answered: Latencies; shed: Latencies };
  /** Turns that were due, but whoever was to speak still waited for an answer. */
  skipped: number;
}

interface LoopOptions {
  pool: ConnectionPool;
  talkers: readonly Talker[];
  serviceUrl: string;
  turnsPerSecond: number;
  seconds: number;
  endingOf: (response: Response) => Ending;
}

/** After the last turn was due. A turn is told within 10 s that it is late. */
const LONGEST_WAIT_MS = 20_000;
/** Tries to find somebody who is not waiting. */
const TRIES = 20;

const noStretch = (): Stretch => ({
  counts: { answered: 0, late: 0, refused: 0, turnedAway: 0, failed: 0 },
  failures: new Map(),
  latencies: { answered: new Latencies(), shed: new Latencies() },
  skipped: 0,
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
  fail(stretch, `no answer ${LONGEST_WAIT_MS / 1000} s after the end`, running.size);
  return stretch;
}

function fail({ counts, failures }: Stretch, why: string, times = 1): void {
  if (times === 0) return;
  counts.failed += times;
  failures.set(why, (failures.get(why) ?? 0) + times);
}

async function say(
  talker: Talker,
  due: number,
  { pool, serviceUrl, endingOf }: LoopOptions,
  stretch: Stretch,
): Promise<void> {
  talker.busy = true;
  const write = talker.inGroup ? groupMessageOf : messageOf;
  const body = write(talker.chatter, talker.next(), { delivery: 'expectReplies', serviceUrl });
  try {
    const response = await pool.post('/api/messages', body);
    const took = performance.now() - due;
    const ending = endingOf(response);
    if (ending === 'failed') return fail(stretch, `status ${response.status}`);
    stretch.counts[ending] += 1;
    stretch.latencies[ending === 'answered' ? 'answered' : 'shed'].add(took);
  } catch (error) {
    fail(stretch, (error as Error).message);
  } finally {
    talker.busy = false;
  }
}
