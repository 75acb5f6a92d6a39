import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { DEFAULT_TOLERANCE, type Tolerance } from '../answering/model/tolerance';
import { FACTOR_SETS } from '../records/model/factorSets';
import {
  OBSERVABILITY_VARIABLES,
  observabilityFaults,
  readObservability,
  type ObservabilitySettings,
} from './observabilitySettings';
import { readTurnLimits, TURN_LIMIT_VARIABLES, type TurnLimits } from './turnLimits';
import { faultsInProduction, faultsLocally, faultsOfDatabase, missing } from './configChecks';
import { DOWNLOAD_HOST, DOWNLOAD_HOSTS, LOCAL_ORIGIN } from './downloadHosts';
import { httpsOrigin, listOf, perHundred, portNumber } from './variableTypes';

/**
 * `production` serves Teams and fails closed. `local` is for trying the bot
 * on a developer's machine: no authentication, and nothing but this machine reaches it.
 */
export type Mode = 'production' | 'local';

/** How requests are authenticated; `anonymous` in local mode only. */
export type BotIdentity =
  | { kind: 'anonymous' }
  | {
      kind: 'registered';
      appType: (typeof APP_TYPES)[number];
      appId: string;
      tenantId: string | undefined;
      /** Absent for a managed identity. */
      password: string | undefined;
      /** Whose people are let in, of a bot of many tenants. */
      allowedTenants?: readonly string[];
    };

export interface Config extends TurnLimits {
  mode: Mode;
  identity: BotIdentity;
  /** The address to listen on; absent: every interface. */
  host: string | undefined;
  port: number;
  /**
   * Milliseconds for which requests are still taken when the process is to stop and is not ready
   * any more.
   */
  drainDelay: number;
  /** https address without a trailing slash under which Teams reaches the bot and the tab. */
  publicUrl: string | undefined;
  /**
   * Client id of the app registration by which people sign in to the tab; absent: that of the bot.
   */
  tabClientId: string | undefined;
  /** Id of the app in its package; absent: that of the bot. */
  teamsAppId: string | undefined;
  logLevel: (typeof LOG_LEVELS)[number];
  /** Absent: the embedded server, with its data in `dataDir`. */
  databaseUrl: string | undefined;
  dataDir: string;
  /** Whether questions whose words find nothing are compared by their meaning. */
  meaning: boolean;
  /**
   * What is served: the knowledge and locale folders as they are saved, or what is published in the
   * database; the folder is its first publication then.
   */
  knowledgeFrom: 'folder' | 'publications';
  knowledgeDir: string;
  localesDir: string;
  playgroundPort: number;
  /** Object ids of the people who become admins while there is no admin. */
  firstAdmins: readonly string[];
  /** Hosts of the tenant's own store, where evidence may lie; none: any https address. */
  evidenceHosts: readonly string[];
  /** Whether files are kept as evidence. */
  evidenceFiles: boolean;
  /**
   * Where files that are sent in the chat may be downloaded: host names, `*.` and a domain for all
   * below it, or in local mode origins of this machine.
   */
  downloadHosts: readonly string[];
  /** Factors by which estimates are made; absent: none are. */
  factorSet: keyof typeof FACTOR_SETS | undefined;
  /** How wrong answers may be. */
  tolerance: Tolerance;
  /** Eliminated sheets a year above which only central reviewers verify. */
  centralReviewAbove: number;
  /** Days for which questions without an answer are kept. */
  unansweredRetentionDays: number;
  /** Whether anybody is reminded of anything. */
  reminders: boolean;
  /** Whom to turn to if nobody can answer: an email or https address; absent: the coordinator. */
  helpContact: string | undefined;
  observability: ObservabilitySettings;
}

/**
 * Every bad variable at once, one plain sentence each. Values never appear in it: they may be
 * secret.
 */
export class ConfigError extends Error {
  override name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(['The configuration cannot be used:', ...problems.map((p) => `  - ${p}`)].join('\n'));
  }
}

