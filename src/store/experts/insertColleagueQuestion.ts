import { randomUUID } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import type { ColleagueQuestion, NewQuestion } from '../../experts/colleagueQuestion';
import { MOST_WAITING, REPLY_HOLDS_DAYS, type Asked } from '../../experts/colleagueQuestions';
import { noticesOf } from '../../experts/questionNotices';
import { abandonQuestion } from '../../experts/questionWorkflow';
import { phrasingKey } from '../../language/text/normalizeText';
import { toMessage, withAskers, writeQuestion } from './colleagueQuestionRows';
import type { Database } from '../core/database';
import { queueMessages } from '../outbox/outboxRows';
import { storableName, storableText } from '../core/storableText';
import { storedKey } from '../core/storedKey';

/** States in which a question waits for a reply. */
export const WAITING = ['open', 'taken'] as const;

const digest = (text: string) => sql<string>`md5(${storableText(text)})`;
/** What has no words has nothing that it could be told from others by, but itself. */
const keyOf = (text: string) => digest(phrasingKey(text) || text);

/** One at a time decides whether the same is being asked; until its transaction ends. */
export const lockKey = (db: Database, key: RawBuilder<unknown>) =>
  sql`select pg_advisory_xact_lock(hashtextextended('colleague question ' || ${key}, 0))`.execute(
    db,
  );

/** Asks, joins, or finds the reply, in the transaction of the caller. */
export async function insertColleagueQuestion(db: Database, question: NewQuestion): Promise<Asked> {
  // Whoever asks the same at the same moment waits here, and joins.
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
 * Where the bot was removed from its channel, nobody there sees a question any more: it is closed,
 * whoever waits for it is told, and it can be asked anew. It goes to no other channel by itself, for
 * who asked it has agreed to that one.
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
