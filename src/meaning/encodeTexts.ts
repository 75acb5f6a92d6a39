import type { PausableWork } from '../lib/pausableWork';
import { runInSlices, SHORT_HOLD_UP } from '../lib/runInSlices';
import type { EncoderThread } from './encoderThread';
import type { KeptVectors } from './keptVectors';

/** What was made is kept whenever so many texts were encoded, for a process that ends before all are. */
const KEEP_EVERY = 2000;

interface EncodeOptions {
  encoder: Pick<EncoderThread, 'encodeText' | 'unavailable'>;
  kept: KeptVectors;
  signal: AbortSignal;
  /** Called after each text. */
  onProgress?: (done: number, of: number) => void;
}

/** The texts that have no vector yet; pauses after each. */
function* missingFrom(
  texts: readonly string[],
  kept: Pick<KeptVectors, 'has'>,
): PausableWork<string[]> {
  const missing: string[] = [];
  for (const text of texts) {
    if (!kept.has(text)) missing.push(text);
    yield;
  }
  return missing;
}

/**
 * Makes the vectors of texts that are not kept yet, about 6 ms each, and keeps them.
 * @returns whether the encoder could be used
 * @throws the reason of the signal
 */
export async function encodeTexts(
  texts: readonly string[],
  { encoder, kept, signal, onProgress }: EncodeOptions,
): Promise<boolean> {
  // If the folder is not writable, only the next start takes longer.
  const keep = () => kept.write(texts).catch(() => undefined);
  const missing = await runInSlices(missingFrom(texts, kept), signal, SHORT_HOLD_UP);
  for (const [at, text] of missing.entries()) {
    signal.throwIfAborted();
    const vector = await encoder.encodeText(text);
    if (encoder.unavailable !== undefined) return false;
    if (vector) kept.add(text, vector);
    onProgress?.(at + 1, missing.length);
    if ((at + 1) % KEEP_EVERY === 0) await keep();
  }
  signal.throwIfAborted();
  if (missing.length > 0) await keep();
  return true;
}
