import { measure } from '../reportFonts';
import { COLUMN, INK, lineHeight, PAGE, type PageCanvas } from './pageCanvas';
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
export function drawHead(canvas: PageCanvas, root: Element, page: PrintedPage): number {
  canvas.rule(30, full, INK.accent, 2.5);
  let top = canvas.set(
    root,
    'H1',
    canvas.wrap(page.title, COLUMN, { size: TITLE, face: 'bold' }, 1),
    {
      ...full,
      top: 36,
    },
    { size: TITLE, face: 'bold' },
  );
  const scope = { size: SCOPE, face: 'bold', colour: INK.accent } as const;
  top = canvas.set(
    root,
    'P',
    canvas.wrap(page.scope, COLUMN, scope, MOST_LINES),
    { ...full, top },
    scope,
  );
  const small = { size: TEXT, colour: INK.muted };
  for (const line of page.lines)
    top = canvas.set(
      root,
      'P',
      canvas.wrap(line, COLUMN, small, MOST_LINES),
      { ...full, top },
      small,
    );
  if (page.banner === undefined) return top;
  const warning = { size: HEADING, face: 'bold', colour: INK.warning } as const;
  return canvas.set(
    root,
    'P',
    canvas.wrap(page.banner, COLUMN, warning, MOST_LINES),
    { ...full, top },
    warning,
  );
}

/** The size at which a figure fits, however long it is. */
function fittingSize(canvas: PageCanvas, value: string, width: number): number {
  let size: number = VALUE;
  while (size > SMALLEST_VALUE && canvas.wrap(value, width, { size, face: 'bold' }).length > 1)
    size -= 0.5;
  return size;
}

/** The key figures beside one another. */
export function drawFigures(
  canvas: PageCanvas,
  root: Element,
  figures: PrintedPage['figures'],
  top: number,
): number {
  if (figures.length === 0) return top;
  const width = (COLUMN - (figures.length - 1) * GAP) / figures.length;
  const labels = figures.map(({ label }) => canvas.wrap(label, width, { size: LABEL }, MOST_LINES));
  const rows = Math.max(...labels.map(({ length }) => length));
  const values = top + rows * lineHeight(LABEL);
  figures.forEach(({ value }, at) => {
    const box = { from: PAGE.margin + at * (width + GAP), width };
    canvas.set(root, 'P', labels[at] ?? [], { ...box, top }, { size: LABEL, colour: INK.muted });
    const size = fittingSize(canvas, value, width);
    const centred = values + (lineHeight(VALUE) - lineHeight(size)) / 2;
    canvas.set(
      root,
      'P',
      canvas.wrap(value, width, { size, face: 'bold' }, 1),
      { ...box, top: centred },
      {
        size,
        face: 'bold',
      },
    );
  });
  return values + lineHeight(VALUE) + 2;
}

/** A heading, if there is one, and a line for each sentence. */
export function drawParagraphs(
  canvas: PageCanvas,
  root: Element,
  { title, lines }: { title?: string; lines: readonly string[] },
  from: number,
): number {
  let top = from;
  const heading = { size: HEADING, face: 'bold' } as const;
  if (title !== undefined)
    top = canvas.set(root, 'H2', canvas.wrap(title, COLUMN, heading, 1), { ...full, top }, heading);
  for (const line of lines)
    top = canvas.set(
      root,
      'P',
      canvas.wrap(line, COLUMN, { size: TEXT }, MOST_LINES),
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
  canvas: PageCanvas,
  root: Element,
  { title, lines }: { title: string; lines: readonly string[] },
  above: number,
): number {
  const top = drawParagraphs(canvas, root, { title, lines: [] }, above);
  const widths = widthsOf(lines);
  let from: number = PAGE.margin;
  let below = top;
  lines.forEach((line, at) => {
    const width = widths[at] ?? COLUMN;
    const rows = canvas.wrap(line, width, { size: TEXT }, MOST_LINES);
    below = Math.max(below, canvas.set(root, 'P', rows, { from, top, width }, { size: TEXT }));
    from += width + AIR;
  });
  return below;
}
