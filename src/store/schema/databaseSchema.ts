import type { ColumnType, Generated } from 'kysely';
import type { Language } from '../../language/text/detectLanguage';
import type { ExpertTables } from './expertTables';
import type { OutboxTables } from './outboxTables';
import type { FeedbackTables } from './feedbackTables';
import type { RecordLineTables } from './recordLineTables';
import type { RecordTables } from './recordTables';
import type { ReminderKind } from '../../records/reminders/reminder';
import type { Forceable, PublicationKind } from '../../curation/publishing/publication';
import type { Settlement, UnansweredReason } from '../../curation/gaps/unansweredQuestions';
import type { UsageKind } from '../../curation/usage/usageCounts';
import type { Grade } from '../../records/model/recordFigures';
import type { SumState } from '../../records/reporting/sumsStore';

/** Written by the clock of the database: those of several replicas disagree. */
type Instant = ColumnType<Date, never, never>;

/** Which turn a conversation belongs to at the moment. */
interface TurnLeasesTable {
  conversation_id: string;
  token: string;
  /** In the past: it belongs to nobody. */
  expires_at: Instant;
}

/** Turns that could not begin at once; the oldest is next. */
interface TurnWaitsTable {
  conversation_id: string;
  token: string;
  received_at: Instant;
}

/** What was said in a conversation within the last day. */
interface TurnsTable {
  conversation_id: string;
  digest: string;
  marks: string[];
  /** Of the turn that said it last. */
  token: string;
  began_at: Generated<Date>;
  /** Until then the turn is taken to be running, unless it has ended. */
  alive_until: Instant;
  answered_at: ColumnType<Date | null, never, never>;
  response: string | null;
}

interface ConversationReferencesTable {
  person_id: string;
  /** JSON as text, as in `bot_state`. */
  reference: string;
  blocked_at: ColumnType<Date | null, never, Date | null>;
  updated_at: Generated<Date>;
}

/** Whose turn it is in a conversation, and where people are reached. */
interface TurnTables {
  turn_leases: TurnLeasesTable;
  turn_waits: TurnWaitsTable;
  turns: TurnsTable;
  conversation_references: ConversationReferencesTable;
}

/** Written by triggers alone; see `record_counts` in schema.sql. */
interface RecordCountsTable {
  record_id: string;
  state: SumState;
  number: string;
  part_of: string | null;
  entity_id: string;
  /** Empty if the record does not say. */
  process_type: string;
  grade: Grade;
  /** ISO day. */
  go_live: string | null;
  /** First day of the month; `0001-01-01` if there is no go-live. */
  month: string;
  baseline_sheets: string;
  residual_sheets: string;
  eliminated_sheets: string;
  open: boolean;
  counts: boolean;
}

interface RecordSumsTable {
  entity_id: string;
  state: SumState;
  process_type: string;
  grade: Grade;
  month: string;
  records: number;
  left_out: number;
  baseline_sheets: string;
  residual_sheets: string;
  eliminated_sheets: string;
  eliminated_sheet_days: string;
}

/** What is summed over records. */
interface SumTables {
  record_counts: RecordCountsTable;
  record_sums: RecordSumsTable;
}

interface UnansweredQuestionsTable {
  /** MD5 of the text. */
  digest: string;
  text: string;
  language: Language;
  reason: UnansweredReason;
  /** ISO date in Dubai. */
  day: string;
  count: Generated<number>;
  /** Null: still open. */
  settled: Settlement | null;
}

interface UsageCountsTable {
  day: string;
  language: Language;
  /** Empty: the question as a whole. */
  entry_id: string;
  kind: UsageKind;
  count: Generated<number>;
}

interface KnowledgeChangesTable {
  id: Generated<number>;
  /** See `knowledgeChange`; written as JSON. */
  change: ColumnType<unknown, string, never>;
  wished_at: ColumnType<Date, never, never>;
  wished_by: string;
  pulled_at: ColumnType<Date | null, never, Date>;
}

/** What was asked, and what admins want changed because of it. */
interface QuestionTables {
  unanswered_questions: UnansweredQuestionsTable;
  usage_counts: UsageCountsTable;
  knowledge_changes: KnowledgeChangesTable;
}

/** Written by the clock of the database. */
type Stamp = ColumnType<Date, never, never>;

interface KnowledgeSnapshotsTable {
  /** Content hash. */
  version: string;
  /** See `compressedFiles.ts`. */
  files: Buffer;
  /** As they are written, not as they are expanded. */
  entries: number;
  made_at: Stamp;
}

interface KnowledgePublicationsTable {
  id: Generated<number>;
  version: string;
  kind: PublicationKind;
  published_at: Stamp;
  published_by: string;
  why: string;
  forced: Forceable[];
}

interface KnowledgeLearnedTable {
  key: string;
  content: Buffer;
  learned_at: ColumnType<Date, never, Date>;
}

interface LastGoodFilesTable {
  folder: string;
  /** See `compressedFiles.ts`. */
  files: Buffer;
  kept_at: ColumnType<Date, never, Date>;
}

/** What was published, and what is served of it. */
interface PublicationTables {
  knowledge_snapshots: KnowledgeSnapshotsTable;
  knowledge_publications: KnowledgePublicationsTable;
  knowledge_learned: KnowledgeLearnedTable;
  last_good_files: LastGoodFilesTable;
}

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

/** Append-only: it does not say who was erased. */
interface PersonErasuresTable {
  /** Replaces the person's id everywhere. */
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

/** At most one row; if it exists, all data of the database is invented. */
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
