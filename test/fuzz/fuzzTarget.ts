import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** One reader of what comes from outside, and what has to hold whatever it is given. */
export interface FuzzTarget {
  /** What is changed at random; a few short ones that are as various as the real inputs. */
  seeds: () => readonly (string | Buffer)[];
  /** @throws whatever the reader must not throw, or what it did wrong */
  check: (input: Buffer) => void | Promise<void>;
  /** What `check` returns is a promise: twice as slow. */
  isAsync?: true;
  /** Bytes of the longest input that is tried; default: {@link LONGEST}. */
  longest?: number;
}

export const LONGEST = 4_096;

/** Inputs that once found a fault, a file each, in a folder named after the target. */
export const CORPUS = join(__dirname, 'corpus');
const load = createRequire(__filename);
const TARGETS = join(__dirname, 'targets');

export const targetNames = (): string[] =>
  readdirSync(TARGETS)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();

export function loadTarget(name: string): FuzzTarget {
  const { target } = load(join(TARGETS, `${name}.ts`)) as { target: FuzzTarget };
  return target;
}

export const seedsOf = ({ seeds }: FuzzTarget): Buffer[] =>
  seeds().map((seed) => Buffer.from(seed as string));

export function keptInputs(name: string): { file: string; input: Buffer }[] {
  const folder = join(CORPUS, name);
  try {
    return readdirSync(folder)
      .sort()
      .map((file) => ({ file, input: readFileSync(join(folder, file)) }));
  } catch (error) {
    // Nothing was ever found here.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Words, numbers and keys of the seeds, to be put in as a whole. */
export function wordsOf(seeds: readonly Buffer[], most = 400): string[] {
  const words = seeds.flatMap(
    (seed) => seed.toString().match(/[\p{L}\p{M}_$-]+|\d+|[^\s\p{L}]/gu) ?? [],
  );
  return [...new Set(words)].filter((word) => word.length <= 40).slice(0, most);
}

const SHARED = Object.getOwnPropertyNames(Object.prototype).length;

/** Judges one input of a target. */
export async function examine({ check }: FuzzTarget, input: Buffer): Promise<void> {
  await check(input);
  expectUnpolluted();
}

/** What all objects have in common is as it was. */
export function expectUnpolluted(): void {
  if (Object.getOwnPropertyNames(Object.prototype).length !== SHARED)
    throw new Error('Object.prototype was changed');
}
