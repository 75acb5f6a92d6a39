import { randomUUID } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import type { Erased, Erasure } from '../../records/model/personData';
import type { Database } from '../core/database';
import { inTransaction } from '../core/inTransaction';
import type { TableName } from './inventoryEntry';
import { PERSONAL_DATA } from './personalDataInventory';
import { chatOf, ofChat, ofPerson, TABLES, verdictOf, signer } from './personRows';
import { storableText } from '../core/storableText';
import { storedKey } from '../core/storedKey';

/** Whose place a pseudonym takes. */
interface Replacement {
  person: string;
  /** Random: nothing in the database leads from it to the person. */
  pseudonym: string;
  /** Stands in the place of the name. */
  name: string;
}

/** Runs a statement and counts the rows of the table that it removed or changed. */
type Count = (table: TableName, statement: RawBuilder<unknown>) => Promise<void>;

/**
 * Erases a person from the questions to colleagues. A question that nobody else has asked is
 * removed, with what is still to be sent of it; in the others the person is no longer an asker. A
 * reply stays with those to whom it was given, under the pseudonym.
 */
async function eraseQuestions(by: Replacement, count: Count): Promise<void> {
  const key = storedKey(by.person);
  const alone = sql`select question_id from colleague_question_askers
    group by question_id having bool_and(person_id = ${key})`;
  await count(
    'outbox',
    sql`delete from outbox where outcome is null and kind in ('question', 'reply')
    and (about::jsonb ->> 'questionId')::uuid in (${alone})`,
  );
  await count('colleague_questions', sql`delete from colleague_questions where id in (${alone})`);
  await count(
    'colleague_question_askers',
    sql`delete from colleague_question_askers where person_id = ${key}`,
  );
  await count(
    'colleague_questions',
    sql`update colleague_questions
    set helped_by = array_remove(helped_by, ${key}) where ${key} = any(helped_by)`,
  );
  const written = sql`${JSON.stringify({ id: by.pseudonym, name: by.name })}::jsonb`;
  for (const column of PERSONAL_DATA.colleague_questions.signed ?? []) {
    const held = sql.ref(column);
    await count(
      'colleague_questions',
      sql`update colleague_questions set ${held} =
      case when ${held} ? 'by' then jsonb_set(${held}, '{by}', ${written}) else ${written} end
      where ${signer(column)} = ${by.person}`,
    );
  }
}

/** In the order in which rows lead to each other. */
const AROUND = [
  ...(['evidence_file_pieces', 'evidence_files'] as const),
  ...(['record_events', 'record_submissions', 'record_keys'] as const),
  ...(['record_lines', 'record_counts', 'record_versions'] as const),
];

/**
 * Removes a person's records of which no version was ever handed in. Their numbers are given to no
 * other record.
 * @returns the numbers
 */
async function eraseDrafts(db: Database, person: string, count: Count): Promise<string[]> {
  const drafts = await db
    .selectFrom('records')
    .select(['id', 'number'])
    .where('owner_id', '=', storedKey(person))
    .where(
      sql<boolean>`not exists (select from record_versions
        where record_id = records.id and submitted_by is not null)`,
    )
    .forUpdate()
    .execute();
  const ids = sql`${drafts.map(({ id }) => id)}::uuid[]`;
  for (const table of AROUND)
    await count(table, sql`delete from ${sql.table(table)} where record_id = any(${ids})`);
  await count('records', sql`delete from records where id = any(${ids})`);
  return drafts.flatMap(({ number }) => (number === null ? [] : [number])).sort();
}

const PREFIX = 'erased-';

/**
 * Erases a person from every table: what is theirs alone is removed, and in what others rely on
 * the same pseudonym replaces them everywhere.
 */
