import { layeredStores } from '../learning/learnedStore';
import { ArchivedLearnedStore } from '../learning/learnedArchive';
import { KnowledgeError, learnedFiles } from './loadAnswerer';
import { loadMessages } from '../messages/loadMessages';
import { createPreparation, readKnowledge, type KnowledgeDeps } from './knowledgePreparation';
import { FileFaults } from '../serving/fileFaults';
import { openInitialPublication } from '../serving/initialPublication';
import { type KnowledgeInUse, ServedKnowledge } from '../serving/servedKnowledge';
import { PublicationFollower } from '../serving/publicationFollower';

/**
 * Serves the latest publication, and publishes the folder if there is none yet.
 * @throws LocaleError; KnowledgeError if neither a publication nor the folder can be served
 */
export async function openPublished(deps: KnowledgeDeps): Promise<KnowledgeInUse> {
  const { config, opening, operatorLog } = deps;
  const messages = await loadMessages(config.localesDir);
  const deployed = await readKnowledge(config.knowledgeDir).catch((error: Error) => ({
    files: [],
    problems: [error.message],
  }));
  const { publications, learnedArchive } = await opening;
  const kept = layeredStores(
    learnedFiles(config.dataDir),
    new ArchivedLearnedStore(learnedArchive),
  );
  const published = { publications, prepare: createPreparation(deps, messages, kept), operatorLog };
  const first = await openInitialPublication(deployed, published);
  if ('problems' in first) throw new KnowledgeError(first.problems);
  const served = new ServedKnowledge(first.ready);
  const follower = new PublicationFollower(published, served, first.seen);
  return {
    served,
    messages,
    broken: new FileFaults(),
    start: () => follower.start(),
    async [Symbol.asyncDispose]() {
      await follower[Symbol.asyncDispose]();
      await served[Symbol.asyncDispose]();
    },
  };
}
