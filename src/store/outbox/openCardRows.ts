import type { Expression, SqlBool } from 'kysely';
import type { CardEnd, OpenCardKind } from '../../records/model/openCards';
import type { ProcessRecord, Status } from '../../records/model/processRecord';
import type { FieldName } from '../../records/model/recordFields';
import { launchKey, plannedDay } from '../../records/reminders/plannedLaunch';
import type { Database } from '../core/database';
import { originalKey, storedKey } from '../core/storedKey';
import { queueMessages } from './outboxRows';

/** Milliseconds: the turn that has changed a draft mostly shows a newer summary by then. */
const SUMMARY_COMES = 2_000;
const EDITABLE: ReadonlySet<Status> = new Set(['draft', 'needs_info']);

interface Which {
  recordId: string;
  conversationId?: string;
  kind?: OpenCardKind;
  submission?: string;
}

/** Removes open cards, and queues what takes their places: both or neither, in a transaction. */
export async function closeCards(
  transaction: Database,
  { recordId, conversationId, kind, submission }: Which,
  end: CardEnd,
  fields: readonly FieldName[] = [],
): Promise<void> {
  const rows = await transaction
    .deleteFrom('open_cards')
    .where((eb) => {
      const conditions: Expression<SqlBool>[] = [eb('record_id', '=', recordId)];
      if (conversationId !== undefined) conditions.push(eb('conversation_id', '=', conversationId));
      if (kind !== undefined) conditions.push(eb('kind', '=', kind));
      if (submission !== undefined) conditions.push(eb('submission_id', '=', submission));
      return eb.and(conditions);
    })
    .returningAll()
    .execute();
  if (rows.length === 0) return;
  await queueMessages(
    transaction,
    rows.map((row) => ({
      to: { person: originalKey(row.person_id) },
      kind: 'card',
      about: {
        conversationId: originalKey(row.conversation_id),
        activityId: originalKey(row.activity_id),
        recordId,
        card: row.kind,
        language: row.language,
        end,
        fields: [...fields],
      },
      ...(end === 'changed' ? { notBefore: new Date(Date.now() + SUMMARY_COMES) } : {}),
    })),
  );
}

/** Replaces the question whether a planned launch has taken place, once the plan is another one. */
async function closeLaunchCard(
  transaction: Database,
  before: ProcessRecord,
  after: ProcessRecord,
): Promise<void> {
  const { id: recordId, ownerId } = before;
  const day = plannedDay(before);
  if (day === undefined || plannedDay(after) === day) return;
  const key = launchKey({ recordId, ownerId, day });
  const asked = await transaction
    .selectFrom('outbox')
    .select('id')
    .where('key', '=', storedKey(key))
    .executeTakeFirst();
  if (!asked) return;
  const about = { recordId, day };
  await queueMessages(transaction, [
    { to: { person: ownerId }, kind: 'launchOver', about, replaces: key },
  ]);
}

/** Closes the cards that a change of a draft has ended: all of them, or those that show it. */
export async function closeCardsAfter(
  transaction: Database,
  before: ProcessRecord,
  after: ProcessRecord,
): Promise<void> {
  if (!EDITABLE.has(before.status)) return;
  await closeLaunchCard(transaction, before, after);
  if (EDITABLE.has(after.status))
    await closeCards(transaction, { recordId: before.id, kind: 'summary' }, 'changed');
  else await closeCards(transaction, { recordId: before.id }, 'decided');
}
