import { parentPort, workerData } from 'node:worker_threads';
import { buildKnowledge } from '../knowledge/buildKnowledge';
import { readCorpus } from '../knowledge/lint/lintCorpus';
import { lintKnowledge } from '../knowledge/lint/lintKnowledge';
import { LINT_RULES } from '../knowledge/lint/lintRules';
import type { LintTask } from './lintInWorker';

/** Lints the files of the worker's data, sends the findings, and ends. */
const { files, today } = workerData as LintTask;
const built = buildKnowledge(files);
if ('problems' in built) throw new Error('Files that are served do not load');
const corpus = readCorpus(files, built.knowledge, today);
parentPort?.postMessage(lintKnowledge(corpus, files, LINT_RULES).findings);
