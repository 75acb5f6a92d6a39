import type { ColumnType, Generated } from 'kysely';
import type { Settlement, UnansweredReason } from '../../curation/gaps/unansweredQuestions';
import type { UsageKind } from '../../curation/usage/usageCounts';
import type { Language } from '../../language/text/detectLanguage';

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
export interface QuestionTables {
  unanswered_questions: UnansweredQuestionsTable;
  usage_counts: UsageCountsTable;
  knowledge_changes: KnowledgeChangesTable;
}
