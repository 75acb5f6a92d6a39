import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_DIR } from '../config/config';

/**
 * The sources' own folder also when run from what they are built into: the compiler copies no data.
 */
export const MODEL_DIR = join(PROJECT_DIR, 'src/meaning/model');
/** How the model wants questions and phrasings to begin. */
const PREFIX = 'query: ';
/** The model reads no more pieces; the rest of a text is cut off. */
const MOST_PIECES = 128;

/** The encoder cannot run here: its packages, its model, or a binary for this machine is missing. */
class EncoderUnavailableError extends Error {
  constructor(what: string, cause: unknown) {
    super(`${what}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'EncoderUnavailableError';
  }
}

/** Turns texts into vectors: the closer the meaning of two texts, the higher their cosine. */
export interface SentenceEncoder {
  /** Of the model, 16 hex digits: its vectors are like no others. */
  version: string;
  /** Pieces of a text as the model reads it, at most 128. */
  pieces(text: string): number[];
  /** A vector of 256 numbers. Blocks the thread for about 6 ms, although it returns a promise. */
  encode(text: string): Promise<Float32Array>;
  /** Gives its memory back; nothing may be encoded any more. */
  close(): Promise<void>;
}

/** The files of a model: what computes, and the pieces that it reads. */
const filesIn = (folder: string) => ({
  model: join(folder, 'encoder.onnx'),
  pieces: join(folder, 'tokenizer.json'),
});

/** Identifies the model, so that vectors of another one are not taken for its own; 16 hex digits. */
async function versionIn(folder: string): Promise<string> {
  const { model, pieces } = filesIn(folder);
  const hash = createHash('sha256');
  for (const file of [model, pieces]) {
    for await (const part of createReadStream(file)) hash.update(part as Buffer);
  }
  return hash.digest('hex').slice(0, 16);
}

/** The version that an encoder of this model has; undefined if the model cannot be read. */
export const modelVersion = (folder: string = MODEL_DIR): Promise<string | undefined> =>
  versionIn(folder).catch(() => undefined);

/** What is used of the package; its own types do not resolve. */
interface Tokenizers {
  Tokenizer: new (pieces: object, settings: object) => { encode(text: string): { ids: number[] } };
}

/** Both packages are optional: neither has to be there. */
async function loadRuntime() {
  const runtime = await import('onnxruntime-node');
  const { Tokenizer } = (await import('@huggingface/tokenizers')) as unknown as Tokenizers;
  return { runtime, Tokenizer };
}

/**
 * Opens multilingual-e5-small in 7 bits; see `model/LICENSE.md`.
 * @throws EncoderUnavailableError
 */
export async function openSentenceEncoder(folder: string = MODEL_DIR): Promise<SentenceEncoder> {
  const { runtime, Tokenizer } = await loadRuntime().catch((error: unknown) => {
    throw new EncoderUnavailableError('onnxruntime-node or @huggingface/tokenizers', error);
  });
  const open = async () => {
    const { model, pieces } = filesIn(folder);
    const tokenizer = new Tokenizer(JSON.parse(await readFile(pieces, 'utf8')) as object, {});
    const version = await versionIn(folder);
    // By its path: its 37 MB would stay in memory a second time for as long as V8 likes.
    const session = await runtime.InferenceSession.create(model, {
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
    });
    return { tokenizer, session, version };
  };
  const { tokenizer, session, version } = await open().catch((error: unknown) => {
    throw new EncoderUnavailableError(`the model in ${folder}`, error);
  });
  const pieces = (text: string): number[] =>
    tokenizer.encode(PREFIX + text).ids.slice(0, MOST_PIECES);
  return {
    version,
    pieces,
    async encode(text) {
      const ids = BigInt64Array.from(pieces(text), BigInt);
      const { meaning } = await session.run({
        ids: new runtime.Tensor('int64', ids, [ids.length]),
      });
      return Float32Array.from(meaning?.data as Float32Array);
    },
    close: () => session.release(),
  };
}
