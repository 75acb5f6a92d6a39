import { severalStores } from '../learning/learnedStore';
import { SharedLearned } from '../learning/learnedArchive';
import { KnowledgeError, learnedFiles } from './loadAnswerer';
import { loadMessages } from '../messages/loadMessages';
import { preparation, readKnowledge, type OpenParts } from './knowledgePreparation';
import { BrokenFiles } from '../serving/fileFaults';
import { firstPublished } from '../serving/initialPublication';
import { type KnowledgeInUse, ServedKnowledge } from '../serving/servedKnowledge';
import { PublicationFollower } from '../serving/publicationFollower';

/**
 * Serves what is published, and publishes the folder where nothing was published before.
 * @throws LocaleError, or KnowledgeError where neither a publication nor the folder can be served
 */
export async function openPublished(parts: OpenParts): Promise<KnowledgeInUse> {
  const { config, opening, operator } = parts;
  const messages = await loadMessages(config.localesDir);
  const deployed = await readKnowledge(config.knowledgeDir).catch((error: Error) => ({
    files: [],
    problems: [error.message],
  }));
  const { publications, learnedArchive } = await opening;
  const kept = severalStores(learnedFiles(config.dataDir), new SharedLearned(learnedArchive));
  const published = { publications, prepare: preparation(parts, messages, kept), operator };
  const first = await firstPublished(deployed, published);
  if ('problems' in first) throw new KnowledgeError(first.problems);
  const served = new ServedKnowledge(first.ready);
  const follower = new PublicationFollower(published, served, first.seen);
  return {
    served,
    messages,
    broken: new BrokenFiles(),
    start: () => follower.start(),
    async [Symbol.asyncDispose]() {
      await follower[Symbol.asyncDispose]();
      await served[Symbol.asyncDispose]();
    },
  };
}
