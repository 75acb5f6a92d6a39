import { sql } from 'kysely';
import { DIALOGS_VERSION } from '../../../dialogs/createDialogs';
import type { TestBot } from './testBot';

/** Makes every dialog that waits one that an older version of the bot has left waiting. */
export async function leaveWaitingFromOlderVersion({ database }: TestBot) {
  const now = `"dialogsVersion":"${DIALOGS_VERSION}"`;
  return await sql`update bot_state set value =
    replace(value::text, ${now}, '"dialogsVersion":"older"')
    where position(${now} in value::text) > 0`.execute(database.db);
}
