import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cosine, makeWordTable, SIZE, WORDS } from '../../../scripts/wordTable';
import {
  loadWordVectors,
  VECTORS_DIR,
  VECTORS_FILE,
  WORDS_FILE,
} from '../../../src/learning/loadWordVectors';

const text = readFileSync(join(VECTORS_DIR, WORDS_FILE), 'utf8');
const words = text.split('\n').slice(0, -1);
const bytes = readFileSync(join(VECTORS_DIR, VECTORS_FILE));

describe('the shipped word vectors', () => {
  const vectors = loadWordVectors();

  function nearness(a: string, b: string): number {
    const [one, other] = [vectors?.of(a), vectors?.of(b)];
    if (!one || !other) throw new Error(`No vector of ${a} or of ${b}.`);
    return cosine(one, other);
  }

  // Each row: a word, one that is used alike, one that is not.
  it.each([
    ['paper', 'printed', 'football'],
    ['receipts', 'revenue', 'guitar'],
    ['fee', 'payment', 'mountain'],
    ['signature', 'signed', 'rain'],
    ['employee', 'worker', 'river'],
    ['ministry', 'government', 'banana'],
    ['buy', 'purchase', 'doctor'],
    ['dubai', 'emirates', 'violin'],
    ['cat', 'dog', 'parliament'],
    ['monday', 'friday', 'printer'],
  ])('%s is nearer to %s than to %s', (word, near, far) => {
    expect(nearness(word, near)).toBeGreaterThan(0.4);
    expect(nearness(word, far)).toBeLessThan(0.3);
  });

  it('have one size, and a row of their own for the first and the last word', () => {
    expect(vectors?.size).toBe(SIZE);
    expect(vectors?.of(words[0]!)).toEqual(new Int8Array(bytes.subarray(0, SIZE)));
    expect(vectors?.of(words.at(-1)!)).toEqual(new Int8Array(bytes.subarray(-SIZE)));
  });

  it('know what they have and what they have not', () => {
    expect(words.every((word) => vectors?.has(word))).toBe(true);
    for (const word of ['', 'The', 'lawaraq', 'constructor', 'ورق']) {
      expect([word, vectors?.has(word)]).toEqual([word, false]);
      expect(vectors?.of(word)).toBeUndefined();
    }
  });

  it('are read once', () => {
    expect(loadWordVectors()).toBe(vectors);
  });
});

describe('the files of word vectors', () => {
  it('have the shape that the script writes: a line and a row for each word', () => {
    expect(words).toHaveLength(WORDS);
    expect(text.endsWith('\n')).toBe(true);
    expect(words.filter((word) => !/^[a-z]{1,20}$/.test(word))).toEqual([]);
    expect(new Set(words).size).toBe(WORDS);
    expect(bytes).toHaveLength(WORDS * SIZE);
  });

  it('are in order of frequency', () => {
    expect(words.slice(0, 5)).toEqual(['the', 'of', 'to', 'and', 'in']);
    const ranks = ['government', 'paper', 'permit', 'printer', 'stew'].map((w) => words.indexOf(w));
    expect(ranks[0]).toBeGreaterThan(0);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });

  it('are centred, and keep within -127 to 127', () => {
    const numbers = new Int8Array(bytes);
    expect(numbers.every((value) => value >= -127)).toBe(true);
    const sums = new Array<number>(SIZE).fill(0);
    numbers.forEach((value, at) => (sums[at % SIZE]! += value));
    expect(Math.max(...sums.map((sum) => Math.abs(sum / WORDS)))).toBeLessThan(0.05);
  });
});

describe('loading word vectors from a folder', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'lawaraq-vectors-test-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(wordsText: string, numbers: readonly number[]): void {
    writeFileSync(join(folder, WORDS_FILE), wordsText);
    writeFileSync(join(folder, VECTORS_FILE), Int8Array.from(numbers));
  }

  it('reads any size', () => {
    write('ink\npaper\n', [1, -2, 3, -127, 0, 127]);
    const vectors = loadWordVectors(folder);
    expect(vectors?.size).toBe(3);
    expect([...(vectors?.of('paper') ?? [])]).toEqual([-127, 0, 127]);
  });

  it('gives nothing where there is no such folder, or nothing in it', () => {
    expect(loadWordVectors(folder)).toBeUndefined();
    expect(loadWordVectors(join(folder, 'none'))).toBeUndefined();
  });

  it.each([
    ['ink\npaper\n', [1, 2, 3], '3 numbers are not a vector for each of 2 words'],
    ['ink\npaper\n', [], '0 numbers are not a vector for each of 2 words'],
    ['', [1, 2, 3], '3 numbers are not a vector for each of 0 words'],
  ])('names the files that do not fit each other: %j, %j', (wordsText, numbers, reason) => {
    write(wordsText, numbers);
    expect(() => loadWordVectors(folder)).toThrow(
      `${join(folder, VECTORS_FILE)} does not fit ${WORDS_FILE}: ${reason}`,
    );
  });

  it.each([WORDS_FILE, VECTORS_FILE])('says which file is missing beside the other: %s', (gone) => {
    write('ink\n', [1, 2, 3]);
    rmSync(join(folder, gone));
    expect(() => loadWordVectors(folder)).toThrow(join(folder, gone));
  });
});

describe('making the table of word vectors', () => {
  const vector = (...start: number[]) => [...start, ...new Array<number>(SIZE).fill(0)];
  const vectors = { the: vector(1, 9), ink: vector(0, -9), "ink's": vector(5), pen: vector(-0.97) };

  it('keeps the words of letters alone in their order, centred, rounded and limited', () => {
    const { words: kept, numbers } = makeWordTable({
      words: ['the', "ink's", 'ink', 'pen'],
      vectors,
    });
    expect(kept).toEqual(['the', 'ink', 'pen']);
    expect(numbers).toHaveLength(3 * SIZE);
    // The means are 0.01 and 0, and a step is 1/56.
    const starts = [0, 1, 2].map((row) => [...numbers.subarray(row * SIZE, row * SIZE + 3)]);
    expect(starts).toEqual([
      [55, 127, 0],
      [-1, -127, 0],
      [-55, 0, 0],
    ]);
  });

  it('refuses a word whose vector is missing or too short', () => {
    expect(() => makeWordTable({ words: ['the', 'nib'], vectors })).toThrow('"nib" has no 50');
    expect(() => makeWordTable({ words: ['nib'], vectors: { nib: [1, 2] } })).toThrow('"nib"');
  });
});
