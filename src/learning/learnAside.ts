import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Learned } from '../answering/engine';
import type { Tolerance } from '../answering/confidence/tolerance';
import type { Knowledge } from '../knowledge/knowledge';

/** What a learning thread is started with. */
export interface LearningTask {
  knowledge: Knowledge;
  tolerance: Tolerance;
}

const WORKER = require.resolve('./learningWorker');

/**
 * Learns from a knowledge base in a thread of its own, so that this one goes on answering.
 * @param signal stops the thread; the promise rejects with its reason
 * @throws what goes wrong in the thread
 */
export async function learnAside(task: LearningTask, signal: AbortSignal): Promise<Learned> {
  const worker = new Worker(WORKER, { workerData: task });
  try {
    const [learned] = (await once(worker, 'message', { signal })) as [Learned];
    return learned;
  } finally {
    await worker.terminate();
  }
}
