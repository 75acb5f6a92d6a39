import { writeFile } from 'node:fs/promises';
import { readFolders } from '../../config/config';
import { translationRows } from '../../curation/translation/translationRows';
import { loadMessages } from '../../messages/loadMessages';
import { loadFolder } from '../loadKnowledgeFiles';
import { inPlaceOf } from '../table/replaceOutputFile';
import { LONGEST_CELL } from '../table/writeXlsx';
import { FaultsFound } from '../usageError';
import { writeSheet } from './translationSheet';

/**
 * Writes a workbook with every text of a folder in both languages, side by side.
 * @throws FaultsFound where the folder does not load or a text does not fit
 */
export async function exportTranslation(folder: string, out: string): Promise<void> {
  const messages = await loadMessages(readFolders().localesDir);
  const { files } = await loadFolder(folder);
  const rows = translationRows(files);
  const long = rows.filter(({ texts }) =>
    Object.values(texts).some((text) => text.length > LONGEST_CELL),
  );
  const faults = long.map(({ file, path }) => `${file}: ${path} is longer than a cell can be.`);
  if (faults.length > 0) throw new FaultsFound(faults);
  const workbook = await writeSheet(rows, messages);
  await inPlaceOf(out, (beside) => writeFile(beside, workbook));
  console.log(`${out}: ${rows.length} rows.`);
}
