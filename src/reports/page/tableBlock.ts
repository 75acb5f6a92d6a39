import { COLUMN, INK, lineHeight, PAGE, type PageCanvas } from './pageCanvas';
import { drawParagraphs } from './pageBlocks';
import type { PrintedTable } from './printedPage';

type Element = PDFKit.PDFStructureElement;

const SIZE = 8;
const HEAD = 7.5;
const ROW = lineHeight(SIZE) + 1.5;
const TITLE = lineHeight(9.5);
const NAME_SHARE = 0.3;
const GAP = 6;
const MOST_HEAD_LINES = 3;

/** Points that a table takes with this many of its rows. */
export function heightOfTable(
  canvas: PageCanvas,
  { rows, head }: PrintedTable,
  shown: number,
): number {
  const more = shown < rows.length ? ROW : 0;
  return TITLE + heightOfHead(canvas, head) + 1 + shown * ROW + more;
}

function heightOfHead(canvas: PageCanvas, head: readonly string[]): number {
  const lines = head.map((cell, at) => {
    const { width } = placeOf(at, head.length);
    return canvas.wrap(cell, width, { size: HEAD, face: 'bold' }, MOST_HEAD_LINES).length;
  });
  return Math.max(1, ...lines) * lineHeight(HEAD);
}

/** Where a cell stands in its row, in points. */
function placeOf(at: number, cells: number): { from: number; width: number } {
  const name = COLUMN * NAME_SHARE;
  const width = (COLUMN - name) / Math.max(cells - 1, 1);
  const from = PAGE.margin + (at === 0 ? 0 : name + (at - 1) * width + GAP);
  return { from, width: (at === 0 ? name : width) - GAP };
}

/** As many rows as there is room for, and how many there are besides. */
export function drawTable(
  canvas: PageCanvas,
  root: Element,
  table: PrintedTable,
  { top, room }: { top: number; room: number },
): number {
  let shown = table.rows.length;
  while (shown > 0 && heightOfTable(canvas, table, shown) > room) shown -= 1;
  if (shown === 0) return top;
  const below = drawParagraphs(canvas, root, { title: table.title, lines: [] }, top);
  const body = canvas.document.struct('Table');
  root.add(body);
  let row = drawRow(canvas, body, table.head, { top: below, role: 'TH' }) + 1;
  canvas.rule(row, { from: PAGE.margin, width: COLUMN });
  for (const cells of table.rows.slice(0, shown))
    row = drawRow(canvas, body, cells, { top: row, role: 'TD' });
  body.end();
  const left = table.rows.length - shown;
  const more = table.more[left];
  if (left === 0 || more === undefined) return row;
  const look = { size: SIZE, colour: INK.muted };
  return canvas.set(root, 'P', [more], { from: PAGE.margin, top: row, width: COLUMN }, look);
}

function drawRow(
  canvas: PageCanvas,
  table: Element,
  cells: readonly string[],
  { top, role }: { top: number; role: 'TH' | 'TD' },
): number {
  const isHead = role === 'TH';
  const line = canvas.document.struct('TR');
  table.add(line);
  cells.forEach((cell, at) => {
    const box = { ...placeOf(at, cells.length), top };
    const look = {
      size: isHead ? HEAD : fitting(canvas, cell, box.width),
      ...(isHead ? ({ face: 'bold', colour: INK.muted } as const) : {}),
      align: at === 0 ? ('start' as const) : ('end' as const),
    };
    canvas.set(
      line,
      role,
      canvas.wrap(cell, box.width, look, isHead ? MOST_HEAD_LINES : 1),
      box,
      look,
    );
  });
  line.end();
  return top + (isHead ? heightOfHead(canvas, cells) : ROW);
}

const SMALLEST = 5;

/** Figures are set smaller rather than cut. */
function fitting(canvas: PageCanvas, cell: string, width: number): number {
  let size = SIZE;
  const isFigure = /^[\d.,%\s–-]+$/.test(cell);
  while (isFigure && size > SMALLEST && canvas.wrap(cell, width, { size }).length > 1) size -= 0.5;
  return size;
}
