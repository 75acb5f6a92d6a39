import { parentPort } from 'node:worker_threads';
import { draw, type DrawingTask } from './drawingTask';

/** What comes with a number is drawn and sent back with it, or why it could not be. */
parentPort?.on('message', ({ id, order }: { id: number; order: DrawingTask }) => {
  void draw(order).then(
    (drawn) => parentPort?.postMessage({ id, drawn: new Uint8Array(drawn) }),
    (error: unknown) => parentPort?.postMessage({ id, failed: String(error) }),
  );
});
