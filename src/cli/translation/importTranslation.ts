import { join, relative } from 'node:path';
import { planTranslation } from '../../curation/translation/planTranslation';
import type { RowRemark } from '../../curation/translation/wantedTexts';
import { unifiedPatch, type ChangedFile } from '../../knowledge/editing/unifiedPatch';
import { loadFolder } from '../loadKnowledgeFiles';
import { remarkLines } from '../table/rowRemark';
import { readTable } from '../table/readTable';
import { readXlsx } from '../table/readXlsx';
import { FaultsFound } from '../usageError';
import { replaceFiles } from './replaceFiles';
import { readSheet } from './translationSheet';

export interface TranslationImportWish {
  /** Path of the workbook. */
  file: string;
  folder: string;
  /** Print the patch and write nothing. */
  dryRun: boolean;
}

const counted = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;
const lines = (remarks: readonly RowRemark[]) => remarkLines(remarks).map((line) => `${line}.`);

function refuse(faults: readonly RowRemark[]): never {
  throw new FaultsFound([
    ...lines(faults),
    `${counted(faults.length, 'fault')}; nothing is written.`,
  ]);
}

/** As `git apply` takes it in the folder that the command is run in, where the files are below it. */
function asPatch(folder: string, changes: readonly ChangedFile[]): string {
  const named = changes.map((change) => {
    const path = relative(process.cwd(), join(folder, change.name));
    return path.startsWith('..') ? change : { ...change, name: path };
  });
  return unifiedPatch(named);
}

/**
 * Takes what translators changed in a workbook into the files of a folder.
 * @throws FaultsFound with every fault of every row; nothing is written then
 */
export async function importTranslation(wish: TranslationImportWish): Promise<void> {
  const { file, folder, dryRun } = wish;
  const sheet = readSheet(await readTable(file, { '.xlsx': readXlsx }));
  if (sheet.faults.length > 0) refuse(sheet.faults);
  const { files } = await loadFolder(folder);
  const { changes, texts, faults, leftAlone } = planTranslation(files, sheet.rows);
  if (faults.length > 0) refuse(faults);
  for (const line of lines(leftAlone)) console.error(`left alone: ${line}`);
  if (dryRun) {
    process.stdout.write(asPatch(folder, changes));
    return;
  }
  await replaceFiles(folder, changes);
  for (const { name } of changes) console.log(join(folder, name));
  console.log(`${counted(texts, 'text')} changed in ${counted(changes.length, 'file')}.`);
}
