import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { TeamsAdapter } from './bot/connector/teamsAdapter';
import { deputyNotice } from './bot/notices/deputyNotice';
import { AdminNotices } from './bot/notices/adminNotices';
import type { MessageComposers } from './bot/notices/messageComposer';
import { demonstrationLine } from './bot/connector/demonstrationNotice';
import { createComposers } from './bot/notices/composeMessage';
import { OutboxWorker } from './bot/outbox/outboxWorker';
import { ProactiveSender } from './bot/connector/proactiveSender';
import { QuestionLog } from './bot/commands/feedback/questionLog';
import { createReceiver } from './bot/activityReceiver';
import { TurnLoad } from './bot/turns/turnAdmission';
import type { TurnTimes } from './bot/turns/turnTimeouts';
import { ReminderScheduler } from './bot/notices/reminderScheduler';
import { createFolderChangeWriter, openFolders } from './composition/openFolderKnowledge';
import { ConfigError, type Config } from './config/config';
import { openMeaning, type Meaning, type OpenMeaningOptions } from './composition/openMeaning';
import { createServedDirectory, createServedPhases } from './composition/servedDirectories';
import { createHttpServer } from './http/httpServer';
import { createLogger } from './observability/logger';
import { openObservability } from './composition/openObservability';
import { openPublished } from './composition/openPublishedKnowledge';
import { openReports } from './composition/openReports';
import { openTab } from './composition/openTab';
import { FACTOR_SETS } from './records/model/factorSets';
import { appointFirstAdmins } from './records/model/staffMember';
import { EvidenceFiles } from './records/operations/evidenceFiles';
import { DeputyOperations } from './records/operations/deputyOperations';
import { RecordOperations } from './records/operations/recordOperations';
import { ProgressReporting } from './records/reporting/reporting';
import { DrawingBusyError } from './reports/drawing/drawingThread';
import type { KnowledgeInUse } from './serving/servedKnowledge';
import { loggingOperator, type OperatorLog } from './serving/operatorLog';
import { openStore, type Store } from './store/openStore';
import { chartRoute } from './tabApi/reportRoutes';
import { tabPlaceOf } from './composition/tabLocation';
import { unsafeParts } from './config/configChecks';

/** Milliseconds for turns in progress to end; a turn in Teams takes at most 15 s. */
const DRAIN_DEADLINE = { production: 15_000, local: 2_000 } as const;

/**
 * Milliseconds that the server waits for learning before it starts. A larger knowledge base is
 * served before, and uses what it learned as soon as it is available.
 */
const LEARNING_PATIENCE = 10_000;

/**
 * The whole bot. Disposing completes turns in progress, then closes the server and the database.
 */
export interface App extends AsyncDisposable {
  /** Starts to accept requests; rejects if the address is not available. */
  listen(): Promise<{ url: string }>;
  /** Whether the database holds only invented data. */
  readonly demonstration: boolean;
  /** Checks for due reminders, as happens every few minutes if reminders are enabled. */
  remind(): Promise<void>;
}

/** Replacements for default parts. */
export interface Overrides {
  log?: Logger;
  /** Aborts the start; {@link createApp} rejects with its reason. */
  signal?: AbortSignal;
  /** Replaces the text of some kinds of messages. */
  composers?: Partial<MessageComposers>;
  /** Replaces the time limits of turns. */
  turnTimes?: TurnTimes;
  /** Milliseconds for turns in progress when the bot stops, instead of the default. */
  drainDeadline?: number;
  /** The clock of records and reminders, instead of the system's. */
  now?: () => Date;
  /** Receives messages about knowledge and locale files, instead of the log. */
  operatorLog?: OperatorLog;
  /** Replaces the time limits of the sentence encoder. */
  meaning?: Pick<OpenMeaningOptions, 'patience'>;
  /** Address of the tenant's keys, instead of Microsoft's. */
  tokenKeys?: URL;
  /** Address of the Bot Framework's OpenID metadata, instead of the default. */
  channelMetadata?: URL;
}

const isDrawingBusy = (error: unknown): boolean => error instanceof DrawingBusyError;

/**
 * Prevents serving invented data to an organisation.
 * @throws ConfigError if the database is a demonstration; closes it first
 */
async function realOnly(store: Store): Promise<Store> {
  if (!(await store.demonstration.isMarked())) return store;
  await store[Symbol.asyncDispose]();
  throw new ConfigError([
    'DATABASE_URL leads to a demonstration, whose records and people are invented. Serve from a database of its own.',
  ]);
}

