import { sql } from 'kysely';
import type { ChatReference, ConversationReferences } from '../bot/conversationReferences';
import type { Database } from './database';
import { storedKey } from './storedKey';

/** Personal chats in the table `conversation_references`. */
export class SqlConversationReferences implements ConversationReferences {
  constructor(private readonly db: Database) {}

  async get(personId: string): Promise<{ reference: ChatReference; blocked: boolean } | undefined> {
    const row = await this.db
      .selectFrom('conversation_references')
      .select(['reference', 'blocked_at'])
      .where('person_id', '=', storedKey(personId))
      .executeTakeFirst();
    if (!row) return undefined;
    return {
      reference: JSON.parse(row.reference) as ChatReference,
      blocked: row.blocked_at !== null,
    };
  }

  async save(personId: string, chat: ChatReference): Promise<void> {
    const reference = JSON.stringify(chat);
    await this.db
      .insertInto('conversation_references')
      .values({ person_id: storedKey(personId), reference })
      .onConflict((conflict) =>
        conflict
          .column('person_id')
          .doUpdateSet({ reference, blocked_at: null, updated_at: sql<Date>`now()` })
          .where(sql<boolean>`conversation_references.reference <> excluded.reference
            or conversation_references.blocked_at is not null`),
      )
      .execute();
  }

  async markBlocked(personId: string): Promise<void> {
    await this.db
      .updateTable('conversation_references')
      .set({ blocked_at: sql<Date>`now()` })
      .where('person_id', '=', storedKey(personId))
      .execute();
  }

  async remove(personId: string): Promise<void> {
    await this.db
      .deleteFrom('conversation_references')
      .where('person_id', '=', storedKey(personId))
      .execute();
  }
}
