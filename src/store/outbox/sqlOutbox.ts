import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Outbox, OutgoingMessage, SendPermit, LeasedMessage } from '../../bot/ports/outbox';
import { QUEUE_RATES, type SendingRates } from '../../bot/ports/sendingRates';
import type { Database } from '../core/database';
import { queueMessages, toTaken, type TakenRow } from './outboxRows';
import { takeSendingPermit } from './sendingPermit';
import { storedKey } from '../core/storedKey';

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