/** Opens the database and the knowledge in parallel. If one fails, closes the other. */
async function openBoth(
  config: Config,
  {
    log,
    operatorLog,
    meaning,
    closing,
    now,
  }: {
    log: Logger;
    operatorLog: OperatorLog;
    meaning: Meaning | undefined;
    closing: AbortController;
    now: () => Date;
  },
): Promise<{ store: Store; known: KnowledgeInUse }> {
  const opening = openStore({
    databaseUrl: config.databaseUrl,
    dataDir: config.dataDir,
    log: (line) => log.info(line),
    signal: closing.signal,
    now,
  }).then((store) => (config.mode === 'production' ? realOnly(store) : store));
  const open = config.knowledgeFrom === 'folder' ? openFolders : openPublished;
  const opened = [
    open({ config, opening, operatorLog, meaning, signal: closing.signal }),
    opening,
  ] as const;
  // After the first failure, the other one only reports that it was stopped.
  let first: { reason: unknown } | undefined;
  for (const each of opened)
    each.catch((reason: unknown) => {
      first ??= { reason };
      closing.abort();
    });
  const [known, store] = await Promise.allSettled(opened);
  if (known.status === 'fulfilled' && store.status === 'fulfilled')
    return { store: store.value, known: known.value };
  if (known.status === 'fulfilled') await known.value[Symbol.asyncDispose]();
  if (store.status === 'fulfilled') await store.value[Symbol.asyncDispose]();
  throw (first as { reason: unknown } | undefined)?.reason;
}

/**
 * Composition root: opens and migrates the database, prepares the knowledge, and connects all
 * parts.
 * @throws ConfigError, LocaleError, KnowledgeError, or the database's error; closes everything
 *   first
 */
