import { randomUUID } from 'node:crypto';
import type { ProcessRecord } from '../../../../src/records/model/processRecord';
import type { RecordFields } from '../../../../src/records/model/recordFields';
import type { RecordOperations } from '../../../../src/records/operations/recordOperations';
import type { Actor } from '../../../../src/records/model/staffMember';
import { SqlRecordStore } from '../../../../src/store/records/sqlRecordStore';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';
import { actor, completeDraft, openRecordBook } from '../../../support/records/recordBook';

let database: TestDatabase;
let store: SqlRecordStore;
let recordOperations: RecordOperations;
beforeAll(async () => {
  database = await createTestDatabase();
  store = new SqlRecordStore(database.db);
  recordOperations = openRecordBook(database.db);
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
});

const owner = actor('owner');
const coordinator = actor('coordinator', { role: 'coordinator', entityId: 'rta' });
const verifier = actor('verifier', { role: 'verifier', entityId: 'rta' });
const admin = actor('admin', { role: 'admin', entityId: '*' });

const submission = ({ id }: Actor) => ({ id: randomUUID(), personId: id });
const current = async (id: string) => (await store.find({ id }))!;
const shownOf = ({ id, version, rowVersion }: ProcessRecord) => ({
  record: id,
  version,
  rowVersion,
});
const shown = async (id: string, version?: number) => shownOf((await store.find({ id }, version))!);

async function done<T extends object>(step: Promise<T>): Promise<T> {
  const outcome = await step;
  expect(outcome).not.toHaveProperty('refused');
  return outcome;
}
const submit = (who: Actor, id: string) => recordOperations.submit(who, id, submission(who));
const verify = async (who: Actor, id: string) =>
  recordOperations.decide(who, await shown(id), submission(who), { action: 'verify' });
const withdraw = async (who: Actor, id: string, version?: number) =>
  recordOperations.withdraw(who, await shown(id, version), submission(who), 'It was a mistake');
const amend = async (who: Actor, id: string, kind: 'real_change' | 're_estimate' = 'real_change') =>
  recordOperations.amend(who, await shown(id), submission(who), kind);

async function verifiedRecord(change: RecordFields = {}): Promise<string> {
  const id = await completeDraft(recordOperations, owner, change);
  await done(submit(owner, id));
  await done(verify(verifier, id));
  return id;
}

/** A draft of the same process by somebody else, who says that it is another one. */
async function rival(serviceCode: string): Promise<string> {
  return completeDraft(recordOperations, actor('rival'), { serviceCode });
}

describe('the key of a process', () => {
  it('stays with a verified version while an amendment under another code waits, or is withdrawn', async () => {
    const id = await verifiedRecord({ serviceCode: 'G4' });
    await done(amend(owner, id));
    await done(recordOperations.edit(owner, id, { serviceCode: 'G5' }));
    await done(submit(owner, id));
    const [four, five] = [await rival('G4'), await rival('G5')];
    expect(await submit(actor('rival'), four)).toMatchObject({ refused: 'duplicate', of: { id } });
    expect(await submit(actor('rival'), five)).toMatchObject({ refused: 'duplicate', of: { id } });
    await done(withdraw(owner, id));
    expect(await submit(actor('rival'), four)).toMatchObject({ refused: 'duplicate' });
    await done(submit(actor('rival'), five));
  });

  it('stays with a submitted amendment when the verified version is withdrawn', async () => {
    const id = await verifiedRecord({ serviceCode: 'H1' });
    await done(amend(owner, id));
    await done(submit(owner, id));
    await done(withdraw(admin, id, 1));
    expect(await submit(actor('rival'), await rival('H1'))).toMatchObject({ refused: 'duplicate' });
    await done(verify(verifier, id));
    await done(withdraw(admin, id));
    expect((await current(id)).version).toBe(2);
    await done(submit(actor('rival'), await rival('H1')));
  });

  it('is given back when a rejected record is withdrawn by a coordinator', async () => {
    const id = await completeDraft(recordOperations, owner, { serviceCode: 'J1' });
    await done(submit(owner, id));
    const reject = { action: 'reject', reason: 'no_evidence' } as const;
    await done(recordOperations.decide(verifier, await shown(id), submission(verifier), reject));
    const other = await rival('J1');
    expect(await submit(actor('rival'), other)).toMatchObject({ refused: 'duplicate' });
    await done(withdraw(coordinator, id));
    await done(submit(actor('rival'), other));
  });
});

