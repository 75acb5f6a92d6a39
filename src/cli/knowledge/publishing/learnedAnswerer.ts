import type { LearningAnswerer } from '../../../answering/answerer';
import { readAnsweringConfig } from '../../../config/config';
import type { Knowledge } from '../../../knowledge/knowledge';
import { severalStores } from '../../../learning/learnedStore';
import { SharedLearned, type LearnedArchive } from '../../../learning/learnedArchive';
import { createReadyAnswerer, learnedFiles } from '../../../composition/loadAnswerer';
import { loadMessages } from '../../../messages/loadMessages';

/** Ready to be asked. What is learned goes where replicas look for it, so that they need not learn. */
export async function answererOf(
  knowledge: Knowledge,
  archive: LearnedArchive,
): Promise<LearningAnswerer> {
  const { localesDir, dataDir, tolerance } = readAnsweringConfig();
  const kept = severalStores(new SharedLearned(archive), learnedFiles(dataDir));
  return createReadyAnswerer(knowledge, await loadMessages(localesDir), { tolerance, kept });
}
