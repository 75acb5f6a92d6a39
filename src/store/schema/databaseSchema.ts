import type { ColumnType, Generated } from 'kysely';
import type { Language } from '../../language/text/detectLanguage';
import type { ExpertTables } from './expertTables';
import type { OutboxTables } from './outboxTables';
import type { FeedbackTables } from './feedbackTables';
import type { PublicationTables } from './publicationTables';
import type { QuestionTables } from './questionTables';
import type { RecordLineTables } from './recordLineTables';
import type { RecordTables } from './recordTables';
import type { SumTables } from './sumTables';
import type { TurnTables } from './turnTables';
import type { ReminderKind } from '../../records/reminders/reminder';

interface SecretsTable {
  name: string;
  value: Buffer;
}

/** Keys by which what leaves the server is known again. */
interface SecretTables {
  secrets: SecretsTable;
}

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

/** What people were reminded of. */
interface ReminderTables {
  reminders_off: RemindersOffTable;
  reminders: RemindersTable;
}

/** Append-only: whom it was that was erased is not told. */
interface PersonErasuresTable {
  /** Stands wherever the person's id stood. */
  pseudonym: string;
  at: ColumnType<Date, never, never>;
  reason: string;
  by_person: string;
  /** How many rows of each table were removed or changed; written as JSON. */
  counts: ColumnType<Record<string, number>, string, never>;
}

/** Who was taken out of the database. */
interface ErasureTables {
  person_erasures: PersonErasuresTable;
}

interface DemonstrationTable {
  one: Generated<boolean>;
  filled_at: Generated<Date>;
  records: number;
}

/** At most one row; where it is, all that the database holds is invented. */
interface DemonstrationTables {
  demonstration: DemonstrationTable;
}

interface BotStateTable {
  key: string;
  /** JSON as text: `jsonb` refuses NUL characters and lone surrogates, which people do paste. */
  value: string;
  /** From one sequence for all rows, so that a deleted and rewritten item never repeats a tag. */
  etag: Generated<number>;
  updated_at: ColumnType<Date, never, Date>;
}

interface PeopleTable {
  person_id: string;
  /** Null: reply in the language of each question. */
  language: Language | null;
  updated_at: ColumnType<Date, Date | undefined, Date>;
}

interface WelcomesTable {
  conversation_id: string;
  person_id: string;
}

/** The tables, as the migrations leave them. */
export interface Schema
  extends
    RecordTables,
    DemonstrationTables,
    RecordLineTables,
    FeedbackTables,
    TurnTables,
    PublicationTables,
    QuestionTables,
    ReminderTables,
    SecretTables,
    SumTables,
    OutboxTables,
    ExpertTables,
    ErasureTables {
  bot_state: BotStateTable;
  people: PeopleTable;
  welcomes: WelcomesTable;
}
