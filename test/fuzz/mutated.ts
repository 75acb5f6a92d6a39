import fc from 'fast-check';

/** Words, numbers and keys of the seeds, to be put in as a whole. */
function wordsOf(seeds: readonly Buffer[], most = 400): string[] {
  const words = seeds.flatMap(
    (seed) => seed.toString().match(/[\p{L}\p{M}_$-]+|\d+|[^\s\p{L}]/gu) ?? [],
  );
  return [...new Set(words)].filter((word) => word.length <= 40).slice(0, most);
}

type Edit = (input: Buffer, at: number) => Buffer;

/** What stands at a place is changed; the rest stays. */
const spliced = (input: Buffer, at: number, taken: number, put: Buffer): Buffer =>
  Buffer.concat([input.subarray(0, at), put, input.subarray(at + taken)]);

const length = fc.integer({ min: 1, max: 40 });

/** Inputs made from seeds by a few random edits: cut, repeated, moved, with words and bytes put in. */
export function mutated(seeds: readonly Buffer[], longest: number): fc.Arbitrary<Buffer> {
  const word = fc.constantFrom('', ...wordsOf(seeds)).map((text) => Buffer.from(text));
  const byte = fc.nat(255).map((value) => Buffer.from([value]));
  const seed = fc.constantFrom(...seeds);
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    length.map(
      (cut): Edit =>
        (input, at) =>
          spliced(input, at, cut, Buffer.alloc(0)),
    ),
    word.map(
      (put): Edit =>
        (input, at) =>
          spliced(input, at, 0, put),
    ),
    fc.tuple(word, length).map(
      ([put, cut]): Edit =>
        (input, at) =>
          spliced(input, at, cut, put),
    ),
    byte.map(
      (put): Edit =>
        (input, at) =>
          spliced(input, at, 1, put),
    ),
    fc.tuple(length, fc.integer({ min: 1, max: 9 })).map(([copied, times]): Edit => (input, at) => {
      const part = input.subarray(at, at + copied);
      return spliced(input, at, 0, Buffer.concat(Array<Buffer>(times).fill(part)));
    }),
    seed.map(
      (other): Edit =>
        (input, at) =>
          Buffer.concat([input.subarray(0, at), other.subarray(at)]),
    ),
  );
  // It would be at the beginning most often.
  const place = fc.noBias(fc.integer({ min: 0, max: 9_999 }));
  const edits = fc.array(fc.tuple(edit, place), {
    minLength: 1,
    maxLength: 4,
  });
  return fc
    .tuple(seed, edits)
    .map(([from, made]) =>
      made
        .reduce(
          (input, [change, place]) => change(input, Math.floor((place * input.length) / 10_000)),
          from,
        )
        .subarray(0, longest),
    );
}
