/**
 * Several things in one cell: one on each line, the parts of each with a bar between them. A bar in
 * a text is written twice.
 */
const BAR = ' | ';
const SINGLE_BAR = /(?<!\|)\|(?!\|)/;

const onOneLine = (text: string) => text.replace(/\s*[\r\n]+\s*/g, ' ');

/** The cell for things with these parts. */
export function joinParts(things: readonly (readonly string[])[]): string {
  return things
    .map((parts) => parts.map((part) => onOneLine(part).replaceAll('|', '||')).join(BAR))
    .join('\n');
}

/** The parts of each thing in a cell; empty lines are no things. */
export function splitParts(cell: string): string[][] {
  return cell
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(SINGLE_BAR).map((part) => part.trim().replaceAll('||', '|')));
}
