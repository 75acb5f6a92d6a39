import type { EvalQuestion } from '../../src/cli/eval/readEvalQuestions';
import type { Knowledge } from '../../src/knowledge/knowledge';
import type { Measurement } from './measurement';

/** What the program `lawaraqGrown` is sent. */
export interface GrownTask {
  knowledge: Knowledge;
  questions: EvalQuestion[];
  /** As many, to ask after learning. */
  others: EvalQuestion[];
  warmUp: string[];
  /** Whether it is to learn. */
  learns: boolean;
}

/** How long learning in another thread took. */
export interface Learning {
  /** Until what was learned is in use. */
  ms: number;
  /** The longest that the event loop of this thread was kept from its work. */
  heldUpMs: number;
}

/** What was measured of our engine. */
export interface Grown {
  /** Before it has learned; `buildMs` is until the first answer. */
  before: Measurement;
  learning?: Learning;
  /** After it has learned; the times are those of other questions. */
  after?: Measurement;
}

/** What was measured of the shipped knowledge. */
export interface Shipped {
  loadMs: number;
  usableMs: number;
  learnMs: number;
  p50: number | null;
  p99: number | null;
  peakRssMb: number;
}
