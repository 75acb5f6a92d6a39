import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { LEASE, LONGEST_WAIT } from '../../bot/ports/turnLedger';
import type { Erased, Erasure, PersonData, PersonExport } from '../../records/model/personData';
import { openDatabase, type Database } from '../core/database';
import { erasePerson } from './erasePerson';
import { chatOf, ofChat, ofPerson, TABLES, verdictOf } from './personRows';
import { SqlTurnLedger } from '../conversation/sqlTurnLedger';
import { PERSONAL_DATA } from './personalDataInventory';
import { storedKey } from '../core/storedKey';

type Rows = Record<string, unknown>[];

/** Everything that is found by the person's id or chat, as it is at one moment. */
function exportPerson(db: Database, person: string): Promise<PersonExport | undefined> {
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

/** Milliseconds between two looks whether the person's turn is over. */
const PAUSE = 50;

/** What is kept of persons, in all tables. Tables without an index for it are read as a whole. */
export class SqlPersonData implements PersonData {
  constructor(private readonly url: string) {}

  export(person: string): Promise<PersonExport | undefined> {
    return this.withRetry((db) => exportPerson(db, person));
  }

  erase(erasure: Erasure): Promise<Erased> {
    return this.withRetry((db) => betweenTurns(db, erasure.person, () => erasePerson(db, erasure)));
  }

  private async withRetry<T>(work: (db: Database) => Promise<T>): Promise<T> {
    const db = openDatabase(this.url, undefined, { queryTimeout: 0 });
    try {
      return await work(db);
    } finally {
      await db.destroy();
    }
  }
}

/**
 * Works while no turn of the person's chat is running: one that is would write its state after it
 * was removed. A turn that takes too long has lost its conversation by then.
 */
async function betweenTurns<T>(db: Database, person: string, work: () => Promise<T>): Promise<T> {
  const chat = await chatOf(db, person);
  if (!chat) return work();
  const ledger = new SqlTurnLedger(db);
  const turn = { conversationId: chat.conversation.id, token: randomUUID() };
  const since = performance.now();
  for (let waited = 0; ; waited = performance.now() - since) {
    const { state } = await ledger.begin(turn, waited, waited >= LONGEST_WAIT);
    if (state === 'begun') break;
    await sleep(PAUSE);
  }
  const renewing = setInterval(() => void ledger.renew(turn).catch(() => undefined), LEASE / 4);
  try {
    return await work();
  } finally {
    clearInterval(renewing);
    await ledger.finish(turn, 0);
  }
}
