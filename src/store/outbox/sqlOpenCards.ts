import type { ClosedCards, OpenCard, OpenCards } from '../../records/model/openCards';
import type { Database } from '../core/database';
import { inTransaction } from '../core/inTransaction';
import { storedKey } from '../core/storedKey';
import { closeCards } from './openCardRows';

/** The cards in the table `open_cards`; what replaces them is in the table `outbox`. */
export class SqlOpenCards implements OpenCards {
  constructor(private readonly db: Database) {}

  async add(card: OpenCard): Promise<void> {
    const { recordId, kind, submission, language } = card;
    const conversationId = storedKey(card.conversationId);
    await inTransaction(this.db, async (transaction) => {
      await closeCards(transaction, { recordId, conversationId, kind }, 'replaced');
      await transaction
        .insertInto('open_cards')
        .values({
          conversation_id: conversationId,
          activity_id: storedKey(card.activityId),
          person_id: storedKey(card.personId),
          record_id: recordId,
          kind,
          submission_id: submission,
          language,
        })
        .onConflict((conflict) => conflict.columns(['conversation_id', 'activity_id']).doNothing())
        .execute();
    });
  }

  async close(conversation: string, { recordId, which, end, fields }: ClosedCards): Promise<void> {
    const conversationId = storedKey(conversation);
    await inTransaction(this.db, (transaction) =>
      closeCards(transaction, { recordId, conversationId, ...which }, end, fields),
    );
  }

  async has({
    conversationId,
    recordId,
    kind,
  }: Pick<OpenCard, 'conversationId' | 'recordId' | 'kind'>): Promise<boolean> {
    const found = await this.db
      .selectFrom('open_cards')
      .select('activity_id')
      .where('record_id', '=', recordId)
      .where('conversation_id', '=', storedKey(conversationId))
      .where('kind', '=', kind)
      .executeTakeFirst();
    return found !== undefined;
  }
}
