import type { BenchSet } from './benchSet';
import { measure, type Asked } from './measurement';

/** What came of a set. */
export interface Ran {
  asked: Asked[];
  /** From the phrasings as they were loaded to the first question. */
  buildMs: number;
}

const MB = 2 ** 20;
const KB_IN_MB = 2 ** 10;

/**
 * The whole of a process for one system: it is sent a set, sends what it measured, and ends. One
 * system's memory and compiled code are so no other's.
 */
export function measureSystem(run: (set: BenchSet) => Promise<Ran>): void {
  const startRssMb = process.memoryUsage().rss / MB;
  process.once('message', (set: BenchSet) => {
    void run(set)
      .then(({ asked, buildMs }) => {
        const peakRssMb = process.resourceUsage().maxRSS / KB_IN_MB;
        process.send?.(measure(asked, { buildMs, startRssMb, peakRssMb }));
      })
      .finally(() => process.disconnect());
  });
}
