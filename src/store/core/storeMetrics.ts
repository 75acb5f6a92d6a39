import { sql } from 'kysely';
import type { Connections, StoreFigures } from '../../observability/metrics/metricSources';
import type { Database } from './database';

/** What is read of a pool of connections. */
export interface CountedPool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

export const connectionsOf = (pool: CountedPool | undefined): Connections => {
  const { totalCount = 0, idleCount: idle = 0, waitingCount: waiting = 0 } = pool ?? {};
  return { busy: totalCount - idle, idle, waiting };
};

/** What figures tell of the database, for all replicas; one statement. */
export async function readStoreFigures(db: Database): Promise<StoreFigures> {
  const { rows } = await sql<{
    on_its_way: number;
    due: number;
    put_off: number;
    oldest: number;
    locks: number;
  }>`
    select
      count(*) filter (where leased) as on_its_way,
      count(*) filter (where not leased and due_at <= now()) as due,
      count(*) filter (where not leased and due_at > now()) as put_off,
      coalesce(extract(epoch from now() - min(due_at) filter (where not leased and due_at <= now())),
        0)::float8 as oldest,
      (select count(*) from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock') as locks
    from (select due_at, leased_until is not null and leased_until > now() as leased
      from outbox where outcome is null) as waiting`.execute(db);
  const { on_its_way = 0, due = 0, put_off = 0, oldest = 0, locks = 0 } = rows[0] ?? {};
  return { outbox: { on_its_way, due, put_off }, outboxOldest: oldest, lockWaits: locks };
}
