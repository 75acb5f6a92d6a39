import { randomUUID } from 'node:crypto';
import Big from 'big.js';
import fc from 'fast-check';
import type { ProcessRecord } from '../../../../src/records/model/processRecord';
import type { RecordOperations } from '../../../../src/records/operations/recordOperations';
import type { RecordFields } from '../../../../src/records/model/recordFields';
import type { Actor } from '../../../../src/records/model/staffMember';
import { openDatabase, type Database } from '../../../../src/store/core/database';
import { SqlBulkRecords } from '../../../../src/store/records/sqlBulkRecords';
import { SqlRecordStore } from '../../../../src/store/records/sqlRecordStore';
import { SqlSums } from '../../../../src/store/reporting/sqlSums';
import { expectRightSums } from '../../../support/records/checkSums';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';
import { createManyRecords } from '../../../support/database/manyRecords';
import {
  actor,
  completeDraft,
  completeFields,
  openRecordBook,
} from '../../../support/records/recordBook';
import { rounds } from '../../../support/process/rounds';
import { sampleEvent, sampleRecord, VERIFIED } from '../../../support/records/sampleRecord';

const owner = actor('owner');
const coordinator = actor('coordinator', { role: 'coordinator', entityId: '*' });
const verifiers = ['first', 'second'].map((id) => actor(id, { role: 'verifier', entityId: '*' }));
const admin = actor('admin', { role: 'admin', entityId: '*' });

let database: TestDatabase;
let other: Database;
/** One for each replica. */
let books: RecordOperations[];
beforeAll(async () => {
  database = await createTestDatabase();
  other = openDatabase(database.url);
  // What records look like is compared elsewhere; here it would only refuse.
  const recordsOf = (db: Database) =>
    Object.assign(new SqlRecordStore(db), { comparable: () => Promise.resolve([]) });
  books = [database.db, other].map((db) => openRecordBook(db, { records: recordsOf(db) }));
});
afterAll(async () => {
  await other.destroy();
  await database[Symbol.asyncDispose]();
});

const KINDS = [
  ...['create', 'submit', 'submit', 'verify', 'verify', 'verify', 'lower', 'ask', 'reject'],
  ...['reopen', 'amend', 'edit', 'bundle', 'withdraw', 'import'],
] as const;
interface Step {
  kind: string;
  /** Which record, of those that are there by then. */
  at: number;
  with: number;
}
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...KINDS),
  at: fc.nat(7),
  with: fc.nat(7),
});

const submission = (who: Actor) => ({ id: randomUUID(), personId: who.id });

function randomFields(seed: number): RecordFields {
  return {
    entityId: seed % 3 === 0 ? 'dewa' : 'rta',
    processType: seed % 2 === 0 ? 'customer_service' : 'internal_process',
    baselineMethod: seed % 5 === 0 ? 'sample' : 'counted',
    ...(seed % 5 === 0 ? { sampleTransactions: 400, sampleDays: 30 } : {}),
    sheetsPerTransaction: 1 + seed / 4,
    transactionsPerYear: 1000 + 37 * seed,
    goLiveDate: `2021-0${1 + (seed % 9)}-11`,
  };
}

/** Takes one step, where the rules let it be taken; else nothing happens. */
async function take(recordOperations: RecordOperations, ids: string[], one: Step): Promise<void> {
  if (one.kind === 'create' || ids.length === 0) {
    ids.push(await completeDraft(recordOperations, owner, randomFields(one.with)));
    return;
  }
  if (one.kind === 'import') {
    ids.push(...(await importTwo(one.with)));
    return;
  }
  const id = ids[one.at % ids.length] ?? '';
  const opened = await recordOperations.open(admin, { id });
  if (!opened) throw new Error('A record has gone.');
  await takeOn(recordOperations, ids, opened.record, one);
}

