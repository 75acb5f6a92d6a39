import { join } from 'node:path';
import workerThreads from 'node:worker_threads';

const HOOK = join(__dirname, 'typescript.cjs');

/** Jest compiles what it imports itself; a thread that is started from a source needs the hook. */
class TypeScriptWorker extends workerThreads.Worker {
  constructor(file: string, options?: workerThreads.WorkerOptions) {
    super(file, { ...options, execArgv: ['--require', HOOK] });
  }
}

workerThreads.Worker = TypeScriptWorker;
