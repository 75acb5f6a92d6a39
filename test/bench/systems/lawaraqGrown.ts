import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createAnswerer, type LearningAnswerer } from '../../../src/answering/answerer';
import { askQuestions } from '../../../src/cli/eval/askQuestions';
import type { EvalQuestion } from '../../../src/cli/eval/readEvalQuestions';
import { readAnsweringConfig } from '../../../src/config/config';
import { learnInWorker } from '../../../src/learning/learnInWorker';
import { createPhrases } from '../../../src/composition/loadAnswerer';
import { loadWordVectors } from '../../../src/learning/loadWordVectors';
import { loadMessages } from '../../../src/messages/loadMessages';
import { beProgram } from '../childProcess';
import type { GrownTask, Grown, Learning } from '../grown';
import { measure } from '../measurement';
import { peakRssMb, rssMb } from '../rss';

const NANOSECONDS_IN_MS = 1e6;

function ask(answerer: LearningAnswerer, questions: readonly EvalQuestion[], warmUp: string[]) {
  return askQuestions(questions, answerer, warmUp).map(
    ({ question, rank, ms, outcome: { confidence } }) => ({ question, rank, confidence, ms }),
  );
}

/** Learns as the bot does, while this thread waits for what there is to do. */
async function learn(answerer: LearningAnswerer): Promise<Learning> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  const { signal } = new AbortController();
  answerer.adopt(await learnInWorker(answerer, signal));
  const ms = performance.now() - start;
  // One more turn of the loop, so that the last hold-up counts.
  await new Promise((settle) => setImmediate(settle));
  delay.disable();
  return { ms, heldUpMs: delay.max / NANOSECONDS_IN_MS };
}

beProgram(async ({ knowledge, questions, others, warmUp, learns }: GrownTask): Promise<Grown> => {
  const phrases = createPhrases(await loadMessages(readAnsweringConfig().localesDir));
  const startRssMb = rssMb();
  const building = performance.now();
  const answerer = createAnswerer(knowledge, phrases, { vectors: loadWordVectors() });
  answerer.answer(warmUp[0] ?? '', {});
  const buildMs = performance.now() - building;
  const cost = () => ({ buildMs, startRssMb, peakRssMb: peakRssMb() });
  const before = measure(ask(answerer, questions, warmUp), cost());
  if (!learns) return { before };
  const learning = await learn(answerer);
  // Questions that were not asked before: words that were repaired once are remembered.
  const times = ask(answerer, others, warmUp).map(({ ms }) => ms);
  const asked = ask(answerer, questions, []).map((item, at) => ({ ...item, ms: times[at] ?? 0 }));
  return { before, learning, after: measure(asked, cost()) };
});
