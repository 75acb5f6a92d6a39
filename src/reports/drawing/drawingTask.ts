import type { Language } from '../../language/text/detectLanguage';
import { CHART_PIXELS, drawPage } from '../page/drawPage';
import type { PrintedPage } from '../page/printedPage';
import { layOut, type ChartFigures } from '../charts/reportCharts';
import { chartPng } from '../charts/chartImage';

/** What the thread is asked to draw. */
export type DrawingTask =
  | { kind: 'page'; page: PrintedPage }
  | { kind: 'image'; figures: ChartFigures; language: Language; width: number };

/** Pixels of the image for one of the chart: 300 to an inch of the page. */
const ZOOM_OF_PAGE = 3;
const ZOOM_OF_IMAGE = 2;

/** A PDF, or a PNG. */
export async function draw(order: DrawingTask): Promise<Buffer> {
  if (order.kind === 'image') return chartPng(layOut(order.figures, order), ZOOM_OF_IMAGE);
  const { page } = order;
  const { language } = page;
  const chart = page.chart && layOut(page.chart.figures, { language, ...CHART_PIXELS });
  return drawPage(page, chart && (await chartPng(chart, ZOOM_OF_PAGE)));
}
