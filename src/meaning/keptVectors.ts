import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PausableWork } from '../lib/pausableWork';
import { runInSlices, SHORT_HOLD_UP } from '../lib/runInSlices';
import { DIMENSIONS } from '../answering/meaning/vectors';

const CHECKSUM_BYTES = 32;
const KEY_BYTES = 16;
const ROW_BYTES = KEY_BYTES + DIMENSIONS;
/** No number of a unit vector of this model is above a half: its bytes are spread over that. */
const SCALE = 254;
const MOST = 127;
/** A table that is full becomes so much larger. */
const GROWTH = 1.25;
/** Vectors in the file, 272 bytes each. */
const MOST_KEPT = 60_000;

/** A hash of the text; a byte is a letter. */
const keyOf = (text: string): string =>
  createHash('sha256').update(text).digest().subarray(0, KEY_BYTES).toString('latin1');
const checksum = (content: Buffer): Buffer => createHash('sha256').update(content).digest();

/** In one byte a number; a cosine changes by less than 0.002. */
const toBytes = (vector: Float32Array): Int8Array =>
  Int8Array.from(vector, (value) => Math.max(-MOST, Math.min(MOST, Math.round(value * SCALE))));

const toVector = (bytes: Int8Array): Float32Array =>
  Float32Array.from(bytes, (value) => value / SCALE);

/** Vectors by key, in one table: as objects of their own they would take three times the room. */
class VectorTable {
  private readonly rows = new Map<string, number>();
  private table = new Int8Array(0);

  keys(): string[] {
    return [...this.rows.keys()];
  }

  has(key: string): boolean {
    return this.rows.has(key);
  }

  get(key: string): Int8Array | undefined {
    const row = this.rows.get(key);
    return row === undefined
      ? undefined
      : this.table.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS);
  }

  set(key: string, bytes: Int8Array): void {
    const row = this.rows.get(key) ?? this.rows.size;
    this.rows.set(key, row);
    this.makeRoom(row + 1);
    this.table.set(bytes, row * DIMENSIONS);
  }

  makeRoom(rows: number): void {
    if (rows * DIMENSIONS <= this.table.length) return;
    const larger = new Int8Array(Math.ceil(rows * GROWTH) * DIMENSIONS);
    larger.set(this.table);
    this.table = larger;
  }
}

/** The vectors of texts, by a hash of the text; one file for each version of the model. */
export class KeptVectors {
  private readonly vectors = new VectorTable();
  /** The vector of a text is looked at several times. */
  private readonly keys = new Map<string, string>();

  /** @param folder where the file is kept; absent: nowhere */
  constructor(
    private readonly folder: string | undefined,
    private readonly version: string,
  ) {}

  has(text: string): boolean {
    return this.vectors.has(this.keyOf(text));
  }

  of(text: string): Float32Array | undefined {
    const bytes = this.vectors.get(this.keyOf(text));
    return bytes && toVector(bytes);
  }

  add(text: string, vector: Float32Array): void {
    this.vectors.set(this.keyOf(text), toBytes(vector));
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
    await runInSlices(this.take(content), new AbortController().signal, SHORT_HOLD_UP);
  }

  /** Takes the rows of a file; pauses after each. */
  private *take(content: Buffer): PausableWork<void> {
    this.vectors.makeRoom(content.length / ROW_BYTES);
    for (let at = 0; at < content.length; at += ROW_BYTES) {
      const key = content.toString('latin1', at, at + KEY_BYTES);
      const bytes = content.subarray(at + KEY_BYTES, at + ROW_BYTES);
      this.vectors.set(key, new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length));
      yield;
    }
  }

  /**
   * Keeps the vectors of these texts, and of others as far as there is room: knowledge that is only
   * tried out has vectors here, too. A reader never sees half a file.
   * @param most how many are kept of all, unless one knowledge base has more texts
   */
  async write(texts: readonly string[], most = MOST_KEPT): Promise<void> {
    if (this.folder === undefined) return;
    const wanted = new Set(texts.map((text) => this.keyOf(text)));
    const others = this.vectors.keys().filter((key) => !wanted.has(key));
    const room = Math.max(0, most - wanted.size);
    const kept = [...wanted, ...others.slice(Math.max(0, others.length - room))];
    const rows = kept.flatMap((key) => {
      const bytes = this.vectors.get(key);
      return bytes ? [Buffer.from(key, 'latin1'), Buffer.from(bytes)] : [];
    });
    const content = Buffer.concat(rows);
    await mkdir(this.folder, { recursive: true });
    const path = this.path(this.folder);
    const draft = `${path}.${randomUUID()}`;
    await writeFile(draft, Buffer.concat([checksum(content), content]));
    await rename(draft, path);
  }

  private keyOf(text: string): string {
    const known = this.keys.get(text) ?? keyOf(text);
    this.keys.set(text, known);
    return known;
  }

  private path(folder: string): string {
    return join(folder, `${this.version}.vectors`);
  }
}
