import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import {
  RATEABLE_DAYS,
  REASON_KINDS,
  type Rating,
  type ShownAnswer,
} from '../../../../src/curation/usage/answerFeedback';
import { EVERY_ENTRY } from '../../../../src/curation/usage/usageCounts';
import { SqlAnswerFeedback } from '../../../../src/store/curation/sqlAnswerFeedback';
import { SqlUnansweredQuestions } from '../../../../src/store/curation/sqlUnansweredQuestions';
import { SqlUsageCounters } from '../../../../src/store/curation/sqlUsageCounters';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';

let database: TestDatabase;
let feedback: SqlAnswerFeedback;
beforeAll(async () => {
  database = await createTestDatabase();
  feedback = new SqlAnswerFeedback(database.db);
});
beforeEach(() =>
  sql`truncate shown_answers, answer_verdicts, feedback_reasons, usage_counts, unanswered_questions`.execute(
    database.db,
  ),
);
afterAll(() => database[Symbol.asyncDispose]());

const anAnswer = (more: Partial<ShownAnswer> = {}): ShownAnswer => ({
  id: randomUUID(),
  language: 'en',
  entryId: 'phase-target.phase-1',
  question: 'What is the target of phase 1?',
  showsQuestion: false,
  answer: { text: 'Half.', sources: [], followUps: [{ entryId: 'x', text: 'And then?' }] },
  ...more,
});

async function shown(more: Partial<ShownAnswer> = {}): Promise<ShownAnswer> {
  const answer = anAnswer(more);
  await feedback.show(answer);
  return answer;
}

/** How often each verdict counts, as a whole and by entry, in the order of the entries. */
async function counts(): Promise<string[]> {
  const all = await new SqlUsageCounters(database.db).since();
  return all.map(({ entryId, kind, count }) => `${entryId || 'all'} ${kind} ${count}`).sort();
}
const unanswered = async () =>
  (await new SqlUnansweredQuestions(database.db).open(10)).map(
    ({ text, count, reasons }) => `${text} ${count} ${reasons.join()}`,
  );
/** Moves everything into the past. */
async function age(days: number): Promise<void> {
  for (const table of ['shown_answers', 'answer_verdicts', 'feedback_reasons', 'usage_counts'])
    await sql`update ${sql.table(table)} set day = day - ${days}::integer`.execute(database.db);
}

test('an answer is found by the message that it stands in, in a thread too, and comes back as it was', async () => {
  const answer = anAnswer({ showsQuestion: true });
  await feedback.show(answer, { conversationId: '19:c@thread.tacv2;messageid=1', activityId: '2' });
  const at = (conversationId: string, activityId = '2') =>
    feedback.idOf({ conversationId, activityId });
  expect(await at('19:c@thread.tacv2;messageid=1')).toBe(answer.id);
  expect(await at('19:c@thread.tacv2')).toBe(answer.id);
  expect(await at('19:d@thread.tacv2')).toBeUndefined();
  expect(await at('19:c@thread.tacv2', '3')).toBeUndefined();
  expect(await feedback.rate({ answerId: answer.id, person: 'p', verdict: 'helpful' })).toEqual(
    answer,
  );
  expect(
    await feedback.rate({ answerId: randomUUID(), person: 'p', verdict: 'helpful' }),
  ).toBeUndefined();
});

test('each person counts once for an answer, with what was said last; the question follows', async () => {
  const { id: answerId, question } = await shown();
  const says = (person: string, verdict: Rating['verdict']) =>
    feedback.rate({ answerId, person, verdict });
  await says('a', 'unhelpful');
  await says('a', 'unhelpful');
  await says('b', 'helpful');
  expect(await counts()).toEqual([
    'all helpful 1',
    'all unhelpful 1',
    'phase-target.phase-1 helpful 1',
    'phase-target.phase-1 unhelpful 1',
  ]);
  expect(await unanswered()).toEqual([`${question} 1 unhelpful`]);
  await says('a', 'helpful');
  expect(await counts()).toEqual(['all helpful 2', 'phase-target.phase-1 helpful 2']);
  expect(await unanswered()).toEqual([]);
});

test('a reason replaces an earlier one, and goes with the verdict that it was given for', async () => {
  const { id: answerId } = await shown();
  const says = (verdict: Rating['verdict'], reason?: Rating['reason']) =>
    feedback.rate({ answerId, person: 'a', verdict, ...(reason ? { reason } : {}) });
  await says('unhelpful', { kind: 'wrong' });
  await says('unhelpful', { text: 'It is 60%.' });
  await says('unhelpful');
  await says('unhelpful', {});
  const about = { entryId: 'phase-target.phase-1', language: 'en' };
  const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string;
  expect(await feedback.reasons()).toEqual([
    { ...about, verdict: 'unhelpful', text: 'It is 60%.', day },
  ]);
  await says('helpful', { text: 'Now I see \0it.' });
  expect(await feedback.reasons()).toEqual([
    { ...about, verdict: 'helpful', text: 'Now I see it.', day },
  ]);
});

