import { sql } from 'kysely';
import type { PersonSettings } from '../../bot/ports/personSettings';
import type { Language } from '../../language/text/detectLanguage';
import { StatementBatch } from '../core/statementBatch';
import type { Database } from '../core/database';
import { storedKey } from '../core/storedKey';

/** People in the tables `people` and `welcomes`. */
export class SqlPersonSettings implements PersonSettings {
  private readonly languages: StatementBatch<string, Language | undefined>;

  constructor(private readonly db: Database) {
    this.languages = new StatementBatch((ids) => languagesOf(db, ids));
  }

  language(personId: string): Promise<Language | undefined> {
    return this.languages.run(storedKey(personId));
  }

  async setLanguage(personId: string, language: Language | undefined): Promise<void> {
    const set = { language: language ?? null };
    await this.db
      .insertInto('people')
      .values({ person_id: storedKey(personId), ...set })
      .onConflict((conflict) =>
        conflict.column('person_id').doUpdateSet({ ...set, updated_at: sql<Date>`now()` }),
      )
      .execute();
  }

  async welcome(conversationId: string, personId: string): Promise<boolean> {
    const inserted = await this.db
      .insertInto('welcomes')
      .values({ conversation_id: storedKey(conversationId), person_id: storedKey(personId) })
      .onConflict((conflict) => conflict.doNothing())
      .returning('person_id')
      .executeTakeFirst();
    return inserted !== undefined;
  }

  async takeBackWelcome(conversationId: string, personId: string): Promise<void> {
    await this.db
      .deleteFrom('welcomes')
      .where('conversation_id', '=', storedKey(conversationId))
      .where('person_id', '=', storedKey(personId))
      .execute();
  }
}

async function languagesOf(
  db: Database,
  ids: readonly string[],
): Promise<(Language | undefined)[]> {
  const { rows } = await sql<{ person_id: string; language: Language | null }>`
    select person_id, language from people where person_id = any(${ids}::text[])`.execute(db);
  const found = new Map(rows.map((row) => [row.person_id, row.language ?? undefined]));
  return ids.map((id) => found.get(id));
}
