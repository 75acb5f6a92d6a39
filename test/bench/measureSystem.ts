import type { BenchSet } from './benchSet';
import { beProgram } from './childProcess';
import { measure, type Asked } from './measurement';
import { peakRssMb, rssMb } from './rss';

/** What came of a set. */
export interface Ran {
  asked: Asked[];
  /** From the phrasings as they were loaded to the first question. */
  buildMs: number;
}

/** The whole of a process for one system: it is sent a set, and sends what it measured. */
export function measureSystem(run: (set: BenchSet) => Promise<Ran>): void {
  const startRssMb = rssMb();
  beProgram(async (set: BenchSet) => {
    const { asked, buildMs } = await run(set);
    return measure(asked, { buildMs, startRssMb, peakRssMb: peakRssMb() });
  });
}
