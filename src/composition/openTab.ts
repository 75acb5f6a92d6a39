import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { PROJECT_DIR, type Config } from '../config/config';
import type { PublicationStore } from '../curation/publishing/publication';
import type { UnansweredQuestions } from '../curation/gaps/unansweredQuestions';
import type { UsageCounters } from '../curation/usage/usageCounts';
import type { TextMeaning } from '../language/text/textMeaning';
import type { TabPlace } from '../contract/tabLinks';
import { signInApp } from './tabLocation';
import type { StaffStore } from '../records/model/staffMember';
import { dayInDubai } from '../lib/dubaiDate';
import { lintInWorker } from '../serving/lintInWorker';
import type { OperatorLog } from '../serving/operatorLog';
import { TabAuthentication } from '../tabApi/tabAuthentication';
import { identifyByToken, keysOf } from '../tabApi/auth/identifyByToken';
import { identifyLocally, LocalPeople } from '../tabApi/auth/identifyLocally';
import type { Identify } from '../tabApi/auth/identify';
import { HealthReader, type KnowledgeHealthDeps } from '../tabApi/knowledgeHealth';
import type { Surroundings } from '../tabApi/tabPerson';
import type { OpenRoute, TabApi } from '../tabApi/tabRoute';
import { openTabRoutes, tabRoutes, type TabApiDeps } from '../tabApi/tabApi';

const FILE = join(PROJECT_DIR, 'manifest/playground/.m365agentsplayground.yml');

const person = z.object({ aadObjectId: z.guid(), name: z.string() });
const file = z.object({ currentUser: person, users: z.array(person) });

/** The people of the local chat, the current user first; empty without the file. */
function playgroundPeople(): { id: string; name: string }[] {
  const read = file.safeParse(parse(textOf(FILE)));
  if (!read.success) return [];
  const { currentUser, users } = read.data;
  return [currentUser, ...users].map(({ aadObjectId, name }) => ({
    id: aadObjectId.toLowerCase(),
    name,
  }));
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

interface OpenTabDeps extends Omit<TabApiDeps, 'surroundings' | 'health' | 'served'> {
  config: Pick<
    Config,
    'mode' | 'identity' | 'publicUrl' | 'tabClientId' | 'playgroundPort' | 'knowledgeFrom'
  >;
  served: KnowledgeHealthDeps['served'];
  broken: { readonly problems: readonly string[] };
  publications: Pick<PublicationStore, 'latest'>;
  unanswered: UnansweredQuestions;
  textMeaning: TextMeaning | undefined;
  usage: UsageCounters;
  operatorLog: OperatorLog;
  /** Stops background work. */
  signal: AbortSignal;
  tabPlace: TabPlace | undefined;
  staff: StaffStore;
  now: () => Date;
  /** Address of the tenant's keys, instead of Microsoft's. */
  tokenKeys: URL | undefined;
  /** Whether the data is invented. */
  demonstration: boolean;
  /** Routes outside the tab's API that need no sign-in. */
  openRoutes: readonly OpenRoute[];
}

/** What the HTTP server needs for the tab. */
export interface OpenedTab {
  api: TabApi;
  local: boolean;
  folder: string;
}

const OFF =
  'There is no tab: it needs the id of a tenant (MicrosoftAppTenantId) and, with a managed identity, an app registration of its own (TAB_CLIENT_ID)';

/** The built tab. */
const FOLDER = join(PROJECT_DIR, 'dist/tab');

/**
 * Opens the tab for people who can sign in.
 * @returns undefined if nobody can: a bot without a tenant has users from many
 */
export function openTab(deps: OpenTabDeps): OpenedTab | undefined {
  const { config, staff, personSettings, messages, operatorLog } = deps;
  const localPeople =
    config.mode === 'local' ? new LocalPeople(playgroundPeople(), staff) : undefined;
  const identify = localPeople ? identifyLocally(localPeople) : tokensOf(deps);
  if (!identify) {
    operatorLog.tell(OFF);
    return undefined;
  }
  const authentication = new TabAuthentication({ identify, staff, personSettings });
  const surroundings = surroundingsOf(deps);
  const health = new HealthReader(healthDeps(deps));
  return {
    api: {
      routes: tabRoutes({
        served: deps.served,
        messages,
        personSettings,
        entities: deps.entities,
        phases: deps.phases,
        recordTable: deps.recordTable,
        recordOperations: deps.recordOperations,
        reporting: deps.reporting,
        reports: deps.reports,
        isBusy: deps.isBusy,
        evidenceFiles: deps.evidenceFiles,
        takesFiles: deps.takesFiles,
        surroundings,
        health,
      }),
      openRoutes: [...openTabRoutes(messages, localPeople), ...deps.openRoutes],
      authenticate: (authorization) => authentication.authenticate(authorization),
      languageOf: (person) => authentication.languageOf(person),
    },
    local: localPeople !== undefined,
    folder: FOLDER,
  };
}

const healthDeps = ({
  config,
  served,
  broken,
  publications,
  unanswered,
  textMeaning,
  usage,
  signal,
  now,
}: OpenTabDeps): KnowledgeHealthDeps => ({
  served,
  unanswered,
  textMeaning,
  usage,
  from: config.knowledgeFrom,
  problems: () => broken.problems,
  latest: () => publications.latest(),
  lint: (files, today) => lintInWorker({ files, today }, signal),
  today: () => dayInDubai(now()),
});

/** Verifies tokens; undefined if no one could have a token. */
function tokensOf({ config, now, tokenKeys }: OpenTabDeps): Identify | undefined {
  const { identity, publicUrl } = config;
  const appId = signInApp(config);
  if (identity.kind !== 'registered' || identity.tenantId === undefined || appId === undefined)
    return undefined;
  const { tenantId } = identity;
  return identifyByToken({
    ...{ tenantId, appId, now },
    publicHost: publicUrl === undefined ? undefined : new URL(publicUrl).hostname,
    keys: tokenKeys ?? keysOf(tenantId),
  });
}

function surroundingsOf({
  config,
  tabPlace,
  demonstration,
  takesFiles,
}: OpenTabDeps): Surroundings {
  const { identity, playgroundPort } = config;
  return identity.kind === 'registered'
    ? {
        mode: 'teams',
        demonstration,
        takesFiles,
        chatUrl: `https://teams.microsoft.com/l/chat/0/0?users=28:${identity.appId}`,
        appId: tabPlace?.kind === 'teams' ? tabPlace.appId : identity.appId,
      }
    : {
        mode: 'local',
        demonstration,
        takesFiles,
        chatUrl: `http://localhost:${playgroundPort}`,
        appId: null,
      };
}
