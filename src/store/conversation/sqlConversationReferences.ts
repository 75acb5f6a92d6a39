import { sql } from 'kysely';
import type { ChatReference, ConversationReferences } from '../../bot/ports/conversationReferences';
import type { Recipient } from '../../bot/ports/outbox';
import type { Database } from '../core/database';
import { storedKey } from '../core/storedKey';

/** The table and the row of an addressee. */
function placeOf(to: Recipient) {
  return 'person' in to
    ? { table: 'conversation_references', id: 'person_id', value: storedKey(to.person) }
    : { table: 'channel_references', id: 'channel_id', value: storedKey(to.channel) };
}

/** Personal chats in the table `conversation_references`, channels in `channel_references`. */
export class SqlConversationReferences implements ConversationReferences {
  constructor(private readonly db: Database) {}

  async get(to: Recipient): Promise<{ reference: ChatReference; blocked: boolean } | undefined> {
    const { table, id, value } = placeOf(to);
    const { rows } = await sql<{ reference: string; blocked: boolean }>`
      select reference, blocked_at is not null as blocked from ${sql.table(table)}
      where ${sql.ref(id)} = ${value}`.execute(this.db);
    const [row] = rows;
    return row && { reference: JSON.parse(row.reference) as ChatReference, blocked: row.blocked };
  }

  async save({ person }: { person: string }, chat: ChatReference): Promise<void> {
    const reference = JSON.stringify(chat);
    await this.db
      .insertInto('conversation_references')
      .values({ person_id: storedKey(person), reference })
      .onConflict((conflict) =>
        conflict
          .column('person_id')
          .doUpdateSet({ reference, blocked_at: null, updated_at: sql<Date>`now()` })
          .where(sql<boolean>`conversation_references.reference <> excluded.reference
            or conversation_references.blocked_at is not null`),
      )
      .execute();
  }

  async saveChannel(channel: string, team: string, chat: ChatReference): Promise<void> {
    const row = { team_id: storedKey(team), reference: JSON.stringify(chat) };
    await this.db
      .insertInto('channel_references')
      .values({ channel_id: storedKey(channel), ...row })
      .onConflict((conflict) =>
        conflict
          .column('channel_id')
          .doUpdateSet({ ...row, blocked_at: null, updated_at: sql<Date>`now()` }),
      )
      .execute();
  }

  async markBlocked(to: Recipient): Promise<void> {
    const { table, id, value } = placeOf(to);
    await sql`update ${sql.table(table)} set blocked_at = now()
      where ${sql.ref(id)} = ${value}`.execute(this.db);
  }

  async remove(to: Recipient): Promise<void> {
    const { table, id, value } = placeOf(to);
    await sql`delete from ${sql.table(table)} where ${sql.ref(id)} = ${value}`.execute(this.db);
  }

  async removeTeam(team: string): Promise<void> {
    await this.db.deleteFrom('channel_references').where('team_id', '=', storedKey(team)).execute();
  }
}
