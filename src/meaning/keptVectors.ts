import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DIMENSIONS } from '../answering/meaning/vectors';

const CHECKSUM_BYTES = 32;
const KEY_BYTES = 16;
const ROW_BYTES = KEY_BYTES + DIMENSIONS;
/** No number of a unit vector of this model is above a half: its bytes are spread over that. */
const SCALE = 254;
const MOST = 127;
/** Vectors in the file, 272 bytes each. */
const MOST_KEPT = 60_000;

const keyOf = (text: string): string =>
  createHash('sha256').update(text).digest().subarray(0, KEY_BYTES).toString('hex');
const checksum = (content: Buffer): Buffer => createHash('sha256').update(content).digest();

/** In one byte a number; a cosine changes by less than 0.002. */
const toBytes = (vector: Float32Array): Int8Array =>
  Int8Array.from(vector, (value) => Math.max(-MOST, Math.min(MOST, Math.round(value * SCALE))));

const toVector = (bytes: Int8Array): Float32Array =>
  Float32Array.from(bytes, (value) => value / SCALE);

/** The vectors of texts, by a hash of the text; one file for each version of the model. */
export class KeptVectors {
  private readonly vectors = new Map<string, Int8Array>();

  /** @param folder where the file is kept; absent: nowhere */
  constructor(
    private readonly folder: string | undefined,
    private readonly version: string,
  ) {}

  has(text: string): boolean {
    return this.vectors.has(keyOf(text));
  }

  of(text: string): Float32Array | undefined {
    const bytes = this.vectors.get(keyOf(text));
    return bytes && toVector(bytes);
  }

  add(text: string, vector: Float32Array): void {
    this.vectors.set(keyOf(text), toBytes(vector));
  }

  /** Reads what was kept; a file that is missing or damaged counts as empty. */
  async read(): Promise<void> {
    if (this.folder === undefined) return;
    const file = await readFile(this.path(this.folder)).catch(() => Buffer.alloc(0));
    const content = file.subarray(CHECKSUM_BYTES);
    const isWhole =
      content.length % ROW_BYTES === 0 &&
      checksum(content).equals(file.subarray(0, CHECKSUM_BYTES));
    if (!isWhole) return;
    for (let at = 0; at < content.length; at += ROW_BYTES) {
      const key = content.subarray(at, at + KEY_BYTES).toString('hex');
      this.vectors.set(key, new Int8Array(content.subarray(at + KEY_BYTES, at + ROW_BYTES)));
    }
  }

  /**
   * Keeps the vectors of these texts, and of others as far as there is room: knowledge that is only
   * tried out has vectors here, too. A reader never sees half a file.
   * @param most how many are kept of all, unless one knowledge base has more texts
   */
  async write(texts: readonly string[], most = MOST_KEPT): Promise<void> {
    if (this.folder === undefined) return;
    const wanted = new Set(texts.map(keyOf));
    const others = [...this.vectors.keys()].filter((key) => !wanted.has(key));
    const room = Math.max(0, most - wanted.size);
    const kept = [...wanted, ...others.slice(Math.max(0, others.length - room))];
    const rows = kept.flatMap((key) => {
      const bytes = this.vectors.get(key);
      return bytes ? [Buffer.from(key, 'hex'), Buffer.from(bytes)] : [];
    });
    const content = Buffer.concat(rows);
    await mkdir(this.folder, { recursive: true });
    const path = this.path(this.folder);
    const draft = `${path}.${randomUUID()}`;
    await writeFile(draft, Buffer.concat([checksum(content), content]));
    await rename(draft, path);
  }

  private path(folder: string): string {
    return join(folder, `${this.version}.vectors`);
  }
}
