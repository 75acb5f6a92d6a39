import { MeaningIndex, type MeaningText, type TextVector } from '../answering/meaning/meaningIndex';
import type { PausableWork } from '../lib/pausableWork';
import { runInSlices } from '../lib/runInSlices';
import type { EncoderThread } from './encoderThread';
import type { KeptVectors } from './keptVectors';

/** What was made is kept whenever so many texts were encoded, for a process that ends before all are. */
const KEEP_EVERY = 2000;

interface BuildOptions {
  encoder: Pick<EncoderThread, 'encodeText' | 'unavailable'>;
  kept: KeptVectors;
  signal: AbortSignal;
  /** Called after each text. */
  onProgress?: (done: number, of: number) => void;
}

/**
 * Makes the vectors of texts that are not kept yet, about 6 ms each, and compares all of them.
 * @returns undefined if the encoder cannot be used
 * @throws the reason of the signal
 */
export async function buildMeaning(
  texts: readonly MeaningText[],
  { encoder, kept, signal, onProgress }: BuildOptions,
): Promise<MeaningIndex | undefined> {
  const all = [...new Set(texts.map(({ text }) => text))];
  // If the folder is not writable, only the next start takes longer.
  const keep = () => kept.write(all).catch(() => undefined);
  const missing = all.filter((text) => !kept.has(text));
  for (const [at, text] of missing.entries()) {
    signal.throwIfAborted();
    const vector = await encoder.encodeText(text);
    if (encoder.unavailable !== undefined) return undefined;
    if (vector) kept.add(text, vector);
    onProgress?.(at + 1, missing.length);
    if ((at + 1) % KEEP_EVERY === 0) await keep();
  }
  signal.throwIfAborted();
  if (missing.length > 0) await keep();
  return runInSlices(compare(texts, kept), signal);
}

/** Of the texts that have a vector; pauses after each. */
function* compare(texts: readonly MeaningText[], kept: KeptVectors): PausableWork<MeaningIndex> {
  const known: TextVector[] = [];
  for (const text of texts) {
    const vector = kept.of(text.text);
    if (vector) known.push({ ...text, vector });
    yield;
  }
  return yield* MeaningIndex.making(known);
}
