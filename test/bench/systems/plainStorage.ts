import type { Storage, StoreItem, StoreItems } from 'botbuilder';
import { Pool } from 'pg';

interface Row {
  key: string;
  value: string;
  etag: string;
}

/** What the SDK writes its state with: whatever is there is overwritten. */
const ANY = '*';

/**
 * The SDK's state in PostgreSQL as it is usually written: a statement for each read, and one for each
 * item that is written, which another writer's since the read makes fail.
 */
export class PlainStorage implements Storage {
  private readonly pool: Pool;

  constructor(connectionString: string) {
    this.pool = new Pool({ connectionString, max: 20 });
  }

  async read(keys: string[]): Promise<StoreItems> {
    const { rows } = await this.pool.query<Row>(
      'select key, value, etag from bot_state where key = any($1)',
      [keys],
    );
    return Object.fromEntries(
      rows.map(({ key, value, etag }) => [
        key,
        { ...(JSON.parse(value) as StoreItem), eTag: etag },
      ]),
    );
  }

  async write(changes: StoreItems): Promise<void> {
    for (const [key, { eTag = ANY, ...item }] of Object.entries(changes)) {
      const { rowCount } = await this.pool.query(
        `insert into bot_state (key, value) values ($1, $2)
         on conflict (key) do update
           set value = $2, etag = nextval('bot_state_etag'), updated_at = now()
           where $3::bigint is null or bot_state.etag = $3`,
        [key, JSON.stringify(item), eTag === ANY ? null : eTag],
      );
      if (rowCount !== 1) throw new Error('Written by somebody else meanwhile.');
    }
  }

  async delete(keys: string[]): Promise<void> {
    await this.pool.query('delete from bot_state where key = any($1)', [keys]);
  }
}