const APP_TYPES = ['SingleTenant', 'UserAssignedMSI', 'MultiTenant'] as const;
/** Balancers look every second or two whether a replica is ready. */
const DRAIN_DELAY_SECONDS = { production: 5, local: 0 } as const;
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const FACTOR_SET_NAMES = Object.keys(FACTOR_SETS) as (keyof typeof FACTOR_SETS)[];

/** Who writes in the local chat; see manifest/playground. */
const PLAYGROUND_USER = '00000000-0000-4000-8000-000000000020';

/** The folder of package.json. */
export const PROJECT_DIR = projectDir();
const folder = (name: string) =>
  z
    .string()
    .default(join(PROJECT_DIR, name))
    .transform((path) => resolve(path));
const variables = z.object({
  MicrosoftAppId: z.guid({ error: 'must be the application id, a GUID' }).optional(),
  MicrosoftAppType: z
    .enum(APP_TYPES, { error: `must be exactly one of ${APP_TYPES.join(', ')}` })
    .optional(),
  MicrosoftAppTenantId: z.guid({ error: 'must be the id of a tenant, a GUID' }).optional(),
  MicrosoftAppPassword: z.string().optional(),
  ALLOWED_TENANTS: listOf(
    z.guid(),
    'must be ids of tenants (GUIDs) with commas between them',
  ).optional(),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'must be an address that begins with postgres:// or postgresql://',
    })
    .optional(),
  DATABASE_TLS: z.enum(['required', 'off'], { error: 'must be required or off' }).optional(),
  PORT: portNumber.default(3978),
  DRAIN_DELAY_SECONDS: z
    .string()
    .regex(/^[0-8]$/, { error: 'must be a whole number of seconds from 0 to 8' })
    .transform(Number)
    .optional(),
  PUBLIC_URL: httpsOrigin.optional(),
  TAB_CLIENT_ID: z
    .guid({ error: 'must be the client id of an app registration, a GUID' })
    .optional(),
  TEAMS_APP_ID: z.guid({ error: 'must be the id of the app in its package, a GUID' }).optional(),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` })
    .default('info'),
  KNOWLEDGE_DIR: folder('knowledge'),
  LOCALES_DIR: folder('locales'),
  DATA_DIR: folder('.data'),
  PLAYGROUND_PORT: portNumber.default(56_150),
  FIRST_ADMINS: listOf(z.guid(), 'must be object ids (GUIDs) with commas between them').optional(),
  EVIDENCE_HOSTS: listOf(
    z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/),
    'must be host names, such as example.sharepoint.com, with commas between them',
  ).default([]),
  EVIDENCE_DOWNLOAD_HOSTS: listOf(
    z.union([z.string().regex(DOWNLOAD_HOST), z.string().regex(LOCAL_ORIGIN)]),
    'must be host names, such as example-my.sharepoint.com or *.sharepoint.com, with commas between them',
  ).default([...DOWNLOAD_HOSTS]),
  EVIDENCE_FILES: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  FACTOR_SET: z
    .enum(FACTOR_SET_NAMES, { error: `must be one of ${FACTOR_SET_NAMES.join(', ')}` })
    .optional(),
  WRONG_ANSWERS_PER_HUNDRED: perHundred(DEFAULT_TOLERANCE.wrongAnswersPerHundred),
  IDLE_SUGGESTIONS_PER_HUNDRED: perHundred(DEFAULT_TOLERANCE.idleSuggestionsPerHundred),
  NEEDLESS_DECLINES_PER_HUNDRED: perHundred(DEFAULT_TOLERANCE.needlessDeclinesPerHundred),
  CENTRAL_REVIEW_ABOVE: z
    .string()
    .regex(/^\d{1,12}$/, { error: 'must be a whole number of sheets a year' })
    .transform(Number)
    .default(1_000_000),
  UNANSWERED_RETENTION_DAYS: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, { error: 'must be a whole number of days' })
    .transform(Number)
    .default(180),
  MEANING: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  REMINDERS: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  ...TURN_LIMIT_VARIABLES,
  ...OBSERVABILITY_VARIABLES,
  HELP_CONTACT: z
    .union([z.url({ protocol: /^https$/ }), z.email()], {
      error: 'must be an email address, or an address that begins with https://',
    })
    .optional(),
});
type Variables = z.infer<typeof variables>;

/**
 * Reads the environment for one mode. An empty variable counts as not set.
 * @throws ConfigError naming every bad or missing variable at once.
 */
export function readConfig(
  mode: Mode,
  env: NodeJS.ProcessEnv = process.env,
  flags: readonly string[] = process.execArgv,
): Config {
  const given = set(env);
  const parsed = variables.safeParse(given);
  const problems = [
    ...(parsed.error ? problemsOf(parsed.error) : []),
    ...(mode === 'production' ? faultsInProduction(given, flags) : faultsLocally(given)),
    ...observabilityFaults(given),
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(toConfig(mode, parsed.data));
}

/** The folders alone, for commands that need neither a bot nor a database. */
export function readFolders(
  env: NodeJS.ProcessEnv = process.env,
): Pick<Config, 'knowledgeDir' | 'localesDir'> {
  const { KNOWLEDGE_DIR, LOCALES_DIR } = variables
    .pick({ KNOWLEDGE_DIR: true, LOCALES_DIR: true })
    .parse(set(env));
  return { knowledgeDir: KNOWLEDGE_DIR, localesDir: LOCALES_DIR };
}

/**
 * What answering needs, for commands that answer without a bot.
 * @throws ConfigError naming every bad variable at once
 */
export function readAnsweringConfig(
  env: NodeJS.ProcessEnv = process.env,
): Pick<Config, 'knowledgeDir' | 'localesDir' | 'dataDir' | 'meaning' | 'tolerance'> {
  const parsed = variables
    .pick({
      KNOWLEDGE_DIR: true,
      LOCALES_DIR: true,
      DATA_DIR: true,
      MEANING: true,
      WRONG_ANSWERS_PER_HUNDRED: true,
      IDLE_SUGGESTIONS_PER_HUNDRED: true,
      NEEDLESS_DECLINES_PER_HUNDRED: true,
    })
    .safeParse(set(env));
  if (!parsed.success) throw new ConfigError(problemsOf(parsed.error));
  const { KNOWLEDGE_DIR, LOCALES_DIR, DATA_DIR, MEANING } = parsed.data;
  return {
    knowledgeDir: KNOWLEDGE_DIR,
    localesDir: LOCALES_DIR,
    dataDir: DATA_DIR,
    meaning: MEANING === 'on',
    tolerance: toTolerance(parsed.data),
  };
}

const problemsOf = ({ issues }: z.ZodError): string[] =>
  issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`);

