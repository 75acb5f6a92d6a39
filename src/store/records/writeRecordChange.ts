import { sql } from 'kysely';
import type { ProcessRecord, RecordEvent } from '../../records/model/processRecord';
import type { RecordWrite } from '../../records/model/recordStore';
import type { Database } from '../core/database';
import { closeCardsAfter } from '../outbox/openCardRows';
import { queueMessages } from '../outbox/outboxRows';
import { insertEvents, readEvents, headColumns, insertVersion, updateVersion } from './versionRows';
import { withChanges, currentOf, type Versions } from '../../records/workflow/versionHistory';
import { writeKeys } from './recordKeyRows';
import { formatRecordNumber } from '../../records/model/recordNumber';

/**
 * The next number of an entity in a year. Others who want one wait until this transaction has
 * ended, so that no number is left out.
 */
async function mintNumber(
  transaction: Database,
  { code, year }: { code: string; year: number },
): Promise<string> {
  const { last } = await transaction
    .insertInto('record_sequences')
    .values({ code, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['code', 'year']).doUpdateSet({ last: sql`record_sequences.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return formatRecordNumber({ code, year, sequence: last });
}

/**
 * The event that the number was given, by the author of the rest of the change, or of the
 * last change before if this one has no other event.
 * @param at ISO instant
 */
async function numberEvent(
  transaction: Database,
  number: string,
  { id, events, at }: { id: string; events: readonly RecordEvent[]; at: string },
): Promise<RecordEvent> {
  const cause = events.at(-1) ?? (await readEvents(transaction, id)).at(-1);
  if (!cause) throw new Error('A record without a history cannot have a number.');
  const { recordId, version, actorId, actorName, via, language } = cause;
  const base = { recordId, version, at: events.length > 0 ? cause.at : at };
  return { ...base, actorId, actorName, action: 'number', new: number, via, language };
}

/**
 * Writes a change of a record that this transaction has locked: its number, versions, key, history
 * and notices. Cards in chats that it ends are replaced.
 * @param versions as they were read under the lock
 * @returns the current version as it now stands
 * @throws KeyTakenError
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
  if (records.length > 0) await closeCardsAfter(transaction, currentOf(versions), current);
  if (writes.hardKeys) await writeKeys(transaction, id, writes.hardKeys);
  await insertEvents(transaction, events);
  if (minted !== undefined) {
    const told = { id, events, at: current.updatedAt };
    await insertEvents(transaction, [await numberEvent(transaction, minted, told)]);
  }
  await queueMessages(
    transaction,
    notices.map(({ personId, kind: notice, recordId, version, key }) => ({
      to: { person: personId },
      kind: 'record',
      about: { notice, recordId, version },
      ...(key === undefined ? {} : { key }),
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
