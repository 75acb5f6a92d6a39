import type { ColumnType, Generated } from 'kysely';
import type { Colleague, QuestionState, Signed } from '../../experts/colleagueQuestion';
import type { Language } from '../../language/text/detectLanguage';

/** Written as JSON. */
type Json<T> = ColumnType<T | null, string | null, string | null>;

interface ExpertPlacesTable {
  channel_id: string;
  name: string;
  entities: string[];
  topics: string[];
  /** Null: that of each question. */
  language: Language | null;
  row_version: number;
  set_at: ColumnType<Date, never, Date>;
  set_by: string;
}

interface ColleagueQuestionsTable {
  id: string;
  row_version: number;
  text: string;
  /** MD5 of the phrasing key; questions with the same are the same. */
  key_digest: string;
  /** MD5, as in the unanswered questions. */
  gap_digest: string;
  language: Language;
  entity_id: string | null;
  topic_id: string | null;
  channel_id: string;
  channel_name: string;
  state: QuestionState;
  assignee: Json<Colleague>;
  reply: Json<Signed>;
  closing: Json<Signed>;
  lacks: Json<Signed>;
  round: number;
  decisions: number;
  /** Of those who say that the last reply helped them. */
  helped_by: string[];
  /** Null: no entry was drafted from the reply. */
  drafted_at: ColumnType<Date | null, never, Date | null>;
  asked_at: Generated<Date>;
  changed_at: ColumnType<Date, never, Date>;
}

interface ColleagueQuestionAskersTable {
  question_id: string;
  /** From 0, in the order in which they asked. */
  place: number;
  person_id: string;
  name: string;
}

/** Where experts are asked, and what. */
export interface ExpertTables {
  expert_places: ExpertPlacesTable;
  colleague_questions: ColleagueQuestionsTable;
  colleague_question_askers: ColleagueQuestionAskersTable;
}
