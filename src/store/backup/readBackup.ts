import { createHash, type Hash } from 'node:crypto';
import type { z } from 'zod';
import {
  BackupError,
  end,
  END_OF_ROWS,
  FORMAT,
  FORMAT_VERSION,
  header,
  RowSum,
  sequences,
  tableEnd,
  tableLine,
  type Header,
  type Sequences,
  type TableEnd,
  type TableLine,
} from './backupFormat';

/** What comes out of a backup, in this order: header, for each table its parts, sequences. */
export type Part =
  | { kind: 'header'; header: Header }
  | { kind: 'table'; table: TableLine }
  | { kind: 'rows'; bytes: Buffer }
  | { kind: 'tableEnd'; table: string; end: TableEnd }
  | { kind: 'sequences'; sequences: Sequences['sequences'] };

/** Bytes of a line that is not a row. */
const LONGEST_LINE = 1 << 20;

const NOT_WHOLE = 'The file is not whole: it ends in the middle.';
const CHANGED = 'The file was changed, or is damaged';

/**
 * Reads a backup and checks every part against its checksum. The parts are verified only when
 * the last one has come, because the checksum of a table stands behind it.
 * @param bytes as they come out of gzip
 * @throws BackupError
 */
export async function* readBackup(bytes: AsyncIterable<Buffer>): AsyncGenerator<Part> {
  const input = new Lines(bytes);
  const first = await input.json();
  if ((first as { format?: unknown } | null)?.format !== FORMAT)
    throw new BackupError('The file is not a backup of Lawaraq.');
  const read = checked(header, first);
  if (read.version > FORMAT_VERSION)
    throw new BackupError(
      'The backup was made by a newer version, in a format unknown to this one.',
    );
  yield { kind: 'header', header: read };
  let tables = 0;
  for (;;) {
    const line = await input.json();
    const table = tableLine.safeParse(line);
    if (!table.success) {
      yield { kind: 'sequences', ...checked(sequences, line) };
      break;
    }
    tables++;
    yield { kind: 'table', table: table.data };
    yield* rowsOf(input, table.data.table);
  }
  const sum = input.sum();
  const last = checked(end, await input.json());
  if (last.sha256 !== sum || last.tables !== tables) throw new BackupError(`${CHANGED}.`);
  await input.expectEnd();
}

async function* rowsOf(input: Lines, table: string): AsyncGenerator<Part> {
  const sum = new RowSum();
  for await (const bytes of input.rows()) {
    sum.add(bytes);
    yield { kind: 'rows', bytes };
  }
  const [found, told] = [sum.end(), checked(tableEnd, await input.json())];
  if (found.rows !== told.rows || found.sha256 !== told.sha256)
    throw new BackupError(`${CHANGED}: the rows of ${table} are not those that were written.`);
  yield { kind: 'tableEnd', table, end: found };
}

function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new BackupError(`${CHANGED}.`);
  return parsed.data;
}

/** Lines of JSON, and rows between them that are passed on as they come. */
class Lines {
  private readonly source: AsyncIterator<Buffer>;
  private held: Buffer = Buffer.alloc(0);
  private readonly hash: Hash = createHash('sha256');

  constructor(bytes: AsyncIterable<Buffer>) {
    this.source = bytes[Symbol.asyncIterator]();
  }

  /** Of the lines that were read as JSON so far. */
  sum(): string {
    return this.hash.copy().digest('hex');
  }

  async json(): Promise<unknown> {
    let at: number;
    while ((at = this.held.indexOf(10)) < 0) {
      if (this.held.length > LONGEST_LINE)
        throw new BackupError('The file is not a backup of Lawaraq.');
      await this.more();
    }
    const line = this.held.subarray(0, at + 1);
    this.held = this.held.subarray(at + 1);
    this.hash.update(line);
    try {
      return JSON.parse(line.toString()) as unknown;
    } catch {
      throw new BackupError('The file is not a backup of Lawaraq, or it is damaged.');
    }
  }

  /** Up to the line that ends them, which is taken off. A row may come in several pieces. */
  async *rows(): AsyncGenerator<Buffer> {
    for (let atLineStart = true; ;) {
      while (this.held.length < END_OF_ROWS.length) await this.more();
      if (atLineStart && this.held.subarray(0, END_OF_ROWS.length).equals(END_OF_ROWS)) {
        this.held = this.held.subarray(END_OF_ROWS.length);
        return;
      }
      const ending = this.held.indexOf('\n\\.\n');
      // The last bytes may be the beginning of that line.
      const length = ending >= 0 ? ending + 1 : this.held.length - heldBack(this.held);
      const bytes = this.held.subarray(0, length);
      this.held = this.held.subarray(length);
      atLineStart = bytes.at(-1) === 10;
      yield bytes;
    }
  }

  async expectEnd(): Promise<void> {
    const next = this.held.length > 0 ? { done: false } : await this.source.next();
    if (!next.done) throw new BackupError(`${CHANGED}: there is something after its end.`);
  }

  private async more(): Promise<void> {
    const next = await this.source.next();
    if (next.done) throw new BackupError(NOT_WHOLE);
    this.held = this.held.length === 0 ? next.value : Buffer.concat([this.held, next.value]);
  }
}

function heldBack(bytes: Buffer): number {
  if (bytes.subarray(-3).toString('latin1') === '\n\\.') return 2;
  return bytes.subarray(-2).toString('latin1') === '\n\\' ? 1 : 0;
}
