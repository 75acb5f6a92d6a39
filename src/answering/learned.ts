import type { LeftOutRanking } from './confidence/calibrationCases';
import type { Confidence } from './confidence/confidence';
import type { SparseRows } from './matching/sparseRows';

/** What was learned from a knowledge base: plain data, to be kept and sent between threads. */
export interface Learned {
  corrections: SparseRows;
  confidence: Confidence;
  /** How the phrasings that the confidence was calibrated on were ranked. */
  leftOut: readonly LeftOutRanking[];
}
