import { createHash, type Hash } from 'node:crypto';
import { z } from 'zod';

/**
 * A backup is one file: gzip around lines of UTF-8. First a {@link Header}; for each table a
 * {@link TableLine}, its rows in PostgreSQL's text format of COPY, a row a line, the line `\.`, and
 * a {@link TableEnd}; then {@link Sequences}; last an {@link End}. Tables come after those that
 * their foreign keys lead to, so that psql could load them by hand in the same order.
 */
export const FORMAT = 'lawaraq-backup';
/** Raised with each change that an older reader would misread. */
export const FORMAT_VERSION = 1;

/** Ends the rows of a table; no row of COPY is written so. */
export const END_OF_ROWS = Buffer.from('\\.\n');

const name = z.string().min(1).max(63);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);

export const header = z.object({
  format: z.literal(FORMAT),
  version: z.int().min(1),
  /** ISO instant at which the database was as the backup has it, by the database's clock. */
  madeAt: z.iso.datetime(),
  /** Version of the PostgreSQL that it comes from. */
  server: z.string(),
  /** Names of the migrations that had been applied, in their order. */
  migrations: z.array(z.string()),
});
export type Header = z.infer<typeof header>;

export const tableLine = z.object({ table: name, columns: z.array(name).min(1) });
export type TableLine = z.infer<typeof tableLine>;

/** Number and SHA-256 of the rows, line ends included. */
export const tableEnd = z.object({ rows: count, sha256 });
export type TableEnd = z.infer<typeof tableEnd>;

/** The last number that each sequence gave; null if it gave none. */
export const sequences = z.object({ sequences: z.record(name, count.nullable()) });
export type Sequences = z.infer<typeof sequences>;

/** SHA-256 of all lines before it but for the rows, whose own sums are among them. */
export const end = z.object({ tables: count, sha256 });
export type End = z.infer<typeof end>;

/** The file is not a backup, not whole, changed, or of a newer version. */
export class BackupError extends Error {
  override name = 'BackupError';
}

/** Counts and sums up rows as they pass. */
export class RowSum {
  private readonly hash: Hash = createHash('sha256');
  private rows = 0;

  add(bytes: Buffer): void {
    this.hash.update(bytes);
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) this.rows++;
  }

  /** To be called once, when all have passed. */
  end(): TableEnd {
    return { rows: this.rows, sha256: this.hash.digest('hex') };
  }
}
