import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';
import type { Publication, PublicationStore } from '../../../curation/publishing/publication';
import { buildKnowledge } from '../../../knowledge/buildKnowledge';
import type { Knowledge } from '../../../knowledge/knowledge';
import { formatProblem } from '../../../knowledge/knowledgeProblem';
import { dubaiTime } from '../../../lib/dubaiDate';
import type { LearningAnswerer } from '../../../answering/answerer';
import { readAnsweringConfig } from '../../../config/config';
import { layeredStores } from '../../../learning/learnedStore';
import { ArchivedLearnedStore, type LearnedArchive } from '../../../learning/learnedArchive';
import { createReadyAnswerer, learnedFiles } from '../../../composition/loadAnswerer';
import { loadMessages } from '../../../messages/loadMessages';
import { writtenLine } from '../../../language/text/sanitizeText';
import { readFactWording } from '../../openKnowledgeFolder';
import { writtenOption } from '../../usageError';

/** What is live, as far as this version of the bot can read it. */
export interface LiveKnowledge {
  publication: Publication;
  knowledge?: Knowledge;
  /** Why it cannot be read, one line each. */
  problems: readonly string[];
}

/** Builds what was published. */
export async function readPublication(
  publication: Publication,
  publications: PublicationStore,
): Promise<LiveKnowledge> {
  const built = buildKnowledge(await publications.files(publication.version), {
    factWording: await readFactWording(),
  });
  return 'problems' in built
    ? { publication, problems: built.problems.map(formatProblem) }
    : { publication, knowledge: built.knowledge, problems: [] };
}

/** What every replica serves; undefined before the first publication. */
export async function readLive(publications: PublicationStore): Promise<LiveKnowledge | undefined> {
  const latest = await publications.latest();
  return latest && readPublication(latest, publications);
}

/** `3 of 2026-11-25T14:05:33+04:00 by Mariam`. */
export const describePublication = ({ id, at, by }: Publication): string =>
  `${id} of ${dubaiTime(at.toISOString())} by ${by}`;

/**
 * Ready to be asked. What is learned goes where replicas look for it, so that they need not learn.
 */
export async function answererOf(
  knowledge: Knowledge,
  archive: LearnedArchive,
): Promise<LearningAnswerer> {
  const { localesDir, dataDir, tolerance } = readAnsweringConfig();
  const kept = layeredStores(new ArchivedLearnedStore(archive), learnedFiles(dataDir));
  return createReadyAnswerer(knowledge, await loadMessages(localesDir), { tolerance, kept });
}

const run = promisify(execFile);

/** Characters of why something is published. */
export const LONGEST_WHY = 1000;
const LONGEST_NAME = 200;

/**
 * Who publishes: the name that is given, or that of Git's configuration, or of the account here.
 */
export async function publisher(given: string | undefined): Promise<string> {
  if (given?.trim()) return writtenOption('--by', given, LONGEST_NAME);
  const { stdout } = await run('git', ['config', 'user.name']).catch(() => ({ stdout: '' }));
  return writtenLine(stdout).slice(0, LONGEST_NAME) || userInfo().username;
}
