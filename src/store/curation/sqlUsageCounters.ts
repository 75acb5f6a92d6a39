import { sql } from 'kysely';
import type { Counted, UsageCount, UsageCounters } from '../../curation/usage/usageCounts';
import type { Database } from '../core/database';
import { daysAgo, TODAY } from '../core/sqlExpressions';

/** Counters in the table `usage_counts`. */
export class SqlUsageCounters implements UsageCounters {
  constructor(private readonly db: Database) {}

  async add(counted: Parameters<UsageCounters['add']>[0]): Promise<void> {
    if (counted.length === 0) return;
    // In one order, so that no two lock each other out.
    const rows = counted
      .map(({ language, entryId, kind, times: count = 1 }) => ({
        ...{ language, entry_id: entryId, kind, day: TODAY, count },
      }))
      .sort((a, b) => a.entry_id.localeCompare(b.entry_id));
    await this.db
      .insertInto('usage_counts')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['day', 'language', 'entry_id', 'kind'])
          .doUpdateSet({ count: sql<number>`usage_counts.count + excluded.count` }),
      )
      .execute();
  }

  /**
   * Subtracts one from each counter of a day, if it was added before; to be called in a
   * transaction.
   */
  async takeBack(counted: readonly Counted[], day: string): Promise<void> {
    for (const { language, entryId, kind } of counted) {
      const row = { day, language, entry_id: entryId, kind };
      await this.db
        .updateTable('usage_counts')
        .set({ count: sql<number>`count - 1` })
        .where((is) => is.and(row))
        .execute();
      await this.db
        .deleteFrom('usage_counts')
        .where((is) => is.and(row))
        .where('count', '<=', 0)
        .execute();
    }
  }

  async since(days?: number): Promise<UsageCount[]> {
    const rows = await this.db
      .selectFrom('usage_counts')
      .selectAll()
      .$if(days !== undefined, (query) => query.where('day', '>', daysAgo(days ?? 0)))
      .orderBy('day')
      .orderBy('entry_id')
      .execute();
    return rows.map(({ entry_id: entryId, ...row }) => ({ ...row, entryId }));
  }
}
