import { sql, type Selectable } from 'kysely';
import type { OutgoingMessage } from '../../bot/ports/outbox';
import type { ColleagueQuestion } from '../../experts/colleagueQuestion';
import type { QuestionNotice } from '../../experts/questionNotices';
import type { Database } from '../core/database';
import type { ExpertTables } from '../schema/expertTables';
import { storableJson } from '../core/storableText';
import { originalKey, storedKey } from '../core/storedKey';

type Row = Selectable<ExpertTables['colleague_questions']>;
type AskerRow = Selectable<ExpertTables['colleague_question_askers']>;

const given = <K extends string, T>(key: K, value: T | null) =>
  (value === null ? {} : { [key]: value }) as Partial<Record<K, T>>;

function toQuestion(row: Row, askers: readonly AskerRow[]): ColleagueQuestion {
  const [first, ...others] = askers.map(({ person_id, name }) => ({
    id: originalKey(person_id),
    name,
  }));
  if (!first) throw new Error('A question that nobody has asked.');
  return {
    id: row.id,
    version: row.row_version,
    text: row.text,
    language: row.language,
    askers: [first, ...others],
    askedAt: row.asked_at.toISOString(),
    ...given('entityId', row.entity_id),
    ...given('topicId', row.topic_id),
    channelId: originalKey(row.channel_id),
    channelName: row.channel_name,
    state: row.state,
    ...given('assignee', row.assignee),
    ...given('reply', row.reply),
    ...given('closing', row.closing),
    ...given('lacks', row.lacks),
    round: row.round,
    decisions: row.decisions,
    helped: row.helped_by.map(originalKey),
    drafted: row.drafted_at !== null,
  };
}

/** The questions of these rows, in their order. */
export async function withAskers(db: Database, rows: readonly Row[]): Promise<ColleagueQuestion[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const askers = await db
    .selectFrom('colleague_question_askers')
    .selectAll()
    .where('question_id', 'in', ids)
    .orderBy('place')
    .execute();
  return rows.map((row) =>
    toQuestion(
      row,
      askers.filter(({ question_id }) => question_id === row.id),
    ),
  );
}

const json = (value: unknown) => (value === undefined ? null : storableJson(value));

/** Writes what a step can change. */
export async function writeQuestion(db: Database, question: ColleagueQuestion): Promise<void> {
  await db
    .updateTable('colleague_questions')
    .set({
      row_version: question.version,
      state: question.state,
      assignee: json(question.assignee),
      reply: json(question.reply),
      closing: json(question.closing),
      lacks: json(question.lacks),
      round: question.round,
      decisions: question.decisions,
      changed_at: sql<Date>`now()`,
      helped_by: question.helped.map(storedKey),
      drafted_at: question.drafted ? sql<Date>`coalesce(drafted_at, now())` : null,
    })
    .where('id', '=', question.id)
    .execute();
}

/** As the outbox takes it. */
export function toMessage(notice: QuestionNotice): OutgoingMessage {
  if (notice.kind === 'reply') {
    const { kind, about, key, personId } = notice;
    return { to: { person: personId }, kind, about, key };
  }
  const { kind, about, key, channelId, replaces } = notice;
  return {
    to: { channel: channelId },
    kind,
    about,
    key,
    ...(replaces === undefined ? {} : { replaces }),
  };
}
