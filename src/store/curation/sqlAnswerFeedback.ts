import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { sql, type Selectable, type Transaction } from 'kysely';
import {
  RATEABLE_DAYS,
  type AnswerFeedback,
  type GivenReason,
  type Rating,
  type Reason,
  type SentAs,
  type ShownAnswer,
  type Verdict,
} from '../../curation/usage/answerFeedback';
import { EVERY_ENTRY, type Counted } from '../../curation/usage/usageCounts';
import { batchedRows } from '../core/batchedRows';
import { StatementBatch, type BatchRun } from '../core/statementBatch';
import type { Database } from '../core/database';
import { daysAgo, TODAY } from '../core/sqlExpressions';
import type { FeedbackTables } from '../schema/feedbackTables';
import { inTransaction } from '../core/inTransaction';
import type { Schema } from '../schema/databaseSchema';
import { SqlUnansweredQuestions } from './sqlUnansweredQuestions';
import { SqlUsageCounters } from './sqlUsageCounters';
import { storableJson, storableText } from '../core/storableText';

type ShownRow = Selectable<FeedbackTables['shown_answers']>;
type VerdictRow = Selectable<FeedbackTables['answer_verdicts']>;

const SALT_BYTES = 16;

/** A question without a letter asks nothing that could be answered. */
const asksNothing = (question: string) => !/\p{L}/u.test(question);

/**
 * What people think of answers, in the tables `shown_answers`, `answer_verdicts` and
 * `feedback_reasons`.
 */
export class SqlAnswerFeedback implements AnswerFeedback {
  private readonly showing: StatementBatch<Showing>;

  constructor(private readonly db: Database) {
    this.showing = new StatementBatch((all, run) => showAll(db, all, run));
  }

  show(answer: ShownAnswer, sentAs?: SentAs): Promise<void> {
    return this.showing.run({ answer, sentAs });
  }

  async idOf(sentAs: SentAs): Promise<string | undefined> {
    const row = await this.db
      .selectFrom('shown_answers')
      .select('id')
      .where('message', '=', messageDigest(sentAs))
      .executeTakeFirst();
    return row?.id;
  }

  async rate(rating: Rating): Promise<ShownAnswer | undefined> {
    return inTransaction(this.db, async (transaction) => {
      // The lock lets one rater after the other count.
      const shown = await transaction
        .selectFrom('shown_answers')
        .selectAll()
        .where('id', '=', rating.answerId)
        .forUpdate()
        .executeTakeFirst();
      if (!shown) return undefined;
      await record(transaction, shown, rating);
      return toShown(shown);
    });
  }

  async reasons(days?: number): Promise<GivenReason[]> {
    const rows = await this.db
      .selectFrom('feedback_reasons')
      .selectAll()
      .$if(days !== undefined, (query) => query.where('day', '>', daysAgo(days ?? 0)))
      .orderBy('day', 'desc')
      .orderBy('id')
      .execute();
    return rows.map(({ entry_id: entryId, language, verdict, day, kind, text }) => ({
      ...{ entryId, language, verdict, day },
      ...(kind === null ? {} : { kind }),
      ...(text === null ? {} : { text }),
    }));
  }

  async purge(retentionDays: number): Promise<void> {
    await this.db
      .deleteFrom('shown_answers')
      .where('day', '<=', daysAgo(Math.min(RATEABLE_DAYS, retentionDays)))
      .execute();
    await this.db
      .deleteFrom('feedback_reasons')
      .where('day', '<=', daysAgo(retentionDays))
      .execute();
  }
}

interface Showing {
  answer: ShownAnswer;
  sentAs: SentAs | undefined;
}

