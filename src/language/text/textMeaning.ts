/**
 * How alike two texts are in meaning: a cosine, near 0 for two that have nothing in common and at
 * most 1; undefined if that is not known.
 */
export type TextLikeness = (one: string, other: string) => number | undefined;

/** Compares texts that people typed by what they mean. */
export interface TextMeaning {
  /** @returns compares any two of these texts, in whichever language each is */
  likenessOf(texts: readonly string[]): Promise<TextLikeness>;
}
