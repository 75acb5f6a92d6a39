import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Learner } from '../answering/engine';
import type { Learned } from '../answering/learned';
import type { Trained } from '../answering/trainRanking';
import { runInSlices } from '../lib/runInSlices';

const WORKER = require.resolve('./learningWorker');
/** Learning works on a few large arrays: memory for many short-lived objects would be unused. */
const YOUNG_GENERATION_MB = 2;

/**
 * Learns in a thread of its own, so that this one goes on answering; only the questions that the
 * confidence is calibrated on are asked here, some at a time.
 * @param signal stops the learning; the promise rejects with its reason
 * @throws what goes wrong in the thread
 */
export async function learnInWorker(learner: Learner, signal: AbortSignal): Promise<Learned> {
  const trained = await trainInWorker(learner, signal);
  return runInSlices(learner.calibration(trained), signal);
}

async function trainInWorker(learner: Learner, signal: AbortSignal): Promise<Trained> {
  signal.throwIfAborted();
  const worker = new Worker(WORKER, {
    workerData: learner.trainingTask(),
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  });
  try {
    const [trained] = (await once(worker, 'message', { signal })) as [Trained];
    return trained;
  } finally {
    await worker.terminate();
  }
}