export function erasePerson(db: Database, erasure: Erasure): Promise<Erased> {
  const id = randomUUID();
  const { person } = erasure;
  const by: Replacement = {
    ...{ person, pseudonym: `${PREFIX}${id}` },
    name: storableText(erasure.nameOf(id.slice(0, 8))),
  };
  return inTransaction<Erased>(db, async (transaction, rollback) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('lawaraq.erase_person', 0)),
      set_config('lawaraq.erasing', ${by.pseudonym}, true)`.execute(transaction);
    const lastAdmin = await lastAdminIf(transaction, person);
    if (lastAdmin !== undefined) return rollback({ lastAdmin });
    const counts: Record<string, number> = {};
    const count: Count = async (table, statement) => {
      const rows = Number((await statement.execute(transaction)).numAffectedRows ?? 0);
      if (rows > 0) counts[table] = (counts[table] ?? 0) + rows;
    };
    const draftNumbers = await eraseAll(transaction, by, count);
    if (Object.keys(counts).length === 0) return rollback({ erased: false });
    await transaction
      .insertInto('person_erasures')
      .values({
        pseudonym: by.pseudonym,
        reason: storableText(erasure.reason),
        by_person: storedKey(erasure.by),
        counts: JSON.stringify(counts),
      })
      .execute();
    return { erased: true, pseudonym: by.pseudonym, counts, draftNumbers };
  });
}

/** The name of the person, if nobody else is admin. */
async function lastAdminIf(db: Database, person: string): Promise<string | undefined> {
  const admins = await db
    .selectFrom('staff_grants')
    .innerJoin('staff', 'staff.person_id', 'staff_grants.person_id')
    .select(['staff.person_id', 'name'])
    .where('role', '=', 'admin')
    .execute();
  const [only] = admins;
  const isLast = only?.person_id === storedKey(person) && admins.length === 1;
  return isLast ? (only.name ?? person) : undefined;
}

/** @returns the numbers of the drafts that went */
async function eraseAll(db: Database, by: Replacement, count: Count): Promise<string[]> {
  const chat = await chatOf(db, by.person);
  for (const table of TABLES) {
    const where = chat && ofChat(table, chat);
    if (where) await count(table, sql`delete from ${sql.table(table)} where ${where}`);
  }
  await eraseVerdicts(by.person, count);
  await eraseQuestions(by, count);
  const draftNumbers = await eraseDrafts(db, by.person, count);
  for (const table of TABLES) {
    const { erasure } = PERSONAL_DATA[table];
    const where = ofPerson(table, by.person);
    if (erasure === 'removed')
      await count(table, sql`delete from ${sql.table(table)} where ${where}`);
  }
  await count(
    'staff',
    sql`insert into staff (person_id, name, search)
    select ${by.pseudonym}, null, '' from staff where person_id = ${storedKey(by.person)}`,
  );
  for (const table of TABLES)
    if (PERSONAL_DATA[table].erasure === 'pseudonym') await replace(table, by, count);
  await count('staff', sql`delete from staff where person_id = ${storedKey(by.person)}`);
  return draftNumbers;
}

/** Each row once: what is kept beside the records follows each change. */
async function replace(table: TableName, by: Replacement, count: Count): Promise<void> {
  const { ids = {}, lists = [] } = PERSONAL_DATA[table];
  const key = storedKey(by.person);
  const sets = [
    ...Object.entries(ids).flatMap(([id, name]) => [
      sql`${sql.ref(id)} = case ${sql.ref(id)} when ${key} then ${by.pseudonym}
        else ${sql.ref(id)} end`,
      ...(name === null
        ? []
        : [
            sql`${sql.ref(name)} = case when ${sql.ref(id)} = ${key} and ${sql.ref(name)} is not null
              then ${by.name} else ${sql.ref(name)} end`,
          ]),
    ]),
    ...lists.map(
      (list) => sql`${sql.ref(list)} = array_replace(${sql.ref(list)}, ${key}, ${by.pseudonym})`,
    ),
  ];
  await count(
    table,
    sql`update ${sql.table(table)} set ${sql.join(sets)} where ${ofPerson(table, by.person)}`,
  );
}

/** The counters stay: they hold no personal data. */
async function eraseVerdicts(person: string, count: Count): Promise<void> {
  const theirs = sql`select answer_id, rater, reason_id from answer_verdicts
    join shown_answers on shown_answers.id = answer_id where ${verdictOf(person)}`;
  await count(
    'feedback_reasons',
    sql`delete from feedback_reasons
    where id in (select reason_id from (${theirs}) as theirs)`,
  );
  await count(
    'answer_verdicts',
    sql`delete from answer_verdicts
    where (answer_id, rater) in (select answer_id, rater from (${theirs}) as theirs)`,
  );
}