async function takeOn(
  recordOperations: RecordOperations,
  ids: readonly string[],
  { id, version, rowVersion, fields }: ProcessRecord,
  one: Step,
): Promise<void> {
  const shown = { record: id, version, rowVersion };
  const verifier = verifiers[one.with % 2] ?? owner;
  const decide = (verdict: Parameters<RecordOperations['decide']>[3]) =>
    recordOperations.decide(verifier, shown, submission(verifier), verdict);
  switch (one.kind) {
    case 'submit':
      await recordOperations.submit(owner, id, submission(owner));
      return;
    case 'verify':
      await decide({ action: 'verify' });
      return;
    case 'lower':
      await decide({
        action: 'verify',
        note: 'Counted again',
        values: { transactionsPerYear: Math.max(1, (fields.transactionsPerYear ?? 2) - one.with) },
      });
      return;
    case 'ask':
      await decide({ action: 'ask', note: 'Which form?' });
      return;
    case 'reject':
      await decide({ action: 'reject', reason: 'no_evidence' });
      return;
    case 'reopen':
      await recordOperations.reopen(owner, shown, submission(owner));
      return;
    case 'amend':
      await recordOperations.amend(
        one.with % 2 ? owner : coordinator,
        shown,
        submission(owner),
        're_estimate',
      );
      return;
    case 'edit':
      await recordOperations.edit(coordinator, id, { transactionsPerYear: 900 + one.with });
      return;
    case 'bundle': {
      const bundle = await recordOperations.open(admin, { id: ids[one.with % ids.length] ?? '' });
      await recordOperations.edit(coordinator, id, { partOf: bundle?.record.number ?? null });
      return;
    }
    default:
      await recordOperations.withdraw(admin, shown, submission(admin), 'It was a mistake');
  }
}

/** A bundle and its part, both handed in. */
async function withBundle(): Promise<string[]> {
  const [recordOperations] = books;
  if (!recordOperations) throw new Error('There is no book.');
  const bundle = await completeDraft(recordOperations, owner, { entityId: 'rta' });
  const { record } = (await recordOperations.open(owner, { id: bundle }))!;
  const part = await completeDraft(recordOperations, owner, {
    entityId: 'rta',
    partOf: record.number ?? '',
  });
  for (const id of [bundle, part]) await recordOperations.submit(owner, id, submission(owner));
  return [bundle, part];
}

/** Two that were handed in with a file. */
async function importTwo(seed: number): Promise<string[]> {
  const imported = [0, 1].map((at) => {
    const fields = completeFields({ ...randomFields(seed + at), entityId: 'rta' });
    const record = sampleRecord({ fields });
    return {
      record,
      events: [sampleEvent(record)],
      submission: { id: record.id, personId: record.ownerId },
      number: { code: 'RTA', year: 2026 },
      handIn: (numbered: ProcessRecord) => {
        const { submittedBy, submittedByName, submittedAt, figures } = VERIFIED;
        const handedIn = { submittedBy, submittedByName, submittedAt, figures };
        return {
          record: { ...numbered, ...handedIn, status: 'submitted' as const },
          event: sampleEvent(record, { action: 'submit' as const }),
        };
      },
    };
  });
  await new SqlBulkRecords(database.db).createAll(imported);
  return imported.map(({ record }) => record.id);
}

describe('the sums that are kept', () => {
  it('are right after any steps of the workflow', async () => {
    const met = { records: 0, leftOut: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 40 }), async (steps) => {
        const ids = await withBundle();
        for (const [at, one] of steps.entries()) await take(books[at % 2]!, ids, one);
        const { records, leftOut } = await expectRightSums(database.db);
        met.records = Math.max(met.records, records);
        met.leftOut = Math.max(met.leftOut, leftOut);
      }),
      // A bundle with its part, both handed in and left alone: the part is left out of the sums.
      { numRuns: rounds(200, 12), endOnFailure: true, examples: [[[]]] },
    );
    // Else it would hold of nothing.
    expect(met.records).toBeGreaterThan(10);
    expect(met.leftOut).toBeGreaterThan(0);
  }, 600_000);

  it('are right after eight have written at once, on two replicas', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 8, maxLength: 8 }), { minLength: 4, maxLength: 8 }),
        async (batches) => {
          const ids: string[] = [];
          for (let at = 0; at < 6; at++) {
            ids.push(
              await completeDraft(books[0]!, owner, { ...randomFields(at), entityId: 'rta' }),
            );
          }
          for (const batch of batches)
            await Promise.all(batch.map((one, at) => take(books[at % 2]!, ids, one)));
          await expectRightSums(database.db);
        },
      ),
      { numRuns: rounds(60, 5), endOnFailure: true },
    );
  }, 600_000);

  it('are as they were where the transaction is undone', async () => {
    const id = await completeDraft(books[0]!, owner);
    await books[0]!.submit(owner, id, submission(owner));
    const before = await expectRightSums(database.db);
    const crash = new Error('The process has died.');
    const verified = database.db.transaction().execute(async (transaction) => {
      await new SqlRecordStore(transaction).change(id, undefined, ([record]) => ({
        records: [{ ...record, ...VERIFIED, ownerId: record.ownerId }],
        events: [],
        result: null,
      }));
      throw crash;
    });
    await expect(verified).rejects.toThrow();
    expect(await expectRightSums(database.db)).toEqual(before);
  });
});

