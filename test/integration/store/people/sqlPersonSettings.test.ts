import { SqlPeople } from '../../../../src/store/people/sqlPersonSettings';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';

let database: TestDatabase;
let people: SqlPeople;
beforeAll(async () => {
  database = await createTestDatabase();
  people = new SqlPeople(database.db);
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
});

describe('the language of a person', () => {
  it('is not set for someone new', async () => {
    expect(await people.language('new')).toBeUndefined();
  });

  it('is the one set last, and each person has their own', async () => {
    await people.setLanguage('mariam', 'en');
    await people.setLanguage('mariam', 'ar');
    await people.setLanguage('omar', 'en');
    expect([await people.language('mariam'), await people.language('omar')]).toEqual(['ar', 'en']);
  });

  it('can be unset, also for someone who never set one', async () => {
    await people.setLanguage('sara', 'ar');
    await people.setLanguage('sara', undefined);
    await people.setLanguage('nobody', undefined);
    expect(await people.language('sara')).toBeUndefined();
    expect(await people.language('nobody')).toBeUndefined();
  });

  it('is remembered with the time of the change', async () => {
    await people.setLanguage('huda', 'ar');
    const row = () =>
      database.db
        .selectFrom('people')
        .selectAll()
        .where('person_id', '=', 'huda')
        .executeTakeFirstOrThrow();
    const before = await row();
    await people.setLanguage('huda', 'en');
    const after = await row();
    expect(after.language).toBe('en');
    expect(after.updated_at.getTime()).toBeGreaterThan(before.updated_at.getTime());
  });

  it('is kept for ids of any form', async () => {
    for (const id of ['29:1-ا/..\0', 'x'.repeat(5_000), '__proto__', "'; drop table people; --"]) {
      await people.setLanguage(id, 'ar');
      expect(await people.language(id)).toBe('ar');
    }
  });
});

describe('a welcome', () => {
  it('is due the first time only, in each conversation', async () => {
    expect(await people.welcome('chat', 'mariam')).toBe(true);
    expect(await people.welcome('chat', 'mariam')).toBe(false);
    expect(await people.welcome('chat', 'omar')).toBe(true);
    expect(await people.welcome('team', 'mariam')).toBe(true);
  });

  it('is due for exactly one of 20 that ask at once', async () => {
    const due = await Promise.all(
      Array.from({ length: 20 }, () => people.welcome('chat', 'late arrival')),
    );
    expect(due.filter(Boolean)).toHaveLength(1);
  });

  it('keeps ids apart however they are cut, and takes very long ones', async () => {
    const long = 'ك'.repeat(5_000);
    expect(await people.welcome('ab', 'c')).toBe(true);
    expect(await people.welcome('a', 'bc')).toBe(true);
    expect(await people.welcome(long, long)).toBe(true);
    expect(await people.welcome(long, long)).toBe(false);
  });

  it('takes the longest ids that are stored as they are', async () => {
    expect(await people.welcome('ك'.repeat(400), 'ش'.repeat(400))).toBe(true);
  });
});
