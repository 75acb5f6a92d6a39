import { sql } from 'kysely';
import type { People } from '../bot/people';
import type { Language } from '../language/detectLanguage';
import type { Database } from './database';
import { storedKey } from './storedKey';

/** People in the tables `people` and `welcomes`. */
export class SqlPeople implements People {
  constructor(private readonly db: Database) {}

  async language(personId: string): Promise<Language | undefined> {
    const row = await this.db
      .selectFrom('people')
      .select('language')
      .where('person_id', '=', storedKey(personId))
      .executeTakeFirst();
    return row?.language ?? undefined;
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
