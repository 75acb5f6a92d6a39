import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;
type Change = (content: Buffer, random: Random) => Buffer;

const upTo = (most: number, random: Random): number => Math.floor(random() * most);

/** Another value in the place of what stands behind a random key. */
function otherType(content: Buffer, random: Random): Buffer {
  const text = content.toString('utf8');
  const values = [...text.matchAll(/: +[^\s,][^\n]*?(?=,?\n)/g)];
  const value = values[upTo(values.length, random)];
  if (!value) return Buffer.from('[]');
  const others = [': 17', ': [1, { a: 2 }]', ': null', ': true', ': {}'];
  const other = others[upTo(others.length, random)] ?? '';
  return Buffer.from(
    text.slice(0, value.index) + other + text.slice(value.index + value[0].length),
  );
}

const CHANGES: Readonly<Record<string, Change>> = {
  truncated: (content, random) => content.subarray(0, upTo(content.length, random)),
  emptied: () => Buffer.alloc(0),
  doubled: (content) => Buffer.concat([content, content]),
  'in UTF-16': (content) => Buffer.from(`\ufeff${content.toString('utf8')}`, 'utf16le'),
  'in Latin 1': (content) => Buffer.from(content.toString('utf8').replace(/e/g, 'é'), 'latin1'),
  'with a byte flipped': (content, random) => {
    const changed = Buffer.from(content);
    const at = upTo(content.length, random);
    changed[at] = (changed[at] ?? 0) ^ 0x80;
    return changed;
  },
  'with another type': otherType,
};

/** One file was made another; `restore` makes it what it was. */
export interface Mutation {
  what: string;
  restore(): void;
}

/** Mutates a random file below one of the folders. */
export function mutate(folders: readonly string[], random: Random): Mutation {
  const paths = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))
      .sort(),
  );
  const path = paths[upTo(paths.length, random)] ?? '';
  const kinds = [...Object.entries(CHANGES), undefined];
  const kind = kinds[upTo(kinds.length, random)];
  if (!kind) {
    renameSync(path, `${path}.bak`);
    return { what: `${path} renamed`, restore: () => renameSync(`${path}.bak`, path) };
  }
  const [name, change] = kind;
  const before = readFileSync(path);
  const changed = change(before, random);
  // A mutation that changes nothing is none.
  const after = changed.equals(before) ? Buffer.alloc(0) : changed;
  writeFileSync(path, after);
  return { what: `${path} ${name}`, restore: () => writeFileSync(path, before) };
}
