import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One reader of what comes from outside, and what has to hold whatever it is given. */
export interface FuzzTarget {
  /** What is changed at random; a few short ones that are as various as the real inputs. */
  seeds: () => readonly (string | Buffer)[];
  /** @throws whatever the reader must not throw, or what it did wrong */
  check: (input: Buffer) => void | Promise<void>;
  /** Bytes of the longest input that is tried; default: {@link LONGEST}. */
  longest?: number;
}

export const LONGEST = 4_096;
/** Microseconds of CPU for one input: none that is within the limits of its reader takes a tenth. */
const LONGEST_RUN = 1_000_000;

/** Inputs that once found a fault, a file each, in a folder named after the target. */
const CORPUS = join(__dirname, 'corpus');

export const seedsOf = ({ seeds }: FuzzTarget): Buffer[] =>
  seeds().map((seed) => Buffer.from(seed as string));

/** The targets for which something is kept. */
export const keptTargets = (): string[] => readdirSync(CORPUS);

export const keptInputs = (name: string): Buffer[] =>
  readdirSync(CORPUS, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.parentPath === join(CORPUS, name))
    .map((file) => readFileSync(join(file.parentPath, file.name)));

const SHARED = Object.getOwnPropertyNames(Object.prototype).length;

/** Judges one input of a target: right, quick, and what all objects share is as it was. */
export async function examine({ check }: FuzzTarget, input: Buffer): Promise<void> {
  const took = async () => {
    const before = process.cpuUsage().user;
    await check(input);
    return process.cpuUsage().user - before;
  };
  // Compiling and cleaning up count too, but not twice.
  if ((await took()) > LONGEST_RUN && (await took()) > LONGEST_RUN)
    throw new Error(`It took more than ${LONGEST_RUN / 1000} ms of CPU.`);
  if (Object.getOwnPropertyNames(Object.prototype).length !== SHARED)
    throw new Error('Object.prototype was changed');
}
