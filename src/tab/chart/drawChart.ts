import type { EChartsOption } from 'echarts';
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

// The canvas: what draws SVG writes style attributes, which the content security policy refuses.
use([
  ...[BarChart, LineChart, ScatterChart],
  ...[GridComponent, LegendComponent, MarkLineComponent],
  CanvasRenderer,
]);

/** @returns what takes the chart away again */
export function drawChart(element: HTMLElement, option: EChartsOption): () => void {
  const chart = init(element, null, { renderer: 'canvas' });
  chart.setOption(option);
  return () => chart.dispose();
}
