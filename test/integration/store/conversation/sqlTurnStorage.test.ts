/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-argument -- the SDK's stored items are untyped */
import { MemoryStorage } from 'botbuilder';
import { sql } from 'kysely';
import { SqlRetention } from '../../../../src/store/conversation/sqlRetention';
import { SqlTurnStorage } from '../../../../src/store/conversation/sqlTurnStorage';
import { storageContract } from '../../../support/database/storageContract';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';

storageContract("the SDK's MemoryStorage", () => Promise.resolve(new MemoryStorage()));

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
});

storageContract('SqlStorage', openEmpty);

async function openEmpty() {
  await database.db.deleteFrom('bot_state').execute();
  return new SqlTurnStorage(database.db);
}

describe('SqlStorage beyond the contract', () => {
  it('writes nothing of a batch of which one item is refused', async () => {
    const storage = await openEmpty();
    await storage.write({ a: { n: 1 }, b: { n: 1 } });
    await expect(
      storage.write({ a: { n: 2 }, b: { n: 2, eTag: 'old' }, c: { n: 2 } }),
    ).rejects.toThrow(/eTag/);
    const { a, b, c } = await storage.read(['a', 'b', 'c']);
    expect([a.n, b.n, c]).toEqual([1, 1, undefined]);
  });

  it('loses what nobody has written for as many days as questions are kept', async () => {
    const storage = await openEmpty();
    await storage.write({ left: { n: 1 }, used: { n: 1 } });
    await sql`update bot_state set updated_at = now() - interval '9 days'`.execute(database.db);
    await storage.write({ used: { n: 2 } });
    await new SqlRetention(database.db).purge(10);
    expect(Object.keys(await storage.read(['left', 'used'])).sort()).toEqual(['left', 'used']);
    await new SqlRetention(database.db).purge(8);
    expect(Object.keys(await storage.read(['left', 'used']))).toEqual(['used']);
  });

  it('stores under the key __proto__ and touches no prototype', async () => {
    const storage = await openEmpty();
    await storage.write(JSON.parse('{ "__proto__": { "n": 1 } }'));
    const read = await storage.read(['__proto__', 'toString']);
    expect(Object.keys(read)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect(({} as { n?: number }).n).toBeUndefined();
    await storage.delete(['__proto__']);
    expect(await database.db.selectFrom('bot_state').selectAll().execute()).toEqual([]);
  });

  it('keeps __proto__ inside a value as a plain member', async () => {
    const storage = await openEmpty();
    await storage.write({ a: JSON.parse('{ "__proto__": { "n": 1 }, "b": 2 }') });
    const { a } = await storage.read(['a']);
    expect(Object.keys(a).sort()).toEqual(['__proto__', 'b', 'eTag']);
    expect(Object.getPrototypeOf(a)).toBe(Object.prototype);
  });

  it('stores readable rows: the key as it is and the value as JSON without the eTag', async () => {
    const storage = await openEmpty();
    await storage.write({ 'msteams/conversations/19:a': { text: 'مرحبا', eTag: '*' } });
    const columns = ['key', 'value', 'etag'] as const;
    expect(await database.db.selectFrom('bot_state').select(columns).execute()).toEqual([
      { key: 'msteams/conversations/19:a', value: '{"text":"مرحبا"}', etag: expect.any(Number) },
    ]);
  });
});
