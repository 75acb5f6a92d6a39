import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Finding } from '../knowledge/lint/lintFinding';
import type { KnowledgeFile } from '../knowledge/yaml/yamlFile';

export interface LintTask {
  files: readonly KnowledgeFile[];
  /** The date for judging what is overdue, as `2026-11-25`. */
  today: string;
}

const WORKER = require.resolve('./lintWorker');

/**
 * Lints files that load, by the rules that need only the files. Runs in its own thread, because it
 * takes seconds.
 * @param signal stops it; the promise rejects with its reason
 * @throws if the files do not load
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