/**
 * The database and the rules of records, for commands that need no bot.
 * @throws ConfigError naming every bad variable at once
 */
export function readRecordConfig(
  env: NodeJS.ProcessEnv = process.env,
): Pick<Config, 'databaseUrl' | 'dataDir' | 'evidenceHosts' | 'centralReviewAbove'> {
  const parsed = variables
    .pick({
      DATABASE_URL: true,
      DATABASE_TLS: true,
      DATA_DIR: true,
      EVIDENCE_HOSTS: true,
      CENTRAL_REVIEW_ABOVE: true,
    })
    .safeParse(set(env));
  if (!parsed.success) throw new ConfigError(problemsOf(parsed.error));
  const unsafe = faultsOfDatabase(set(env));
  if (unsafe.length > 0) throw new ConfigError(unsafe);
  const { DATABASE_URL, DATA_DIR, EVIDENCE_HOSTS, CENTRAL_REVIEW_ABOVE } = parsed.data;
  return {
    databaseUrl: DATABASE_URL,
    dataDir: DATA_DIR,
    evidenceHosts: EVIDENCE_HOSTS,
    centralReviewAbove: CENTRAL_REVIEW_ABOVE,
  };
}

/** The variables that are not empty, for modules with variables of their own. */
export const environment = (env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv => set(env);

/** Without the variables that are empty. */
function set(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
}

/** Whether npm started this process, as in `npm start`. */
export function isRunByNpm(env: NodeJS.ProcessEnv = process.env): boolean {
  return env['npm_lifecycle_event'] !== undefined;
}

function toConfig(mode: Mode, read: Variables): Config {
  return {
    mode,
    identity: mode === 'local' ? Object.freeze({ kind: 'anonymous' }) : registered(read),
    host: mode === 'local' ? '127.0.0.1' : undefined,
    port: read.PORT,
    drainDelay: 1000 * (read.DRAIN_DELAY_SECONDS ?? DRAIN_DELAY_SECONDS[mode]),
    publicUrl: read.PUBLIC_URL,
    tabClientId: read.TAB_CLIENT_ID,
    teamsAppId: read.TEAMS_APP_ID?.toLowerCase(),
    logLevel: read.LOG_LEVEL,
    databaseUrl: read.DATABASE_URL,
    dataDir: read.DATA_DIR,
    meaning: read.MEANING === 'on',
    knowledgeFrom: mode === 'local' ? 'folder' : 'publications',
    knowledgeDir: read.KNOWLEDGE_DIR,
    localesDir: read.LOCALES_DIR,
    playgroundPort: read.PLAYGROUND_PORT,
    firstAdmins: read.FIRST_ADMINS ?? (mode === 'local' ? [PLAYGROUND_USER] : []),
    evidenceHosts: read.EVIDENCE_HOSTS,
    evidenceFiles: read.EVIDENCE_FILES === 'on',
    downloadHosts: read.EVIDENCE_DOWNLOAD_HOSTS,
    factorSet: read.FACTOR_SET,
    tolerance: toTolerance(read),
    centralReviewAbove: read.CENTRAL_REVIEW_ABOVE,
    unansweredRetentionDays: read.UNANSWERED_RETENTION_DAYS,
    reminders: read.REMINDERS === 'on',
    helpContact: read.HELP_CONTACT,
    observability: readObservability(read, mode),
    ...readTurnLimits(read, {
      isServing: mode === 'production',
      hasTenants: read.MicrosoftAppType === 'MultiTenant',
    }),
  };
}

function toTolerance(
  read: Pick<
    Variables,
    'WRONG_ANSWERS_PER_HUNDRED' | 'IDLE_SUGGESTIONS_PER_HUNDRED' | 'NEEDLESS_DECLINES_PER_HUNDRED'
  >,
): Tolerance {
  return {
    wrongAnswersPerHundred: read.WRONG_ANSWERS_PER_HUNDRED,
    idleSuggestionsPerHundred: read.IDLE_SUGGESTIONS_PER_HUNDRED,
    needlessDeclinesPerHundred: read.NEEDLESS_DECLINES_PER_HUNDRED,
  };
}

function registered(read: Variables): BotIdentity {
  const { MicrosoftAppId: appId, MicrosoftAppType: appType } = read;
  if (appId === undefined || appType === undefined) throw new ConfigError(missing({}));
  return Object.freeze({
    kind: 'registered',
    appId,
    appType,
    tenantId: read.MicrosoftAppTenantId,
    password: appType === 'UserAssignedMSI' ? undefined : read.MicrosoftAppPassword,
    ...(read.ALLOWED_TENANTS ? { allowedTenants: read.ALLOWED_TENANTS } : {}),
  });
}

/** The folder of package.json, both from the sources and from what they are built into. */
function projectDir(): string {
  let dir = __dirname;
  while (!existsSync(join(dir, 'package.json')) && dirname(dir) !== dir) dir = dirname(dir);
  return dir;
}
