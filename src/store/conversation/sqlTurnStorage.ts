import { sql } from 'kysely';
import type { TurnItem, TurnItems, TurnStorage, WriteOptions } from '../../bot/ports/turnStorage';
import { batchedRows } from '../core/batchedRows';
import { StatementBatch, type BatchRun } from '../core/statementBatch';
import type { Database } from '../core/database';
import { storedKey } from '../core/storedKey';

interface Change {
  key: string;
  value: string;
  /** The tag that the stored item must have; absent: whatever is there is overwritten. */
  expected: string | undefined;
}

interface Row {
  key: string;
  value: string;
  etag: number;
}

/** A tag that we gave; others are compared as texts. */
const OWN_TAG = /^\d{1,15}$/;

/**
 * State between turns in the table `bot_state`. A write of several items is all or nothing; single
 * ones that come at the same moment share a statement, in which each is accepted or refused by
 * itself.
 */
export class SqlTurnStorage implements TurnStorage {
  private readonly reading: StatementBatch<string, Row | undefined>;
  private readonly writing: Record<'durable' | 'lossy', StatementBatch<Change, boolean>>;

  constructor(private readonly db: Database) {
    const writing = (durable: boolean) =>
      new StatementBatch<Change, boolean>((all, run) => writeAll(db, all, { ...run, durable }), {
        keyOf: ({ key }) => key,
      });
    this.reading = new StatementBatch((keys) => readAll(db, keys));
    this.writing = { durable: writing(true), lossy: writing(false) };
  }

  async read(keys: string[]): Promise<TurnItems> {
    if (!keys) throw new ReferenceError('Keys are required when reading.');
    if (keys.length === 0) return {};
    const asked = new Map(keys.map((key) => [storedKey(key), key]));
    const found = await Promise.all([...asked.keys()].map((key) => this.reading.run(key)));
    const rows = found.filter((row) => row !== undefined);
    // Object.fromEntries defines what it is given, `__proto__` too.
    return Object.fromEntries<TurnItem>(
      rows.map(({ key, value, etag }) => [
        asked.get(key) ?? key,
        { ...(JSON.parse(value) as TurnItem), eTag: String(etag) },
      ]),
    );
  }

  async write(changes: TurnItems, { lossy = false }: WriteOptions = {}): Promise<void> {
    if (!changes) throw new ReferenceError('Changes are required when writing.');
    // Always in the same order, so that two batches cannot lock each other out.
    const ordered = Object.entries(changes as Record<string, TurnItem>)
      .map(([key, item]) => toChange(key, item))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    const [first] = ordered;
    if (first === undefined) return;
    if (ordered.length === 1) return this.writeAlone(first, lossy);
    await this.db.transaction().execute(async (transaction) => {
      for (const change of ordered) await writeOne(transaction, change);
    });
  }

  private async writeAlone(change: Change, lossy: boolean): Promise<void> {
    if (change.expected !== undefined && !OWN_TAG.test(change.expected))
      return writeOne(this.db, change);
    if (!(await this.writing[lossy ? 'lossy' : 'durable'].run(change))) throw refused();
  }

  async delete(keys: string[]): Promise<void> {
    if (!keys) throw new ReferenceError('Keys are required when deleting.');
    if (keys.length === 0) return;
    await this.db.deleteFrom('bot_state').where('key', 'in', keys.map(storedKey)).execute();
  }
}

function toChange(key: string, item: TurnItem): Change {
  const { eTag, ...value } = item;
  const overwrite = !eTag || eTag === '*';
  return {
    key: storedKey(key),
    value: JSON.stringify(value),
    expected: overwrite ? undefined : String(eTag),
  };
}

async function writeOne(db: Database, { key, value, expected }: Change): Promise<void> {
  const written = await db
    .insertInto('bot_state')
    .values({ key, value })
    .onConflict((conflict) => {
      const update = conflict.column('key').doUpdateSet({
        value,
        etag: sql<number>`nextval('bot_state_etag')`,
        updated_at: sql<Date>`now()`,
      });
      return expected === undefined
        ? update
        : update.where(sql<boolean>`bot_state.etag::text = ${expected}`);
    })
    .returning('etag')
    .executeTakeFirst();
  if (!written) throw refused();
}

/** The key is left out: it holds the ids of a conversation and a person. */
const refused = () => new Error('Storage: error writing an item due to eTag conflict.');

async function readAll(db: Database, keys: readonly string[]): Promise<(Row | undefined)[]> {
  const { rows } = await sql<Row>`
    select key, value, etag from bot_state where key = any(${keys}::text[])`.execute(db);
  const found = new Map(rows.map((row) => [row.key, row]));
  return keys.map((key) => found.get(key));
}

/** @returns of each whether it was written; one of another tag than was expected is not */
async function writeAll(
  db: Database,
  changes: readonly Change[],
  { durable, ...run }: BatchRun & { durable: boolean },
): Promise<boolean[]> {
  const shape = { columns: 'key text, value text, expected bigint', order: 'key' };
  // What must have a tag brings it with a minus sign: only that much of a row that is not inserted
  // can still be looked at.
  const { rows } = await sql<{ key: string }>`
    insert into bot_state (key, value, etag)
      select asked.key, asked.value, coalesce(-asked.expected, nextval('bot_state_etag'))
      from ${batchedRows(changes, shape, run, { durable })}
    on conflict (key) do update set value = excluded.value, etag = nextval('bot_state_etag'),
      updated_at = now()
      where excluded.etag > 0 or bot_state.etag = -excluded.etag
    returning key`.execute(db);
  const written = new Set(rows.map(({ key }) => key));
  return changes.map(({ key }) => written.has(key));
}
