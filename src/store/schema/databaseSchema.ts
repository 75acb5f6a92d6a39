import type { ColumnType, Generated } from 'kysely';
import type { Language } from '../../language/text/detectLanguage';
import type { DemonstrationTables } from '../demonstrationTables';
import type { ErasureTables } from '../erasureTables';
import type { ExpertTables } from './expertTables';
import type { OutboxTables } from './outboxTables';
import type { FeedbackTables } from './feedbackTables';
import type { PublicationTables } from './publicationTables';
import type { QuestionTables } from './questionTables';
import type { RecordLineTables } from './recordLineTables';
import type { RecordTables } from './recordTables';
import type { ReminderTables } from '../reminderTables';
import type { SumTables } from './sumTables';
import type { SecretTables } from '../secretTables';
import type { TurnTables } from './turnTables';

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
