import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { LEASE, LONGEST_WAIT } from '../../bot/ports/turnLedger';
import type { Erased, Erasure, PersonData, PersonExport } from '../../records/model/personData';
import { openDatabase, type Database } from '../core/database';
import { erasePerson } from './erasePerson';
import { exportPerson } from './exportPerson';
import { chatOf } from './personRows';
import { SqlTurnLedger } from '../conversation/sqlTurnLedger';

/** Milliseconds between two looks whether the person's turn is over. */
const PAUSE = 50;

/** What is kept of persons, in all tables. Tables without an index for it are read as a whole. */
export class SqlPersonData implements PersonData {
  constructor(private readonly url: string) {}

  export(person: string): Promise<PersonExport | undefined> {
    return this.patiently((db) => exportPerson(db, person));
  }

  erase(erasure: Erasure): Promise<Erased> {
    return this.patiently((db) => betweenTurns(db, erasure.person, () => erasePerson(db, erasure)));
  }

  private async patiently<T>(work: (db: Database) => Promise<T>): Promise<T> {
    const db = openDatabase(this.url, undefined, { queryTimeout: 0 });
    try {
      return await work(db);
    } finally {
      await db.destroy();
    }
  }
}

/**
 * Works while no turn of the person's chat is running: one that is would write its state after it was
 * removed. A turn that takes too long has lost its conversation by then.
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
