import PDFDocument from 'pdfkit';
import { registerFaces } from '../reportFonts';
import { drawHead, drawFigures, drawParagraphs, drawShares } from './pageBlocks';
import { COLUMN, PAGE, Pen, INK, lineHeight } from './pageCanvas';
import type { PrintedPage, PrintedResult } from './printedPage';
import { drawTable, heightOfTable } from './tableBlock';

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
function leastOfPublished(pen: Pen, { results }: Published): number {
  const [first] = results;
  if (!first) return 0;
  return TITLE + wrapResult(pen, first).height + (results.length > 1 ? lineHeight(SIZE) : 0);
}

/** As many whole results as there is room for, and how many there are besides. */
function drawPublished(
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

const METHOD = 7.5;
const HEADING = 8.5;
const FOOTER = 7.5;
const BELOW = 26;
const MOST_METHOD = 5;
const MOST_FOOTER = 2;

/** How it is computed, and where each figure can be followed up: at the foot of the page. */
function drawBottom(
  pen: Pen,
  { method, footer }: PrintedPage,
): { top: number; draw: (root: PDFKit.PDFStructureElement) => void } {
  const methodLines = pen.wrap(method.text, COLUMN, { size: METHOD }, MOST_METHOD);
  const footerLines = footer.lines.map((line) =>
    pen.wrap(line, COLUMN, { size: FOOTER }, MOST_FOOTER),
  );
  const rows = footerLines.reduce((sum, { length }) => sum + length, 0);
  const footerTop = PAGE.height - BELOW - rows * lineHeight(FOOTER);
  const methodTop = footerTop - 7 - methodLines.length * lineHeight(METHOD) - lineHeight(HEADING);
  const full = { from: PAGE.margin, width: COLUMN };
  return {
    top: methodTop,
    draw: (root) => {
      const heading = { size: HEADING, face: 'bold' } as const;
      const title = pen.wrap(method.title, COLUMN, heading, 1);
      const top = pen.set(root, 'H2', title, { ...full, top: methodTop }, heading);
      pen.set(root, 'P', methodLines, { ...full, top }, { size: METHOD });
      pen.rule(footerTop - 3, full);
      let y = footerTop;
      footerLines.forEach((lines, at) => {
        const link = at === 0 ? footer.address : undefined;
        y = pen.set(
          root,
          'P',
          lines,
          { ...full, top: y },
          {
            size: FOOTER,
            colour: INK.muted,
            ...(link === undefined ? {} : { link }),
          },
        );
      });
    },
  };
}

const GAP = 9;
const CHART_HEIGHT = 142;
/** Pixels of the page's width, by which a chart is laid out. */
export const CHART_PIXELS = { width: 720, height: Math.round((720 * CHART_HEIGHT) / COLUMN) };
const FEWEST_ROWS = 3;

/** Sets the page as a PDF of exactly one page of A4, tagged, with its fonts in it. */
export function drawPage(page: PrintedPage, chart: Buffer | undefined): Promise<Buffer> {
  const document = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    font: '',
    lang: page.language,
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    // The declared type has not heard of it.
    subset: 'PDF/UA' as unknown as 'PDF/A-1',
    info: {
      Title: `${page.title}: ${page.scope}`,
      CreationDate: new Date(page.madeAt),
      Creator: 'Lawaraq',
    },
  });
  registerFaces(document);
  const pieces: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (piece: Buffer) => pieces.push(piece));
    document.on('end', () => resolve(Buffer.concat(pieces)));
    document.on('error', reject);
  });
  drawBlocks(new Pen(document, page.language), page, chart);
  document.end();
  return done;
}

function drawBlocks(pen: Pen, page: PrintedPage, chart: Buffer | undefined): void {
  const root = pen.document.struct('Document');
  pen.document.addStructure(root);
  let top = drawHead(pen, root, page) + GAP;
  top = drawFigures(pen, root, page.figures, top);
  top = drawParagraphs(pen, root, { lines: page.remarks }, top) + GAP / 2;
  top = drawParagraphs(pen, root, page.target, top) + GAP / 2;
  if (page.chart && chart) top = drawChart(pen, root, page.chart, chart, top) + GAP / 2;
  if (page.grades) top = drawShares(pen, root, page.grades, top) + GAP / 2;

  const bottom = drawBottom(pen, page);
  const room = bottom.top - top - GAP;
  const { table, published } = page;
  const kept = published ? leastOfPublished(pen, published) + GAP : 0;
  if (table) {
    // Figures before what was published: one result is shown where a few rows leave room for it.
    const fewest = heightOfTable(pen, table, Math.min(FEWEST_ROWS, table.rows.length));
    const forTable = Math.max(room - kept, Math.min(fewest, room));
    top = drawTable(pen, root, table, { top, room: forTable }) + GAP;
  }
  if (published) drawPublished(pen, root, published, { top, room: bottom.top - GAP - top });
  bottom.draw(root);
  root.end();
}

function drawChart(
  pen: Pen,
  root: PDFKit.PDFStructureElement,
  { title, alt }: NonNullable<PrintedPage['chart']>,
  image: Buffer,
  top: number,
): number {
  const below = drawParagraphs(pen, root, { title, lines: [] }, top);
  const figure = pen.document.struct('Figure', { alt }, () => {
    pen.document.image(image, PAGE.margin, below, { width: COLUMN, height: CHART_HEIGHT });
  });
  root.add(figure);
  return below + CHART_HEIGHT;
}
