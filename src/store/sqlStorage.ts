import { sql } from 'kysely';
import type { TurnItem, TurnItems, TurnStorage } from '../bot/turnStorage';
import type { Database } from './database';
import { storedKey } from './storedKey';

interface Change {
  key: string;
  value: string;
  /** The tag that the stored item must have; absent: whatever is there is overwritten. */
  expected: string | undefined;
}

/** State between turns in the table `bot_state`. A write of several items is all or nothing. */
export class SqlStorage implements TurnStorage {
  constructor(private readonly db: Database) {}

  async read(keys: string[]): Promise<TurnItems> {
    if (!keys) throw new ReferenceError('Keys are required when reading.');
    if (keys.length === 0) return {};
    const asked = new Map(keys.map((key) => [storedKey(key), key]));
    const rows = await this.db
      .selectFrom('bot_state')
      .selectAll()
      .where('key', 'in', [...asked.keys()])
      .execute();
    // Object.fromEntries defines what it is given, `__proto__` too.
    return Object.fromEntries<TurnItem>(
      rows.map(({ key, value, etag }) => [
        asked.get(key) ?? key,
        { ...(JSON.parse(value) as TurnItem), eTag: String(etag) },
      ]),
    );
  }

  async write(changes: TurnItems): Promise<void> {
    if (!changes) throw new ReferenceError('Changes are required when writing.');
    // Always in the same order, so that two batches cannot lock each other out.
    const ordered = Object.entries(changes as Record<string, TurnItem>)
      .map(([key, item]) => toChange(key, item))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    const [first] = ordered;
    if (first === undefined) return;
    if (ordered.length === 1) return writeOne(this.db, first);
    await this.db.transaction().execute(async (transaction) => {
      for (const change of ordered) await writeOne(transaction, change);
    });
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
      const update = conflict
        .column('key')
        .doUpdateSet({ value, etag: sql<number>`nextval('bot_state_etag')` });
      return expected === undefined
        ? update
        : update.where(sql<boolean>`bot_state.etag::text = ${expected}`);
    })
    .returning('etag')
    .executeTakeFirst();
  // The key is left out: it holds the ids of a conversation and a person.
  if (!written) throw new Error('Storage: error writing an item due to eTag conflict.');
}
