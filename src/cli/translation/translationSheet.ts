import { writeFile } from 'node:fs/promises';
import {
  sheetText,
  type TranslationRow,
  translationRows,
} from '../../curation/translation/translationRows';
import type { RowRemark, SheetRow } from '../../curation/translation/wantedTexts';
import { LANGUAGES } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import { findColumns, cellText, type Table, type WrittenCell } from '../table/table';
import { writeXlsx, type ColumnLook } from '../table/writeXlsx';
import { readFolders } from '../../config/config';
import { loadMessages } from '../../messages/loadMessages';
import { loadFolder } from '../openKnowledgeFolder';
import { replaceOutputFile } from '../table/replaceOutputFile';
import { LONGEST_TEXT } from '../../reports/workbook/sheetCell';
import { InputFaults } from '../usageError';

/** The columns of a translators' sheet. */
const COLUMNS = ['File', 'Id', 'Path', 'English', 'Arabic', 'Fingerprint'] as const;
type Column = (typeof COLUMNS)[number];
/** What an import cannot do without. */
const NEEDED = COLUMNS.filter((column) => column !== 'Id');

const LOOK: Readonly<Record<Column, ColumnLook>> = {
  File: { width: 24, muted: true },
  Id: { width: 24, muted: true },
  Path: { width: 28, muted: true },
  English: { width: 60, muted: false },
  Arabic: { width: 60, muted: false },
  Fingerprint: { width: 12, muted: true },
};

const toCells = ({ file, id, path, texts, fingerprint }: TranslationRow) =>
  [file, id, path, texts.en, texts.ar, fingerprint] satisfies WrittenCell[];

/** Writes the sheet, and behind it one that says in both languages how to use it. */
export function writeSheet(rows: readonly TranslationRow[], messages: Messages): Promise<Buffer> {
  async function* cells(): AsyncGenerator<readonly WrittenCell[]> {
    yield await Promise.resolve(COLUMNS);
    for (const row of rows) yield toCells(row);
  }
  const lines = LANGUAGES.flatMap((language) => [
    ...messages.say(language, 'translation.howTo').split('\n'),
    '',
  ]);
  return writeXlsx(cells(), {
    name: 'Translation',
    rightToLeft: false,
    columns: COLUMNS.map((column) => LOOK[column]),
    notes: { name: 'README', lines },
  });
}

/** The rows of a sheet that came back; if its headings are wrong, none. */
export function readSheet({ headings, rows }: Table): { rows: SheetRow[]; faults: RowRemark[] } {
  const { places, faults } = findColumns(headings, COLUMNS, NEEDED);
  if (faults.length > 0) return { rows: [], faults };
  const read = rows.map(({ number, cells }): SheetRow => {
    const text = (column: Column) => cellText(cells[places.get(column) ?? -1]);
    return {
      row: number,
      file: text('File'),
      path: text('Path'),
      fingerprint: text('Fingerprint'),
      texts: { en: sheetText(text('English')), ar: sheetText(text('Arabic')) },
    };
  });
  return { rows: read, faults };
}

/**
 * Writes a workbook with every text of a folder in both languages, side by side.
 * @throws InputFaults if the folder does not load or a text does not fit
 */
export async function exportTranslation(folder: string, out: string): Promise<void> {
  const messages = await loadMessages(readFolders().localesDir);
  const { files } = await loadFolder(folder);
  const rows = translationRows(files);
  const long = rows.filter(({ texts }) =>
    Object.values(texts).some((text) => text.length > LONGEST_TEXT),
  );
  const faults = long.map(({ file, path }) => `${file}: ${path} is longer than a cell can be.`);
  if (faults.length > 0) throw new InputFaults(faults);
  const workbook = await writeSheet(rows, messages);
  await replaceOutputFile(out, (beside) => writeFile(beside, workbook));
  console.log(`${out}: ${rows.length} rows.`);
}
