import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { portfolio } from '../../../../src/records/rules/portfolio';
import type { ProcessRecord } from '../../../../src/records/model/processRecord';
import type { CountedRecords } from '../../../../src/records/model/recordStore';
import { currentOf, type Versions } from '../../../../src/records/workflow/versionHistory';
import { erasePerson } from '../../../../src/store/privacy/erasePerson';
import { SqlRecordStore } from '../../../../src/store/records/sqlRecordStore';
import { countableIn } from '../../../support/records/countable';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';
import { rounds } from '../../../support/process/rounds';
import { createSample, sampleEvent, VERIFIED } from '../../../support/records/sampleRecord';

const RECORDS = 7;
const STEPS = [
  ...['submit', 'verify', 'verify', 'ask', 'reject', 'withdraw', 'amend', 'erase'],
  ...['move', 'move', 'move'],
] as const;

interface Step {
  kind: (typeof STEPS)[number];
  /** Which record. */
  at: number;
  /** What it becomes part of: a record, itself included, one that is not there, or none. */
  bundle: number | null;
}
interface Start {
  isElsewhere: boolean;
  bundle: number | null;
}

const bundle = fc.option(fc.nat(RECORDS), { freq: 4 });
const start: fc.Arbitrary<Start> = fc.record({
  // Most are of one entity.
  isElsewhere: fc.nat(5).map((one) => one === 0),
  bundle,
});
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...STEPS),
  at: fc.nat(RECORDS - 1),
  bundle,
});

/** A part of a bundle that is part of a whole, part and whole verified; then one step of the bundle. */
const chains = STEPS.map((kind): [Start[], Step[]] => [
  Array.from({ length: RECORDS }, (_, at) => ({
    isElsewhere: false,
    bundle: [1, 2].includes(at) ? at - 1 : null,
  })),
  [
    { kind: 'verify', at: 2, bundle: null },
    { kind: 'verify', at: 0, bundle: null },
    { kind, at: 1, bundle: null },
  ],
]);

let database: TestDatabase;
let store: SqlRecordStore;
beforeAll(async () => {
  database = await createTestDatabase();
  store = new SqlRecordStore(database.db);
});
afterAll(() => database[Symbol.asyncDispose]());

/** Records of one run, whose numbers are known before they are given. */
class Records {
  readonly code = `X${randomBytes(5).toString('hex').toUpperCase()}`;
  readonly entities = [`${this.code}-here`, `${this.code}-there`];
  readonly ids: string[] = [];

  numberOf = (at: number): string => `PL-${this.code}-2026-${String(at + 1).padStart(4, '0')}`;

  private partOf = (bundle: number | null) =>
    bundle === null ? {} : { partOf: this.numberOf(bundle) };

  async create({ isElsewhere, bundle }: Start): Promise<void> {
    const { id } = await createSample(store, {
      ownerId: this.ownerOf(this.ids.length),
      fields: { entityId: this.entities[Number(isElsewhere)]!, ...this.partOf(bundle) },
    });
    this.ids.push(id);
    await this.change(id, ([record]) => [record]);
  }

  /** Takes one step if the database lets a record of this status take it. */
  async take({ kind, at, bundle }: Step): Promise<void> {
    if (kind === 'erase') {
      const person = this.ownerOf(at);
      await erasePerson(database.db, { person, by: 'admin', reason: 'Test', nameOf: (id) => id });
      return;
    }
    await this.change(this.ids[at]!, (versions) => {
      const current = currentOf(versions);
      switch (kind) {
        case 'move':
          return isOpen(current)
            ? [
                {
                  ...current,
                  fields: { entityId: current.fields.entityId!, ...this.partOf(bundle) },
                },
              ]
            : [];
        case 'submit':
          return isOpen(current) ? [{ ...current, ...SUBMITTED }] : [];
        case 'verify':
          return ['withdrawn', 'verified', 'superseded'].includes(current.status)
            ? []
            : [...superseded(versions), { ...current, ...VERIFIED, ownerId: current.ownerId }];
        case 'ask':
          return current.status === 'submitted' ? [{ ...current, status: 'needs_info' }] : [];
        case 'reject':
          return current.status === 'submitted' ? [{ ...current, status: 'rejected' }] : [];
        case 'withdraw':
          return current.status === 'superseded' ? [] : [{ ...current, status: 'withdrawn' }];
        default:
          return current.status === 'verified' ? [this.amended(current, versions, bundle)] : [];
      }
    });
  }

