import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWordVectors, type WordVectors } from '../answering/matching/wordVectors';
import { PROJECT_DIR } from '../config/config';

/**
 * The sources' own folder also when run from what they are built into: the compiler copies no data.
 */
export const VECTORS_DIR = join(PROJECT_DIR, 'src/answering/matching/vectors');
export const WORDS_FILE = 'english.words.txt';
export const VECTORS_FILE = 'english.vectors.bin';

const loaded = new Map<string, WordVectors>();

/**
 * The vectors of English words; undefined if neither file is there. A folder is read once.
 * @throws Error if one file is missing or they do not fit each other
 */
export function loadWordVectors(folder: string = VECTORS_DIR): WordVectors | undefined {
  const wordsFile = join(folder, WORDS_FILE);
  const vectorsFile = join(folder, VECTORS_FILE);
  const known = loaded.get(folder);
  if (known || (!existsSync(wordsFile) && !existsSync(vectorsFile))) return known;
  const words = readFileSync(wordsFile, 'utf8').split('\n').filter(Boolean);
  const { buffer, byteOffset, length } = readFileSync(vectorsFile);
  try {
    const vectors = createWordVectors(words, new Int8Array(buffer, byteOffset, length));
    loaded.set(folder, vectors);
    return vectors;
  } catch (cause) {
    throw new Error(`${vectorsFile} does not fit ${WORDS_FILE}: ${(cause as Error).message}`, {
      cause,
    });
  }
}
