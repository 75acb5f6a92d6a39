import { setTimeout as sleep } from 'node:timers/promises';
import { sql, type Transaction } from 'kysely';
import type { Database } from './database';
import type { Schema } from '../schema/databaseSchema';

/** Deadlocks and serialisation failures: PostgreSQL has undone everything and asks to try again. */
const TRY_AGAIN = ['40001', '40P01'];
const ATTEMPTS = 6;
/** Milliseconds for the first repetition; each later one waits up to twice as long. */
const FIRST_WAIT = 15;
/** A replica that vanishes with its machine must not keep a record locked for hours. */
const LONGEST_SILENCE = '10s';

class RolledBack extends Error {
  constructor(readonly answer: unknown) {
    super('Undone.');
  }
}

/** Ends the transaction without keeping anything, and makes `answer` its answer. */
export type Rollback<T> = (answer: T) => never;

/**
 * Runs `work` in one transaction, all or nothing, and again if PostgreSQL asks for it: so its
 * effects must be in the database alone. It reads what is committed at each statement; what it has
 * to rely on it must lock.
 */
export async function inTransaction<T>(
  db: Database,
  work: (transaction: Transaction<Schema>, rollback: Rollback<T>) => Promise<T>,
): Promise<T> {
  const rollback: Rollback<T> = (answer) => {
    throw new RolledBack(answer);
  };
  for (let attempt = 1; ; attempt++) {
    try {
      return await db
        .transaction()
        .setIsolationLevel('read committed')
        .execute(async (transaction) => {
          await sql`select set_config('idle_in_transaction_session_timeout', ${LONGEST_SILENCE}, true)`.execute(
            transaction,
          );
          return work(transaction, rollback);
        });
    } catch (error) {
      if (error instanceof RolledBack) return error.answer as T;
      if (attempt === ATTEMPTS || !TRY_AGAIN.includes(sqlState(error) ?? '')) throw error;
      await sleep(Math.random() * FIRST_WAIT * 2 ** (attempt - 1));
    }
  }
}

/** The five characters by which PostgreSQL names an error. */
function sqlState(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : undefined;
}
