import { basename } from 'node:path';
import type { LearningAnswerer } from '../answering/answerer';
import type { Config } from '../config/config';
import type { LastGoodFiles } from '../curation/publishing/lastGoodFiles';
import type { PublicationStore } from '../curation/publishing/publication';
import { createFactWording } from '../facts/factValueText';
import { formatProblem } from '../knowledge/knowledgeProblem';
import { readKnowledgeFolder } from '../knowledge/readKnowledgeFolder';
import type { LearnedStore } from '../learning/learnedStore';
import type { LearnedArchive } from '../learning/learnedArchive';
import { createAnswererAside } from './loadAnswerer';
import type { Meaning } from './openMeaning';
import type { Messages } from '../messages/messages';
import type { ReadFolder } from '../serving/liveFolder';
import type { OperatorLog } from '../serving/operatorLog';
import { createPrepareKnowledge, type PrepareKnowledge } from '../serving/prepareKnowledge';

/** The stores that opening the knowledge needs. */
interface KnowledgeStores {
  publications: PublicationStore;
  learnedArchive: LearnedArchive;
  lastGoodFiles: LastGoodFiles;
}

/** What opening the knowledge needs. */
export interface KnowledgeDeps {
  config: Pick<Config, 'knowledgeFrom' | 'knowledgeDir' | 'localesDir' | 'dataDir' | 'tolerance'>;
  /** The database, which may still be opening while files are read. */
  opening: Promise<KnowledgeStores>;
  operatorLog: OperatorLog;
  /** Compares questions by their meaning; absent: words alone decide. */
  meaning: Meaning | undefined;
  /** Stops opening and learning. */
  signal: AbortSignal;
}

/** Prefixes each line with the folder's name, so that it is a path to open. */
export const withFolderName = (folder: string, lines: readonly string[]): readonly string[] =>
  lines.map((line) => `${basename(folder)}/${line}`);

/** @throws if the folder cannot be read */
export async function readKnowledge(folder: string): Promise<ReadFolder> {
  const { files, problems } = await readKnowledgeFolder(folder);
  return { files, problems: withFolderName(folder, problems.map(formatProblem)) };
}

/** Prepares files for serving; learns in another thread. */
export function createPreparation(
  { config, operatorLog, meaning, signal: closing }: KnowledgeDeps,
  messages: Messages,
  kept: LearnedStore,
): PrepareKnowledge {
  let before: LearningAnswerer | undefined;
  return createPrepareKnowledge({
    factWording: createFactWording(messages),
    async makeAnswerer(knowledge, signal) {
      const { tolerance } = config;
      const made = await createAnswererAside(knowledge, messages, {
        ...{ tolerance, kept, signal, before },
      });
      before = made.answerer;
      // The bot serves meanwhile; what it learns from its phrasings comes first.
      made.learning
        .catch(() => undefined)
        .then(() => meaning?.prepare(made.answerer, signal))
        .catch((error: unknown) => {
          if (!signal.aborted)
            operatorLog.fault('Questions cannot be compared by their meaning', error);
        });
      return made;
    },
    onFault: (line, error) => operatorLog.fault(line, error),
    signal: closing,
  });
}
