import { join } from 'node:path';
import type { LearningAnswerer } from '../answering/answerer';
import { Discriminant } from '../answering/meaning/discriminant';
import type { LearnedMeaning } from '../answering/meaning/meaningAnswers';
import { ComparedTexts, MeaningIndex } from '../answering/meaning/meaningIndex';
import { PhrasingMeaning } from '../answering/meaning/phrasingMeaning';
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
import { modelVersion } from '../meaning/sentenceEncoder';
import {
  TextComparison,
  USUAL_IN_NAMES,
  USUAL_IN_QUESTIONS,
  type UsualTexts,
} from '../meaning/textComparison';
import { KeptObjects, unlessFileError } from '../learning/keptObjects';
import { keyOf } from '../learning/learnedCacheKey';
import type { OperatorLog } from '../serving/operatorLog';

interface PrepareMeaningOptions {
  /** The key of what was compiled of the knowledge: what it means is kept with that. */
  baseKey?: string | undefined;
  onProgress?: (done: number, of: number) => void;
}

export interface OpenMeaningOptions {
  /** Milliseconds that a question waits, if not as usual. */
  patience?: number;
  /** Milliseconds that a comparison of texts waits, if not as usual. */
  textPatience?: number;
  /** The encoder starts when it is needed, instead of at once. */
  startsWhenAsked?: boolean;
}

/** The classes of what the texts of the knowledge mean. */
const MEANING_CLASSES = { ComparedTexts, Discriminant, MeaningIndex, PhrasingMeaning };

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
    options?: PrepareMeaningOptions,
  ): Promise<void>;
}

/**
 * Starts the encoder in a thread of its own.
 * @param dataDir has subfolders for the vectors and for what the knowledge means
 */
export function openMeaning(
  dataDir: string,
  operatorLog: Pick<OperatorLog, 'tell' | 'warn'>,
  { patience, textPatience, startsWhenAsked = false }: OpenMeaningOptions = {},
): Meaning {
  const encoder = new EncoderThread({
    ...omitUndefined({ patience, startsWhenAsked }),
    onUnavailable: (why) =>
      operatorLog.warn(
        'The sentence encoder is not used: questions are compared by their words alone',
        [why],
      ),
  });
  let vectors: KeptVectors | undefined;
  let opening: Promise<KeptVectors | undefined> | undefined;
  const openVectors = async (): Promise<KeptVectors | undefined> => {
    encoder.start();
    const version = await encoder.ready;
    if (version === undefined) return undefined;
    const kept = new KeptVectors(join(dataDir, 'meaning'), version);
    await kept.read();
    vectors = kept;
    return kept;
  };
  /** Only edits and comparisons of texts need them. */
  const opened = () => (opening ??= openVectors());
  const meanings = new KeptObjects<LearnedMeaning>({
    folder: join(dataDir, 'compiled'),
    suffix: '.meaning',
    classes: MEANING_CLASSES,
    onDamaged: (line) => operatorLog.warn(line),
  });
  const keyFor = async (baseKey: string | undefined): Promise<string | undefined> => {
    if (baseKey === undefined) return undefined;
    const version = await (startsWhenAsked ? modelVersion() : encoder.ready);
    return version && keyOf(baseKey, version);
  };
  const comparing = (usual: UsualTexts): TextMeaning => {
    const comparison = new TextComparison(encoder, vectorOf, usual, textPatience);
    return {
      async likenessOf(texts) {
        await opened();
        return comparison.likenessOf(texts);
      },
    };
  };
  const vectorOf: VectorOf = (text) => vectors?.of(text);
  let isPrepared = false;
  return {
    encoder,
    state: () => {
      if (encoder.unavailable !== undefined) return 'unavailable';
      return isPrepared ? 'on' : 'preparing';
    },
    vectorOf,
    questions: comparing(USUAL_IN_QUESTIONS),
    processNames: comparing(USUAL_IN_NAMES),
    async prepare(answerer, signal, { baseKey, onProgress } = {}) {
      const key = await keyFor(baseKey);
      const learned = key === undefined ? undefined : await meanings.read(key);
      signal.throwIfAborted();
      if (learned) {
        answerer.adoptMeaning(learned);
        isPrepared = true;
        operatorLog.tell('Questions are compared by meaning too, as learned before');
        return;
      }
      const kept = await opened();
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
      const meaning = await runInSlices(learning, signal, SHORT_HOLD_UP);
      answerer.adoptMeaning(meaning);
      isPrepared = true;
      if (key !== undefined) await meanings.write(key, meaning).catch(unlessFileError);
      operatorLog.tell(`Questions are compared by meaning too, with ${texts.length} texts`);
    },
    [Symbol.asyncDispose]: () => encoder[Symbol.asyncDispose](),
  };
}