describe('a part whose bundle moved into another one', () => {
  let own: TestDatabase;
  let recordOperations: RecordOperations;
  beforeAll(async () => {
    own = await createTestDatabase();
    const records = Object.assign(new SqlRecordStore(own.db), {
      comparable: () => Promise.resolve([]),
    });
    recordOperations = openRecordBook(own.db, { records });
  });
  afterAll(() => own[Symbol.asyncDispose]());

  const create = (bundle?: string) =>
    completeDraft(recordOperations, owner, bundle === undefined ? {} : { partOf: bundle });
  const recordOf = async (id: string) => (await recordOperations.open(admin, { id }))!.record;
  const numberOf = async (id: string) => (await recordOf(id)).number ?? '';
  const submitAndVerify = async (id: string) => {
    await recordOperations.submit(owner, id, submission(owner));
    const { version, rowVersion } = await recordOf(id);
    const [verifier = admin] = verifiers;
    await recordOperations.decide(
      verifier,
      { record: id, version, rowVersion },
      submission(verifier),
      {
        action: 'verify',
      },
    );
    expect(await recordOf(id)).toMatchObject({ status: 'verified' });
  };
  /** Of the verified records: how many are in the sums, how many are not, and the sheets. */
  const summed = async () => {
    const sums = await new SqlSums(own.db).sums({}, []);
    const verified = sums.find(({ state }) => state === 'verified');
    await expectRightSums(own.db);
    return [verified?.records, verified?.leftOut, verified?.eliminatedSheets];
  };

  it('is counted once, by whichever bundle above it is verified', async () => {
    const [whole, bundle] = [await create(), await create()];
    const part = await create(await numberOf(bundle));
    for (const id of [part, whole]) await submitAndVerify(id);
    const sheetsOf = async (id: string) => (await recordOf(id)).figures?.eliminatedSheets ?? '';
    const sheets = await sheetsOf(whole);
    const twice = Big(sheets)
      .plus(await sheetsOf(part))
      .toFixed();
    expect(await summed()).toEqual([2, 0, twice]);

    await recordOperations.edit(owner, bundle, { partOf: await numberOf(whole) });
    expect(await summed()).toEqual([1, 1, sheets]);
    await recordOperations.edit(owner, bundle, { partOf: null });
    expect(await summed()).toEqual([2, 0, twice]);
    // A bundle that was withdrawn is part of nothing any more.
    await recordOperations.edit(owner, bundle, { partOf: await numberOf(whole) });
    await recordOperations.discard(owner, bundle, submission(owner));
    expect(await summed()).toEqual([2, 0, twice]);
  });

  it('is counted once when the larger bundle is verified last', async () => {
    const [, leftOutBefore] = await summed();
    const [whole, bundle] = [await create(), await create()];
    const part = await create(await numberOf(bundle));
    await submitAndVerify(part);
    await recordOperations.edit(owner, bundle, { partOf: await numberOf(whole) });
    await submitAndVerify(whole);
    expect((await summed())[1]).toBe(Number(leftOutBefore) + 1);
  });
});

describe('the sums of records that were made in great numbers', () => {
  it('are right, with bundles in chains and rounds', async () => {
    const many = await createTestDatabase();
    try {
      await createManyRecords(many.db, { count: 600, entities: [{ id: 'rta', code: 'RTA' }] });
      const { records, leftOut } = await expectRightSums(many.db);
      expect(records).toBeGreaterThan(300);
      expect(leftOut).toBeGreaterThan(10);
    } finally {
      await many[Symbol.asyncDispose]();
    }
  });
});
