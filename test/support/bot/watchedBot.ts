import { createApp } from '../../../src/app';
import { readConfig } from '../../../src/config/config';

/** What was seen of the process since it was last asked. */
export interface Watched {
  /** The longest time for which the event loop stood still, in milliseconds. */
  blocked: number;
  /**
   * The same without the time in which others had the processor: no more than the process computed
   * meanwhile, in all its threads.
   */
  computed: number;
  /** Resident memory, in megabytes. */
  rss: number;
}

/** Milliseconds between two looks. */
const RESOLUTION = 5;

/** Watches the event loop; {@link monitorEventLoopDelay} counts what other processes take as well. */
function watchLoop(): () => Omit<Watched, 'rss'> {
  const now = () => {
    const { user, system } = process.cpuUsage();
    return { at: performance.now(), cpu: (user + system) / 1000 };
  };
  let last = now();
  let worst = { blocked: 0, computed: 0 };
  setInterval(() => {
    const next = now();
    const blocked = next.at - last.at - RESOLUTION;
    worst = {
      blocked: Math.max(worst.blocked, blocked),
      computed: Math.max(worst.computed, Math.min(blocked, next.cpu - last.cpu)),
    };
    last = next;
  }, RESOLUTION).unref();
  return () => {
    const seen = worst;
    worst = { blocked: 0, computed: 0 };
    return seen;
  };
}

/**
 * The bot in a process of its own that tells its address, and, for each line that it is sent, how it
 * fares. It is there until whoever began it has ended.
 */
async function serve(): Promise<void> {
  process.stdin.once('end', () => process.exit(0));
  const app = await createApp(readConfig('local'));
  console.log((await app.listen()).url);
  const seen = watchLoop();
  process.stdin.on('data', () => {
    console.log(JSON.stringify({ ...seen(), rss: process.memoryUsage.rss() / 2 ** 20 }));
  });
}

void serve();
