import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { applyChange } from './curation/applyChange';
import { pendingDesk, type ChangeDesk } from './curation/changeDesk';
import type { PendingChanges } from './curation/knowledgeChange';
import { CannotEdit } from './knowledge/editing/cannotEdit';
import { readKnowledgeFolder } from './knowledge/readKnowledgeFolder';
import { aYearAfter, dayInDubai } from './records/today';
import type { Config } from './config';

/** Writes beside the file and then in its place: whoever watches the folder sees no half of it. */
async function replaceFile(path: string, text: string): Promise<void> {
  const beside = `${path}.part`;
  try {
    await writeFile(beside, text);
    await rename(beside, path);
  } finally {
    await rm(beside, { force: true });
  }
}

/** Writes changes into the folder, one after another. */
function folderDesk(folder: string): ChangeDesk {
  let last: Promise<unknown> = Promise.resolve();
  const carry: ChangeDesk['carry'] = async (change) => {
    const { files, problems } = await readKnowledgeFolder(folder);
    if (problems.length > 0) return { state: 'refused' };
    try {
      const { name, after } = applyChange(files, change, aYearAfter(dayInDubai(new Date())));
      await replaceFile(join(folder, name), after);
      return { state: 'written', file: name };
    } catch (error) {
      if (error instanceof CannotEdit) return { state: 'refused' };
      throw error;
    }
  };
  return {
    carry(change, by) {
      const carried = last.then(() => carry(change, by));
      last = carried.catch(() => undefined);
      return carried;
    },
  };
}

/** What is served from a folder is changed there; else changes wait to be pulled. */
export const createChangeDesk = (
  { knowledgeFrom, knowledgeDir }: Pick<Config, 'knowledgeFrom' | 'knowledgeDir'>,
  changes: PendingChanges,
): ChangeDesk => (knowledgeFrom === 'folder' ? folderDesk(knowledgeDir) : pendingDesk(changes));
