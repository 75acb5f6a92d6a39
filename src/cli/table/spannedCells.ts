/** Every place where a row or a cell may begin, with the rest of its tag, valid or not. */
const TAG =
  /<(?:[\w.-]+:)?(row|c)(?=[\s/>])(?=((?:[^>"']|"[^"]{0,200}"|'[^']{0,200}'){0,500})(>?))/g;
/** What nearly every cell has: its place, and attributes that cannot be taken for another one. */
const USUAL = /^ r="([A-Z]+\d+)"(?: [a-qs-z]\w*="[^"]*")*\/?$/;
const ATTRIBUTE = /\s+([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const NOTHING_MORE = /^\s*\/?$/;
const PLACE_OF = { row: /^()([1-9]\d{0,6})$/, c: /^([A-Z]{1,3})([1-9]\d{0,6})$/ } as const;
const LETTERS = 26;

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 64, 0);

/** What its one attribute `r` says; empty without one, undefined if it is not plain. */
function placeIn(tag: string): string | undefined {
  const usual = USUAL.exec(tag)?.[1];
  if (usual !== undefined) return usual;
  if (!NOTHING_MORE.test(tag.replace(ATTRIBUTE, ''))) return undefined;
  const places = [...tag.matchAll(ATTRIBUTE)].filter(([, name]) => /(?:^|:)r$/.test(name ?? ''));
  const [, name, quoted, single] = places[0] ?? [];
  if (places.length > 1 || (places.length === 1 && name !== 'r')) return undefined;
  return quoted ?? single ?? '';
}

/**
 * How many cells a sheet spans: a cell that stands far off makes the reader create all cells before
 * it, even empty ones. Undefined if the place of a row or a cell is not written as spreadsheets
 * write it.
 * @param xml of the sheet
 */
export function spannedCells(xml: string): number | undefined {
  let [row, lastRow, lastColumn] = [0, 0, 0];
  for (const [, kind, tag, end] of xml.matchAll(TAG)) {
    const written = end === '>' ? placeIn(tag ?? '') : undefined;
    if (written === undefined) return undefined;
    const [, letters = '', number] = PLACE_OF[kind as 'row' | 'c'].exec(written) ?? [];
    if (number === undefined && (kind === 'c' || written !== '')) return undefined;
    row = number === undefined ? row + 1 : Number(number);
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, columnOf(letters));
  }
  return lastRow * lastColumn;
}
