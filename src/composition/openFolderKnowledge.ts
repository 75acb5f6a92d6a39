import { writtenIds } from '../curation/publishing/publication';
import { LANGUAGES } from '../language/text/detectLanguage';
import { KnowledgeError, learnedFiles } from './loadAnswerer';
import { buildMessages, LocaleError, readLocaleFiles } from '../messages/loadMessages';
import type { Messages } from '../messages/messages';
import { below, preparation, readKnowledge, type OpenParts } from './knowledgePreparation';
import { BrokenFiles } from '../serving/fileFaults';
import type { KnowledgeInUse } from '../serving/knowledgeInUse';
import { LiveFolder, type LiveParts } from '../serving/liveFolder';
import type { PrepareKnowledge } from '../serving/prepareKnowledge';
import { ServedKnowledge, type ReadyKnowledge } from '../serving/servedKnowledge';
import { ServedMessages } from '../serving/servedMessages';

type Shared = Pick<LiveParts<unknown>, 'lastGood' | 'broken' | 'operator'>;

const liveLocales = (folder: string, shared: Shared): LiveFolder<Messages> =>
  new LiveFolder({
    part: 'locales',
    folder,
    read: async () => ({ files: await readLocaleFiles(folder), problems: [] }),
    make: async (files) => {
      const built = await Promise.resolve(buildMessages(files));
      return 'messages' in built
        ? { made: built.messages }
        : { problems: below(folder, built.problems) };
    },
    describe: () => LANGUAGES.join(', '),
    ...shared,
  });

const liveKnowledge = (
  folder: string,
  prepare: PrepareKnowledge,
  shared: Shared,
): LiveFolder<ReadyKnowledge> =>
  new LiveFolder({
    part: 'knowledge',
    folder,
    read: () => readKnowledge(folder),
    make: async (files) => {
      const prepared = await prepare(files);
      return 'ready' in prepared
        ? { made: prepared.ready }
        : { problems: below(folder, prepared.problems) };
    },
    describe: ({ knowledge }) => `${writtenIds(knowledge).size} entries`,
    ...shared,
  });

/**
 * Serves the knowledge and locale folders as they are saved.
 * @throws KnowledgeError or LocaleError where they are broken and no good files are known
 */
export async function openFolders(parts: OpenParts): Promise<KnowledgeInUse> {
  const { config, opening, operator } = parts;
  const broken = new BrokenFiles();
  const shared: Shared = {
    lastGood: {
      read: async (folder) => (await opening).lastGoodFiles.read(folder),
      keep: async (folder, files) => (await opening).lastGoodFiles.keep(folder, files),
    },
    broken,
    operator,
  };
  const locales = liveLocales(config.localesDir, shared);
  const spoken = await locales.first();
  if ('problems' in spoken) throw new LocaleError(spoken.problems);
  const messages = new ServedMessages(spoken.made);
  const prepare = preparation(parts, messages, learnedFiles(config.dataDir));
  const knowledge = liveKnowledge(config.knowledgeDir, prepare, shared);
  const answered = await knowledge.first();
  if ('problems' in answered) {
    await locales[Symbol.asyncDispose]();
    throw new KnowledgeError(answered.problems);
  }
  const served = new ServedKnowledge(answered.made);
  return {
    served,
    messages,
    broken,
    start() {
      locales.start((made) => messages.replace(made));
      knowledge.start((made) => served.replace(made));
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([locales[Symbol.asyncDispose](), knowledge[Symbol.asyncDispose]()]);
      await served[Symbol.asyncDispose]();
    },
  };
}
