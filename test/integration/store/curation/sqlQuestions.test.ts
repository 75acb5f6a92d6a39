import { sql } from 'kysely';
import type { KnowledgeChange } from '../../../../src/curation/changes/knowledgeChange';
import { EVERY_ENTRY } from '../../../../src/curation/usage/usageCounts';
import { SqlPendingChanges } from '../../../../src/store/curation/sqlPendingChanges';
import { SqlUnansweredQuestions } from '../../../../src/store/curation/sqlUnansweredQuestions';
import { SqlUsageCounters } from '../../../../src/store/curation/sqlUsageCounters';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';

let database: TestDatabase;
let unanswered: SqlUnansweredQuestions;
let usage: SqlUsageCounters;
let changes: SqlPendingChanges;
beforeEach(async () => {
  database = await createTestDatabase();
  unanswered = new SqlUnansweredQuestions(database.db);
  usage = new SqlUsageCounters(database.db);
  changes = new SqlPendingChanges(database.db);
});
afterEach(() => database[Symbol.asyncDispose]());

const ask = (text: string) => unanswered.save({ text, language: 'en', reason: 'unknown' });
const openTexts = async (days?: number) =>
  (await unanswered.open(100, days)).map(({ text }) => text);

/** Moves everything that is kept into the past. */
const age = (days: number) =>
  sql`update unanswered_questions set day = day - ${days}::integer`.execute(database.db);

describe('questions without an answer', () => {
  it('are counted by their wording, most asked first, whatever the reason', async () => {
    await ask('Who pays?');
    await ask('fax?');
    await unanswered.save({ text: 'fax?', language: 'en', reason: 'none' });
    expect(await unanswered.open(10)).toEqual([
      {
        text: 'fax?',
        language: 'en',
        count: 2,
        reasons: ['none', 'unknown'],
        lastDay: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
      },
      expect.objectContaining({ text: 'Who pays?', count: 1 }),
    ]);
    expect(await unanswered.open(1)).toHaveLength(1);
  });

  it('say nothing of who asked, or when within the day', async () => {
    await ask('Who pays?');
    const { rows } = await sql<{ name: string; type: string }>`
      select column_name as name, data_type as type from information_schema.columns
      where table_name in ('unanswered_questions', 'usage_counts')`.execute(database.db);
    const names = [...new Set(rows.map(({ name }) => name))].sort();
    expect(names).toEqual(
      [
        'count',
        'day',
        'digest',
        'entry_id',
        'kind',
        'language',
        'reason',
        'settled',
        'text',
      ].sort(),
    );
    expect(rows.map(({ type }) => type)).not.toContain('timestamp with time zone');
  });

  it('come again when they are asked again after being added, not after being dismissed', async () => {
    await ask('a?');
    await ask('b?');
    expect(await unanswered.settle(['a?'], 'added')).toBe(1);
    expect(await unanswered.settle(['b?'], 'dismissed')).toBe(1);
    expect(await openTexts()).toEqual([]);
    await age(1);
    await ask('a?');
    await ask('b?');
    expect(await openTexts()).toEqual(['a?']);
  });

  it('wait unseen while a change with them is pending', async () => {
    await ask('a?');
    await ask('c?');
    await changes.add(phrasings('a?'), 'somebody');
    expect(await openTexts()).toEqual(['c?']);
    const [pending] = await changes.list();
    await changes.markPulled([pending!.id]);
    expect(await openTexts()).toEqual(['a?', 'c?']);
  });

  it('are shown for the last days only, where that is wished', async () => {
    await ask('old?');
    await age(7);
    await ask('new?');
    expect(await openTexts(7)).toEqual(['new?']);
    expect(await openTexts(8)).toEqual(['new?', 'old?']);
  });

  it('are deleted when they have been kept long enough, by several replicas at once', async () => {
    await ask('old?');
    await age(180);
    await ask('new?');
    await age(179);
    const purged = await Promise.all([1, 2, 3].map(() => unanswered.purge(180)));
    expect(purged.reduce((sum, count) => sum + count)).toBe(1);
    expect(await openTexts()).toEqual(['new?']);
  });

  it('leave nothing in changes either, once these were pulled long enough ago', async () => {
    await changes.add(phrasings('a?'), 'somebody');
    await changes.add(phrasings('b?'), 'somebody');
    const [first] = await changes.list();
    await changes.markPulled([first!.id]);
    await unanswered.purge(1);
    const count = async () =>
      (await database.db.selectFrom('knowledge_changes').select('id').execute()).length;
    expect(await count()).toBe(2);
    await sql`update knowledge_changes set pulled_at = pulled_at - interval '1 day'`.execute(
      database.db,
    );
    await unanswered.purge(1);
    expect(await count()).toBe(1);
    expect(await changes.list()).toHaveLength(1);
  });

  it('are counted exactly when many replicas keep the same one at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => ask('same?')));
    expect(await unanswered.open(10)).toEqual([expect.objectContaining({ count: 20 })]);
  });

  it('may hold anything that can be typed', async () => {
    const odd = `«"\\' ${'ش'.repeat(900)} 😀 \ud800`;
    await ask(odd);
    await ask('\0');
    const [kept] = await unanswered.open(10);
    expect(kept!.text).toContain('😀');
    expect(await unanswered.settle([kept!.text], 'dismissed')).toBe(1);
  });
});

describe('usage counters', () => {
  const answered = { language: 'ar', entryId: 'phase-target.phase-2', kind: 'answered' } as const;

  it('add up by day, language, entry and kind', async () => {
    await usage.add([answered, { ...answered, entryId: EVERY_ENTRY }]);
    await usage.add([answered, { ...answered, language: 'en' }]);
    await usage.add([]);
    const counts = await usage.since();
    expect(counts.map(({ language, entryId, count }) => [language, entryId, count])).toEqual(
      expect.arrayContaining([
        ['ar', EVERY_ENTRY, 1],
        ['ar', answered.entryId, 2],
        ['en', answered.entryId, 1],
      ]),
    );
    expect(counts).toHaveLength(3);
  });

  it('lose none where many write at once, in whatever order', async () => {
    const both = [answered, { ...answered, entryId: EVERY_ENTRY }];
    await Promise.all(
      Array.from({ length: 20 }, (_, at) => usage.add(at % 2 ? both : [...both].reverse())),
    );
    expect((await usage.since()).map(({ count }) => count)).toEqual([20, 20]);
  });

  it('are given for the last days where that is wished', async () => {
    await usage.add([answered]);
    await sql`update usage_counts set day = day - 7`.execute(database.db);
    expect(await usage.since(7)).toEqual([]);
    expect(await usage.since(8)).toHaveLength(1);
  });
});

describe('pending changes', () => {
  it('are listed oldest first until they are pulled', async () => {
    await changes.add(phrasings('a?'), 'somebody');
    await changes.add(phrasings('"b" \\u0000?'), 'somebody');
    const list = await changes.list();
    expect(list.map(({ change }) => change)).toEqual([phrasings('a?'), phrasings('"b" \\u0000?')]);
    await changes.markPulled([list[0]!.id]);
    expect(await changes.list()).toEqual([list[1]]);
    await changes.markPulled([]);
    expect(await changes.list()).toHaveLength(1);
  });
});

const phrasings = (text: string): KnowledgeChange => ({
  kind: 'phrasings',
  entryId: 'phase-target',
  questions: { en: [text], ar: [] },
});
