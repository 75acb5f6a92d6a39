import PDFDocument from 'pdfkit';
import { registerFaces } from '../reportFonts';
import { drawHead, drawFigures, drawParagraphs, drawShares } from './pageBlocks';
import { drawBottom } from './pageFooter';
import { COLUMN, PAGE, Pen } from './pageCanvas';
import type { PrintedPage } from './printedPage';
import { drawPublished, leastOfPublished } from './publishedBlock';
import { drawTable, heightOfTable } from './tableBlock';

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