export async function createApp(config: Config, overrides: Overrides = {}): Promise<App> {
  const unsafe = unsafeParts(config);
  if (unsafe.length > 0) throw new ConfigError(unsafe);
  const log = overrides.log ?? createLogger(config);
  const observability = openObservability(config, log);
  const { observer, metrics, onAnswered } = observability;
  const operator = overrides.operatorLog ?? loggingOperator(log);
  const operatorLog = metrics?.operator(operator) ?? operator;
  const closing = new AbortController();
  overrides.signal?.addEventListener('abort', () => closing.abort(overrides.signal?.reason), {
    signal: closing.signal,
  });
  const meaning = config.meaning
    ? openMeaning(config.dataDir, operatorLog, overrides.meaning)
    : undefined;
  const now = overrides.now ?? (() => new Date());
  const { store: opened, known } = await openBoth(config, {
    ...{ log, operatorLog, meaning, closing, now },
  }).catch(async (error: unknown) => {
    await meaning?.[Symbol.asyncDispose]();
    throw error;
  });
  const store = metrics?.store(opened) ?? opened;
  const { served: answerer, messages, broken } = known;
  const { personSettings, references, outbox, staff, records } = store;
  await appointFirstAdmins(staff, config.firstAdmins);
  const entities = createServedDirectory(answerer);
  const phases = createServedPhases(answerer, entities);
  const fieldHelp = () => answerer.knowledge.fieldHelp;
  const holidays = () => new Set(answerer.knowledge.holidays);
  const recordOperations = new RecordOperations({
    records,
    staff,
    entities,
    now,
    tenantHosts: config.evidenceHosts,
    centralAbove: config.centralReviewAbove,
    textMeaning: meaning?.processNames,
    factorSet: config.factorSet && FACTOR_SETS[config.factorSet],
    onNotice: () => outboxWorker.wake(),
  });
  const deputies = new DeputyOperations({
    deputies: store.deputies,
    staff,
    recordOperations,
    onChange: (deputyship) => outbox.put([deputyNotice(deputyship)]),
  });
  const { host, port, identity } = config;
  const tabPlace = tabPlaceOf(config);
  const reporting = new ProgressReporting({ sums: store.sums, entities, phases, now });
  const demonstration = await store.demonstration.isMarked();
  const drawn = openReports({
    config,
    served: answerer,
    messages,
    entities,
    phases,
    reporting,
    reportLines: store.reportLines,
    secrets: store.secrets,
    tabPlace,
    demonstration,
    now,
  });
  const { reports, chartLinks } = drawn;
  const adapter = new TeamsAdapter(identity, overrides.channelMetadata);
  if (demonstration) adapter.use(demonstrationLine(messages));
  const questionLog = new QuestionLog({
    unanswered: store.unanswered,
    usage: store.usage,
    feedback: store.feedback,
    colleagueQuestions: store.colleagueQuestions,
    retention: store.retention,
    retentionDays: config.unansweredRetentionDays,
    log,
  });
  const changeWriter = createFolderChangeWriter(config, store.pendingChanges);
  const turnLoad = new TurnLoad(config.turnsAtOnce);
  const topics = () => answerer.knowledge.topics;
  const { helpContact, downloadHosts } = config;
  const evidenceFiles = new EvidenceFiles({ files: store.evidenceFiles, recordOperations });
  const keeping = { evidenceFiles, takesFiles: config.evidenceFiles, downloadHosts };
  const receive = createReceiver({
    adapter,
    identity,
    observer,
    log,
    now,
    turnLoad,
    turnLimits: config,
    turnTimes: overrides.turnTimes,
    turnLedger: store.turnLedger,
    turnStorage: store.turnStorage,
    openCards: store.openCards,
    ...keeping,
    references,
    personSettings,
    staff,
    answerer,
    encoder: meaning?.encoder,
    messages,
    topics,
    fieldHelp,
    helpContact,
    entities,
    phases,
    records,
    recordTable: store.recordTable,
    recordOperations,
    deputies,
    reporting,
    chartLinks,
    tabPlace,
    reminders: store.reminders,
    questionLog,
    unanswered: store.unanswered,
    textMeaning: meaning?.questions,
    usage: store.usage,
    feedback: store.feedback,
    changeWriter,
    expertPlaces: store.expertPlaces,
    colleagueQuestions: store.colleagueQuestions,
    wakeOutbox: () => outboxWorker.wake(),
  });
  const tab = openTab({
    config,
    served: answerer,
    broken,
    publications: store.publications,
    unanswered: store.unanswered,
    textMeaning: meaning?.questions,
    usage: store.usage,
    messages,
    personSettings,
    staff,
    entities,
    phases,
    recordTable: store.recordTable,
    recordOperations,
    ...keeping,
    reporting,
    reports,
    openRoutes: [chartRoute(chartLinks, isDrawingBusy)],
    isBusy: isDrawingBusy,
    tabPlace,
    tokenKeys: overrides.tokenKeys,
    demonstration,
    operatorLog,
    signal: closing.signal,
    now,
  });
  const server = createHttpServer({
    host,
    port,
    receive,
    onAnswered,
    local: config.mode === 'local',
    ping: () => store.ping(),
    knowledgeVersion: () => answerer.knowledge.version,
    meaning: () => meaning?.state() ?? 'off',
    tab,
    log,
  });
  const usualComposers = createComposers({
    messages,
    entities,
    staff,
    recordOperations,
    tabPlace,
    outbox,
    openCards: store.openCards,
    references,
    reminders: store.reminders,
    deputies: store.deputies,
    expertPlaces: store.expertPlaces,
    colleagueQuestions: store.colleagueQuestions,
    topics,
    helpContact,
    holidays,
    now,
  });
  const composers = { ...usualComposers, ...overrides.composers };
  const proactiveSender = new ProactiveSender({ adapter, identity, references, log });
  const outboxWorker = new OutboxWorker({
    outbox,
    personSettings,
    proactiveSender,
    composers,
    log,
  });
  const adminNotices = new AdminNotices({ staff, outbox, log });
  const reminders = new ReminderScheduler({
    reminders: store.reminders,
    outbox,
    holidays,
    log,
    now,
  });
  const readings = {
    turns: () => observer.inProgress(),
    knowledge: () => ({
      version: answerer.knowledge.version,
      since: answerer.since,
      replacements: answerer.replacements,
      problems: broken.problems.length,
    }),
    connections: () => store.connections(),
    store: () => store.figures(),
  };
  const tellAdmins = () => adminNotices.reportState(broken.problems);
  return {
    demonstration,
    async listen() {
      await Promise.race([answerer.learning, sleep(LEARNING_PATIENCE, undefined, { ref: false })]);
      const listening = await server.listen();
      if (metrics) log.info(`Figures on ${(await metrics.listen(readings)).url}`);
      outboxWorker.start();
      questionLog.start();
      if (config.reminders) reminders.start();
      broken.onChange(tellAdmins);
      tellAdmins();
      known.start();
      return listening;
    },
    remind: () => reminders.run(),
    async [Symbol.asyncDispose]() {
      const deadline = overrides.drainDeadline ?? DRAIN_DEADLINE[config.mode];
      const until = performance.now() + config.drainDelay + deadline;
      await Promise.all([
        server.drain(deadline, config.drainDelay),
        outboxWorker[Symbol.asyncDispose](),
        reminders[Symbol.asyncDispose](),
      ]);
      // Turns whose request was answered early have no connection for the server to wait for.
      await turnLoad.idle(Math.max(0, until - performance.now()));
      // Turns in progress needed these until now.
      closing.abort();
      await Promise.all([
        known[Symbol.asyncDispose](),
        drawn[Symbol.asyncDispose](),
        meaning?.[Symbol.asyncDispose](),
      ]);
      await adminNotices[Symbol.asyncDispose]();
      await questionLog[Symbol.asyncDispose]();
      await Promise.all([store[Symbol.asyncDispose](), observability[Symbol.asyncDispose]()]);
    },
  };
}