test('whatever people say in whatever order, the counters are those of what each said last', async () => {
  const say = fc.record({
    person: fc.constantFrom('a', 'b', 'c'),
    answer: fc.nat(1),
    verdict: fc.constantFrom('helpful' as const, 'unhelpful' as const),
    reason: fc.option(fc.record({ kind: fc.constantFrom(...REASON_KINDS) }), { nil: undefined }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(say, { maxLength: 12 }), fc.boolean(), async (said, atOnce) => {
      await sql`truncate shown_answers, answer_verdicts, feedback_reasons, usage_counts,
        unanswered_questions`.execute(database.db);
      const answers = [await shown(), await shown({ entryId: 'other', question: 'Other?' })];
      const rate = ({ person, answer, verdict, reason }: (typeof said)[number]) =>
        feedback.rate({
          ...{ answerId: answers[answer]!.id, person, verdict },
          ...(reason ? { reason } : {}),
        });
      // What one person says comes in order; what several say may come at once.
      const talks = atOnce
        ? ['a', 'b', 'c'].map((person) => said.filter((one) => one.person === person))
        : [said];
      await Promise.all(
        talks.map(async (talk) => {
          for (const one of talk) await rate(one);
        }),
      );
      const last = new Map(said.map((one) => [`${one.person} ${one.answer}`, one]));
      const expected = new Map<string, number>();
      for (const { answer, verdict } of last.values())
        for (const entryId of [EVERY_ENTRY, answers[answer]!.entryId]) {
          const key = `${entryId || 'all'} ${verdict}`;
          expected.set(key, (expected.get(key) ?? 0) + 1);
        }
      expect(await counts()).toEqual([...expected].map(([key, n]) => `${key} ${n}`).sort());
      const unhelpful = [...last.values()].filter(({ verdict }) => verdict === 'unhelpful').length;
      const open = await new SqlUnansweredQuestions(database.db).open(10);
      expect(open.reduce((sum, { count }) => sum + count, 0)).toBe(unhelpful);
      const reasons = await feedback.reasons();
      expect(reasons.length).toBeLessThanOrEqual(last.size);
    }),
    { numRuns: 12 },
  );
});

test('what changes on a later day is taken off the day on which it was counted', async () => {
  const { id: answerId } = await shown();
  await feedback.rate({ answerId, person: 'a', verdict: 'helpful' });
  await age(2);
  await feedback.rate({ answerId, person: 'a', verdict: 'unhelpful' });
  const days = (await new SqlUsageCounters(database.db).since()).map(({ kind }) => kind);
  expect(days).toEqual(['unhelpful', 'unhelpful']);
});

test('no row tells who rated: of a person there is a digest under the salt of the answer, for some days', async () => {
  const [one, other] = [await shown(), await shown()];
  for (const { id: answerId } of [one, other])
    await feedback.rate({ answerId, person: 'aad-person', verdict: 'unhelpful' });
  const verdicts = await database.db.selectFrom('answer_verdicts').selectAll().execute();
  expect(new Set(verdicts.map(({ rater }) => rater.toString('hex'))).size).toBe(2);
  const everything = await Promise.all(
    (['shown_answers', 'answer_verdicts', 'feedback_reasons'] as const).map((table) =>
      database.db.selectFrom(table).selectAll().execute(),
    ),
  );
  expect(JSON.stringify(everything)).not.toContain('aad-person');
  await age(RATEABLE_DAYS);
  await feedback.purge(180);
  expect(await database.db.selectFrom('answer_verdicts').selectAll().execute()).toEqual([]);
  expect(await database.db.selectFrom('shown_answers').selectAll().execute()).toEqual([]);
  expect(await counts()).toEqual(['all unhelpful 2', 'phase-target.phase-1 unhelpful 2']);
});

test('reasons are kept as long as unanswered questions, and answers no longer than either', async () => {
  const { id: answerId } = await shown();
  const reason = { kind: 'outdated' as const };
  await feedback.rate({ answerId, person: 'a', verdict: 'unhelpful', reason });
  await age(3);
  await feedback.purge(4);
  expect(await feedback.reasons()).toHaveLength(1);
  expect(await feedback.reasons(3)).toEqual([]);
  expect(await feedback.rate({ answerId, person: 'b', verdict: 'helpful' })).toBeDefined();
  await feedback.purge(3);
  expect(await feedback.reasons()).toEqual([]);
  expect(await feedback.rate({ answerId, person: 'b', verdict: 'helpful' })).toBeUndefined();
});
