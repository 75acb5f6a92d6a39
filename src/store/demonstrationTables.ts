import type { Generated } from 'kysely';

interface DemonstrationTable {
  one: Generated<boolean>;
  filled_at: Generated<Date>;
  records: number;
}

/** At most one row; where it is, all that the database holds is invented. */
export interface DemonstrationTables {
  demonstration: DemonstrationTable;
}
