import { parentPort, workerData } from 'node:worker_threads';
import type { EncoderAnswer, EncoderRequest } from './encoderThread';
import { openSentenceEncoder } from './sentenceEncoder';

/** Encodes texts one after another, as they are asked for. */
async function serve(): Promise<void> {
  const answer = (message: EncoderAnswer) => parentPort?.postMessage(message);
  try {
    const encoder = await openSentenceEncoder(workerData as string);
    // The first text takes twice as long: nobody waits for this one.
    await encoder.encode('');
    parentPort?.on('message', (request: EncoderRequest) => {
      if ('isLast' in request) {
        // With nothing left to listen to, the thread ends.
        void encoder.close().finally(() => parentPort?.close());
        return;
      }
      const { id, text } = request;
      encoder.encode(text).then(
        (vector) => answer({ id, vector }),
        (error: unknown) => answer({ id, fault: String(error) }),
      );
    });
    answer({ ready: encoder.version });
  } catch (error) {
    answer({ unavailable: (error as Error).message });
  }
}

void serve();
