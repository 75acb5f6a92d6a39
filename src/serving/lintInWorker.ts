import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Finding } from '../knowledge/lint/lintFinding';
import type { KnowledgeFile } from '../knowledge/yaml/yamlFile';

export interface LintTask {
  files: readonly KnowledgeFile[];
  /** For which is judged what is overdue, as `2026-11-25`. */
  today: string;
}

const WORKER = require.resolve('./lintWorker');

/**
 * What is wrong with files that load, by the rules that look at the files alone; in a thread of its
 * own, for it takes seconds.
 * @param signal stops it; the promise rejects with its reason
 * @throws where the files do not load
 */
export async function lintInWorker(task: LintTask, signal: AbortSignal): Promise<Finding[]> {
  signal.throwIfAborted();
  const worker = new Worker(WORKER, { workerData: task });
  try {
    const [findings] = (await once(worker, 'message', { signal })) as [Finding[]];
    return findings;
  } finally {
    await worker.terminate();
  }
}
