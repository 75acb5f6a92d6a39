import { sql } from 'kysely';
import type { ConversationReferences } from '../bot/ports/conversationReferences';
import type { OpenCards } from '../records/model/openCards';
import type { Outbox } from '../bot/ports/outbox';
import type { PersonSettings } from '../bot/ports/personSettings';
import type { TurnLedger } from '../bot/ports/turnLedger';
import type { TurnStorage } from '../bot/ports/turnStorage';
import type { Connections, StoreFigures } from '../observability/metrics/metricSources';
import type { Retention } from '../bot/ports/retention';
import type { AnswerFeedback } from '../curation/usage/answerFeedback';
import type { LastGoodFiles } from '../curation/publishing/lastGoodFiles';
import type { PendingChanges } from '../curation/changes/knowledgeChange';
import type { PublicationStore } from '../curation/publishing/publication';
import type { UnansweredQuestions } from '../curation/gaps/unansweredQuestions';
import type { UsageCounters } from '../curation/usage/usageCounts';
import type { ColleagueQuestions } from '../experts/colleagueQuestions';
import type { ExpertPlaces } from '../experts/expertChannels';
import type { LearnedArchive } from '../learning/learnedArchive';
import type { BulkRecords, BulkStaff } from '../records/operations/bulkRecords';
import type { Demonstration } from '../records/workflow/demonstrationRecords';
import type { PersonData } from '../records/model/personData';
import type { EvidenceFileStore } from '../records/model/evidenceFile';
import type { RecordStore } from '../records/model/recordStore';
import type { RecordTable } from '../records/reporting/recordTable';
import type { ReminderStore } from '../records/reminders/reminderStore';
import type { ReportLines } from '../records/reporting/reportLines';
import type { SumsStore } from '../records/reporting/sumsStore';
import type { StaffStore } from '../records/model/staffMember';
import type { SecretStore } from '../reports/secretStore';
import { openDatabase } from './core/database';
import { startEmbeddedDatabase } from './embedded/embeddedDatabase';
import { migrateWithRetry } from './migrate';
import { SqlRetention } from './conversation/sqlRetention';
import { connectionsOf, readStoreFigures, type CountedPool } from './core/storeMetrics';
import { SqlAnswerFeedback } from './curation/sqlAnswerFeedback';
import { SqlBulkRecords } from './records/sqlBulkRecords';
import { SqlDeputies } from './people/sqlDeputies';
import type { DeputyStore } from '../records/model/deputyship';
import { SqlBulkStaff, SqlStaff } from './people/sqlStaff';
import { SqlConversationReferences } from './conversation/sqlConversationReferences';
import { SqlDemonstration } from './demonstration/sqlDemonstration';
import { SqlLastGoodFiles, SqlLearnedArchive } from './curation/sqlLearnedArchive';
import { SqlColleagueQuestions } from './experts/sqlColleagueQuestions';
import { SqlExpertChannels } from './experts/sqlExpertChannels';
import { SqlOpenCards } from './outbox/sqlOpenCards';
import { SqlOutbox } from './outbox/sqlOutbox';
import { SqlPendingChanges } from './curation/sqlPendingChanges';
import { SqlPersonSettings } from './people/sqlPersonSettings';
import { SqlPersonData } from './privacy/sqlPersonData';
import { SqlPublications } from './curation/sqlPublications';
import { SqlEvidenceFiles } from './records/sqlEvidenceFiles';
import { SqlRecordStore } from './records/sqlRecordStore';
import { SqlRecordTable } from './reporting/sqlRecordTable';
import { SqlReminders } from './records/sqlReminders';
import { SqlReportLines } from './reporting/sqlReportLines';
import { SqlSecrets } from './core/sqlSecrets';
import { SqlTurnStorage } from './conversation/sqlTurnStorage';
import { SqlSums } from './reporting/sqlSums';
import { SqlTurnLedger } from './conversation/sqlTurnLedger';
import { SqlUnansweredQuestions } from './curation/sqlUnansweredQuestions';
import { SqlUsageCounters } from './curation/sqlUsageCounters';

