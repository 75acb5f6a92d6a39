import { randomBytes } from 'node:crypto';
import type { SecretStore } from '../../reports/secretStore';
import type { Database } from './database';

const BYTES = 32;

/** Keys in a table; of several replicas that make one at the same time, the first one's stays. */
export class SqlSecrets implements SecretStore {
  constructor(private readonly db: Database) {}

  async secret(name: string): Promise<Buffer> {
    const known = await this.read(name);
    if (known) return known;
    await this.db
      .insertInto('secrets')
      .values({ name, value: randomBytes(BYTES) })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    const made = await this.read(name);
    if (!made) throw new Error(`The key ${name} is gone`);
    return made;
  }

  private async read(name: string): Promise<Buffer | undefined> {
    const row = await this.db
      .selectFrom('secrets')
      .select('value')
      .where('name', '=', name)
      .executeTakeFirst();
    return row?.value;
  }
}
