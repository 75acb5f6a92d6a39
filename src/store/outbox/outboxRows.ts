import { sql, type Selectable } from 'kysely';
import type { OutgoingMessage, LeasedMessage } from '../../bot/ports/outbox';
import type { Database } from '../core/database';
import type { OutboxTables } from '../schema/outboxTables';
import { originalKey, storedKey } from '../core/storedKey';

/** Of a statement's parameters PostgreSQL takes 65,535. */
const AT_ONCE = 1_000;

/**
 * Puts messages into the outbox, those with a known key left out; they are seen there when the
 * transaction is committed. They are sent in this order to each addressee.
 */
export async function queueMessages(
  db: Database,
  messages: readonly OutgoingMessage[],
): Promise<void> {
  for (let at = 0; at < messages.length; at += AT_ONCE) {
    await db
      .insertInto('outbox')
      .values(messages.slice(at, at + AT_ONCE).map(toRow))
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute();
  }
}

function toRow({ to, kind, about, key, replaces, notBefore }: OutgoingMessage) {
  const when = notBefore ? sql<Date>`greatest(${notBefore}, now())` : sql<Date>`now()`;
  return {
    to_person: 'person' in to ? storedKey(to.person) : null,
    to_channel: 'channel' in to ? storedKey(to.channel) : null,
    kind,
    about: JSON.stringify(about),
    key: key === undefined ? null : storedKey(key),
    replaces: replaces === undefined ? null : storedKey(replaces),
    wanted_at: when,
    due_at: when,
  };
}

export type TakenRow = Selectable<OutboxTables['outbox']>;

export function toTaken(row: TakenRow): LeasedMessage {
  return {
    id: row.id,
    attempts: row.attempts,
    token: row.taken_by ?? '',
    wantedAt: row.wanted_at,
    to:
      row.to_person === null
        ? { channel: originalKey(row.to_channel ?? '') }
        : { person: originalKey(row.to_person) },
    kind: row.kind,
    about: JSON.parse(row.about) as LeasedMessage['about'],
    ...(row.key === null ? {} : { key: originalKey(row.key) }),
    ...(row.replaces === null ? {} : { replaces: originalKey(row.replaces) }),
  } as LeasedMessage;
}
