/** Words as directions: those that are used alike point alike, so their cosine is high. */
export interface WordVectors {
  /** Numbers in a vector. */
  readonly size: number;
  has(word: string): boolean;
  /** The vector of a normalised word: `size` numbers to read, never to write, or undefined. */
  of(word: string): Int8Array | undefined;
}

/**
 * Vectors out of a table that holds them row by row, in the order of the words.
 * @throws Error if the table is not of one row for each word
 */
export function createWordVectors(words: readonly string[], table: Int8Array): WordVectors {
  const size = table.length / words.length;
  if (!Number.isInteger(size) || size === 0)
    throw new Error(`${table.length} numbers are not a vector for each of ${words.length} words.`);
  const rows = new Map(words.map((word, row) => [word, row]));
  return {
    size,
    has: (word) => rows.has(word),
    of: (word) => {
      const row = rows.get(word);
      return row === undefined ? undefined : table.subarray(row * size, (row + 1) * size);
    },
  };
}