describe('the baseline of an amendment', () => {
  it('is the corrected one after a re-estimate', async () => {
    const id = await verifiedRecord({ transactionsPerYear: 200_003 });
    await done(amend(owner, id, 're_estimate'));
    await done(recordOperations.edit(owner, id, { transactionsPerYear: 2_501 }));
    await done(submit(owner, id));
    await done(verify(verifier, id));
    await done(amend(owner, id));
    const back = await recordOperations.edit(owner, id, { transactionsPerYear: 200_003 });
    expect(back).toMatchObject({
      faults: [{ field: 'transactionsPerYear', fault: 'baseline_fixed' }],
    });
    await done(submit(owner, id));
    expect((await current(id)).fields.transactionsPerYear).toBe(2_501);
  });

  it('stays the original one through several real changes', async () => {
    const id = await verifiedRecord({ transactionsPerYear: 250_321 });
    for (const residual of [400, 100]) {
      await done(amend(owner, id));
      await done(recordOperations.edit(owner, id, { residualTransactionsPerYear: residual }));
      expect((await current(id)).original).toMatchObject({
        transactionsPerYear: 250_321,
        residualTransactionsPerYear: 0,
      });
      await done(
        recordOperations.edit(owner, id, {
          residualSheetsPerTransaction: 1,
          residualReason: 'law',
          digitalShare: 90,
        }),
      );
      await done(submit(owner, id));
      await done(verify(verifier, id));
    }
  });
});

describe('a verified record that a coordinator amends', () => {
  let id: string;
  beforeAll(async () => {
    id = await verifiedRecord();
    await done(amend(coordinator, id));
    await done(recordOperations.edit(coordinator, id, { department: 'Confidential unit' }));
  });

  it.each([
    ['its owner', owner],
    ['the verifier', verifier],
  ])('stays with %s as it was, with its history', async (_, who) => {
    const opened = await recordOperations.open(who, { id });
    expect(opened?.record).toMatchObject({ version: 1, status: 'verified' });
    const history = await recordOperations.history(who, id);
    expect(history.map(({ action }) => action)).toContain('verify');
    expect(JSON.stringify(history)).not.toContain('Confidential unit');
  });

  it('stays in the list of its owner', async () => {
    const { records } = await recordOperations.mine(owner, { limit: 100, offset: 0 });
    expect(records.find(({ record }) => record.id === id)?.record).toMatchObject({ version: 1 });
  });

  it('is not amended twice, and the refusal shows nothing of the draft', async () => {
    const refused = await recordOperations.amend(
      owner,
      await shown(id, 1),
      submission(owner),
      'real_change',
    );
    expect(refused).toMatchObject({ refused: 'stale', opened: { record: { version: 1 } } });
    expect(JSON.stringify(refused)).not.toContain('Confidential unit');
  });

  it('is not verified by the author of its numbers, whoever has submitted them again', async () => {
    const author = actor('author', { role: 'verifier', entityId: 'rta' });
    const another = await completeDraft(recordOperations, author);
    await done(submit(author, another));
    await done(verify(verifier, another));
    await done(amend(coordinator, another));
    await done(submit(coordinator, another));
    expect(await verify(author, another)).toMatchObject({ refused: 'not_allowed' });
  });

  it('can be amended again after the amendment was rejected', async () => {
    await done(submit(coordinator, id));
    const reject = { action: 'reject', reason: 'wrong_numbers' } as const;
    await done(recordOperations.decide(verifier, await shown(id), submission(verifier), reject));
    await done(recordOperations.amend(owner, await shown(id, 1), submission(owner), 'real_change'));
    expect(await current(id)).toMatchObject({ version: 3, status: 'draft', ownerId: 'owner' });
  });
});

describe('the numbers that a verifier writes', () => {
  it.each([
    ['a fraction of a transaction', { transactionsPerYear: 10.5 }],
    ['no transactions', { transactionsPerYear: 0 }],
    ['hardly any paper', { sheetsPerTransaction: 1e-9 }],
    ['more paper transactions than there are', { residualTransactionsPerYear: 49_999_999 }],
  ])('are refused: %s', async (_, values) => {
    const id = await completeDraft(recordOperations, owner);
    await done(submit(owner, id));
    const verdict = { action: 'verify', values } as const;
    const decided = await recordOperations.decide(
      verifier,
      await shown(id),
      submission(verifier),
      verdict,
    );
    expect(decided).toMatchObject({ refused: 'bad_decision' });
  });

  it('come without telephone numbers in the note', async () => {
    const id = await completeDraft(recordOperations, owner);
    await done(submit(owner, id));
    const ask = { action: 'ask', note: 'اتصل على ٠٥٠ ١٢٣ ٤٥٦٧' } as const;
    const decided = await recordOperations.decide(
      verifier,
      await shown(id),
      submission(verifier),
      ask,
    );
    expect(decided).toEqual({ refused: 'bad_decision', fault: 'personal_data' });
  });
});
