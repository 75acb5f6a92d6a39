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
import type { Knowledge } from '../knowledge/knowledge';
import type { KnowledgeFile } from '../knowledge/yaml/yamlFile';
import { runInSlices, SHORT_HOLD_UP } from '../lib/runInSlices';
import { baseKey } from '../learning/compiledBases';
import { unlessFileError } from '../learning/keptObjects';
import { compiledBases, createAnswererAside, restoreAnswerer } from './loadAnswerer';
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

/**
 * Prepares files for serving; learns in another thread. What was compiled of the same files before
 * is taken over.
 */
export function createPreparation(
  { config, operatorLog, meaning, signal: closing }: KnowledgeDeps,
  messages: Messages,
  kept: LearnedStore,
): PrepareKnowledge {
  const { tolerance } = config;
  const bases = compiledBases(config.dataDir, (line) => operatorLog.warn(line));
  const keyFor = (files: readonly KnowledgeFile[]) =>
    baseKey({ files, messages: messages.texts, tolerance });
  let before: { answerer: LearningAnswerer; key: string } | undefined;
  const report = (signal: AbortSignal, line: string) => (error: unknown) => {
    if (!signal.aborted) operatorLog.fault(line, error);
  };
  const prepareMeaning = (answerer: LearningAnswerer, baseKey: string, signal: AbortSignal) =>
    meaning
      ?.prepare(answerer, signal, { baseKey })
      .catch(report(signal, 'Questions cannot be compared by their meaning'));
  const keep = async (
    { engine: whole }: LearningAnswerer,
    knowledge: Knowledge,
    key: string,
    signal: AbortSignal,
  ) => {
    const engine = await runInSlices(whole.compile(), signal, SHORT_HOLD_UP);
    if (engine) await bases.write(key, { knowledge, engine }, whole.settle());
  };
  return createPrepareKnowledge({
    factWording: createFactWording(messages),
    async restore(files, signal) {
      const key = keyFor(files);
      const found = await bases.read(key);
      if (!found) return undefined;
      const answerer = restoreAnswerer(found, messages, tolerance);
      before = { answerer, key };
      void prepareMeaning(answerer, key, signal);
      return { knowledge: found.knowledge, answerer };
    },
    async makeAnswerer(knowledge, signal, files) {
      const key = keyFor(files);
      const readings = before && (await bases.readReadings(before.key));
      if (readings) before?.answerer.engine.recall(readings);
      const made = await createAnswererAside(knowledge, messages, {
        ...{ tolerance, kept, signal, before: before?.answerer },
      });
      before = { answerer: made.answerer, key };
      // The bot serves meanwhile; what it learns from its phrasings comes first.
      void made.learning
        .then(
          () => keep(made.answerer, knowledge, key, signal).catch(unlessFileError),
          // Reported by who waits for it.
          () => undefined,
        )
        .catch(report(signal, 'What was compiled of the knowledge could not be kept'))
        .then(() => prepareMeaning(made.answerer, key, signal));
      return made;
    },
    onFault: (line, error) => operatorLog.fault(line, error),
    signal: closing,
  });
}
