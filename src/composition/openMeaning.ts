import { join } from 'node:path';
import type { LearningAnswerer } from '../answering/answerer';
import type { VectorOf } from '../answering/meaning/vectors';
import type { MeaningState } from '../http/httpServer';
import type { QuestionEncoder } from '../answering/meaning/textVectors';
import { omitUndefined } from '../lib/omitUndefined';
import { runInSlices, SHORT_HOLD_UP } from '../lib/runInSlices';
import type { TextMeaning } from '../language/text/textMeaning';
import { USUAL_PROCESS_NAMES } from '../language/wordLists';
import { encodeTexts } from '../meaning/encodeTexts';
import { EncoderThread } from '../meaning/encoderThread';
import { KeptVectors } from '../meaning/keptVectors';
import { TextComparison, USUAL_IN_NAMES, USUAL_IN_QUESTIONS } from '../meaning/textComparison';
import type { OperatorLog } from '../serving/operatorLog';

/** Compares questions by their meaning. */
export interface Meaning extends AsyncDisposable {
  encoder: QuestionEncoder;
  state(): MeaningState;
  /** The vector of a text of the knowledge, once it is prepared. */
  vectorOf: VectorOf;
  /** Compares what people asked. */
  questions: TextMeaning;
  /** Compares how people call processes. */
  processNames: TextMeaning;
  /**
   * Makes the vectors of an answerer's texts, those that are not kept from before, and lets it use
   * them. Until then it answers by words alone.
   * @throws the reason of the signal
   */
  prepare(
    answerer: LearningAnswerer,
    signal: AbortSignal,
    onProgress?: (done: number, of: number) => void,
  ): Promise<void>;
}

/**
 * Starts the encoder in a thread of its own.
 * @param dataDir has a subfolder for the vectors
 * @param options how many milliseconds a question and a comparison of texts wait, if not as usual
 */
export function openMeaning(
  dataDir: string,
  operatorLog: Pick<OperatorLog, 'tell' | 'warn'>,
  { patience, textPatience }: { patience?: number; textPatience?: number } = {},
): Meaning {
  const encoder = new EncoderThread({
    ...omitUndefined({ patience }),
    onUnavailable: (why) =>
      operatorLog.warn(
        'The sentence encoder is not used: questions are compared by their words alone',
        [why],
      ),
  });
  let vectors: KeptVectors | undefined;
  const opened = encoder.ready.then(async (version) => {
    if (version === undefined) return undefined;
    const kept = new KeptVectors(join(dataDir, 'meaning'), version);
    await kept.read();
    vectors = kept;
    return kept;
  });
  const vectorOf: VectorOf = (text) => vectors?.of(text);
  let isPrepared = false;
  return {
    encoder,
    state: () => {
      if (encoder.unavailable !== undefined) return 'unavailable';
      return isPrepared ? 'on' : 'preparing';
    },
    vectorOf,
    questions: new TextComparison(encoder, vectorOf, USUAL_IN_QUESTIONS, textPatience),
    processNames: new TextComparison(encoder, vectorOf, USUAL_IN_NAMES, textPatience),
    async prepare(answerer, signal, onProgress) {
      const kept = await opened;
      if (!kept) return;
      const own = await runInSlices(answerer.textsToCompare(), signal, SHORT_HOLD_UP);
      // Kept with them, so that no start computes them again.
      const texts = [...own, ...Object.values(USUAL_PROCESS_NAMES).flat()];
      const progress = onProgress ? { onProgress } : {};
      if (!(await encodeTexts(texts, { encoder, kept, signal, ...progress }))) return;
      const changing = answerer.changingMeaning((text) => kept.of(text));
      const changed = await runInSlices(changing, signal, SHORT_HOLD_UP);
      if (changed) answerer.adoptMeaning(changed);
      const learning = answerer.learningMeaning((text) => kept.of(text));
      answerer.adoptMeaning(await runInSlices(learning, signal, SHORT_HOLD_UP));
      isPrepared = true;
      operatorLog.tell(`Questions are compared by meaning too, with ${texts.length} texts`);
    },
    [Symbol.asyncDispose]: () => encoder[Symbol.asyncDispose](),
  };
}
