import { isLikeFormula } from '../../language/text/sanitizeText';
import { DUBAI_OFFSET, MS_PER_DAY } from '../../lib/dubaiDate';

/** One cell of a sheet. */
export type SheetCell =
  | string
  | null
  /** A decimal number written out, with its thousands set apart. */
  | { number: string }
  /** A number as a spreadsheet shows it by itself. */
  | { general: number }
  /** ISO day. */
  | { day: string }
  /** ISO instant; written as the clocks in Dubai show it, to the minute. */
  | { instant: string; toTheSecond?: true }
  /** What it comes to now, beside what a spreadsheet computes. */
  | { formula: string; now: string }
  /** A text that leads to an address. */
  | { link: string; text: string }
  | { heading: string }
  | { title: string }
  /** A text of a table that people fill in or hand on. */
  | { text: string; look: TextLook };

/** All are wrapped; what is muted is grey and not to be changed. */
type TextLook = 'bold' | 'wrapped' | 'muted' | 'boldMuted';

/** Cell styles, in the order of styles.xml. */
const STYLES = {
  text: 0,
  wholeNumber: 1,
  decimal: 2,
  day: 3,
  instant: 4,
  heading: 5,
  title: 6,
  link: 7,
  guarded: 8,
  second: 9,
  bold: 10,
  wrapped: 11,
  muted: 12,
  boldMuted: 13,
} as const;

/** Characters of a text, as the format has it. */
export const LONGEST_TEXT = 32_767;
/** Characters of a text within a formula. */
const LONGEST_LITERAL = 255;
// What XML 1.0 has no way to write.
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
/** Readers take this for a character; it is written so that they take it for itself. */
const ESCAPE = /_(?=x[0-9a-f]{4}_)/gi;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
export const escapeXml = (text: string): string =>
  text.replace(NOT_XML, '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

/** "A" for 0, "AA" for 26. */
export function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

/** Day 0 of spreadsheets, which have a day too many in February 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_DAY = Date.UTC(1900, 2, 1);

const serial = (time: number) => String((time - DAY_ZERO) / MS_PER_DAY);

function textCell(at: string, value: string, style: number): string {
  const written = escapeXml(value.slice(0, LONGEST_TEXT).replace(ESCAPE, '_x005F_'));
  if (written === '') return '';
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${written}</t></is></c>`;
}

const numberCell = (at: string, value: string, style: number) =>
  `<c r="${at}" s="${style}"><v>${value}</v></c>`;

const styleOf = (decimal: string) => (decimal.includes('.') ? STYLES.decimal : STYLES.wholeNumber);

function dayCell(at: string, day: string): string {
  const time = Date.parse(day);
  return time >= FIRST_DAY
    ? numberCell(at, serial(time), STYLES.day)
    : textCell(at, day, STYLES.text);
}

const literal = (text: string) => `"${text.replaceAll('"', '""')}"`;

function linkCell(at: string, link: string, text: string): string {
  if (literal(link).length > LONGEST_LITERAL) return textCell(at, link, STYLES.text);
  const formula = escapeXml(`HYPERLINK(${literal(link)},${literal(text)})`);
  return `<c r="${at}" s="${STYLES.link}" t="str"><f>${formula}</f><v>${escapeXml(text)}</v></c>`;
}

/** A cell as the sheet has it; an empty one is nothing. */
export function cellXml(cell: SheetCell, column: number, row: number): string {
  if (cell === null) return '';
  const at = `${columnName(column)}${row}`;
  if (typeof cell === 'string')
    // What would become a formula as soon as somebody edits the cell.
    return textCell(at, cell, isLikeFormula(cell) ? STYLES.guarded : STYLES.text);
  if ('number' in cell) return numberCell(at, cell.number, styleOf(cell.number));
  if ('day' in cell) return dayCell(at, cell.day);
  if ('general' in cell) return numberCell(at, String(cell.general), STYLES.text);
  if ('instant' in cell) {
    const style = cell.toTheSecond ? STYLES.second : STYLES.instant;
    return numberCell(at, serial(Date.parse(cell.instant) + DUBAI_OFFSET), style);
  }
  if ('formula' in cell)
    return `<c r="${at}" s="${styleOf(cell.now)}"><f>${escapeXml(cell.formula)}</f><v>${cell.now}</v></c>`;
  // A ground has no gaps where nothing is written.
  if ('look' in cell)
    return textCell(at, cell.text, STYLES[cell.look]) || `<c r="${at}" s="${STYLES[cell.look]}"/>`;
  if ('link' in cell) return linkCell(at, cell.link, cell.text);
  return 'heading' in cell
    ? textCell(at, cell.heading, STYLES.heading)
    : textCell(at, cell.title, STYLES.title);
}