  private ownerOf = (at: number) => `${this.code}-owner-${at}`;

  private amended(
    { id, number, ownerId, ownerName, contributors, createdAt, updatedAt, fields }: ProcessRecord,
    versions: Versions,
    bundle: number | null,
  ): ProcessRecord {
    return {
      ...{ id, number, ownerId, ownerName, contributors, createdAt, updatedAt, rowVersion: 0 },
      version: Math.max(...versions.map(({ version }) => version)) + 1,
      status: 'draft',
      fields: { entityId: fields.entityId!, ...this.partOf(bundle) },
      ...{
        assumed: [],
        figures: null,
        submittedBy: null,
        submittedByName: null,
        submittedAt: null,
      },
      ...{ decision: null, original: null, possibleDuplicates: [], centralReasons: [] },
      nextReviewDate: null,
    };
  }

  private async change(
    id: string,
    write: (versions: Versions) => readonly ProcessRecord[],
  ): Promise<void> {
    await store.change(id, undefined, (versions) => {
      const records = write(versions);
      if (records.length === 0) return { refused: null };
      const events = records.map((record) => sampleEvent(record));
      return { records, events, number: { code: this.code, year: 2026 }, result: null };
    });
  }
}

const SUBMITTED = {
  status: 'submitted',
  figures: VERIFIED.figures,
  submittedBy: VERIFIED.submittedBy,
  submittedByName: VERIFIED.submittedByName,
  submittedAt: VERIFIED.submittedAt,
} as const;

const isOpen = ({ status }: ProcessRecord) => ['draft', 'needs_info', 'rejected'].includes(status);

const superseded = (versions: Versions): ProcessRecord[] =>
  versions
    .filter(({ status }) => status === 'verified')
    .map((record) => ({ ...record, status: 'superseded' }));

interface Judged {
  number: string;
  state: 'verified' | 'pending';
  counts: boolean;
}

/** As the triggers have kept it. */
async function keptIn({ entities }: Records): Promise<Judged[]> {
  const { rows } = await sql<Judged>`select number, state, counts from record_counts
    where entity_id = any (${entities}) order by state, number`.execute(database.db);
  return rows;
}

/** By the rule of the records, over all that counts and all that leads from one to another. */
function judged(records: CountedRecords, state: Judged['state']): Judged[] {
  const leftOut = new Set(portfolio(records).leftOut);
  return records.counted
    .map(({ number }) => ({ number, state, counts: !leftOut.has(number) }))
    .sort((a, b) => (a.number < b.number ? -1 : 1));
}

it('the database leaves out of the sums what the rule of the records leaves out', async () => {
  let seenThrough = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(start, { minLength: RECORDS, maxLength: RECORDS }),
      fc.array(step, { minLength: 10, maxLength: 40 }),
      async (starts, steps) => {
        const records = new Records();
        for (const one of starts) await records.create(one);
        for (const one of steps) await records.take(one);
        const { versions, links } = await countableIn(database.db, records.entities);
        const pending = versions.filter(({ status }) => status === 'submitted');
        const verified = await store.counted(records.entities);
        expect(await keptIn(records)).toEqual([
          ...judged({ counted: pending, links }, 'pending'),
          ...judged(verified, 'verified'),
        ]);
        const direct = portfolio({ ...verified, links: [] }).leftOut.length;
        seenThrough += portfolio(verified).leftOut.length - direct;
      },
    ),
    { numRuns: rounds(300, 10 + chains.length), endOnFailure: true, examples: chains },
  );
  // Else it would hold of direct bundles alone.
  expect(seenThrough).toBeGreaterThan(0);
}, 600_000);
