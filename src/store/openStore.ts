import { sql } from 'kysely';
import type { ConversationReferences } from '../bot/conversationReferences';
import type { People } from '../bot/people';
import type { TurnLedger } from '../bot/turnLedger';
import type { TurnStorage } from '../bot/turnStorage';
import type { LastGoodFiles } from '../curation/lastGoodFiles';
import type { PendingChanges } from '../curation/knowledgeChange';
import type { PublicationStore } from '../curation/publication';
import type { UnansweredQuestions } from '../curation/unansweredQuestions';
import type { UsageCounters } from '../curation/usage';
import type { LearnedArchive } from '../learning/sharedLearned';
import type { BulkRecords, BulkStaff } from '../records/bulk';
import type { NoticeQueue, RecordStore } from '../records/recordStore';
import type { StaffStore } from '../records/staff';
import { openDatabase } from './database';
import { startEmbeddedDatabase } from './embeddedDatabase';
import { migrate } from './migrate';
import { SqlBulkRecords } from './sqlBulkRecords';
import { SqlBulkStaff } from './sqlBulkStaff';
import { SqlConversationReferences } from './sqlConversationReferences';
import { SqlLastGoodFiles } from './sqlLastGoodFiles';
import { SqlLearnedArchive } from './sqlLearnedArchive';
import { SqlNoticeQueue } from './sqlNoticeQueue';
import { SqlPendingChanges } from './sqlPendingChanges';
import { SqlPeople } from './sqlPeople';
import { SqlPublications } from './sqlPublications';
import { SqlRecordStore } from './sqlRecordStore';
import { SqlStaff } from './sqlStaff';
import { SqlStorage } from './sqlStorage';
import { SqlTurnLedger } from './sqlTurnLedger';
import { SqlUnansweredQuestions } from './sqlUnansweredQuestions';
import { SqlUsageCounters } from './sqlUsageCounters';

export interface StoreOptions {
  /** Any PostgreSQL; absent: the embedded server. */
  databaseUrl: string | undefined;
  /** Where the embedded server keeps its data. */
  dataDir: string;
  /** Lines for the operator. */
  log?: (line: string) => void;
  /** Stops the opening; the promise rejects with its reason, and nothing is left open. */
  signal?: AbortSignal;
}

/** Everything that outlives a turn. Disposing closes it, and the embedded server with it. */
export interface Store extends AsyncDisposable {
  turnStorage: TurnStorage;
  turnLedger: TurnLedger;
  people: People;
  references: ConversationReferences;
  records: RecordStore;
  staff: StaffStore;
  notices: NoticeQueue;
  bulkRecords: BulkRecords;
  bulkStaff: BulkStaff;
  publications: PublicationStore;
  learnedArchive: LearnedArchive;
  lastGoodFiles: LastGoodFiles;
  unanswered: UnansweredQuestions;
  usage: UsageCounters;
  pendingChanges: PendingChanges;
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
}

/**
 * Opens the database, starting the embedded server if no address is given, and
 * brings its tables up to date.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { signal, log = () => undefined } = options;
  const embedded =
    options.databaseUrl === undefined
      ? await startEmbeddedDatabase(options.dataDir, { log, signal })
      : undefined;
  const url = options.databaseUrl ?? embedded?.url ?? '';
  const db = openDatabase(url, (error) =>
    log(`The database dropped an idle connection: ${error.message}`),
  );
  const close = async () => {
    await db.destroy();
    await embedded?.[Symbol.asyncDispose]();
  };
  try {
    signal?.throwIfAborted();
    await migrate(db);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    turnStorage: new SqlStorage(db),
    turnLedger: new SqlTurnLedger(db),
    people: new SqlPeople(db),
    references: new SqlConversationReferences(db),
    records: new SqlRecordStore(db),
    staff: new SqlStaff(db),
    notices: new SqlNoticeQueue(db),
    bulkRecords: new SqlBulkRecords(db),
    bulkStaff: new SqlBulkStaff(db),
    publications: new SqlPublications(db, url),
    learnedArchive: new SqlLearnedArchive(db),
    lastGoodFiles: new SqlLastGoodFiles(db),
    unanswered: new SqlUnansweredQuestions(db),
    usage: new SqlUsageCounters(db),
    pendingChanges: new SqlPendingChanges(db),
    ping: async () => void (await sql`select 1`.execute(db)),
    [Symbol.asyncDispose]: close,
  };
}
