import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { applyChange } from '../curation/changes/applyChange';
import { pendingDesk, type ChangeDesk } from '../curation/changes/changeWriter';
import type { PendingChanges } from '../curation/changes/knowledgeChange';
import { CannotEdit } from '../knowledge/editing/cannotEdit';
import { readKnowledgeFolder } from '../knowledge/readKnowledgeFolder';
import { aYearAfter, dayInDubai } from '../lib/dubaiDate';
import type { Config } from '../config/config';
import { writeInPlace } from '../lib/writeFileAtomically';

/** Writes changes into the folder, one after another. */
function folderDesk(folder: string): ChangeDesk {
  let last: Promise<unknown> = Promise.resolve();
  const carry: ChangeDesk['carry'] = async (change) => {
    const { files, problems } = await readKnowledgeFolder(folder);
    if (problems.length > 0) return { state: 'refused' };
    try {
      const { name, after } = applyChange(files, change, aYearAfter(dayInDubai(new Date())));
      await writeInPlace(join(folder, name), (beside) => writeFile(beside, after));
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
