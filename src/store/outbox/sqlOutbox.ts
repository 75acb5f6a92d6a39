import { randomUUID } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import type { Outbox, OutgoingMessage, SendPermit, LeasedMessage } from '../../bot/ports/outbox';
import {
  QUEUE_RATES,
  type SendingRates,
  waitBefore,
  type Window,
} from '../../bot/ports/sendingRates';
import type { Database } from '../core/database';
import { queueMessages, toTaken, type TakenRow } from './outboxRows';
import { storedKey } from '../core/storedKey';

/** A replica that vanishes with its machine must not keep the lock for hours. */
const LONGEST_SILENCE = '10s';

interface Post {
  message: Pick<LeasedMessage, 'id' | 'token'>;
  conversationId: string;
  /** Milliseconds for which the message is leased to the caller. */
  leaseMs: number;
}

interface EarlierPost {
  now: number;
  conversation: (number | null)[];
  everywhere: (number | null)[];
}

/**
 * Counts a post before it is made, under a lock that all replicas share, so that the rates hold for
 * their sum and over a restart. Five round trips; nothing waits for the disk.
 * @returns also for how many milliseconds nothing can be posted anywhere
 */
function takeSendingPermit(
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
): Promise<EarlierPost> {
  const ofConversation = sql`where conversation_id = ${conversationId}`;
  const { rows } = await sql<EarlierPost>`
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

/** Days after which a settled message is removed; one with a key can be replaced for longer. */
const KEPT_DAYS = { withoutKey: 30, withKey: 366 };
/** Rows that are removed at once. */
const BATCH = 1_000;

const interval = (milliseconds: number) =>
  sql`make_interval(secs => ${milliseconds / 1000}::double precision)`;

/** The queue of messages in the table `outbox`, by the clock of the database. */
export class SqlOutbox implements Outbox {
  private listener: () => void = () => undefined;
  private permits: Promise<unknown> = Promise.resolve();
  private fullUntil = 0;

  constructor(
    private readonly db: Database,
    private readonly rates: SendingRates = QUEUE_RATES,
  ) {}

  async put(messages: readonly OutgoingMessage[]): Promise<void> {
    await queueMessages(this.db, messages);
    this.listener();
  }

  onPut(listener: () => void): void {
    this.listener = listener;
  }

  async take(limit: number, leaseMs: number): Promise<LeasedMessage[]> {
    const { rows } = await sql<TakenRow>`
      select * from take_messages(${limit}, ${interval(leaseMs)}, ${randomUUID()}) order by id`.execute(
      this.db,
    );
    return rows.map(toTaken);
  }

  /** One after another: all wait for the same lock, and each would keep a connection meanwhile. */
  permit(message: LeasedMessage, conversationId: string, leaseMs: number): Promise<SendPermit> {
    const post = { message, conversationId: storedKey(conversationId), leaseMs };
    const asked = this.permits.then(() => this.permitNext(post));
    this.permits = asked.catch(() => undefined);
    return asked;
  }

  /** While the rates of all conversations are used up the database is not asked again. */
  private async permitNext(post: Parameters<typeof takeSendingPermit>[2]): Promise<SendPermit> {
    const wait = this.fullUntil - performance.now();
    if (wait > 0) return { wait };
    const { permit, fullFor } = await takeSendingPermit(this.db, this.rates, post);
    this.fullUntil = performance.now() + fullFor;
    return permit;
  }

  async settle(id: number, outcome: 'sent' | 'undeliverable', activityId?: string): Promise<void> {
    // What takes the place of another is what later ones find in that place.
    await sql`
      with settled as (
        update outbox set outcome = ${outcome}, settled_at = now(), held = false,
          activity_id = ${activityId ?? null}
        where id = ${id} and outcome is null
        returning replaces, activity_id
      )
      update outbox set activity_id = settled.activity_id from settled
      where outbox.key = settled.replaces and settled.activity_id is not null`.execute(this.db);
  }

  async retry({ id, token }: LeasedMessage, delayMs: number, held: boolean): Promise<void> {
    await sql`
      update outbox set due_at = now() + ${interval(delayMs)}, held = ${held}, leased_until = null
      where id = ${id} and taken_by = ${token} and outcome is null`.execute(this.db);
  }

  async sentAs(key: string): Promise<string | undefined> {
    const row = await this.db
      .selectFrom('outbox')
      .select('activity_id')
      .where('key', '=', storedKey(key))
      .executeTakeFirst();
    return row?.activity_id ?? undefined;
  }

  async withdraw(key: string): Promise<void> {
    await this.db
      .updateTable('outbox')
      .set({ outcome: 'undeliverable', settled_at: sql<Date>`now()`, held: false })
      .where('key', '=', storedKey(key))
      .where('outcome', 'is', null)
      .where(sql<boolean>`(leased_until is null or leased_until <= now())`)
      .execute();
  }

  async resume(): Promise<void> {
    await sql`update outbox set due_at = now()
      where outcome is null and due_at > now() and not held and attempts > 0
        and (leased_until is null or leased_until <= now())`.execute(this.db);
  }

  async forget(): Promise<void> {
    const { withoutKey, withKey } = KEPT_DAYS;
    await sql`delete from outbox_posts where at < now() - interval '1 hour'`.execute(this.db);
    await sql`
      delete from outbox where id = any(array(
        select id from outbox
        where settled_at < now() - make_interval(days => ${withoutKey})
          and (key is null or settled_at < now() - make_interval(days => ${withKey}))
        order by settled_at limit ${BATCH}))`.execute(this.db);
  }
}
