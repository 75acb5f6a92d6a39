import { sql, type RawBuilder } from 'kysely';
import { randomUUID } from 'node:crypto';
import type { ColleagueQuestion, NewQuestion } from '../../experts/colleagueQuestion';
import {
  REPLY_HOLDS_DAYS,
  type Asked,
  type Changed,
  type ColleagueQuestions,
  MOST_WAITING,
} from '../../experts/colleagueQuestions';
import { noticesOf } from '../../experts/questionNotices';
import { type TransitionResult, abandonQuestion } from '../../experts/questionWorkflow';
import { toMessage, withAskers, writeQuestion } from './colleagueQuestionRows';
import type { Database } from '../core/database';
import { inTransaction } from '../core/inTransaction';
import { queueMessages } from '../outbox/outboxRows';
import { storableText, storableName } from '../core/storableText';
import { storedKey } from '../core/storedKey';
import { phrasingKey } from '../../language/text/normalizeText';

/** States in which a question waits for a reply. */
const WAITING = ['open', 'taken'] as const;

const digest = (text: string) => sql<string>`md5(${storableText(text)})`;
/** What has no words has nothing that it could be told from others by, but itself. */
const keyOf = (text: string) => digest(phrasingKey(text) || text);

/** One at a time decides whether the same is being asked; until its transaction ends. */
const lockKey = (db: Database, key: RawBuilder<unknown>) =>
  sql`select pg_advisory_xact_lock(hashtextextended('colleague question ' || ${key}, 0))`.execute(
    db,
  );

/** Asks, joins, or finds the reply, in the transaction of the caller. */
async function insertColleagueQuestion(db: Database, question: NewQuestion): Promise<Asked> {
  // Others who ask the same at the same moment wait here, and join.
  await lockKey(db, keyOf(question.text));
  const waiting = await reachable(db, await waitingFor(db, question));
  const isAsker = waiting?.askers.some(({ id }) => id === question.asker.id);
  if (waiting && isAsker) return { kind: 'waiting', question: waiting };
  if ((await countOf(db, question.asker.id)) >= MOST_WAITING) return { kind: 'tooMany' };
  if (waiting) return { kind: 'joined', question: await join(db, waiting, question) };
  const known = await lastReply(db, question);
  if (known && known.id !== question.despite) return { kind: 'known', question: known };
  return { kind: 'sent', question: await insert(db, question) };
}

/** Those of the same words in these states. */
const sameAs = (
  db: Database,
  { text }: NewQuestion,
  states: readonly ColleagueQuestion['state'][],
) =>
  db
    .selectFrom('colleague_questions')
    .selectAll()
    .where('key_digest', '=', keyOf(text))
    .where('state', 'in', states);

async function waitingFor(
  db: Database,
  question: NewQuestion,
): Promise<ColleagueQuestion | undefined> {
  const rows = await sameAs(db, question, WAITING).forUpdate().execute();
  return (await withAskers(db, rows))[0];
}

/**
 * If the bot was removed from its channel, nobody there sees a question any more: it is closed, the
 * people who wait for it are told, and it can be asked again. It is not sent to another channel,
 * because the person who asked agreed to that one.
 */
async function reachable(
  db: Database,
  waiting: ColleagueQuestion | undefined,
): Promise<ColleagueQuestion | undefined> {
  if (!waiting || (await isReachable(db, waiting.channelId))) return waiting;
  const abandoned = abandonQuestion(waiting, new Date().toISOString());
  await writeQuestion(db, abandoned);
  await queueMessages(db, noticesOf(waiting, abandoned).map(toMessage));
  return undefined;
}

async function isReachable(db: Database, channelId: string): Promise<boolean> {
  const channel = await db
    .selectFrom('channel_references')
    .select('channel_id')
    .where('channel_id', '=', storedKey(channelId))
    .where('blocked_at', 'is', null)
    .executeTakeFirst();
  return channel !== undefined;
}

async function lastReply(
  db: Database,
  question: NewQuestion,
): Promise<ColleagueQuestion | undefined> {
  const rows = await sameAs(db, question, ['answered'])
    .where(
      sql<boolean>`(reply ->> 'at')::timestamptz > now() - make_interval(days => ${REPLY_HOLDS_DAYS})`,
    )
    .orderBy('changed_at', 'desc')
    .limit(1)
    .execute();
  return (await withAskers(db, rows))[0];
}

async function countOf(db: Database, personId: string): Promise<number> {
  const { count } = await db
    .selectFrom('colleague_question_askers')
    .innerJoin('colleague_questions', 'id', 'question_id')
    .where('person_id', '=', storedKey(personId))
    .where('state', 'in', WAITING)
    .select(sql<number>`count(*)::integer`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

async function insert(db: Database, question: NewQuestion): Promise<ColleagueQuestion> {
  const { text, asker, gapText, language, channelId, channelName } = question;
  const row = await db
    .insertInto('colleague_questions')
    .values({
      id: randomUUID(),
      row_version: 1,
      text: storableText(text),
      key_digest: keyOf(text),
      gap_digest: digest(gapText),
      language,
      entity_id: question.entityId ?? null,
      topic_id: question.topicId ?? null,
      channel_id: storedKey(channelId),
      channel_name: storableName(channelName),
      state: 'open',
      round: 1,
      decisions: 0,
      helped_by: [],
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await insertAsker(db, row.id, 0, asker);
  const [inserted] = await withAskers(db, [row]);
  if (!inserted) throw new Error('A question was lost.');
  await queueMessages(db, noticesOf(undefined, inserted).map(toMessage));
  return inserted;
}

/** Who joins is told of the reply as well; the channel sees that one more is waiting. */
async function join(
  db: Database,
  question: ColleagueQuestion,
  { asker }: NewQuestion,
): Promise<ColleagueQuestion> {
  await insertAsker(db, question.id, question.askers.length, asker);
  const joined: ColleagueQuestion = {
    ...question,
    version: question.version + 1,
    askers: [...question.askers, { id: asker.id, name: storableName(asker.name) }],
  };
  await writeQuestion(db, joined);
  await queueMessages(db, noticesOf(question, joined).map(toMessage));
  return joined;
}

const insertAsker = (
  db: Database,
  questionId: string,
  place: number,
  asker: NewQuestion['asker'],
) =>
  db
    .insertInto('colleague_question_askers')
    .values({
      question_id: questionId,
      place,
      person_id: storedKey(asker.id),
      name: storableName(asker.name),
    })
    .execute();

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