/** Of what is lost with the server it could only not be said any more whether it was helpful. */
async function showAll(db: Database, all: readonly Showing[], run: BatchRun): Promise<void[]> {
  const rows = all.map(({ answer, sentAs }) => ({
    id: answer.id,
    language: answer.language,
    entry_id: answer.entryId,
    question: storableText(answer.question),
    shows_question: answer.showsQuestion,
    answer: storableJson(answer.answer),
    message: sentAs && messageDigest(sentAs).toString('hex'),
    salt: randomBytes(SALT_BYTES).toString('hex'),
  }));
  const columns = `id uuid, language text, entry_id text, question text, shows_question boolean,
    answer text, message text, salt text`;
  await sql`
    insert into shown_answers
      (id, language, entry_id, question, shows_question, answer, message, salt, day)
    select id, language, entry_id, question, shows_question, answer::jsonb, decode(message, 'hex'),
      decode(salt, 'hex'), ${TODAY}
    from ${batchedRows(rows, { columns, order: 'id' }, run, { durable: false })}`.execute(db);
  return all.map(() => undefined);
}

/** Puts what is said now in the place of what the same person said before. */
async function record(
  transaction: Transaction<Schema>,
  shown: ShownRow,
  { person, verdict, reason }: Rating,
): Promise<void> {
  const rater = digest(shown.salt, person);
  const before = await transaction
    .selectFrom('answer_verdicts')
    .selectAll()
    .where('answer_id', '=', shown.id)
    .where('rater', '=', rater)
    .executeTakeFirst();
  const changed = before?.verdict !== verdict;
  if (changed && before) await takeBack(transaction, shown, before);
  if (changed) await count(transaction, shown, verdict);
  const kept = changed ? null : before.reason_id;
  const reasonId = reason
    ? await writeReason(transaction, shown, { id: kept, verdict, reason })
    : kept;
  const now = { verdict, reason_id: reasonId, day: changed ? TODAY : before.day };
  await transaction
    .insertInto('answer_verdicts')
    .values({ answer_id: shown.id, rater, ...now })
    .onConflict((conflict) => conflict.columns(['answer_id', 'rater']).doUpdateSet(now))
    .execute();
}

const counted = ({ language, entry_id }: ShownRow, kind: Verdict): Counted[] =>
  [EVERY_ENTRY, entry_id].map((entryId) => ({ language, entryId, kind }));

const unanswered = ({ language, question: text }: ShownRow) => ({
  ...{ language, text },
  reason: 'unhelpful' as const,
});

async function count(
  transaction: Transaction<Schema>,
  shown: ShownRow,
  verdict: Verdict,
): Promise<void> {
  await new SqlUsageCounters(transaction).add(counted(shown, verdict));
  if (verdict === 'helpful' || asksNothing(shown.question)) return;
  await new SqlUnansweredQuestions(transaction).save(unanswered(shown));
}

async function takeBack(
  transaction: Transaction<Schema>,
  shown: ShownRow,
  { verdict, day, reason_id }: VerdictRow,
): Promise<void> {
  await new SqlUsageCounters(transaction).takeBack(counted(shown, verdict), day);
  if (verdict === 'unhelpful')
    await new SqlUnansweredQuestions(transaction).takeBack(unanswered(shown), day);
  if (reason_id !== null)
    await transaction.deleteFrom('feedback_reasons').where('id', '=', reason_id).execute();
}

/** @returns the id of the reason; null if nothing is said in it */
async function writeReason(
  transaction: Transaction<Schema>,
  { entry_id, language }: ShownRow,
  { id, verdict, reason }: { id: string | null; verdict: Verdict; reason: Reason },
): Promise<string | null> {
  const said = { kind: reason.kind ?? null, text: storableText(reason.text ?? '') || null };
  if (said.kind === null && said.text === null) return id;
  const row = { id: id ?? randomUUID(), entry_id, language, verdict, ...said, day: TODAY };
  await transaction
    .insertInto('feedback_reasons')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(said))
    .execute();
  return row.id;
}

const toShown = (row: ShownRow): ShownAnswer => ({
  id: row.id,
  language: row.language,
  entryId: row.entry_id,
  question: row.question,
  showsQuestion: row.shows_question,
  answer: row.answer,
});

function digest(salt: Buffer | string, text: string): Buffer {
  return createHash('sha256').update(salt).update(text).digest();
}

/**
 * In a channel the id of the conversation may name the thread; ids of messages are unique without.
 */
const messageDigest = ({ conversationId, activityId }: SentAs): Buffer =>
  digest(`${conversationId.split(';')[0] ?? ''}\n`, activityId);
