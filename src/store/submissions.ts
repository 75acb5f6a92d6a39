import { sql } from 'kysely';
import type { Submission } from '../records/recordStore';
import type { Database } from './database';
import { storedKey } from './storedKey';

/** A submission that was here before. */
interface Earlier {
  recordId: string;
  /** JSON; null where it was the one that created the record. */
  result: string | null;
}

/**
 * Claims a submission for this transaction. While another transaction has claimed the same one this
 * waits for it: if that commits, its result is given back; if not, the claim is ours.
 * @throws where the submission did something else: forms carry their record, so that one has been
 *   tampered with
 */
export async function claimChange(
  transaction: Database,
  submission: Submission,
  recordId: string,
): Promise<{ result: unknown } | undefined> {
  const earlier = await claim(transaction, submission, recordId);
  if (!earlier) return undefined;
  if (earlier.recordId !== recordId || earlier.result === null) {
    throw new Error('The submission has been one for something else before.');
  }
  return { result: JSON.parse(earlier.result) as unknown };
}

/**
 * Claims the submission that creates a record, like {@link claimChange}.
 * @returns the id of the record that it has created before
 */
export async function claimCreation(
  transaction: Database,
  submission: Submission,
  recordId: string,
): Promise<string | undefined> {
  const earlier = await claim(transaction, submission, recordId);
  if (earlier && earlier.result !== null) {
    throw new Error('The submission has been one for something else before.');
  }
  return earlier?.recordId;
}

async function claim(
  transaction: Database,
  submission: Submission,
  recordId: string,
): Promise<Earlier | undefined> {
  const key = toKey(submission);
  const claimed = await transaction
    .insertInto('record_submissions')
    .values({ ...key, record_id: recordId, result: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('record_id')
    .executeTakeFirst();
  if (claimed) return undefined;
  return transaction
    .selectFrom('record_submissions')
    .select(['record_id as recordId', sql<string | null>`result::text`.as('result')])
    .where('submission_id', '=', key.submission_id)
    .where('person_id', '=', key.person_id)
    .executeTakeFirstOrThrow();
}

/** Keeps what is given back when the submission comes again. */
export async function keepResult(
  transaction: Database,
  submission: Submission,
  result: unknown,
): Promise<void> {
  const key = toKey(submission);
  await transaction
    .updateTable('record_submissions')
    .set({ result: (JSON.stringify(result) as string | undefined) ?? 'null' })
    .where('submission_id', '=', key.submission_id)
    .where('person_id', '=', key.person_id)
    .execute();
}

/** One id from two people is two submissions. */
function toKey({ id, personId }: Submission) {
  return { submission_id: storedKey(id), person_id: storedKey(personId) };
}
