import { parentPort, workerData } from 'node:worker_threads';
import { createEngine } from '../answering/engine';
import { loadWordVectors } from '../loadWordVectors';
import type { LearningTask } from './learnAside';

/** Learns from the knowledge that it was started with, sends what it learned, and ends. */
const { knowledge, tolerance } = workerData as LearningTask;
const engine = createEngine(knowledge, { tolerance, vectors: loadWordVectors() });
parentPort?.postMessage(engine.learn());
