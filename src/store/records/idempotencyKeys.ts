import { sql } from 'kysely';
import type { Submission } from '../../records/model/recordStore';
import type { Database } from '../core/database';
import { storedKey } from '../core/storedKey';

/** A submission that was here before. */
interface Earlier {
  recordId: string;
  /** JSON; null if it was the one that created the record. */
  result: string | null;
}

/** What was sent with a submission last, and its result. */
interface StoredResult {
  content: string;
  result: unknown;
}

/**
 * Claims a submission for this transaction. While another transaction has claimed the same one this
 * waits for it: if that commits, its result is given back; if not, the claim is ours. It is also
 * ours if other content was sent with it last: that is a correction.
 * @returns `spent` if the submission did something else: cards carry their record, so that one
 *   has been tampered with
 */
export async function claimChange(
  transaction: Database,
  submission: Submission,
  recordId: string,
): Promise<{ result: unknown } | 'spent' | undefined> {
  const earlier = await claim(transaction, keyOf(submission, recordId), recordId);
  if (!earlier) return undefined;
  if (earlier.recordId !== recordId || earlier.result === null) return 'spent';
  const kept = JSON.parse(earlier.result) as unknown;
  if (submission.content === undefined) return { result: kept };
  const { content, result } = kept as StoredResult;
  return content === submission.content ? { result } : undefined;
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
  const earlier = await claim(transaction, toKey(submission), recordId);
  if (!earlier || earlier.result === null) return earlier?.recordId;
  // What it has changed is another thing than what it begins.
  return (await claim(transaction, keyOf({ ...submission, content: '' }, recordId), recordId))
    ?.recordId;
}

async function claim(
  transaction: Database,
  key: Key,
  recordId: string,
): Promise<Earlier | undefined> {
  const claimed = await transaction
    .insertInto('record_submissions')
    .values({ ...key, record_id: recordId, result: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('record_id')
    .executeTakeFirst();
  if (claimed) return undefined;
  return (
    transaction
      .selectFrom('record_submissions')
      .select(['record_id as recordId', sql<string | null>`result::text`.as('result')])
      .where('submission_id', '=', key.submission_id)
      .where('person_id', '=', key.person_id)
      // Of two that bring the same correction the second must see that of the first.
      .forUpdate()
      .executeTakeFirstOrThrow()
  );
}

/** Keeps what is given back when the submission comes again. */
export async function saveResult(
  transaction: Database,
  submission: Submission,
  recordId: string,
  result: unknown,
): Promise<void> {
  const { content } = submission;
  const kept = content === undefined ? result : ({ content, result } satisfies StoredResult);
  const key = keyOf(submission, recordId);
  await transaction
    .updateTable('record_submissions')
    .set({ result: (JSON.stringify(kept) as string | undefined) ?? 'null' })
    .where('submission_id', '=', key.submission_id)
    .where('person_id', '=', key.person_id)
    .execute();
}

type Key = ReturnType<typeof toKey>;

/** One id from two people is two submissions. */
const toKey = ({ id, personId }: Submission) => ({
  submission_id: storedKey(id),
  person_id: storedKey(personId),
});

/** What has a content may begin a record and fill another one, each for itself. */
const keyOf = (submission: Submission, recordId: string): Key =>
  toKey(
    submission.content === undefined
      ? submission
      : { ...submission, id: `${submission.id} ${recordId}` },
  );
