import { measure } from '../reportFonts';
import { COLUMN, INK, lineHeight, PAGE, type Pen } from './pageCanvas';
import type { PrintedPage } from './printedPage';

type Element = PDFKit.PDFStructureElement;

const TITLE = 18;
const SCOPE = 13;
const TEXT = 8.5;
const HEADING = 9.5;
const LABEL = 7.5;
const VALUE = 15;
const SMALLEST_VALUE = 6;
const GAP = 8;
const MOST_LINES = 2;

const full = { from: PAGE.margin, width: COLUMN };

/** Title, whom it is about and as of when. */
export function drawHead(pen: Pen, root: Element, page: PrintedPage): number {
  pen.rule(30, full, INK.accent, 2.5);
  let top = pen.set(
    root,
    'H1',
    pen.wrap(page.title, COLUMN, { size: TITLE, face: 'bold' }, 1),
    {
      ...full,
      top: 36,
    },
    { size: TITLE, face: 'bold' },
  );
  const scope = { size: SCOPE, face: 'bold', colour: INK.accent } as const;
  top = pen.set(
    root,
    'P',
    pen.wrap(page.scope, COLUMN, scope, MOST_LINES),
    { ...full, top },
    scope,
  );
  const small = { size: TEXT, colour: INK.muted };
  for (const line of page.lines)
    top = pen.set(root, 'P', pen.wrap(line, COLUMN, small, MOST_LINES), { ...full, top }, small);
  if (page.banner === undefined) return top;
  const warning = { size: HEADING, face: 'bold', colour: INK.warning } as const;
  return pen.set(
    root,
    'P',
    pen.wrap(page.banner, COLUMN, warning, MOST_LINES),
    { ...full, top },
    warning,
  );
}

/** The size at which a figure fits, however long it is. */
function fittingSize(pen: Pen, value: string, width: number): number {
  let size: number = VALUE;
  while (size > SMALLEST_VALUE && pen.wrap(value, width, { size, face: 'bold' }).length > 1)
    size -= 0.5;
  return size;
}

/** The key figures beside one another. */
export function drawFigures(
  pen: Pen,
  root: Element,
  figures: PrintedPage['figures'],
  top: number,
): number {
  if (figures.length === 0) return top;
  const width = (COLUMN - (figures.length - 1) * GAP) / figures.length;
  const labels = figures.map(({ label }) => pen.wrap(label, width, { size: LABEL }, MOST_LINES));
  const rows = Math.max(...labels.map(({ length }) => length));
  const values = top + rows * lineHeight(LABEL);
  figures.forEach(({ value }, at) => {
    const box = { from: PAGE.margin + at * (width + GAP), width };
    pen.set(root, 'P', labels[at] ?? [], { ...box, top }, { size: LABEL, colour: INK.muted });
    const size = fittingSize(pen, value, width);
    const centred = values + (lineHeight(VALUE) - lineHeight(size)) / 2;
    pen.set(
      root,
      'P',
      pen.wrap(value, width, { size, face: 'bold' }, 1),
      { ...box, top: centred },
      {
        size,
        face: 'bold',
      },
    );
  });
  return values + lineHeight(VALUE) + 2;
}

/** A heading, where there is one, and a line for each sentence. */
export function drawParagraphs(
  pen: Pen,
  root: Element,
  { title, lines }: { title?: string; lines: readonly string[] },
  from: number,
): number {
  let top = from;
  const heading = { size: HEADING, face: 'bold' } as const;
  if (title !== undefined)
    top = pen.set(root, 'H2', pen.wrap(title, COLUMN, heading, 1), { ...full, top }, heading);
  for (const line of lines)
    top = pen.set(
      root,
      'P',
      pen.wrap(line, COLUMN, { size: TEXT }, MOST_LINES),
      { ...full, top },
      {
        size: TEXT,
      },
    );
  return top;
}

const AIR = 14;

/** Each as wide as it is, where all have room beside one another; else all alike. */
function widthsOf(lines: readonly string[]): number[] {
  const natural = lines.map((line) => measure(line, TEXT) + 1);
  const air = (lines.length - 1) * AIR;
  const sum = natural.reduce((total, width) => total + width, 0);
  return sum + air <= COLUMN ? natural : lines.map(() => (COLUMN - air) / lines.length);
}

/** Short lines beside one another below a heading. */
export function drawShares(
  pen: Pen,
  root: Element,
  { title, lines }: { title: string; lines: readonly string[] },
  above: number,
): number {
  const top = drawParagraphs(pen, root, { title, lines: [] }, above);
  const widths = widthsOf(lines);
  let from: number = PAGE.margin;
  let below = top;
  lines.forEach((line, at) => {
    const width = widths[at] ?? COLUMN;
    const rows = pen.wrap(line, width, { size: TEXT }, MOST_LINES);
    below = Math.max(below, pen.set(root, 'P', rows, { from, top, width }, { size: TEXT }));
    from += width + AIR;
  });
  return below;
}
