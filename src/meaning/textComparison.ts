import { setTimeout as sleep } from 'node:timers/promises';
import { centred, product, sumOf, type VectorOf } from '../answering/meaning/vectors';
import { detectLanguage, LANGUAGES, type Language } from '../language/text/detectLanguage';
import { GENERAL_QUESTIONS, USUAL_PROCESS_NAMES } from '../language/wordLists';
import type { TextLikeness, TextMeaning } from '../language/text/textMeaning';
import type { EncoderThread } from './encoderThread';

/** Texts whose vectors are remembered, about 1 KB each. */
const MOST_REMEMBERED = 10_000;
/** Milliseconds that a person waits for texts that were not compared before. */
const PATIENCE = 1000;
const languageOf = (text: string): Language => detectLanguage(text).language ?? 'en';

/** What texts of a sort have in common says nothing: it is taken out of their vectors. */
export interface UsualTexts {
  /** Texts of that sort in each language. */
  usual: Readonly<Record<Language, readonly string[]>>;
  /**
   * How many of the texts that are compared weigh as much as these; infinite: what is usual is told
   * by these alone, so that a comparison does not depend on what else is compared.
   */
  weight: number;
}

export const USUAL_IN_QUESTIONS: UsualTexts = { usual: GENERAL_QUESTIONS, weight: 100 };
export const USUAL_IN_NAMES: UsualTexts = { usual: USUAL_PROCESS_NAMES, weight: Infinity };

/**
 * Compares texts of people by their vectors. These are remembered as long as the process runs and
 * kept nowhere else. A text that has no vector in time is not compared; the next time it has one.
 */
export class TextComparison implements TextMeaning {
  private readonly vectors = new Map<string, Float32Array>();
  private readonly usualTexts: readonly string[];
  private queue: Promise<void> = Promise.resolve();

  /**
   * @param keptVector the vector of a text of the knowledge, if it is known already
   * @param patience milliseconds, instead of 1000
   */
  constructor(
    private readonly encoder: Pick<EncoderThread, 'encodeText' | 'unavailable'>,
    private readonly keptVector: VectorOf,
    private readonly usual: UsualTexts,
    private readonly patience = PATIENCE,
  ) {
    this.usualTexts = LANGUAGES.flatMap((language) => usual.usual[language]);
  }

  async likenessOf(texts: readonly string[]): Promise<TextLikeness> {
    if (![...this.usualTexts, ...texts].every((text) => this.vectors.has(text))) {
      this.queue = this.queue.then(() => this.encode([...this.usualTexts, ...texts]));
      await Promise.race([this.queue, sleep(this.patience, undefined, { ref: false })]);
    }
    const means = { en: this.meanOf('en', texts), ar: this.meanOf('ar', texts) };
    const compared = new Map<string, Float32Array>();
    for (const text of texts) {
      const vector = this.vectors.get(text);
      if (vector) compared.set(text, centred(vector, means[languageOf(text)]));
    }
    return (one, other) => {
      const [a, b] = [compared.get(one), compared.get(other)];
      return a && b && product(a, b, 0);
    };
  }

  /** One text at a time, so that questions are served between two of them. */
  private async encode(texts: readonly string[]): Promise<void> {
    for (const text of texts) {
      if (this.encoder.unavailable !== undefined) return;
      const vector =
        this.vectors.get(text) ?? this.keptVector(text) ?? (await this.encoder.encodeText(text));
      if (vector) this.remember(text, vector);
    }
    const most = Math.max(MOST_REMEMBERED, texts.length);
    for (const text of this.vectors.keys()) {
      if (this.vectors.size <= most) break;
      this.vectors.delete(text);
    }
  }

  /** What was used last stands last: it is forgotten last. */
  private remember(text: string, vector: Float32Array): void {
    this.vectors.delete(text);
    this.vectors.set(text, vector);
  }

  /** What the texts of a language share, drawn to what is usual in it. */
  private meanOf(language: Language, texts: readonly string[]): Float32Array {
    const vectorsOf = (some: readonly string[]) =>
      some.flatMap((text) => this.vectors.get(text) ?? []);
    const { usual, weight } = this.usual;
    const general = vectorsOf(usual[language]);
    const mean = sumOf(general, general.length);
    if (weight === Infinity) return mean;
    const vectors = vectorsOf(texts.filter((text) => languageOf(text) === language));
    const total = vectors.length + weight;
    return sumOf(vectors, total).map((value, at) => value + ((mean[at] ?? 0) * weight) / total);
  }
}
