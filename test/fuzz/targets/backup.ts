import assert from 'node:assert';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  BackupError,
  FORMAT,
  FORMAT_VERSION,
  RowSum,
} from '../../../src/store/backup/backupFormat';
import { readBackup, type Part } from '../../../src/store/backup/readBackup';
import type { FuzzTarget } from '../fuzzTarget';

/** A backup as it is written, its sums right. */
function backupOf(tables: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256');
  let text = '';
  const line = (value: object) => {
    const written = `${JSON.stringify(value)}\n`;
    hash.update(written);
    text += written;
  };
  const madeAt = '2026-11-25T08:00:00Z';
  line({ format: FORMAT, version: FORMAT_VERSION, madeAt, server: '18.1', migrations: ['0001'] });
  for (const [table, rows] of Object.entries(tables)) {
    line({ table, columns: ['id', 'name'] });
    text += `${rows}\\.\n`;
    const sum = new RowSum();
    sum.add(Buffer.from(rows));
    line(sum.end());
  }
  line({ sequences: { numbers: 12, none: null } });
  const sha256 = hash.copy().digest('hex');
  line({ tables: Object.keys(tables).length, sha256 });
  return text;
}

/** What comes out, with rows put together; undefined for what is refused. */
async function read(chunks: readonly Buffer[]): Promise<unknown[] | undefined> {
  const parts: unknown[] = [];
  let rows = '';
  try {
    for await (const part of readBackup(Readable.from(chunks) as AsyncIterable<Buffer>)) {
      if (part.kind === 'rows') rows += part.bytes.toString('latin1');
      else parts.push(part);
    }
  } catch (error) {
    if (error instanceof BackupError && error.message !== '') return undefined;
    throw error;
  }
  expectOrder(parts as Part[]);
  return [...parts, rows];
}

/** The head first, every table ended, the sequences last. */
function expectOrder(parts: readonly Part[]): void {
  const kinds = parts.map(({ kind }) => kind).join(' ');
  assert.match(kinds, /^header(?: table tableEnd)* sequences$/);
}

export const target: FuzzTarget = {
  seeds: () => [
    backupOf({}),
    backupOf({ people: '1\tMariam\n2\t\\N\n', grants: '' }),
    backupOf({ questions: '1\t\\\\.\n2\ta\\nb\n3\t\\.\\.\n' }),
  ],
  async check(input) {
    const half = input.length >> 1;
    const whole = await read([input]);
    assert.deepStrictEqual(await read([input.subarray(0, half), input.subarray(half)]), whole);
    const bytes = [...input].map((byte) => Buffer.from([byte]));
    if (input.length < 1_000) assert.deepStrictEqual(await read(bytes), whole, 'byte by byte');
  },
  isAsync: true,
};
