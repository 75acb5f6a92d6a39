import { parentPort, workerData } from 'node:worker_threads';
import { train, type TrainingTask } from '../answering/trainRanking';

/** Learns from the task that it was started with, sends what it learned, and ends. */
const { parts, corrections } = train(workerData as TrainingTask);
const buffers = [...parts, corrections].flatMap(({ starts, columns, values }) =>
  [starts, columns, values].map(({ buffer }) => buffer as ArrayBuffer),
);
parentPort?.postMessage({ parts, corrections }, buffers);
