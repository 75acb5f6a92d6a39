import { sql, type Kysely, type Migration } from 'kysely';
import { CONVERSATION_TABLES } from './baseline/conversationTables';
import { COUNT_TABLES } from './baseline/countTables';
import { HISTORY_GUARDS } from './baseline/historyGuards';
import { INSTALLATION_TABLES } from './baseline/installationTables';
import { KNOWLEDGE_TABLES } from './baseline/knowledgeTables';
import { LINE_TABLES } from './baseline/lineTables';
import { MESSAGE_TABLES } from './baseline/messageTables';
import { QUESTION_LOG_TABLES } from './baseline/questionLogTables';
import { RECORD_HISTORY_TABLES } from './baseline/recordHistoryTables';
import { RECORD_VERSION_TABLES } from './baseline/recordVersionTables';
import { STAFF_TABLES } from './baseline/staffTables';
import { SUM_TRIGGERS } from './baseline/sumTriggers';

/** In an order in which each statement finds what it refers to. */
const STATEMENTS = [
  ...CONVERSATION_TABLES,
  ...HISTORY_GUARDS,
  ...RECORD_VERSION_TABLES,
  ...RECORD_HISTORY_TABLES,
  ...STAFF_TABLES,
  ...LINE_TABLES,
  ...COUNT_TABLES,
  ...SUM_TRIGGERS,
  ...MESSAGE_TABLES,
  ...KNOWLEDGE_TABLES,
  ...QUESTION_LOG_TABLES,
  ...INSTALLATION_TABLES,
];

/**
 * The tables, functions and triggers of the first release. To read how they are now, with what
 * later migrations changed, see `src/store/schema.sql`.
 */
export const baseline: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
