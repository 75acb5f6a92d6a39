import { sql } from 'kysely';
import type { RecordEvent } from '../../records/model/processRecord';
import type { Database } from '../core/database';
import { formatRecordNumber } from '../../records/model/recordNumber';
import { readEvents } from './eventRows';

/**
 * The next number of an entity in a year. Others who want one wait until this transaction has ended,
 * so that no number is left out.
 */
export async function mintNumber(
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
 * That the number was given, for the history: by whom the rest of the change is by, or the last
 * change before where this one has nothing else to tell.
 * @param at ISO instant
 */
export async function numberEvent(
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
