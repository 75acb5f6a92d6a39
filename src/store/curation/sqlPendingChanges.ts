import { sql } from 'kysely';
import {
  knowledgeChange,
  type KnowledgeChange,
  type PendingChange,
  type PendingChanges,
} from '../../curation/changes/knowledgeChange';
import type { Database } from '../core/database';
import { storableJson } from '../core/storableText';

/** Changes in the table `knowledge_changes`. */
export class SqlPendingChanges implements PendingChanges {
  constructor(private readonly db: Database) {}

  async add(change: KnowledgeChange, by: string): Promise<void> {
    await this.db
      .insertInto('knowledge_changes')
      .values({ change: storableJson(change), wished_by: by })
      .execute();
  }

  async list(): Promise<PendingChange[]> {
    const rows = await this.db
      .selectFrom('knowledge_changes')
      .select(['id', 'change', sql<string>`(wished_at at time zone 'Asia/Dubai')::date`.as('day')])
      .where('pulled_at', 'is', null)
      .orderBy('id')
      .execute();
    return rows.map(({ change, ...row }) => ({ ...row, change: knowledgeChange.parse(change) }));
  }

  async markPulled(ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await this.db
      .updateTable('knowledge_changes')
      .set({ pulled_at: sql<Date>`now()` })
      .where('id', 'in', ids)
      .where('pulled_at', 'is', null)
      .execute();
  }
}
