import PDFDocument from 'pdfkit';
import { registerFaces } from '../reportFonts';
import { drawHead, drawFigures, drawParagraphs, drawShares } from './pageBlocks';
import { COLUMN, PAGE, PageCanvas, INK, lineHeight } from './pageCanvas';
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

function wrapResult(canvas: PageCanvas, { text, sources }: PrintedResult): SetResult {
  const lines = canvas.wrap(text, COLUMN, { size: SIZE }, MOST_LINES);
  const wrapped = sources
    .slice(0, MOST_SOURCES)
    .map((source) => canvas.wrap(source, COLUMN, { size: SOURCE }, 1));
  const height = lines.length * lineHeight(SIZE) + wrapped.length * lineHeight(SOURCE);
  return { lines, sources: wrapped, height };
}

/** Points that the first of them takes, and the line that says how many there are besides. */
function leastOfPublished(canvas: PageCanvas, { results }: Published): number {
  const [first] = results;
  if (!first) return 0;
  return TITLE + wrapResult(canvas, first).height + (results.length > 1 ? lineHeight(SIZE) : 0);
}

/** As many whole results as there is room for, and how many there are besides. */
function drawPublished(
  canvas: PageCanvas,
  root: Element,
  { title, results, more }: Published,
  { top, room }: { top: number; room: number },
): void {
  const wrapped = results.map((result) => wrapResult(canvas, result));
  const shown = fittingCount(wrapped, room);
  if (room < TITLE + lineHeight(SIZE)) return;
  let y = drawParagraphs(canvas, root, { title, lines: [] }, top);
  const box = () => ({ from: PAGE.margin, top: y, width: COLUMN });
  for (const { lines, sources } of wrapped.slice(0, shown)) {
    y = canvas.set(root, 'P', lines, box(), { size: SIZE });
    for (const source of sources)
      y = canvas.set(root, 'P', source, box(), { size: SOURCE, colour: INK.muted });
  }
  const line = more[results.length - shown];
  if (shown < results.length && line !== undefined)
    canvas.set(root, 'P', canvas.wrap(line, COLUMN, { size: SIZE }, 1), box(), {
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
function drawFooter(
  canvas: PageCanvas,
  { method, footer }: PrintedPage,
): { top: number; draw: (root: PDFKit.PDFStructureElement) => void } {
  const methodLines = canvas.wrap(method.text, COLUMN, { size: METHOD }, MOST_METHOD);
  const footerLines = footer.lines.map((line) =>
    canvas.wrap(line, COLUMN, { size: FOOTER }, MOST_FOOTER),
  );
  const rows = footerLines.reduce((sum, { length }) => sum + length, 0);
  const footerTop = PAGE.height - BELOW - rows * lineHeight(FOOTER);
  const methodTop = footerTop - 7 - methodLines.length * lineHeight(METHOD) - lineHeight(HEADING);
  const full = { from: PAGE.margin, width: COLUMN };
  return {
    top: methodTop,
    draw: (root) => {
      const heading = { size: HEADING, face: 'bold' } as const;
      const title = canvas.wrap(method.title, COLUMN, heading, 1);
      const top = canvas.set(root, 'H2', title, { ...full, top: methodTop }, heading);
      canvas.set(root, 'P', methodLines, { ...full, top }, { size: METHOD });
      canvas.rule(footerTop - 3, full);
      let y = footerTop;
      footerLines.forEach((lines, at) => {
        const link = at === 0 ? footer.address : undefined;
        y = canvas.set(
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
  drawBlocks(new PageCanvas(document, page.language), page, chart);
  document.end();
  return done;
}

function drawBlocks(canvas: PageCanvas, page: PrintedPage, chart: Buffer | undefined): void {
  const root = canvas.document.struct('Document');
  canvas.document.addStructure(root);
  let top = drawHead(canvas, root, page) + GAP;
  top = drawFigures(canvas, root, page.figures, top);
  top = drawParagraphs(canvas, root, { lines: page.remarks }, top) + GAP / 2;
  top = drawParagraphs(canvas, root, page.target, top) + GAP / 2;
  if (page.chart && chart) top = drawChart(canvas, root, page.chart, chart, top) + GAP / 2;
  if (page.grades) top = drawShares(canvas, root, page.grades, top) + GAP / 2;

  const bottom = drawFooter(canvas, page);
  const room = bottom.top - top - GAP;
  const { table, published } = page;
  const kept = published ? leastOfPublished(canvas, published) + GAP : 0;
  if (table) {
    // Figures before what was published: one result is shown where a few rows leave room for it.
    const fewest = heightOfTable(canvas, table, Math.min(FEWEST_ROWS, table.rows.length));
    const forTable = Math.max(room - kept, Math.min(fewest, room));
    top = drawTable(canvas, root, table, { top, room: forTable }) + GAP;
  }
  if (published) drawPublished(canvas, root, published, { top, room: bottom.top - GAP - top });
  bottom.draw(root);
  root.end();
}

function drawChart(
  canvas: PageCanvas,
  root: PDFKit.PDFStructureElement,
  { title, alt }: NonNullable<PrintedPage['chart']>,
  image: Buffer,
  top: number,
): number {
  const below = drawParagraphs(canvas, root, { title, lines: [] }, top);
  const figure = canvas.document.struct('Figure', { alt }, () => {
    canvas.document.image(image, PAGE.margin, below, { width: COLUMN, height: CHART_HEIGHT });
  });
  root.add(figure);
  return below + CHART_HEIGHT;
}