export interface StoreOptions {
  /** Any PostgreSQL; absent: the embedded server. */
  databaseUrl: string | undefined;
  /** Where the embedded server keeps its data. */
  dataDir: string;
  /** Lines for the operator. */
  log?: (line: string) => void;
  /** By which somebody is a deputy today. */
  now?: () => Date;
  /** Stops the opening; the promise rejects with its reason, and nothing is left open. */
  signal?: AbortSignal;
}

/** Everything that outlives a turn. Disposing closes it, and the embedded server with it. */
export interface Store extends AsyncDisposable {
  turnStorage: TurnStorage;
  turnLedger: TurnLedger;
  personSettings: PersonSettings;
  references: ConversationReferences;
  records: RecordStore;
  evidenceFiles: EvidenceFileStore;
  recordTable: RecordTable;
  staff: StaffStore;
  deputies: DeputyStore;
  outbox: Outbox;
  openCards: OpenCards;
  expertPlaces: ExpertPlaces;
  colleagueQuestions: ColleagueQuestions;
  bulkRecords: BulkRecords;
  bulkStaff: BulkStaff;
  publications: PublicationStore;
  learnedArchive: LearnedArchive;
  lastGoodFiles: LastGoodFiles;
  unanswered: UnansweredQuestions;
  usage: UsageCounters;
  feedback: AnswerFeedback;
  pendingChanges: PendingChanges;
  reminders: ReminderStore;
  sums: SumsStore;
  reportLines: ReportLines;
  secrets: SecretStore;
  demonstration: Demonstration;
  personData: PersonData;
  retention: Retention;
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
  /** What the database holds for all instances, for monitoring; rejects as `ping` does. */
  figures(): Promise<StoreFigures>;
  connections(): Connections;
}

/**
 * Opens the database, starting the embedded server if no address is given, and
 * brings its tables up to date.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { signal, log = () => undefined, now = () => new Date() } = options;
  const embedded =
    options.databaseUrl === undefined
      ? await startEmbeddedDatabase(options.dataDir, { log, signal })
      : undefined;
  const url = options.databaseUrl ?? embedded?.url ?? '';
  let pool: CountedPool | undefined;
  const db = openDatabase(
    url,
    (error) => log(`The database dropped an idle connection: ${error.message}`),
    {
      onOpen: (opened) => (pool = opened),
      onChange(gone) {
        log(gone ? 'The database cannot be reached' : 'The database can be reached again');
        if (gone) void embedded?.revive().catch(() => undefined);
      },
    },
  );
  const close = async () => {
    await db.destroy();
    await embedded?.[Symbol.asyncDispose]();
  };
  try {
    signal?.throwIfAborted();
    await migrateWithRetry(url, { log });
  } catch (error) {
    await close();
    throw error;
  }
  return {
    turnStorage: new SqlTurnStorage(db),
    turnLedger: new SqlTurnLedger(db),
    personSettings: new SqlPersonSettings(db),
    references: new SqlConversationReferences(db),
    records: new SqlRecordStore(db),
    evidenceFiles: new SqlEvidenceFiles(db),
    recordTable: new SqlRecordTable(db),
    staff: new SqlStaff(db, now),
    deputies: new SqlDeputies(db),
    outbox: new SqlOutbox(db),
    openCards: new SqlOpenCards(db),
    expertPlaces: new SqlExpertChannels(db),
    colleagueQuestions: new SqlColleagueQuestions(db),
    bulkRecords: new SqlBulkRecords(db),
    bulkStaff: new SqlBulkStaff(db),
    publications: new SqlPublications(db, url),
    learnedArchive: new SqlLearnedArchive(db),
    lastGoodFiles: new SqlLastGoodFiles(db),
    unanswered: new SqlUnansweredQuestions(db),
    usage: new SqlUsageCounters(db),
    feedback: new SqlAnswerFeedback(db),
    pendingChanges: new SqlPendingChanges(db),
    reminders: new SqlReminders(db, now),
    sums: new SqlSums(db),
    reportLines: new SqlReportLines(db),
    secrets: new SqlSecrets(db),
    demonstration: new SqlDemonstration(db),
    personData: new SqlPersonData(url),
    retention: new SqlRetention(db),
    ping: async () => void (await sql`select 1`.execute(db)),
    figures: () => readStoreFigures(db),
    connections: () => connectionsOf(pool),
    [Symbol.asyncDispose]: close,
  };
}
