import { z } from 'zod';
import {
  ADDRESSES,
  decisionBody,
  overviewQuery,
  recordQuery,
  textsQuery,
  type People,
  type Overview,
  type Texts,
} from '../contract/tabContract';
import type { Knowledge, ExpandedEntry } from '../knowledge/knowledge';
import { publishedResults } from '../knowledge/publishedResults';
import { toReference } from '../knowledge/sourceReference';
import type { Language } from '../language/text/detectLanguage';
import type { Messages } from '../messages/messages';
import type { EntityDirectory } from '../records/model/entityDirectory';
import type { RecordOperations } from '../records/operations/recordOperations';
import type { PhaseDirectory } from '../records/reporting/phaseDirectory';
import type { ProgressReport } from '../records/reporting/progressReport';
import type { RecordTable } from '../records/reporting/recordTable';
import type { ReportFiles } from '../records/reporting/reportFiles';
import type { ReportScope } from '../records/reporting/reportScope';
import { hasRole, type StaffMember } from '../records/model/staffMember';
import { RecordDecisions } from './recordDecisions';
import type { HealthReader } from './knowledgeHealth';
import type { LocalPeople } from './auth/identifyLocally';
import { meAnswer, type Surroundings, actorOf } from './tabPerson';
import { isKnown, overviewAnswer, scopeOf, referenceAnswer } from './overviewResponse';
import { RecordQueries } from './recordQueries';
import { recordTableRoutes } from './recordTableRoutes';
import { evidenceFileRoutes, type EvidenceFileRoutesDeps } from './evidenceFileRoutes';
import { reportRoutes } from './reportRoutes';
import { found, openRoute, route, type OpenRoute, type TabRoute } from './tabRoute';
import { MESSAGE_KEYS } from '../messages/localeSchema';

/** Prefixes of the messages that the tab shows. */
const SHOWN = /^(tab|chart|report|progress|record|gaps|usage|language|demonstration)\./;

const keys = MESSAGE_KEYS.filter((key) => SHOWN.test(key));

export const textsAnswer = (messages: Messages, language: Language): Texts => ({
  messages: Object.fromEntries(keys.map((key) => [key, messages.pattern(language, key)])),
});

/**
 * The published results of the knowledge base; the titles of sources are in the language of the
 * request.
 */
export const publishedAnswer = (
  entries: readonly ExpandedEntry[],
  { sources }: Pick<Knowledge, 'sources'>,
  language: Language,
): Overview['published'] =>
  entries.map((entry) => ({
    entryId: entry.id,
    question: entry.label,
    answer: entry.answer,
    asOf: entry.asOf ?? null,
    sources: entry.sources.flatMap((key) => {
      const source = sources[key];
      if (!source) return [];
      const { title, titleType = null, date = null, url = null } = toReference(source, language);
      return [{ title, titleType, date, url }];
    }),
  }));

/** The people to choose from; their roles as `verifier:rta`. */
const peopleAnswer = (people: readonly StaffMember[]): People => ({
  people: people.map(({ id, name, grants }) => ({
    id,
    name: name ?? id,
    roles: grants.map(({ role, entityId }) => (role === 'admin' ? role : `${role}:${entityId}`)),
  })),
});

export interface TabApiDeps extends EvidenceFileRoutesDeps {
  served: { readonly knowledge: Knowledge };
  messages: Messages;
  entities: EntityDirectory;
  phases: PhaseDirectory;
  recordOperations: RecordOperations;
  reporting: { report(scope: ReportScope): Promise<ProgressReport> };
  recordTable: RecordTable;
  reports: ReportFiles;
  /** Whether a file failed because of too many concurrent requests. */
  isBusy: (error: unknown) => boolean;
  personSettings: { language(personId: string): Promise<Language | undefined> };
  surroundings: Surroundings;
  health: Pick<HealthReader, 'read'>;
}

const NOTHING = z.strictObject({});
const KNOWLEDGE_COST = 5;

/** The routes of the tab for authenticated people. */
export function tabRoutes(deps: TabApiDeps): TabRoute[] {
  const { served, recordOperations, entities, phases, reporting, personSettings, surroundings } =
    deps;
  const reading = new RecordQueries(deps);
  const decisions = new RecordDecisions(deps, reading);
  return [
    route('GET', ADDRESSES.me, { query: NOTHING }, async ({ person }) =>
      found(meAnswer(person, await personSettings.language(person.id), surroundings)),
    ),
    route('GET', ADDRESSES.reference, { query: NOTHING }, () =>
      found(referenceAnswer(entities, phases)),
    ),
    route('GET', ADDRESSES.overview, { query: overviewQuery }, async ({ query, language }) => {
      const scope = scopeOf(query, recordOperations.today());
      if ('unfit' in scope) return { outcome: 'bad_query', fields: scope.unfit };
      if (!isKnown(scope, deps)) return { outcome: 'not_found' };
      const { knowledge } = served;
      const published = publishedAnswer(publishedResults(knowledge, scope), knowledge, language);
      return found(overviewAnswer(await reporting.report(scope), published));
    }),
    ...recordTableRoutes(deps),
    ...reportRoutes(deps),
    ...evidenceFileRoutes(deps, reading),
    route('GET', `${ADDRESSES.records}/:key`, { query: recordQuery }, async (request) => {
      const actor = actorOf(request.person, request.language);
      const record = await reading.read(actor, request.key, request.query.version);
      return record ? found(record) : { outcome: 'not_found' };
    }),
    route(
      'POST',
      `${ADDRESSES.records}/:key/decision`,
      { query: NOTHING, body: decisionBody },
      ({ person, language, key, body }) => decisions.decide(actorOf(person, language), key, body),
    ),
    route(
      'GET',
      ADDRESSES.knowledge,
      { query: NOTHING, cost: KNOWLEDGE_COST },
      async ({ person }) =>
        hasRole(person, 'admin') ? found(await deps.health.read()) : { outcome: 'forbidden' },
    ),
  ];
}

/** The routes that need no sign-in. */
export const openTabRoutes = (
  messages: Messages,
  localPeople: LocalPeople | undefined,
): OpenRoute[] => [
  openRoute(ADDRESSES.texts, textsQuery, ({ query }) =>
    found(textsAnswer(messages, query.language)),
  ),
  ...(localPeople
    ? [
        openRoute(ADDRESSES.people, NOTHING, async () =>
          found(peopleAnswer(await localPeople.all())),
        ),
      ]
    : []),
];
