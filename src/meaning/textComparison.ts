import { setTimeout as sleep } from 'node:timers/promises';
import { centred, product, sumOf, type VectorOf } from '../answering/meaning/vectors';
import { detectLanguage, LANGUAGES, type Language } from '../language/text/detectLanguage';
import type { TextLikeness, TextMeaning } from '../language/text/textMeaning';
import { GENERAL_QUESTIONS } from '../language/wordLists';
import type { EncoderThread } from './encoderThread';

/** Texts whose vectors are remembered, about 1 KB each. */
const MOST_REMEMBERED = 10_000;
/** Milliseconds that a person waits for texts that were not compared before. */
const PATIENCE = 1000;
/** So few texts do not make the mean of a language: what is usual in it counts as much as these. */
const FEW = 100;

const GENERAL = LANGUAGES.flatMap((language) => GENERAL_QUESTIONS[language]);

const languageOf = (text: string): Language => detectLanguage(text).language ?? 'en';

/**
 * Compares texts of people by their vectors. These are remembered as long as the process runs and
 * kept nowhere else. A text that has no vector in time is not compared; the next time it has one.
 */
export class TextComparison implements TextMeaning {
  private readonly vectors = new Map<string, Float32Array>();
  private queue: Promise<void> = Promise.resolve();

  /**
   * @param keptVector the vector of a text of the knowledge, if it is known already
   * @param patience milliseconds, instead of 1000
   */
  constructor(
    private readonly encoder: Pick<EncoderThread, 'encodeText' | 'unavailable'>,
    private readonly keptVector: VectorOf,
    private readonly patience = PATIENCE,
  ) {}

  async likenessOf(texts: readonly string[]): Promise<TextLikeness> {
    if (![...GENERAL, ...texts].every((text) => this.vectors.has(text))) {
      this.queue = this.queue.then(() => this.encode([...GENERAL, ...texts]));
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
    const own = texts.filter((text) => languageOf(text) === language);
    const vectorsOf = (some: readonly string[]) =>
      some.flatMap((text) => this.vectors.get(text) ?? []);
    const [vectors, general] = [vectorsOf(own), vectorsOf(GENERAL_QUESTIONS[language])];
    const total = vectors.length + FEW;
    const [sum, usual] = [sumOf(vectors, total), sumOf(general, general.length)];
    return sum.map((value, at) => value + ((usual[at] ?? 0) * FEW) / total);
  }
}
