import { escapeXml } from './sheetCell';

/** The files of a workbook beside its sheets (ECMA-376, Part 1). */

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const sheetPath = (at: number): string => `xl/worksheets/sheet${at + 1}.xml`;

function contentTypes(sheets: number): string {
  const parts = Array.from(
    { length: sheets },
    (_, at) => `<Override PartName="/${sheetPath(at)}" ContentType="${TYPE}.worksheet+xml"/>`,
  ).join('');
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${parts}</Types>`
  );
}

const relationship = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

const relationships = (lines: readonly string[]) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;

/** Formulas are computed again when the file is opened. */
function workbook(names: readonly string[]): string {
  const sheets = names
    .map((name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join('');
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews>` +
    `<sheets>${sheets}</sheets><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`
  );
}

const FONTS = [
  '<sz val="11"/>',
  '<b/><sz val="11"/>',
  '<b/><sz val="15"/>',
  '<u/><sz val="11"/><color rgb="FF0B62A4"/>',
  '<sz val="11"/><color rgb="FF6B6B6B"/>',
  '<b/><sz val="11"/><color rgb="FF6B6B6B"/>',
].map((look) => `<font>${look}<name val="Calibri"/></font>`);

const format = ({ number = 0, font = 0, fill = 0, rest = '', inner = '' }) =>
  `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0"${rest}>${inner}</xf>`;

const NUMBER = ' applyNumberFormat="1"';
const WRAP = '<alignment vertical="top" wrapText="1"/>';
const WRAPPED = ' applyFont="1" applyAlignment="1"';
const HEADING = ' applyFont="1" applyFill="1" applyAlignment="1"';

/** In the order of STYLES in sheetCell.ts. */
const FORMATS = [
  format({}),
  format({ number: 3, rest: NUMBER }),
  format({ number: 164, rest: NUMBER }),
  format({ number: 165, rest: NUMBER }),
  format({ number: 166, rest: NUMBER }),
  format({
    font: 1,
    fill: 2,
    rest: HEADING,
    inner: WRAP,
  }),
  format({ font: 2, rest: ' applyFont="1"' }),
  format({ font: 3, rest: ' applyFont="1"' }),
  format({ rest: ' quotePrefix="1"' }),
  format({ number: 167, rest: NUMBER }),
  format({ font: 1, rest: WRAPPED, inner: WRAP }),
  format({ rest: WRAPPED, inner: WRAP }),
  format({ font: 4, fill: 3, rest: HEADING, inner: WRAP }),
  format({ font: 5, fill: 3, rest: HEADING, inner: WRAP }),
];

const NUMBER_FORMATS = [
  '#,##0.##',
  'yyyy\\-mm\\-dd',
  'yyyy\\-mm\\-dd hh:mm',
  'yyyy\\-mm\\-dd hh:mm:ss',
];

function styles(): string {
  const numbers = NUMBER_FORMATS.map(
    (code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escapeXml(code)}"/>`,
  ).join('');
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${NUMBER_FORMATS.length}">${numbers}</numFmts>` +
    `<fonts count="${FONTS.length}">${FONTS.join('')}</fonts>` +
    '<fills count="4"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/></patternFill></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/></patternFill></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${FORMATS.length}">${FORMATS.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

/** What tells a reader where the sheets are and what they look like. */
export function workbookFiles(names: readonly string[]): { name: string; pieces: string[] }[] {
  const sheets = names.map((_, at) =>
    relationship(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`),
  );
  return [
    { name: '[Content_Types].xml', pieces: [contentTypes(names.length)] },
    {
      name: '_rels/.rels',
      pieces: [relationships([relationship(1, 'officeDocument', 'xl/workbook.xml')])],
    },
    { name: 'xl/workbook.xml', pieces: [workbook(names)] },
    {
      name: 'xl/_rels/workbook.xml.rels',
      pieces: [relationships([...sheets, relationship(names.length + 1, 'styles', 'styles.xml')])],
    },
    { name: 'xl/styles.xml', pieces: [styles()] },
  ];
}
