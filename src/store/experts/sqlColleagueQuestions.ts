import { sql } from 'kysely';
import type { ColleagueQuestion, NewQuestion } from '../../experts/colleagueQuestion';
import {
  REPLY_HOLDS_DAYS,
  type Asked,
  type Changed,
  type ColleagueQuestions,
} from '../../experts/colleagueQuestions';
import { noticesOf } from '../../experts/questionNotices';
import type { TransitionResult } from '../../experts/questionWorkflow';
import { insertColleagueQuestion, lockKey, WAITING } from './insertColleagueQuestion';
import { toMessage, withAskers, writeQuestion } from './colleagueQuestionRows';
import type { Database } from '../core/database';
import { inTransaction } from '../core/inTransaction';
import { queueMessages } from '../outbox/outboxRows';
import { storableText } from '../core/storableText';
import { storedKey } from '../core/storedKey';

/** Replies from which on it is said how long they take. */
const ENOUGH_TO_SAY = 3;

/** Questions in the tables `colleague_questions` and `colleague_question_askers`. */
export class SqlColleagueQuestions implements ColleagueQuestions {
  constructor(private readonly db: Database) {}

  async get(id: string): Promise<ColleagueQuestion | undefined> {
    const rows = this.db.selectFrom('colleague_questions').selectAll().where('id', '=', id);
    const [question] = await withAskers(this.db, await rows.execute());
    return question;
  }

  ask(question: NewQuestion): Promise<Asked> {
    return inTransaction(this.db, (transaction) => insertColleagueQuestion(transaction, question));
  }

  async change(
    id: string,
    step: (question: ColleagueQuestion) => TransitionResult,
  ): Promise<Changed | undefined> {
    return inTransaction<Changed | undefined>(this.db, async (transaction) => {
      const row = await transaction
        .selectFrom('colleague_questions')
        .selectAll()
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst();
      const [before] = await withAskers(transaction, row ? [row] : []);
      if (!before) return undefined;
      const stepped = step(before);
      if ('refused' in stepped) return { question: before, refused: stepped.refused };
      if (stepped.question.version === before.version) return { question: before };
      // Opened again, it is the same as one that was asked since: that one goes on.
      if (before.round < stepped.question.round && (await this.isAsked(transaction, row)))
        return { question: before, refused: 'askedAgain' };
      await writeQuestion(transaction, stepped.question);
      await queueMessages(transaction, noticesOf(before, stepped.question).map(toMessage));
      return stepped;
    });
  }

  async waiting(limit: number, channelId?: string): Promise<ColleagueQuestion[]> {
    let query = this.db
      .selectFrom('colleague_questions')
      .selectAll()
      .where('state', 'in', WAITING)
      .orderBy('asked_at')
      .orderBy('id')
      .limit(limit);
    if (channelId !== undefined) query = query.where('channel_id', '=', storedKey(channelId));
    return withAskers(this.db, await query.execute());
  }

  async repliedTo(gapTexts: readonly string[]): Promise<ColleagueQuestion | undefined> {
    const rows = await this.db
      .selectFrom('colleague_questions')
      .selectAll()
      .where(
        sql<boolean>`gap_digest in (select md5(unnest(${gapTexts.map(storableText)}::text[])))`,
      )
      .where('state', '=', 'answered')
      .where('drafted_at', 'is', null)
      .orderBy('changed_at', 'desc')
      .limit(1)
      .execute();
    const [question] = await withAskers(this.db, rows);
    return question;
  }

  async usualHours(channelId: string): Promise<number | undefined> {
    const { hours, count } = await this.db
      .selectFrom('colleague_questions')
      .select([
        sql<number>`count(*)::integer`.as('count'),
        sql<number | null>`percentile_cont(0.5) within group (order by
          extract(epoch from (reply ->> 'at')::timestamptz - asked_at)::double precision) / 3600`.as(
          'hours',
        ),
      ])
      .where('channel_id', '=', storedKey(channelId))
      .where('state', '=', 'answered')
      .where('round', '=', 1)
      .where('asked_at', '>', sql<Date>`now() - make_interval(days => ${REPLY_HOLDS_DAYS})`)
      .executeTakeFirstOrThrow();
    return count < ENOUGH_TO_SAY || hours === null ? undefined : Math.max(0, hours);
  }

  async purge(retentionDays: number): Promise<number> {
    const { numDeletedRows } = await this.db
      .deleteFrom('colleague_questions')
      .where('state', 'not in', WAITING)
      .where('changed_at', '<=', sql<Date>`now() - make_interval(days => ${retentionDays})`)
      .executeTakeFirst();
    return Number(numDeletedRows);
  }

  private async isAsked(
    db: Database,
    row: { id: string; key_digest: string } | undefined,
  ): Promise<boolean> {
    if (!row) return false;
    await lockKey(db, sql`${row.key_digest}`);
    const other = await db
      .selectFrom('colleague_questions')
      .select('id')
      .where('key_digest', '=', row.key_digest)
      .where('state', 'in', WAITING)
      .where('id', '<>', row.id)
      .executeTakeFirst();
    return other !== undefined;
  }
}
