import type { ColumnType } from 'kysely';
import type { ReminderKind } from '../records/reminders/reminder';

interface RemindersOffTable {
  person_id: string;
  kind: ReminderKind;
  at: ColumnType<Date, never, never>;
}

interface RemindersTable {
  person_id: string;
  kind: ReminderKind;
  number: number;
  at: ColumnType<Date, string, string>;
  /** How often each state of a record was named; written as JSON. */
  named: ColumnType<Record<string, number>, string, string>;
}

/** The tables of migration 9. */
export interface ReminderTables {
  reminders_off: RemindersOffTable;
  reminders: RemindersTable;
}
