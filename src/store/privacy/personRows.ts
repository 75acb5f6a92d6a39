import { sql, type RawBuilder } from 'kysely';
import type { ChatReference } from '../../bot/ports/conversationReferences';
import type { Database } from '../core/database';
import type { TableName } from './inventoryEntry';
import { PERSONAL_DATA } from './personalDataInventory';
import { storedKey } from '../core/storedKey';

export const TABLES = Object.keys(PERSONAL_DATA) as TableName[];

/** Rows of a table that are of a person; undefined if none is found by the person's id. */
export function ofPerson(table: TableName, person: string): RawBuilder<boolean> | undefined {
  const { ids = {}, lists = [], signed = [] } = PERSONAL_DATA[table];
  const key = storedKey(person);
  const found = [
    ...Object.keys(ids).map((column) => sql`${sql.ref(column)} = ${key}`),
    ...lists.map((column) => sql`${key} = any(${sql.ref(column)})`),
    ...signed.map((column) => sql`${signer(column)} = ${person}`),
    ...(table === 'colleague_questions'
      ? [sql`id in (select question_id from colleague_question_askers where person_id = ${key})`]
      : []),
  ];
  return found.length === 0 ? undefined : sql<boolean>`(${sql.join(found, sql` or `)})`;
}

/** The id of the person in a column of JSON: a person, or something that a person signed. */
export const signer = (column: string) =>
  sql`coalesce(${sql.ref(column)} ->> 'id', ${sql.ref(column)} #>> '{by,id}')`;

/** The personal chat of a person, by the last stored reference. */
export async function chatOf(db: Database, person: string): Promise<ChatReference | undefined> {
  const row = await db
    .selectFrom('conversation_references')
    .select('reference')
    .where('person_id', '=', storedKey(person))
    .executeTakeFirst();
  return row && (JSON.parse(row.reference) as ChatReference);
}

/**
 * Rows that are found by the person's chat: the states of each conversation, and the chat itself.
 */
export function ofChat(table: TableName, chat: ChatReference): RawBuilder<boolean> | undefined {
  const { channelId, conversation, user } = chat;
  if (table === 'bot_state') {
    const written = `/users/${user?.id ?? ''}/`;
    const whole = storedKey(`${channelId}/conversations/${conversation.id}${written}`);
    return user
      ? sql<boolean>`(key = ${whole} or strpos(key, ${storedKey(written)}) > 0)`
      : sql<boolean>`key = ${whole}`;
  }
  return PERSONAL_DATA[table].traces?.includes('conversation_id')
    ? sql<boolean>`conversation_id = ${storedKey(conversation.id)}`
    : undefined;
}

/** A verdict of this person: the digest under the answer's salt is theirs. */
export const verdictOf = (person: string) =>
  sql<boolean>`rater = sha256(salt || convert_to(${person}, 'UTF8'))`;
