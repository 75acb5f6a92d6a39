import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writtenIds } from '../curation/publishing/publication';
import { LANGUAGES } from '../language/text/detectLanguage';
import { KnowledgeError, learnedFiles } from './loadAnswerer';
import { buildMessages, LocaleError, readLocaleFiles } from '../messages/loadMessages';
import type { Messages } from '../messages/messages';
import {
  withFolderName,
  createPreparation,
  readKnowledge,
  type KnowledgeDeps,
} from './knowledgePreparation';
import { FileFaults } from '../serving/fileFaults';
import {
  type KnowledgeInUse,
  ServedKnowledge,
  type ReadyKnowledge,
} from '../serving/servedKnowledge';
import { LiveFolder, type LiveFolderDeps, ServedMessages } from '../serving/liveFolder';
import type { PrepareKnowledge } from '../serving/prepareKnowledge';
import { applyChange } from '../curation/changes/applyChange';
import { queuedChangeWriter, type ChangeWriter } from '../curation/changes/changeWriter';
import type { PendingChanges } from '../curation/changes/knowledgeChange';
import { CannotEdit } from '../knowledge/editing/textEdit';
import { readKnowledgeFolder } from '../knowledge/readKnowledgeFolder';
import { aYearAfter, dayInDubai } from '../lib/dubaiDate';
import type { Config } from '../config/config';
import { writeFileAtomically } from '../lib/writeFileAtomically';

type Shared = Pick<LiveFolderDeps<unknown>, 'lastGood' | 'broken' | 'operatorLog'>;

const liveLocales = (folder: string, shared: Shared): LiveFolder<Messages> =>
  new LiveFolder({
    part: 'locales',
    folder,
    read: async () => ({ files: await readLocaleFiles(folder), problems: [] }),
    make: async (files) => {
      const built = await Promise.resolve(buildMessages(files));
      return 'messages' in built
        ? { made: built.messages }
        : { problems: withFolderName(folder, built.problems) };
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
        : { problems: withFolderName(folder, prepared.problems) };
    },
    describe: ({ knowledge }) => `${writtenIds(knowledge).size} entries`,
    ...shared,
  });

/**
 * Serves the knowledge and locale folders, and follows their changes.
 * @throws KnowledgeError or LocaleError if they are broken and no last good files are stored
 */
export async function openFolders(deps: KnowledgeDeps): Promise<KnowledgeInUse> {
  const { config, opening, operatorLog } = deps;
  const broken = new FileFaults();
  const shared: Shared = {
    lastGood: {
      read: async (folder) => (await opening).lastGoodFiles.read(folder),
      save: async (folder, files) => (await opening).lastGoodFiles.save(folder, files),
    },
    broken,
    operatorLog,
  };
  const locales = liveLocales(config.localesDir, shared);
  const spoken = await locales.first();
  if ('problems' in spoken) throw new LocaleError(spoken.problems);
  const messages = new ServedMessages(spoken.made);
  const prepare = createPreparation(deps, messages, learnedFiles(config.dataDir));
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

/** Writes changes to the folder, one after another. */
function folderChangeWriter(folder: string): ChangeWriter {
  let last: Promise<unknown> = Promise.resolve();
  const write: ChangeWriter['write'] = async (change) => {
    const { files, problems } = await readKnowledgeFolder(folder);
    if (problems.length > 0) return { state: 'refused' };
    try {
      const { name, after } = applyChange(files, change, aYearAfter(dayInDubai(new Date())));
      await writeFileAtomically(join(folder, name), (beside) => writeFile(beside, after));
      return { state: 'written', file: name };
    } catch (error) {
      if (error instanceof CannotEdit) return { state: 'refused' };
      throw error;
    }
  };
  return {
    write(change, by) {
      const written = last.then(() => write(change, by));
      last = written.catch(() => undefined);
      return written;
    },
  };
}

/**
 * If knowledge is served from a folder, changes are written there; otherwise they are stored until
 * an operator pulls them.
 */
export const createFolderChangeWriter = (
  { knowledgeFrom, knowledgeDir }: Pick<Config, 'knowledgeFrom' | 'knowledgeDir'>,
  changes: PendingChanges,
): ChangeWriter =>
  knowledgeFrom === 'folder' ? folderChangeWriter(knowledgeDir) : queuedChangeWriter(changes);
