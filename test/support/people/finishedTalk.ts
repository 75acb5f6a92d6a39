import type { Database } from '../../../src/store/core/database';
import { SqlRecordStore } from '../../../src/store/records/sqlRecordStore';
import { queuedNotices } from '../database/queuedNotices';
import { keptSoFar, type Talk } from './talk';

/** Whatever was answered is there; of what was not, it may be there as well. */
export async function expectKept(db: Database, talk: Talk): Promise<void> {
  if (talk.answered < 2) return;
  const record = await new SqlRecordStore(db).find({ id: talk.record! });
  const { evidence = [], ...others } = keptSoFar(talk);
  expect(record?.fields).toMatchObject(others);
  expect(record?.fields.evidence ?? []).toEqual(expect.arrayContaining(evidence));
}

/** It came to one record, nothing of it happened twice, and the verifier was told once. */
export async function expectDoneOnce(db: Database, talk: Talk, verifier: string): Promise<void> {
  const records = new SqlRecordStore(db);
  const { records: own, total } = await records.list({
    ownerId: talk.personId,
    limit: 10,
    offset: 0,
  });
  expect([total, own[0]?.id, own[0]?.status]).toEqual([1, talk.record, 'submitted']);
  expect(own[0]?.fields).toMatchObject(keptSoFar(talk));
  const events = await records.events(talk.record!);
  const steps = events.map(({ action, field, new: value }) =>
    JSON.stringify([action, field, value]),
  );
  expect(steps).toEqual([...new Set(steps)]);
  const actions = events.map(({ action }) => action).filter((action) => action !== 'edit');
  expect(actions).toEqual(['create', 'number', 'submit']);
  expect(await queuedNotices(db, talk.record!)).toEqual([
    { person: verifier, notice: 'to_verify' },
  ]);
}
