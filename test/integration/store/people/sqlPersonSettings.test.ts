import { SqlPersonSettings } from '../../../../src/store/people/sqlPersonSettings';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';

let database: TestDatabase;
let personSettings: SqlPersonSettings;
beforeAll(async () => {
  database = await createTestDatabase();
  personSettings = new SqlPersonSettings(database.db);
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
});

describe('the language of a person', () => {
  it('is not set for someone new', async () => {
    expect(await personSettings.language('new')).toBeUndefined();
  });

  it('is the one set last, and each person has their own', async () => {
    await personSettings.setLanguage('mariam', 'en');
    await personSettings.setLanguage('mariam', 'ar');
    await personSettings.setLanguage('omar', 'en');
    expect([
      await personSettings.language('mariam'),
      await personSettings.language('omar'),
    ]).toEqual(['ar', 'en']);
  });

  it('can be unset, also for someone who never set one', async () => {
    await personSettings.setLanguage('sara', 'ar');
    await personSettings.setLanguage('sara', undefined);
    await personSettings.setLanguage('nobody', undefined);
    expect(await personSettings.language('sara')).toBeUndefined();
    expect(await personSettings.language('nobody')).toBeUndefined();
  });

  it('is remembered with the time of the change', async () => {
    await personSettings.setLanguage('huda', 'ar');
    const longAgo = new Date('2020-01-01T00:00:00Z');
    await database.db
      .updateTable('people')
      .set({ updated_at: longAgo })
      .where('person_id', '=', 'huda')
      .execute();
    await personSettings.setLanguage('huda', 'en');
    const row = await database.db
      .selectFrom('people')
      .selectAll()
      .where('person_id', '=', 'huda')
      .executeTakeFirstOrThrow();
    expect(row.language).toBe('en');
    expect(row.updated_at.getTime()).toBeGreaterThan(longAgo.getTime());
  });

  it('is kept for ids of any form', async () => {
    for (const id of ['29:1-ا/..\0', 'x'.repeat(5_000), '__proto__', "'; drop table people; --"]) {
      await personSettings.setLanguage(id, 'ar');
      expect(await personSettings.language(id)).toBe('ar');
    }
  });
});

describe('a welcome', () => {
  it('is due the first time only, in each conversation', async () => {
    expect(await personSettings.welcome('chat', 'mariam')).toBe(true);
    expect(await personSettings.welcome('chat', 'mariam')).toBe(false);
    expect(await personSettings.welcome('chat', 'omar')).toBe(true);
    expect(await personSettings.welcome('team', 'mariam')).toBe(true);
  });

  it('is due for exactly one of 20 that ask at once', async () => {
    const due = await Promise.all(
      Array.from({ length: 20 }, () => personSettings.welcome('chat', 'late arrival')),
    );
    expect(due.filter(Boolean)).toHaveLength(1);
  });

  it('keeps ids apart however they are cut, and takes very long ones', async () => {
    const long = 'ك'.repeat(5_000);
    expect(await personSettings.welcome('ab', 'c')).toBe(true);
    expect(await personSettings.welcome('a', 'bc')).toBe(true);
    expect(await personSettings.welcome(long, long)).toBe(true);
    expect(await personSettings.welcome(long, long)).toBe(false);
  });

  it('takes the longest ids that are stored as they are', async () => {
    expect(await personSettings.welcome('ك'.repeat(400), 'ش'.repeat(400))).toBe(true);
  });
});
