import { sql, type Insertable } from 'kysely';
import type {
  Demonstration,
  FillResult,
  DemonstrationRecords,
} from '../../records/workflow/demonstrationRecords';
import type { StaffMember } from '../../records/model/staffMember';
import type { Database } from '../core/database';
import { insertFigure } from '../records/entityFigureRows';
import { insertDemonstrationRecords } from './insertDemonstrationRecords';
import { inTransaction } from '../core/inTransaction';
import { batches } from '../core/rowBatches';
import type { Schema } from '../schema/databaseSchema';
import { SqlStaff, replaceGrants } from '../people/sqlStaff';
import { storableText } from '../core/storableText';

/** The mark in the table `demonstration`, and what is written together with it. */
export class SqlDemonstration implements Demonstration {
  constructor(private readonly db: Database) {}

  async isMarked(): Promise<boolean> {
    return (await this.mark()) !== undefined;
  }

  async mark(): Promise<{ filledAt: Date; records: number } | undefined> {
    return this.db
      .selectFrom('demonstration')
      .select(['filled_at as filledAt', 'records'])
      .executeTakeFirst();
  }

  async recordCount(): Promise<readonly string[]> {
    const { rows } = await sql<{ name: string }>`select filled_tables() as name`.execute(this.db);
    return rows.map(({ name }) => name);
  }

  async fill(invented: DemonstrationRecords): Promise<FillResult> {
    return inTransaction<FillResult>(this.db, async (transaction, rollback) => {
      const held = await new SqlDemonstration(transaction).recordCount();
      if (held.length > 0) return rollback({ filled: false, held });
      // The first thing: a trigger keeps everybody else out and looks once more.
      await transaction
        .insertInto('demonstration')
        .values({ records: invented.histories.length })
        .execute();
      await insertPeople(transaction, invented.people, invented.adminId);
      for (const figure of invented.entityFigures)
        await insertFigure(transaction, figure, invented.adminId);
      await insertDemonstrationRecords(transaction, invented.histories);
      await insertTraffic(transaction, invented);
      return { filled: true };
    });
  }
}

async function insertPeople(
  transaction: Database,
  people: readonly StaffMember[],
  adminId: string,
): Promise<void> {
  const staff = new SqlStaff(transaction);
  for (const { id, name, entityId, grants } of people) {
    if (name !== null) await staff.recordSeen(id, name);
    if (entityId !== null) await staff.setEntity(id, entityId, 'admin');
    if (grants.length > 0) await replaceGrants(transaction, id, grants, adminId);
  }
}

async function insertTraffic(
  transaction: Database,
  { asked, answered }: Pick<DemonstrationRecords, 'asked' | 'answered'>,
): Promise<void> {
  const questions = asked.map(({ text, ...row }) => ({
    ...row,
    text: storableText(text),
    digest: sql<string>`md5(${storableText(text)})`,
    settled: null,
  }));
  for (const some of batches(questions))
    await transaction.insertInto('unanswered_questions').values(some).execute();
  const counts: Insertable<Schema['usage_counts']>[] = answered.map(({ entryId, ...row }) => ({
    ...row,
    entry_id: entryId,
  }));
  for (const some of batches(counts))
    await transaction.insertInto('usage_counts').values(some).execute();
}
