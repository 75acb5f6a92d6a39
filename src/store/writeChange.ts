import type { ProcessRecord } from '../records/processRecord';
import type { Writes } from '../records/recordStore';
import type { Database } from './database';
import { sqlState } from './inTransaction';
import { insertEvents, insertNotices } from './recordHistory';
import { mintNumber, numberEvent } from './recordNumber';
import {
  currentOf,
  headColumns,
  insertVersion,
  updateVersion,
  type Versions,
} from './recordVersions';
import { storedKey } from './storedKey';

/** Another live record stands under the key; the transaction cannot go on. */
export class KeyTaken extends Error {
  /** @param storedHardKey as it is in the table */
  constructor(readonly storedHardKey: string) {
    super('The hard key is taken.');
  }
}

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
  writes: Writes<unknown>,
): Promise<ProcessRecord> {
  const [{ id, number: given }] = versions;
  const { records, events, notices = [] } = writes;
  assertAllOf(id, writes);
  const minted =
    given === null && writes.number ? await mintNumber(transaction, writes.number) : undefined;
  const number = minted ?? given;
  const after = new Map(versions.map((record) => [record.version, { ...record, number }]));
  for (const record of verifiedLast(records)) {
    const write = after.has(record.version) ? updateVersion : insertVersion;
    after.set(record.version, await write(transaction, { ...record, number }));
  }
  const current = currentOf([...after.values()].sort(byVersion) as unknown as Versions);
  if (records.length > 0 || minted !== undefined || writes.hardKey !== undefined) {
    await writeHead(transaction, current, writes.hardKey);
  }
  await insertEvents(transaction, events);
  if (minted !== undefined) {
    const told = { id, events, at: current.updatedAt };
    await insertEvents(transaction, [await numberEvent(transaction, minted, told)]);
  }
  await insertNotices(transaction, notices);
  return current;
}

const byVersion = (a: ProcessRecord, b: ProcessRecord) => a.version - b.version;

function assertAllOf(id: string, { records, events, notices = [] }: Writes<unknown>): void {
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

async function writeHead(
  transaction: Database,
  current: ProcessRecord,
  hardKey: string | null | undefined,
): Promise<void> {
  const key = typeof hardKey === 'string' ? storedKey(hardKey) : hardKey;
  try {
    await transaction
      .updateTable('records')
      .set({
        number: current.number,
        ...headColumns(current),
        ...(key !== undefined && { hard_key: key }),
      })
      .where('id', '=', current.id)
      .execute();
  } catch (error) {
    const { constraint } = error as { constraint?: string };
    const isTaken = sqlState(error) === '23505' && constraint === 'records_hard_key';
    throw isTaken && key ? new KeyTaken(key) : error;
  }
}
