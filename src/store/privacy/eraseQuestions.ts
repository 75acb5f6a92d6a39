import { sql } from 'kysely';
import type { Count, Replacement } from './erasure';
import { signer } from './personRows';
import { PERSONAL_DATA } from './personalDataInventory';
import { storedKey } from '../core/storedKey';

/**
 * Takes a person out of the questions to colleagues. One that nobody else has asked goes, with what
 * is still to be sent of it; of the others the person is no longer an asker. A reply stays with
 * those to whom it was given, under the pseudonym.
 */
export async function eraseQuestions(by: Replacement, count: Count): Promise<void> {
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
