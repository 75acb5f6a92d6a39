import type { Database } from '../core/database';
import { isAnyOf } from './recordPages';
import { storedKey } from '../core/storedKey';

/** Another record holds the key; the transaction cannot go on. */
export class KeyTakenError extends Error {
  /** @param storedHardKey as it is in the table */
  constructor(readonly storedHardKey: string) {
    super('The hard key is taken.');
  }
}

/**
 * Makes these the keys that a record holds, and no others.
 * @throws KeyTakenError
 */
export async function writeKeys(
  transaction: Database,
  id: string,
  hardKeys: readonly string[],
): Promise<void> {
  const keys = [...new Set(hardKeys.map(storedKey))].sort();
  const held = await transaction
    .selectFrom('record_keys')
    .select('hard_key')
    .where('record_id', '=', id)
    .execute();
  const before = new Set(held.map(({ hard_key }) => hard_key));
  const given = [...before].filter((key) => !keys.includes(key));
  if (given.length > 0)
    await transaction.deleteFrom('record_keys').where('hard_key', '=', isAnyOf(given)).execute();
  for (const key of keys.filter((one) => !before.has(one))) {
    // Waits for another transaction that takes or gives back the same key.
    const [taken] = await transaction
      .insertInto('record_keys')
      .values({ hard_key: key, record_id: id })
      .onConflict((conflict) => conflict.column('hard_key').doNothing())
      .returning('hard_key')
      .execute();
    if (!taken) throw new KeyTakenError(key);
  }
}
