import { sql } from 'kysely';
import type { PersonExport } from '../../records/model/personData';
import type { Database } from '../core/database';
import { PERSONAL_DATA } from './personalDataInventory';
import { chatOf, ofChat, ofPerson, TABLES, verdictOf } from './personRows';
import { storedKey } from '../core/storedKey';

type Rows = Record<string, unknown>[];

/** Everything that is found by the person's id or chat, as it is at one moment. */
export function exportPerson(db: Database, person: string): Promise<PersonExport | undefined> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      const chat = await chatOf(transaction, person);
      const held: PersonExport['held'] = [];
      for (const table of TABLES) {
        const where = ofPerson(table, person) ?? (chat && ofChat(table, chat));
        if (!where) continue;
        const { rows } = await sql<{ row: Record<string, unknown> }>`
          select to_jsonb(held) as row from ${sql.table(table)} as held where ${where}`.execute(
          transaction,
        );
        add(
          held,
          table,
          rows.map(({ row }) => row),
        );
      }
      add(held, 'answer_verdicts', await verdicts(transaction, person));
      if (held.length === 0) return undefined;
      const { rows } = await sql<{ at: Date; name: string | null }>`select now() as at,
        (select name from staff where person_id = ${storedKey(person)})`.execute(transaction);
      const { at = new Date(), name = null } = rows[0] ?? {};
      return { person, name, madeAt: at.toISOString(), held };
    });
}

function add(held: PersonExport['held'], table: keyof typeof PERSONAL_DATA, rows: Rows): void {
  const { purpose, kept } = PERSONAL_DATA[table];
  if (rows.length > 0) held.push({ table, purpose, kept, rows });
}

async function verdicts(db: Database, person: string): Promise<Rows> {
  const { rows } = await sql<Record<string, unknown>>`
    select verdicts.verdict, to_char(verdicts.day, 'YYYY-MM-DD') as day, question, shown.entry_id,
      reason.kind, reason.text
    from answer_verdicts verdicts join shown_answers shown on shown.id = answer_id
      left join feedback_reasons reason on reason.id = reason_id
    where ${verdictOf(person)}`.execute(db);
  return rows;
}
