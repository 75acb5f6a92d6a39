import { sql, type RawBuilder } from 'kysely';
import type { SendPermit, LeasedMessage } from '../../bot/ports/outbox';
import { waitBefore, type SendingRates, type Window } from '../../bot/ports/sendingRates';
import type { Database } from '../core/database';

/** A replica that vanishes with its machine must not keep the lock for hours. */
const LONGEST_SILENCE = '10s';

interface Post {
  message: Pick<LeasedMessage, 'id' | 'token'>;
  conversationId: string;
  /** For how long the message is kept for whoever asks. */
  leaseMs: number;
}

interface Earlier {
  now: number;
  conversation: (number | null)[];
  everywhere: (number | null)[];
}

/**
 * Counts a post before it is made, under a lock that all replicas share, so that the rates hold for
 * their sum and over a restart. Five round trips; nothing waits for the disk.
 * @returns also for how many milliseconds nothing can be posted anywhere
 */
export function takeSendingPermit(
  db: Database,
  rates: SendingRates,
  { message, conversationId, leaseMs }: Post,
): Promise<{ permit: SendPermit; fullFor: number }> {
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('lawaraq.permit_post', 0)),
      set_config('synchronous_commit', 'off', true),
      set_config('idle_in_transaction_session_timeout', ${LONGEST_SILENCE}, true)`.execute(
      transaction,
    );
    const { now, conversation, everywhere } = await earlierPosts(
      transaction,
      rates,
      conversationId,
    );
    const fullFor = waitBefore(everywhere, now, rates.everywhere);
    const wait = Math.max(waitBefore(conversation, now, rates.conversation), fullFor);
    if (wait > 0) return { permit: { wait }, fullFor };
    const { rows } = await sql`
      with counted as (
        update outbox set attempts = attempts + 1, leased_until = greatest(leased_until,
          clock_timestamp() + make_interval(secs => ${leaseMs / 1000}::double precision))
        where id = ${message.id} and taken_by = ${message.token} and outcome is null
          and leased_until > clock_timestamp()
        returning id
      )
      insert into outbox_posts (conversation_id, at)
        select ${conversationId}, to_timestamp(${now}::double precision / 1000) from counted
      returning at`.execute(transaction);
    return { permit: rows.length > 0 ? 'now' : 'lost', fullFor };
  });
}

/** When the posts were made that fill the windows, by the clock of the database in milliseconds. */
async function earlierPosts(
  transaction: Database,
  rates: SendingRates,
  conversationId: string,
): Promise<Earlier> {
  const ofConversation = sql`where conversation_id = ${conversationId}`;
  const { rows } = await sql<Earlier>`
    select extract(epoch from clock_timestamp())::double precision * 1000 as now,
      ${filling(rates.conversation, ofConversation)} as conversation,
      ${filling(rates.everywhere, sql``)} as everywhere`.execute(transaction);
  const [earlier] = rows;
  if (!earlier) throw new Error('The database did not say what was posted.');
  return earlier;
}

/** Only the posts that decide: there may be a thousand others. */
function filling(windows: readonly Window[], where: RawBuilder<unknown>) {
  const posts = windows.map(
    (window) => sql`(select extract(epoch from at)::double precision * 1000
      from outbox_posts ${where} order by at desc offset ${window.posts - 1} limit 1)`,
  );
  return sql`array[${sql.join(posts)}]`;
}
