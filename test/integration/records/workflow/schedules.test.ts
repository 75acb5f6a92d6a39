import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { RecordOperations } from '../../../../src/records/operations/recordOperations';
import type { Actor } from '../../../../src/records/model/staffMember';
import { openDatabase, type Database } from '../../../../src/store/core/database';
import { SqlRecordStore } from '../../../../src/store/records/sqlRecordStore';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';
import { actor, completeDraft, openRecordBook } from '../../../support/records/recordBook';
import { rounds } from '../../../support/process/rounds';

const SCHEDULES = rounds(1_000, 100);

/** One thing that is sent: by whom, what, and which of the minted submission ids it carries. */
type Step =
  | { kind: 'submit'; form: number }
  | { kind: 'edit'; value: number }
  | { kind: 'verify' | 'ask' | 'reject'; verifier: number; form: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('submit' as const), form: fc.nat(1) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      value: fc.integer({ min: 1, max: 50 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('verify' as const, 'ask' as const, 'reject' as const),
      verifier: fc.nat(1),
      form: fc.nat(1),
    }),
  },
);
/** What is sent in one go arrives at once, on one or the other replica. */
const schedule = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 4,
});

describe('whatever is sent twice, at once, or by two verifiers', () => {
  const owner = actor('owner');
  const verifiers = ['first', 'second'].map((id) =>
    actor(id, { role: 'verifier', entityId: 'rta' }),
  );
  let database: TestDatabase;
  let other: Database;
  let replicas: [RecordOperations, RecordOperations];
  let store: SqlRecordStore;

  beforeAll(async () => {
    database = await createTestDatabase();
    other = openDatabase(database.url);
    // What the others of a thousand runs look like is not looked at: names are compared elsewhere.
    const records = (db: Database) =>
      Object.assign(new SqlRecordStore(db), { comparable: () => Promise.resolve([]) });
    replicas = [database.db, other].map((db) => openRecordBook(db, { records: records(db) })) as [
      RecordOperations,
      RecordOperations,
    ];
    store = new SqlRecordStore(database.db);
  });
  afterAll(async () => {
    await other.destroy();
    await database[Symbol.asyncDispose]();
  });

  /** Sends one step on a replica and says what came of it. */
  async function send(
    { id, forms }: { id: string; forms: string[] },
    one: Step,
    recordOperations: RecordOperations,
  ): Promise<{ step: Step; done: boolean; replayed: boolean; number: string | null }> {
    const submission = (who: Actor, form: number) => ({
      id: forms[form] ?? randomUUID(),
      personId: who.id,
    });
    if (one.kind === 'edit') {
      const edited = await recordOperations.edit(owner, id, { sheetsPerTransaction: one.value });
      return { step: one, done: !('refused' in edited), replayed: false, number: null };
    }
    const outcome =
      one.kind === 'submit'
        ? await recordOperations.submit(owner, id, submission(owner, one.form))
        : await decide(one, id, submission, recordOperations);
    const done = !('refused' in outcome);
    return {
      step: one,
      done,
      replayed: done && outcome.replayed,
      number: done ? outcome.record.number : null,
    };
  }

  async function decide(
    one: Extract<Step, { verifier: number }>,
    id: string,
    submission: (who: Actor, form: number) => { id: string; personId: string },
    recordOperations: RecordOperations,
  ) {
    const who = verifiers[one.verifier] as Actor;
    const shown = await store.find({ id });
    if (!shown) throw new Error('The record is gone');
    const verdict =
      one.kind === 'verify'
        ? { action: 'verify' as const }
        : one.kind === 'ask'
          ? { action: 'ask' as const, note: 'Which form?' }
          : { action: 'reject' as const, reason: 'no_evidence' as const };
    const { version, rowVersion } = shown;
    return recordOperations.decide(
      who,
      { record: id, version, rowVersion },
      submission(who, one.form),
      verdict,
    );
  }

  it('leaves one record, no lost step and every event', async () => {
    const numbers = new Set<string>();
    await fc.assert(
      fc.asyncProperty(schedule, async (batches) => {
        const id = await completeDraft(replicas[0], owner);
        const forms = [randomUUID(), randomUUID()];
        const outcomes = [];
        for (const batch of batches) {
          outcomes.push(
            ...(await Promise.all(
              batch.map((one, at) => send({ id, forms }, one, replicas[at % 2 ? 1 : 0])),
            )),
          );
        }
        const events = await store.events(id);
        const record = await store.find({ id });
        // Every step that was said to be done is an event, and nothing else is.
        for (const kind of ['submit', 'verify', 'ask', 'reject'] as const) {
          const effective = outcomes.filter(
            ({ step: one, done, replayed }) => one.kind === kind && done && !replayed,
          );
          expect(events.filter(({ action }) => action === kind)).toHaveLength(effective.length);
        }
        // A verdict follows a submission, and the last step says the state.
        const steps = events
          .map(({ action }) => action)
          .filter((action) => ['submit', 'verify', 'ask', 'reject'].includes(action));
        steps.forEach((action, at) => {
          if (action !== 'submit') expect(steps[at - 1]).toBe('submit');
        });
        const last = steps.at(-1) ?? 'draft';
        const status = {
          draft: 'draft',
          submit: 'submitted',
          verify: 'verified',
          ask: 'needs_info',
          reject: 'rejected',
        };
        expect(record?.status).toBe(status[last as keyof typeof status]);
        // The value is that of the last edit that is told of, and one number stays the number.
        const edits = events.filter(({ field }) => field === 'sheetsPerTransaction');
        expect(record?.fields.sheetsPerTransaction).toBe(edits.at(-1)?.new);
        edits.forEach((edit, at) => {
          if (at > 0) expect(edit.old).toEqual(edits[at - 1]?.new);
        });
        expect(events.filter(({ action }) => action === 'number')).toHaveLength(1);
        expect(numbers.has(record?.number ?? '')).toBe(false);
        numbers.add(record?.number ?? '');
        for (const { number } of outcomes) if (number !== null) expect(number).toBe(record?.number);
      }),
      { numRuns: SCHEDULES },
    );
    const { count } = await database.db
      .selectFrom('records')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(count).toBe(SCHEDULES);
  }, 600_000);
});
