import { DIMENSIONS } from './vectors';

/** Makes the vector of a question; undefined if it is not ready in time. */
export interface QuestionEncoder {
  encode(text: string): Promise<Float32Array | undefined>;
}

/** The vectors of the questions of one message, as far as they are known. */
export class TextVectors {
  private readonly vectors = new Map<string, Float32Array | undefined>();
  private readonly missing = new Set<string>();

  /** The vector of a text; if it was not made yet, it is noted as wanted. */
  of(text: string): Float32Array | undefined {
    if (!this.vectors.has(text)) this.missing.add(text);
    return this.vectors.get(text);
  }

  /** Whether vectors were asked for that are not made yet. */
  get isWanting(): boolean {
    return this.missing.size > 0;
  }

  /** Makes the vectors that were asked for. What cannot be made is not asked for again. */
  async fetch(encoder: QuestionEncoder): Promise<void> {
    const texts = [...this.missing];
    this.missing.clear();
    const made = await Promise.all(texts.map((text) => encoder.encode(text)));
    texts.forEach((text, at) => {
      const vector = made[at];
      this.vectors.set(text, vector?.length === DIMENSIONS ? vector : undefined);
    });
  }
}
