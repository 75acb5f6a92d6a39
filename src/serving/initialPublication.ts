import {
  snapshotOf,
  type Publication,
  type PublicationStore,
} from '../curation/publishing/publication';
import { versionOf } from '../knowledge/buildKnowledge';
import type { KnowledgeFile } from '../knowledge/yaml/yamlFile';
import type { OperatorLog } from './operatorLog';
import type { Prepared, PrepareKnowledge } from './prepareKnowledge';
import type { ReadyKnowledge } from './servedKnowledge';

/** How many publications to try if the latest ones cannot be used. */
const MOST_TRIED = 100;
const HOW_TO_PUBLISH = 'to make it live: lawaraq knowledge publish -m "why"';

export interface PublishedKnowledgeDeps {
  publications: PublicationStore;
  prepare: PrepareKnowledge;
  operatorLog: OperatorLog;
}

/** The knowledge folder of this deployment. */
export interface DeployedFolder {
  files: readonly KnowledgeFile[];
  /** Why it must not be used, as far as known without building it. */
  problems: readonly string[];
}

/**
 * What to serve at the start, and the id of the last publication considered, 0 if there is none.
 */
export interface InitialPublication {
  ready: ReadyKnowledge;
  seen: number;
}

const prepareFolder = async (
  { files, problems }: DeployedFolder,
  { prepare }: PublishedKnowledgeDeps,
): Promise<Prepared> => (problems.length > 0 ? { problems } : prepare(files));

/** `3 of 2026-11-25T10:00:00.000Z by Mariam`. */
export const named = ({ id, at, by }: Publication): string =>
  `${id} of ${at.toISOString()} by ${by}`;

/**
 * What a replica serves at its start: the latest publication that this version can use. If there is
 * none yet, publishes the deployed folder; if none can be used, serves the folder as it is.
 * @returns the problems of the folder if nothing else can be served
 */
export async function openInitialPublication(
  deployed: DeployedFolder,
  deps: PublishedKnowledgeDeps,
): Promise<InitialPublication | { problems: readonly string[] }> {
  const { publications, operatorLog } = deps;
  const latest = await publications.latest();
  if (!latest) return publishFirst(deployed, deps);
  reportDifference(deployed, latest, operatorLog);
  const usable = await lastUsable(deps);
  if (usable) return { ready: usable, seen: latest.id };
  const prepared = await prepareFolder(deployed, deps);
  if ('problems' in prepared) return prepared;
  operatorLog.warn(
    `No publication can be used by this version of the bot: it serves the knowledge folder of its deployment, version ${prepared.ready.knowledge.version}, which is not published; ${HOW_TO_PUBLISH}`,
  );
  return { ready: prepared.ready, seen: latest.id };
}

/** Several replicas may start at once. One publishes; the others find its publication. */
async function publishFirst(
  deployed: DeployedFolder,
  deps: PublishedKnowledgeDeps,
): Promise<InitialPublication | { problems: readonly string[] }> {
  const { publications, operatorLog } = deps;
  const prepared = await prepareFolder(deployed, deps);
  if ('problems' in prepared) return prepared;
  const { ready } = prepared;
  const draft = {
    kind: 'initial',
    by: 'deployment',
    why: 'The knowledge folder of the first deployment',
    forced: [],
  } as const;
  const snapshot = snapshotOf(ready.knowledge, deployed.files);
  const outcome = await publications.publish(snapshot, draft, undefined);
  if ('published' in outcome) {
    operatorLog.tell(`Published the knowledge folder, version ${snapshot.version}, as the first`);
    return { ready, seen: outcome.published.id };
  }
  if (outcome.overtaken?.version === snapshot.version) return { ready, seen: outcome.overtaken.id };
  ready.stop();
  return openInitialPublication(deployed, deps);
}

async function lastUsable({
  publications,
  prepare,
  operatorLog,
}: PublishedKnowledgeDeps): Promise<ReadyKnowledge | undefined> {
  const tried = new Set<string>();
  for (const publication of await publications.history(MOST_TRIED)) {
    const { version } = publication;
    if (tried.has(version)) continue;
    tried.add(version);
    const prepared = await prepare(await publications.files(version));
    if ('ready' in prepared) {
      operatorLog.tell(`Serving publication ${named(publication)}, version ${version}`);
      return prepared.ready;
    }
    operatorLog.warn(
      `Publication ${named(publication)} cannot be used by this version of the bot; the one before it is served`,
      prepared.problems,
    );
  }
  return undefined;
}

/** A deployment with other knowledge does not replace the live one, but the log says so. */
function reportDifference(
  { files, problems }: DeployedFolder,
  live: Publication,
  operatorLog: OperatorLog,
): void {
  if (problems.length > 0)
    return operatorLog.warn(
      `The knowledge folder of this deployment cannot be read; publication ${named(live)} is served all the same`,
      problems,
    );
  const version = versionOf(files);
  if (version === live.version) return;
  operatorLog.warn(
    `The knowledge folder of this deployment, version ${version}, is not what is live: publication ${named(live)}, version ${live.version}, is served; ${HOW_TO_PUBLISH}`,
  );
}
