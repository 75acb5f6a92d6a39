import type { ColumnType } from 'kysely';
import type { ReasonKind, ShownAnswer, Verdict } from '../../curation/usage/answerFeedback';
import type { Language } from '../../language/text/detectLanguage';

interface ShownAnswersTable {
  id: string;
  language: Language;
  entry_id: string;
  /** Masked. */
  question: string;
  shows_question: boolean;
  /** Written as JSON. */
  answer: ColumnType<ShownAnswer['answer'], string, never>;
  /** Digest of the message; null if its id is not known. */
  message: Buffer | null;
  /** What makes the digests of raters this answer's own. */
  salt: Buffer;
  /** ISO date in Dubai. */
  day: string;
}

interface AnswerVerdictsTable {
  answer_id: string;
  /** Digest of the person under the answer's salt. */
  rater: Buffer;
  verdict: Verdict;
  /** The day on which it is counted. */
  day: string;
  reason_id: string | null;
}

interface FeedbackReasonsTable {
  /** A random GUID: no order in which they came. */
  id: string;
  entry_id: string;
  language: Language;
  verdict: Verdict;
  kind: ReasonKind | null;
  /** Masked. */
  text: string | null;
  day: string;
}

/** What people think of answers. */
export interface FeedbackTables {
  shown_answers: ShownAnswersTable;
  answer_verdicts: AnswerVerdictsTable;
  feedback_reasons: FeedbackReasonsTable;
}
