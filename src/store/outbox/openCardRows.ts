import type { Expression, SqlBool } from 'kysely';
import type { CardEnd, OpenCardKind } from '../../records/model/openCards';
import type { ProcessRecord, Status } from '../../records/model/processRecord';
import type { FieldName } from '../../records/model/recordFields';
import type { Database } from '../core/database';
import { originalKey } from '../core/storedKey';
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

/** Closes the cards that a change of a draft has ended: all of them, or those that show it. */
export async function closeCardsAfter(
  transaction: Database,
  before: Pick<ProcessRecord, 'id' | 'status'>,
  after: Pick<ProcessRecord, 'status'>,
): Promise<void> {
  if (!EDITABLE.has(before.status)) return;
  if (EDITABLE.has(after.status))
    await closeCards(transaction, { recordId: before.id, kind: 'summary' }, 'changed');
  else await closeCards(transaction, { recordId: before.id }, 'decided');
}
