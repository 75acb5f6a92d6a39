import type { ProcessRecord } from '../../records/model/processRecord';
import type { RecordWrite } from '../../records/model/recordStore';
import type { Database } from '../core/database';
import { queueMessages } from '../outbox/outboxRows';
import { insertEvents } from './eventRows';
import { mintNumber, numberEvent } from './nextRecordNumber';
import { withChanges, currentOf, type Versions } from '../../records/workflow/versionHistory';
import { writeKeys } from './recordKeyRows';
import { headColumns, insertVersion, updateVersion } from './versionRows';

/**
 * Writes a change of a record that this transaction has locked: its number, versions, key, history
 * and notices.
 * @param versions as they were read under the lock
 * @returns the current version as it now stands
 * @throws KeyTaken
 */
export async function writeChange(
  transaction: Database,
  versions: Versions,
  writes: RecordWrite<unknown>,
): Promise<ProcessRecord> {
  const [{ id, number: given }] = versions;
  const { records, events, notices = [] } = writes;
  assertAllOf(id, writes);
  const minted =
    given === null && writes.number ? await mintNumber(transaction, writes.number) : undefined;
  const number = minted ?? given;
  const known = new Set(versions.map(({ version }) => version));
  const written: ProcessRecord[] = [];
  for (const record of verifiedLast(records)) {
    const write = known.has(record.version) ? updateVersion : insertVersion;
    written.push(await write(transaction, { ...record, number }));
  }
  const [first, ...later] = withChanges(versions, written);
  const after: Versions = [{ ...first, number }, ...later.map((record) => ({ ...record, number }))];
  const current = currentOf(after);
  if (records.length > 0 || minted !== undefined) await writeHead(transaction, after);
  if (writes.hardKeys) await writeKeys(transaction, id, writes.hardKeys);
  await insertEvents(transaction, events);
  if (minted !== undefined) {
    const told = { id, events, at: current.updatedAt };
    await insertEvents(transaction, [await numberEvent(transaction, minted, told)]);
  }
  await queueMessages(
    transaction,
    notices.map(({ personId, kind: notice, recordId, version }) => ({
      to: { person: personId },
      kind: 'record',
      about: { notice, recordId, version },
    })),
  );
  return current;
}

function assertAllOf(id: string, { records, events, notices = [] }: RecordWrite<unknown>): void {
  const ids = [
    ...records.map((record) => record.id),
    ...[...events, ...notices].map(({ recordId }) => recordId),
  ];
  if (ids.some((one) => one.toLowerCase() !== id)) {
    throw new Error('A change writes to the record that it was called for, and to no other.');
  }
}

/** The version that ceases to be verified goes before the one that takes its place in the sums. */
function verifiedLast(records: readonly ProcessRecord[]): ProcessRecord[] {
  const isVerified = ({ status }: ProcessRecord) => Number(status === 'verified');
  return [...records].sort((a, b) => isVerified(a) - isVerified(b));
}

async function writeHead(transaction: Database, versions: Versions): Promise<void> {
  const [{ id, number }] = versions;
  await transaction
    .updateTable('records')
    .set({ number, ...headColumns(versions) })
    .where('id', '=', id)
    .execute();
}
