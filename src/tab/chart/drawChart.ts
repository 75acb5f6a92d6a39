import type { EChartsOption } from 'echarts';
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

// Uses canvas, because the SVG renderer writes style attributes, which the content security policy
// forbids.
use([
  ...[BarChart, LineChart, ScatterChart],
  ...[GridComponent, LegendComponent, MarkLineComponent],
  CanvasRenderer,
]);

/** @returns a function that removes the chart */
export function drawChart(element: HTMLElement, option: EChartsOption): () => void {
  const chart = init(element, null, { renderer: 'canvas' });
  chart.setOption(option);
  return () => chart.dispose();
}
