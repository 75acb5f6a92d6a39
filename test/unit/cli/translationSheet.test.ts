import fc from 'fast-check';
import { readXlsx } from '../../../src/cli/table/readXlsx';
import { readSheet, writeSheet } from '../../../src/cli/translation/translationSheet';
import { planTranslation } from '../../../src/curation/translation/planTranslation';
import {
  sheetText,
  translationRows,
  type TranslationRow,
} from '../../../src/curation/translation/translationRows';
import { literalMessage } from '../../../src/knowledge/editing/textEdit';
import type { KnowledgeFile } from '../../../src/knowledge/yaml/yamlFile';
import type { Messages } from '../../../src/messages/messages';
import { knowledgeFiles } from '../../support/knowledge/knowledgeFiles';
import { realMessages } from '../../support/knowledge/messages';
import { troublesome } from '../../support/knowledge/writtenFiles';
import { partOf } from '../../support/knowledge/zipPart';
import { rounds } from '../../support/process/rounds';

const FILES = knowledgeFiles();
const FORMULAS = ['=1+1', '+971 4 123', '-2+3', '@SUM(A1)', "'=1", '_x0041_', '\r\n', '\n'];

let messages: Messages;
beforeAll(async () => {
  messages = await realMessages();
});

async function throughWorkbook(rows: readonly TranslationRow[]) {
  const workbook = await writeSheet(rows, messages);
  expect(partOf(workbook, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f>|t="str"/);
  const read = readSheet(await readXlsx(workbook));
  expect(read.faults).toEqual([]);
  return read.rows;
}

/** The rows with any texts in all cells; phrasings, names and spellings differ by a word. */
const reworded = fc
  .infiniteStream(fc.oneof(fc.constantFrom(...FORMULAS), troublesome(FORMULAS)))
  .map((texts) =>
    translationRows(FILES).map((row, at): TranslationRow => {
      const text = (language: string) => {
        const any = sheetText(`${literalMessage(texts.next().value as string)}q${at}${language}x`);
        return row.path.includes('questions') ? any.replace(/\s+/g, ' ') : any;
      };
      return { ...row, texts: { en: text('en'), ar: text('ar') } };
    }),
  );

const textsOf = (files: readonly KnowledgeFile[]) =>
  translationRows(files).map(({ texts }) => texts);

describe('a translators’ workbook', () => {
  it('brings back what was written into any cell, and nothing but that', async () => {
    await fc.assert(
      fc.asyncProperty(reworded, async (rows) => {
        const plan = planTranslation(FILES, await throughWorkbook(rows));
        expect({ ...plan, changes: [] }).toEqual({
          ...{ changes: [], texts: 2 * rows.length, faults: [], leftAlone: [] },
        });
        const after = FILES.map(({ name, text }) => ({
          name,
          text: plan.changes.find((change) => change.name === name)?.after ?? text,
        }));
        expect(textsOf(after)).toEqual(rows.map(({ texts }) => texts));
        const again = planTranslation(after, await throughWorkbook(translationRows(after)));
        expect(again).toEqual({ changes: [], texts: 0, faults: [], leftAlone: [] });
      }),
      { numRuns: rounds(25, 6) },
    );
  });
});
