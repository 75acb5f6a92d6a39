import type { BulkStaff, PersonChange } from '../../records/operations/bulkRecords';
import type { Database } from '../core/database';
import { inTransaction } from '../core/inTransaction';
import { SqlStaff } from './sqlStaff';
import { replaceGrants } from './staffGrantRows';

/** People by the file, in the tables of {@link SqlStaff}. */
export class SqlBulkStaff implements BulkStaff {
  constructor(private readonly db: Database) {}

  async setAll(changes: readonly PersonChange[], by: string): Promise<void> {
    await inTransaction(this.db, async (transaction) => {
      const staff = new SqlStaff(transaction);
      for (const { id, name, entityId, grants } of changes) {
        if (name !== undefined) await staff.seen(id, name);
        if (entityId !== undefined) await staff.setEntity(id, entityId, 'admin');
        if (grants) await replaceGrants(transaction, id, grants, by);
      }
    });
  }
}
