import { renderAsync } from '@resvg/resvg-js';
import { init, setPlatformAPI, type EChartsOption } from 'echarts';
import { FONT_FAMILY, FONT_FILES, measure } from '../reportFonts';

/** An ECharts option, and how large it is drawn, in pixels. */
export interface DrawnChart {
  option: EChartsOption;
  width: number;
  height: number;
}

const PIXELS = /(\d+(?:\.\d+)?)px/;
const BOLD = /\b(bold|[6-9]00)\b/;

/**
 * ECharts knows no widths of letters without a browser; charts are laid out by those of our font.
 */
setPlatformAPI({
  measureText: (text: string, font = '') => ({
    width: measure(
      text,
      Number(PIXELS.exec(font)?.[1] ?? 12),
      BOLD.test(font) ? 'bold' : 'regular',
    ),
  }),
});

/** The chart as SVG, with its texts as texts. */
export function chartSvg({ option, width, height }: DrawnChart): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/**
 * The chart as PNG, in our font, shaped and ordered for Arabic. Drawn in a thread of its own: the
 * bot answers meanwhile.
 * @param zoom pixels of the image for one of the chart
 */
export async function chartPng(chart: DrawnChart, zoom = 2): Promise<Buffer> {
  const image = await renderAsync(chartSvg(chart), {
    fitTo: { mode: 'zoom', value: zoom },
    font: {
      loadSystemFonts: false,
      fontFiles: Object.values(FONT_FILES),
      defaultFontFamily: FONT_FAMILY,
    },
  });
  return image.asPng();
}
