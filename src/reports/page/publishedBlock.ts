import { drawParagraphs } from './pageBlocks';
import { COLUMN, INK, lineHeight, PAGE, type Pen } from './pageCanvas';
import type { PrintedPage, PrintedResult } from './printedPage';

type Element = PDFKit.PDFStructureElement;
type Published = NonNullable<PrintedPage['published']>;

const SIZE = 8;
const SOURCE = 7;
const TITLE = lineHeight(9.5);
const MOST_LINES = 5;
const MOST_SOURCES = 3;

interface SetResult {
  lines: string[];
  sources: string[][];
  height: number;
}

function wrapResult(pen: Pen, { text, sources }: PrintedResult): SetResult {
  const lines = pen.wrap(text, COLUMN, { size: SIZE }, MOST_LINES);
  const wrapped = sources
    .slice(0, MOST_SOURCES)
    .map((source) => pen.wrap(source, COLUMN, { size: SOURCE }, 1));
  const height = lines.length * lineHeight(SIZE) + wrapped.length * lineHeight(SOURCE);
  return { lines, sources: wrapped, height };
}

/** Points that the first of them takes, and the line that says how many there are besides. */
export function leastOfPublished(pen: Pen, { results }: Published): number {
  const [first] = results;
  if (!first) return 0;
  return TITLE + wrapResult(pen, first).height + (results.length > 1 ? lineHeight(SIZE) : 0);
}

/** As many whole results as there is room for, and how many there are besides. */
export function drawPublished(
  pen: Pen,
  root: Element,
  { title, results, more }: Published,
  { top, room }: { top: number; room: number },
): void {
  const wrapped = results.map((result) => wrapResult(pen, result));
  const shown = fittingCount(wrapped, room);
  if (room < TITLE + lineHeight(SIZE)) return;
  let y = drawParagraphs(pen, root, { title, lines: [] }, top);
  const box = () => ({ from: PAGE.margin, top: y, width: COLUMN });
  for (const { lines, sources } of wrapped.slice(0, shown)) {
    y = pen.set(root, 'P', lines, box(), { size: SIZE });
    for (const source of sources)
      y = pen.set(root, 'P', source, box(), { size: SOURCE, colour: INK.muted });
  }
  const line = more[results.length - shown];
  if (shown < results.length && line !== undefined)
    pen.set(root, 'P', pen.wrap(line, COLUMN, { size: SIZE }, 1), box(), {
      size: SIZE,
      colour: INK.muted,
    });
}

/** How many of them fit; where not all do, with a line that says so. */
function fittingCount(results: readonly SetResult[], room: number): number {
  const heightOf = (count: number) =>
    results.slice(0, count).reduce((sum, { height }) => sum + height, TITLE) +
    (count < results.length ? lineHeight(SIZE) : 0);
  let count = results.length;
  while (count > 0 && heightOf(count) > room) count -= 1;
  return count;
}
