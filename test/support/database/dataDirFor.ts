import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What is learned from: the shipped knowledge, also by the built code; the small one; what a command
 * publishes; any other.
 */
type Kind = 'shipped' | 'built' | 'small' | 'published' | 'edited';

/**
 * Where tests keep what was learned, for the next test and the next run. Apart from the bot of this
 * checkout; and apart by what is learned from, for a folder keeps only a few versions that were
 * used last: those of a test that edits knowledge must not push out what all others need.
 */
export const dataDirFor = (kind: Kind): string => join(__dirname, '../../../.data/tests', kind);

/** Lets a data folder of a test's own have what was learned and compiled by others before. */
export function shareLearned(dataDir: string, kind: Kind): void {
  for (const name of ['learned', 'compiled']) {
    const shared = join(dataDirFor(kind), name);
    mkdirSync(shared, { recursive: true });
    symlinkSync(shared, join(dataDir, name));
  }
}
