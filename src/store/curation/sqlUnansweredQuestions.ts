import { sql } from 'kysely';
import type {
  UnansweredSpelling,
  Settlement,
  UnansweredQuestion,
  UnansweredQuestions,
} from '../../curation/gaps/unansweredQuestions';
import type { Database } from '../core/database';
import { daysAgo, TODAY } from '../core/sqlExpressions';
import { storableText } from '../core/storableText';

/** Who passes a question on has mostly asked it just before: that is once, not twice. */
const TIMES = sql`greatest(
  coalesce(sum(count) filter (where reason <> 'escalated'), 0),
  coalesce(sum(count) filter (where reason = 'escalated'), 0))`;

/**
 * Questions that were asked without an answer, in the table `unanswered_questions`: a row for each
 * day.
 */
export class SqlUnansweredQuestions implements UnansweredQuestions {
  constructor(private readonly db: Database) {}

  async save({ text, language, reason }: UnansweredQuestion): Promise<void> {
    const stored = storableText(text);
    if (stored === '') return;
    await sql`
      insert into unanswered_questions as kept (digest, text, language, reason, day, settled)
      values (md5(${stored}), ${stored}, ${language}, ${reason}, ${TODAY},
        (select 'dismissed' where exists (select from unanswered_questions
          where digest = md5(${stored}) and settled = 'dismissed')))
      on conflict (digest, language, reason, day) do update set count = kept.count + 1`.execute(
      this.db,
    );
  }

  /** Takes back one that was kept on a day; to be called in a transaction. */
  async takeBack({ text, language, reason }: UnansweredQuestion, day: string): Promise<void> {
    const digest = sql<string>`md5(${storableText(text)})`;
    const isIt = sql<boolean>`(digest, language, reason, day)
      = (${digest}, ${language}, ${reason}, ${day}::date)`;
    await this.db
      .updateTable('unanswered_questions')
      .set({ count: sql<number>`count - 1` })
      .where(isIt)
      .execute();
    await this.db.deleteFrom('unanswered_questions').where(isIt).where('count', '<=', 0).execute();
  }

  async open(limit: number, days?: number): Promise<UnansweredSpelling[]> {
    const { rows } = await sql<UnansweredSpelling>`
      select text, language, ${TIMES}::integer as count,
        array_agg(distinct reason order by reason) as reasons, max(day) as "lastDay"
      from unanswered_questions
      where settled is null ${days === undefined ? sql`` : sql`and day > ${daysAgo(days)}`}
        and digest not in (
          select md5(question) from knowledge_changes,
            jsonb_array_elements_text((change #> '{questions,en}') || (change #> '{questions,ar}'))
              as question
          where pulled_at is null)
      group by digest, text, language
      order by ${TIMES} desc, max(day) desc, text
      limit ${limit}`.execute(this.db);
    return rows;
  }

  async settle(texts: readonly string[], as: Settlement): Promise<number> {
    const { numUpdatedRows } = await this.db
      .updateTable('unanswered_questions')
      .set({ settled: as })
      .where(sql<boolean>`digest in (select md5(unnest(${texts.map(storableText)}::text[])))`)
      .where('settled', 'is', null)
      .executeTakeFirst();
    return Number(numUpdatedRows);
  }

  async purge(retentionDays: number): Promise<number> {
    // What was made of them holds their words as well.
    await this.db
      .deleteFrom('knowledge_changes')
      .where('pulled_at', '<=', sql<Date>`now() - make_interval(days => ${retentionDays})`)
      .execute();
    const { numDeletedRows } = await this.db
      .deleteFrom('unanswered_questions')
      .where('day', '<=', daysAgo(retentionDays))
      .executeTakeFirst();
    return Number(numDeletedRows);
  }
}
