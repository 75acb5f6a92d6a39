import assert from 'node:assert';
import { strToU8, zipSync } from 'fflate';
import { readXlsx } from '../../../src/cli/table/readXlsx';
import { cellText } from '../../../src/cli/table/table';
import type { FuzzTarget } from '../fuzzTarget';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (id: string, type: string, to: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${to}"/>`;

/** Without compression, so that what is changed at random stays an archive. */
function workbookOf(sheet: string, strings = ''): Buffer {
  const files = {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}">${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'sharedStrings', 'sharedStrings.xml')}${relation('r3', 'styles', 'styles.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${sheet}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  const packed = Object.entries(files).map(([name, xml]) => [name, strToU8(xml)] as const);
  return Buffer.from(zipSync(Object.fromEntries(packed), { level: 0 }));
}

export const target: FuzzTarget = {
  seeds: () => [
    workbookOf('<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c></row>'),
    workbookOf(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="3"><c r="A3"><v>1.5</v></c><c r="B3" s="1"><v>43000</v></c><c r="C3" t="b"><v>1</v></c><c r="D3" t="e"><v>#N/A</v></c><c r="E3" t="str"><f>A1</f><v>x</v></c></row>',
      '<si><t>id</t></si><si><r><t>na</t></r><r><t xml:space="preserve">me </t></r></si><si><t>\'=1_x0041_</t></si>',
    ),
  ],
  async check(input) {
    let table;
    try {
      table = await readXlsx(input);
    } catch (error) {
      assert(
        error instanceof Error && /^it (?:is no XLSX|holds too much)/.test(error.message),
        String(error),
      );
      return;
    }
    let last = 0;
    for (const { number, cells } of table.rows) {
      assert(number > last && cells.some((cell) => cell !== null), `row ${number}`);
      for (const cell of cells) cellText(cell);
      last = number;
    }
  },
  isAsync: true,
};
